"""In templates: what a field holds, in words of the reader's language."""

from collections.abc import Mapping

from django import template
from django.http import QueryDict

from tallystick.web.desk.fields import as_word as in_words

register = template.Library()


@register.filter
def has(form: object, name: str) -> bool:
    """Whether a form that was sent has a field of that name."""
    return isinstance(form, Mapping | QueryDict) and name in form


@register.filter
def as_word(value: object, field: str) -> str:
    """A name where there is an id, a word where there is a choice; else what was typed."""
    return in_words(field, str(value or ""))
