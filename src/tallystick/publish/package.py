"""The lossless plain-text form of a dossier: a folder or ZIP for git and spreadsheets, and back.

What it looks like is said in sheets.py (columns), cells.py (cells) and templates/package.md (for its readers).
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Any, TypeVar

from tallystick import __version__
from tallystick.model.claim import Claim
from tallystick.model.document import Document
from tallystick.model.finding import Code, Finding
from tallystick.model.ident import DocumentId
from tallystick.model.ledger import Ledger
from tallystick.model.outcome import Outcome
from tallystick.model.study import Study
from tallystick.publish import sheets
from tallystick.publish.columns import Sheet, read_row
from tallystick.publish.descriptor import FORMAT, NAME, Entry, belongs, describe, extension, hash_of, read_descriptor
from tallystick.publish.press import render
from tallystick.publish.rows import Cells, read_rows, write_rows
from tallystick.publish.shelf import FILE_LIMIT, Put, Shelf, bad_package, fill_folder, fill_zip, no_export, open_shelf

Record = TypeVar("Record")
ReadBytes = Callable[[DocumentId], bytes]

_GIT = b"* -text\n"  # tells git to change no line ends: sums would no longer match


@dataclass(frozen=True, slots=True)
class _Opened:
    """A package on its way in: its files, what the descriptor says of them, and whether tables may differ from that."""

    shelf: Shelf
    entries: Mapping[str, Entry]
    trust_edits: bool


def write_package(ledger: Ledger, read_bytes: ReadBytes, folder: Path) -> None:
    """Write a ledger as a folder. An interrupted or failed export leaves what was there before.

    `read_bytes` gives a document's archived bytes. Raises Stop (EXPORT) with the row that cannot be written.
    """
    with fill_folder(folder, belongs) as put:
        _fill(ledger, read_bytes, put, folder)


def write_zip(ledger: Ledger, read_bytes: ReadBytes, path: Path) -> None:
    """Write a ledger as one ZIP file; the same ledger gives the same bytes."""
    with fill_zip(path) as put:
        _fill(ledger, read_bytes, put, path)


def read_package(place: Path, *, trust_edits: bool = False) -> Outcome[Ledger]:
    """Read a folder or a ZIP back as a ledger; raises Stop (BAD_PACKAGE) with file, row, column and remedy.

    `trust_edits` takes tables that were changed after the export; texts and archived bytes must be as they were.
    """
    with open_shelf(place) as shelf:
        opened = _Opened(shelf, read_descriptor(shelf), trust_edits)
        ledger = _read_ledger(opened)
        for name in opened.entries:
            if name.startswith("bytes/"):
                _read_file(opened, name)
        strays = [name for name in shelf.names() if name not in opened.entries and name != NAME]
        return Outcome((ledger,), tuple(Finding.of(Code.STRAY_FILE, name) for name in strays))


def package_bytes(place: Path, document: DocumentId) -> bytes:
    """Read the archived bytes of one document from a package; raises Stop where they are missing or not the same."""
    with open_shelf(place) as shelf:
        found = [name for name in shelf.names() if name.startswith(f"bytes/{document}.")]
        if not found:
            raise bad_package(place.name, f"the bytes of document {document} are missing; export the dossier again")
        data = _fetch(shelf, found[0])
        if sha256(data).hexdigest() != document:
            raise bad_package(found[0], "the bytes do not match their name; restore the file")
        return data


def canonical(ledger: Ledger) -> Ledger:
    """Put a ledger's records in the order in which a package holds them; judgements stay as they were said."""
    return replace(
        ledger,
        sources=sheets.SOURCES.sort(ledger.sources),
        documents=sheets.DOCUMENTS.sort(ledger.documents),
        claims=sheets.CLAIMS.sort(ledger.claims),
        prices=sheets.PRICES.sort(ledger.prices),
        factors=sheets.FACTORS.sort(ledger.factors),
        studies=sheets.STUDIES.sort(ledger.studies),
    )


def _fill(ledger: Ledger, read_bytes: ReadBytes, put: Put, place: Path) -> None:
    entries = []
    try:
        for entry, data in _files(canonical(ledger), read_bytes):
            put(entry.path, data)
            entries.append(entry)
    except (ValueError, KeyError) as problem:
        raise no_export(place, problem) from problem
    put(NAME, describe(ledger.dossier, entries, __version__))


def _files(ledger: Ledger, read_bytes: ReadBytes) -> Iterator[tuple[Entry, bytes]]:
    yield _seal(".gitattributes", _GIT)
    readme = render("package.md", title=ledger.dossier.title, format=FORMAT, sheets=sheets.SHEETS)
    yield _seal("README.md", readme.encode(errors="replace"), "text/markdown")
    texts = {document.id: document.text for document in ledger.documents}
    for claim in ledger.claims:
        _check_quote(claim, texts)
    for sheet, records in _tables(ledger):
        data, rows = write_rows(sheet, records)
        yield replace(_seal(sheet.file, data, "text/csv")[0], rows=rows, sheet=sheet), data
    for document in ledger.documents:
        yield _seal(f"text/{document.id}.txt", document.text.encode("utf-8", "surrogatepass"))
        yield _archived(document, read_bytes)


