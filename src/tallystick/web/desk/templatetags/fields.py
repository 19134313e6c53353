"""In templates: what a field holds, in words of the reader's language."""

from django import template

from tallystick.web.desk.fields import as_word as in_words

register = template.Library()


@register.filter
def as_word(value: object, field: str) -> str:
    """A name where there is an id, a word where there is a choice; else what was typed."""
    return in_words(field, str(value or ""))
