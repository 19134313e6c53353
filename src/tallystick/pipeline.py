"""The one place that sets the stages in a row: collect -> read -> review -> reconcile -> value -> balance.

It knows no database: what is kept, and where, is the caller's.
"""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path
from threading import Lock

from tallystick.balance import Counts, NothingKept, Told, balance
from tallystick.balance import strain as strain_of
from tallystick.books import Books
from tallystick.books.tones import load_tones
from tallystick.collect import Archive, Blob, Limits, extract, gather
from tallystick.model.balance import Balance
from tallystick.model.claim import Claim
from tallystick.model.document import Document, reference_to
from tallystick.model.finding import Code, Finding
from tallystick.model.flow import Series
from tallystick.model.ident import DocumentId
from tallystick.model.ledger import Ledger
from tallystick.model.outcome import Outcome
from tallystick.model.plan import Plan
from tallystick.model.price import Price
from tallystick.model.rewrite import Rewrite
from tallystick.model.strain import Strain
from tallystick.model.study import Study
from tallystick.model.when import earliest, latest
from tallystick.read import read
from tallystick.reconcile import (
    Reconciled,
    Standing,
    findings_of,
    groups_of,
    price_evidence,
    rewrites_of,
    since_when,
    told_since,
    voices_of,
)
from tallystick.review import settle
from tallystick.value import Memo, defaults_of, log_likelihood, rows_for, value

DAY = len("2026-01-31")
STANDING = 150_000  # claims in the reconciled ledgers that a memory keeps: 100,000 take half a gigabyte


@dataclass(frozen=True, slots=True)
class Arrival:
    """What became of one thing that was to be added: a new document, or the reason why there is none."""

    name: str
    document: Document | None
    findings: tuple[Finding, ...]


def arrivals(
    places: Sequence[str], archive: Archive, known: AbstractSet[DocumentId], limits: Limits
) -> Iterator[Arrival]:
    """Gather, archive and extract one thing after another. Bytes are archived before their text is taken out."""
    seen = set(known)
    for thing in gather(places, limits):
        if isinstance(thing, Finding):
            yield Arrival(thing.where, None, (thing,))
        else:
            yield _named(_arrival(thing, archive, seen, limits), places)


def _named(arrival: Arrival, places: Sequence[str]) -> Arrival:
    """Name a document from the place that was given on: where that lies on this machine is nobody's business."""
    if arrival.document is None:
        return arrival
    above = {f"{Path(place).parent}/" for place in places if "://" not in place}
    found = max((one for one in above if arrival.document.name.startswith(one)), key=len, default="")
    return replace(arrival, document=replace(arrival.document, name=arrival.document.name.removeprefix(found)))


def _arrival(blob: Blob, archive: Archive, seen: set[DocumentId], limits: Limits) -> Arrival:
    document_id = archive.put(blob.data)
    if document_id in seen:
        return Arrival(blob.name, None, (Finding.of(Code.DUPLICATE, blob.name, document=document_id[:12]),))
    outcome = extract(blob, limits)
    seen.add(document_id)
    return Arrival(blob.name, outcome.made[0] if outcome.made else None, outcome.findings)


def read_document(document: Document, books: Books) -> Outcome[Claim]:
    """Read one document into proposed claims that know where and when their document was published."""
    outcome = read(document, books)
    place = reference_to(document)
    made = tuple(replace(one, evidence=replace(one.evidence, reference=place)) for one in outcome.made)
    return Outcome(made, outcome.findings)


def near_twins(documents: Sequence[Document], new: AbstractSet[DocumentId]) -> tuple[Finding, ...]:
    """Say which new documents are nearly the text of another, or another of theirs."""
    found = rewrites_of(tuple(documents))
    return findings_of([one for one in found if {one.document, one.original} & new], documents)


def last_day(ledger: Ledger) -> date | None:
    """The latest day by which something in the ledger was surely published or fetched; without any, the window's end.

    A page dated "2026" only counts from 1 January: a later day would let what was said later slip in. None for a ledger
    that dates nothing at all.
    """
    told = {text for one in ledger.documents for text in (one.published, (one.fetched or "")[:DAY])}
    told |= {one.evidence.reference.published for one in ledger.claims if one.evidence.reference}
    days = [_surely(text) for text in told if text]
    return max((day for day in days if day), default=latest(ledger.dossier.window))


def _surely(text: str) -> date | None:
    return latest(text) if len(text) == DAY else earliest(text)


@dataclass(frozen=True, slots=True)
class Settled:
    """A ledger with its judgements applied: the claims that count, and the books with what the ledger adds to them."""

    claims: tuple[Claim, ...]
    prices: tuple[Price, ...]
    studies: tuple[Study, ...]
    books: Books
    rewrites: tuple[Rewrite, ...] = ()  # documents that are nearly another
    told: tuple[tuple[date, Finding], ...] = ()  # what was odd about judgements and documents, and since when


