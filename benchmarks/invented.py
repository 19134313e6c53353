"""Invented reports whose origins are known (`benchmarks/chains`): who said it first, who printed it, who found it too.

They were written from the definition in docs/method.md alone and scored once before anything was fitted to them. A
row names its origin (`o`), the words it stands in, its fields in short, and what it changed against the first of them.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from benchmarks.corpora import MEDIA, Corpus
from tallystick.model.amount import Amount, Qualifier, Rate
from tallystick.model.claim import Claim, Evidence, Kind, Links, Modality
from tallystick.model.document import Document, Reference, span
from tallystick.model.ident import ClaimId, DocumentId, ItemId, PartyId, UnitId, digest
from tallystick.model.when import When

CHAINS = Path(__file__).parent / "chains"
Row = Mapping[str, Any]


def invented(folder: Path = CHAINS) -> Corpus:
    """All reports of a folder as one corpus: every claim stands against every other."""
    pages = [
        (f"{file.stem} {number}", page)
        for file in sorted(folder.glob("*.yaml"))
        for number, page in enumerate(yaml.safe_load(file.read_text("utf-8"))["pages"], start=1)
    ]
    made = [(name, page, _document(name, page)) for name, page in pages]
    rows = [(f"{name}{'abcdef'[at]}", row, doc) for name, page, doc in made for at, row in enumerate(page["claims"])]
    first: dict[str, str] = {}
    drift: dict[tuple[ClaimId, ClaimId], frozenset[str]] = {}
    for name, row, _ in rows:
        original = first.setdefault(row["o"], name)
        if original != name:
            drift[ClaimId(name), ClaimId(original)] = frozenset(row.get("drift", ()))
    return Corpus(
        "invented",
        tuple(_claim(name, row, document) for name, row, document in rows),
        tuple(document for _, _, document in made),
        {ClaimId(name): row["o"] for name, row, _ in rows},
        drift,
    )


def _document(name: str, page: Row) -> Document:
    return Document(
        DocumentId(digest(name)),
        MEDIA,
        page["text"],
        name,
        outlet=page["by"],
        published=page["day"].isoformat(),
        language=page["lang"],
    )


def _claim(name: str, row: Row, document: Document) -> Claim:
    start = document.text.index(row["quote"])
    return Claim(
        ClaimId(name),
        Kind(row.get("k", "transfer")),
        PartyId(row["f"]),
        PartyId(row["t"]),
        ItemId(row["i"]),
        _amount(row),
        When(row.get("at"), row.get("per")),
        Modality(row.get("m", "delivered")),
        tuple(row.get("said", ())),
        Evidence(
            span(document, start, start + len(row["quote"])),
            Reference(document.outlet, document.published, None, document.language),
        ),
        links=Links(either=row.get("either")),
    )


def _amount(row: Row) -> Amount:
    """`n` is the number with its hedge `q`; `lo` and `hi` are the ends of a range or of a vague one."""
    best, low, high = row.get("n"), row.get("lo"), row.get("hi")
    stated = best is not None or low is not None
    hedge = Qualifier(row.get("q", "exact")) if stated else None
    if best is not None:
        low = None if hedge in (Qualifier.AT_MOST, Qualifier.LESS_THAN) else best
        high = None if hedge in (Qualifier.AT_LEAST, Qualifier.MORE_THAN) else best
    rate = Rate(row["r"]) if "r" in row else None
    return Amount(low, high, best, hedge, UnitId(row.get("u", "count")) if stated else None, rate)
