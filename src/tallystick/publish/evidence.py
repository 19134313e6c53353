"""What stands behind each line of a balance: origins with their claims, copies folded under them, prices."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from tallystick.books import Books
from tallystick.model.balance import Balance, Line
from tallystick.model.claim import Claim
from tallystick.model.document import Document
from tallystick.model.flow import UNATTRIBUTED
from tallystick.model.grade import Grade
from tallystick.model.ident import ClaimId, DocumentId
from tallystick.model.ledger import Ledger
from tallystick.model.price import Price
from tallystick.model.repeat import Repeat
from tallystick.publish.copies import repeats_of


@dataclass(frozen=True, slots=True)
class Testimony:
    """A first statement, whether it counts, the grade it was given or counted with, and the copies that repeat it.

    `replaced_by` is the later count of its source that stands for it.
    """

    claim: Claim
    counts: bool
    grade: Grade | None = None
    copies: tuple[Claim, ...] = ()
    replaced_by: ClaimId | None = None
    repeats: Mapping[ClaimId, Repeat] = field(default_factory=dict)  # what is known of the copies


@dataclass(frozen=True, slots=True)
class Origin:
    """All that one independent origin says about a line."""

    name: str
    testimonies: tuple[Testimony, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """Everything behind a line: prices from books and from claims; `missing` are claims that the ledger lacks."""

    line: Line
    origins: tuple[Origin, ...]
    prices: tuple[Price, ...]
    price_claims: tuple[Claim, ...] = ()
    missing: tuple[ClaimId, ...] = ()


def prices_of(balance: Balance, ledger: Ledger, books: Books) -> tuple[Price, ...]:
    """The price entries that a balance used, by id."""
    known = {price.id: price for price in books.prices + ledger.prices}
    used = {name for line in lines_of(balance) for name in line.prices}
    return tuple(known[name] for name in sorted(used & known.keys()))


def lines_of(balance: Balance) -> tuple[Line, ...]:
    """All lines of both sides, those that sources state as the whole last."""
    sides = (balance.given, balance.received)
    return tuple(line for side in sides for line in side.lines + side.stated)


def documents_of(claims: Iterable[Claim], ledger: Ledger) -> tuple[Document, ...]:
    """The archived documents that claims stand in, by title."""
    named = {claim.evidence.document for claim in claims}
    return tuple(sorted((one for one in ledger.documents if one.id in named), key=_title))


def evidence_of(line: Line, claims: Mapping[ClaimId, Claim], prices: Mapping[str, Price]) -> Evidence:
    """Sort the claims of a line under their origins; copies go under the claim that they repeat."""
    grouped: dict[str, list[Testimony]] = {}
    origins = {said.claim: said.origin for said in line.statements}
    for told in _testimonies(line, claims):
        name = told.claim.id
        grouped.setdefault(origins[name] if name in origins else _speaker(told.claim), []).append(told)
    voices = (Origin(name, tuple(told)) for name, told in grouped.items())
    return Evidence(
        line,
        tuple(sorted(voices, key=lambda one: (-sum(told.counts for told in one.testimonies), one.name))),
        tuple(prices[name] for name in line.prices if name in prices),
        tuple(claims[ClaimId(name)] for name in line.prices if name in claims and name not in prices),
        tuple(name for name in line.claims if name not in claims),
    )


def _testimonies(line: Line, claims: Mapping[ClaimId, Claim]) -> Iterator[Testimony]:
    repeats = _repeats(line, claims)
    used = {name for estimate in (line.quantity, line.value) if estimate for name in estimate.used}
    stated = {said.claim: said.grade for said in line.statements}
    replaced, told = dict(line.replaced), repeats_of(line)
    copies: dict[ClaimId, list[Claim]] = {}
    for name in repeats:
        copies.setdefault(_root(name, repeats), []).append(claims[name])
    for name in line.claims:
        if name in claims and name not in repeats:
            grade = claims[name].grade or stated.get(name)
            repeated = tuple(copies[name]) if name in copies else ()
            yield Testimony(claims[name], name in (used or stated), grade, repeated, replaced.get(name), told)


def _repeats(line: Line, claims: Mapping[ClaimId, Claim]) -> dict[ClaimId, ClaimId]:
    """Which claims of a line repeat which other claim of it; where claims repeat each other in a ring, one is first."""
    named = {name: None for name in line.claims if name in claims}
    linked = {one.copy: one.original for one in line.repeats}
    linked |= {said.claim: said.copy_of for said in line.statements if said.copy_of}
    repeats = {name: of for name, of in linked.items() if of in named and name in named}
    for name in named:
        if _root(name, repeats) in repeats:
            del repeats[name]
    return repeats


def _root(name: ClaimId, repeats: Mapping[ClaimId, ClaimId]) -> ClaimId:
    """The first statement that a claim goes back to, or a claim of the ring that it runs into."""
    seen = set()
    while name in repeats and name not in seen:
        seen.add(name)
        name = repeats[name]
    return name


def _speaker(claim: Claim) -> str:
    return claim.said_by[-1] if claim.said_by else UNATTRIBUTED


def _title(document: Document) -> tuple[str, DocumentId]:
    return document.title or document.name, document.id
