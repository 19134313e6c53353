"""What pages tell of claims: words, place, grade, what each origin moves, and the copies under what they repeat."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from django.urls import reverse
from django.utils.translation import gettext, gettext_noop

from tallystick.model.balance import Line
from tallystick.model.claim import HAPPENED, Claim
from tallystick.model.document import Document, Span
from tallystick.model.grade import Credibility, Grade, Reliability
from tallystick.model.ident import DocumentId, SourceId
from tallystick.model.judgement import Judgement
from tallystick.model.price import Price
from tallystick.model.repeat import Repeat
from tallystick.publish.evidence import Evidence, Testimony, evidence_of
from tallystick.publish.page import link
from tallystick.web.dossiers.sketch import Sketch
from tallystick.web.evidence.copies import because, changed
from tallystick.web.site.names import firmness, name_of

RELIABILITY: Mapping[Reliability, str] = {
    Reliability.A: gettext_noop("source completely reliable"),
    Reliability.B: gettext_noop("source usually reliable"),
    Reliability.C: gettext_noop("source fairly reliable"),
    Reliability.D: gettext_noop("source not usually reliable"),
    Reliability.E: gettext_noop("source unreliable"),
    Reliability.F: gettext_noop("reliability of the source cannot be judged"),
}
CREDIBILITY: Mapping[Credibility, str] = {
    Credibility.CONFIRMED: gettext_noop("statement confirmed"),
    Credibility.PROBABLY_TRUE: gettext_noop("statement probably true"),
    Credibility.POSSIBLY_TRUE: gettext_noop("statement possibly true"),
    Credibility.DOUBTFUL: gettext_noop("statement doubtful"),
    Credibility.IMPROBABLE: gettext_noop("statement improbable"),
    Credibility.UNJUDGED: gettext_noop("statement not judged"),
}


@dataclass(frozen=True, slots=True)
class Place:
    """Where a claim stands: in an archived document, or by reference only."""

    title: str
    more: str
    address: str | None  # of the document's page here
    link: str | None  # of the page on the web, where it may be a link
    archived: bool
    language: str | None


@dataclass(frozen=True, slots=True)
class Told:
    """A claim as a page shows it."""

    claim: Claim
    address: str
    span: Span | None
    place: Place
    stated: str
    modality: str
    when: str
    chain: tuple[str, ...]
    grade: Grade | None
    grade_words: str
    counts: bool
    copies: tuple["Told", ...] = ()
    replaced_by: str = ""  # the address of the later count of the same source that stands for it
    changed: tuple[str, ...] = ()  # of a copy: what it changed
    because: str = ""  # of a copy: why it is taken for one
    words: Sequence[Judgement] = ()  # what people said of it and did not take back


@dataclass(frozen=True, slots=True)
class Voice:
    """All that one independent origin says, and what the line would be without it."""

    name: str
    source: str
    told: tuple[Told, ...]
    counts: bool
    without: str
    leave_out: str


@dataclass(frozen=True)
class Teller:
    """Turns claims of a dossier into what pages tell of them."""

    sketch: Sketch

    def evidence(self, line: Line) -> Evidence:
        """What stands behind a line."""
        weighed = self.sketch.speech.weighed
        return evidence_of(line, weighed.claims, weighed.prices)

    def testimony(self, told: Testimony) -> Told:
        """A first statement with its copies."""
        copies = tuple(self.copy(copy, told.repeats.get(copy.id)) for copy in told.copies)
        made = self.told(told.claim, told.grade, counts=told.counts, copies=copies)
        later = self.sketch.reach("evidence:claim", claim=told.replaced_by) if told.replaced_by else ""
        return replace(made, replaced_by=later)

    def copy(self, claim: Claim, repeat: Repeat | None) -> Told:
        """A copy, with what it changed and why it is taken for one."""
        return replace(self.told(claim), changed=changed(repeat, claim.distortion), because=because(repeat))

    def told(
        self, claim: Claim, grade: Grade | None = None, *, counts: bool = True, copies: tuple[Told, ...] = ()
    ) -> Told:
        """One claim."""
        speech = self.sketch.speech
        judged = grade or claim.grade
        words = ""
        if judged:
            words = f"{gettext(RELIABILITY[judged.reliability])}, {gettext(CREDIBILITY[judged.credibility])}"
        when = speech.figures.period(claim.when.edtf) if claim.when.edtf else claim.when.words or ""
        return Told(
            claim,
            self.sketch.reach("evidence:claim", claim=claim.id),
            claim.evidence.span,
            self.place(claim),
            speech.figures.stated(claim.amount)
            or (name_of(claim.kind, "kind") if claim.kind in HAPPENED else gettext("no number")),
            firmness(claim),
            when,
            claim.said_by,
            judged,
            words,
            counts,
            copies,
            words=speech.weighed.words.get(claim.id, ()),
        )

    def place(self, claim: Claim) -> Place:
        """Where a claim stands, told honestly: what is not archived is said not to be."""
        found = self.document(claim)
        figures = self.sketch.speech.figures
        if found:
            more = (found.outlet, figures.period(found.published) if found.published else None)
            page = reverse("evidence:document", args=(self.sketch.slug, found.id))
            address = f"{page}?claim={claim.id}#claim-{claim.id}"
            title = found.title or found.name
            return Place(title, _joined(*more), address, link(found.url), True, found.language)
        reference = claim.evidence.reference
        if reference is None:
            return Place(gettext("no place is known"), "", None, None, False, None)
        title = reference.title or reference.publisher or reference.url or gettext("a reference")
        publisher = reference.publisher if reference.title else None
        day = figures.period(reference.published) if reference.published else None
        return Place(title, _joined(publisher, day), None, link(reference.url), False, reference.language)

    def document(self, claim: Claim) -> Document | None:
        """The archived document of a claim."""
        wanted = claim.evidence.document
        return self.documents.get(wanted) if wanted else None

    @cached_property
    def documents(self) -> Mapping[DocumentId, Document]:
        """The archived documents by id."""
        return {one.id: one for one in self.sketch.speech.weighed.ledger.documents}

    def source(self, name: str) -> str:
        """What to call an origin: the source's name where it is in the books, else as it was said."""
        return self.sources.get(SourceId(name)) or name

    @cached_property
    def sources(self) -> Mapping[SourceId, str]:
        """Names of the sources that are in the books, by id."""
        ledger, books = self.sketch.speech.weighed.ledger, self.sketch.speech.books
        return {source.id: source.name for source in books.sources + ledger.sources}

    def prices(self, evidence: Evidence) -> Iterator[tuple[str, str, Price | None, str | None]]:
        """Prices behind a worth: figure, what it is for, the entry, and where it is from."""
        figures = self.sketch.speech.figures
        for price in evidence.prices:
            unit = figures.display.units.get(price.per)
            each = gettext("each") if unit == "" else gettext("per %(unit)s") % {"unit": unit or price.per}
            yield figures.stated(price.amount) or gettext("no number"), each, price, link(price.reference.url)


def _joined(*parts: str | None) -> str:
    return ", ".join(part for part in parts if part)
