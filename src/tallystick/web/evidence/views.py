"""Why a figure is what it is, a claim, the text it stands in, and the archived bytes."""

import re
from base64 import b64encode

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from tallystick.model.balance import Line
from tallystick.model.document import Document
from tallystick.model.ident import ClaimId
from tallystick.publish.outline import UNVALUED
from tallystick.publish.page import link
from tallystick.publish.tables import claims_csv
from tallystick.web.access import dossier_for
from tallystick.web.dossiers.answers import FORMATS, answer, as_file, picture
from tallystick.web.dossiers.events import described, strains_of
from tallystick.web.dossiers.rows import side_table
from tallystick.web.dossiers.sheets import forms_of
from tallystick.web.dossiers.sketch import Sketch
from tallystick.web.dossiers.views import on_page, shown, sketch_of
from tallystick.web.evidence.composed import subject_of
from tallystick.web.evidence.notes import notes
from tallystick.web.evidence.passages import passages
from tallystick.web.evidence.records import document_of, why_json
from tallystick.web.evidence.sheets import subject_picture
from tallystick.web.evidence.subjects import Subject
from tallystick.web.evidence.told import Teller
from tallystick.web.evidence.voices import AT_ONCE, part_of, voices
from tallystick.web.question import read_question
from tallystick.web.workspace import store

_UNSAFE = re.compile(r"[^A-Za-z0-9._-]+")  # all but this is left out of file names: quotes, breaks, folders


@require_safe
def why(request: HttpRequest, slug: str, line: str) -> HttpResponse:
    """Everything a figure rests on: a line's origins and prices, or the lines of a total."""
    dossier_for(request, slug)
    sketch = on_page(sketch_of(request, slug, read_question(request.GET)))
    subject = subject_of(sketch, line)
    words = _words(sketch, subject, line)
    if subject.line is not None:
        words |= _evidence(sketch, subject.line, (request.GET.get("part", "")[:9], request.GET.get("claim", "")))
    return render(request, "evidence/composed.html" if subject.line is None else "evidence/why.html", words)


@require_safe
def why_file(request: HttpRequest, slug: str, line: str, kind: str) -> HttpResponse:
    """The same as data or picture."""
    dossier_for(request, slug)
    sketch = as_file(sketch_of(request, slug, read_question(request.GET)))
    subject = subject_of(sketch, line)
    teller = Teller(sketch)
    if kind == "json":
        found = [teller.evidence(one) for one in subject.lines]
        return answer(request, sketch, line, kind, lambda: why_json(sketch, line, subject.claims, found))
    if kind == "csv":
        behind = {*subject.claims, *(name for one in subject.lines for name in (*one.claims, *one.prices))}
        claims = [one for name, one in sketch.speech.weighed.claims.items() if name in behind]
        return answer(request, sketch, line, kind, lambda: claims_csv(claims))
    return answer(request, sketch, line, kind, lambda: picture(subject_picture(sketch, subject), kind))


@require_safe
def claim(request: HttpRequest, slug: str, claim: str) -> HttpResponse:
    """One claim: its words, its place, and the figures that rest on it."""
    dossier_for(request, slug)
    sketch = on_page(sketch_of(request, slug, read_question(request.GET)))
    found = sketch.speech.weighed.claims.get(ClaimId(claim))
    if found is None:
        raise Http404
    outline = sketch.speech.outline
    lines = [
        (outline.label(side, line), sketch.why(line), sketch.speech.worth(line), found.id in line.prices)
        for side in outline.sides
        for line in (*side.lines, *side.stated)
        if found.id in (*line.claims, *line.prices)
    ]
    copies = [one for one in sketch.speech.weighed.claims.values() if one.links.via == found.id]
    teller = Teller(sketch)
    words = {"dossier": outline.balance.dossier, "told": teller.told(found), "lines": lines, "speech": sketch.speech}
    words["copies"] = [teller.told(one) for one in copies]
    words["strains"] = list(strains_of(sketch, found.id))
    words["item"] = outline.item(found.item)
    words["forms"] = forms_of(reverse("evidence:claim", args=(slug, found.id)), sketch.speech.question.query)
    words["ends"] = [outline.party(one) if one else "?" for one in (found.provider, found.recipient)]
    return render(request, "evidence/claim.html", words | {"question": sketch.speech.question})