@dataclass(frozen=True, slots=True)
class Prepared:
    """A settled ledger as it was known on a day: its series, and all prices, those that claims state included."""

    settled: Settled
    series: tuple[Series, ...]
    prices: tuple[Price, ...]
    findings: tuple[Finding, ...]


def settled(ledger: Ledger, books: Books) -> Settled:
    """Apply the judgements of a ledger."""
    books = replace(books, factors=books.factors + ledger.factors, sources=books.sources + ledger.sources)
    kept = settle(ledger.claims, ledger.judgements)
    twins = rewrites_of(ledger.documents)
    told = (*_dated(kept.findings, ledger.claims), *told_since(twins, ledger.documents))
    return Settled(kept.made, books.prices + ledger.prices, ledger.studies, books, twins, told)


def _dated(findings: Sequence[Finding], claims: Sequence[Claim]) -> Iterator[tuple[date, Finding]]:
    """What was noticed of judgements, since the claim is known; what is of no claim here is as late as the last."""
    days = since_when(claims) if findings else {}
    last = max(days.values(), default=date.min)
    by_place = {f"claim {name}": day for name, day in days.items()}
    yield from ((by_place.get(one.where, last), one) for one in findings)


def stated_prices(ledger: Ledger, as_of: date, books: Books) -> tuple[Price, ...]:
    """The unit prices that the claims of a ledger state, as people left them, under their claims' ids."""
    return price_evidence(settle(ledger.claims, ledger.judgements).made, as_of, books)


class Memory(Memo):
    """What was worked out before, for the next time: reconciled ledgers as they stand, beside what a `Memo` keeps.

    A ledger that was reconciled before is only turned: to claims that came or went, to another day. The one asked for
    last stands, and those before it while all hold no more than `STANDING` claims. Figures are the same to the bit
    with and without a memory. Threads may share one.
    """

    def __init__(self) -> None:
        super().__init__()
        self.counts = Counts()
        self._standing: list[Standing] = []
        self._turn = Lock()

    def reconciled(self, known: Settled, plan: Plan) -> Reconciled:
        """The claims that were known on the plan's day, reconciled."""
        with self._turn:
            fitting = [one for one in self._standing if one.fits(plan.dossier, known.books)]
            standing = fitting[0] if fitting else Standing(plan.dossier, known.books)
            made = standing.turn(known.claims, plan.as_of, groups_of(known.rewrites))
            others = [one for one in self._standing if one is not standing]
            self._standing = [standing]
            for one in others:
                if sum(kept.size for kept in (*self._standing, one)) <= STANDING:
                    self._standing.append(one)
            return made


def pinned(known: Settled, plan: Plan) -> Plan:
    """The plan with its rows of shared bias written down: as many as a ledger of all these claims can afford.

    Claims that were not known on the plan's day count too, so that all days of a ledger are weighed equally finely.
    """
    return plan if plan.rows is not None else replace(plan, rows=rows_for(len(known.claims)))


def prepare(known: Settled, plan: Plan, memory: Memory | None = None) -> Prepared:
    """Reconcile the claims that were known on the plan's day."""
    made = (memory or Memory()).reconciled(known, plan)
    told = tuple(finding for since, finding in known.told if since <= plan.as_of)
    return Prepared(known, made.series, known.prices + made.prices, told + made.findings)


def finish(prepared: Prepared, plan: Plan, memory: Memory | None = None) -> Balance:
    """Value what was prepared, and balance it. A memory that knows much of it makes it quick, and moves no figure."""
    known, counts = prepared.settled, memory.counts if memory else NothingKept()
    plan = pinned(known, plan)
    valued = value(prepared.series, prepared.prices, plan, known.books, memory)
    defaults = defaults_of(known.books.wording)
    told = Told(prepared.findings + valued.findings, partial(log_likelihood, defaults=defaults), counts)
    return balance(valued.made, known.studies, plan, known.books, told)


def weigh(ledger: Ledger, plan: Plan, books: Books, memory: Memory | None = None) -> Balance:
    """Turn a ledger into its balance as of a day: same ledger, plan and books give the same figures to the bit.

    A memory that weighed much the same before makes it quick, and moves no figure.
    """
    return finish(prepare(settled(ledger, books), plan, memory), plan, memory)


def strain(known: Settled, plan: Plan) -> Strain:
    """The events of cooperation and friction in a settled ledger as of a day, and the index of strain."""
    voices = voices_of(known.books)
    return strain_of(known.claims, plan.dossier, plan.as_of, load_tones(), lambda claim: voices.origin(claim).name)
