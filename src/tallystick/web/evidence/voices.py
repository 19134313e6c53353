"""The origins behind a line as a page shows them: what each says, and what the line would be without it."""

from collections.abc import Iterator

from tallystick.publish.evidence import Evidence, Origin
from tallystick.web.evidence.told import Teller, Voice
from tallystick.web.evidence.weights import leave_out, weights


def voices(teller: Teller, evidence: Evidence) -> Iterator[Voice]:
    """All origins, those that count first."""
    moved = weights(teller.sketch, evidence)
    for origin in evidence.origins:
        yield _voice(teller, origin, moved.get(origin.name, ""))


def _voice(teller: Teller, origin: Origin, without: str) -> Voice:
    speakers = frozenset(name for told in origin.testimonies for name in told.claim.said_by[-1:])
    question = leave_out(teller.sketch.speech.question, speakers)
    leave = f"{teller.sketch.home}{question.query}" if speakers else ""
    return Voice(
        origin.name,
        teller.source(origin.name),
        tuple(teller.testimony(told) for told in origin.testimonies),
        any(told.counts for told in origin.testimonies),
        without,
        leave,
    )
