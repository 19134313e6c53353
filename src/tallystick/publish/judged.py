"""What people said of a claim, as reports tell: what they changed, whether it counts, when and why; nobody's name."""

from collections.abc import Iterator, Mapping, Sequence

from tallystick.model.ident import ClaimId
from tallystick.model.judgement import Judgement, Verdict

Words = Mapping[ClaimId, Sequence[Judgement]]  # the words that hold on each claim, oldest first
OPEN, NOTHING = "open", "nothing"
DAY = 10  # characters of an ISO 8601 time that name its day
_LEFT_OUT = {Verdict.REJECT: "rejected", Verdict.UNSURE: "left unsure"}


def standing_of(words: Sequence[Judgement]) -> str:
    """The word that decides whether a claim counts, or that nobody has said one."""
    return words[-1].verdict if words else OPEN


def changes_of(word: Judgement) -> str:
    """What a correction changed, field by field."""
    return ", ".join(f"{one.field} {one.was or NOTHING} \u2192 {one.now or NOTHING}" for one in word.changes)


def told_of(words: Sequence[Judgement]) -> Iterator[str]:
    """Each correction, and that a claim does not count where the last word leaves it out."""
    for word in words:
        if word.changes:
            yield f"corrected on {word.at[:DAY]}: {changes_of(word)}{reason_of(word)}"
    if words and words[-1].verdict in _LEFT_OUT:
        last = words[-1]
        yield f"{_LEFT_OUT[last.verdict]} on {last.at[:DAY]}, so it does not count{reason_of(last)}"


def reason_of(word: Judgement) -> str:
    """Why, in brackets behind a space; empty where nobody said."""
    return f" ({word.reason})" if word.reason else ""
