"""How the API answers: with the revision of the dossier as a tag, and with problems as RFC 9457 says."""

from collections.abc import Callable
from dataclasses import asdict
from functools import wraps
from hashlib import sha256
from typing import Any

from django.conf import settings
from django.core.exceptions import PermissionDenied, RequestDataTooBig
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.cache import patch_vary_headers
from django.utils.http import parse_etags, quote_etag
from django.views.decorators.csrf import csrf_exempt
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, HttpError, Throttled, ValidationError
from ninja.openapi.schema import OpenAPISchema

from tallystick import __version__
from tallystick.model.finding import Code, Stop
from tallystick.web.access import dossier_for, is_public, knows_people, rights_of
from tallystick.web.api.entrance import ByToken, anyone
from tallystick.web.api.limit import Limit
from tallystick.web.desk.words import OvertakenError
from tallystick.web.workspace import store

FEW, LONGEST = 5, 40  # of unknown parameters told, and characters of each
_TAG = "tally_etag"  # attribute of a request
_MISSING = frozenset({Code.NO_DOSSIER, Code.NO_SUBJECT, Code.NO_CLAIM})
_described: dict[str, OpenAPISchema] = {}
_OURS = frozenset({Code.STORE, Code.NO_WORKSPACE})


class Api(NinjaAPI):
    """The API with its headers on every answer, and its description made once."""

    def get_openapi_schema(
        self, *, path_prefix: str | None = None, path_params: dict[str, Any] | None = None
    ) -> OpenAPISchema:
        """As ninja does, once for each place that the API is seen at."""
        where = path_prefix or self.get_root_path(path_params or {})
        if where not in _described:
            _described[where] = super().get_openapi_schema(path_prefix=where)
        return _described[where]

    def create_response(self, request: HttpRequest, data: Any, *args: Any, **options: Any) -> HttpResponse:
        """As ninja does, with the tag, and saying that answers differ by token."""
        return _headed(request, super().create_response(request, data, *args, **options))


