"""Draws weighed by what sources say of sums, and drawn again by those weights, so that all that follows counts alike.

A claim that leaves too few effective draws is refused: then it and the lines cannot both be right, and no figure made
of so few draws would be sound.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from tallystick.balance.summary import Draws
from tallystick.balance.sums import total
from tallystick.balance.wholes import Laid, Whole, amounts_of, wholes_of
from tallystick.model.balance import Weighs
from tallystick.model.finding import Code, Finding
from tallystick.model.flow import Statement
from tallystick.model.price import Basis

Window = tuple[float, float]
Place = tuple[str, int]  # of a post: its side, and where it stands there
# Log likelihood by draw of one origin's statements, given amounts (statement, draw) and the range of what is possible.
Hearing = Callable[[Sequence[Statement], Draws, Window], Draws]


@dataclass(frozen=True, slots=True)
class Weighing:
    """`picks` are the draws to go on with, None where no claim weighs; `lines` tell what wholes do, `parts` to what."""

    picks: NDArray[np.int64] | None = None
    lines: dict[Place, Weighs] = field(default_factory=dict)
    parts: frozenset[Place] = frozenset()
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class _Word:
    """One statement on the sum of a whole's parts, and what these come to in each draw."""

    place: Place
    said: Statement
    amounts: Draws
    window: Window


def weighed(sides: Sequence[Laid], basis: Basis, hearing: Hearing, fewest: float) -> Weighing:
    """Weigh the draws of both sides, which share prices, by all that is said of sums on either.

    `fewest` is the share of draws that must be left.
    """
    wholes = {(side.name, whole.place): (side, whole) for side in sides for whole in wholes_of(side, basis)}
    voices: dict[str, list[_Word]] = defaultdict(list)
    for side, whole in wholes.values():
        for word in _words(side, whole):
            voices[word.said.origin].append(word)
    if not voices:
        return Weighing()
    scale = _Scale(fewest)
    said = {origin: _likelihood(words, hearing) for origin, words in voices.items()}
    for origin in sorted(said, key=lambda one: (-effective(said[one]), one)):  # those first that cost the fewest draws
        scale.put(voices[origin], said[origin])
    return _settled(scale, wholes)


def effective(log_weights: Draws) -> float:
    """The share of draws that weighted ones are worth."""
    weights = np.exp(log_weights - log_weights.max())
    return float(weights.sum() ** 2 / (weights @ weights) / len(weights))


def drawn_again(log_weights: Draws, order: NDArray[np.int64]) -> NDArray[np.int64]:
    """As many draws as there are, each as often as its weight says; one walk at even steps in this order, no chance."""
    weights = np.exp(log_weights - log_weights.max())[order]
    marks = np.cumsum(weights)
    steps = (np.arange(len(marks)) + 0.5) / len(marks) * marks[-1]
    picked: NDArray[np.int64] = order[np.minimum(np.searchsorted(marks, steps), len(marks) - 1)]
    return picked


def _words(side: Laid, whole: Whole) -> Iterator[_Word]:
    window = side.posts[whole.place].valued.series.window
    for one, about in zip(whole.said, amounts_of(side.posts, whole), strict=True):
        yield _Word((side.name, whole.place), one, about, window)


def _likelihood(words: Sequence[_Word], hearing: Hearing) -> Draws:
    """What one origin says of sums, on whatever line: its bias runs through all of it."""
    lows, highs = zip(*(word.window for word in words), strict=True)
    amounts = np.stack([word.amounts for word in words])
    return hearing([word.said for word in words], amounts, (min(lows), max(highs)))


class _Scale:
    """Weights so far, and whose word they rest on."""

    def __init__(self, fewest: float) -> None:
        self.fewest = fewest
        self.log_weights: Draws = np.zeros(1)
        self.taken: list[_Word] = []
        self.refused: list[_Word] = []
        self.findings: list[Finding] = []

    def put(self, words: Sequence[_Word], said: Draws) -> None:
        """Take an origin's word in, unless it leaves too few draws."""
        joint = self.log_weights + said
        left = effective(joint)
        if left >= self.fewest:
            self.log_weights = joint
            self.taken += words
            return
        self.refused += words
        for claim in sorted({word.said.claim for word in words}):
            self.findings.append(Finding.of(Code.DRAWS, f"claim {claim}", ess=round(left * len(said)), n=len(said)))


def _settled(scale: _Scale, wholes: dict[Place, tuple[Laid, Whole]]) -> Weighing:
    """The draws to go on with, and for each whole which of its claims weigh."""
    picks, left = None, 1.0
    if scale.taken:
        left = effective(scale.log_weights)
        side, whole = wholes[scale.taken[0].place]
        order = np.argsort(total(side.posts, whole.parts), kind="stable")
        picks = drawn_again(scale.log_weights, order)
    lines = {
        place: Weighs(
            claims=tuple(sorted({word.said.claim for word in scale.taken if word.place == place})),
            refused=tuple(sorted({word.said.claim for word in scale.refused if word.place == place})),
            parts=tuple(side.posts[part].flow for part in whole.parts),
            effective=float(f"{left:.4g}"),
        )
        for place, (side, whole) in wholes.items()
    }
    heard = {place for place, line in lines.items() if line.claims}
    parts = frozenset((place[0], part) for place in heard for part in wholes[place][1].parts)
    return Weighing(picks, lines, parts, tuple(scale.findings))
