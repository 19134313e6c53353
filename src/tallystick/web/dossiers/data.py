"""The figures of a dossier as plain tables: what a picture shows, as numbers for other programs."""

import csv
import io
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from tallystick.model.balance import Status
from tallystick.model.estimate import Estimate
from tallystick.publish.cells import write_number, write_text
from tallystick.publish.outline import anchor
from tallystick.publish.record import shorten
from tallystick.publish.timelines import day_of, drawable
from tallystick.web.dossiers.bars import valued
from tallystick.web.dossiers.sketch import Sketch

SCHEMA = "tallystick/figure/1"  # raised when a column changes its meaning or goes away; new ones do not raise it
Cell = str | float | None
Row = tuple[Cell, ...]
POINTS = ("low", "q25", "median", "q75", "high")


@dataclass(frozen=True, slots=True)
class Table:
    """Columns and rows of a figure. Low and high are the 5 % and 95 % points, whatever range a reader looks at."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]


def figure_csv(table: Table) -> str:
    """A figure as CSV; texts are guarded against being taken for formulas."""
    page = io.StringIO()
    writer = csv.writer(page, lineterminator="\n")
    writer.writerow(table.columns)
    writer.writerows([_written(cell) for cell in row] for row in table.rows)
    return page.getvalue()


def figure_json(sketch: Sketch, name: str, table: Table) -> str:
    """A figure as JSON, with what it was made from."""
    balance = sketch.speech.balance
    record = {
        "schema": SCHEMA,
        "figure": name,
        "dossier": balance.dossier.slug,
        "as_of": balance.as_of,
        "basis": balance.basis,
        "revision": sketch.speech.weighed.revision,
        "version": balance.version,
        "draws": balance.draws,
        "rows": [dict(zip(table.columns, row, strict=True)) for row in table.rows],
    }
    return json.dumps(record, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def _written(cell: Cell) -> str:
    if cell is None:
        return ""
    return write_text(cell) if isinstance(cell, str) else write_number(cell)


def _points(estimate: Estimate) -> tuple[float, ...]:
    low, _, q25, median, q75, _, high = (shorten(point) for point in estimate.quantiles)
    return low, q25, median, q75, high


def _balance(sketch: Sketch) -> Table:
    return Table(("side", "id", "item", "status", *POINTS, "unit"), tuple(_bars(sketch)))


def _bars(sketch: Sketch) -> Iterator[Row]:
    for side in sketch.speech.outline.sides:
        if side.total:
            yield (side.name, f"total-{side.name}", "", "total", *_points(side.total), side.total.unit)
        for line, value in valued(side):
            yield (side.name, anchor(line), line.flow.item, line.status.value, *_points(value), value.unit)


def _years(sketch: Sketch) -> Table:
    periods = sketch.speech.balance.periods
    rows: Iterator[Row] = ((one.side, one.edtf, *_points(one.value), one.value.unit) for one in periods)
    return Table(("side", "year", *POINTS, "unit"), tuple(rows))


def _courses(sketch: Sketch) -> Table:
    rows: Iterator[Row] = (
        (side.name, anchor(line), line.flow.item, day_of(day).isoformat(), *_points(estimate), estimate.unit)
        for side in sketch.speech.outline.sides
        for line in side.lines
        if drawable(line) and line.status is not Status.PLEDGED
        for day, estimate in line.over_time
    )
    return Table(("side", "id", "item", "day", *POINTS, "unit"), tuple(rows))


def _comparison(sketch: Sketch) -> Table:
    found = sketch.speech.balance.asymmetry
    columns = ("figure", *POINTS, "at_least", "at_most", "p_received_ge_given", "words")
    if found is None:
        return Table(columns, ())
    ends = (found.least, found.most, shorten(found.p_received_ge_given), found.words)
    return Table(columns, (("received_over_given", *_points(found.ratio), *ends),))


def _strain(sketch: Sketch) -> Table:
    strain = sketch.speech.weighed.strain
    events: list[Row] = [
        ("event", one.first.isoformat(), one.last.isoformat(), one.tone.value, one.item, one.claim, None)
        for one in strain.events
    ]
    index = [("index", day.isoformat(), day.isoformat(), None, None, None, shorten(at)) for day, at in strain.index]
    return Table(("row", "first", "last", "tone", "item", "claim", "strain"), (*events, *index))


TABLES: Mapping[str, Callable[[Sketch], Table]] = {
    "balance": _balance,
    "comparison": _comparison,
    "years": _years,
    "courses": _courses,
    "strain": _strain,
}
