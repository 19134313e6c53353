"""What the goods of a made-up exchange cost, who quotes a price, and what studies say that a side gave in all.

A study that states a whole has either read the whole itself, or has added it up from counts of its own, which are
printed as well, and from the prices that everybody quotes: then nothing in it is new.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from benchmarks.simulation.press import stated
from benchmarks.simulation.world import END, GRADES, Reading, Truth, World, misread
from tallystick.books import Books
from tallystick.model.amount import Amount, Qualifier
from tallystick.model.claim import Claim, Evidence, Kind, Modality
from tallystick.model.document import Reference
from tallystick.model.grade import Grade
from tallystick.model.ident import ClaimId, ItemId, UnitId
from tallystick.model.price import Basis, Price
from tallystick.model.when import Counting, When

COST = (1e2, 1e6)  # of a piece, in dollars
QUOTES = (1, 5)  # price entries of an item: from, and below
DOLLARS = UnitId("USD")
WHOLE = ItemId("compensation")  # holds whatever is given


class Study(StrEnum):
    """Whether a study states the whole of a side, and how it came to it."""

    NONE = "no study of the whole"
    READ = "a study that read the whole"
    ADDED = "a study that added it up"


@dataclass(frozen=True, slots=True)
class Money:
    """`each` is what a piece truly came to, by item; `studies` tell by side who states its whole."""

    each: dict[ItemId, float]
    prices: tuple[Price, ...]
    claims: tuple[Claim, ...]
    studies: dict[str, Study]


def money_of(world: World, seed: int, books: Books) -> Money:
    """Prices and studies of a world: the same for the same seed and books."""
    return _Bank(books, np.random.default_rng([2024, seed])).money(world)


class _Bank:
    """Where prices and studies are made up."""

    def __init__(self, books: Books, chance: np.random.Generator) -> None:
        self.books, self.wording, self.chance = books, books.wording, chance

    def money(self, world: World) -> Money:
        """Prices of all goods; a study of the whole of two sides in three."""
        listed = {truth.item.id: math.exp(self.chance.uniform(*np.log(COST))) for truth in world.truths}
        prices = [price for item, cost in listed.items() for price in self._quotes(item, cost)]
        each = self._paid(world, listed)
        claims: list[Claim] = []
        studies = {}
        for side in ("given", "received"):
            truths = [truth for truth in world.truths if truth.side == side]
            studies[side] = Study(list(Study)[int(self.chance.integers(3))])
            claims += self._study(studies[side], truths, each, prices)
        return Money(each, tuple(prices), tuple(claims), studies)

    def _paid(self, world: World, listed: dict[ItemId, float]) -> dict[ItemId, float]:
        """What a piece came to: the listed price, at the price level of its family and in the state it was in."""
        level = math.log(self.wording.price_level)
        levels: dict[str, float] = {}
        each = {}
        for truth in world.truths:
            family = (truth.item.id, *self.books.items.ancestors(truth.item.id))[-1]
            at = levels.setdefault(family, math.exp(self.chance.normal(0, level)))
            low, likely, high = truth.item.condition
            worn = self.chance.triangular(low, likely, high) if low < high else high
            each[truth.item.id] = listed[truth.item.id] * at * worn
        return each

    def _quotes(self, item: ItemId, cost: float) -> Iterator[Price]:
        """Price entries of an item, each by a source of its own."""
        for number in range(int(self.chance.integers(*QUOTES))):
            grade, name = self._grade(), f"price of {item} {number}"
            said = self._rounded(self._misread(cost, grade, self._bias(grade)))
            amount = Amount(said, said, said, Qualifier.EXACT, DOLLARS)
            at = Reference(name, END.isoformat())
            yield Price(name, item, Basis.CONTRACT, amount, UnitId("count"), END.year, (name,), at, grade=grade)

    def _study(
        self, study: Study, truths: Sequence[Truth], each: dict[ItemId, float], prices: Sequence[Price]
    ) -> Iterator[Claim]:
        """What a study says of a side as of the last day that anybody speaks of: the whole, and its counts."""
        if study is Study.NONE:
            return
        grade, name = self._grade(), f"study of what {truths[0].provider} gave"
        bias = self._bias(grade)
        if study is Study.READ:
            whole = self._misread(sum(each[one.item.id] * one.totals[max(one.totals)] for one in truths), grade, bias)
        else:
            counts = {one.item.id: self._misread(one.totals[max(one.totals)], grade, bias) for one in truths}
            whole = sum(count * math.exp(float(np.mean(quoted(prices, item)))) for item, count in counts.items())
            for one in truths:
                amount = stated(self._rounded(counts[one.item.id]), Qualifier.ABOUT)
                yield self._claim(one, Reading(name, max(one.totals), counts[one.item.id], grade, lies=False), amount)
        wide = self.chance.uniform(0.05, 0.3)
        low, high = self._rounded(whole * (1 - wide)), self._rounded(whole * (1 + wide))
        amount = Amount(low, high, None, Qualifier.BETWEEN, DOLLARS)
        day = max(day for one in truths for day in one.totals)
        yield self._claim(truths[0], Reading(name, day, whole, grade, lies=False), amount, whole=True)

    def _claim(self, truth: Truth, reading: Reading, amount: Amount, *, whole: bool = False) -> Claim:
        item = WHOLE if whole else truth.item.id
        return Claim(
            id=ClaimId(f"{reading.source}, {item}"),
            kind=Kind.VALUE if whole else Kind.TRANSFER,
            provider=truth.provider,
            recipient=truth.recipient,
            item=item,
            amount=amount,
            when=When(reading.day.isoformat(), counting=Counting.CUMULATIVE),
            modality=Modality.DELIVERED,
            said_by=(reading.source,),
            evidence=Evidence(reference=Reference(reading.source, reading.day.isoformat())),
            grade=reading.grade,
            basis=Basis.CONTRACT if whole else None,
        )

    def _grade(self) -> Grade:
        return GRADES[int(self.chance.integers(len(GRADES)))]

    def _bias(self, grade: Grade) -> float:
        return float(self.chance.normal(0, self.wording.reliability[grade.reliability].spread))

    def _misread(self, truth: float, grade: Grade, bias: float) -> float:
        return misread(self.chance, self.wording, truth, grade, bias)

    def _rounded(self, number: float) -> float:
        return float(f"{number:.1e}") if number >= 10 else max(float(round(number)), 1.0)


def quoted(prices: Sequence[Price], item: ItemId) -> list[float]:
    """The logs of all that is quoted for a piece."""
    return [math.log(one.amount.best) for one in prices if one.item == item and one.amount.best]
