"""A copy of the data files that a test may spoil, and the books as they are shipped."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tallystick.books import Books, load_books
from tallystick.books.page import shelf

Spoil = Callable[[str, str, str], Path]


@pytest.fixture(scope="session")
def books() -> Books:
    return load_books()


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """All books but the languages and the dossiers, in a folder of the test's own."""
    away = shutil.ignore_patterns("languages", "dossiers")
    return Path(shutil.copytree(str(shelf()), tmp_path / "data", ignore=away))


@pytest.fixture
def spoil(data: Path) -> Spoil:
    """Replace the first occurrence of some text in a copied data file and return the copy; the text must be there."""

    def replace(name: str, old: str, new: str) -> Path:
        file = data / name
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new, 1), encoding="utf-8")
        return data

    return replace
