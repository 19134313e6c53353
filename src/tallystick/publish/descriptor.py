"""datapackage.json: what is in a package, with sums, sizes, row counts and the schema of each table."""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from tallystick.model.dossier import Dossier
from tallystick.publish.columns import Column, Sheet
from tallystick.publish.shelf import Shelf, bad_package

NAME = "datapackage.json"
FORMAT = 1  # raised when a package of the old form can no longer be read

_EXTENSIONS = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "text/plain": "txt",
    "text/markdown": "md",
    "application/pdf": "pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
    "application/rss+xml": "xml",
    "application/atom+xml": "xml",
    "application/xml": "xml",
    "text/xml": "xml",
    "application/json": "json",
}
_PATH = re.compile(r"text/[0-9a-f]{64}\.txt|bytes/[0-9a-f]{64}\.[a-z0-9]{1,8}|[a-z_]+\.csv|README\.md|\.gitattributes")


@dataclass(frozen=True, slots=True)
class Entry:
    """What a descriptor says of one file; of tables also the rows and, when written, what the columns are."""

    path: str
    hash: str
    bytes: int
    rows: int | None = None
    media_type: str = "text/plain"
    sheet: Sheet[Any] | None = None


def hash_of(data: bytes) -> str:
    """Sum of a file in the form that Frictionless wants."""
    return f"sha256:{sha256(data).hexdigest()}"


def belongs(path: str) -> bool:
    """Whether a file name is one that packages use."""
    return path == NAME or bool(_PATH.fullmatch(path))


def extension(media_type: str) -> str:
    """File ending for archived bytes; what has none of its own is kept as bin."""
    return _EXTENSIONS.get(media_type, "bin")


def describe(dossier: Dossier, entries: Iterable[Entry], version: str) -> bytes:
    """Write the descriptor: the same files give the same bytes, on any day."""
    package = {
        "profile": "data-package",
        "name": re.sub(r"[^a-z0-9._-]+", "-", dossier.slug.lower()).strip("-") or "dossier",
        "title": dossier.title,
        "description": "A dossier of Tallystick. README.md says how cells are written.",
        "tallystick": {"format": FORMAT, "version": version},
        "resources": [_resource(entry) for entry in entries],
    }
    return json.dumps(package, ensure_ascii=True, indent=2).encode() + b"\n"


def read_descriptor(shelf: Shelf) -> dict[str, Entry]:
    """Read a descriptor as entries by path; raises Stop for what is not one, or not of this format."""
    try:
        package = json.loads(shelf.read(NAME))
    except KeyError:
        raise bad_package(NAME, "the file is missing; name a folder or ZIP that 'tally export' has written") from None
    except (ValueError, RecursionError) as problem:
        raise bad_package(NAME, f"it cannot be read ({problem})") from None
    written = _object(_object(package).get("tallystick")).get("format")
    if written != FORMAT:
        raise bad_package(NAME, f"its format is {written!r}, not {FORMAT}; use the version that wrote it")
    resources = _object(package).get("resources")
    if not isinstance(resources, list):
        raise bad_package(NAME, "it lists no resources; export the dossier again")
    return {entry.path: entry for entry in map(_entry, resources)}


def _resource(entry: Entry) -> dict[str, object]:
    resource: dict[str, object] = {
        "name": re.sub(r"[^a-z0-9]+", "-", entry.path.lower()).strip("-"),
        "type": "table" if entry.sheet else "file",
        "path": entry.path,
        "mediatype": entry.media_type,
        "hash": entry.hash,
        "bytes": entry.bytes,
    }
    return resource | (_table(entry.sheet) | {"rows": entry.rows} if entry.sheet else {})


def _table(sheet: Sheet[Any]) -> dict[str, object]:
    return {
        "name": sheet.name,
        "profile": "tabular-data-resource",
        "title": sheet.title,
        "format": "csv",
        "encoding": "utf-8",
        "schema": _schema(sheet),
    }


def _schema(sheet: Sheet[Any]) -> dict[str, object]:
    fields = [_field(sheet, column) for column in sheet.columns]
    return {"fields": fields, "missingValues": [""]} | ({"primaryKey": list(sheet.key)} if sheet.key else {})


def _field(sheet: Sheet[Any], column: Column) -> dict[str, object]:
    rules: dict[str, object] = {"required": True} if column.required and not sheet.depends(column) else {}
    if column.cell.known:
        rules["enum"] = list(column.cell.known)
    if column.cell.pattern:
        rules["pattern"] = column.cell.pattern
    field: dict[str, object] = {"name": column.name, "type": column.cell.type, "description": column.doc}
    return field | ({"constraints": rules} if rules else {})


def _object(value: object) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise bad_package(NAME, "it does not describe a dossier of Tallystick")
    return value


def _entry(resource: object) -> Entry:
    fields = _object(resource)
    path, total, size, rows = (fields.get(name) for name in ("path", "hash", "bytes", "rows"))
    if not isinstance(path, str) or not _PATH.fullmatch(path):
        raise bad_package(NAME, f"the path {path!r} is not one that a package uses")
    if not isinstance(total, str) or not isinstance(size, int) or not isinstance(rows, int | None):
        raise bad_package(NAME, f"hash, bytes or rows of {path} are missing or of the wrong sort")
    return Entry(path, total, size, rows)
