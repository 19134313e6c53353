"""Page furniture in a text: which stretches are the page's and not the author's. They are marked, never cut out.

Each line gets points for looking like furniture or like prose; then the division of the whole text with the most points
is found, in which every change costs some. So a line is judged with its neighbours: an odd line within an article stays
the author's, and a sentence of prose among adverts and comment rules goes with them.
"""

from collections.abc import Iterator, Sequence

from tallystick.collect.cues import Judge

# Points that a change from text to furniture or back costs. Found on news pages in two languages: lower, and headings
# within articles fall out; higher, and single teasers between paragraphs stay in.
CHANGE = 2.5


def find_furniture(text: str, title: str | None, language: str | None) -> tuple[tuple[int, int], ...]:
    """Stretches of a frozen text that are furniture, in order, as start and end."""
    lines = list(_lines(text))
    judge = Judge(title, language)
    marks = divide([judge.points(text[start:end]) for start, end in lines])
    return tuple(_stretches(lines, marks))


def divide(points: Sequence[float]) -> list[bool]:
    """The division with the most points (Viterbi's algorithm for two states): True is furniture."""
    text, furniture = 0.0, -CHANGE  # a document is taken to begin with its text
    steps: list[tuple[bool, bool]] = []  # for a line of text and one of furniture: was the line before furniture?
    for one in points:
        steps.append((furniture - CHANGE > text, furniture >= text - CHANGE))
        text, furniture = max(text, furniture - CHANGE), max(furniture, text - CHANGE) + one
    state = furniture > text
    marks = []
    for step in reversed(steps):
        marks.append(state)
        state = step[state]
    return marks[::-1]


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """Places of the lines that are not empty."""
    start = 0
    for line in text.split("\n"):
        if line.strip():
            yield start, start + len(line)
        start += len(line) + 1


def _stretches(lines: Sequence[tuple[int, int]], marks: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Neighbouring lines that are furniture, as one stretch each."""
    begun: int | None = None
    last = 0
    for (start, end), mark in zip(lines, marks, strict=True):
        if mark:
            begun = start if begun is None else begun
            last = end
        elif begun is not None:
            yield begun, last
            begun = None
    if begun is not None:
        yield begun, last
