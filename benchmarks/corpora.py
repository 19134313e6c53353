"""Annotated claims whose origins are known: a file of facts with chains of copies, and annotated documents.

Both are read from where the caller says; nothing of them is kept here.
"""

import json
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import yaml

from tallystick.books import Books
from tallystick.books.shipped import shipped
from tallystick.model.amount import Amount, Qualifier, Rate
from tallystick.model.claim import Claim, Evidence, Kind, Links, Modality
from tallystick.model.document import Document, Reference, span
from tallystick.model.ident import ClaimId, DocumentId, ItemId, PartyId, UnitId, digest
from tallystick.model.source import SourceClass
from tallystick.model.when import When
from tallystick.pipeline import read_document
from tallystick.publish.package import read_package

MEDIA = "text/plain"
FACTS = "facts"  # the corpus whose drift is one named distortion a row


@dataclass(frozen=True, slots=True)
class Corpus:
    """Claims without links, the documents they stand in, and what is known of who repeats whom.

    `group` names the origin of each claim; `drift` are the labels of pairs (copy, original) that were annotated.
    """

    name: str
    claims: tuple[Claim, ...]
    documents: tuple[Document, ...]
    group: Mapping[ClaimId, str]
    drift: Mapping[tuple[ClaimId, ClaimId], frozenset[str]] = field(default_factory=dict)


def facts(path: Path) -> Corpus:
    """The rows of a facts file as claims, links and notes hidden. The shipped dossier says how rows are written."""
    rows: dict[str, dict[str, Any]] = {row["id"]: row for row in yaml.safe_load(path.read_text("utf-8"))["claims"]}
    with shipped("dprk-russia") as package:
        entered = {claim.id: claim for claim in read_package(package).made[0].claims}
    items = {rows[name]["item"]: claim.item for name, claim in entered.items() if name in rows}
    claims = [entered[ClaimId(name)] if name in entered else _of_row(row, items) for name, row in rows.items()]
    return Corpus(
        FACTS,
        tuple(_hidden(claim) for claim in claims),
        (),
        {ClaimId(name): _root(name, rows) for name in rows},
        {
            (ClaimId(name), ClaimId(row["via"])): frozenset({row["distortion"]["type"]})
            for name, row in rows.items()
            if row["via"] in rows and row["distortion"]
        },
    )


def _hidden(claim: Claim) -> Claim:
    return replace(claim, links=replace(claim.links, via=None), distortion=None, note=None)


def _root(name: str, rows: Mapping[str, Mapping[str, Any]]) -> str:
    while rows[name]["via"] in rows:
        name = rows[name]["via"]
    return name


_KINDS = {"total": Kind.VALUE, "denial": Kind.TRANSFER, "absence": Kind.TRANSFER}
_PARTIES = {"DPRK": "KP", "Russia": "RU"}
_MODALITIES = {"denial": Modality.DENIED, "absence": Modality.ABSENT}


def _of_row(row: Mapping[str, Any], items: Mapping[str, ItemId]) -> Claim:
    """A row that the shipped dossier leaves out, as it stands."""
    kind = row["kind"]
    qualifier = Qualifier(row["qualifier"].replace(" ", "_").replace("up_to", "at_most")) if row["qualifier"] else None
    unit = row["currency"] or ("count" if row["unit"] else None)
    numbers = [row["low"], row["high"], row["best"]]
    stated = numbers != [None] * 3
    amount = Amount(row["low"], row["high"], row["best"], qualifier, UnitId(unit) if unit and stated else None)
    ends = [str(one or "") for one in (row["period_start"], row["period_end"] or row["as_of"])]
    parties = [
        PartyId({"DPRK": "KP", "Russia": "RU"}.get(str(one), str(one))) for one in (row["provider"], row["recipient"])
    ]
    return Claim(
        ClaimId(row["id"]),
        _KINDS.get(kind) or Kind(kind),
        parties[0],
        parties[1],
        items.get(row["item"], ItemId(row["item"].replace("_", " "))),
        amount,
        When("/".join(dict.fromkeys(one for one in ends if one)) or None),
        _MODALITIES.get(kind, Modality.DELIVERED),
        (row["said_by"],),
        Evidence(reference=Reference(row["reported_by"], row["reported_on"], row["url"], row["lang"])),
        SourceClass(row["source_class"].replace("_", " ").replace("-", " ")) if row["source_class"] else None,
    )


