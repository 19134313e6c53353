"""A claim, the text it stands in, and a line without a range, in other forms than pages."""

from collections.abc import Iterator, Sequence

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from tallystick.model.claim import Claim
from tallystick.model.document import Document
from tallystick.model.ident import ClaimId
from tallystick.model.judgement import Judgement
from tallystick.model.strain import Tone
from tallystick.review import FIELDS
from tallystick.web.accounts.roles import Role
from tallystick.web.desk.fields import facts
from tallystick.web.desk.showing import source, summary
from tallystick.web.dossiers.data import Table
from tallystick.web.dossiers.events import described
from tallystick.web.dossiers.sheets import Sheet, in_words, sheet_answer
from tallystick.web.dossiers.sketch import Sketch
from tallystick.web.evidence.records import document_of
from tallystick.web.evidence.subjects import Subject
from tallystick.web.site.templatetags.core import day

DAY = 10  # characters of an ISO 8601 time that name its day
QUOTES = ("claim", "start", "end", "quote", "kind", "provider", "recipient", "item", "modality")


def subject_picture(sketch: Sketch, subject: Subject) -> str:
    """What a line looks like; where it has no range, what is known of it and who says what."""
    drawn = subject.draw(sketch)
    if drawn is not None:
        return drawn
    behind = {*subject.claims, *(name for line in subject.lines for name in line.claims)}
    claims = [one for name, one in sketch.speech.weighed.claims.items() if name in behind]
    known = (
        *((fact.name, fact.said) for fact in subject.facts),
        *_told(sketch, subject, claims),
    )
    return in_words(sketch, Sheet("line", f"{subject.title}: {subject.kicker}", Table((), ()), known))


def _told(sketch: Sketch, subject: Subject, claims: Sequence[Claim]) -> Iterator[tuple[str, str]]:
    """Events in their own words, else who says what."""
    if subject.events:
        tones = {Tone.FRICTION: gettext("friction"), Tone.COOPERATION: gettext("cooperation")}
        yield from ((tones[one.tone], described(sketch, one)) for one in subject.events)
    else:
        yield from ((source(one) or "?", summary(one)) for one in claims)


@require_safe
def claim_file(request: HttpRequest, slug: str, claim: str, kind: str) -> HttpResponse:
    """A claim field by field, as data or picture."""

    def make(sketch: Sketch) -> Sheet:
        found = sketch.speech.weighed.claims.get(ClaimId(claim))
        if found is None:
            raise Http404
        said = (("id", found.id), *((name, field.text(found)) for name, field in FIELDS.items()))
        rows = (*said, *_standing(sketch.speech.weighed.words.get(found.id, ())), *_place(found))
        table = Table(("field", "value"), tuple(row for row in rows if row[1]))
        return Sheet(f"claim-{found.id}", summary(found), table, tuple(facts(found)))

    return sheet_answer(request, slug, kind, make)


def _standing(words: Sequence[Judgement]) -> Iterator[tuple[str, str]]:
    """The latest word on a claim, and what was corrected of it; without names, as files are passed on."""
    yield "standing", words[-1].verdict.value if words else ""
    for word in words:
        for change in word.changes:
            yield "corrected", f"{change.field}: {change.was} \u2192 {change.now} ({Role.ANALYST}, {word.at[:DAY]})"


def _place(claim: Claim) -> tuple[tuple[str, str], ...]:
    span = claim.evidence.span
    if span is None:
        return ()
    return ("document", span.document), ("start", str(span.start)), ("end", str(span.end)), ("quote", span.exact)


@require_safe
def document_file(request: HttpRequest, slug: str, document: str, kind: str) -> HttpResponse:
    """The claims that stand in a document with their places, as data or picture."""

    def make(_sketch: Sketch) -> Sheet:
        found, quoting = document_of(slug, document)
        table = Table(QUOTES, tuple(_quote(one) for one in quoting))
        said = ((f"\u201c{one.evidence.span.exact}\u201d", summary(one)) for one in quoting if one.evidence.span)
        return Sheet(f"document-{found.id[:12]}", _title(found), table, (*_facts(found), *said))

    return sheet_answer(request, slug, kind, make)


def _title(document: Document) -> str:
    return document.title or document.name


def _facts(document: Document) -> tuple[tuple[str, str], ...]:
    known = (("Outlet", document.outlet), ("Published", day(document.published)), ("Address", document.url))
    return (*((gettext(name), said) for name, said in known if said), ("SHA-256", document.id))


def _quote(claim: Claim) -> tuple[str | float | None, ...]:
    span = claim.evidence.span
    place = (span.start, span.end, span.exact) if span else (None, None, None)
    return (claim.id, *place, claim.kind.value, claim.provider, claim.recipient, claim.item, claim.modality.value)
