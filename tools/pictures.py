"""The pictures of the method page, drawn from what the program itself computes: python -m tools.pictures.

A test holds that the files are what this draws: a picture cannot fall behind the method.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from html import escape

import numpy as np

from tallystick.books import load_books
from tallystick.model.flow import Flow, Says, Series, Statement
from tallystick.model.grade import Grade
from tallystick.model.ident import ClaimId, ItemId, PartyId, UnitId
from tallystick.value import defaults_of, estimate
from tools.source import ROOT

FOLDER = ROOT / "docs/pictures"
WIDTH, LEFT, RIGHT, ROW, TOP = 720, 210, 40, 34, 64
WINDOW = (1.0, 1e6)
STATED = 1000.0
DRAWS, SEED = 65_536, 7
SPREADS = (1.5, 1.8, 2.2, 2.8, 3.5)  # how many times greater or less five items may be, with two chances in three
STYLE = """
  .ink { fill: #1f2328 } .soft { fill: #59636e } .grid { stroke: #d9dade } .bar { fill: #1b6ca8; opacity: .5 }
  .mark { fill: #1b6ca8 } .paper { fill: #ffffff } text { font-size: 13px }
  @media (prefers-color-scheme: dark) {
    .ink { fill: #e6edf3 } .soft { fill: #9aa4af } .grid { stroke: #3a3d44 } .bar { fill: #58a6e0 }
    .mark { fill: #58a6e0 } .paper { fill: #0d1117 }
  }
"""


@dataclass(frozen=True, slots=True)
class Range:
    """One bar: its name, and low, middle and high."""

    name: str
    ends: tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Drawing:
    """Bars on one scale of powers, with what they show in words."""

    title: str
    ticks: tuple[float, ...]
    ranges: tuple[Range, ...]


def drawings() -> dict[str, Drawing]:
    """The pictures by file name."""
    return {"grades": _grades(), "copies": _copies(), "sum": _sum()}


def svg(drawing: Drawing) -> str:
    """A drawing as SVG that follows the reader's light or dark page."""
    height = TOP + ROW * len(drawing.ranges) + 16
    words = "; ".join(f"{one.name}: {' to '.join(_number(end) for end in one.ends[::2])}" for one in drawing.ranges)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" role="img" '
        'aria-labelledby="title what" font-family="system-ui, Arial, sans-serif">',
        f'<title id="title">{escape(drawing.title)}</title>',
        f'<desc id="what">{escape(words)}</desc>',
        f"<style>{STYLE}</style>",
        f'<rect class="paper" width="{WIDTH}" height="{height}" rx="8"/>',
        f'<text class="ink" x="16" y="26" font-weight="600">{escape(drawing.title)}</text>',
        *(_tick(tick, drawing, height) for tick in drawing.ticks),
        *(_bar(place, one, drawing) for place, one in enumerate(drawing.ranges)),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _tick(tick: float, drawing: Drawing, height: int) -> str:
    x = _x(tick, drawing)
    return (
        f'<path class="grid" d="M{x} {TOP - 8}V{height - 12}"/>'
        f'<text class="soft" x="{x}" y="{TOP - 14}" text-anchor="middle">{_number(tick)}</text>'
    )


def _bar(place: int, one: Range, drawing: Drawing) -> str:
    low, middle, high = (_x(end, drawing) for end in one.ends)
    y = TOP + ROW * place
    return (
        f'<text class="ink" x="16" y="{y + 18}">{escape(one.name)}</text>'
        f'<rect class="bar" x="{low}" y="{y + 5}" width="{round(high - low, 1)}" height="18" rx="2"/>'
        f'<rect class="mark" x="{middle - 1.5}" y="{y + 2}" width="3" height="24"/>'
    )


def _x(value: float, drawing: Drawing) -> float:
    first, last = math.log(drawing.ticks[0]), math.log(drawing.ticks[-1])
    return round(LEFT + (WIDTH - LEFT - RIGHT) * (math.log(value) - first) / (last - first), 1)


def _number(value: float) -> str:
    return f"{float(f'{value:.2g}'):,g}"


def _grades() -> Drawing:
    """What a single figure of a thousand says, by its grade."""
    bars = tuple(Range(f"graded {grade}", _ends(_said(grade))) for grade in ("A1", "B2", "C3", "D4", "E5", "F6"))
    return Drawing("One source says 1,000: 90 % range of the truth, by its grade", (100, 300, 1000, 3000, 10_000), bars)


def _copies() -> Drawing:
    """Ten copies say no more than one statement; a second source does."""
    first = replace(_said("B2"), own=True)  # else the same figure soon after would be taken for an echo
    copies = [
        replace(first, claim=ClaimId(f"copy {at}"), origin=f"outlet {at}", copy_of=first.claim) for at in range(10)
    ]
    other = replace(_said("B2"), claim=ClaimId("other"), origin="other", own=True)
    bars = (
        Range("one source, B2", _ends(first)),
        Range("and ten copies of it", _ends(first, *copies)),
        Range("and another source, B2", _ends(first, other)),
    )
    return Drawing("One source says 1,000, then others do: 90 % range", (600, 800, 1000, 1300, 1600), bars)


def _sum() -> Drawing:
    """Ends of ranges must not be added: not all items are at their lowest, or highest, at once."""
    chance = np.random.default_rng(SEED)
    draws = np.exp(np.log(SPREADS)[:, None] * chance.standard_normal((len(SPREADS), DRAWS)))
    each = np.quantile(draws, (0.05, 0.5, 0.95), axis=1).T
    low, middle, high = np.quantile(draws.sum(axis=0), (0.05, 0.5, 0.95)).tolist()
    items = tuple(Range(f"item {at}", _three(ends.tolist())) for at, ends in enumerate(each, start=1))
    added = Range("ends added up (wrong)", _three(each.sum(axis=0).tolist()))
    total = Range("total, drawn (right)", (low, middle, high))
    return Drawing("Five items and their total: 90 % ranges", (0.1, 0.3, 1, 3, 10, 30), (*items, added, total))


def _three(ends: Sequence[float]) -> tuple[float, float, float]:
    low, middle, high = ends
    return low, middle, high


def _said(grade: str) -> Statement:
    """A bare figure of a thousand, as near as no matter."""
    ends = STATED * 0.995, STATED * 1.005
    return Statement(ClaimId("first"), "first", Says.QUANTITY, *ends, 0.0, Grade.parse(grade))


def _ends(*said: Statement) -> tuple[float, float, float]:
    """What statements say together of one quantity."""
    flow = Flow(PartyId(""), PartyId(""), ItemId(""), UnitId(""))
    posterior = estimate(Series(flow, said, WINDOW, None), defaults_of(load_books().wording))
    return _three(posterior.quantile((0.05, 0.5, 0.95)).tolist())


def main() -> None:
    """Draw all pictures anew."""
    FOLDER.mkdir(exist_ok=True)
    for name, drawing in drawings().items():
        (FOLDER / f"{name}.svg").write_text(svg(drawing), encoding="utf-8")
        print(f"drawn: docs/pictures/{name}.svg")


if __name__ == "__main__":
    main()
