"""Claims in the flat form of the annotation guidelines, for exchange by lines of JSON."""

from collections.abc import Mapping, Sequence

from tallystick.books.shelf import Books
from tallystick.model.amount import Amount
from tallystick.model.claim import Claim, Modality
from tallystick.model.document import Document
from tallystick.model.ident import ClaimId, DocumentId, digest
from tallystick.read.documents import read


def to_gold(claim: Claim, text: str, *, explain: bool = False) -> dict[str, object]:
    """One claim as a flat mapping; offsets count code points of `text`; `explain` adds the rules that made it."""
    span = claim.evidence.span
    amount = claim.amount
    return {
        "cid": claim.id,
        "kind": claim.kind.value,
        "provider": claim.provider,
        "recipient": claim.recipient,
        "item": claim.item,
        **_numbers(amount),
        "rate": amount.rate.value if amount.rate else None,
        "modality": claim.modality.value,
        "negated": claim.modality in (Modality.DENIED, Modality.ABSENT),
        "said_by": claim.said_by[0] if claim.said_by else None,
        "said_by_chain": list(claim.said_by),
        "period": claim.when.words,
        "quote": text[span.start : span.end] if span else None,
        "start": span.start if span else None,
        "end": span.end if span else None,
        "alt": [_numbers(other) for other in amount.other],
        "repeats": [{"cid": claim.links.via, "type": "copy"}] if claim.links.via else [],
        **({"rules": list(claim.rules)} if explain else {}),
    }


def _numbers(amount: Amount) -> dict[str, object]:
    qualifier = amount.qualifier.value if amount.qualifier else None
    ends = {"low": amount.low, "high": amount.high, "best": amount.best}
    return {**{name: _plain(end) for name, end in ends.items()}, "qualifier": qualifier, "unit": amount.unit}


def _plain(number: float | None) -> float | int | None:
    return int(number) if number is not None and number.is_integer() else number


def read_line(record: Mapping[str, object], books: Books, *, explain: bool = False) -> dict[str, object]:
    """Read one record {"id", "text", "lang"?} into {"id", "claims"}; `explain` adds the rules that made each claim."""
    text = str(record["text"])
    language = record.get("lang")
    document = Document(
        DocumentId(digest(str(record["id"]), text)),
        "text/plain",
        text,
        str(record["id"]),
        language=str(language) if language else None,
    )
    made = read(document, books).made
    roots = _roots(made)
    claims = [to_gold(one, text, explain=explain) | {"cluster": roots[one.id]} for one in made]
    return {"id": record["id"], "claims": claims}


def _roots(claims: Sequence[Claim]) -> dict[ClaimId, ClaimId]:
    """For each claim the first of those that repeat each other."""
    via = {one.id: one.links.via for one in claims}
    found: dict[ClaimId, ClaimId] = {}
    for one in claims:
        root, seen = one.id, {one.id}
        while (above := via.get(root)) is not None and above not in seen:
            root = above
            seen.add(root)
        found[one.id] = root
    return found
