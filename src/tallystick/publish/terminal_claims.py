"""Claims and prices in the terminal: what is said beside the words that say it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import partial

from rich.console import Group, RenderableType
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from tallystick.books import Books
from tallystick.model.claim import Claim
from tallystick.model.document import Document, Reference
from tallystick.model.ident import DocumentId, PartyId
from tallystick.model.judgement import Judgement
from tallystick.model.ledger import Ledger
from tallystick.model.price import Price
from tallystick.publish.figures import figures
from tallystick.publish.judged import Words, changes_of, reason_of, standing_of
from tallystick.publish.terminal_parts import View, grid, lines, plain

AROUND = 240  # characters of the document shown before and after a quote under review


@dataclass(frozen=True, slots=True)
class Listing:
    """What a list of claims shows beside them: the words that hold on each, names of documents, how each was read."""

    words: Words
    names: Mapping[DocumentId, str]
    explain: bool = False


def claims_view(claims: Iterable[Claim], listing: Listing, books: Books) -> View:
    """Claims on the left, the words they rest on on the right."""
    return View(partial(_claims, tuple(claims), listing, books))


def claim_view(claim: Claim, ledger: Ledger, books: Books, place: tuple[int, int] | None = None) -> View:
    """One claim for review: its fields, and its quote within the text; `place` is its number and how many there are."""
    return View(partial(_claim, claim, ledger, books, place))


def prices_view(prices: Iterable[Price], books: Books, quotes: Mapping[str, str] | None = None) -> View:
    """Price entries with who says so; `quotes` are the words of those that claims state, by id."""
    return View(partial(_prices, tuple(prices), books, quotes or {}))


def quotes_of(ledger: Ledger) -> Mapping[str, str]:
    """The words of each claim and where they stand, by its id."""
    names = {document.id: document.name for document in ledger.documents}
    spans = ((claim.id, claim.evidence.span) for claim in ledger.claims)
    return {name: f"\u201c{_flat(span.exact)}\u201d; {names.get(span.document, '')}" for name, span in spans if span}


def summary(claim: Claim, books: Books) -> str:
    """Who gave what to whom, how much, how firmly, when: on one line."""
    amount = figures(books).stated(claim.amount)
    ends = f"{_party(claim.provider, books)} \u2192 {_party(claim.recipient, books)}"
    when = figures(books).period(claim.when.edtf) if claim.when.edtf else claim.when.words
    parts = [f"{ends}: {claim.item}", amount, claim.kind, claim.modality, when]
    return ", ".join(part for part in parts if part)


def speakers(said_by: tuple[str, ...]) -> str:
    """The chain of sources, from the nearest to the farthest."""
    return "said by " + ", citing ".join(said_by) if said_by else "said by no one named"


def place_of(reference: Reference | None, document: str | None) -> str:
    """Where words stand: the document's name, or what is known of a text that is not archived."""
    if document:
        return document
    if reference is None:
        return "no place is known"
    return ", ".join(
        part for part in (reference.publisher, reference.title, reference.published, reference.url) if part
    )


def _claims(claims: tuple[Claim, ...], listing: Listing, books: Books, width: int) -> RenderableType:
    table = grid()
    table.add_column(f"claims ({len(claims)})", ratio=1, overflow="fold")
    table.add_column("words they rest on", ratio=1, overflow="fold")
    for claim in claims:
        words = listing.words.get(claim.id, ())
        known = [f"{claim.id} [{standing_of(words)}]", str(claim.grade) if claim.grade else None]
        read = f"read by {', '.join(claim.rules)}" if listing.explain and claim.rules else None
        said = (summary(claim, books), speakers(claim.said_by), "  ".join(part for part in known if part), read)
        left = lines(*said, *(word_on(word) for word in words if word.changes))
        span = claim.evidence.span
        document = listing.names.get(span.document) if span else None
        right = lines(_quoted(claim) or claim.note, place_of(claim.evidence.reference, document))
        table.add_row(left, right)
        table.add_row("", "")
    return table


def word_on(word: Judgement) -> str:
    """Who said what of a claim, what it was before, and why."""
    said = f"corrected by {word.by}: {changes_of(word)}" if word.changes else f"{word.verdict} by {word.by}"
    return said + reason_of(word)


def _claim(claim: Claim, ledger: Ledger, books: Books, place: tuple[int, int] | None, width: int) -> RenderableType:
    held = {document.id: document for document in ledger.documents}
    document = held.get(claim.evidence.document) if claim.evidence.document else None
    head = f"{claim.id}" + (f"  {place[0]} of {place[1]}" if place else "")
    fields = Table.grid(padding=(0, 2))
    fields.add_column()
    fields.add_column(overflow="fold")  # an address that is cut leads nowhere
    for name, value in _fields(claim, document, books):
        fields.add_row(plain(name, "dim"), plain(value))
    return Panel(
        Group(plain(summary(claim, books), "bold"), "", _context(claim, document), "", fields), title=plain(head)
    )


def _fields(claim: Claim, document: Document | None, books: Books) -> list[tuple[str, str]]:
    also = [figures(books).stated(one) for one in claim.amount.other]
    known = [
        ("source", speakers(claim.said_by)),
        ("stands in", place_of(claim.evidence.reference, document.title or document.name if document else None)),
        ("published", document.published if document else None),
        ("grade", str(claim.grade) if claim.grade else None),
        ("class", claim.source_class),
        ("also stated", "; ".join(one for one in also if one)),
        ("repeats", claim.links.via),
        ("excludes", claim.links.either),
        ("changed", ": ".join(claim.distortion) if claim.distortion else None),
        ("note", claim.note),
        ("read by", ", ".join(claim.rules)),
    ]
    return [(name, value) for name, value in known if value]


def _context(claim: Claim, document: Document | None) -> Text:
    span = claim.evidence.span
    if span is None:
        return plain("No text is archived; the reference below is all there is.", "dim")
    text = document.text if document else span.prefix + span.exact + span.suffix
    start = span.start if document else len(span.prefix)
    end = start + len(span.exact)
    shown = plain(_flat(text[max(0, start - AROUND) : start]), "dim")
    # Brackets mark the quote where bold cannot be seen.
    shown.append_text(plain(f"[{_flat(span.exact)}]", "bold"))
    return shown.append_text(plain(_flat(text[end : end + AROUND]), "dim"))


def _prices(prices: tuple[Price, ...], books: Books, quotes: Mapping[str, str], width: int) -> RenderableType:
    table = grid()
    for name, ratio in (("price", 3), ("per", 2), ("basis, year", 2), ("said by", 5)):
        table.add_column(name, ratio=ratio, overflow="fold")
    for price in prices:
        basis = f"{price.basis}, {price.year}" if price.year else str(price.basis)
        grade = f" ({price.grade})" if price.grade else ""
        table.add_row(
            lines(figures(books).stated(price.amount) or "no number", price.id),
            lines(price.per, price.item),
            plain(basis),
            lines(
                ", citing ".join(price.said_by) + grade,
                quotes.get(price.id),
                place_of(price.reference, None),
                price.note,
            ),
        )
    return table


def _quoted(claim: Claim) -> str | None:
    return f"\u201c{_flat(claim.evidence.span.exact)}\u201d" if claim.evidence.span else None


def _flat(text: str) -> str:
    return text.replace("\r", " ").replace("\n", " ").replace("\t", " ")


def _party(party: PartyId | None, books: Books) -> str:
    return books.parties.name(party) if party else "?"
