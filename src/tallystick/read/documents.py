"""Documents to claims: sentence by sentence, with what earlier sentences leave open filled in, furniture left out."""

from tallystick.books.shelf import Books
from tallystick.model.claim import Claim, Evidence, Links
from tallystick.model.document import Document, span
from tallystick.model.finding import Code, Finding
from tallystick.model.ident import ClaimId, digest
from tallystick.model.outcome import Outcome
from tallystick.model.source import SourceClass
from tallystick.read.claims import Reader, read_scan
from tallystick.read.context import Context
from tallystick.read.language import tell_language
from tallystick.read.lexicon import Lexicon
from tallystick.read.proposals import Proposal
from tallystick.read.sentences import LIMIT, Sentence, split_sentences
from tallystick.read.words import Scan

_READERS: dict[tuple[int, str], Reader] = {}


def reader_of(books: Books, code: str) -> Reader:
    """The reader of a language, kept for the life of the books."""
    key = (id(books), code)
    if key not in _READERS:
        _READERS[key] = Reader(Lexicon(books.languages[code], books), books, _outlets(books))
    return _READERS[key]


def _outlets(books: Books) -> frozenset[str]:
    media = (SourceClass.MEDIA, SourceClass.STATE_MEDIA)
    return frozenset(name.lower() for one in books.sources if one.klass in media for name in (one.name, *one.aliases))


def read(document: Document, books: Books) -> Outcome[Claim]:
    """Read all claims of a document."""
    code = document.language.partition("-")[0].lower() if document.language else None
    code = code or tell_language(document.text, books.languages, {})
    if code not in books.languages:
        return Outcome((), (Finding.of(Code.UNKNOWN_LANGUAGE, document.name, language=code),))
    reader = reader_of(books, code)
    made: list[Claim] = []
    findings: list[Finding] = []
    context = Context()
    for sentence in split_sentences(document.text, reader.lexicon.language):
        if sentence.cut:
            findings.append(Finding.of(Code.LONG_SENTENCE, f"{document.name}:{sentence.line + 1}", limit=LIMIT))
        if _in_furniture(document, sentence):
            continue
        text = document.text[sentence.start : sentence.end]
        context.age += 1
        if not reader.lexicon.promising(text, running=context.fresh):
            continue
        scan = reader.lexicon.scan(text)
        _, proposals = read_scan(scan, reader, context)
        made += [_claim(document, sentence, scan, one, k) for k, one in enumerate(proposals)]
    return Outcome(tuple(made), tuple(dict.fromkeys(findings)))


def _in_furniture(document: Document, sentence: Sentence) -> bool:
    return any(start < sentence.end and sentence.start < end for start, end in document.furniture)


def _claim(document: Document, sentence: Sentence, scan: Scan, one: Proposal, ordinal: int) -> Claim:
    start = sentence.start + scan.words[one.i].start
    end = sentence.start + scan.words[one.j - 1].end
    quoted = span(document, start, end)
    name = digest(document.id, str(start), str(end), quoted.exact, one.kind, str(ordinal))
    return Claim(
        ClaimId(name),
        one.kind,
        one.provider,
        one.recipient,
        one.item,
        one.amount,
        one.when,
        one.modality,
        one.chain,
        Evidence(quoted),
        links=Links(either=one.either),
        rules=tuple(one.rules),
    )