def _seal(path: str, data: bytes, media_type: str = "text/plain") -> tuple[Entry, bytes]:
    if len(data) > FILE_LIMIT:
        raise ValueError(f"{path} is larger than the limit of {FILE_LIMIT} bytes")
    return Entry(path, hash_of(data), len(data), media_type=media_type), data


def _archived(document: Document, read_bytes: ReadBytes) -> tuple[Entry, bytes]:
    data = read_bytes(document.id)
    if sha256(data).hexdigest() != document.id:
        raise ValueError(f"the archived bytes of '{document.name}' do not match their sum; restore them from a backup")
    return _seal(f"bytes/{document.id}.{extension(document.media_type)}", data, document.media_type)


def _tables(ledger: Ledger) -> Iterator[tuple[Sheet[Any], tuple[Any, ...]]]:
    lines = tuple(sheets.StudyLine(study.id, row) for study in ledger.studies for row in study.rows)
    for sheet in sheets.SHEETS:
        if sheet is sheets.DOSSIER:
            yield sheet, (ledger.dossier,)
        else:
            yield sheet, lines if sheet is sheets.STUDY_ROWS else getattr(ledger, sheet.name)


def _read_ledger(opened: _Opened) -> Ledger:
    (dossier, *more) = _read_table(opened, sheets.DOSSIER) or (None,)
    if dossier is None or more:
        raise bad_package(sheets.DOSSIER.file, "it must have exactly one row below the header")
    documents = _read_table(opened, sheets.DOCUMENTS, lambda cells: _read_document(opened, cells))
    texts = {document.id: document.text for document in documents}
    return Ledger(
        dossier,
        sources=_read_table(opened, sheets.SOURCES),
        documents=documents,
        claims=_read_table(opened, sheets.CLAIMS, lambda cells: _check_quote(read_row(sheets.CLAIMS, cells), texts)),
        judgements=_read_table(opened, sheets.JUDGEMENTS),
        prices=_read_table(opened, sheets.PRICES),
        factors=_read_table(opened, sheets.FACTORS),
        studies=_join(_read_table(opened, sheets.STUDIES), _read_table(opened, sheets.STUDY_ROWS)),
    )


def _read_table(
    opened: _Opened, sheet: Sheet[Record], make: Callable[[Cells], Record] | None = None
) -> tuple[Record, ...]:
    data = _read_file(opened, sheet.file)
    records = read_rows(sheet, data, make or (lambda cells: read_row(sheet, cells)))
    stated = opened.entries[sheet.file].rows
    if not opened.trust_edits and stated != len(records):
        raise bad_package(sheet.file, f"it has {len(records)} rows where datapackage.json says {stated}")
    return records


def _read_document(opened: _Opened, cells: Cells) -> Document:
    text = _read_file(opened, f"text/{cells['id']}.txt").decode("utf-8", "surrogatepass")
    document = read_row(sheets.DOCUMENTS, cells, text=text)
    path = f"bytes/{document.id}.{extension(document.media_type)}"
    if path not in opened.entries:
        raise ValueError(f"column 'id': {path} is missing; export the dossier again")
    if any(not 0 <= start <= end <= len(text) for start, end in document.furniture):
        raise ValueError("column 'furniture': a stretch lies outside the text")
    return document


def _join(studies: tuple[Study, ...], lines: tuple[sheets.StudyLine, ...]) -> tuple[Study, ...]:
    strays = {line.study for line in lines} - {study.id for study in studies}
    if strays:
        problem = f"there is no study {min(strays)!r} in {sheets.STUDIES.file}; add it or correct the column 'study'"
        raise bad_package(sheets.STUDY_ROWS.file, problem)
    rows: dict[str, list[Any]] = {study.id: [] for study in studies}
    for line in lines:
        rows[line.study].append(line.row)
    return tuple(replace(study, rows=tuple(rows[study.id])) for study in studies)


def _check_quote(claim: Claim, texts: Mapping[DocumentId, str]) -> Claim:
    """No figure without a quote: what a claim rests on must stand in the frozen text at its place."""
    span = claim.evidence.span
    if span is None:
        return claim
    if span.document not in texts:
        raise ValueError(f"column 'document': claim {claim.id} stands in document {span.document}, which is not there")
    if span.start < 0 or texts[span.document][span.start : span.end] != span.exact:
        raise ValueError(f"column 'quote': claim {claim.id} quotes words that are not in the text from start to end")
    return claim


def _read_file(opened: _Opened, name: str) -> bytes:
    if name not in opened.entries:
        raise bad_package(NAME, f"it does not list {name}; export the dossier again")
    data, entry = _fetch(opened.shelf, name), opened.entries[name]
    same = hash_of(data) == entry.hash and len(data) == entry.bytes
    if not same and not (opened.trust_edits and name.endswith(".csv")):
        remedy = "accept edited tables with --edited" if name.endswith(".csv") else "restore the file"
        raise bad_package(name, f"it was changed after the export (its SHA-256 sum is another); {remedy}")
    if name.startswith("bytes/") and f"bytes/{sha256(data).hexdigest()}." not in name:
        raise bad_package(name, "the bytes do not match their name; restore the file")
    return data


def _fetch(shelf: Shelf, name: str) -> bytes:
    try:
        return shelf.read(name)
    except KeyError:
        raise bad_package(name, "the file is missing; restore it or export the dossier again") from None
    except (ValueError, OSError) as problem:
        raise bad_package(name, str(problem)) from None
