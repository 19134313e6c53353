"""Annotated records for tests: one line of arguments each."""

from typing import Any

Record = dict[str, Any]


def claim(**fields: object) -> Record:
    """A claim that Oslo gave Kyiv 22 howitzers, with these fields changed."""
    plain: Record = {
        "kind": "transfer",
        "provider": "NO",
        "recipient": "UA",
        "item": "artillery guns",
        "low": 22,
        "high": 22,
        "best": 22,
        "unit": "count",
        "rate": None,
        "qualifier": "exact",
        "modality": "delivered",
        "said_by_chain": [],
        "period": None,
        "start": 10,
        "end": 22,
    }
    return plain | fields


def text(*claims: Record, **fields: object) -> Record:
    """An annotated text with these claims."""
    return {"id": "t1", "text": "x" * 60, "lang": "en", "tags": ["trap"], "claims": list(claims)} | fields
