"""The strain between the sides of a dossier over time."""

from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext

from tallystick.model.ident import ClaimId
from tallystick.model.strain import Event, Tone
from tallystick.web.dossiers.sketch import Sketch
from tallystick.web.drawing.events import Happening, Scene, draw_events
from tallystick.web.drawing.frame import Label


def events_picture(sketch: Sketch) -> str | None:
    """Events of cooperation and friction, and their index by quarter; None where no event is known."""
    strain = sketch.speech.weighed.strain
    if not strain.events:
        return None
    words = gettext("friction only"), gettext("cooperation only")
    happenings = tuple(_happening(sketch, event) for event in strain.events)
    title = gettext("Cooperation and friction over time")
    key = gettext(
        "Marks: events, as wide as their date is vague; cooperation above, friction below. "
        "Shade: (friction - cooperation) / (friction + cooperation) in the twelve months before."
    )
    said = "; ".join(one.says for one in happenings)
    label = sketch.label("strain", title, said)
    quarters = tuple((_quarter(sketch, day, value), sketch.strain(day)) for day, value in strain.index)
    scene = Scene(happenings, strain.index, quarters, words, sketch.months())
    return draw_events(Label(label.name, title, key, label.source, said), sketch.look, scene)


def described(sketch: Sketch, event: Event) -> str:
    """An event in words: what, when, and what its note says."""
    claims = sketch.speech.weighed.claims
    claim = claims[event.claim]
    day = sketch.speech.figures.period(f"{event.first}/{event.last}" if event.first != event.last else f"{event.first}")
    quote = claim.evidence.span.exact if claim.evidence.span else claim.note
    return ": ".join(part for part in (f"{sketch.speech.outline.item(event.item)}, {day}", quote) if part)


def strains_of(sketch: Sketch, claim: ClaimId) -> Iterator[tuple[str, str, str]]:
    """What the index says at each day at which it counts the event that a claim tells of: day, address, index."""
    strain = sketch.speech.weighed.strain
    for day, value in strain.index:
        if any(claim in (one.claim, *one.copies) for one in strain.counted(day)):
            yield sketch.speech.figures.period(day.isoformat()), sketch.strain(day), strain_at(sketch, value)


def strain_at(sketch: Sketch, value: float) -> str:
    """The index as it is written: with its sign, for it has two ends."""
    return "0" if not value else f"{'-' if value < 0 else '+'}{sketch.speech.figures.ratio(abs(value))}"


def _quarter(sketch: Sketch, day: date, value: float) -> str:
    """What the index says at a day, on its scale from -1 to 1."""
    words = {"day": sketch.speech.figures.period(day.isoformat()), "strain": strain_at(sketch, value)}
    return gettext("Strain in the twelve months to %(day)s: %(strain)s (-1 cooperation only, +1 friction only)") % words


def _happening(sketch: Sketch, event: Event) -> Happening:
    address = f"{sketch.reach('evidence:claim', claim=event.claim)}"
    return Happening(event.first, event.last, event.tone is Tone.FRICTION, described(sketch, event), address)
