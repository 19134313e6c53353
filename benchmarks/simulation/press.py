"""What sources read, put into words as claims, and what the press makes of it: copies, marked and unmarked.

Three copies in ten are not marked as such; half of these say it in other words, half name no source but themselves.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

import numpy as np

from benchmarks.simulation.world import Reading, Truth, World
from tallystick.model.amount import Amount, Qualifier
from tallystick.model.claim import Claim, Evidence, Kind, Links, Modality
from tallystick.model.document import Reference
from tallystick.model.ident import ClaimId, UnitId
from tallystick.model.source import SourceClass
from tallystick.model.when import Counting, When

COPIES, OF_LIES = 3.0, 6.0  # mean number of copies of a statement; what is sensational is repeated more
UNMARKED, REWORDED, NAMELESS = 0.3, 0.5, 0.5
LATE = 20  # days within which a copy appears
OUTLETS = 400


@dataclass(frozen=True, slots=True)
class Coverage:
    """The claims about one flow: what sources say, and what is made of it."""

    truth: Truth
    originals: tuple[Claim, ...]
    copies: tuple[Claim, ...]

    @property
    def articles(self) -> tuple[Claim, ...]:
        """Everything that was printed."""
        return self.originals + self.copies


def covered(world: World, seed: int) -> tuple[Coverage, ...]:
    """All that is printed about a world."""
    desk = _Desk(np.random.default_rng([2023, seed]))
    return tuple(desk.cover(truth) for truth in world.truths)


@dataclass(slots=True)
class _Desk:
    """Where articles are written; `printed` numbers them."""

    chance: np.random.Generator
    printed: int = field(default=0)

    def cover(self, truth: Truth) -> Coverage:
        """Every reading in words, with its copies."""
        originals: list[Claim] = []
        copies: list[Claim] = []
        for reading in truth.readings:
            claim = self._statement(truth, reading)
            originals.append(claim)
            copies += self._copies(claim, reading)
        return Coverage(truth, tuple(originals), tuple(copies))

    def _statement(self, truth: Truth, reading: Reading) -> Claim:
        return Claim(
            id=self._name(),
            kind=Kind.TRANSFER,
            provider=truth.provider,
            recipient=truth.recipient,
            item=truth.item.id,
            amount=self._words(reading.number),
            when=When(reading.day.isoformat(), counting=Counting.CUMULATIVE),
            modality=Modality.DELIVERED,
            said_by=(reading.source,),
            evidence=self._printed(reading.source, reading.day),
            grade=reading.grade,
        )

    def _words(self, number: float) -> Amount:
        """How a source puts what it read: mostly rounded, sometimes as a bound."""
        kind = self.chance.random()
        if kind < 0.15:
            return stated(_down(number * self.chance.uniform(0.75, 1.0)), Qualifier.AT_LEAST)
        if kind < 0.25:
            return stated(_up(number * self.chance.uniform(1.0, 1.3)), Qualifier.AT_MOST)
        if kind < 0.35:
            return stated(_down(number), Qualifier.MORE_THAN)
        if kind < 0.5:
            wide = self.chance.uniform(0.05, 0.25)
            return _range(_rounded(number * (1 - wide), 2), _rounded(number * (1 + wide), 2))
        if kind < 0.75:
            return stated(_rounded(number, int(self.chance.integers(1, 3))), Qualifier.ABOUT)
        return stated(_rounded(number, int(self.chance.integers(2, 4))), Qualifier.EXACT)

    def _copies(self, claim: Claim, reading: Reading) -> Iterator[Claim]:
        mean = OF_LIES if reading.lies else COPIES
        for _ in range(int(self.chance.geometric(1 / (1 + mean))) - 1):
            outlet = f"outlet {self.chance.integers(OUTLETS)}"
            day = reading.day + timedelta(days=int(self.chance.integers(LATE)))
            copy = replace(
                claim,
                id=self._name(),
                said_by=(outlet, reading.source),
                evidence=self._printed(outlet, day),
                grade=None,
                source_class=SourceClass.MEDIA,
            )
            yield self._unmarked(copy, outlet) if self.chance.random() < UNMARKED else _marked(copy, claim)

    def _unmarked(self, copy: Claim, outlet: str) -> Claim:
        """A copy that does not say so."""
        if self.chance.random() < REWORDED:
            copy = replace(copy, amount=self._again(copy.amount))
        return replace(copy, said_by=()) if self.chance.random() < NAMELESS else copy

    def _again(self, amount: Amount) -> Amount:
        """The same amount in other words: rounded, its hedge another."""
        ends = [end for end in (amount.low, amount.high) if end is not None]
        number = _rounded(math.prod(ends) ** (1 / len(ends)), int(self.chance.integers(1, 3)))
        hedges = (Qualifier.ABOUT, Qualifier.EXACT, Qualifier.MORE_THAN, Qualifier.ABOUT)
        return stated(number, hedges[int(self.chance.integers(len(hedges)))])

    def _printed(self, publisher: str, day: date) -> Evidence:
        return Evidence(reference=Reference(publisher, day.isoformat()))

    def _name(self) -> ClaimId:
        self.printed += 1
        return ClaimId(f"c{self.printed:05d}")


def _marked(copy: Claim, claim: Claim) -> Claim:
    return replace(copy, links=Links(via=claim.id))


def stated(number: float, qualifier: Qualifier) -> Amount:
    """A count with its hedge."""
    low = None if qualifier is Qualifier.AT_MOST else number
    high = None if qualifier in (Qualifier.AT_LEAST, Qualifier.MORE_THAN) else number
    return Amount(low, high, number, qualifier, UnitId("count"))


def _range(low: float, high: float) -> Amount:
    return Amount(low, max(low, high), None, Qualifier.BETWEEN, UnitId("count"))


def _rounded(number: float, digits: int) -> float:
    """To so many significant digits, and to whole pieces."""
    return max(float(round(float(f"{number:.{digits - 1}e}"))), 1.0)


def _down(number: float) -> float:
    """To the next number of two digits below; a source knows that it is more."""
    unit = 10.0 ** (math.floor(math.log10(number)) - 1)
    return max(float(math.floor(number / unit) * unit), 1.0)


def _up(number: float) -> float:
    unit = 10.0 ** (math.floor(math.log10(number)) - 1)
    return max(float(math.ceil(number / unit) * unit), 1.0)


def last_day(claims: Sequence[Claim]) -> date:
    """The last day that claims speak of."""
    return max(date.fromisoformat(one.when.edtf) for one in claims if one.when.edtf)
