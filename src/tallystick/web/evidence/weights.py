"""What each origin moves: a line as it would be without it. The core weighs again; here it is only asked and kept."""

from collections.abc import Iterator
from dataclasses import replace

from django.utils.translation import gettext

from tallystick.model.balance import Balance, Line
from tallystick.model.estimate import Estimate
from tallystick.publish.evidence import Evidence, Origin
from tallystick.publish.outline import anchor
from tallystick.web.dossiers.sketch import Sketch
from tallystick.web.question import Question
from tallystick.web.weighing import Shelf

MOST = 8  # origins weighed by leaving them out: each is a balance of its own, and the rest rarely move anything
_kept: Shelf[dict[str, Estimate | None]] = Shelf(256)


def weights(sketch: Sketch, evidence: Evidence) -> dict[str, str]:
    """For each of the first origins that count, what the line would be without it."""
    found = _without(sketch, evidence)
    speech = sketch.speech
    return {
        name: speech.said(estimate) if estimate else gettext("nothing: no other origin speaks of it")
        for name, estimate in found.items()
    }


def _without(sketch: Sketch, evidence: Evidence) -> dict[str, Estimate | None]:
    weighed, line = sketch.speech.weighed, evidence.line
    counted = [origin for origin in evidence.origins if any(told.counts for told in origin.testimonies)]
    if not line.quantity and not line.value:
        return {}
    key = (sketch.slug, weighed.revision, sketch.speech.question.weighed, anchor(line))
    return _kept.get(key, lambda: dict(_each(sketch, line, counted[:MOST])))


def _each(sketch: Sketch, line: Line, origins: list[Origin]) -> Iterator[tuple[str, Estimate | None]]:
    for origin in origins:
        said = [told.claim.id for told in origin.testimonies]
        yield origin.name, _same(sketch.speech.weighed.asking.without(said), line)


def _same(balance: Balance, line: Line) -> Estimate | None:
    """The same line in another balance: its quantity, or its worth where sources state only that."""
    lines = (one for side in (balance.given, balance.received) for one in (*side.lines, *side.stated))
    for one in lines:
        if one.flow == line.flow:
            return one.quantity or one.value
    return None


def leave_out(question: Question, name: str) -> Question:
    """The same question without the word of one more source."""
    return replace(question, without=question.without | {name})
