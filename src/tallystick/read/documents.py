"""Documents to claims: sentence by sentence, with what earlier sentences leave open filled in, furniture left out."""

from collections.abc import Iterator
from dataclasses import dataclass

from tallystick.books.items import ItemTree
from tallystick.books.language import Cue
from tallystick.books.shelf import Books
from tallystick.model.claim import Claim, Evidence, Kind, Links
from tallystick.model.document import Document, span
from tallystick.model.finding import Code, Finding
from tallystick.model.ident import ClaimId, digest
from tallystick.model.outcome import Outcome
from tallystick.model.source import SourceClass
from tallystick.read.binding.context import Context, complete, look_ahead, stray
from tallystick.read.binding.heard import Heard, speakers
from tallystick.read.binding.lonely import lonely, unsent
from tallystick.read.binding.reckoning import reckon
from tallystick.read.binding.repeats import link_repeats
from tallystick.read.binding.summing import settle_heading
from tallystick.read.claims import Reader, read_scan
from tallystick.read.corrections import corrections_passed
from tallystick.read.lexicon.language import tell_language
from tallystick.read.lexicon.lexicon import Lexicon
from tallystick.read.lexicon.sieve import Sieve
from tallystick.read.material.sentences import LIMIT, Sentence, split_sentences
from tallystick.read.parse import Parse, parse
from tallystick.read.proposing.proposals import Proposal
from tallystick.read.sources.authors import name_authors
from tallystick.read.sources.surnames import in_full

HEADING = 6  # words: "Read also", "Most viewed" and their like are short


@dataclass(slots=True)
class Found:
    """What one sentence gave."""

    sentence: Sentence
    parsed: Parse
    proposals: list[Proposal]
    chain: tuple[str, ...]  # of the last source that it names


_READERS: dict[tuple[int, str], Reader] = {}


def reader_of(books: Books, code: str) -> Reader:
    """The reader of a language, kept for the life of the books."""
    key = (id(books), code)
    if key not in _READERS:
        lexicon = Lexicon(books.languages[code], books)
        _READERS[key] = Reader(lexicon, Sieve(lexicon), books, _outlets(books))
    return _READERS[key]


def _outlets(books: Books) -> frozenset[str]:
    media = (SourceClass.MEDIA, SourceClass.STATE_MEDIA)
    known = (one for one in books.sources if one.klass in media)
    return frozenset(name.lower() for one in known for name in (one.name, *one.aliases))


def read(document: Document, books: Books) -> Outcome[Claim]:
    """Read all claims of a document."""
    code = document.language.partition("-")[0].lower() if document.language else None
    code = code or tell_language(document.text, books.languages, {})
    if code not in books.languages:
        return Outcome((), (Finding.of(Code.UNKNOWN_LANGUAGE, document.name, language=code),))
    reader = reader_of(books, code)
    context = Context(heard=Heard(lambda text: parse(reader.lexicon.scan(text), reader.lexicon, reader.outlets)))
    found: list[Found] = []
    findings: dict[Finding, None] = {}
    before: Found | None = None
    for sentence, text in _author_sentences(document, reader):
        if sentence.cut:
            findings[Finding.of(Code.LONG_SENTENCE, f"{document.name}:{sentence.line + 1}", limit=LIMIT)] = None
        one = _read_sentence(sentence, text, reader, context)
        if one:
            _look_back(one, before)
            found.append(one)
        before = one
    findings |= dict.fromkeys(corrections_passed(document, reader))
    _read_heading(found, context, document.text, books.items)
    look_ahead((two for one in found for two in one.proposals), context)
    _drop_strays(found, context)
    _drop_lonely(found, context)
    made = [_claim(document, one, k) for one in found for k in range(len(one.proposals))]
    named = name_authors(made, document.text, reader.lexicon.language.authorship)
    named = in_full(named, lambda word: _speakers(found, context.heard, word), document.text, reader.lexicon)
    dated = list(reckon(named, document.published, reader.lexicon))
    linked = link_repeats(dated, _heading(document.text), books.items)
    return Outcome(tuple(linked), tuple(findings))


def _speakers(found: list[Found], heard: Heard, word: str) -> Iterator[str]:
    """All speakers and persons named in sentences with claims, and in others that hold a word."""
    yield from (name for one in found for name in speakers(one.parsed))
    yield from heard.speakers(word)