def _headed(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """An answer with its tag and with whom it depends on."""
    tag = getattr(request, _TAG, None)
    if tag is not None and response.status_code == 200:
        response["ETag"] = tag
    patch_vary_headers(response, ["Authorization"])
    response.setdefault("Cache-Control", "private, no-cache" if tag else "no-store")
    return response


api = Api(
    title="Tallystick",
    version="1",
    description="The ledger for programs. Reading what is public needs no token; tokens are made on an account's page. "
    "A query parameter that an address does not name is answered with 400 and the names that it takes.",
    docs_url=None,
    urls_namespace="api",
    auth=[ByToken(), anyone],
    throttle=[Limit()],
)


def named(run: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Refuse parameters of names that an address does not have: a mistyped one would be an answer to another question.

    `run` is an operation's own method, so that what it takes is known from its description.
    """
    queries = [model for model in run.__self__.models if model.__ninja_param_source__ == "query"]  # type: ignore[attr-defined]  # a bound method
    known = sorted(name for model in queries for name in model.__ninja_flatten_map__)

    @wraps(run)
    def answer(request: HttpRequest, **more: Any) -> HttpResponse:
        unknown = sorted(set(request.GET) - set(known))
        if not unknown:
            return run(request, **more)
        takes = f"It takes {', '.join(known)}." if known else "It takes none."
        detail = f"This address has no parameter {', '.join(shorten(one) for one in unknown[:FEW])}. {takes}"
        return problem(request, 400, "Unknown parameter", detail, known=known)

    return answer


api.add_decorator(named, mode="view")


def shorten(name: str) -> str:
    """A name as it was sent, as far as it is worth repeating."""
    return name if len(name) <= LONGEST else f"{name[:LONGEST]}..."


def revised(view: Callable[..., Any]) -> Callable[..., Any]:
    """Answer 304 to those who have the present revision already."""

    @wraps(view)
    def answer(request: HttpRequest, slug: str, **more: Any) -> Any:
        dossier_for(request, slug)
        tag = _tag(request, slug)
        if tag in parse_etags(request.headers.get("If-None-Match", "")):
            return HttpResponse(status=304, headers={"ETag": tag, "Vary": "Authorization"})
        setattr(request, _TAG, tag)
        given = view(request, slug=slug, **more)
        return _headed(request, given) if isinstance(given, HttpResponse) else given

    return answer


def _tag(request: HttpRequest, slug: str) -> str:
    public = is_public(rights_of(request).public, slug)
    named = knows_people(request, slug)
    words = "|".join((store().revision(slug), request.get_full_path(), __version__, str(public), str(named)))
    return quote_etag(sha256(words.encode()).hexdigest()[:32])


def problem(request: HttpRequest, status: int, title: str, detail: str, **more: object) -> HttpResponse:
    """An answer that says what went wrong."""
    body = {"type": "about:blank", "title": title, "status": status, "detail": detail, **more}
    response = api.create_response(request, body, status=status)
    response["Content-Type"] = "application/problem+json"
    return response


@csrf_exempt  # programs have no cookies to be misused, and nothing is done here
def nowhere(request: HttpRequest, rest: str = "") -> HttpResponse:
    """An address below the API's own that it does not have."""
    return problem(request, 404, "Not found", "There is no such thing here, or it is not public.")


@api.exception_handler(Http404)
def _missing(request: HttpRequest, wrong: Http404) -> HttpResponse:
    return nowhere(request)


@api.exception_handler(AuthenticationError)
def _stranger(request: HttpRequest, wrong: AuthenticationError) -> HttpResponse:
    response = problem(request, 401, "Unknown token", "The token is not known, or it was revoked.")
    response["WWW-Authenticate"] = "Bearer"
    return response


@api.exception_handler(PermissionDenied)
def _refused(request: HttpRequest, wrong: PermissionDenied) -> HttpResponse:
    if not request.user.is_authenticated:
        response = problem(request, 401, "A token is needed", "Send one as Authorization: Bearer TOKEN.")
        response["WWW-Authenticate"] = "Bearer"
        return response
    return problem(request, 403, "Not allowed", "Neither your role nor the scopes of the token allow this.")


@api.exception_handler(ValidationError)
def _misread(request: HttpRequest, wrong: ValidationError) -> HttpResponse:
    said = "; ".join(f"{'.'.join(str(part) for part in one['loc'])}: {one['msg']}" for one in wrong.errors)
    return problem(request, 422, "Not understood", said)


@api.exception_handler(HttpError)
def _other(request: HttpRequest, wrong: HttpError) -> HttpResponse:
    return problem(request, wrong.status_code, "Not understood", str(wrong))


@api.exception_handler(RequestDataTooBig)
def _too_large(request: HttpRequest, wrong: RequestDataTooBig) -> HttpResponse:
    detail = f"A request takes at most {settings.DATA_UPLOAD_MAX_MEMORY_SIZE} bytes; nothing of it was kept."
    return problem(request, 413, "Too large", detail)


@api.exception_handler(Throttled)
def _too_many(request: HttpRequest, wrong: Throttled) -> HttpResponse:
    detail = f"At most {settings.ENVIRONMENT.api_limit} requests a minute; go on after {wrong.wait} seconds."
    return problem(request, 429, "Too many requests", detail)


@api.exception_handler(OvertakenError)
def _overtaken(request: HttpRequest, wrong: OvertakenError) -> HttpResponse:
    detail = "Others said something of this claim since; nothing was written."
    return problem(request, 409, "Someone spoke first", detail, words=[asdict(word) for word in wrong.words])


@api.exception_handler(Stop)
def _stopped(request: HttpRequest, wrong: Stop) -> HttpResponse:
    code = wrong.finding.code
    if code in _OURS:
        return problem(request, 500, "Out of order", "Something is wrong on our side.")
    status = 404 if code in _MISSING else 400
    return problem(request, status, "Refused", wrong.finding.sentence)
