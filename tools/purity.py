"""What only some packages may touch: the clock, chance, the network, the data files.

The layers are import-linter's business; this looks at single functions of the standard library.
"""

import ast
import sys
from collections.abc import Iterator, Mapping

from tools.source import ROOT, Breach, judge, python_files

CLOCK = ("datetime.datetime.now", "datetime.datetime.utcnow", "datetime.datetime.today", "datetime.date.today", "time")
CHANCE = ("random", "secrets", "uuid.uuid4", "uuid.uuid1", "numpy.random.seed", "numpy.random.rand")
NETWORK = ("socket", "urllib.request", "http.client", "http.server", "ftplib", "smtplib", "ssl")
DATA = ("importlib.resources", "pkgutil.get_data")
FACES = frozenset({"cli", "web", "store", "pipeline"})
# thing: (names, packages that may use it, why the others may not)
RULES: Mapping[str, tuple[tuple[str, ...], frozenset[str], str]] = {
    "clock": (CLOCK, FACES | {"collect", "engine"}, "the core has no clock: take the time as an argument"),
    "chance": (CHANCE, FACES | {"collect"}, "chance comes from the run's seed and the thing's name"),
    "network": (NETWORK, frozenset({"collect", "cli", "web"}), "only collect talks to the network"),
    "data": (DATA, frozenset({"books"}), "only books opens the data files"),
}


def uses(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Dotted names of imported things that a file imports or reaches for, with their lines."""
    known: dict[str, str] = {}
    nodes = list(ast.walk(tree))
    for node in nodes:
        if isinstance(node, ast.Import | ast.ImportFrom):
            for local, full in _imported(node):
                known[local] = full
                yield node.lineno, full
    for node in nodes:
        if isinstance(node, ast.Attribute):
            dotted = _dotted(node)
            first, _, rest = dotted.partition(".")
            if first in known:
                yield node.lineno, f"{known[first]}.{rest}"


def _imported(node: ast.Import | ast.ImportFrom) -> Iterator[tuple[str, str]]:
    for one in node.names:
        if isinstance(node, ast.ImportFrom):
            yield one.asname or one.name, f"{node.module}.{one.name}"
        elif one.asname:
            yield one.asname, one.name
        else:  # `import a.b` binds a
            yield one.name.partition(".")[0], one.name.partition(".")[0]
            yield one.name, one.name


def _dotted(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return f"{_dotted(node.value)}.{node.attr}"
    return node.id if isinstance(node, ast.Name) else ""


def breaches(path: str, text: str) -> Iterator[Breach]:
    """Every reach of one file under src/tallystick for what its package may not touch."""
    package = path.split("/")[2].removesuffix(".py")
    seen = set()
    for line, name in uses(ast.parse(text)):
        for rule, (names, allowed, why) in RULES.items():
            hit = any(name == one or name.startswith(one + ".") for one in names)
            if hit and package not in allowed and (line, rule) not in seen:
                seen.add((line, rule))
                yield Breach(path, line, rule, name, f"{name}: {why}")


def main() -> int:
    """Check every module of the package."""
    broken: list[Breach] = []
    for path in python_files("src"):
        broken += breaches(path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8"))
    return judge(broken, (), "purity")


if __name__ == "__main__":
    sys.exit(main())
