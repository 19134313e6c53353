"""The tables of a package: which columns each noun has, in the order a reader wants them."""

from dataclasses import dataclass

from tallystick.model.amount import Amount, Qualifier, Rate
from tallystick.model.claim import Claim, Evidence, Kind, Links, Modality
from tallystick.model.document import Document, Reference, Span
from tallystick.model.dossier import Dossier
from tallystick.model.grade import Reliability
from tallystick.model.judgement import Judgement, Verdict
from tallystick.model.price import Basis, Factor, Price
from tallystick.model.source import Source, SourceClass
from tallystick.model.study import Study, StudyRow
from tallystick.model.when import Counting, When
from tallystick.publish.cells import (
    EDTF,
    FLAG,
    GRADE,
    LIST,
    NUMBER,
    PAIR,
    SHA,
    STRETCHES,
    TEXT,
    WHOLE,
    WORDS,
    one_of,
)
from tallystick.publish.columns import Column, Group, Sheet
from tallystick.publish.nested import AMOUNTS, CHANGES


@dataclass(frozen=True, slots=True)
class StudyLine:
    """A row of a study with the study it belongs to, as a table keeps it."""

    study: str
    row: StudyRow


def _amount(path: str, prefix: str = "") -> tuple[Column, ...]:
    return (
        Column(f"{prefix}low", f"{path}.low", NUMBER, "lower end as stated; empty: open or not stated"),
        Column(f"{prefix}high", f"{path}.high", NUMBER, "upper end as stated; empty: open or not stated"),
        Column(f"{prefix}best", f"{path}.best", NUMBER, "the figure itself where one was stated"),
        Column(f"{prefix}qualifier", f"{path}.qualifier", one_of(Qualifier), "how the source hedges the number"),
        Column(f"{prefix}unit", f"{path}.unit", TEXT, "unit or currency of the number"),
        Column(f"{prefix}rate", f"{path}.rate", one_of(Rate), "time that the amount recurs in"),
        Column(f"{prefix}other", f"{path}.other", AMOUNTS, "the same amount in other words or units, as JSON"),
    )


def _reference(path: str) -> tuple[Column, ...]:
    return (
        Column("reference_publisher", f"{path}.publisher", TEXT, "who published the text that is cited"),
        Column("reference_title", f"{path}.title", TEXT, "title of the text that is cited"),
        Column("reference_published", f"{path}.published", TEXT, "date of publication (EDTF)"),
        Column("reference_url", f"{path}.url", TEXT, "address of the text that is cited"),
        Column("reference_language", f"{path}.language", TEXT, "language of the text that is cited (BCP 47)"),
    )


_ID = Column("id", "id", TEXT, "name of the row, never used twice", required=True)
_SAID_BY = Column("said_by", "said_by", LIST, "who says so, from the source nearest to the author to the farthest")
_CLASS = Column("source_class", "source_class", one_of(SourceClass), "what sort of source it is")
_GRADE = Column("grade", "grade", GRADE, "Admiralty grade: source A-F, statement 1-6")
_NOTE = Column("note", "note", TEXT, "remark")
_ITEM = Column("item", "item", TEXT, "what changes hands", required=True)

DOSSIER: Sheet[Dossier] = Sheet(
    "dossier",
    "The question",
    Dossier,
    (
        Column("slug", "slug", TEXT, "short name", required=True),
        Column("title", "title", TEXT, "title", required=True),
        Column("question", "question", TEXT, "the question in a sentence"),
        Column("ours", "ours", LIST, "parties of the giving side; empty: everyone"),
        Column("theirs", "theirs", LIST, "parties of the receiving side; empty: everyone"),
        Column("window", "window", EDTF, "period asked about (EDTF interval)", required=True),
        Column("currency", "currency", TEXT, "currency of the balance", required=True),
        Column("price_year", "price_year", WHOLE, "year whose prices count; empty: prices of the time"),
        Column("basis", "basis", one_of(Basis), "what a price measures", required=True),
        Column("languages", "languages", LIST, "languages of the documents (BCP 47)"),
    ),
    key=("slug",),
)

SOURCES: Sheet[Source] = Sheet(
    "sources",
    "Who says something",
    Source,
    (
        _ID,
        Column("name", "name", TEXT, "full name", required=True),
        Column("class", "klass", one_of(SourceClass), "what sort of source it is"),
        Column("reliability", "reliability", one_of(Reliability), "A-E; F cannot be judged", required=True),
        Column("party", "party", TEXT, "the state it speaks for"),
        Column("aliases", "aliases", LIST, "other names"),
        _NOTE,
    ),
    order=lambda source: source.id,
)

DOCUMENTS: Sheet[Document] = Sheet(
    "documents",
    "Archived documents; their texts are in text/, their bytes in bytes/",
    Document,
    (
        Column("id", "id", SHA, "SHA-256 of the archived bytes", required=True),
        Column("name", "name", TEXT, "file name or address it came from", required=True),
        Column("title", "title", TEXT, "title"),
        Column("outlet", "outlet", TEXT, "who published it"),
        Column("author", "author", TEXT, "who wrote it"),
        Column("published", "published", TEXT, "date of publication (EDTF)"),
        Column("fetched", "fetched", TEXT, "when it was archived (ISO 8601)"),
        Column("language", "language", TEXT, "language (BCP 47)"),
        Column("url", "url", TEXT, "address"),
        Column("media_type", "media_type", TEXT, "media type of the bytes", required=True),
        Column("furniture", "furniture", STRETCHES, "stretches of the text that are the page's, not the author's"),
    ),
    order=lambda document: document.id,
)

