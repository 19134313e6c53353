"""What the end of a verb says: its tense or mood, in languages that have no word of its own for it."""

from collections.abc import Iterator, Mapping, Sequence

from tallystick.books.language import Cue, Words
from tallystick.read.material.words import Cat, Mention


def tenses(low: str, found: Sequence[Mention], i: int, ends: Mapping[Cue, Words]) -> Iterator[Mention]:
    """The cues that the end of word i stands for, where it is a predicate or an auxiliary."""
    if ends and any(one.cat is Cat.FRAME or one.value is Cue.PASSIVE for one in found):
        yield from (Mention(Cat.CUE, cue, i, i + 1) for cue, endings in ends.items() if low.endswith(endings))
