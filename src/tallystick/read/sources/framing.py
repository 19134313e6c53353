"""Who says it where the verb closes its clause: the source stands first with its particle, or right before the verb."""

from dataclasses import replace

from tallystick.books.language import Cue, Frame, Marker
from tallystick.model.ident import PartyId
from tallystick.read.material.words import PARTY_CATS, Cat, Mention, Scan
from tallystick.read.parties.owners import locates
from tallystick.read.parties.persons import CLOSERS, name_of
from tallystick.read.sources.attribution import Source
from tallystick.read.sources.speakers import SAYING
from tallystick.read.syntax.closing import group_end

ABOUT = (Marker.TOPIC, Marker.SUBJECT)
INSIDE = (Marker.OF, Marker.AND, Marker.WITH)  # particles that stand within the name of a source
QUOTES = ("”", "’", '"', "'", "」", "』", "》")
OPENERS = ("“", "‘", "「", "『", '"', "'")
PHRASE_REACH = 12  # words of a source's description at most
ENDING = (Cat.UNIT, Cat.CURRENCY, Cat.AFTER)  # what words quoted may end with besides a verb
VERB_REACH = 12  # words between a source and its verb: date, place, who is told


def find_framed(scan: Scan) -> list[Source]:
    """All attributions of a sentence whose verbs close their clauses, left to right."""
    found: list[Source] = []
    start = 0
    verbs = [one for k in range(len(scan.words)) if (one := _verb(scan, k))]
    for at, verb in enumerate(verbs):
        if found and _same_saying(scan, verbs[at - 1], verb):
            continue
        source = _framed(scan, verb, start, verbs[at + 1] if at + 1 < len(verbs) else None)
        if source is None and found and _quoted(scan, verb.i, start) is not None:
            found.append(_continued(verb, start, found[-1]))
        if source and not any(a <= source.i < b for other in found for a, b in other.spans):
            _enclose(found, source)
            found.append(source)
        if source and not _quotes(scan, verb):
            start = verb.j
    found += [told for k in range(len(scan.words)) if (told := _according(scan, k))]
    found = found or _headed(scan)
    for source in found:
        _add_cited(scan, source)
    return sorted(found, key=lambda source: source.i)


def _same_saying(scan: Scan, before: Mention, verb: Mention) -> bool:
    """Whether a verb only says that what stands right before it is called untrue: "사실무근이라고 일축했다"."""
    return before.value is Cue.DENY and _quotes(scan, before) and group_end(scan, before.j) == verb.i


def _verb(scan: Scan, k: int) -> Mention | None:
    """A verb of saying at word k that is no noun and not passive."""
    verb = scan.cue(k, Cue.COMPLAIN) or scan.cue(k, Cue.DENY) or scan.cue(k, *SAYING) or _unlisted(scan, k)
    if verb is None or scan.find(verb.j, Cat.BEHIND) or scan.find(k, Cat.NAME, Cat.AGENCY, Cat.ITEM):
        return None
    if scan.cue(k, Cue.SAYS_SO) and not (scan.cue(k - 1, Cue.ADNOMINAL) or scan.before(k, *ENDING)):
        return None  # "目的とした", and not "送ったとした"
    if scan.cue(k, Cue.SAYS_SO) and scan.cue(k - 1, Cue.PLANNED) and scan.find(k - 1, Cat.FRAME):
        return None  # "派遣しようとしている"
    if scan.cue(k, Cue.PLANNED) and scan.cue(k - 1, Cue.ADNOMINAL) and scan.find(k - 1, Cat.FRAME):
        return None  # a noun: "넘길 전망이다"
    unsaid = verb.value is not Cue.DENY and any(scan.cue(at, Cue.NEGATION) for at in (verb.j, verb.j + 1))
    return None if unsaid or scan.cue(verb.j - 1, Cue.PASSIVE) else verb


