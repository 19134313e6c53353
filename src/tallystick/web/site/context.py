"""What every template knows."""

from django.conf import settings
from django.core.exceptions import DisallowedHost
from django.http import HttpRequest

from tallystick import __version__


def site(request: HttpRequest) -> dict[str, object]:
    """The version of the program, the languages of the site, and the address of the page for those who print it."""
    return {"version": __version__, "languages": settings.LANGUAGES, "address": _address(request)}


def _address(request: HttpRequest) -> str:
    """The page's own address; none where the host that was asked for is not ours."""
    try:
        return request.build_absolute_uri()
    except DisallowedHost:
        return ""
