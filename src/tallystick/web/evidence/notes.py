"""What claims say beside the text they stand in: short notes for a margin, in the order of their quotes."""

from collections.abc import Iterable
from dataclasses import dataclass

from tallystick.books import load_books
from tallystick.model.claim import Claim
from tallystick.model.ident import ClaimId, PartyId
from tallystick.publish.figures import figures
from tallystick.web.dossiers.speech import capital
from tallystick.web.site.names import firmness
from tallystick.web.site.saying import spoken

MOST = 300  # notes beside a text: more are no help to the eye, and each mark leads to its claim all the same


@dataclass(frozen=True, slots=True)
class Note:
    """One claim in short: what of, from whom to whom, how much, how firm."""

    claim: ClaimId
    item: str
    ends: str
    stated: str
    modality: str
    chosen: bool


def notes(claims: Iterable[Claim], chosen: str | None) -> tuple[Note, ...]:
    """A note for each claim that quotes the text."""
    quoted = [(claim.evidence.span.start, claim) for claim in claims if claim.evidence.span]
    return tuple(_note(claim, chosen) for _, claim in sorted(quoted, key=lambda one: (one[0], one[1].id))[:MOST])


def _note(claim: Claim, chosen: str | None) -> Note:
    books = load_books()
    show = figures(books, spoken())

    def party(name: PartyId | None) -> str:
        return books.parties.name(name, spoken()) if name else "?"

    ends = f"{party(claim.provider)} → {party(claim.recipient)}" if claim.provider or claim.recipient else ""
    item = show.display.items.get(claim.item, claim.item)
    stated = show.stated(claim.amount) or ""
    return Note(claim.id, capital(item), ends, stated, firmness(claim), claim.id == chosen)