def _unlisted(scan: Scan, k: int) -> Mention | None:
    """A verb that no list knows, or one of blaming, at the end of a sentence that quotes: "”며 우려를 나타냈다"."""
    strained = scan.find(k, Cat.FRAME)
    if strained and strained.value is Frame.STRAIN and scan.low(strained.j) in (".", ""):
        return Mention(Cat.CUE, Cue.SAY, k, strained.j) if _quoted(scan, k, 0) is not None else None
    cues = scan.steering.get(k, [])
    ends = scan.cue(k, Cue.PAST) is not None and scan.low(k + 1) in (".", "") and strained is None
    if not ends or any(one.value not in (Cue.PAST, Cue.ADNOMINAL) for one in cues):
        return None
    return Mention(Cat.CUE, Cue.SAY, k, k + 1) if _quoted(scan, k, 0) is not None else None


def _framed(scan: Scan, verb: Mention, start: int, outer: Mention | None) -> Source | None:
    """The source of a verb of saying within words from `start` on."""
    quoted = _quoted(scan, verb.i, start)
    near = _subject(scan, quoted or start, verb.i)
    if quoted is None:
        near = _subject(scan, start, verb.i, (Marker.TOPIC,)) or near
        if verb.value is not Cue.DENY and not _weighs(scan, verb, near):
            return None
        near = near if near and _speaks(scan, *near) else _first(scan, start, verb.i)
    elif near is None:
        nested = bool(outer and _quotes(scan, verb) and _subject(scan, verb.j, outer.i) is None)
        near = _first(scan, start, verb.i, skip=int(nested))
    if near and verb.value is Cue.DENY and scan.cue(near[1] - 1, Cue.STATEMENT):
        near = _first(scan, start, near[0])  # "... 보도는 “왜곡”이라고 반박했다": who calls it so
    if near is None:
        return None
    i, j = near
    verb = _retort(scan, verb, quoted)
    particle = scan.find(j, Cat.BEHIND)
    end = particle.j if particle else j
    named = [one for k in range(i, j) if (one := scan.find(k, *PARTY_CATS))]
    party = next((PartyId(str(one.value)) for one in named if not locates(scan, one)), None)
    behind = quoted is not None and quoted <= i  # what stands between is place and time of saying
    spans = [(i, verb.j)] if behind else [(i, end), (verb.i, verb.j)]
    pronoun = scan.cue(i, Cue.PRONOUN) is not None
    scope = (start, verb.i)
    source = Source(i, end, [name_of(scan, i, j)], Cue(str(verb.value)), party, True, spans, pronoun=pronoun)
    source.scope = scope
    promise = scan.find(verb.i, Cat.FRAME)
    source.promises = promise is not None and promise.value is Frame.PROMISE
    reported = _reporter(scan, quoted, verb) if verb.value is Cue.DENY and quoted else None
    source.chain += [reported] if reported else []
    medium = _medium(scan, end, verb.i)
    source.chain = [medium, *source.chain] if medium else source.chain
    return source


def _medium(scan: Scan, i: int, j: int) -> str | None:
    """The medium that is told, with its particle between who speaks and the verb: "AP통신에 전했다"."""
    for k in range(i + 1, j):
        particle = scan.find(k, Cat.BEHIND)
        media = scan.before(k, Cat.CUE) if particle and particle.value is Marker.TO else None
        named = media is not None and scan.cue(media.i, Cue.SOURCE) and not scan.cue(media.i, Cue.BODY, Cue.TITLE)
        phrase = _phrase(scan, k, i) if named else None
        if phrase and phrase[0] >= i and not any(scan.find(at, Cat.NAME) for at in range(*phrase)):
            return name_of(scan, *phrase)
    return None


def _reporter(scan: Scan, quoted: int, verb: Mention) -> str | None:
    """Who reported what is denied: "넘겼다는 로이터통신 보도를 부인했다"."""
    stated = next((k for k in range(quoted + 1, verb.i) if scan.cue(k, Cue.STATEMENT)), None)
    i, j = quoted, stated or quoted
    while j > i and scan.cue(j - 1, Cue.POSSESSIVE, Marker.OF):
        j -= 1
    particle = scan.find(j - 1, Cat.BEHIND)
    j = j - 1 if j > i and particle and particle.value is Marker.OF else j
    known = any(scan.cue(k, Cue.SOURCE, Cue.TITLE) or scan.find(k, Cat.AGENCY) for k in range(i, j))
    return name_of(scan, i, j) if known else None


