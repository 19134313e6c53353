"""The register of sources: who says things, how far they are relied on, and how their statements fared."""

from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from tallystick.model.flow import UNATTRIBUTED
from tallystick.model.grade import Reliability
from tallystick.model.source import Source, SourceClass
from tallystick.web.access import Act, dossier_for
from tallystick.web.desk.fields import chosen, suggestions, written
from tallystick.web.dossiers.sheets import forms_of
from tallystick.web.registers.changes import SOURCE, Reason, put_source, read_source, sources_of
from tallystick.web.registers.history import history
from tallystick.web.registers.record import Track, tracks
from tallystick.web.weighing import hearing_of, weighed
from tallystick.web.workspace import store

EDITS = 20  # of the latest changes shown


@dataclass(frozen=True, slots=True)
class Row:
    """One source of the register, how it fared, and whether it is the dossier's own."""

    source: Source
    track: Track
    own: bool


@require_safe
@never_cache
def listing(request: HttpRequest, slug: str) -> HttpResponse:
    """All sources: those heard in the dossier first, the most heard first."""
    dossier = dossier_for(request, slug)
    records, rows, speakers = _records(slug), source_rows(slug), hearing_of(slug).speakers
    named = {row.source.id for row in rows}
    strangers = [(speakers[name], track) for name, track in records.items() if name not in {*named, UNATTRIBUTED}]
    known = {
        "dossier": dossier,
        "rows": [row for row in rows if row.track.claims or row.own],
        "others": [row for row in rows if not (row.track.claims or row.own)],
        "strangers": sorted(strangers, key=lambda pair: (-pair[1].claims, pair[0].name)),
        "unnamed": records.get(UNATTRIBUTED, Track()).claims,
        "edits": history(slug, SOURCE, most=EDITS),
        "forms": forms_of(reverse("registers:sources", args=(slug,))),
    }
    return render(request, "registers/sources.html", known)


def _records(slug: str) -> Mapping[str, Track]:
    return tracks(hearing_of(slug), weighed(slug).balance)


def source_rows(slug: str) -> list[Row]:
    """The register, those heard most often first."""
    records, own = _records(slug), {source.id for source in store().sources(slug)}
    rows = [Row(one, records.get(one.id, Track()), one.id in own) for one in sources_of(slug)]
    return sorted(rows, key=lambda row: (-row.track.claims, row.source.name))


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def edit(request: HttpRequest, slug: str) -> HttpResponse:
    """Change a source or put one in; a reason is asked for."""
    dossier = dossier_for(request, slug, Act.EDIT)
    name = request.GET.get("id", "") or request.POST.get("id", "")
    source = next((one for one in sources_of(slug) if one.id == name), None)
    typed = request.POST if request.method == "POST" else _fields(source, request.GET.get("name", ""))
    problem = ""
    if request.method == "POST":
        try:
            reason = Reason(request.user.get_username(), request.POST.get("why", ""))
            put_source(slug, read_source({key: chosen(key, str(value)) for key, value in request.POST.items()}), reason)
        except ValueError as wrong:
            problem = str(wrong)
        else:
            messages.success(request, _("Saved."))
            return redirect("registers:sources", slug)
    known = {
        "dossier": dossier,
        "typed": typed,
        "problem": problem,
        "classes": list(SourceClass),
        "letters": list(Reliability),
        "edits": history(slug, SOURCE, name) if name else (),
        "suggestions": suggestions(),
    }
    return render(request, "registers/source.html", known, status=HTTPStatus.BAD_REQUEST if problem else HTTPStatus.OK)


def _fields(source: Source | None, name: str) -> dict[str, str]:
    if source is None:
        return {"name": name}
    return {
        "id": source.id,
        "name": source.name,
        "klass": source.klass.value if source.klass else "",
        "reliability": source.reliability.value,
        "party": written("party", source.party or ""),
        "aliases": "; ".join(source.aliases),
        "note": source.note or "",
    }
