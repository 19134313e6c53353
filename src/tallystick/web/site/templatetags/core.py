"""In templates: what the core says, its short words, days, and asides set apart, in the reader's language."""

import re
from datetime import UTC, datetime
from urllib.parse import urlsplit

from django import template
from django.http import HttpRequest
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language_info, gettext

from tallystick.books import load_books
from tallystick.model.finding import Finding
from tallystick.model.ident import ItemId, UnitId
from tallystick.publish.figures import figures
from tallystick.web.site.names import field_name, name_of
from tallystick.web.site.saying import say, say_finding, spoken

register = template.Library()
_ASIDE = re.compile(r"\([^()]*\)")


@register.filter
def lasting(request: HttpRequest) -> str:
    """The address that shows this page again: where a form was refused, that of the page that the form stands on."""
    if request.method in ("GET", "HEAD"):
        return request.get_full_path()
    came = urlsplit(request.headers.get("referer", ""))
    if came.netloc != request.get_host():
        return "/"
    return came._replace(scheme="", netloc="").geturl()


@register.filter
def word(value: object, of: str) -> str:
    """A short word of the core: a verdict, a kind, a modality."""
    return name_of(str(value or ""), of)


@register.filter
def field(name: object) -> str:
    """What a field of a claim, a price or a source is called."""
    return field_name(str(name))


@register.filter
def said(value: object) -> str:
    """A sentence or a finding of the core."""
    return say_finding(value) if isinstance(value, Finding) else say(str(value or ""))


@register.filter
def said_lines(value: object) -> str:
    """Sentences of the core, a line each."""
    return "\n".join(say(line) for line in str(value or "").split("\n"))


@register.filter
def day(value: object) -> str:
    """A date as sources write it, such as 2025-03, in words."""
    return figures(load_books(), spoken()).period(str(value)) if value else ""


@register.filter
def moment(value: object) -> str:
    """A time, of the database or as the ledger's log writes it, in words and to the minute."""
    text = value.astimezone(UTC).isoformat() if isinstance(value, datetime) else str(value)
    date, _, time = text.partition("T")
    return f"{figures(load_books(), spoken()).period(date)}, {time[:5]} UTC" if time else date


@register.filter
def percent(value: object) -> str:
    """A share in hundredths, as the language writes it."""
    return figures(load_books(), spoken()).percent(int(str(value)) / 100)


@register.filter
def item(value: object) -> str:
    """An item's name."""
    name = str(value or "")
    return figures(load_books(), spoken()).display.items.get(ItemId(name), name)


@register.filter
def unit(value: object) -> str:
    """A unit's name; "piece" for what is counted one by one."""
    name = str(value or "")
    return figures(load_books(), spoken()).display.units.get(UnitId(name), name) or gettext("piece")


@register.filter
def language(value: object) -> str:
    """A language's name; its code where the framework knows no name."""
    try:
        return str(get_language_info(str(value or ""))["name_translated"])
    except KeyError:
        return str(value or "")


@register.filter
def parted(value: object) -> SafeString:
    """A text in which each end of a line also parts what stands before and after it."""
    escaped = str(conditional_escape(str(value)))
    return mark_safe(escaped.replace("\n", '<span class="part">\n</span>'))  # noqa: S308  # escaped above


@register.filter
def asides(value: object) -> SafeString:
    """A sentence with what stands in brackets set apart, so that the eye can leave it out."""
    escaped = str(conditional_escape(str(value)))
    return mark_safe(_ASIDE.sub(lambda found: f'<span class="aside">{found[0]}</span>', escaped))  # noqa: S308  # escaped above
