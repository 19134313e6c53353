"""What one claim says about one flow: the entry it makes in the ledger, ready to be grouped with others.

A claim whose quote names one type of its item ("24 Su-35") speaks of that type, which is a part of the item's class.
Promises and plans are entries of their own course and never evidence of a delivery. A claim that counts but whose
amount cannot be turned into the item's measure still says that it took place. Zero is a denial; a denial that speaks
of a part of the time only does not say that nothing was ever given, so it is shown, not counted.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from tallystick.books import Books, Treatment
from tallystick.books.bounds import Ends, ends_of, is_zero
from tallystick.model.amount import Amount, Rate
from tallystick.model.claim import Claim, Kind, Modality
from tallystick.model.finding import Code, Finding
from tallystick.model.flow import Course, Says, Standing, Statement
from tallystick.model.ident import ClaimId, ItemId, PartyId, UnitId
from tallystick.model.item import Item
from tallystick.model.when import Counting
from tallystick.reconcile.entries.measures import Measures, Scale
from tallystick.reconcile.material.dates import MONTH, Timing, number_of, timing_of
from tallystick.reconcile.material.origins import Origin, Voices
from tallystick.reconcile.material.scope import Frame, days_of
from tallystick.reconcile.material.types import spoken_of

# how often each recurs in a mean Gregorian month
PER_MONTH: Mapping[Rate, float] = {
    Rate.HOUR: MONTH * 24,
    Rate.DAY: MONTH,
    Rate.WEEK: MONTH / 7,
    Rate.MONTH: 1.0,
    Rate.YEAR: 1 / 12,
}


WHOLE = 0.95  # of the unit of a rate that a period must last: a year without its last days is still a year


class Entry(NamedTuple):
    """`item` is what the claim speaks of, a type where it names one. `measure` None: no number, so it speaks to every
    measure of the item. `statement` None: shown, not counted.
    """

    claim: Claim
    item: ItemId
    course: Course
    measure: UnitId | None = None
    statement: Statement | None = None
    capacity: bool = False  # an upper bound that does not say that anything was given
    dated: bool = True
    begin: date | None = None  # where its running total is said to begin
    party: PartyId | None = None  # whom the first voice speaks for
    copy_of: ClaimId | None = None
    shared: tuple[str, float] | None = None


NO_ENDS = Ends(None, None)
Time = tuple[str | None, Counting | None, str | None]


def time_of(claim: Claim) -> Time:
    """All that a claim says of when it counts."""
    reference = claim.evidence.reference
    return claim.when.edtf, claim.when.counting, reference.published if reference else None


@dataclass(frozen=True, slots=True)
class Desk:
    """What is needed to enter a claim."""

    books: Books
    frame: Frame
    voices: Voices
    measures: Measures
    timings: dict[Time, Timing | None] = field(default_factory=dict)

    def timing(self, claim: Claim) -> Timing | None:
        """When a claim counts; many claims share their dates."""
        key = time_of(claim)
        if key not in self.timings:
            self.timings[key] = timing_of(claim, self.frame)
        return self.timings[key]


class Heard(NamedTuple):
    """A claim with who first said it, when it counts, and what it speaks of."""

    claim: Claim
    origin: Origin
    timing: Timing
    item: Item


class Figure(NamedTuple):
    """A number in the flow's measure, and how it got there."""

    scale: Scale
    ends: Ends
    months: float | None = None


def enter(claim: Claim, desk: Desk) -> tuple[Entry | None, tuple[Finding, ...]]:
    """Make a claim's entry; None where it cannot belong to any flow of the dossier."""
    item = desk.books.items.get(spoken_of(claim, desk.books.items))
    if item is None:
        return None, (Finding.of(Code.UNKNOWN_ITEM, f"claim {claim.id}", word=claim.item),)
    timing = desk.timing(claim)
    if timing is None:
        when = claim.when.edtf or claim.when.words or "an earlier time"
        return None, (Finding.of(Code.OUTSIDE_PERIOD, f"claim {claim.id}", when=when, window=desk.frame.window),)
    heard = Heard(claim, desk.voices.origin(claim), timing, item)
    if desk.books.wording.modality[claim.modality] is Treatment.DENY or is_zero(claim.amount):
        return _deny(heard, desk)
    return _assert(heard, desk)


def echo(claim: Claim, original: Entry, desk: Desk) -> Entry:
    """The entry of a copy, beside its original whatever it says itself: it confirms nothing and bounds nothing."""
    said = original.statement
    if said is not None:
        origin = desk.voices.origin(claim)
        grade = desk.voices.grade(claim, origin)
        said = Statement(
            claim.id, origin.name, Says.CONFIRM, None, None, said.day, grade, copy_of=said.claim, own=claim.links.own
        )
    return original._replace(claim=claim, statement=said, copy_of=original.claim.id, begin=None, shared=None)


def _assert(heard: Heard, desk: Desk) -> tuple[Entry, tuple[Finding, ...]]:
    """The entry of a claim that something was given, promised or could have been."""
    figure, findings = _figure(heard, desk)
    if figure is not None:
        return _entry(heard, desk, _state(heard, Says.QUANTITY, desk, figure), figure), findings
    bare = desk.books.wording.modality[heard.claim.modality] is Treatment.CAPACITY
    return _entry(heard, desk, None if bare else _state(heard, Says.CONFIRM, desk)), findings