def documents(path: Path) -> Corpus:
    """Annotated documents as claims that stand in them, links hidden."""
    records = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
    made = {record["id"]: _document(record) for record in records}
    claims = [(record, row) for record in records for row in record["claims"]]
    return Corpus(
        "documents",
        tuple(_of_annotation(row, made[record["id"]]) for record, row in claims),
        tuple(made.values()),
        {ClaimId(row["cid"]): row["cluster"] for _, row in claims},
        {
            (ClaimId(row["cid"]), ClaimId(link["cid"])): frozenset(link["drift"]) - {"none"}
            for _, row in claims
            for link in row["repeats"]
        },
    )


def _document(record: Mapping[str, Any]) -> Document:
    return Document(
        DocumentId(digest(record["id"])),
        MEDIA,
        record["text"],
        record["id"],
        record["title"],
        published=record["published"],
        language=record["lang"],
        furniture=tuple((start, end) for start, end in record["boilerplate"]),
    )


def _of_annotation(row: Mapping[str, Any], document: Document) -> Claim:
    unit, rate, qualifier = row["unit"], row["rate"], row["qualifier"]
    amount = Amount(
        row["low"],
        row["high"],
        row["best"],
        Qualifier(qualifier) if qualifier else None,
        UnitId(unit) if unit else None,
        Rate(rate) if rate else None,
        tuple(_others(row)),
    )
    place = Reference(None, document.published, None, document.language, document.title)
    return Claim(
        ClaimId(row["cid"]),
        Kind(row["kind"]),
        PartyId(row["provider"]) if row["provider"] else None,
        PartyId(row["recipient"]) if row["recipient"] else None,
        ItemId(row["item"]),
        amount,
        When(None, row["period"]),
        Modality(row["modality"]),
        tuple(row["said_by_chain"]),
        Evidence(span(document, row["start"], row["end"]), place),
        links=Links(),
    )


def _others(row: Mapping[str, Any]) -> Iterator[Amount]:
    for one in row.get("alt") or ():
        qualifier, unit = one.get("qualifier") or row["qualifier"], one.get("unit") or row["unit"]
        yield Amount(one.get("low"), one.get("high"), one.get("best"), Qualifier(qualifier), UnitId(unit))


def as_read(corpus: Corpus, books: Books) -> Corpus:
    """The documents of a corpus as read; a claim is of the origin of the annotated one that it overlaps."""
    annotated: dict[DocumentId, list[Claim]] = {document.id: [] for document in corpus.documents}
    for claim in corpus.claims:
        if claim.evidence.document is not None:
            annotated[claim.evidence.document].append(claim)
    claims: list[Claim] = []
    group: dict[ClaimId, str] = {}
    for document in corpus.documents:
        made = read_document(document, books).made
        claims += made
        taken: set[ClaimId] = set()
        for claim in made:
            other = _overlapping(claim, annotated[document.id], taken)
            group[claim.id] = corpus.group[other.id] if other else f"unmatched {claim.id}"
            taken |= {other.id} if other else set()
    return Corpus(f"{corpus.name}, as read", tuple(claims), (), group)


def _overlapping(claim: Claim, annotated: Sequence[Claim], taken: Set[ClaimId]) -> Claim | None:
    """The annotated claim of the same item and place, the one with the same number first."""
    near = [other for other in annotated if other.id not in taken and _overlap(claim, other)]
    near.sort(key=lambda one: (one.amount.best != claim.amount.best, one.item != claim.item, one.id))
    return near[0] if near else None


def _overlap(one: Claim, other: Claim) -> bool:
    mine, yours = one.evidence.span, other.evidence.span
    return mine is not None and yours is not None and yours.start < mine.end and mine.start < yours.end
