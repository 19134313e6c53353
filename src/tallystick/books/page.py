"""Data files: where they lie, and how they are read, with limits, into plain values. Only this module opens data/.

YAML is read as YAML 1.2 means it: `no` and `on` are words and 2024-05-01 is text, because country codes and dates are
our daily bread. Repeated keys, anchors and files beyond the limit are refused.
"""

import csv
import json
import re
from collections.abc import Hashable, Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable
from io import StringIO
from typing import Any, NoReturn

import yaml

from tallystick.model.finding import Code, Finding, Stop

MAX_BYTES = 4_000_000  # the largest file of ours has a tenth of this; a larger one is a mistake

_NULL = re.compile(r"^(?:~|null|Null|NULL|)$")
_BOOL = re.compile(r"^(?:true|True|TRUE|false|False|FALSE)$")
_INT = re.compile(r"^[-+]?(?:0|[1-9][0-9_]*)$")
_FLOAT = re.compile(r"^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*|[0-9]+(?=[eE]))(?:[eE][-+]?[0-9]+)?$")


def refuse(where: str, problem: str) -> NoReturn:
    """Stop because a data file is not as it must be."""
    raise Stop(Finding.of(Code.BOOK, where, problem=problem))


def shelf() -> Traversable:
    """The folder of all data files that come with the package."""
    return files("tallystick") / "data"


class _Loader(yaml.CSafeLoader):
    """The safe loader in C, with the scalars of YAML 1.2 and without repeated keys or anchors."""

    def construct_object(self, node: yaml.Node, deep: bool = False) -> object:
        if node in self.constructed_objects:
            raise yaml.constructor.ConstructorError(
                None, None, "anchors and aliases are not used here", node.start_mark
            )
        return super().construct_object(node, deep)

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        seen: set[str] = set()
        for key, _ in node.value:
            if key.value in seen:
                problem = f"the key {key.value!r} stands here twice"
                raise yaml.constructor.ConstructorError(None, None, problem, key.start_mark)
            seen.add(key.value)
        return super().construct_mapping(node, deep)


_Loader.yaml_implicit_resolvers = {}
for _tag, _form, _first in (
    ("null", _NULL, ["~", "n", "N", ""]),
    ("bool", _BOOL, list("tTfF")),
    ("int", _INT, list("-+0123456789")),
    ("float", _FLOAT, list("-+0123456789.")),
):
    _Loader.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", _form, _first)


def read_text(file: Traversable) -> str:
    """Read a data file as UTF-8, within the limit."""
    try:
        data = file.read_bytes()
    except OSError as error:
        refuse(place(file), f"the file cannot be read ({error.strerror})")
    if len(data) > MAX_BYTES:
        refuse(place(file), f"the file has {len(data)} bytes, more than the limit of {MAX_BYTES}")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        refuse(place(file), f"the file is not UTF-8 (byte {error.start})")


def read_yaml(file: Traversable) -> object:
    """Read one YAML document into plain values."""
    try:
        # the loader builds plain values only: it descends from the safe one
        return yaml.load(read_text(file), Loader=_Loader)  # noqa: S506
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 0
        refuse(f"{place(file)}, line {line}", f"{error.problem or error}")
    except yaml.YAMLError as error:
        refuse(place(file), str(error))


def read_json(file: Traversable) -> object:
    """Read a JSON file into plain values."""
    try:
        return json.loads(read_text(file))
    except json.JSONDecodeError as error:
        refuse(f"{place(file)}, line {error.lineno}", error.msg)


def read_csv(file: Traversable) -> list[dict[str, object]]:
    """Read a CSV file with a heading line; empty cells are None, lines that start with # are comments."""
    lines = [line for line in read_text(file).splitlines() if line.strip() and not line.startswith("#")]
    rows = list(csv.DictReader(StringIO("\n".join(lines)), strict=True))
    for number, row in enumerate(rows, start=2):
        if None in row or None in row.values():
            refuse(f"{place(file)}, row {number}", "the row has not as many cells as the heading")
    return [{key: cell or None for key, cell in row.items()} for row in rows]


def data_files(folder: Traversable, ending: str) -> Iterator[Traversable]:
    """All files of a folder with this ending, by name."""
    if not folder.is_dir():
        refuse(place(folder), "the folder is missing")
    yield from sorted((one for one in folder.iterdir() if one.name.endswith(ending)), key=lambda one: one.name)


def place(file: Traversable) -> str:
    """Name a data file as a reader of the project would: from the folder data on."""
    before, found, after = str(file).replace("\\", "/").rpartition("/data/")
    return f"data/{after}" if found else before or str(file)
