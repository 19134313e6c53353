"""A dossier's documents, and adding more: by file or address, with progress and a reason for what was left out."""

from collections.abc import Sequence
from http import HTTPStatus

from django.contrib import messages
from django.core.paginator import Paginator
from django.db import DEFAULT_DB_ALIAS
from django.db.models import Count
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from tallystick.model.document import Document
from tallystick.model.dossier import Dossier
from tallystick.store.crossing import DOCUMENT
from tallystick.store.tables import claim_rows
from tallystick.web.access import Act, allowed, dossier_for
from tallystick.web.dossiers.sheets import forms_of
from tallystick.web.registers.incoming import take_in
from tallystick.web.registers.models import Job, Piece
from tallystick.web.registers.sheets import found_documents

A_PAGE = 50
JOBS = 10  # shown on the page of documents


@require_safe
@never_cache
def listing(request: HttpRequest, slug: str) -> HttpResponse:
    """The documents, newest first, and a form for more."""
    return _page(request, dossier_for(request, slug))


def _page(request: HttpRequest, dossier: Dossier, problem: str = "") -> HttpResponse:
    """The page with what was typed in the form for more; with a `problem`, that form was refused."""
    slug = dossier.slug
    wanted = request.GET.get("q", "").strip()
    rows = found_documents(slug, wanted).values_list("record", flat=True)
    page = Paginator(rows, A_PAGE).get_page(request.GET.get("page"))
    may_edit = allowed(request, dossier, Act.EDIT)
    known = {
        "dossier": dossier,
        "page": page,
        "documents": _counted(slug, [DOCUMENT.to_record(record) for record in page]),
        "wanted": wanted,
        "forms": forms_of(
            reverse("registers:documents", args=(slug,)), f"?{urlencode({'q': wanted})}" if wanted else ""
        ),
        "jobs": _jobs(slug) if may_edit else (),
        "problem": problem,
        "typed": request.POST.get("addresses", "") if problem else "",
    }
    status = HTTPStatus.BAD_REQUEST if problem else HTTPStatus.OK
    return render(request, "registers/documents.html", known, status=status)


def _counted(slug: str, documents: Sequence[Document]) -> list[tuple[Document, int]]:
    """Documents with how many claims stand in each."""
    keys = [one.id for one in documents]
    rows = claim_rows(DEFAULT_DB_ALIAS).filter(dossier__slug=slug, dossier__retired=False, document__key__in=keys)
    counts = dict(rows.order_by().values_list("document__key").annotate(Count("pk")))
    return [(one, counts.get(one.id, 0)) for one in documents]


def _jobs(slug: str) -> list[Job]:
    jobs = Job.objects.filter(slug=slug).annotate(all=Count("pieces"))
    return list(jobs.order_by("-pk")[:JOBS])


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def add(request: HttpRequest, slug: str) -> HttpResponse:
    """Take files and addresses in; a worker adds them. Whoever comes back to a refused form finds an empty one."""
    dossier = dossier_for(request, slug, Act.EDIT)
    if request.method != "POST":
        return redirect("registers:documents", slug)
    addresses = [line.strip() for line in request.POST.get("addresses", "").splitlines() if line.strip()]
    try:
        job = take_in(slug, request.user.get_username(), request.FILES.getlist("files"), addresses)
    except ValueError as wrong:
        return _page(request, dossier, str(wrong))
    return redirect("registers:job", slug, job.pk)


@require_safe
@never_cache
def progress(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """How far an addition has come; as JSON for the script that asks again and again."""
    dossier = dossier_for(request, slug, Act.EDIT)
    job = get_object_or_404(Job, slug=slug, pk=number)
    pieces = list(job.pieces.order_by("pk"))
    counts = _counts(pieces)
    running = job.state in (Job.WAITING, Job.RUNNING)
    known = {"dossier": dossier, "job": job, "pieces": pieces, "going": running, **counts}
    if request.htmx:  # type: ignore[attr-defined]  # the middleware of django-htmx puts it there
        return render(request, "registers/progress.html", known)
    if request.GET.get("format") == "json":
        return JsonResponse({"state": job.state, "all": len(pieces), "read": job.read, **counts})
    return render(request, "registers/job.html", known)


def _counts(pieces: Sequence[Piece]) -> dict[str, int]:
    """How many are done, and what became of them."""
    states = [piece.state for piece in pieces]
    added, left_out = states.count(Piece.ADDED), states.count(Piece.LEFT_OUT)
    return {"finished": added + left_out, "added": added, "left_out": left_out}


@require_POST
def cancel(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """Stop an addition; what is finished stays."""
    dossier_for(request, slug, Act.EDIT)
    open_ones = Job.objects.filter(slug=slug, pk=number, state__in=(Job.WAITING, Job.RUNNING))
    if open_ones.update(state=Job.STOPPED, problem=_("Cancelled; what was finished is kept.")):
        messages.success(request, _("Cancelled; what was finished is kept."))
    return redirect("registers:documents", slug)
