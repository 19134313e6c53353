"""An address has one form, without a slash at its end: whoever asks for the other is sent there for good."""

from collections.abc import Callable
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.urls import Resolver404, resolve
from django.utils.encoding import escape_uri_path
from django.utils.http import escape_leading_slashes

from tallystick.web.api.answering import api


def without_slash(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Redirect from an address that is none to the one without its slashes, whether or not there is a dossier of that
    name: where to is told by the shape of the address alone.
    """

    def answer(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        asked = response.status_code == HTTPStatus.NOT_FOUND and request.method in ("GET", "HEAD")
        if not (asked and request.path_info.endswith("/") and _is_address(request.path_info.rstrip("/"))):
            return response
        # a second slash in front would make it the address of another site
        there, query = escape_leading_slashes(escape_uri_path(request.path.rstrip("/"))), request.META["QUERY_STRING"]
        return HttpResponsePermanentRedirect(f"{there}?{query}" if query else there)

    return answer


def _is_address(path: str) -> bool:
    """Whether there are pages or files of this form; the API says itself what it does not have."""
    try:
        found = resolve(path)
    except Resolver404:
        return False
    return api.urls_namespace not in found.namespaces and found.url_name != "api-nowhere"
