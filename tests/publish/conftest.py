"""Ledgers to test the faces with: any that hypothesis can think of, drawn from the nouns' own annotations."""

from dataclasses import dataclass, replace
from enum import Enum
from hashlib import sha256
from types import UnionType
from typing import Any, NewType, Union, get_args, get_origin, get_type_hints

import pytest
from hypothesis import strategies as st

from tallystick.model.amount import Amount
from tallystick.model.claim import Claim, Evidence
from tallystick.model.document import Document, span
from tallystick.model.ident import DocumentId
from tallystick.model.ledger import Ledger

# Line breaks of every sort, formula signs, separators and marks of our own: what a careless table would lose.
TEXTS = st.text(
    st.sampled_from("aé한\\\n\r\t\x00\x85\u2028\ufeff|;,\"'=+-@＝0. eu\ud800") | st.characters(), max_size=9
)
PERIODS = st.sampled_from(["2024", "2024-06", "2023-08/2024-02-29", "../..", "2024-21", "2024~"])
PLAIN: dict[Any, st.SearchStrategy[Any]] = {
    str: TEXTS,
    int: st.integers(-(10**9), 10**9),
    float: st.floats(allow_nan=False, allow_infinity=False) | st.integers(-(10**20), 10**20).map(float),
    bool: st.booleans(),
    type(None): st.none(),
}
DATES = ("edtf", "window")  # fields that hold EDTF


def any_of(hint: Any) -> st.SearchStrategy[Any]:
    """Draw any value that an annotation allows; a field added to a noun is drawn without further ado."""
    if hint in PLAIN:
        return PLAIN[hint]
    if isinstance(hint, NewType):
        return any_of(hint.__supertype__)
    if get_origin(hint) in (Union, UnionType):
        return st.one_of([any_of(one) for one in get_args(hint)])
    if get_origin(hint) is tuple:
        return _tuples(get_args(hint))
    if isinstance(hint, type) and issubclass(hint, Enum):
        return st.sampled_from(hint)
    return _nouns(hint)


def _tuples(inner: tuple[Any, ...]) -> st.SearchStrategy[Any]:
    if inner[-1] is not Ellipsis:
        return st.tuples(*map(any_of, inner))
    if inner[0] is Amount:  # amounts hold amounts: an end has to be put to it
        deepest = _nouns(Amount, other=st.just(()))
        return st.lists(_nouns(Amount, other=st.lists(deepest, max_size=1).map(tuple)), max_size=2).map(tuple)
    return st.lists(any_of(inner[0]), max_size=2).map(_unlike).map(tuple)


def _nouns(noun: Any, **fixed: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    hints = get_type_hints(noun)
    drawn = {name: fixed[name] if name in fixed else _field(name, hint) for name, hint in hints.items()}
    return st.builds(noun, **drawn)


def _field(name: str, hint: Any) -> st.SearchStrategy[Any]:
    if name not in DATES:
        return any_of(hint)
    return st.none() | PERIODS if type(None) in get_args(hint) else PERIODS


def _unlike(records: list[Any]) -> list[Any]:
    """Drop records whose id is taken; a ledger has each id once."""
    return list({getattr(record, "id", number): record for number, record in enumerate(records)}.values())


@dataclass(frozen=True)
class Kept:
    """A ledger and the archive of its documents' bytes."""

    ledger: Ledger
    archive: dict[DocumentId, bytes]

    def read_bytes(self, document: DocumentId) -> bytes:
        """What an archive answers."""
        return self.archive[document]


@st.composite
def kept(draw: st.DrawFn) -> Kept:
    """Any ledger whose documents are archived and whose quotes stand in them."""
    ledger: Ledger = draw(any_of(Ledger))
    archive = {DocumentId(sha256(data).hexdigest()): data for data in draw(st.lists(st.binary(max_size=9), max_size=2))}
    documents = tuple(replace(draw(any_of(Document)), id=name, furniture=((0, 0),)) for name in archive)
    held = tuple(replace(claim, evidence=draw(_evidence(claim, documents))) for claim in ledger.claims)
    return Kept(replace(ledger, documents=documents, claims=held), archive)


@st.composite
def _evidence(draw: st.DrawFn, claim: Claim, documents: tuple[Document, ...]) -> Evidence:
    readable = [document for document in documents if document.text]
    if not readable or draw(st.booleans()):
        return replace(claim.evidence, span=None)
    document = draw(st.sampled_from(readable))
    start = draw(st.integers(0, len(document.text) - 1))
    return replace(claim.evidence, span=span(document, start, draw(st.integers(start + 1, len(document.text)))))


@pytest.fixture(scope="session")
def ledgers() -> st.SearchStrategy[Kept]:
    """The strategy of all ledgers."""
    return kept()
