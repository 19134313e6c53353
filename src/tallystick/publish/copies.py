"""What every face says of a copy: what it changed, and why it is taken for a copy."""

from collections.abc import Iterator, Mapping

from tallystick.model.balance import Line
from tallystick.model.ident import ClaimId
from tallystick.model.repeat import Change, How, Repeat


def repeats_of(line: Line) -> Mapping[ClaimId, Repeat]:
    """What is known of a line's copies, by copy."""
    return {one.copy: one for one in line.repeats}


def changed(repeat: Repeat | None, noted: tuple[str, str] | None) -> str | None:
    """What a copy changed: as a person noted it, and what else the two claims show."""
    kind, detail = noted or (None, "")
    told = [f"{_words(kind)}: {detail}"] if kind else []
    told += [_change(one) for one in repeat.changes if one.drift != kind] if repeat else []
    return "; ".join(told) or None


def _change(one: Change) -> str:
    name = _words(one.drift)
    if one.before is None and one.after is None:
        return name
    return f"{name} ({one.before or 'nothing'} \u2192 {one.after or 'nothing'})"


def _words(drift: str) -> str:
    return drift.replace("_", " ")


def because(repeat: Repeat | None) -> str | None:
    """Why a claim was taken for a copy, weightiest reason first; None where a person or the claim itself said so."""
    if repeat is None or repeat.how is not How.FOUND or repeat.score is None:
        return None
    return f"taken for a copy: {', '.join(_reasons(repeat))}; sum {repeat.score:+.2g}"


def _reasons(repeat: Repeat) -> Iterator[str]:
    for one in repeat.reasons:
        sign = "\u2212" if one.weight < 0 else "+"
        yield f"{one.ground} {sign}{abs(one.weight):g}"