@require_safe
def document(request: HttpRequest, slug: str, document: str) -> HttpResponse:
    """An archived text with the quotes of claims marked in it. Whatever it holds is shown as text."""
    dossier = dossier_for(request, slug)
    found, quoting = document_of(slug, document)
    chosen = request.GET.get("claim")
    cut = passages(found, quoting, chosen)
    words = {
        "dossier": dossier,
        "document": found,
        "cut": cut,
        "link": link(found.url),
        "archived": store().archive.has(found.id),
        "claims": quoting,
        "notes": notes(quoting, chosen),
        "forms": forms_of(reverse("evidence:document", args=(slug, found.id))),
    }
    return render(request, "evidence/document.html", words)


@require_safe
def archived(request: HttpRequest, slug: str, document: str) -> HttpResponse:
    """The archived bytes, checked against their hash, as a download that no browser takes for a page."""
    dossier_for(request, slug)
    found, _ = document_of(slug, document)
    if not store().archive.has(found.id):
        raise Http404
    response = HttpResponse(store().archive.read(found.id), content_type="application/octet-stream")
    response["Content-Disposition"] = f'attachment; filename="{_file_name(found)}"'
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response["Repr-Digest"] = f"sha-256=:{b64encode(bytes.fromhex(found.id)).decode()}:"
    response["Cache-Control"] = "private, no-cache"
    return response


def _file_name(document: Document) -> str:
    name = _UNSAFE.sub("-", document.name.rpartition("/")[2]).strip("-.")[-80:]
    return f"{document.id[:12]}-{name or 'document'}"


def _words(sketch: Sketch, subject: Subject, name: str) -> dict[str, object]:
    """What both sorts of pages show."""
    speech, query = sketch.speech, sketch.speech.question.query
    words: dict[str, object] = {
        "dossier": speech.balance.dossier,
        "speech": speech,
        "question": speech.question,
        "subject": subject,
        "shown": shown(sketch, name, subject.draw, ("evidence:why_file", "line")),
        "forms": [(kind, f"{reverse('evidence:why_file', args=(sketch.slug, name, kind))}{query}") for kind in FORMATS],
    }
    if subject.line is None:
        return words | _made_of(sketch, subject)
    return words | {
        "unvalued": subject.line.status in UNVALUED,
        "status": speech.status(subject.line),
        "chance": speech.chance(subject.line),
        "confidence": speech.confidence(subject.line.confidence),
    }


def _made_of(sketch: Sketch, subject: Subject) -> dict[str, object]:
    """The lines, claims and events that a figure is made of."""
    teller, claims = Teller(sketch), sketch.speech.weighed.claims
    first = set(subject.claims[:AT_ONCE])
    told = [(one.label, [teller.told(claims[name]) for name in one.claims if name in first]) for one in subject.members]
    return {
        "sides": [side_table(sketch, side) for side in subject.sides],
        "told": [(label, those) for label, those in told if those],
        "more": 0 if subject.events else max(0, len(subject.claims) - AT_ONCE),
        "events": [(one, described(sketch, one)) for one in subject.events],
    }


def _evidence(sketch: Sketch, line: Line, wanted: tuple[str, str]) -> dict[str, object]:
    """What stands behind a line: the part of its origins that is wanted by number or by a claim, and its prices."""
    teller = Teller(sketch)
    evidence = teller.evidence(line)
    part = part_of(evidence, *wanted)
    page = sketch.why(line)
    return {
        "part": part,
        "part_address": f"{page}{'&' if '?' in page else '?'}part=",
        "voices": list(voices(teller, evidence, part)),
        "prices": list(teller.prices(evidence)),
        "price_claims": [teller.told(one) for one in evidence.price_claims],
        "missing": evidence.missing,
    }
