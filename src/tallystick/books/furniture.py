"""The words that pages put around their texts: data/furniture/, a file for each language and one for all."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources.abc import Traversable

from tallystick.books.page import data_files, place, read_yaml, shelf
from tallystick.books.shape import shape

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Furniture:
    """One language's words. The files say what each list is for; `hints` are by what the furniture is about."""

    labels: Words
    sure: Words
    hints: Mapping[str, Words]
    address: Words
    calls: Words
    jobs: Words
    notes: Words = ()


@cache
def load_furniture() -> Mapping[str, Furniture]:
    """The furniture words that come with the package, by language; "mul" holds for all."""
    return read_furniture(shelf())


def read_furniture(data: Traversable) -> dict[str, Furniture]:
    """Read data/furniture/ of a data folder."""
    files = data_files(data / "furniture", ".yaml")
    return {file.name.removesuffix(".yaml"): shape(Furniture, read_yaml(file), place(file)) for file in files}