def _retort(scan: Scan, verb: Mention, quoted: int | None) -> Mention:
    """A verb of contradicting that only says where what it says is quoted: "이미 보냈다고 반박했다"; of a statement, it
    denies: "보냈다는 보도를 반박했다".
    """
    said = scan.cue(verb.i, Cue.SAY) if verb.value is Cue.DENY and quoted is not None else None
    stated = any(scan.cue(k, Cue.STATEMENT, Cue.CLAIM) for k in range(quoted or verb.i, verb.i))
    return said if said and not stated else verb


def _continued(verb: Mention, start: int, last: Source) -> Source:
    """Who said something before goes on to say what a further verb quotes: "Aは…否定し、「…」と強調した"."""
    spans = [(verb.i, verb.j)]
    cue = Cue(str(verb.value))
    return replace(last, chain=[*last.chain], cue=cue, spans=spans, scope=(start, verb.i), promises=False)


def _quotes(scan: Scan, verb: Mention) -> bool:
    """Whether a verb of saying is itself quoted."""
    return scan.cue(group_end(scan, verb.j) - 1, Cue.QUOTING) is not None


def _weighs(scan: Scan, verb: Mention, near: tuple[int, int] | None) -> bool:
    """A verb without a quotation says something where its subject stands right before it, or where it estimates."""
    return near is not None and verb.value is Cue.ESTIMATE and _speaks(scan, *near)


def _quoted(scan: Scan, k: int, start: int) -> int | None:
    """Where a quotation ends, within reach before the verb at word k; at the verb itself where that quotes."""
    if scan.cue(k, Cue.SAYS_SO):
        return k
    for at in range(k, max(k - VERB_REACH, start), -1):
        if scan.cue(at - 1, Cue.QUOTING, Cue.HELD):
            return at
        behind = scan.low(at - 2) in QUOTES and scan.glued(at - 1)
        if behind and scan.cue(at - 1, Cue.LINKING, Cue.QUOTING):
            return at
    return None


def _subject(scan: Scan, start: int, k: int, marks: tuple[Marker, ...] = ABOUT) -> tuple[int, int] | None:
    """The last phrase with a particle of the subject between two words."""
    for at in range(k - 1, start, -1):
        particle = scan.find(at, Cat.BEHIND)
        if particle and particle.value in marks and not scan.find(at, Cat.MAGNITUDE):
            return _phrase(scan, at, start)
    return None


def _first(scan: Scan, start: int, k: int, skip: int = 0) -> tuple[int, int] | None:
    """The first phrase with a particle of the subject that can speak; `skip` more are passed over."""
    for at in range(start + 1, k):
        if _fused(scan, at - 1):
            return at - 1, at
        particle = scan.find(at, Cat.BEHIND)
        phrase = _phrase(scan, at, start) if particle and particle.value in ABOUT else None
        if phrase and _speaks(scan, *phrase):
            if not skip:
                return phrase
            skip -= 1
    return None


def _fused(scan: Scan, k: int) -> bool:
    """Whether word k is a pronoun that holds its particle, of someone else than who speaks: "그는"."""
    return scan.cue(k, Cue.PRONOUN) is not None and not scan.cue(k, Cue.SPEAKER) and not scan.find(k + 1, Cat.BEHIND)


def _speaks(scan: Scan, i: int, j: int) -> bool:
    """Whether a phrase names someone who may say something: an office, a kind of source, a party, an unlisted name."""
    if any(scan.cue(k, Cue.TITLE, Cue.SOURCE, Cue.PRONOUN) or scan.find(k, *PARTY_CATS) for k in range(i, j)):
        return not scan.find(j - 1, Cat.ITEM, Cat.UNIT) or scan.cue(j - 1, Cue.TITLE, Cue.SOURCE) is not None
    return all(not scan.at[k] and (scan.words[k].text.isalpha() or scan.low(k) in ("(", ")")) for k in range(i, j))


def _phrase(scan: Scan, j: int, floor: int) -> tuple[int, int] | None:
    """The noun phrase that ends before word j."""
    i = j
    while i > floor and j - i < PHRASE_REACH and not _bounds(scan, i - 1):
        i -= 1
    return (i, j) if i < j else None


