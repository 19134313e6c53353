"""What every template knows."""

from django.conf import settings
from django.http import HttpRequest

from tallystick import __version__


def site(request: HttpRequest) -> dict[str, object]:
    """The version of the program and the languages of the site."""
    return {"version": __version__, "languages": settings.LANGUAGES}
