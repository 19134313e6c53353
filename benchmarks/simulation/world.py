"""A made-up exchange between two states: what truly moved, and what sources of all sorts say of it.

Truths follow the growth that docs/method.md assumes. Sources are biased and err as their grades say; parties lean their
own way; one source in ten lies by a factor of its own, mostly upwards.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from tallystick.books import Books, Wording
from tallystick.model.dossier import Dossier
from tallystick.model.grade import Credibility, Grade, Reliability
from tallystick.model.ident import PartyId, UnitId
from tallystick.model.item import Item

START, END = date(2022, 1, 1), date(2025, 12, 31)
FLOWS_A_SIDE = 2
LIARS = 0.10
UPWARDS = 0.8  # share of liars that exaggerate
LIE = (2.0, 10.0)  # the factor of a lie
PARTIES = 0.6  # chance that a party to the exchange speaks
LEAST, ROOM = 20.0, 3.0  # smallest truth, and its distance to the ends of what is possible, as a factor
GRADES = tuple(Grade(letter, digit) for letter in list(Reliability)[1:4] for digit in list(Credibility)[1:4])
OWN_WORD = Grade(Reliability.D, Credibility.POSSIBLY_TRUE)  # of a party about itself


@dataclass(frozen=True, slots=True)
class Reading:
    """What one source takes a running total to be on a day, before anyone puts it into words."""

    source: str
    day: date
    number: float
    grade: Grade
    lies: bool


@dataclass(frozen=True, slots=True)
class Truth:
    """One flow as it was: running totals by day, and what sources read off them."""

    side: str
    provider: PartyId
    recipient: PartyId
    item: Item
    totals: dict[date, float]
    readings: tuple[Reading, ...]


@dataclass(frozen=True, slots=True)
class World:
    """All flows of one ledger, and the question about them."""

    dossier: Dossier
    truths: tuple[Truth, ...]


def world_of(seed: int, books: Books) -> World:
    """The exchange of a seed: the same for the same seed and books."""
    chance = np.random.default_rng([2022, seed])
    ours, theirs = _two_states(books, chance)
    items = _items(books, chance)
    sides = [("given", ours, theirs)] * FLOWS_A_SIDE + [("received", theirs, ours)] * FLOWS_A_SIDE
    truths = tuple(
        _Flow(books, chance).made(side, (giver, taker), item)
        for (side, giver, taker), item in zip(sides, items, strict=True)
    )
    dossier = Dossier(f"made-up-{seed}", "A made-up exchange", UnitId("USD"), ours=(ours,), theirs=(theirs,))
    return World(dossier, truths)


def _two_states(books: Books, chance: np.random.Generator) -> tuple[PartyId, PartyId]:
    states = [one.id for one in books.parties if len(one.id) == 2]
    first, second = chance.choice(len(states), 2, replace=False).tolist()
    return states[first], states[second]


def _items(books: Books, chance: np.random.Generator) -> list[Item]:
    """Counted goods that hold no others, one for each flow; no two of them are part of each other."""
    wide = [one for one in books.items if one.unit == "count" and one.window[1] >= 1e4 * one.window[0]]
    leaves = [one for one in wide if not any(books.items.covers(one.id, other.id) for other in books.items)]
    return [leaves[place] for place in chance.choice(len(leaves), 2 * FLOWS_A_SIDE, replace=False).tolist()]


class _Flow:
    """Makes one flow, from its truth to what sources read."""

    def __init__(self, books: Books, chance: np.random.Generator) -> None:
        self.wording = books.wording
        self.chance = chance

    def made(self, side: str, parties: tuple[PartyId, PartyId], item: Item) -> Truth:
        """A flow of an item between two parties."""
        days = self._days()
        totals = self._path(days, item.window)
        readings: list[Reading] = []
        for number in range(int(self.chance.integers(4, 10))):
            grade = GRADES[int(self.chance.integers(len(GRADES)))]
            readings += self._speak(f"source {item.id} {number}", grade, totals, 0)
        for party, lean in zip(parties, (1, -1), strict=True):
            if self.chance.random() < PARTIES:
                readings += self._speak(str(party), OWN_WORD, totals, lean)
        return Truth(side, *parties, item, totals, tuple(readings))

    def _days(self) -> list[date]:
        """Days on which something was published: one to five in the time of the dossier."""
        offsets = self.chance.choice(np.arange(30, (END - START).days), int(self.chance.integers(1, 6)), replace=False)
        return [START + timedelta(days=offset) for offset in sorted(offsets.tolist())]

    def _path(self, days: Sequence[date], window: tuple[float, float]) -> dict[date, float]:
        """Running totals: the last anywhere in what is possible, on a logarithmic scale, grown to in bursts."""
        growth = self.wording.growth
        low, high = math.log(max(window[0] * ROOM, LEAST)), math.log(window[1] / ROOM)
        times = [math.log1p((day - START).days / growth.time_scale) for day in days]
        while True:
            steps = self.chance.gamma(np.diff([0.0, *times]) / growth.burstiness, growth.burstiness)
            logs = self.chance.uniform(low, high) - np.append(np.cumsum(steps[:0:-1])[::-1], 0.0)
            if logs[0] - steps[0] >= math.log(window[0]):
                return dict(zip(days, np.exp(logs).tolist(), strict=True))

    def _speak(self, name: str, grade: Grade, totals: dict[date, float], lean: int) -> list[Reading]:
        """What one source reads: its bias and its lies run through all it says, its own errors do not."""
        trust = self.wording.reliability[grade.reliability]
        bias = self.chance.normal(0, trust.spread)
        bias = lean * abs(bias) if lean else bias
        lies = self.chance.random() < LIARS
        lie = self.chance.uniform(*np.log(LIE)) * (1 if self.chance.random() < UPWARDS else -1) if lies else 0.0
        count = min(len(totals), 1 if self.chance.random() < 0.6 else int(self.chance.integers(2, 4)))
        days = list(totals)
        picked = [days[place] for place in self.chance.choice(len(days), count, replace=False).tolist()]
        shared = bias + lie
        return [
            Reading(name, day, misread(self.chance, self.wording, totals[day], grade, shared), grade, lies)
            for day in picked
        ]


def misread(chance: np.random.Generator, wording: Wording, truth: float, grade: Grade, shared: float) -> float:
    """One reading of a truth, with the error that all readings of its source share: now and then plainly wrong."""
    own, doubt = wording.credibility[grade.credibility], wording.doubt
    if chance.random() < own.wrong:
        return truth * math.exp(chance.normal(0, wording.wild))
    by = chance.choice([one.times for one in doubt], p=[one.weight for one in doubt])
    return truth * math.exp(shared + chance.normal(0, own.spread * by))
