"""The first page, and the choice of language."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_safe

from tallystick.web.access import is_public, readable, rights_of

YEAR = 365 * 24 * 3600


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """All dossiers that the reader may read."""
    public = rights_of(request).public
    entries = [(one, is_public(public, one.slug)) for one in readable(request)]
    return render(request, "site/home.html", {"dossiers": entries})


@require_safe
def choose_language(request: HttpRequest, code: str) -> HttpResponse:
    """Remember a language and go back to where the reader was, if that was here."""
    if code not in dict(settings.LANGUAGES):
        raise Http404
    back = request.GET.get("next", "/")
    safe = url_has_allowed_host_and_scheme(back, {request.get_host()}, require_https=request.is_secure())
    response = redirect(back if safe else "/")
    response.set_cookie(
        settings.LANGUAGE_COOKIE_NAME,
        code,
        max_age=YEAR,
        secure=settings.LANGUAGE_COOKIE_SECURE,
        httponly=settings.LANGUAGE_COOKIE_HTTPONLY,
        samesite="Lax",
    )
    return response
