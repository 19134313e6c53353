"""The house budget: how long files and functions may be, what modules may be called, what must be explained.

Hard limits fail unless tools/budget-exceptions.txt gives a reason; the aims are reported beside what is there.
"""

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median, quantiles

from tools.source import ROOT, Breach, judge, python_files, read_exceptions

FILE_LINES = 400
BODY_LINES = 40
DOC_LINES = 5
# The aims come from the third of comparable open projects that is easiest to enter: (median, ninth decile).
FILE_AIM = (80, 250)
BODY_AIM = (7, 25)
DRAWERS = frozenset({"utils", "util", "helpers", "helper", "misc", "common", "base", "manager", "tools", "stuff"})
SILENCED = re.compile(r"#\s*(?:type:\s*ignore(?:\[[^\]]*\])?|noqa(?::\s*[A-Z]+\d+(?:,\s*[A-Z]+\d+)*)?)(?P<reason>.*)")
LEFT_BEHIND = re.compile(r"#.*\b(?:TO\s?DO|FIX\s?ME)\b")
Function = ast.FunctionDef | ast.AsyncFunctionDef


def breaches(path: str, text: str) -> Iterator[Breach]:
    """Everything in one file that breaks a hard limit."""
    tree = ast.parse(text)
    lines = text.splitlines()
    if len(lines) > FILE_LINES:
        yield Breach(path, 1, "file", "-", f"{len(lines)} lines; at most {FILE_LINES}. Split it by what it owns")
    if Path(path).stem in DRAWERS:
        yield Breach(path, 1, "name", Path(path).stem, f"'{Path(path).stem}' says nothing. Name what the module owns")
    yield from _docstring(path, tree)
    for function in functions(tree):
        length = body_lines(function)
        if length > BODY_LINES:
            says = f"the body of {function.name} has {length} lines; at most {BODY_LINES}"
            yield Breach(path, function.lineno, "function", function.name, says)
    for number, (above, line) in enumerate(zip(["", *lines], lines, strict=False), start=1):
        yield from _comment(path, number, line, above)


def functions(tree: ast.AST) -> Iterator[Function]:
    """All functions and methods of a file, nested ones too."""
    return (node for node in ast.walk(tree) if isinstance(node, Function))


def body_lines(function: Function) -> int:
    """Lines from the first statement to the last; the docstring is free."""
    body = function.body[1:] if ast.get_docstring(function) is not None else function.body
    return (body[-1].end_lineno or body[-1].lineno) - body[0].lineno + 1 if body else 0


def _docstring(path: str, tree: ast.Module) -> Iterator[Breach]:
    text = ast.get_docstring(tree)
    filled = [line for line in (text or "").splitlines() if line.strip()]
    if len(filled) > DOC_LINES:
        yield Breach(path, 1, "docstring", "-", f"the module docstring has {len(filled)} lines; at most {DOC_LINES}")
    if not filled and not path.startswith("tests/") and tree.body:
        yield Breach(path, 1, "docstring", "-", "no module docstring. Say in 1 to 5 lines what the module owns")


def _comment(path: str, number: int, line: str, above: str) -> Iterator[Breach]:
    silenced = SILENCED.search(line)
    if silenced and not re.search(r"[a-z]{3}", silenced["reason"]) and not above.strip().startswith("#"):
        yield Breach(path, number, "silence", "-", "a check is silenced without a reason beside it")
    if LEFT_BEHIND.search(line):
        yield Breach(path, number, "leftover", "-", "something is left to do. Do it, or write it into the docs")


def measure(title: str, sizes: list[int], aim: tuple[int, int]) -> str:
    """One line on how sizes lie against the aim."""
    if len(sizes) < 2:
        return f"{title}: too few to measure"
    found = (round(median(sizes)), round(quantiles(sizes, n=10)[8]))
    note = "" if found[0] <= aim[0] and found[1] <= aim[1] else "  <- above the aim"
    return f"{title}: median {found[0]} (aim {aim[0]}), p90 {found[1]} (aim {aim[1]}), most {max(sizes)}{note}"


def main() -> int:
    """Check every file of the project; the exit code says whether a hard limit is broken."""
    broken: list[Breach] = []
    files: list[int] = []
    bodies: list[int] = []
    for path in python_files():
        text = path.read_text(encoding="utf-8")
        name = path.relative_to(ROOT).as_posix()
        broken += breaches(name, text)
        if name.startswith("src/"):
            files.append(len(text.splitlines()))
            bodies += [body_lines(one) for one in functions(ast.parse(text))]
    print(measure("files", files, FILE_AIM))
    print(measure("function bodies", bodies, BODY_AIM))
    granted = read_exceptions((ROOT / "tools/budget-exceptions.txt").read_text(encoding="utf-8"))
    return judge(broken, granted, "budget")


if __name__ == "__main__":
    sys.exit(main())
