"""What is shown when something is not as asked: pages that say what was wrong, what became of it, and what to do."""

from http import HTTPStatus

from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.translation import get_language_from_request, override

from tallystick import __version__
from tallystick.web.registers.incoming import MOST_BYTES, MOST_FILES

TOO_MUCH = (RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent)
_MEGA = 1_000_000


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """What was asked makes no sense, or is more than we take; which part, only where we said so ourselves."""
    if isinstance(exception, TOO_MUCH):
        known = {"files": MOST_FILES, "size": MOST_BYTES // _MEGA}
        return render(request, "413.html", known, status=HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
    return render(request, "400.html", status=HTTPStatus.BAD_REQUEST)


def refused_form(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form came without its token: from another site, or from a page that was open too long."""
    return render(request, "403_csrf.html", status=HTTPStatus.FORBIDDEN)


def broken(request: HttpRequest) -> HttpResponse:
    """Something of ours failed, perhaps the database: the page asks for no session, no account and no row."""
    with override(get_language_from_request(request)):
        page = render_to_string("500.html", {"version": __version__})
    return HttpResponse(page, status=HTTPStatus.INTERNAL_SERVER_ERROR)


def no_page(request: HttpRequest) -> HttpResponse:
    """An address that takes forms was asked for a page."""
    return render(request, "405.html", status=HTTPStatus.METHOD_NOT_ALLOWED)
