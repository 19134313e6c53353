"""The words that belong to the data files: languages, parties, money, units, items; and the program's own words."""

import csv
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from tallystick.books.page import read_yaml as read_page

SHORTEST = 4  # letters; shorter words are too often something else
EXAMPLES = "examples"  # the part of a language file that holds sentences, not words


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Sets of words by what they are. `own` are the program's words, which data words may coincide with."""

    codes: frozenset[str]  # languages, parties, currencies: whole and in this case
    names: frozenset[str]  # parties and capitals: anywhere in a text
    words: frozenset[str]  # words of the language files, lower case
    plain: frozenset[str]  # words of the language that the program itself is written in: harmless one by one
    units: frozenset[str]
    items: frozenset[str]
    own: frozenset[str]


def load(data: Path, model: Path) -> Vocabulary:
    """Collect the words of the data files that there are."""
    cldr = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(data.glob("cldr/*.json"))]
    languages = {path.stem: read_yaml(path) for path in sorted(data.glob("languages/*.yaml"))}
    bodies = read_yaml(data / "parties/bodies.yaml")
    tongues = set(languages) | {path.stem for path in data.glob("cldr/*.json")}
    currencies = {code for one in cldr for code in one["currencies"]}
    names = {name for one in cldr for part in ("territories", "capitals") for name in leaves(one.get(part))}
    names |= set(keys(bodies, "bodies")) | set(leaves(bodies.get("bodies")))
    units = {unit for one in read_yaml(data / "units.yaml").values() for unit in keys(one, "units")}
    plain = {word for word in language_words(languages.get(str(bodies.get("language")), {})) if " " not in word}
    words = {word for one in languages.values() for word in language_words(one)} - plain
    numbers = {word for one in languages.values() for word in number_words(one)}
    return Vocabulary(
        codes=frozenset(tongues | currencies | set(_states(data / "parties/states.csv"))),
        names=frozenset(long(names)),
        words=frozenset(long(words | numbers)),
        plain=frozenset(long(plain - numbers)),
        units=frozenset(unit for unit in units if len(unit) > 1),
        items=frozenset(long(item_ids(read_yaml(data / "items/tree.yaml")))),
        own=frozenset({*own_words(model), *(key for one in languages.values() for key in schema_words(one))} - units),
    )


def read_yaml(path: Path) -> dict[str, Mapping[str, object]]:
    """A data file as a mapping; empty where it is not there."""
    found = read_page(path) if path.exists() else {}
    return found if isinstance(found, dict) else {}


def leaves(tree: object) -> Iterator[str]:
    """All strings at the ends of nested mappings and lists."""
    if isinstance(tree, str):
        yield tree
    elif isinstance(tree, Mapping):
        for branch in tree.values():
            yield from leaves(branch)
    elif isinstance(tree, list | tuple):
        for branch in tree:
            yield from leaves(branch)


def language_words(language: Mapping[str, object]) -> Iterator[str]:
    """The words that a language file lists, without the marks for endings (`word*`) and parts (`-word`, `~off`)."""
    for part, branch in language.items():
        if part != EXAMPLES:
            for word in _listed(branch):
                yield re.sub(r"~\S+|[*]|^-", "", word).strip().casefold()


def number_words(branch: object) -> Iterator[str]:
    """The words that stand below a number ("2: [zwei]"), and the text of those that stand for one ("zwei: 2")."""
    if isinstance(branch, Mapping):
        for key, below in branch.items():
            if _is_number(key):
                yield from (word.casefold() for word in leaves(below))
            elif _is_number(below):
                yield str(key).casefold()
            else:
                yield from number_words(below)


def schema_words(branch: object) -> Iterator[str]:
    """The keys of a file, which its loader has to name."""
    if isinstance(branch, Mapping):
        for key, below in branch.items():
            if not _is_number(key) and not _is_number(below):
                yield str(key)
            yield from schema_words(below)


def _listed(branch: object) -> Iterator[str]:
    if isinstance(branch, list):
        yield from leaves(branch)
    elif isinstance(branch, Mapping):
        for below in branch.values():
            yield from _listed(below)


def _is_number(thing: object) -> bool:
    return isinstance(thing, int | float) or (isinstance(thing, str) and bool(re.fullmatch(r"[\d.]+(e\d+)?", thing)))


def item_ids(tree: Mapping[str, object]) -> Iterator[str]:
    """The names of all items of the item tree."""
    for name, node in tree.items():
        yield name
        parts = node.get("parts") if isinstance(node, Mapping) else None
        if isinstance(parts, Mapping):
            yield from item_ids(parts)


def keys(tree: Mapping[str, object], part: str) -> Iterable[str]:
    """The keys of one part of a file."""
    found = tree.get(part)
    return tuple(found) if isinstance(found, Mapping) else ()


def long(words: Iterable[str]) -> Iterator[str]:
    """The words that are long enough to be told apart from abbreviations of something else."""
    return (word for word in words if len(word) >= SHORTEST)


def own_words(model: Path) -> Iterator[str]:
    """What the model calls things itself: its quoted values and its field names."""
    for path in sorted(model.glob("*.py")):
        text = path.read_text(encoding="utf-8")
        yield from re.findall(r'^    [A-Z_]+ = "([a-z_ ]+)"', text, re.MULTILINE)
        yield from re.findall(r"^    ([a-z_]+): ", text, re.MULTILINE)


def _states(path: Path) -> Iterator[str]:
    if path.exists():
        rows = (line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
        yield from (row["id"] for row in csv.DictReader(rows))