def _heading(text: str) -> int:
    """Where the first line of a text of several lines ends: its title."""
    return max(text.strip().find("\n"), 0) + len(text) - len(text.lstrip())


def _author_sentences(document: Document, reader: Reader) -> Iterator[tuple[Sentence, str]]:
    """The author's sentences with their text: outside marked furniture, and not below a heading of furniture."""
    last, below = -2, False
    for sentence in split_sentences(document.text, reader.lexicon.language):
        if sentence.line > last:
            near = below and sentence.line == last + 1
            below = near and "\n\n" not in document.text[sentence.start - 2 : sentence.start]
            last = sentence.line
        marked = document.furniture and _marked(document, sentence)
        text = document.text[sentence.start : sentence.end]
        furniture = reader.sieve.names_furniture(text)
        below = below or (furniture and _count(text, reader) <= HEADING)
        if not (marked or furniture or below):
            yield sentence, text


def _marked(document: Document, sentence: Sentence) -> bool:
    return any(start < sentence.end and sentence.start < end for start, end in document.furniture)


def _count(text: str, reader: Reader) -> int:
    """How many words a line has, signs left out."""
    return sum(one.text[0].isalnum() for one in reader.lexicon.words(text))


def _read_sentence(sentence: Sentence, text: str, reader: Reader, context: Context) -> Found | None:
    context.age += 1
    context.mourned += 1
    before, context.before = context.before, text
    sieve, running = reader.sieve, context.fresh
    refers = sieve.opens(text)
    scan = reader.lexicon.scan(text) if refers or sieve.promising(text, running=running) else None
    if scan is None or not (refers or sieve.holds(scan, running=running)):
        context.heard.hold(text)
        return None
    parsed, proposals = read_scan(scan, reader, context, before)
    return Found(sentence, parsed, proposals, context.heard.note(parsed).chain)


def _look_back(one: Found, before: Found | None) -> None:
    """ "This was said by X": who said what the sentence before claims."""
    if one.proposals or before is None or not one.parsed.scan.cue(0, Cue.THIS) or not one.chain:
        return
    for proposal in before.proposals:
        proposal.chain = tuple(dict.fromkeys((*one.chain, *proposal.chain)))


def _read_heading(found: list[Found], context: Context, text: str, items: ItemTree) -> None:
    """A heading leaves open what the first whole flow of the text says."""
    told = [one for one in found if one.proposals]
    if len(told) < 2 or context.first is None or text[: told[0].sentence.start].strip():
        return
    later = Context(*context.first, sent=context.sent)
    for proposal in told[0].proposals:
        complete(proposal, later, reverse=False, named=False)
    settle_heading(told[0].proposals, [two for one in told[1:] for two in one.proposals], items)


def _drop_strays(found: list[Found], context: Context) -> None:
    """Losses that served nobody are an army's own, in a text that speaks of an exchange and not of people sent; what
    the next sentence gives the sum of is told there.
    """
    summed = {id(one) for one in context.summed}
    told = any(two.kind is not Kind.CASUALTIES for one in found for two in one.proposals)
    for one in found:
        one.proposals = [two for two in one.proposals if id(two) not in summed and not stray(two, context, told=told)]
        one.proposals = [two for two in one.proposals if not unsent(one.parsed, two)]


def _drop_lonely(found: list[Found], context: Context) -> None:
    """In a text that tells of no whole flow, what nobody gives nobody is none; nor what its only party does alone."""
    told = [two for one in found for two in one.proposals]
    if not told or any(two.provider and two.recipient for two in told):
        return
    named = {actor.party for one in found for actor in one.parsed.actors}
    several = len(named) > 1 or len(named | context.heard.parties) > 1
    for one in found:
        open_ = (
            two
            for two in one.proposals
            if not (several and (two.provider or two.recipient)) and lonely(one.parsed, two)
        )
        dropped = {id(two) for two in open_}
        one.proposals = [two for two in one.proposals if id(two) not in dropped]


def _claim(document: Document, found: Found, ordinal: int) -> Claim:
    one = found.proposals[ordinal]
    start = found.sentence.start + found.parsed.scan.words[one.i].start
    end = found.sentence.start + found.parsed.scan.words[one.j - 1].end
    quoted = span(document, start, end)
    name = digest(document.id, str(start), str(end), quoted.exact, one.kind, str(ordinal))
    either = digest(document.id, str(found.sentence.start), one.either) if one.either else None
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
        links=Links(either=either),
        rules=tuple(one.rules),
    )
