"""Documents as rows, and with which reader version each was read last."""

from collections.abc import Iterable, Iterator

from tallystick.model.document import Document
from tallystick.model.finding import Code, Finding, Stop
from tallystick.model.ident import DocumentId
from tallystick.store.connection import sentences
from tallystick.store.crossing import document_of, document_row
from tallystick.store.dossiers import Database, Shelf
from tallystick.store.tables import document_rows, reading_rows

BATCH = 500  # rows per statement; larger ones gained nothing when measured


def add_documents(shelf: Shelf, documents: Iterable[Document]) -> tuple[DocumentId, ...]:
    """Keep documents that are new to the dossier; returns their ids. One that is there stays as it is."""
    rows = document_rows(shelf.alias)
    known = known_documents(shelf)
    fresh = {document.id: document for document in documents if document.id not in known}
    made = (rows.model(dossier_id=shelf.dossier, **document_row(document)) for document in fresh.values())
    rows.bulk_create(made, batch_size=BATCH)
    return tuple(fresh)


def known_documents(shelf: Shelf) -> frozenset[DocumentId]:
    """Ids of a dossier's documents."""
    rows = document_rows(shelf.alias).filter(dossier=shelf.dossier)
    return frozenset(DocumentId(key) for key in rows.values_list("key", flat=True))


def list_documents(shelf: Shelf) -> Iterator[Document]:
    """Documents of a dossier, one at a time, in the order of their adding."""
    rows = document_rows(shelf.alias).filter(dossier=shelf.dossier)
    for record, text in rows.values_list("record", "text").iterator(chunk_size=BATCH):
        yield document_of(record, text)


def find_document(database: Database, document: DocumentId, slug: str | None) -> Document:
    """One document, of a dossier or of the first that has it; raises Stop (REFUSED) where there is none."""
    with sentences(database.where):
        rows = document_rows(database.alias).filter(dossier__retired=False, key=document)
        rows = rows if slug is None else rows.filter(dossier__slug=slug)
        found = rows.values_list("record", "text").first()
    if found is None:
        raise Stop(Finding.of(Code.REFUSED, f"document {document}", problem="it is not here"))
    return document_of(*found)


def describe(shelf: Shelf, document: Document) -> None:
    """Put what is known of a document beside its text in the place of what was known; it waits to be read again.

    Raises Stop (REFUSED) where it is not there with this text: that stays as it was archived.
    """
    found = row_of(shelf, document.id)
    if found is None or found[1] != document.text:
        problem = "it is not here with this text"
        raise Stop(Finding.of(Code.REFUSED, f"document {document.id}", problem=problem))
    document_rows(shelf.alias).filter(pk=found[0]).update(**document_row(document))
    reading_rows(shelf.alias).filter(document_id=found[0]).delete()


def row_of(shelf: Shelf, document: DocumentId) -> tuple[int, str] | None:
    """Row number and text of a document, where the dossier has it."""
    return document_rows(shelf.alias).filter(dossier=shelf.dossier, key=document).values_list("pk", "text").first()


def unread(shelf: Shelf, version: str) -> tuple[DocumentId, ...]:
    """Documents that this reader version has not read."""
    rows = document_rows(shelf.alias).filter(dossier=shelf.dossier).exclude(reading__version=version)
    return tuple(DocumentId(key) for key in rows.values_list("key", flat=True))


def mark_read(shelf: Shelf, row: int, version: str) -> None:
    """Remember that a document was read with a reader version."""
    reading_rows(shelf.alias).update_or_create(document_id=row, defaults={"version": version})


def forget_readings(shelf: Shelf) -> None:
    """Have every document of a dossier read again."""
    reading_rows(shelf.alias).filter(document__dossier=shelf.dossier).delete()
