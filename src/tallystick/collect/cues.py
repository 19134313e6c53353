"""Cues: what in a line of text speaks for page furniture, and what for prose, in points."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from math import inf

from tallystick.books.furniture import Furniture, load_furniture

_ALL = "mul"  # the words of all languages (ISO 639-2)
_NEVER = r"(?!)"
_ENDS = (".", "!", "?", "…", ".“", ".”", '."', ".)", "!“", "?“", "。", "！", "？", "”", "“", ":")
_MENU = re.compile(r"\s[|·•»›/>]\s")
_RIGHTS = re.compile(r"[©ⓒ]|\(c\)\s*\d{4}", re.IGNORECASE)
_HANDLE = re.compile(r"(?<![\w.])@\w{2,}")
_CONTACT = re.compile(r"\b\d{2,5}-\d{3,4}-\d{4}\b|[\w.+-]+@[\w-]+\.\w{2,}")
_KEYS = re.compile(r"\b(?:Ctrl|Strg|Cmd|Alt|Shift)\s?\+\s?\w+", re.IGNORECASE)
_RANKED = re.compile(r"\b1[.)]\s.+\b2[.)]\s.+\b3[.)]\s")
_TALLY = re.compile(r"^[^\W\d]+:\s\d+(?:\.|$)")  # "Comments: 64."
_TAGGED = re.compile(r"^\[[^\[\]]{2,30}\]")  # "[Related]"
_AGE = re.compile(r"\b(?:0|6|12|16|18)\+(?!\w)")
_QUOTES = '"“”„«»‘’‚‹›'
_QUOTE = re.compile(rf"[{_QUOTES}]")
_FIGURE = re.compile(r"\d")
_WORD = re.compile(r"\w+")
_CELLS = " | "
_EAST, _EAST_WORD = "\u2e80", 3  # letters of East Asia begin here; where no blanks part words, so many make one
_SHORT = 12  # words of a line that may be a title, a link, a label
_LONG = 22  # words beyond which a line is prose more than anything
_TITLE = 20  # letters of a title that does not come up by chance


@dataclass(frozen=True, slots=True)
class _Patterns:
    """A language's words, made to be searched for."""

    label: re.Pattern[str]
    sure: re.Pattern[str]
    hints: tuple[re.Pattern[str], ...]
    address: re.Pattern[str]
    calls: re.Pattern[str]
    jobs: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Line:
    """A line with what is asked of it again and again."""

    text: str
    plain: str  # in small letters
    words: int
    ends: bool  # like a sentence

    @classmethod
    def of(cls, text: str) -> "Line":
        """Look at a line once."""
        words = max(len(_WORD.findall(text)), sum(letter >= _EAST for letter in text) // _EAST_WORD)
        return cls(text, text.casefold(), words, text.rstrip().endswith(_ENDS))


Cue = tuple[str, float, Callable[[Line], bool]]
# Points are logarithms of odds, rounded: how much oftener a cue stands in furniture than in text, counted in the lines
# of some hundred news pages and blogs in two languages of which people have said what belongs to the text.
_SHAPES: tuple[Cue, ...] = (
    ("any line", -0.5, lambda line: True),
    ("sentence", -1.0, lambda line: line.ends and line.words > _SHORT),
    ("long", -1.5, lambda line: line.words > _LONG),
    ("long sentence", -1.0, lambda line: line.ends and line.words > _LONG),
    ("paragraph", -1.5, lambda line: line.words > 2 * _LONG),
    ("page", -6.0, lambda line: line.words > 4 * _LONG),
    ("table", -3.0, lambda line: _is_table(line)),
    ("rights", 4.0, lambda line: bool(_RIGHTS.search(line.text)) and line.words <= 2 * _LONG),
    ("ranked", 4.0, lambda line: bool(_RANKED.search(line.text)) and line.words <= 2 * _LONG),
    ("menu", 2.5, lambda line: len(_MENU.findall(line.text)) > 1 and not _is_table(line)),
    ("keys", 2.5, lambda line: bool(_KEYS.search(line.text)) and line.words <= _LONG),
    ("age", 1.5, lambda line: bool(_AGE.search(line.text)) and line.words <= _LONG),
    ("tally", 1.5, lambda line: bool(_TALLY.search(line.text)) and line.words <= _LONG),
    ("tagged", 2.0, lambda line: bool(_TAGGED.search(line.text)) and not line.ends),
    ("handle", 2.0, lambda line: bool(_HANDLE.search(line.text)) and line.words <= _LONG),
    ("contact", 1.0, lambda line: bool(_CONTACT.search(line.text)) and line.words <= _LONG),
    (
        "shout",
        1.0,
        lambda line: line.text.rstrip().endswith("!") and line.words <= _SHORT and not _QUOTE.search(line.text),
    ),
)
_LABEL, _LABEL_ALONE, _SURE, _JOB, _CALL, _ADDRESS, _OWN_TITLE = 4.0, 1.5, 4.0, 4.0, 1.5, 1.0, 2.0
# By how many kinds of hints there are, and by how long the line is: in a long one they come up by chance.
_KINDS = ((_SHORT, (0.0, 1.5, 3.0, 4.0)), (_LONG, (0.0, 1.0, 2.0, 3.0)), (inf, (0.0, 0.0, 1.0, 2.0)))


class Judge:
    """Gives points to the lines of one document; positive ones speak for furniture."""

    def __init__(self, title: str | None, language: str | None) -> None:
        quoted = rf"[{_QUOTES}]{re.escape(title.casefold())}[{_QUOTES}]" if title and len(title) >= _TITLE else _NEVER
        self._title = re.compile(quoted)
        self._books = _patterns(language)

    def points(self, text: str) -> float:
        """All points of a line together."""
        return sum(points for _, points in self.reasons(text))

    def reasons(self, text: str) -> Iterator[tuple[str, float]]:
        """What speaks for and against, by name."""
        line = Line.of(text)
        yield from ((name, points) for name, points, holds in _SHAPES if holds(line))
        yield from self._words(line)
        if self._title.search(line.plain):
            yield "own title", _OWN_TITLE

    def _words(self, line: Line) -> Iterator[tuple[str, float]]:
        label = _longest(book.label.match(line.plain) for book in self._books)
        if label and line.words <= 2 * _LONG:
            yield "label", _LABEL
            if label.end() >= len(line.plain.rstrip(" :!?.…»>")) or line.plain[label.end() :].startswith(":"):
                yield "label alone", _LABEL_ALONE
        if any(book.sure.search(line.plain) for book in self._books):
            yield "sure", _SURE
        if any(book.jobs.search(line.plain) for book in self._books):
            yield "job", _JOB
        kinds = sum(bool(kind.search(line.plain)) for book in self._books for kind in book.hints)
        if kinds:
            table = next(points for words, points in _KINDS if line.words <= words)
            yield "hints", table[min(kinds, len(table) - 1)]
        if any(book.calls.match(line.plain) for book in self._books):
            yield "call", _CALL
        asks = line.text.rstrip().endswith(("?", "!"))
        if (kinds or asks) and any(book.address.search(line.text) for book in self._books):
            yield "address", _ADDRESS


def _longest(found: Iterable[re.Match[str] | None]) -> re.Match[str] | None:
    return max((one for one in found if one), key=lambda one: one.end(), default=None)


def _is_table(line: Line) -> bool:
    """Rows of tables look like menus, but hold figures."""
    return _CELLS in line.text and bool(_FIGURE.search(line.text))


@cache
def _patterns(language: str | None) -> tuple[_Patterns, ...]:
    books = load_furniture()
    code = (language or "").partition("-")[0]
    return tuple(_compile(books[one]) for one in (code, _ALL) if one in books)


def _compile(book: Furniture) -> _Patterns:
    return _Patterns(
        label=_any_of(book.labels, start=r"\W*"),
        sure=_any_of(book.sure),
        hints=tuple(_any_of(words) for words in book.hints.values()),
        address=_any_of(book.address),
        calls=_any_of(book.calls, start=r"\W*"),
        jobs=_any_of(book.jobs),
    )


def _any_of(words: Iterable[str], start: str = "") -> re.Pattern[str]:
    """A pattern of whole words and phrases; the longest come first, so that they win."""
    ready = sorted((_form(one) for one in words), key=len, reverse=True)
    return re.compile(rf"{start}(?<!\w)(?:{'|'.join(ready)})(?!\w)") if ready else re.compile(_NEVER)


def _form(word: str) -> str:
    """A star takes any ending; a capital asks for a capital, where capitals are looked at."""
    form = re.escape(word).replace(r"\*", r"\w*")
    return form if word != word.casefold() else f"(?i:{form})"
