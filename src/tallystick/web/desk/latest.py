"""The last word that a browser sent to the desk, so that one key takes it back. It travels in a signed cookie: keeping
it in the session would have every word wait for the disk once more.
"""

from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from tallystick.model.judgement import Judgement

NAME = "desk_last"
_PARTS = ("claim", "judgement", "verdict")


def remember(request: HttpRequest, response: HttpResponse, slug: str, said: Judgement) -> HttpResponse:
    """Have the browser keep a word that it sent; signed, and for whoever sent it only."""
    kept = signing.dumps([said.claim, said.id, said.verdict.value], salt=_salt(request, slug))
    response.set_cookie(
        NAME, kept, path=_place(slug), secure=settings.SESSION_COOKIE_SECURE, httponly=True, samesite="Lax"
    )
    return response


def forget(response: HttpResponse, slug: str) -> HttpResponse:
    """Have the browser keep none."""
    response.delete_cookie(NAME, path=_place(slug), samesite="Lax")
    return response


def just_said(request: HttpRequest, slug: str) -> dict[str, str] | None:
    """The last word that this browser sent here; None where there is none, or it was another person's."""
    try:
        kept = signing.loads(request.COOKIES.get(NAME, ""), salt=_salt(request, slug))
    except signing.BadSignature:
        return None
    return dict(zip(_PARTS, kept, strict=True))


def _salt(request: HttpRequest, slug: str) -> str:
    return f"{NAME}:{slug}:{request.user.pk}"


def _place(slug: str) -> str:
    return reverse("desk:queue", args=[slug])
