"""What the report's templates print of answers beside the balance: tables and pictures, where it was asked."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from markupsafe import Markup

from tallystick.model.answers import Answers
from tallystick.model.drivers import Driver
from tallystick.publish.answer_charts import drivers_chart, history_chart
from tallystick.publish.basing import NOTE, Based, based
from tallystick.publish.driving import Driven, called, driven, narrower, verify_next
from tallystick.publish.outline import Outline
from tallystick.publish.picture import NARROW, WIDE, Look, Picture
from tallystick.publish.telling import Stage, told

Drawn = tuple[Markup, Markup]  # for wide and for narrow pages


@dataclass(frozen=True)
class Replies:
    """Answers, prepared for being printed."""

    answers: Answers
    outline: Outline
    note: str = NOTE

    @cached_property
    def bases(self) -> tuple[tuple[str, tuple[Based, ...]], ...]:
        """Each side on every basis."""
        return tuple(based(self.answers.bases, self.outline)) if self.answers.bases else ()

    @cached_property
    def driven(self) -> tuple[Driven, ...]:
        """What moves each figure."""
        return driven(self.answers.drivers, self.outline) if self.answers.drivers else ()

    @cached_property
    def next(self) -> tuple[tuple[str, str], ...]:
        """What to look into next: the input, and how wide the range would be."""
        found = verify_next(self.answers.drivers) if self.answers.drivers else ()
        return tuple((called(one), self._narrower(one)) for one in found)

    @cached_property
    def told(self) -> tuple[tuple[str, tuple[Stage, ...]], ...]:
        """Each side, quarter by quarter."""
        return tuple(told(self.answers.quarters, self.outline)) if self.answers.quarters else ()

    @cached_property
    def drivers_picture(self) -> Drawn | None:
        """Bars of what moves the result most."""
        found = self.answers.drivers
        return _drawn(lambda look: drivers_chart(found, self.outline, look)) if found else None

    @cached_property
    def history_picture(self) -> Drawn | None:
        """Ranges quarter by quarter."""
        found = self.answers.quarters
        return _drawn(lambda look: history_chart(found, self.outline, look)) if found else None

    def _narrower(self, driver: Driver) -> str:
        return narrower(driver, self.outline)


def _drawn(draw: Callable[[Look], Picture | None]) -> Drawn | None:
    wide, narrow = draw(Look(WIDE)), draw(Look(NARROW))
    if wide is None or narrow is None:
        return None
    return Markup(wide.svg()), Markup(narrow.svg())  # noqa: S704  # drawn by ourselves, escaped
