"""Whether those who say something are found in German news sentences, beside one regular expression.

Usage: python -m benchmarks.quotations COPY [--split test] [--errors N] [--json]. COPY is a checkout or a bare git
directory of uhh-lt/german-news-quotation-attribution-2024. A speaker is found where a source that is read overlaps its
words; in per cent. "number": only speakers whose quote holds a digit, which is what a ledger asks for. Speed is
sentences per second of processor time.
"""

import argparse
import json
import re
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from benchmarks.external.quotations import Spoken, quotations
from benchmarks.table import show
from tallystick.books import load_books
from tallystick.read.documents import reader_of
from tallystick.read.sources.attribution import find_sources

LANGUAGE = "de"
PHRASE = r"(?:[A-ZÄÖÜ][\w-]*|de[rms]|die|ein(?:e|er|em)?)(?:\s+[\w-]+){0,3}?"
FLOOR = re.compile(
    rf"(?:[Ll]aut|[Nn]ach Angaben|[Ss]o)\s+(?P<behind>{PHRASE})(?=\s|,|\.)"
    rf"|(?:sagte|erklärte|teilte|betonte|berichtete|meinte)n?\s+(?P<inverted>{PHRASE})(?=\s|,|\.)"
    rf"|(?P<front>{PHRASE})\s+(?:sagte|erklärte|teilte|betonte|berichtete|meinte)n?\b"
)
Find = Callable[[str], list[tuple[int, int]]]


@dataclass(frozen=True, slots=True)
class Row:
    """One tool: how many speakers it found, how many of its sources are speakers, and how fast."""

    tool: str
    speakers: int
    recall: float
    precision: float
    f1: float
    number: float
    per_second: float


def main(arguments: Sequence[str] | None = None) -> None:
    """Score both on one split."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("copy", type=Path)
    parser.add_argument("--split", default="test", choices=("dev", "test"))
    parser.add_argument("--errors", type=int, default=0, help="show so many sentences that were read otherwise")
    parser.add_argument("--json", action="store_true")
    chosen = parser.parse_args(arguments)
    spoken = quotations(chosen.copy, chosen.split)
    rows = [_score(name, find, spoken) for name, find in (("tallystick", reader()), ("one pattern", floor))]
    if chosen.json:
        print(json.dumps([asdict(row) for row in rows]))
        return
    show(rows)
    _show_errors(spoken, chosen.errors)


def reader() -> Find:
    """This project: the places of all sources of a sentence."""
    known = reader_of(load_books(), LANGUAGE)

    def find(text: str) -> list[tuple[int, int]]:
        scan = known.lexicon.scan(text)
        places = [place for one in find_sources(scan, known.outlets) for place in one.spans or [(one.i, one.j)]]
        return [(scan.words[i].start, scan.words[j - 1].end) for i, j in places]

    return find


def floor(text: str) -> list[tuple[int, int]]:
    """The floor: a noun phrase beside one of eight words of saying."""
    return [one.span(one.lastgroup or 0) for one in FLOOR.finditer(text)]


def _score(tool: str, find: Find, spoken: Sequence[Spoken]) -> Row:
    find(spoken[0].text)
    begun = time.process_time()
    found = [find(one.text) for one in spoken]
    seconds = time.process_time() - begun
    pairs = list(zip(spoken, found, strict=True))
    hits = [any(_meet(place, mine) for mine in made) for one, made in pairs for place in one.speakers]
    right = [any(_meet(place, mine) for place in one.speakers) for one, made in pairs for mine in made]
    counted = [any(_meet(p, mine) for mine in made) for one, made in pairs for p in one.speakers if one.number]
    recall, precision = _share(hits), _share(right)
    f1 = 2 * recall * precision / (recall + precision) if recall + precision else 0.0
    return Row(tool, len(hits), recall, precision, f1, _share(counted), len(spoken) / seconds)


def _meet(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _share(hits: Sequence[bool]) -> float:
    return 100 * sum(hits) / len(hits) if hits else 0.0


def _show_errors(spoken: Sequence[Spoken], limit: int) -> None:
    find = reader()
    for one in spoken:
        made = find(one.text)
        missed = [p for p in one.speakers if not any(_meet(p, mine) for mine in made)]
        extra = [mine for mine in made if not any(_meet(p, mine) for p in one.speakers)]
        if limit and (missed or extra):
            limit -= 1
            said = [one.text[slice(*place)] for place in missed], [one.text[slice(*place)] for place in extra]
            print(f"\n{one.text.strip()}\n  missed {said[0]}, not a speaker {said[1]}")


if __name__ == "__main__":
    main()
