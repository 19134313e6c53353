"""All that one source says in a dossier, and how each number of it fared."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_safe

from tallystick.model.claim import Claim
from tallystick.model.flow import UNATTRIBUTED
from tallystick.model.source import Source
from tallystick.web.access import dossier_for
from tallystick.web.desk.showing import summary
from tallystick.web.dossiers.data import Cell, Table
from tallystick.web.dossiers.sheets import Sheet, forms_of, sheet_answer
from tallystick.web.dossiers.sketch import Sketch
from tallystick.web.dossiers.speech import capital
from tallystick.web.dossiers.views import on_page, sketch_of
from tallystick.web.evidence.told import Teller, Told
from tallystick.web.evidence.weights import leave_out
from tallystick.web.hearing import Speaker
from tallystick.web.question import read_question
from tallystick.web.registers.changes import sources_of
from tallystick.web.registers.record import fared, tracks
from tallystick.web.weighing import hearing_of

A_PAGE = 40
COLUMNS = (
    "claim",
    "kind",
    "provider",
    "recipient",
    "item",
    "modality",
    "when",
    "low",
    "best",
    "high",
    "unit",
    "within",
)


@dataclass(frozen=True, slots=True)
class Saying:
    """One claim, and the range of ours that its number is compared with."""

    told: Told
    item: str
    ours: str
    address: str
    within: bool | None


@require_safe
def heard(request: HttpRequest, slug: str) -> HttpResponse:
    """What one source says; Http404 where nobody of that name is heard."""
    dossier = dossier_for(request, slug)
    sketch = on_page(sketch_of(request, slug, read_question(request.GET)))
    speaker = _speaker(request, slug)
    page = Paginator(_claims(slug, speaker), A_PAGE).get_page(request.GET.get("page"))
    home = reverse("dossiers:dossier", args=(slug,))
    known = {
        "dossier": dossier,
        "speaker": speaker,
        "source": _source(slug, speaker),
        "track": tracks(hearing_of(slug), sketch.speech.balance)[speaker.id],
        "page": page,
        "sayings": list(_sayings(sketch, list(page))),
        "without": f"{home}{leave_out(sketch.speech.question, speaker.id).query}",
        "query": urlencode({"of": speaker.id}),
        "forms": forms_of(reverse("registers:heard", args=(slug,)), f"?{urlencode({'of': speaker.id})}"),
    }
    return render(request, "registers/heard.html", known)


@require_safe
def heard_file(request: HttpRequest, slug: str, kind: str) -> HttpResponse:
    """The same as data or picture."""

    def make(sketch: Sketch) -> Sheet:
        speaker = _speaker(request, slug)
        claims, found = _claims(slug, speaker), fared(hearing_of(slug), sketch.speech.balance)
        rows = tuple((*_cells(one), str(found[one.id].within).lower() if one.id in found else None) for one in claims)
        return Sheet(
            "heard",
            speaker.name,
            Table(COLUMNS, rows),
            tuple((one.id, summary(one)) for one in claims),
            urlencode({"of": speaker.id}),
        )

    return sheet_answer(request, slug, kind, make)


def _speaker(request: HttpRequest, slug: str) -> Speaker:
    found = hearing_of(slug).speaker(request.GET.get("of", ""))
    if found is None or found.id == UNATTRIBUTED:
        raise Http404
    return found


def _source(slug: str, speaker: Speaker) -> Source | None:
    return next((one for one in sources_of(slug) if one.id == speaker.id), None)


def _claims(slug: str, speaker: Speaker) -> list[Claim]:
    """Their claims, those of one item together."""
    hearing = hearing_of(slug)
    theirs = [claim for name, claim in hearing.claims.items() if hearing.origins[name] == speaker.id]
    return sorted(theirs, key=lambda one: (one.item, one.when.edtf or "", one.id))


def _sayings(sketch: Sketch, claims: list[Claim]) -> Iterator[Saying]:
    teller, found = Teller(sketch), fared(hearing_of(sketch.slug), sketch.speech.balance)
    outline = sketch.speech.outline
    for claim in claims:
        one = found.get(claim.id)
        figure = sketch.speech.brief(one.then) if one else ""
        ours = f"{outline.item(one.line.flow.item)}, {figure}" if one else ""
        address = sketch.why(one.line) if one else ""
        yield Saying(teller.told(claim), capital(outline.item(claim.item)), ours, address, one.within if one else None)


def _cells(claim: Claim) -> tuple[Cell, ...]:
    amount = claim.amount
    what = (claim.id, claim.kind.value, claim.provider, claim.recipient, claim.item, claim.modality.value)
    return *what, claim.when.edtf, amount.low, amount.best, amount.high, amount.unit
