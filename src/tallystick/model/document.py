"""Documents and places in them. A document is named by the SHA-256 of its archived bytes; its text is frozen."""

from dataclasses import dataclass

from tallystick.model.ident import DocumentId

CONTEXT = 32  # characters of prefix and suffix: what W3C Web Annotation examples and Hypothesis use


@dataclass(frozen=True, slots=True)
class Span:
    """Place of a quote in a frozen text (W3C Web Annotation TextQuoteSelector and TextPositionSelector).

    `start` and `end` count Unicode code points; `exact` is the text between them.
    """

    document: DocumentId
    start: int
    end: int
    exact: str
    prefix: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """Archived bytes with the main text taken from them, and where, when and by whom they came."""

    id: DocumentId
    media_type: str
    text: str
    name: str  # file name or address it came from
    title: str | None = None
    url: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: str | None = None  # EDTF
    fetched: str | None = None  # ISO 8601, given by the caller: the core has no clock
    language: str | None = None  # BCP 47
    furniture: tuple[tuple[int, int], ...] = ()  # stretches that are the page's, not the author's


def span(document: Document, start: int, end: int) -> Span:
    """Mark a stretch of a document's text; raises ValueError outside the text."""
    if not 0 <= start < end <= len(document.text):
        raise ValueError(f"{start}..{end} is not inside the text of {document.name} ({len(document.text)} characters)")
    before, after = document.text[max(0, start - CONTEXT) : start], document.text[end : end + CONTEXT]
    return Span(document.id, start, end, document.text[start:end], before, after)


@dataclass(frozen=True, slots=True)
class Reference:
    """Where a claim stands when its text is not archived: enough to find it again by hand."""

    publisher: str | None = None
    published: str | None = None  # EDTF
    url: str | None = None
    language: str | None = None
    title: str | None = None


def reference_to(document: Document) -> Reference:
    """How a claim that stands in a document names it."""
    return Reference(document.outlet, document.published, document.url, document.language, document.title)