def _bounds(scan: Scan, k: int) -> bool:
    """Whether word k ends what stands before a noun phrase."""
    if scan.low(k) in CLOSERS and scan.low(k) not in ("(", ")"):
        return True
    particle = scan.find(k, Cat.BEHIND)
    if particle and particle.value not in INSIDE:
        return True
    ends = (Cue.REVERSE, Cue.QUOTING, Cue.LINKING, Cue.BREAK, Cue.CITE)
    if scan.find(k, Cat.MONTH, Cat.DATING) or scan.cue(k, *ends):
        return not scan.cue(k, Cue.TITLE, Cue.SOURCE)
    return scan.find(k, Cat.FRAME) is not None and scan.find(k, Cat.NOUN) is None


def _enclose(found: list[Source], one: Source) -> None:
    """What was said within a saying comes by way of who says it."""
    for other in found:
        if one.scope and one.scope[0] <= other.i < one.scope[1]:
            other.chain = [*one.chain, *other.chain]


def _according(scan: Scan, k: int) -> Source | None:
    """ "X에 따르면": the phrase before, for the rest of the sentence."""
    behind = scan.cue(k, Cue.ACCORDING_BEHIND)
    phrase = _phrase(scan, k, 0) if behind else None
    if behind is None or phrase is None:
        return None
    party = next((PartyId(str(one.value)) for at in range(*phrase) if (one := scan.find(at, *PARTY_CATS))), None)
    source = Source(phrase[0], behind.j, [name_of(scan, *phrase)], Cue.ACCORDING, party, True, [(phrase[0], behind.j)])
    source.scope = (0 if phrase[0] <= 2 else phrase[0], len(scan.words))
    return source


def _headed(scan: Scan) -> list[Source]:
    """Headings that name their source before a quotation or a colon, at the beginning or behind a comma."""
    starts = [0, *(k + 1 for k in scan.commas)]
    return [one for k in starts if (one := _heading(scan, k))][:1]


def _heading(scan: Scan, i: int) -> Source | None:
    """The source that words from i on name right before a quotation or a colon."""
    sign = next((k for k in range(i + 1, min(i + 6, len(scan.words))) if scan.low(k) in (*OPENERS, ":")), 0)
    known = any(scan.cue(k, Cue.SOURCE, Cue.TITLE) or scan.find(k, Cat.AGENCY) for k in range(i, sign))
    alone = scan.find(i, Cat.NAME) if scan.low(sign) in OPENERS else None  # "우크라 “프랑스 전투기 6대 인도”"
    known = known or (alone is not None and alone.j == sign)
    if not known or any(scan.find(k, Cat.BEHIND, Cat.ITEM) or scan.low(k) == "," for k in range(i, sign)):
        return None
    party = next((PartyId(str(one.value)) for k in range(i, sign) if (one := scan.find(k, *PARTY_CATS))), None)
    source = Source(i, sign, [name_of(scan, i, sign)], Cue.SAY, party, True, [(i, sign)])
    source.scope = (i, len(scan.words))
    return source


def _add_cited(scan: Scan, one: Source) -> None:
    """Who the source relies on: the object before a verb of citing."""
    low, high = one.scope or (one.i, one.j)
    for k in range(low + 2, min(high + 1, len(scan.words))):
        particle = scan.find(k - 1, Cat.BEHIND) if scan.cue(k, Cue.CITE) else None
        phrase = _phrase(scan, k - 1, low) if particle and particle.value is Marker.OBLIQUE else None
        if scan.cue(k, Cue.CITE) and scan.glued(k) and scan.find(k - 1, Cat.BEHIND) is None:
            phrase = _phrase(scan, k, low)  # a word that holds its particle: "当局者の話として"
        if scan.cue(k, Cue.CITE) and (owner := _whose_words(scan, k - 1, low)):
            phrase = owner
        if phrase:
            one.chain.append(name_of(scan, *phrase))
            one.spans.append((phrase[0], k + 1))
            return


def _whose_words(scan: Scan, k: int, floor: int) -> tuple[int, int] | None:
    """Whose words, said before word k, are cited: "당국자 2명의 말을 빌려"."""
    of = scan.find(k - 2, Cat.BEHIND) if scan.find(k, Cat.BEHIND) else None
    if of is None or of.value is not Marker.OF or scan.cue(k - 1, Cue.SOURCE, Cue.TITLE):
        return None
    return _phrase(scan, k - 2, floor)
