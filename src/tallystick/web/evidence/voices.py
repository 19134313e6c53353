"""The origins behind a line as a page shows them: what each says, and what the line would be without it."""

import math
from collections.abc import Iterator
from dataclasses import dataclass

from tallystick.model.flow import UNATTRIBUTED
from tallystick.publish.evidence import Evidence, Origin
from tallystick.web.evidence.told import Teller, Voice
from tallystick.web.evidence.weights import leave_out, weights

AT_ONCE = 40  # origins on a page


@dataclass(frozen=True, slots=True)
class Part:
    """Some of the origins behind a line: a page shows no more at once. Parts and origins are counted from one."""

    number: int
    parts: int
    origins: tuple[Origin, ...]
    all: int

    @property
    def first(self) -> int:
        """The place of its first origin among all."""
        return (self.number - 1) * AT_ONCE + 1

    @property
    def last(self) -> int:
        """The place of its last origin among all."""
        return self.first + len(self.origins) - 1

    @property
    def before(self) -> int | None:
        """The part before it."""
        return self.number - 1 if self.number > 1 else None

    @property
    def after(self) -> int | None:
        """The part after it."""
        return self.number + 1 if self.number < self.parts else None


def part_of(evidence: Evidence, wanted: str, claim: str) -> Part:
    """The part with a claim, else the part of that number, else the first; those that count come first."""
    origins = evidence.origins
    parts = max(1, math.ceil(len(origins) / AT_ONCE))
    found = next((place for place, one in enumerate(origins) if claim and _speaks(one, claim)), None)
    number = found // AT_ONCE + 1 if found is not None else int(wanted) if wanted.isascii() and wanted.isdigit() else 1
    number = min(max(number, 1), parts)
    return Part(number, parts, origins[(number - 1) * AT_ONCE : number * AT_ONCE], len(origins))


def _speaks(origin: Origin, claim: str) -> bool:
    return any(claim == one.id for told in origin.testimonies for one in (told.claim, *told.copies))


def voices(teller: Teller, evidence: Evidence, part: Part) -> Iterator[Voice]:
    """The origins of a part."""
    moved = weights(teller.sketch, evidence)
    for origin in part.origins:
        yield _voice(teller, origin, moved.get(origin.name, ""))


def _voice(teller: Teller, origin: Origin, without: str) -> Voice:
    question = leave_out(teller.sketch.speech.question, origin.name)
    leave = f"{teller.sketch.home}{question.query}" if origin.name != UNATTRIBUTED else ""
    return Voice(
        origin.name,
        teller.source(origin.name),
        tuple(teller.testimony(told) for told in origin.testimonies),
        any(told.counts for told in origin.testimonies),
        without,
        leave,
    )
