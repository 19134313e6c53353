"""No words of data in code: language codes, party names, words of a language, money, units and items live in data/.

A string constant is compared as a whole; party names also inside longer texts; parts of an alternation (a|b) one by
one. Docstrings are free. What must be named all the same stands with its reason in tools/words-allowed.txt.
"""

import ast
import re
import sys
from collections.abc import Iterator

from tools.source import ROOT, Breach, judge, python_files, read_exceptions
from tools.vocabulary import Vocabulary, load

DATA = ROOT / "src/tallystick/data"
MODEL = ROOT / "src/tallystick/model"
TAG = re.compile(r"(?P<code>[a-z]{2})[-_][A-Z]{2}")  # de-AT
PATTERN_EDGE = re.compile(r"^(?:\\b|[\s(?:^])+|(?:\\b|[\s)?$])+$")  # what stands around a word in a pattern
CAPITALISED = re.compile(r"\w+")


def constants(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """All string constants but docstrings and other texts that stand alone, and types in quotes, with their lines."""
    spared = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    spared |= {id(inner) for annotation in _annotations(tree) for inner in ast.walk(annotation)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in spared:
            yield node.lineno, node.value


def _annotations(tree: ast.Module) -> Iterator[ast.expr]:
    for node in ast.walk(tree):
        if isinstance(node, ast.arg | ast.AnnAssign) and node.annotation:
            yield node.annotation
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.returns:
            yield node.returns


def reasons(text: str, known: Vocabulary) -> Iterator[tuple[str, str]]:
    """Why a constant may not stand in code: pairs of (rule, word)."""
    yield from _whole(text, known)
    for word in text.split("|") if "|" in text else ():
        bare = PATTERN_EDGE.sub("", word)
        yield from _whole(bare, known)
        if bare.casefold() in known.plain:
            yield "word", bare
    yield from _names(text, known)
    foreign = "".join(letter for letter in text if letter.isalpha() and not letter.isascii())
    if foreign:
        yield "script", foreign


def _whole(word: str, known: Vocabulary) -> Iterator[tuple[str, str]]:
    tag = TAG.fullmatch(word)
    if word in known.codes or (tag and tag["code"] in known.codes):
        yield "code", word
    if word in known.own:
        return
    if word in known.units:
        yield "unit", word
    elif word in known.items:
        yield "item", word
    elif word.casefold() in known.words:
        yield "word", word


def _names(text: str, known: Vocabulary) -> Iterator[tuple[str, str]]:
    found = [match for match in CAPITALISED.finditer(text) if match[0][0].isupper()]
    for first in found:
        for last in found:
            name = text[first.start() : last.end()]
            if name in known.names:
                yield "name", name


def breaches(path: str, text: str, known: Vocabulary) -> Iterator[Breach]:
    """Every word of data in one file of code."""
    for line, constant in constants(ast.parse(text)):
        for rule, word in sorted(set(reasons(constant, known))):
            yield Breach(path, line, rule, word, f"{word!r} belongs into src/tallystick/data/, not into code")


def main() -> int:
    """Check every module of the package."""
    known = load(DATA, MODEL)
    broken: list[Breach] = []
    for path in python_files("src"):
        broken += breaches(path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8"), known)
    granted = read_exceptions((ROOT / "tools/words-allowed.txt").read_text(encoding="utf-8"))
    return judge(broken, granted, "words")


if __name__ == "__main__":
    sys.exit(main())
