"""The one crossing between records and rows: every field of every noun becomes JSON here and nowhere else.

What cannot come back exactly as it went in (a number that is not finite, the character NUL, half a surrogate pair) is
refused at the door, so whatever is in the database can be read.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from pydantic import TypeAdapter, ValidationError
from pydantic_core import PydanticSerializationError

from tallystick.model.claim import Claim
from tallystick.model.document import Document
from tallystick.model.dossier import Dossier
from tallystick.model.finding import Code, Finding, Stop
from tallystick.model.judgement import Judgement
from tallystick.model.price import Factor, Price
from tallystick.model.source import Source
from tallystick.model.study import Study

Record = TypeVar("Record")
Columns = Mapping[str, object]

LONGEST_NAME = 300  # two of them, at four bytes a character, fit into one entry of a PostgreSQL index (2,704 bytes)
_NUL = re.compile(rb"(?<!\\)(?:\\\\)*\\u0000")  # as JSON writes it; PostgreSQL keeps no NUL in a text


@dataclass(frozen=True, slots=True)
class Crossing(Generic[Record]):
    """How one noun crosses: its record as JSON, and the columns that repeat what queries look at."""

    noun: str
    adapter: TypeAdapter[Record]
    columns: Callable[[Record], Columns]

    def to_row(self, record: Record) -> dict[str, object]:
        """Write a record as the columns of its row; raises Stop (REFUSED) for what would not come back the same."""
        try:
            data = self.adapter.dump_json(record, warnings="error")
            same = self._read(data) == record
        except PydanticSerializationError as problem:
            raise _refused(self.noun, record, _short(problem)) from problem
        except ValidationError as problem:
            raise _refused(self.noun, record, _first(problem)) from problem
        if not same:
            raise _refused(self.noun, record, "a number in it is not finite, or a field is not of its type")
        if b"\\u0000" in data and _NUL.search(data):  # the plain search first: it is thirty times faster
            raise _refused(self.noun, record, "it has the character NUL in a text")
        columns = self.columns(record)
        if any(isinstance(value, str) and len(value) > LONGEST_NAME for value in columns.values()):
            raise _refused(self.noun, record, f"a name in it is longer than {LONGEST_NAME} characters")
        return {**columns, "record": data.decode()}

    def to_record(self, text: str) -> Record:
        """Read a record back from its row; raises Stop (STORE) for a row that this program cannot read."""
        try:
            return self._read(text)
        except ValidationError as problem:
            reason = f"a {self.noun} in it cannot be read ({_first(problem)})"
            raise Stop(Finding.of(Code.STORE, "database", reason=reason)) from problem

    def _read(self, text: str | bytes) -> Record:
        return self.adapter.validate_json(text, strict=True, extra="forbid")


def _key(record: Source | Price | Factor | Study) -> Columns:
    return {"key": record.id}


def _dossier_columns(dossier: Dossier) -> Columns:
    return {"slug": dossier.slug}


def _claim_columns(claim: Claim) -> Columns:
    return {
        "key": claim.id,
        "machine": bool(claim.rules),
        "kind": claim.kind.value,
        "modality": claim.modality.value,
        "provider": claim.provider,
        "recipient": claim.recipient,
        "item": claim.item,
    }


def _judgement_columns(judgement: Judgement) -> Columns:
    return {
        "key": judgement.id,
        "claim": judgement.claim,
        "other": judgement.other,
        "verdict": judgement.verdict.value,
    }


DOCUMENT = Crossing("document", TypeAdapter(Document), lambda document: {"key": document.id})
DOSSIER = Crossing("dossier", TypeAdapter(Dossier), _dossier_columns)
SOURCE = Crossing("source", TypeAdapter(Source), _key)
PRICE = Crossing("price", TypeAdapter(Price), _key)
FACTOR = Crossing("factor", TypeAdapter(Factor), _key)
STUDY = Crossing("study", TypeAdapter(Study), _key)
CLAIM = Crossing("claim", TypeAdapter(Claim), _claim_columns)
JUDGEMENT = Crossing("judgement", TypeAdapter(Judgement), _judgement_columns)


def document_row(document: Document) -> dict[str, object]:
    """Write a document with its text in a column of its own; raises Stop (REFUSED) like the others."""
    try:
        encoded = document.text.encode()
    except UnicodeEncodeError as problem:
        raise _refused("document", document, _short(problem)) from problem
    if b"\0" in encoded:
        raise _refused("document", document, "it has the character NUL in its text")
    return {**DOCUMENT.to_row(replace(document, text="")), "text": document.text}


def document_of(record: str, text: str) -> Document:
    """Read a document back from its two columns."""
    return replace(DOCUMENT.to_record(record), text=text)


def _refused(noun: str, record: object, problem: str) -> Stop:
    name = getattr(record, "id", None) or getattr(record, "slug", "")
    where = f"{noun} {name}".encode(errors="backslashreplace").decode()
    return Stop(Finding.of(Code.REFUSED, where, problem=problem))


def _first(problem: ValidationError) -> str:
    wrong = problem.errors(include_url=False)[0]
    return ".".join(str(part) for part in wrong["loc"]) + ": " + wrong["msg"]


def _short(problem: Exception) -> str:
    return "it has half a surrogate pair in a text" if "surrogate" in str(problem) else str(problem).splitlines()[0]
