"""What every picture of a dossier is made from: the speech, the look, and where its marks lead."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeVar
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.dates import MONTHS_3
from django.utils.translation import gettext

from tallystick.model.balance import Line, Period, Side
from tallystick.model.ident import ClaimId
from tallystick.publish.outline import anchor, period_anchor
from tallystick.web.dossiers.speech import RATIO, Speech, capital, tie
from tallystick.web.drawing.frame import Label, Look

Made = TypeVar("Made")


def total_name(side: Side) -> str:
    """The name of a side's total in addresses."""
    return f"total-{side.name}"


def strain_name(day: date) -> str:
    """The name of the index of strain at a day in addresses."""
    return f"strain-{day.isoformat()}"


@dataclass(frozen=True)
class Sketch:
    """A picture to be made. `base` goes before every address: empty on a page, the site's own in a file."""

    speech: Speech
    look: Look
    base: str = ""
    short: str = ""  # the address written below the picture
    kept: dict[str, Any] = field(default_factory=dict, repr=False, compare=False)  # what no width changes

    def as_wide_as(self, width: float) -> "Sketch":
        """The same picture for another window; what does not depend on that is not made again."""
        return Sketch(self.speech, Look(width), self.base, self.short, self.kept)

    def once(self, name: str, make: Callable[[], Made]) -> Made:
        """A part of the picture that is the same in any width."""
        if name not in self.kept:
            self.kept[name] = make()
        made: Made = self.kept[name]
        return made

    @property
    def slug(self) -> str:
        """Which dossier."""
        return self.speech.balance.dossier.slug

    @property
    def home(self) -> str:
        """The dossier's page, asked nothing."""
        return f"{self.base}{reverse('dossiers:dossier', kwargs={'slug': self.slug})}"

    def why(self, line: Line) -> str:
        """Where a line is explained."""
        pages: dict[int, str] = self.once("pages", dict)  # by identity, which lasts as long as the balance does
        found = pages.get(id(line))
        if found is None:
            found = pages[id(line)] = self.reach("evidence:why", line=anchor(line))
        return found

    def total(self, side: Side) -> str:
        """Where the total of a side is explained."""
        return self.reach("evidence:why", line=total_name(side))

    def period(self, period: Period) -> str:
        """Where it is explained what moved in a period."""
        return self.reach("evidence:why", line=period_anchor(period))

    def strain(self, day: date) -> str:
        """Where the index of strain at a day is explained."""
        return self.reach("evidence:why", line=strain_name(day))

    @property
    def ratio(self) -> str:
        """Where it is explained what came back of what was given."""
        return self.reach("evidence:why", line=RATIO)

    def claim(self, line: Line, claim: ClaimId) -> str:
        """Where a claim of a line is shown; it names the claim, for a long page comes in parts."""
        page = self.why(line)
        return f"{page}{'&' if '?' in page else '?'}{urlencode({'claim': claim})}#claim-{claim}"

    def reach(self, name: str, **words: str) -> str:
        """A page of this dossier, asked the same question."""
        return f"{self.base}{reverse(name, kwargs={'slug': self.slug, **words})}{self.speech.question.query}"

    def label(self, name: str, title: str, words: str, notes: tuple[str, ...] = ()) -> Label:
        """The words of a picture of ranges."""
        source = f"{self.speech.source()} {self.short}".strip()
        return Label(name, title, self.key(), source, words, notes)

    def months(self) -> tuple[str, ...]:
        """Short names of the months."""
        return tuple(capital(str(MONTHS_3[month])) for month in range(1, 13))

    def key(self) -> str:
        """What the shades mean."""
        level = self.speech.question.level
        if level == 50:
            return tie(gettext("Upright line: median. Shade: 50 % range."))
        words = gettext("Upright line: median. Dark and light shade: 50 %% and %(level)s %% range.")
        return tie(words % {"level": level})
