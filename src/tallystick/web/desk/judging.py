"""The desk to speak at: every word by POST, kept in the ledger's log, and refused where someone else spoke first."""

from collections.abc import Callable, Mapping
from http import HTTPStatus

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from tallystick.model.document import Document, Span
from tallystick.model.dossier import Dossier
from tallystick.model.finding import Stop
from tallystick.model.ident import ClaimId, DocumentId
from tallystick.model.judgement import Verdict
from tallystick.web.access import Act, dossier_for
from tallystick.web.desk.entering import enter_marked, marked, split, take_back
from tallystick.web.desk.fields import typed_anew, typed_fields, unknown
from tallystick.web.desk.latest import forget, remember
from tallystick.web.desk.showing import ADDED, found, show
from tallystick.web.desk.views import go_on
from tallystick.web.desk.words import PLAIN, OvertakenError, Word, say, say_corrected, seen
from tallystick.web.site.saying import say as sentence
from tallystick.web.site.saying import say_finding
from tallystick.web.workspace import store


def _word(request: HttpRequest, key: str) -> Word:
    by, form = request.user.get_username(), request.POST
    return Word(ClaimId(key), by, form.get("last", ""), form.get("reason", ""))


def _guarded(request: HttpRequest, dossier: Dossier, key: str, act: Callable[[], HttpResponse]) -> HttpResponse:
    """Do it; what cannot be done is the page of the claim again, with why and with what was typed."""
    more: dict[str, object] = {"typed": request.POST}
    try:
        return act()
    except OvertakenError as first:
        status, more["since"] = HTTPStatus.CONFLICT, first.words
        more["typed"] = typed_anew(request.POST, seen(found(dossier.slug, key), request.POST.get("last", "")))
    except (ValueError, Stop) as wrong:
        status, more["problem"] = HTTPStatus.BAD_REQUEST, _problem(wrong)
    return show(request, dossier, found(dossier.slug, key), status, **more)


def _problem(wrong: ValueError | Stop) -> str:
    return say_finding(wrong.finding) if isinstance(wrong, Stop) else sentence(str(wrong))


def _warn(request: HttpRequest, fields: Mapping[str, str]) -> None:
    """Tell of names that no book has: they are kept, but a slip of the hand would count by itself, without a price."""
    for name in unknown(fields):
        messages.warning(request, _("No book knows this name: %s. It is kept as it was typed.") % name)


@require_POST
def judge(request: HttpRequest, slug: str, key: str) -> HttpResponse:
    """Accept, reject, leave unsure, correct, or take a word back; then the next claim."""
    dossier = dossier_for(request, slug, Act.REVIEW)
    return _guarded(request, dossier, key, lambda: _judge(request, slug, key))


def _judge(request: HttpRequest, slug: str, key: str) -> HttpResponse:
    verdict, word = request.POST.get("verdict", ""), _word(request, key)
    if verdict == Verdict.UNDO:
        both = take_back(slug, word, request.POST.get("judgement"))
        messages.success(request, _("Taken back, and the claim split off is rejected.") if both else _("Taken back."))
        return forget(redirect("desk:claim", slug, key), slug)
    with transaction.atomic():  # the word and its place in the queue: one wait for the disk
        if verdict == Verdict.CORRECT:
            done = say_corrected(slug, word, found(slug, key).claim, typed_fields(request.POST))
            _warn(request, {one.field: one.now for one in done.changes})
        elif verdict in set(PLAIN):
            done = say(slug, word, Verdict(verdict))
        else:
            raise ValueError(_("Choose what to say: accept, correct, reject or unsure."))
        onward = go_on(request, slug, key, second=request.POST.get("second") == "1")
    return remember(request, onward, slug, done)


@require_POST
def link(request: HttpRequest, slug: str, key: str) -> HttpResponse:
    """Say that a claim repeats another, or that it does not."""
    dossier = dossier_for(request, slug, Act.REVIEW)
    return _guarded(request, dossier, key, lambda: _link(request, slug, key))


def _link(request: HttpRequest, slug: str, key: str) -> HttpResponse:
    other = request.POST.get("typed", "").strip() or request.POST.get("other", "")
    if not other or other == key:
        raise ValueError(_("Choose the other claim."))
    if store().claim(slug, ClaimId(other)) is None:
        raise ValueError(_("There is no claim of this id: %s") % other)
    verdict = Verdict.DIFFERENT if request.POST.get("same") == "no" else Verdict.SAME_ORIGIN
    done = say(slug, _word(request, key), verdict, other)
    messages.success(request, _("Saved: both stand in the log."))
    return remember(request, redirect("desk:claim", slug, key), slug, done)


@require_POST
def split_in_two(request: HttpRequest, slug: str, key: str) -> HttpResponse:
    """Make two claims of one: the first keeps its id, the second rests on the same words."""
    dossier = dossier_for(request, slug, Act.REVIEW)

    def act() -> HttpResponse:
        halves = typed_fields(request.POST, "a-"), typed_fields(request.POST, "b-")
        said, made = split(slug, _word(request, key), found(slug, key), halves)
        _warn(request, halves[1])
        messages.success(request, _("There are two claims now."))
        return remember(request, redirect("desk:claim", slug, made.id), slug, said)

    return _guarded(request, dossier, key, act)


@require_POST
def add(request: HttpRequest, slug: str, name: str) -> HttpResponse:
    """Enter a claim on words that were marked in a document."""
    dossier = dossier_for(request, slug, Act.REVIEW)
    document = _document(slug, name)
    back = request.POST.get("back", "")
    try:
        made = enter_marked(slug, document, _quote(request, document), typed_fields(request.POST, ADDED))
    except (ValueError, Stop) as wrong:
        if not back:
            messages.error(request, _problem(wrong))
            return redirect("desk:queue", slug)
        shown = {"problem": _problem(wrong), "adding": request.POST}
        return show(request, dossier, found(slug, back), HTTPStatus.BAD_REQUEST, **shown)
    messages.success(request, _("The claim was entered."))
    _warn(request, typed_fields(request.POST, ADDED))
    return redirect("desk:claim", slug, made.id)


def _document(slug: str, name: str) -> Document:
    if name not in store().document_ids(slug):
        raise Http404
    return store().document(DocumentId(name), slug)


def _quote(request: HttpRequest, document: Document) -> Span:
    near = request.POST.get("start", "")
    text = request.POST.get("quote", "").replace("\r\n", "\n")
    return marked(document, text, int(near) if near.isdigit() else None)
