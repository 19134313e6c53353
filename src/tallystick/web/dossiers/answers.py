"""Answers that are not pages: JSON, CSV, SVG and PNG, kept by readers as long as the dossier does not change."""

from collections.abc import Callable, Mapping
from hashlib import sha256

import vl_convert
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotModified
from django.utils.cache import patch_vary_headers
from django.utils.http import parse_etags, quote_etag
from django.utils.translation import get_language

from tallystick import __version__
from tallystick.publish.picture import LIGHT
from tallystick.web.dossiers.sketch import Sketch
from tallystick.web.drawing.frame import Look

SHARP = 2.0  # pixels of a PNG for one of the picture
TYPES: Mapping[str, str] = {
    "json": "application/json",
    "csv": "text/csv; charset=utf-8",
    "svg": "image/svg+xml",
    "png": "image/png",
}
FORMATS = tuple(TYPES)


def as_file(sketch: Sketch) -> Sketch:
    """The sketch of a picture that leaves its page: colours of its own."""
    return Sketch(sketch.speech, Look(sketch.look.width, LIGHT), sketch.base, sketch.short)


def picture(drawn: str | None, kind: str) -> bytes:
    """A drawn picture as a file; Http404 where there is nothing to draw."""
    if drawn is None:
        raise Http404
    if kind == "svg":
        return drawn.encode()
    png: bytes = vl_convert.svg_to_png(drawn, scale=SHARP)
    return png


def answer(request: HttpRequest, sketch: Sketch, name: str, kind: str, make: Callable[[], str | bytes]) -> HttpResponse:
    """A file of a dossier, or word that the reader has it already."""
    tag = _tag(request, sketch)
    if tag in parse_etags(request.headers.get("If-None-Match", "")):
        response: HttpResponse = HttpResponseNotModified()
    else:
        response = HttpResponse(make(), content_type=TYPES[kind])
        response["Content-Disposition"] = f'inline; filename="{sketch.slug}-{name}.{kind}"'
        # a picture opened by itself is a document: it runs nothing and loads nothing
        response["Content-Security-Policy"] = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
    response["ETag"] = tag
    response["Cache-Control"] = "private, no-cache"
    patch_vary_headers(response, ("Accept-Language", "Cookie"))
    return response


def _tag(request: HttpRequest, sketch: Sketch) -> str:
    """What the answer depends on: the dossier's content, the question, the language and the program."""
    parts = (sketch.speech.weighed.revision, request.get_full_path(), get_language() or "", __version__)
    return quote_etag(sha256("\n".join(parts).encode()).hexdigest()[:32])
