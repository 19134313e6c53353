"""Records for tests: `records(Claim)` makes any claim, whatever fields it gains later; `claim()` makes a plain one."""

import types
from collections.abc import Sequence
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from functools import cache
from typing import Any, NewType, TypeVar, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from tallystick.collect import name_bytes
from tallystick.model.amount import Amount, Qualifier
from tallystick.model.claim import Claim, Evidence, Kind, Modality
from tallystick.model.document import Document, Reference, span
from tallystick.model.dossier import Dossier
from tallystick.model.ident import ClaimId, ItemId, JudgementId, PartyId, UnitId
from tallystick.model.judgement import Judgement, Verdict
from tallystick.model.ledger import Ledger
from tallystick.model.price import Factor, Price
from tallystick.model.source import Source
from tallystick.model.study import Study
from tallystick.model.when import When

Record = TypeVar("Record")

# Everything that Unicode has but NUL and halves of surrogate pairs, which no database keeps.
TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12)
NUMBERS = st.floats(allow_nan=False, allow_infinity=False)
LEAVES: dict[object, st.SearchStrategy[Any]] = {
    str: TEXT,
    float: NUMBERS,
    int: st.integers(-(2**63), 2**63 - 1),
    bool: st.booleans(),
    type(None): st.none(),
}


def records(noun: type[Record]) -> st.SearchStrategy[Record]:
    """Any record of a noun: every field has any value of its type."""
    known: Any = noun
    return _records(known)


@cache
def _records(noun: Any) -> st.SearchStrategy[Any]:
    hints = get_type_hints(noun)
    named = {field.name: _values(hints[field.name], field.name) for field in fields(noun)}
    return st.builds(noun, **named)


def _values(hint: object, name: str = "") -> st.SearchStrategy[Any]:
    if isinstance(hint, NewType):
        return _values(hint.__supertype__)
    if get_origin(hint) in (Union, types.UnionType):
        return st.one_of([_values(one) for one in get_args(hint)])
    if get_origin(hint) is tuple:
        return _tuples(get_args(hint), name)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return st.sampled_from(hint)
    if isinstance(hint, type) and is_dataclass(hint):
        return records(hint)
    return LEAVES[hint]


def _tuples(parts: Sequence[object], name: str) -> st.SearchStrategy[Any]:
    if parts[-1] is not Ellipsis:
        return st.tuples(*(_values(one) for one in parts))
    inner = st.deferred(lambda: _values(parts[0]))  # an amount holds amounts
    return st.lists(inner, max_size=1 if name == "other" else 3).map(tuple)


CLAIMS = records(Claim)
DOCUMENTS = records(Document)
JUDGEMENTS = records(Judgement)
NOUNS: tuple[type[Any], ...] = (Claim, Document, Dossier, Factor, Judgement, Price, Source, Study)


def dossier(slug: str = "a") -> Dossier:
    """A plain dossier."""
    return Dossier(slug, slug.title(), UnitId("USD"), window="2023/2025")


def document(text: str = "Some nine thousand shells were sent.", name: str = "a.txt", **more: Any) -> Document:
    """A plain document, named by its text."""
    return Document(name_bytes(text.encode()), "text/plain", text, name, **more)


def claim(name: str = "c1", quoted: Document | None = None, **more: Any) -> Claim:
    """A claim that was proposed from the first character of a document, or else entered by hand."""
    whole: dict[str, Any] = {
        "id": ClaimId(name),
        "kind": Kind.TRANSFER,
        "provider": PartyId("KP"),
        "recipient": PartyId("RU"),
        "item": ItemId("artillery shells"),
        "amount": Amount(9e3, 9e3, 9e3, Qualifier.EXACT, UnitId("piece")),
        "when": When("2024-03"),
        "modality": Modality.DELIVERED,
        "said_by": ("NIS",),
        "evidence": Evidence(span(quoted, 0, 1)) if quoted else Evidence(reference=Reference(publisher="NIS")),
        "rules": ("a rule",) if quoted else (),
    }
    return Claim(**(whole | more))


def judgement(name: str, about: str, verdict: Verdict = Verdict.ACCEPT, **more: Any) -> Judgement:
    """A word of Ana's."""
    return Judgement(JudgementId(name), ClaimId(about), verdict, "ana", "2026-03-02T10:00:00Z", **more)


def some(noun: type[Record], key: str = "id") -> st.SearchStrategy[tuple[Record, ...]]:
    """A few records that do not share an id."""
    return st.lists(records(noun), max_size=3, unique_by=lambda one: getattr(one, key)).map(tuple)


@st.composite
def ledgers(draw: st.DrawFn) -> Ledger:
    """A whole dossier that keeps the rules: each claim has its quote in a document, or a reference."""
    documents = draw(some(Document))
    return Ledger(
        dossier=draw(records(Dossier)),
        sources=draw(some(Source)),
        documents=documents,
        claims=tuple(replace(one, evidence=_evidence(draw, documents)) for one in draw(some(Claim))),
        judgements=draw(some(Judgement)),
        prices=draw(some(Price)),
        factors=draw(some(Factor)),
        studies=draw(some(Study)),
    )


def _evidence(draw: st.DrawFn, documents: Sequence[Document]) -> Evidence:
    with_text = [one for one in documents if one.text]
    if not with_text or draw(st.booleans()):
        return Evidence(reference=draw(records(Reference)))
    quoted = draw(st.sampled_from(with_text))
    start = draw(st.integers(0, len(quoted.text) - 1))
    return Evidence(span(quoted, start, draw(st.integers(start + 1, len(quoted.text)))))
