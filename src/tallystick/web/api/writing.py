"""What programs may write, with a token made for it: judgements, sources, prices. Nothing is ever taken away."""

from typing import Any

from django.http import Http404, HttpRequest
from ninja import Status
from ninja.errors import HttpError
from ninja.responses import codes_4xx

from tallystick.model.ident import ClaimId
from tallystick.model.judgement import Judgement, Verdict
from tallystick.model.price import Price
from tallystick.model.source import Source
from tallystick.web.access import Act, dossier_for
from tallystick.web.api.answering import api
from tallystick.web.api.shapes import JudgementIn, PriceIn, Problem, SourceIn
from tallystick.web.desk.words import Word, said_of, say, say_corrected
from tallystick.web.registers.changes import Reason, put_price, put_source, read_price, read_source

WRONG = {codes_4xx: Problem}
_NEEDS_OTHER = frozenset({Verdict.SAME_ORIGIN, Verdict.UNDO})


@api.post("/dossiers/{slug}/judgements", response={201: Judgement, **WRONG}, url_name="judgements")
def judge(request: HttpRequest, slug: str, given: JudgementIn) -> Any:
    """Say something of a claim; 409 with what others said where you have not seen the latest word. Scope: review."""
    dossier_for(request, slug, Act.REVIEW)
    said = said_of(slug, ClaimId(given.claim))
    if said is None:
        raise Http404
    if given.verdict in _NEEDS_OTHER and not given.other:
        raise HttpError(422, f"other: '{given.verdict}' needs it")
    word = Word(said.claim.id, request.user.get_username(), given.last, given.reason)
    if given.verdict is not Verdict.CORRECT:
        return Status(201, say(slug, word, given.verdict, given.other))
    try:
        return Status(201, say_corrected(slug, word, said.claim, given.changes))
    except ValueError as wrong:
        raise HttpError(422, f"changes: {wrong}") from wrong


@api.put("/dossiers/{slug}/sources", response={200: Source, **WRONG}, url_name="sources")
def put_one_source(request: HttpRequest, slug: str, given: SourceIn) -> Any:
    """Put a source in, or in the place of the one of its id. Scope: edit."""
    dossier_for(request, slug, Act.EDIT)
    fields = {**given.dict(exclude={"aliases", "why"}), "aliases": ";".join(given.aliases)}
    try:
        source = read_source(fields)
        put_source(slug, source, Reason(request.user.get_username(), given.why))
    except ValueError as wrong:
        raise HttpError(422, str(wrong)) from wrong
    return source


@api.post("/dossiers/{slug}/prices", response={201: Price, **WRONG}, url_name="prices")
def put_one_price(request: HttpRequest, slug: str, given: PriceIn) -> Any:
    """Put a price in, or in the place of the dossier's own one of its id. Scope: edit."""
    dossier_for(request, slug, Act.EDIT)
    try:
        reason = Reason(request.user.get_username(), given.why)
        price = read_price({**given.fields, "id": given.id}, reason)
        put_price(slug, price, reason)
    except ValueError as wrong:
        raise HttpError(422, str(wrong)) from wrong
    return Status(201, price)
