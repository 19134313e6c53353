"""What came out of a dossier, for pages that list several."""

from django import template

from tallystick.web.dossiers.speech import Speech
from tallystick.web.question import Question
from tallystick.web.weighing import at_hand

register = template.Library()


@register.simple_tag
def outcome(slug: str) -> str:
    """The result in a sentence; empty where it was not weighed yet: a list of many keeps nobody waiting."""
    found = at_hand(slug)
    return Speech.of(found, Question()).sentence() if found else ""
