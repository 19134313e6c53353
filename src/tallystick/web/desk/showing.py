"""The page of one claim: its text, its fields, what was said of it, and how to say something."""

from http import HTTPStatus

from django.db import DEFAULT_DB_ALIAS
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils.safestring import SafeString

from tallystick.books import load_books
from tallystick.model.claim import Claim
from tallystick.model.dossier import Dossier
from tallystick.model.ident import ClaimId
from tallystick.publish.figures import figures
from tallystick.store.crossing import CLAIM
from tallystick.store.tables import claim_rows
from tallystick.web.desk.fields import STARTS, boxes, facts, filled, suggestions, typed_fields
from tallystick.web.desk.latest import just_said
from tallystick.web.desk.passage import passage
from tallystick.web.desk.queue import follow, row_of
from tallystick.web.desk.stake import at_stake
from tallystick.web.desk.words import Said, said_of
from tallystick.web.site.names import firmness, name_of
from tallystick.web.site.saying import spoken
from tallystick.web.workspace import store

NEAR = 12  # claims offered as what this one may repeat
FORMS = dict(zip(("fields", "first_half", "second_half"), STARTS, strict=True))
ADDED = "add-"  # what names of fields start with in the form for a new claim
SAMPLE = 160  # characters of a quote in a list


def found(slug: str, key: str) -> Said:
    """The claim of that id; Http404 where there is none."""
    said = said_of(slug, ClaimId(key))
    if said is None:
        raise Http404
    return said


def show(
    request: HttpRequest, dossier: Dossier, said: Said, status: HTTPStatus = HTTPStatus.OK, **more: object
) -> HttpResponse:
    """The page of a claim. `more` may hold a problem, words that came first, and what was typed."""
    second = request.GET.get("second") == "1" or request.POST.get("second") == "1"
    span = said.claim.evidence.span
    document = store().document(span.document, dossier.slug) if span else None
    typed, adding = more.get("typed"), more.get("adding")
    known = {
        "dossier": dossier,
        "said": said,
        "claim": said.claim,
        "summary": summary(said.claim),
        "document": document,
        "passage": passage(document, store().claims_in(dossier.slug, document.id), said.claim) if document else None,
        **_forms(said, typed if isinstance(typed, QueryDict) else None),
        "facts": list(facts(said.claim)),
        "added": filled(
            boxes(None, None, typed_fields(adding, ADDED) if isinstance(adding, QueryDict) else None), ADDED
        ),
        "suggestions": suggestions(),
        "near": near(dossier.slug, said.claim),
        "second": second and not _read_by(request, said),
        "stake": at_stake(row_of(follow(dossier.slug), said.claim.id), dossier.currency),
        "just": just_said(request, dossier.slug),
        **more,
    }
    return render(request, "desk/claim.html", known, status=status)


def _forms(said: Said, typed: QueryDict | None) -> dict[str, SafeString]:
    """The fields of a claim to be corrected, and twice more to be split; what was typed stays in each."""
    made = {}
    for name, start in FORMS.items():
        sent = typed_fields(typed, start) if typed else {}
        made[name] = filled(boxes(said.claim, said.proposed, sent), start)
    return made


def _read_by(request: HttpRequest, said: Said) -> bool:
    """Whether whoever asks has said something already: then there is no more to hide from them."""
    return any(word.by == request.user.get_username() for word in said.words)


def summary(claim: Claim) -> str:
    """Who gave what to whom, how much, how firmly: on one line."""
    books, language = load_books(), spoken()
    show = figures(books, language)
    ends = " \u2192 ".join(
        books.parties.name(one, language) if one else "?" for one in (claim.provider, claim.recipient)
    )
    item = show.display.items.get(claim.item, claim.item)
    words = (name_of(claim.kind, "kind"), firmness(claim))
    parts = [f"{ends}: {item}", show.stated(claim.amount), *words, show.period(claim.when.edtf or "")]
    return ", ".join(part for part in parts if part)


def near(slug: str, claim: Claim) -> list[dict[str, str]]:
    """Claims that this one may repeat: of the same item between the same parties."""
    rows = claim_rows(DEFAULT_DB_ALIAS).filter(dossier__slug=slug, dossier__retired=False, item=claim.item)
    rows = rows.filter(provider=claim.provider, recipient=claim.recipient).exclude(key=claim.id)
    others = [CLAIM.to_record(record) for record in rows.values_list("record", flat=True)[:NEAR]]
    return [{"id": one.id, "summary": summary(one), "quote": quote(one), "source": source(one)} for one in others]


def quote(claim: Claim) -> str:
    """The words a claim rests on, cut to a line."""
    exact = claim.evidence.span.exact if claim.evidence.span else ""
    return exact if len(exact) <= SAMPLE else exact[: SAMPLE - 1] + "\u2026"


def source(claim: Claim) -> str:
    """Who said it, or where it stands."""
    reference = claim.evidence.reference
    return "; ".join(claim.said_by) or (reference.publisher or reference.title or "" if reference else "")
