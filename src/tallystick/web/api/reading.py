"""What programs may read: dossiers, balances and their reasons, claims, documents, judgements, sources, prices."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from typing import Any, TypeVar

from django.db import DEFAULT_DB_ALIAS
from django.db.models import Model, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from ninja.errors import HttpError
from ninja.responses import codes_4xx

from tallystick.books import load_books
from tallystick.model.dossier import Dossier
from tallystick.model.ident import ClaimId, DocumentId
from tallystick.model.judgement import Judgement
from tallystick.model.price import Price
from tallystick.model.source import Source
from tallystick.model.when import latest
from tallystick.model.why import Why
from tallystick.publish.outline import anchor
from tallystick.publish.record import balance_record
from tallystick.questions import reasons as reasons_behind
from tallystick.store.crossing import CLAIM, DOCUMENT, JUDGEMENT, Crossing
from tallystick.store.tables import claim_rows, document_rows, judgement_rows
from tallystick.web.access import knows_people, readable
from tallystick.web.accounts.roles import Role
from tallystick.web.api.answering import api, revised
from tallystick.web.api.left import left, of_item
from tallystick.web.api.shapes import (
    Asking,
    Askings,
    BalanceOut,
    ClaimOut,
    Cursor,
    Cursors,
    DocumentOut,
    LineOut,
    Page,
    Problem,
    TextOut,
)
from tallystick.web.question import Question
from tallystick.web.registers.changes import sources_of
from tallystick.web.registers.prices import prices_known
from tallystick.web.weighing import Shelf, Weighed, weighed
from tallystick.web.workspace import store

Thing = TypeVar("Thing")
Row = TypeVar("Row", bound=Model)
DAY = 10  # characters of an ISO 8601 time that name its day
WRONG = {codes_4xx: Problem}
_records: Shelf[Mapping[str, Any]] = Shelf(4)
_bodies: Shelf[bytes] = Shelf(8)  # three megabytes for 100,000 claims


@api.get("/dossiers", response={200: Page[Dossier], **WRONG}, url_name="dossiers")
def dossiers(request: HttpRequest, cursor: Cursors) -> Any:
    """Dossiers that you may read."""
    return _some(readable(request), cursor)


@api.get("/dossiers/{slug}", response={200: Dossier, **WRONG}, url_name="dossier")
@revised
def dossier(request: HttpRequest, slug: str) -> Any:
    """One dossier: its question, sides, window, money."""
    return store().dossier(slug)


@api.get("/dossiers/{slug}/balance", response={200: BalanceOut, **WRONG}, url_name="balance")
@revised
def balance(request: HttpRequest, slug: str, asking: Askings) -> Any:
    """The balance: both sides with ranges, what they rest on, and their ratio."""
    found = _weighed(slug, asking)
    return HttpResponse(
        _bodies.get(_place(found), lambda: _body(found)), content_type="application/json; charset=utf-8"
    )


def _place(found: Weighed) -> tuple[object, ...]:
    """What an answer made from a balance depends on."""
    plan = found.plan
    return (store().workspace.folder, plan.dossier.slug, found.revision, plan.as_of, plan.basis)


def _record(found: Weighed) -> Mapping[str, Any]:
    return _records.get(_place(found), lambda: balance_record(found.balance, load_books()))


def _body(found: Weighed) -> bytes:
    """The balance as its shape writes it: of 100,000 claims that takes longer than anyone likes to wait each time."""
    return BalanceOut.model_validate(_record(found)).model_dump_json(by_alias=True).encode()


@api.get("/dossiers/{slug}/lines", response={200: Page[LineOut], **WRONG}, url_name="lines")
@revised
def lines(request: HttpRequest, slug: str, asking: Askings, cursor: Cursors) -> Any:
    """The lines of both sides in one list."""
    record = _record(_weighed(slug, asking))
    return _some([*record["given"]["lines"], *record["received"]["lines"]], cursor)


@api.get("/dossiers/{slug}/why/{line}", response={200: Why, **WRONG}, url_name="why")
@revised
def reasons(request: HttpRequest, slug: str, line: str, asking: Askings) -> Any:
    """The claims, origins, grades and prices behind a line."""
    found = _weighed(slug, asking)
    sides = (found.balance.given, found.balance.received)
    wanted = next((one for side in sides for one in (*side.lines, *side.stated) if anchor(one) == line), None)
    if wanted is None:
        raise Http404
    answer = reasons_behind(found.asking, wanted.flow.item, weights=False)
    kept = tuple(one for one in answer.lines if anchor(one.line) == line)
    return Why(line, kept, answer.total)


@api.get("/dossiers/{slug}/claims", response={200: Page[ClaimOut], **WRONG}, url_name="claims")
@revised
def claims(request: HttpRequest, slug: str, cursor: Cursors, item: str = "", document: str = "") -> Any:
    """Claims as people left them, in the order of their coming; of one item or document if named."""
    rows = claim_rows(DEFAULT_DB_ALIAS).filter(dossier__slug=slug, dossier__retired=False)
    rows = rows.filter(of_item(slug, item)) if item else rows
    rows = rows.filter(document__key=document) if document else rows
    page = _rows(rows, CLAIM, cursor)
    return {**page, "items": left(slug, page["items"])}


@api.get("/dossiers/{slug}/claims/{claim}", response={200: ClaimOut, **WRONG}, url_name="claim")
@revised
def one_claim(request: HttpRequest, slug: str, claim: str) -> Any:
    """One claim as people left it."""
    found = store().claim(slug, ClaimId(claim))
    if found is None:
        raise Http404
    return left(slug, [found])[0]


@api.get("/dossiers/{slug}/documents", response={200: Page[DocumentOut], **WRONG}, url_name="documents")
@revised
def documents(request: HttpRequest, slug: str, cursor: Cursors) -> Any:
    """Documents without their texts."""
    rows = document_rows(DEFAULT_DB_ALIAS).filter(dossier__slug=slug, dossier__retired=False)
    page = _rows(rows, DOCUMENT, cursor)
    return {**page, "items": [asdict(one) for one in page["items"]]}


@api.get("/dossiers/{slug}/documents/{document}", response={200: TextOut, **WRONG}, url_name="document")
@revised
def one_document(request: HttpRequest, slug: str, document: str) -> Any:
    """One document with its frozen text."""
    if document not in store().document_ids(slug):
        raise Http404
    return asdict(store().document(DocumentId(document), slug))


@api.get("/dossiers/{slug}/judgements", response={200: Page[Judgement], **WRONG}, url_name="judgements")
@revised
def judgements(request: HttpRequest, slug: str, cursor: Cursors, claim: str = "") -> Any:
    """The log of judgements, oldest first; on one claim if named. Those who do not work on the dossier read `analyst`
    and the day instead of names and times.
    """
    rows = judgement_rows(DEFAULT_DB_ALIAS).filter(dossier__slug=slug, dossier__retired=False)
    page = _rows(rows.filter(claim=claim) if claim else rows, JUDGEMENT, cursor)
    if knows_people(request, slug):
        return page
    return {**page, "items": [replace(one, by=Role.ANALYST.value, at=one.at[:DAY]) for one in page["items"]]}


@api.get("/dossiers/{slug}/sources", response={200: Page[Source], **WRONG}, url_name="sources")
@revised
def sources(request: HttpRequest, slug: str, cursor: Cursors) -> Any:
    """The register of sources."""
    return _some(sources_of(slug), cursor)


@api.get("/dossiers/{slug}/prices", response={200: Page[Price], **WRONG}, url_name="prices")
@revised
def prices(request: HttpRequest, slug: str, cursor: Cursors, item: str = "") -> Any:
    """The price book: the dossier's own prices first, those that its claims state last, under the ids of these."""
    return _some([one for one in prices_known(slug) if not item or one.item == item], cursor)


def _weighed(slug: str, asking: Asking) -> Weighed:
    try:
        day = latest(asking.as_of) if asking.as_of else None
    except ValueError as wrong:
        raise HttpError(422, f"as_of: {wrong}") from wrong
    if asking.as_of and day is None:
        raise HttpError(422, "as_of: an open end is no day")
    return weighed(slug, Question(day, asking.basis))


def _some(things: Sequence[Thing], cursor: Cursor) -> dict[str, Any]:
    """A part of a list; the cursor counts things."""
    end = cursor.after + cursor.limit
    return {"items": things[cursor.after : end], "next": end if end < len(things) else None}


def _rows(rows: QuerySet[Row], crossing: Crossing[Thing], cursor: Cursor) -> dict[str, Any]:
    """A part of a table; the cursor is the number of the last row seen, so that deep pages cost no more."""
    found = list(rows.filter(pk__gt=cursor.after).values_list("pk", "record")[: cursor.limit + 1])
    some = found[: cursor.limit]
    records = [crossing.to_record(record) for _pk, record in some]
    return {"items": records, "next": some[-1][0] if len(found) > cursor.limit else None}
