"""Dossiers as rows: which there are, which one is meant, and the lock that lets writers take turns."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from django.db.models import F

from tallystick.model.dossier import Dossier
from tallystick.model.finding import Code, Finding, Stop
from tallystick.store.connection import reading, sentences, writing
from tallystick.store.crossing import DOSSIER
from tallystick.store.tables import dossier_rows


@dataclass(frozen=True, slots=True)
class Database:
    """A database that Django knows as `alias`; `where` names it in messages."""

    alias: str
    where: str


@dataclass(frozen=True, slots=True)
class Shelf:
    """Where the rows of one dossier stand."""

    alias: str
    dossier: int


def named(slug: str, place: str = "") -> dict[str, object]:
    """What a query asks of rows of the dossier of that name: one statement, where `to_read` takes four.

    `place` is the way to the dossier from other rows, such as "dossier__".
    """
    return {f"{place}slug": slug, f"{place}retired": False}


@contextmanager
def to_write(database: Database, slug: str) -> Iterator[Shelf]:
    """A transaction on one dossier that no other writer of it interferes with; it counts as a change of the dossier."""
    with writing(database.alias, database.where):
        shelf = Shelf(database.alias, _find(database, slug, lock=True))
        yield shelf
        dossier_rows(shelf.alias).filter(pk=shelf.dossier).order_by().update(revision=F("revision") + 1)


@contextmanager
def to_read(database: Database, slug: str) -> Iterator[Shelf]:
    """One state of one dossier across several queries."""
    with reading(database.alias, database.where):
        yield Shelf(database.alias, _find(database, slug, lock=False))


def revision_of(database: Database, slug: str) -> str:
    """A name for the present content of a dossier: it changes with every write, and never comes back."""
    with sentences(database.where):
        found = dossier_rows(database.alias).filter(**named(slug)).values_list("pk", "revision").first()
    if found is None:
        raise _no_dossier(database, slug, tuple(one.slug for one in list_dossiers(database)))
    return f"{found[0]}.{found[1]}"


def list_dossiers(database: Database) -> tuple[Dossier, ...]:
    """All dossiers that have not been replaced, in the order of their making."""
    with reading(database.alias, database.where):
        found = dossier_rows(database.alias).filter(retired=False).values_list("record", flat=True)
        return tuple(DOSSIER.to_record(record) for record in found)


def find_dossier(database: Database, slug: str) -> Dossier | None:
    """The dossier of that name; None where there is none."""
    with sentences(database.where):
        record = dossier_rows(database.alias).filter(**named(slug)).values_list("record", flat=True).first()
    return None if record is None else DOSSIER.to_record(record)


def choose_dossier(database: Database, slug: str | None) -> Dossier:
    """Take the dossier of that name, or the only one; raises Stop (NO_DOSSIER, MANY_DOSSIERS)."""
    found = None if slug is None else find_dossier(database, slug)
    if found is not None:
        return found
    known = list_dossiers(database)
    if slug is None and len(known) == 1:
        return known[0]
    names = tuple(one.slug for one in known)
    if slug is None and names:
        raise Stop(Finding.of(Code.MANY_DOSSIERS, database.where, known=", ".join(names)))
    raise _no_dossier(database, slug or "", names)


def create_dossier(database: Database, dossier: Dossier) -> None:
    """Start a dossier in a transaction of its own."""
    with writing(database.alias, database.where):
        add_dossier(database, dossier)


def add_dossier(database: Database, dossier: Dossier) -> Shelf:
    """Start a dossier inside a transaction; raises Stop (REFUSED) where one of its name is there."""
    if dossier_rows(database.alias).filter(**named(dossier.slug)).exists():
        problem = "there is a dossier of this name already; choose another name"
        raise Stop(Finding.of(Code.REFUSED, f"dossier {dossier.slug}", problem=problem))
    row = dossier_rows(database.alias).create(**DOSSIER.to_row(dossier))
    return Shelf(database.alias, row.pk)


def _find(database: Database, slug: str, *, lock: bool) -> int:
    rows = dossier_rows(database.alias).filter(**named(slug))
    found = (rows.select_for_update() if lock else rows).values_list("pk", flat=True).first()
    if found is None:
        known = dossier_rows(database.alias).filter(retired=False).values_list("slug", flat=True)
        raise _no_dossier(database, slug, tuple(known))
    return found


def _no_dossier(database: Database, slug: str, known: tuple[str, ...]) -> Stop:
    return Stop(Finding.of(Code.NO_DOSSIER, database.where, name=slug, known=", ".join(known) or "none"))
