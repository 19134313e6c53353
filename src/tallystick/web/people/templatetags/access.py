"""What templates ask about rights: a link is shown only to those whom it leads somewhere."""

from datetime import UTC, datetime
from typing import Any

from django import template
from django.conf import settings
from django.utils.translation import gettext

from tallystick.model.dossier import Dossier
from tallystick.web.access import Act, administers, allowed, knows_people
from tallystick.web.accounts.roles import Role
from tallystick.web.site.templatetags.core import day, moment

register = template.Library()
DAY = 10  # characters of an ISO 8601 time that name its day


@register.simple_tag(takes_context=True)
def may(context: dict[str, Any], dossier: Dossier, act: str) -> bool:
    """Whether whoever asks may do that with a dossier."""
    request = context.get("request")
    return request is not None and allowed(request, dossier, Act(act))


@register.simple_tag(takes_context=True)
def who(context: dict[str, Any], dossier: Dossier, name: str, role: str = Role.ANALYST) -> str:
    """Who spoke: their name for those who work on the dossier, for all others what they are."""
    if knows_people(context["request"], dossier.slug):
        return name
    return gettext("an editor") if role == Role.EDITOR else gettext("an analyst")


@register.simple_tag(takes_context=True)
def at_time(context: dict[str, Any], dossier: Dossier, at: datetime | str) -> str:
    """When they spoke: to the minute for those who work on the dossier, for all others the day."""
    text = at if isinstance(at, str) else at.astimezone(UTC).isoformat()
    return moment(text) if knows_people(context["request"], dossier.slug) else day(text[:DAY])


@register.simple_tag(takes_context=True)
def may_administer_site(context: dict[str, Any]) -> bool:
    """Whether whoever asks says who may do what on the whole site."""
    request = context.get("request")
    return request is not None and administers(request)


@register.simple_tag
def sign_up_open() -> bool:
    """Whether strangers may make themselves an account."""
    return settings.SIGN_UP_OPEN
