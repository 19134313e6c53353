"""Records as rows: one list of columns per noun drives writing, reading and the published schema.

Each field is named once, as a path into the noun (`amount.low`); groups say which nouns stand inside.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from tallystick.publish.cells import LONGEST, Cell

Record = TypeVar("Record")

_PRESENT = r"\0"  # in the first cell of a group: the group is there although nothing in it is known


@dataclass(frozen=True, slots=True)
class Column:
    """One field: its name in the table, its path in the noun, how it is written, and what it means."""

    name: str
    path: str
    cell: Cell
    doc: str
    required: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """A noun inside the noun, found at `path`; an optional one may be missing altogether."""

    path: str
    make: Callable[..., Any]
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Sheet(Generic[Record]):
    """A table of one noun. `groups` run from the outer to the inner; `key` columns name a row; `order` sorts rows.

    Without `order` the rows keep the order they are given in, because it means something.
    """

    name: str
    title: str
    make: Callable[..., Record]
    columns: tuple[Column, ...]
    groups: tuple[Group, ...] = ()
    key: tuple[str, ...] = ("id",)
    order: Callable[[Record], Any] | None = None

    @property
    def file(self) -> str:
        """Name of its file in a package."""
        return f"{self.name}.csv"

    @property
    def header(self) -> list[str]:
        """Names of all columns."""
        return [column.name for column in self.columns]

    def sort(self, records: Iterable[Record]) -> tuple[Record, ...]:
        """Put records into the order in which the table holds them."""
        return tuple(sorted(records, key=self.order) if self.order else records)

    def depends(self, column: Column) -> bool:
        """Whether a column belongs to a group that may be missing."""
        return any(group.optional and _inside(column.path, group.path) for group in self.groups)


def write_row(sheet: Sheet[Record], record: Record) -> list[str]:
    """Write a record as cells; raises ValueError naming the column that cannot be written."""
    cells = {column.name: _write_cell(column, record) for column in sheet.columns}
    for group in sheet.groups:
        names = _names(sheet, group)
        if group.optional and reach(record, group.path) is not None and not any(cells[name] for name in names):
            cells[names[0]] = _PRESENT
    return list(cells.values())


def read_row(sheet: Sheet[Record], cells: Mapping[str, str], **apart: object) -> Record:
    """Read a record from cells; columns left out are unknown. `apart` are fields kept elsewhere than in the table.

    Raises ValueError naming the column and the remedy.
    """
    missing = {path for path in map(_optional, sheet.groups) if path and not _filled(sheet, path, cells)}
    values: dict[str, Any] = dict(apart)
    for column in sheet.columns:
        if not any(_inside(column.path, path) for path in missing):
            values[column.path] = _read_cell(column, cells.get(column.name, ""))
    for group in reversed(sheet.groups):
        fields = {path.rpartition(".")[2]: values.pop(path) for path in list(values) if _parent(path) == group.path}
        values[group.path] = None if group.path in missing else group.make(**fields)
    return sheet.make(**values)


def _write_cell(column: Column, record: object) -> str:
    value = reach(record, column.path)
    cell = "" if value is None else _within(column, column.cell.write, value)
    if len(cell) > LONGEST:
        raise ValueError(f"column '{column.name}': {len(cell)} characters are more than the {LONGEST} a cell may hold")
    return cell


def _read_cell(column: Column, cell: str) -> object:
    if cell in ("", _PRESENT):
        if column.required:
            raise ValueError(f"column '{column.name}' must be filled ({column.doc})")
        return column.cell.blank
    return _within(column, column.cell.read, cell)


def _within(column: Column, change: Callable[[Any], Any], value: object) -> Any:
    try:
        return change(value)
    except ValueError as problem:
        raise ValueError(f"column '{column.name}': {problem}") from None


def reach(record: object, path: str) -> Any:
    """Follow a path into a noun; None where something on the way is missing."""
    for step in path.split("."):
        record = None if record is None else getattr(record, step)
    return record


def _inside(path: str, group: str) -> bool:
    return path.startswith(group + ".")


def _parent(path: str) -> str:
    return path.rpartition(".")[0]


def _optional(group: Group) -> str | None:
    return group.path if group.optional else None


def _names(sheet: Sheet[Record], group: Group) -> list[str]:
    return [column.name for column in sheet.columns if _inside(column.path, group.path)]


def _filled(sheet: Sheet[Record], path: str, cells: Mapping[str, str]) -> bool:
    return any(cells.get(column.name) for column in sheet.columns if _inside(column.path, path))
