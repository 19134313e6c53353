"""Claims for tests, said in few words: what a source says, and everything else by default."""

from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from tallystick.books import Books, read_books
from tallystick.books.page import shelf
from tallystick.model.amount import Amount, Qualifier
from tallystick.model.claim import Claim, Evidence, Kind, Links, Modality
from tallystick.model.document import Reference
from tallystick.model.dossier import Dossier
from tallystick.model.finding import Code, Finding
from tallystick.model.flow import Course, Series, Statement
from tallystick.model.ident import ClaimId, ItemId, PartyId, UnitId
from tallystick.model.when import Counting, When
from tallystick.reconcile import reconcile

AS_OF = date(2025, 12, 31)
NORTH, EAST = PartyId("KP"), PartyId("RU")
COUNT, DOLLARS = UnitId("count"), UnitId("USD")
PAIR = Dossier("pair", "Two states", DOLLARS, ours=(NORTH,), theirs=(EAST,), window="2023/2025-12")


@cache
def books() -> Books:
    """The books that come with the package; these tests need no language."""
    return read_books(shelf(), {})


def number(value: float, qualifier: Qualifier = Qualifier.EXACT, unit: str | None = "count") -> Amount:
    """An amount of one number, with the ends its qualifier leaves open."""
    above = qualifier in (Qualifier.AT_MOST, Qualifier.LESS_THAN)
    below = qualifier in (Qualifier.AT_LEAST, Qualifier.MORE_THAN, Qualifier.VAGUE)
    low, high = None if above else value, None if below else value
    return Amount(low, high, value, qualifier, UnitId(unit) if unit else None)


def span(low: float, high: float, unit: str = "count") -> Amount:
    """An amount between two numbers."""
    return Amount(low, high, None, Qualifier.BETWEEN, UnitId(unit))


def said(name: str, amount: Amount | None = None, on: str | None = "2024-06-01", **more: object) -> Claim:
    """A claim that an origin of its own said on a day; `more` are fields of the claim."""
    plain = Claim(
        id=ClaimId(name),
        kind=Kind.TRANSFER,
        provider=NORTH,
        recipient=EAST,
        item=ItemId("artillery shells"),
        amount=amount or Amount(),
        when=When(on),
        modality=Modality.DELIVERED,
        said_by=(f"source of {name}",),
        evidence=Evidence(reference=Reference("A paper", on)),
    )
    return replace(plain, **more)  # type: ignore[arg-type]  # the names are checked by the dataclass


def during(period: str, counting: Counting = Counting.INCREMENTAL) -> When:
    """A time with its way of counting."""
    return When(period, counting=counting)


def of(item: str) -> ItemId:
    """An item by its name."""
    return ItemId(item)


def repeats(claim: str, *, own: bool = False) -> Links:
    """The link of a copy."""
    return Links(via=ClaimId(claim), own=own)


def either(group: str) -> Links:
    """The link of one of several exclusive alternatives."""
    return Links(either=group)


@dataclass(frozen=True, slots=True)
class Result:
    """What reconciling made and noticed, to be asked for by item."""

    series: tuple[Series, ...]
    findings: tuple[Finding, ...]

    def of(self, item: str, course: Course = Course.DELIVERED, measure: UnitId | None = None) -> Series:
        """The one series of an item."""
        (found,) = (
            one
            for one in self.series
            if one.flow.item == item and one.course is course and measure in (None, one.flow.measure)
        )
        return found

    def words(self) -> list[str]:
        """The names of the findings' codes; that a number is old is asked for by itself."""
        return [one.code.name for one in self.findings if one.code is not Code.STALE]

    def stale(self) -> list[str]:
        """What is said of old numbers."""
        return [one.sentence for one in self.findings if one.code is Code.STALE]


def reconciled(*claims: Claim, dossier: Dossier = PAIR, as_of: date = AS_OF) -> Result:
    """Reconcile a few claims."""
    outcome = reconcile(claims, dossier, as_of, books())
    return Result(outcome.made, outcome.findings)


def only(series: Series) -> Statement:
    """The one statement of a series."""
    (statement,) = series.statements
    return statement
