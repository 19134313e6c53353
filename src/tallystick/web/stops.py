"""A Stop of the core as a page: what is not there is 404, what was asked wrongly 400; the sentence is shown.

An answer without words, to whoever asks an address of forms for a page, becomes a page too.
"""

from collections.abc import Callable
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from tallystick.model.finding import Code, Stop
from tallystick.web.site.saying import say_finding
from tallystick.web.troubles import broken, no_page

_MISSING = frozenset({Code.NO_DOSSIER, Code.NO_SUBJECT})
_OURS = frozenset({Code.STORE, Code.NO_WORKSPACE})  # nothing that the reader could mend


class _Answering:
    """The middleware; Django looks for process_exception on it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self._get_response(request)
        wordless = response.status_code == HTTPStatus.METHOD_NOT_ALLOWED and not response.streaming
        if not (wordless and request.method == "GET" and not response.content):
            return response
        page = no_page(request)
        page["Allow"] = response["Allow"]
        return page

    def process_exception(self, request: HttpRequest, problem: Exception) -> HttpResponse | None:
        """Turn a Stop into a page; what else goes wrong is Django's to report."""
        if not isinstance(problem, Stop):
            return None
        code = problem.finding.code
        if code in _MISSING:
            return render(request, "404.html", status=404)
        if code in _OURS:
            return broken(request)
        return render(request, "400.html", {"sentence": say_finding(problem.finding)}, status=400)


answer_stops = _Answering
