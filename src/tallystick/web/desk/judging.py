"""The desk to speak at: every word by POST, kept in the ledger's log, and refused where someone else spoke first."""

from collections.abc import Callable
from http import HTTPStatus

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from tallystick.model.document import Document, Span
from tallystick.model.dossier import Dossier
from tallystick.model.finding import Stop
from tallystick.model.ident import DocumentId
from tallystick.model.judgement import Verdict
from tallystick.web.access import Act, dossier_for
from tallystick.web.desk.entering import enter_marked, marked, split
from tallystick.web.desk.fields import typed_fields
from tallystick.web.desk.showing import ADDED, LAST, found, show
from tallystick.web.desk.views import go_on
from tallystick.web.desk.words import PLAIN, OvertakenError, Said, Word, say, say_corrected
from tallystick.web.workspace import store


def _word(request: HttpRequest, said: Said) -> Word:
    by, form = request.user.get_username(), request.POST
    return Word(said.claim.id, by, form.get("last", ""), form.get("reason", ""))


def _guarded(request: HttpRequest, dossier: Dossier, said: Said, act: Callable[[], HttpResponse]) -> HttpResponse:
    """Do it; what cannot be done is the page of the claim again, with why and with what was typed."""
    try:
        return act()
    except OvertakenError as first:
        fresh = found(dossier.slug, said.claim.id)
        return show(request, dossier, fresh, HTTPStatus.CONFLICT, since=first.words, typed=request.POST)
    except ValueError as wrong:
        return show(request, dossier, said, HTTPStatus.BAD_REQUEST, problem=str(wrong), typed=request.POST)
    except Stop as stop:
        problem = stop.finding.sentence
        return show(request, dossier, said, HTTPStatus.BAD_REQUEST, problem=problem, typed=request.POST)


@require_POST
def judge(request: HttpRequest, slug: str, key: str) -> HttpResponse:
    """Accept, reject, leave unsure, correct, or take a word back; then the next claim."""
    dossier = dossier_for(request, slug, Act.REVIEW)
    said = found(slug, key)
    return _guarded(request, dossier, said, lambda: _judge(request, slug, said))


def _judge(request: HttpRequest, slug: str, said: Said) -> HttpResponse:
    verdict, word = request.POST.get("verdict", ""), _word(request, said)
    second = request.POST.get("second") == "1"
    if verdict == Verdict.UNDO:
        say(slug, word, Verdict.UNDO, request.POST.get("judgement"))
        request.session.pop(LAST, None)
        messages.success(request, _("Taken back."))
        return redirect("desk:claim", slug, said.claim.id)
    if verdict == Verdict.CORRECT:
        done = say_corrected(slug, word, said.claim, typed_fields(request.POST))
    elif verdict in set(PLAIN):
        done = say(slug, word, Verdict(verdict))
    else:
        raise ValueError(_("Choose what to say: accept, correct, reject or unsure."))
    request.session[LAST] = [slug, done.claim, done.id, done.verdict.value]
    return go_on(request, slug, said.claim.id, second=second)


@require_POST
def link(request: HttpRequest, slug: str, key: str) -> HttpResponse:
    """Say that a claim repeats another, or that it does not."""
    dossier = dossier_for(request, slug, Act.REVIEW)
    said = found(slug, key)
    return _guarded(request, dossier, said, lambda: _link(request, slug, said))


def _link(request: HttpRequest, slug: str, said: Said) -> HttpResponse:
    other = request.POST.get("other", "").strip()
    if not other or other == said.claim.id:
        raise ValueError(_("Choose the other claim."))
    verdict = Verdict.DIFFERENT if request.POST.get("same") == "no" else Verdict.SAME_ORIGIN
    say(slug, _word(request, said), verdict, other)
    messages.success(request, _("Saved: both stand in the log."))
    return redirect("desk:claim", slug, said.claim.id)


@require_POST
def split_in_two(request: HttpRequest, slug: str, key: str) -> HttpResponse:
    """Make two claims of one: the first keeps its id, the second rests on the same words."""
    dossier = dossier_for(request, slug, Act.REVIEW)
    said = found(slug, key)

    def act() -> HttpResponse:
        halves = typed_fields(request.POST, "a-"), typed_fields(request.POST, "b-")
        made = split(slug, _word(request, said), said, halves)
        messages.success(request, _("There are two claims now."))
        return redirect("desk:claim", slug, made.id)

    return _guarded(request, dossier, said, act)


@require_POST
def add(request: HttpRequest, slug: str, name: str) -> HttpResponse:
    """Enter a claim on words that were marked in a document."""
    dossier = dossier_for(request, slug, Act.REVIEW)
    document = _document(slug, name)
    back = request.POST.get("back", "")
    try:
        made = enter_marked(slug, document, _quote(request, document), typed_fields(request.POST, ADDED))
    except (ValueError, Stop) as wrong:
        problem = wrong.finding.sentence if isinstance(wrong, Stop) else str(wrong)
        if not back:
            messages.error(request, problem)
            return redirect("desk:queue", slug)
        shown = {"problem": problem, "adding": request.POST}
        return show(request, dossier, found(slug, back), HTTPStatus.BAD_REQUEST, **shown)
    messages.success(request, _("The claim was entered."))
    return redirect("desk:claim", slug, made.id)


def _document(slug: str, name: str) -> Document:
    if name not in store().document_ids(slug):
        raise Http404
    return store().document(DocumentId(name), slug)


def _quote(request: HttpRequest, document: Document) -> Span:
    near = request.POST.get("start", "")
    text = request.POST.get("quote", "").replace("\r\n", "\n")
    return marked(document, text, int(near) if near.isdigit() else None)
