"""Documents, sources and prices in other forms than pages."""

from django.db import DEFAULT_DB_ALIAS
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.http import urlencode
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from tallystick.model.document import Document
from tallystick.store.crossing import DOCUMENT
from tallystick.store.models import DocumentRow
from tallystick.store.tables import document_rows
from tallystick.web.dossiers.data import Cell, Table
from tallystick.web.dossiers.sheets import Sheet, sheet_answer
from tallystick.web.dossiers.sketch import Sketch
from tallystick.web.registers.prices import Row as PriceRow
from tallystick.web.registers.prices import price_rows
from tallystick.web.registers.sources import Row as SourceRow
from tallystick.web.registers.sources import source_rows
from tallystick.web.site.names import name_of
from tallystick.web.site.templatetags.core import day, item, language, unit

DOCUMENTS = ("id", "name", "title", "outlet", "author", "published", "language", "url", "media_type")
SOURCES = ("id", "name", "class", "reliability", "party", "aliases", "claims", "compared", "within", "own", "note")
PRICES = (
    *("id", "item", "low", "best", "high", "qualifier", "unit", "per", "basis", "year", "said_by", "grade"),
    *("publisher", "title", "published", "url", "note", "used", "own", "claim", "quote"),
)


def found_documents(slug: str, wanted: str) -> QuerySet[DocumentRow]:
    """The documents of a dossier, or those that hold some words, newest first."""
    rows = document_rows(DEFAULT_DB_ALIAS).filter(dossier__slug=slug, dossier__retired=False)
    rows = rows.filter(Q(record__icontains=wanted) | Q(text__icontains=wanted)) if wanted else rows
    return rows.order_by("-pk")


@require_safe
def documents_file(request: HttpRequest, slug: str, kind: str) -> HttpResponse:
    """The documents as data or picture."""

    def make(_sketch: Sketch) -> Sheet:
        wanted = request.GET.get("q", "").strip()
        rows = found_documents(slug, wanted).values_list("record", flat=True)
        known = [DOCUMENT.to_record(record) for record in rows.iterator(chunk_size=500)]
        table = Table(DOCUMENTS, tuple(tuple(getattr(one, name) for name in DOCUMENTS) for one in known))
        asked = urlencode({"q": wanted}) if wanted else ""
        return Sheet("documents", gettext("Documents"), table, tuple(_document(one) for one in known), asked)

    return sheet_answer(request, slug, kind, make)


def _document(one: Document) -> tuple[str, str]:
    said = (one.outlet, day(one.published), language(one.language), one.id[:12])
    return one.title or one.name, ", ".join(part for part in said if part)


@require_safe
def sources_file(request: HttpRequest, slug: str, kind: str) -> HttpResponse:
    """The register of sources as data or picture."""

    def make(_sketch: Sketch) -> Sheet:
        rows = source_rows(slug)
        table = Table(SOURCES, tuple(_source_cells(row) for row in rows))
        return Sheet("sources", gettext("Sources"), table, tuple(_source(row) for row in rows))

    return sheet_answer(request, slug, kind, make)


def _source_cells(row: SourceRow) -> tuple[Cell, ...]:
    one, track = row.source, row.track
    told = (one.id, one.name, one.klass, one.reliability.value, one.party, "; ".join(one.aliases))
    return *told, track.claims, track.compared, track.within, str(row.own).lower(), one.note


def _source(row: SourceRow) -> tuple[str, str]:
    track = row.track
    said = [name_of(row.source.klass or "", "source_class"), row.source.reliability.value]
    said.append(f"{gettext('Claims')}: {track.claims}")
    if track.compared:
        said.append(f"{gettext('Track record')}: {track.within} / {track.compared}")
    return row.source.name, ", ".join(part for part in said if part)


@require_safe
def prices_file(request: HttpRequest, slug: str, kind: str) -> HttpResponse:
    """The price book as data or picture."""

    def make(_sketch: Sketch) -> Sheet:
        chosen = {"item": request.GET.get("item", "").strip(), "basis": request.GET.get("basis", "")}
        rows = price_rows(slug, chosen["item"], chosen["basis"])
        table = Table(PRICES, tuple(_price_cells(row) for row in rows))
        asked = urlencode({"item": chosen["item"]}) if chosen["item"] else ""  # a basis is in the question already
        return Sheet("prices", gettext("Prices"), table, tuple(_price(row) for row in rows), asked)

    return sheet_answer(request, slug, kind, make)


def _price_cells(row: PriceRow) -> tuple[Cell, ...]:
    one, amount, place = row.price, row.price.amount, row.price.reference
    what = (one.id, one.item, amount.low, amount.best, amount.high, amount.qualifier, amount.unit, one.per)
    who = (one.basis.value, one.year, "; ".join(one.said_by), str(one.grade) if one.grade else None)
    where = (place.publisher, place.title, place.published, place.url, one.note)
    span = row.claim.evidence.span if row.claim else None
    stated = (row.claim.id if row.claim else None, span.exact if span else None)
    return *what, *who, *where, str(row.used).lower(), str(row.own).lower(), *stated


def _price(row: PriceRow) -> tuple[str, str]:
    one = row.price
    name = item(one.item)
    said = [f"{row.worth} / {unit(one.per)}", name_of(one.basis, "basis"), str(one.year or ""), "; ".join(one.said_by)]
    return name[:1].upper() + name[1:], ", ".join(part for part in said if part)
