"""The dossiers and sample documents that come with the package."""

from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import as_file
from pathlib import Path

from tallystick.books.page import shelf

SAMPLES = "samples"  # the folder of documents that the demo reads


def shipped_dossiers() -> tuple[str, ...]:
    """Names of the shipped dossiers, in order."""
    folders = (shelf() / "dossiers").iterdir()
    return tuple(sorted(one.name for one in folders if one.is_dir() and one.name != SAMPLES))


@contextmanager
def shipped(name: str) -> Iterator[Path]:
    """The folder of a shipped dossier's package, or of the samples, for as long as it is needed."""
    with as_file(shelf() / "dossiers" / name) as folder:
        yield folder
