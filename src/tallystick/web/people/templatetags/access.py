"""What templates ask about rights: a link is shown only to those whom it leads somewhere."""

from typing import Any

from django import template
from django.conf import settings

from tallystick.model.dossier import Dossier
from tallystick.web.access import Act, administers, allowed

register = template.Library()


@register.simple_tag(takes_context=True)
def may(context: dict[str, Any], dossier: Dossier, act: str) -> bool:
    """Whether whoever asks may do that with a dossier."""
    request = context.get("request")
    return request is not None and allowed(request, dossier, Act(act))


@register.simple_tag(takes_context=True)
def may_administer_site(context: dict[str, Any]) -> bool:
    """Whether whoever asks says who may do what on the whole site."""
    request = context.get("request")
    return request is not None and administers(request)


@register.simple_tag
def sign_up_open() -> bool:
    """Whether strangers may make themselves an account."""
    return settings.SIGN_UP_OPEN
