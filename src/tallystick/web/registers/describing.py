"""What is known of a document beside its text: who published it, when and where. Editors may say it anew, and why."""

from collections.abc import Mapping
from dataclasses import replace
from http import HTTPStatus

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from tallystick.model.document import Document
from tallystick.model.when import check_edtf
from tallystick.web.access import Act, dossier_for
from tallystick.web.evidence.records import document_of
from tallystick.web.registers.changes import DOCUMENT, Reason, put_description
from tallystick.web.registers.history import history
from tallystick.web.registers.models import Job

FIELDS = ("title", "outlet", "author", "published", "url", "language")


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def describe(request: HttpRequest, slug: str, document: str) -> HttpResponse:
    """Say anew who published a document and when; it is read again, for its days are reckoned from that one."""
    dossier = dossier_for(request, slug, Act.EDIT)
    found, _ = document_of(slug, document)
    typed: Mapping[str, str] = {name: getattr(found, name) or "" for name in FIELDS}
    problem = ""
    if request.method == "POST":
        typed = request.POST.dict()
        try:
            job = _put(slug, described(found, typed), Reason(request.user.get_username(), typed.get("why", "")))
        except ValueError as wrong:
            problem = str(wrong)
        else:
            return redirect("registers:job", slug, job.pk)
    known = {
        "dossier": dossier,
        "document": found,
        "typed": typed,
        "problem": problem,
        "edits": history(slug, DOCUMENT, document),
    }
    return render(
        request, "registers/describe.html", known, status=HTTPStatus.BAD_REQUEST if problem else HTTPStatus.OK
    )


def described(document: Document, typed: Mapping[str, str]) -> Document:
    """The document as it was described; raises ValueError for a day that is none."""
    title, outlet, author, published, url, language = (typed.get(name, "").strip() or None for name in FIELDS)
    if published:
        check_edtf(published)
    return replace(document, title=title, outlet=outlet, author=author, published=published, url=url, language=language)


def _put(slug: str, document: Document, reason: Reason) -> Job:
    """Keep it, and have the worker read the document again."""
    with transaction.atomic():
        put_description(slug, document, reason)
        return Job.objects.create(slug=slug, by=reason.by)
