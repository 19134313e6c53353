"""The project's own files: where they are, and the exceptions granted to them."""

from collections.abc import Iterator
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = ("src", "tests", "tools", "benchmarks", "scripts", "docs")
BUILT = frozenset({"__pycache__", "_build", "migrations"})  # generated: nobody reads them from top to bottom


@dataclass(frozen=True, slots=True)
class Breach:
    """One place where a rule of the house is broken. `what` is what an exception would have to name."""

    path: str
    line: int
    rule: str
    what: str
    says: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.says} [{self.rule}]"


@dataclass(frozen=True, slots=True)
class Excuse:
    """A granted exception: rule, path pattern, what it excuses (a pattern, too), and the reason."""

    rule: str
    path: str
    what: str
    reason: str

    def excuses(self, breach: Breach) -> bool:
        """Whether this exception speaks of that breach."""
        return self.rule == breach.rule and fnmatch(breach.path, self.path) and fnmatch(breach.what, self.what)


def python_files(*folders: str, root: Path = ROOT) -> Iterator[Path]:
    """The hand-written Python files below some folders (all, if none is named), in a fixed order."""
    for folder in folders or FOLDERS:
        for path in sorted((root / folder).rglob("*.py")):
            if not BUILT.intersection(path.relative_to(root).parts):
                yield path


def read_exceptions(text: str) -> tuple[Excuse, ...]:
    """Read `rule  path  what  # reason`, one a line; a line without a reason is refused."""
    found = []
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        granted, _, reason = line.partition(" # ")
        words = granted.split(None, 2)
        if len(words) != 3 or not reason.strip():
            raise ValueError(f"line {number}: write 'rule  path  what  # reason', got {line!r}")
        found.append(Excuse(words[0], words[1], words[2].strip(), reason.strip()))
    return tuple(found)


def judge(breaches: list[Breach], exceptions: tuple[Excuse, ...], title: str) -> int:
    """Print what no exception excuses, and exceptions that excuse nothing; the exit code says if there was any."""
    left = [one for one in breaches if not any(each.excuses(one) for each in exceptions)]
    idle = [each for each in exceptions if not any(each.excuses(one) for one in breaches)]
    for one in left:
        print(one)
    for each in idle:
        print(f"the exception '{each.rule} {each.path} {each.what}' excuses nothing any more: take it out")
    print(f"{title}: {len(left)} broken, {len(breaches) - len(left)} excused")
    return 1 if left or idle else 0
