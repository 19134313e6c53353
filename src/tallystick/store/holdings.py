"""What a dossier brings of its own beside claims: sources, prices, conversion factors, studies."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from django.db.models import QuerySet

from tallystick.model.price import Factor, Price
from tallystick.model.source import Source
from tallystick.model.study import Study
from tallystick.store.crossing import FACTOR, PRICE, SOURCE, STUDY, Crossing
from tallystick.store.documents import BATCH
from tallystick.store.dossiers import Shelf
from tallystick.store.tables import factor_rows, price_rows, source_rows, study_rows

Record = TypeVar("Record")


@dataclass(frozen=True, slots=True)
class Holding(Generic[Record]):
    """A noun and its table."""

    crossing: Crossing[Record]
    rows: Callable[[str], QuerySet[Any]]


SOURCES: Holding[Source] = Holding(SOURCE, source_rows)
PRICES: Holding[Price] = Holding(PRICE, price_rows)
FACTORS: Holding[Factor] = Holding(FACTOR, factor_rows)
STUDIES: Holding[Study] = Holding(STUDY, study_rows)


def list_held(shelf: Shelf, holding: Holding[Record]) -> tuple[Record, ...]:
    """All records of a noun in the order in which they were first put in."""
    rows = holding.rows(shelf.alias).filter(dossier=shelf.dossier)
    return tuple(holding.crossing.to_record(record) for record in rows.values_list("record", flat=True))


def put_held(shelf: Shelf, holding: Holding[Record], records: Iterable[Record]) -> None:
    """Put records in; one whose id is there takes the place of what was there."""
    rows = holding.rows(shelf.alias)
    crossed = [holding.crossing.to_row(record) for record in records]
    latest = {columns["key"]: columns for columns in crossed}
    rows.bulk_create(
        (rows.model(dossier_id=shelf.dossier, **columns) for columns in latest.values()),
        batch_size=BATCH,
        update_conflicts=True,
        unique_fields=["dossier", "key"],
        update_fields=["record"],
    )
