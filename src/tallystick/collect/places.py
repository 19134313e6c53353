"""Places: what the caller named, as single files and addresses. Folders are walked here; nothing is read."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tallystick.model.finding import Code, Finding

_ADDRESS = "://"


@dataclass(frozen=True, slots=True)
class Address:
    """An address as it was given; whether it may be fetched is the guard's to say."""

    url: str


def find(places: Iterable[str]) -> Iterator[Path | Address | Finding]:
    """Expand folders, sorted by name, so that the same folder always gives the same order."""
    for place in places:
        if _ADDRESS in place:
            yield Address(place)
        else:
            yield from _find_path(Path(place))


def count(places: Iterable[str]) -> int:
    """How many files and addresses there are: quick, since nothing is opened, so an archive or a feed counts as one."""
    return sum(not isinstance(one, Finding) for one in find(places))


def show(name: object) -> str:
    """A name as it may stand on a terminal: whatever is not printable is replaced."""
    text = str(name).encode("utf-8", "replace").decode("utf-8")
    return "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in text)


def _find_path(path: Path) -> Iterator[Path | Finding]:
    try:
        if path.is_dir():
            yield from _walk(path, path.resolve())
        elif path.is_file():
            yield path
        elif path.exists():
            yield Finding.of(Code.UNREADABLE, show(path), reason="it is a device or a pipe, not a file")
        else:
            yield Finding.of(Code.NOT_FOUND, show(path))
    except (OSError, ValueError) as error:  # a name with a zero byte is a ValueError
        yield Finding.of(Code.UNREADABLE, show(path), reason=_reason(error))


def _walk(folder: Path, root: Path) -> Iterator[Path | Finding]:
    try:
        inside = sorted(folder.iterdir())
    except OSError as error:
        yield Finding.of(Code.UNREADABLE, show(folder), reason=_reason(error))
        return
    for path in inside:
        if path.name.startswith("."):
            yield Finding.of(Code.PASSED_OVER, show(path), reason="hidden files are not added with their folder")
        elif path.is_symlink() and not _stays(path, root):
            yield Finding.of(Code.PASSED_OVER, show(path), reason="the link leads out of the folder or in a circle")
        elif path.is_dir():
            yield from _walk(path, root)
        else:
            yield from _find_path(path)


def _stays(link: Path, root: Path) -> bool:
    """Whether a link leads to a file inside the folder. Linked folders are not followed: they would come twice."""
    try:
        target = link.resolve(strict=True)
    except (OSError, RuntimeError):  # a circle of links
        return False
    return target.is_relative_to(root) and target.is_file()


def _reason(error: Exception) -> str:
    return (error.strerror if isinstance(error, OSError) else None) or str(error)
