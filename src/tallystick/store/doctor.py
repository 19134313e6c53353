"""The doctor: whether a workspace is whole. It changes nothing, and takes one document into memory at a time."""

from collections.abc import Callable, Iterator
from functools import partial

from django.db import DatabaseError, connections

from tallystick.collect import Archive
from tallystick.model.claim import Claim
from tallystick.model.document import Document
from tallystick.model.finding import Code, Finding, Stop
from tallystick.model.ident import ClaimId
from tallystick.review.log import read_log
from tallystick.store.claims import stands
from tallystick.store.connection import reading
from tallystick.store.crossing import CLAIM, Columns, document_of
from tallystick.store.documents import BATCH
from tallystick.store.dossiers import Database, Shelf
from tallystick.store.judgements import list_judgements
from tallystick.store.tables import claim_rows, document_rows, dossier_rows

_REPEATED = ("key", "machine", "kind", "modality", "provider", "recipient", "item")  # columns that repeat the record


def examine(database: Database, archive: Archive) -> tuple[Finding, ...]:
    """Everything that is wrong with a workspace: the database's own check, rows, quotes, archived bytes."""
    damage = tuple(_damage(database))
    if damage:  # what a damaged database says of its rows is not worth reading
        return damage
    with reading(database.alias, database.where):
        shelves = [Shelf(database.alias, pk) for pk in _dossiers(database)]
        return tuple(finding for shelf in shelves for finding in _examine_dossier(shelf, archive))


def _dossiers(database: Database) -> tuple[int, ...]:
    return tuple(dossier_rows(database.alias).filter(retired=False).values_list("pk", flat=True))


def _damage(database: Database) -> Iterator[Finding]:
    """What the database finds wrong with itself; PostgreSQL guards pages and keys on its own."""
    connection = connections[database.alias]
    if connection.vendor == "sqlite":
        try:
            with connection.cursor() as cursor:
                problems = [row[0] for row in cursor.execute("PRAGMA integrity_check").fetchall()]
                lost = cursor.execute("PRAGMA foreign_key_check").fetchall()
        except DatabaseError as problem:
            problems, lost = [str(problem)], []
        problems += [f"row {row} of {table} points to nothing in {parent}" for table, row, parent, _ in lost]
        yield from (_damaged(database.where, problem) for problem in problems if problem != "ok")


def _damaged(where: str, problem: str) -> Finding:
    return Finding.of(Code.DAMAGE, where, problem=problem)


def _examine_dossier(shelf: Shelf, archive: Archive) -> Iterator[Finding]:
    rows = document_rows(shelf.alias).filter(dossier=shelf.dossier)
    for pk, record, text in rows.values_list("pk", "record", "text").iterator(chunk_size=1):
        try:
            document = document_of(record, text)
        except Stop as stop:
            yield _damaged("documents", stop.finding.sentence)
            continue
        yield from _examine_bytes(document, archive)
        yield from _examine_claims(shelf, pk, partial(_has_quote, text))
    yield from _examine_claims(shelf, None, lambda claim: claim.evidence.reference is not None)
    ids = claim_rows(shelf.alias).filter(dossier=shelf.dossier).values_list("key", flat=True)
    yield from read_log((ClaimId(one) for one in ids), list_judgements(shelf)).findings


def _examine_bytes(document: Document, archive: Archive) -> Iterator[Finding]:
    if not archive.has(document.id):
        yield Finding.of(Code.LOST_BYTES, document.name)
        return
    try:
        archive.read(document.id)
    except Stop as stop:  # the archive checks the bytes against their name
        yield stop.finding


def _examine_claims(shelf: Shelf, document: int | None, rests: Callable[[Claim], bool]) -> Iterator[Finding]:
    rows = claim_rows(shelf.alias).filter(dossier=shelf.dossier, document=document)
    for record, *columns in rows.values_list("record", *_REPEATED).iterator(chunk_size=BATCH):
        repeated: Columns = dict(zip(_REPEATED, columns, strict=True))
        where = f"claim {repeated['key']}"
        try:
            claim = CLAIM.to_record(record)
        except Stop as stop:
            yield _damaged(where, stop.finding.sentence)
            continue
        if CLAIM.columns(claim) != repeated:
            yield _damaged(where, "its columns and its record disagree")
        if not rests(claim):
            quote = claim.evidence.span.exact if claim.evidence.span else ""
            yield Finding.of(Code.LOST_QUOTE, where, quote=quote)


def _has_quote(text: str, claim: Claim) -> bool:
    return claim.evidence.span is not None and stands(claim.evidence.span, text)