CLAIMS: Sheet[Claim] = Sheet(
    "claims",
    "Claims: one attributed statement each, with the words it rests on",
    Claim,
    (
        _ID,
        Column("kind", "kind", one_of(Kind), "what the claim is about", required=True),
        Column("provider", "provider", TEXT, "who gives"),
        Column("recipient", "recipient", TEXT, "who gets"),
        _ITEM,
        Column("modality", "modality", one_of(Modality), "how firm it is", required=True),
        *_amount("amount"),
        Column("when", "when.edtf", EDTF, "when it took place (EDTF)"),
        Column("when_words", "when.words", TEXT, "the source's own words for the time"),
        Column("counting", "when.counting", one_of(Counting), "what the amount accumulates over"),
        _SAID_BY,
        _CLASS,
        _GRADE,
        Column("quote", "evidence.span.exact", TEXT, "the exact words", required=True),
        Column("document", "evidence.span.document", SHA, "the archived document that holds them", required=True),
        Column("start", "evidence.span.start", WHOLE, "first character of the quote in the text", required=True),
        Column("end", "evidence.span.end", WHOLE, "character after the last one of the quote", required=True),
        Column("prefix", "evidence.span.prefix", WORDS, "text before the quote"),
        Column("suffix", "evidence.span.suffix", WORDS, "text after the quote"),
        *_reference("evidence.reference"),
        Column("via", "links.via", TEXT, "the claim that this one is known to repeat"),
        Column("either", "links.either", TEXT, "group of claims of which at most one holds"),
        Column("own", "links.own", FLAG, "the source states a collection of its own"),
        Column("distortion", "distortion", PAIR, "what a copy changed against its origin: kind and detail"),
        Column("basis", "basis", one_of(Basis), "what a stated worth measures, where its source says so"),
        _NOTE,
        Column("rules", "rules", LIST, "what made a proposal; empty: entered by hand"),
    ),
    (
        Group("amount", Amount),
        Group("when", When),
        Group("evidence", Evidence),
        Group("evidence.span", Span, optional=True),
        Group("evidence.reference", Reference, optional=True),
        Group("links", Links),
    ),
    order=lambda claim: (
        claim.evidence.document or "",
        claim.evidence.span.start if claim.evidence.span else 0,
        claim.id,
    ),
)

JUDGEMENTS: Sheet[Judgement] = Sheet(
    "judgements",
    "What people said about claims, in the order in which they said it",
    Judgement,
    (
        _ID,
        Column("claim", "claim", TEXT, "the claim judged", required=True),
        Column("verdict", "verdict", one_of(Verdict), "the word on it", required=True),
        Column("by", "by", TEXT, "who", required=True),
        Column("at", "at", TEXT, "when (ISO 8601)", required=True),
        Column("reason", "reason", TEXT, "why"),
        Column("other", "other", TEXT, "the second claim, or the judgement undone"),
        Column("changes", "changes", CHANGES, "corrected fields with what they said before, as JSON"),
    ),
)

PRICES: Sheet[Price] = Sheet(
    "prices",
    "Prices: sourced, ranged evidence of their own",
    Price,
    (
        _ID,
        _ITEM,
        Column("basis", "basis", one_of(Basis), "what the price measures", required=True),
        *_amount("amount"),
        Column("per", "per", TEXT, "unit that the price is for", required=True),
        Column("year", "year", WHOLE, "year of the price"),
        _SAID_BY,
        _CLASS,
        _GRADE,
        *_reference("reference"),
        Column("via", "via", TEXT, "the price that this one repeats"),
        _NOTE,
    ),
    (Group("amount", Amount), Group("reference", Reference)),
    order=lambda price: price.id,
)

FACTORS: Sheet[Factor] = Sheet(
    "factors",
    "Conversion factors: how many of an item go into one unit",
    Factor,
    (
        _ID,
        _ITEM,
        *_amount("amount"),
        Column("per", "per", TEXT, "unit that the factor is for", required=True),
        _SAID_BY,
        *_reference("reference"),
        _NOTE,
    ),
    (Group("amount", Amount), Group("reference", Reference)),
    order=lambda factor: factor.id,
)

STUDIES: Sheet[Study] = Sheet(
    "studies",
    "Published results of others, as a cross-check",
    Study,
    (
        _ID,
        Column("title", "title", TEXT, "title", required=True),
        Column("author", "author", TEXT, "who wrote it", required=True),
        Column("window", "window", EDTF, "period it speaks of (EDTF interval)", required=True),
        *_reference("reference"),
        _NOTE,
    ),
    (Group("reference", Reference),),
    order=lambda study: study.id,
)

STUDY_ROWS: Sheet[StudyLine] = Sheet(
    "study_rows",
    "The figures of the studies",
    StudyLine,
    (
        Column("study", "study", TEXT, "the study that holds the figure", required=True),
        Column("provider", "row.provider", TEXT, "who gives", required=True),
        Column("recipient", "row.recipient", TEXT, "who gets", required=True),
        Column("item", "row.item", TEXT, "what changes hands", required=True),
        *_amount("row.quantity", "quantity_"),
        *_amount("row.worth", "worth_"),
        Column("note", "row.note", TEXT, "remark"),
    ),
    (Group("row", StudyRow), Group("row.quantity", Amount), Group("row.worth", Amount)),
    key=(),
    order=lambda line: line.study,
)

SHEETS = (DOSSIER, SOURCES, DOCUMENTS, CLAIMS, JUDGEMENTS, PRICES, FACTORS, STUDIES, STUDY_ROWS)
