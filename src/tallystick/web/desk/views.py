"""The desk to look at: the queue, one claim, whether readers agree."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from tallystick.model.dossier import Dossier
from tallystick.model.ident import ClaimId, DocumentId
from tallystick.model.judgement import Verdict
from tallystick.web.access import Act, dossier_for
from tallystick.web.desk import queue as line
from tallystick.web.desk.agreement import agreement, ratings
from tallystick.web.desk.latest import just_said
from tallystick.web.desk.models import QueueMark
from tallystick.web.desk.showing import found, quote, show, summary
from tallystick.web.desk.stake import at_stake, hardly
from tallystick.web.desk.words import said_of
from tallystick.web.workspace import store

SHOWN = 25  # claims at the head of the queue on its page


@require_safe
@never_cache
def queue(request: HttpRequest, slug: str) -> HttpResponse:
    """What waits, most telling first, and how much was done; or the claims of one verdict, or of one document."""
    dossier = dossier_for(request, slug, Act.REVIEW)
    mark = line.follow(slug)
    if request.GET.get("document") or request.GET.get("state") in set(Verdict):
        return _listed(request, dossier, mark)
    counted, first = line.counts(mark), line.first_claims(mark, SHOWN)
    judged = {state: number for state, number in counted.items() if state and state != line.ENTERED}
    known = {
        "dossier": dossier,
        "open": counted.get("", 0),
        "judged": sorted(judged.items()),
        "judged_number": sum(judged.values()),
        "total": sum(judged.values()) + counted.get("", 0),
        "head": [_entry(slug, ClaimId(row.key)) | {"stake": at_stake(row, dossier.currency)} for row in first],
        "hardly": hardly(first),
        "ordered": bool(mark.weighed),
        "just": just_said(request, slug),
        "second": line.second_claim(mark, request.user.get_username()) is not None,
    }
    return render(request, "desk/queue.html", known)


def _listed(request: HttpRequest, dossier: Dossier, mark: QueueMark) -> HttpResponse:
    """Claims to come back to: by the latest word on them, or by the document that they stand in."""
    state, name = request.GET.get("state", ""), request.GET.get("document", "")
    rows = line.standing_in(mark, name) if name else line.judged(mark, state)
    page = Paginator(rows, SHOWN).get_page(request.GET.get("page"))
    known = {
        "dossier": dossier,
        "state": "" if name else state,
        "document": store().document(DocumentId(name), dossier.slug) if name and page.object_list else None,
        "page": page,
        "rows": [_entry(dossier.slug, ClaimId(row.key)) | {"state": row.state} for row in page],
        "query": urlencode({"document": name} if name else {"state": state}),
    }
    return render(request, "desk/listed.html", known)


def _entry(slug: str, key: ClaimId) -> dict[str, str]:
    said = said_of(slug, key)
    return {"id": key, "summary": summary(said.claim), "quote": quote(said.claim)} if said else {"id": key}


@require_safe
@never_cache
def onward(request: HttpRequest, slug: str) -> HttpResponse:
    """Go to the next claim: after one, where the address names it."""
    dossier_for(request, slug, Act.REVIEW)
    return go_on(request, slug, request.GET.get("after", ""), second=request.GET.get("second") == "1")


def go_on(request: HttpRequest, slug: str, after: str, *, second: bool) -> HttpResponse:
    """To the claim that comes next, or to the queue when none is left."""
    mark = line.follow(slug)
    place = line.place_of(mark, after) if after else None
    reader = request.user.get_username()
    key = line.second_claim(mark, reader, place) if second else line.next_claim(mark, place)
    if key is None:
        return redirect("desk:queue", slug)
    address = reverse("desk:claim", args=[slug, key])
    return redirect(f"{address}?{urlencode({'second': 1})}" if second else address)


@require_safe
@never_cache
def claim(request: HttpRequest, slug: str, key: str) -> HttpResponse:
    """One claim beside its text."""
    dossier = dossier_for(request, slug, Act.REVIEW)
    return show(request, dossier, found(slug, key))


@require_safe
@never_cache
def agree(request: HttpRequest, slug: str) -> HttpResponse:
    """How far those agree who read the same claims, and where they do not."""
    dossier = dossier_for(request, slug, Act.REVIEW)
    rated = ratings(store().judgements(slug))
    measure, differing = agreement(rated)
    rows = [{"entry": _entry(slug, key), "words": sorted(rated[key].items())} for key in differing]
    known = {"dossier": dossier, "alpha": measure, "both": len(rated), "differing": rows}
    return render(request, "desk/agreement.html", known)