def _deny(heard: Heard, desk: Desk) -> tuple[Entry, tuple[Finding, ...]]:
    """A denial; with a number above zero, what would have been seen had it been there."""
    claim, gaps = heard.claim, tuple[Finding, ...]()
    if _speaks_of_part(claim, desk.frame):
        return _entry(heard, desk, None), ()
    if claim.modality is Modality.ABSENT and not is_zero(claim.amount):
        figure, found = _figure(heard, desk)
        gaps = tuple(one for one in found if one.code is Code.YEAR_GAP)
        if figure is not None:
            seen = Figure(figure.scale, Ends(None, figure.ends.high or figure.ends.low))
            return _entry(heard, desk, _state(heard, Says.ABSENCE, desk, seen), seen), gaps
    return _entry(heard, desk, _state(heard, Says.DENIAL, desk)), gaps


def _entry(heard: Heard, desk: Desk, said: Statement | None, figure: Figure | None = None) -> Entry:
    """The entry of what a claim says; what is possible without a number is only intended."""
    claim, timing = heard.claim, heard.timing
    treatment = desk.books.wording.modality[claim.modality]
    course = Course.LOST if claim.kind is Kind.CASUALTIES else Course.DELIVERED
    capacity = treatment is Treatment.CAPACITY
    if course is Course.DELIVERED and (treatment is Treatment.SHOW or (capacity and figure is None)):
        course = Course.INTENDED
    return Entry(
        claim,
        heard.item.id,
        course,
        figure.scale.measure if figure else None,
        said,
        capacity and figure is not None,
        timing.dated,
        timing.begin,
        heard.origin.party,
        None,
        figure.scale.shared if figure else None,
    )


def _speaks_of_part(claim: Claim, frame: Frame) -> bool:
    """Whether a denial is about a stretch of time that begins after the dossier's window does."""
    first, last = days_of(claim.when.edtf)
    if first is None or first == last:
        return False
    moved = claim.when.counting is Counting.INCREMENTAL or "/" in (claim.when.edtf or "")
    return moved and (frame.start is None or first > frame.start)


def _figure(heard: Heard, desk: Desk) -> tuple[Figure | None, tuple[Finding, ...]]:
    """The claim's number in the measure of a flow, by the first of its amounts that can be turned into it."""
    claim, timing, item = heard.claim, heard.timing, heard.item
    numbers = [one for one in (claim.amount, *claim.amount.other) if one.stated]
    gaps: tuple[Finding, ...] = ()
    for amount in numbers:
        scale = desk.measures.scale(item, amount.unit, timing.day.year) if amount.unit else None
        gaps += (scale.gap,) if scale is not None and scale.gap is not None else ()
        ends = ends_of(amount, claim.modality, desk.books.wording) if scale else None
        length = timing.months if amount.rate else None
        if scale is None or ends is None or (amount.rate and not _recurs(amount.rate, length)):
            continue
        if amount.rate:
            by = PER_MONTH[amount.rate]
            per_month = Ends(ends.low and ends.low * by, ends.high and ends.high * by, ends.extra)
            return Figure(scale, scale.turn(per_month), length), gaps
        ends = scale.turn(ends.least() if timing.partial else ends)
        return (Figure(scale, ends) if (ends.low, ends.high) != (None, None) else None), gaps
    return None, (*gaps, *(_why_not(claim, item, numbers[0], desk) for _ in numbers[:1]))


def _recurs(rate: Rate, months: float | None) -> bool:
    """Whether a period is long enough for what recurs in it; a year's pay stated on a day is no year's pay."""
    return months is not None and months * PER_MONTH[rate] >= WHOLE


def _why_not(claim: Claim, item: Item, amount: Amount, desk: Desk) -> Finding:
    where, wanted = f"claim {claim.id}", desk.measures.measure(item)
    if amount.unit and desk.books.units.get(amount.unit) is None:
        return Finding.of(Code.UNKNOWN_UNIT, where, word=amount.unit)
    year = days_of(claim.when.edtf)[1] or desk.frame.end
    if amount.unit and desk.books.units.is_currency(amount.unit) and not amount.rate:
        return Finding.of(Code.NO_RATE, where, currency=amount.unit, wanted=desk.measures.currency, year=year.year)
    unit = f"{amount.unit or 'no unit'}{f' per {amount.rate}' if amount.rate else ''}"
    return Finding.of(Code.UNCONVERTIBLE, where, unit=unit, wanted=wanted, item=item.id)


def _state(heard: Heard, says: Says, desk: Desk, figure: Figure | None = None) -> Statement:
    """The claim reduced to what the estimate may look at."""
    claim, origin, timing = heard.claim, heard.origin, heard.timing
    ends = figure.ends if figure else NO_ENDS
    shared = figure.scale.shared if figure else None
    period = timing.since if says is Says.QUANTITY and not timing.partial else None
    denial = says in (Says.DENIAL, Says.ABSENCE)
    return Statement(
        claim=claim.id,
        origin=origin.name,
        says=says,
        low=ends.low,
        high=ends.high,
        day=number_of(timing.day),
        grade=desk.voices.grade(claim, origin),
        since=number_of(period) if period else None,
        months=figure.months if figure else None,
        extra=ends.extra,
        factors=(shared[0],) if shared else (),
        own=claim.links.own,
        standing=desk.voices.standing(claim, origin) if denial else Standing.INDEPENDENT,
        basis=claim.basis,
    )
