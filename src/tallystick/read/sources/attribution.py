"""Who says it: sources with the stretch they take in the sentence, their chain, and what they cover."""

from dataclasses import dataclass, field

from tallystick.books.language import Cue, Frame, Marker
from tallystick.model.ident import PartyId
from tallystick.read.material.words import PARTY_CATS, Cat, Mention, Scan
from tallystick.read.parties.accused import ALLEGED
from tallystick.read.parties.persons import CLOSERS, name_of
from tallystick.read.quantities.dates import past_date
from tallystick.read.sources.apposed import described, named_after
from tallystick.read.sources.clausal import (
    begins,
    behind_verb,
    coordinated,
    is_noun,
    stated,
    statement,
    that_follows,
    verb_group,
)
from tallystick.read.sources.speakers import (
    PHRASE_REACH,
    SAYING,
    bare_kind,
    can_speak,
    has_standing,
    phrase_left,
    phrase_right,
    trim,
)
from tallystick.read.sources.telling import only_told, suffered, suffers, unsaid
from tallystick.read.sources.told import Told, told, told_before

KIND_REACH = 4  # small words between a preposition and the kind of source behind it
OPENING = (  # an attribution opens with one
    Cue.CITE,
    *(*SAYING, Cue.OWN_ACCOUNT, Cue.ACCORDING, Cue.ACCORDING_BEHIND, Cue.ACCORDING_KIND, Cue.CLAIM),
)


@dataclass(slots=True)
class Source:
    """Words i to j that name who says it. `cue` is the word of saying, `chain` runs from nearest to farthest."""

    i: int
    j: int
    chain: list[str]
    cue: Cue
    party: PartyId | None = None
    leading: bool = True
    spans: list[tuple[int, int]] = field(default_factory=list)
    promises: bool = False
    pronoun: bool = False
    scope: tuple[int, int] | None = None  # the words it covers, where they are known


def find_sources(scan: Scan, outlets: frozenset[str]) -> list[Source]:
    """All attributions of a sentence, left to right. `outlets` are known media, lower case."""
    found: list[Source] = []
    for k in sorted({0, *scan.places(*OPENING)}) if scan.words else ():
        one = (
            own_account(scan, k)
            or _according(scan, k)
            or _disputing(scan, k)
            or _between(scan, k)
            or _quoted_as(scan, k)
            or _saying(scan, k, outlets)
            or _alleged(scan, k)
            or _headed(scan, k)
        )
        if one and not any(other.i <= one.i < other.j for other in found):
            _add_cited(scan, one)
            found.append(one)
    return found


def own_account(scan: Scan, k: int) -> Source | None:
    """Whose own account it is, and who is also what the clause is about: "Kyiv has by its own account received ..."."""
    cue = scan.cue(k, Cue.OWN_ACCOUNT)
    start = next((at + 1 for at in reversed(range(k)) if scan.low(at) in CLOSERS), 0) if cue else 0
    near = [*range(start, k), *range(cue.j, min(cue.j + PHRASE_REACH, len(scan.words)))] if cue else []
    named = next((one for at in near if (one := scan.find(at, Cat.NAME, Cat.AGENCY)) and not _marked(scan, at)), None)
    if cue is None or named is None:
        return None
    source = _source(scan, k, cue.j, (named.i, named.j), Cue.ACCORDING)
    source.leading = True
    return source


def _marked(scan: Scan, k: int) -> bool:
    """Whether a preposition or an oblique article governs the name at word k."""
    first = k - 1 if scan.cue(k - 1, Cue.ARTICLE) else k
    return any(
        one.cat is Cat.MARKER and one.value is not Marker.AND for at in (first, k) for one in scan.ends.get(at, ())
    )


def _alleged(scan: Scan, k: int) -> Source | None:
    """ "Kyiv's allegation that ...": whose word it is."""
    cue = scan.cue(k, Cue.CLAIM)
    before = phrase_left(scan, k) if cue else None
    if cue is None or before is None or scan.cue(k - 1, Cue.ARTICLE):
        return None
    i = next((at for at in reversed(range(*before)) if scan.find(at, *PARTY_CATS)), None)
    end = before[1] - 1 if scan.cue(before[1] - 1, Cue.POSSESSIVE) else before[1]
    return _source(scan, i, cue.j, (i, end), Cue.CLAIM) if i is not None else None


def _headed(scan: Scan, k: int) -> Source | None:
    """A heading that names its source before a colon: "Spy agency: ..."."""
    if k > 0:
        return None
    colon = next((at for at in range(1, min(6, len(scan.words))) if scan.low(at) == ":"), 0)
    known = any(scan.cue(at, Cue.SOURCE) or scan.find(at, Cat.AGENCY) for at in range(colon))
    return _source(scan, 0, colon, (0, colon), Cue.SAY) if colon and known else None


def _according(scan: Scan, k: int) -> Source | None:
    behind = scan.cue(k, Cue.ACCORDING_BEHIND)
    if behind:
        before = bare_kind(scan, k) or phrase_left(scan, k)
        if before is None:
            return None
        before = _last_phrase(scan, *before)
        return _source(scan, before[0], behind.j, before, Cue.ACCORDING)
    cue = scan.cue(k, Cue.ACCORDING) or _before_kind(scan, k)
    span = phrase_right(scan, cue.j) if cue else None
    if cue is None or span is None or (scan.serial and _no_source(scan, *span)):
        return None
    span = span[0], next((at for at in range(span[0] + 1, span[1]) if begins(scan, at)), span[1])
    return _source(scan, k, span[1], span, Cue.ACCORDING)


def _before_kind(scan: Scan, k: int) -> Mention | None:
    """A preposition that attributes only before a kind of source, past articles and adjectives."""
    cue = scan.cue(k, Cue.ACCORDING_KIND)
    if cue is None:
        return None
    at = cue.j
    while at < len(scan.words) and not scan.capital(at) and scan.low(at).isalpha() and at - cue.j < KIND_REACH:
        if scan.cue(at, Cue.AND, Cue.AUXILIARY):
            return None  # "bildet 50 Mann aus und hat der Armee ..."
        at += 1
    return cue if scan.cue(at, Cue.SOURCE, Cue.STATEMENT) else None


def _no_source(scan: Scan, i: int, j: int) -> bool:
    """Whether words name a rule or an agreement, by which something is done and not said."""
    return any(scan.cue(at, Cue.NO_CLAIM) for at in range(i, j)) or not can_speak(scan, i, j)


def _last_phrase(scan: Scan, i: int, k: int) -> tuple[int, int]:
    """The last noun phrase of words i to k: it begins at its own determiner, and goes on to the left only where that is
    a genitive that hangs on a kind of source or an office.
    """
    for at in range(k - 1, i, -1):
        owned = scan.cue(at - 1, Cue.SOURCE, Cue.TITLE, Cue.BODY, Cue.ACCORDING) or scan.find(at - 1, Cat.MARKER)
        if scan.cue(at, Cue.ARTICLE) and not owned:
            return at + 1, k
    return i, k


def _saying(scan: Scan, k: int, outlets: frozenset[str]) -> Source | None:
    verb = None if is_noun(scan, k) else _verb_of_saying(scan, k)
    if verb and (suffered(scan, k, verb.j) or suffers(scan, k)):
        return None
    if verb is None or (verb.j == k + 1 and scan.find(k - 1, Cat.MARKER) and scan.cue(k - 1, Marker.TO)):
        return None
    if scan.attributes and scan.low(verb.j - 1).endswith(scan.attributes) and scan.find(k, Cat.FRAME):
        return None  # a participle: "обіцяних Чехією"
    cue = Cue(str(verb.value))
    medium = told(scan, verb.j, outlets)
    begins = medium.j if medium else behind_verb(scan, verb.j)
    apposed, fronted = described(scan, verb_group(scan, k)), _fronted(scan, k, verb.j)
    after = fronted or _inverted(scan, k, begins)
    apposed = None if scan.cased and after and has_standing(scan, *after) else apposed  # ", сказал министр"
    before = None if fronted else apposed or phrase_left(scan, k)
    medium, after = _heard(scan, k, verb.j, (medium, before, after))
    if one := _going_on(scan, verb, before):
        return one
    promise = scan.find(k, Cat.FRAME)
    apart = _parenthetic(scan, k, verb.j, after or before) or _complemented(scan, verb.j)
    does = promise and promise.value is not Frame.AMOUNT and not _accuses(scan, promise)
    does = does or only_told(scan, k, verb.j)
    if does and not apart:
        return None
    weak = before and after and not (apposed or has_standing(scan, *before))
    if before and can_speak(scan, *before) and not weak:
        source = _quoting(scan, before, verb.j, cue) or _source(scan, before[0], verb.j, before, cue)
        source.promises = promise is not None and promise.value is Frame.PROMISE
        return _by_way_of(source, medium or told_before(scan, before[1], k))
    if after is None:
        return None
    after = named_after(scan, after)
    medium = medium or told(scan, after[1], outlets)
    source = _source(scan, verb_group(scan, k), after[1], after, cue)
    source.promises = promise is not None and promise.value is Frame.PROMISE
    return _by_way_of(source, medium)


def _going_on(scan: Scan, verb: Mention, before: tuple[int, int] | None) -> Source | None:
    """Who said something behind "and", where who speaks did something else before: "X thanked Y and said"."""
    joined = None if before and can_speak(scan, *before) else coordinated(scan, verb.i)
    if joined is None or only_told(scan, verb.i, verb.j):
        return None
    source = _source(scan, verb.i, verb.j, joined, Cue(str(verb.value)))
    source.spans = []
    return source


def _accuses(scan: Scan, verb: Mention) -> bool:
    """Whether a verb of blaming says what another did, where verbs follow each other: 指责X向Y输送炮弹."""
    if not scan.serial or verb.value is not Frame.STRAIN or not scan.find(verb.j, *PARTY_CATS):
        return False
    stop = next((k for k in range(verb.j, len(scan.words)) if scan.low(k) in CLOSERS), len(scan.words))
    return any((one := scan.find(k, Cat.FRAME)) and one.value in ALLEGED for k in range(verb.j + 1, stop))


def _heard(
    scan: Scan, k: int, j: int, found: tuple[Told | None, tuple[int, int] | None, tuple[int, int] | None]
) -> tuple[Told | None, tuple[int, int] | None]:
    """The medium and who speaks behind the verb: a medium that nobody told anything speaks itself, "пишет Bloomberg со
    ссылкой на ...".
    """
    medium, before, after = found
    alone = medium and after is None and not (before and can_speak(scan, *before))
    return (None, _inverted(scan, k, j)) if alone else (medium, after)


def _verb_of_saying(scan: Scan, k: int) -> Mention | None:
    """The verb of saying at word k that is not negated; who has not said something may deny it."""
    verb = scan.cue(k, Cue.COMPLAIN) or scan.cue(k, *SAYING) if scan.at[k] else None
    return None if verb and unsaid(scan, verb) else verb


def _by_way_of(source: Source, medium: Told | None) -> Source:
    """The source, with the medium that it told before it."""
    if medium:
        source.chain.insert(0, medium.name)
        source.j = max(source.j, medium.j)
        source.spans = [(source.i, source.j)]
    return source


def _fronted(scan: Scan, k: int, j: int) -> tuple[int, int] | None:
    """Who speaks behind a verb of saying at words k to j whose clause opens with a preposition: the subject stands
    alone there, "Bei einem Treffen der Minister sagte Rice, ...".
    """
    start = next((at + 1 for at in reversed(range(k)) if scan.low(at) in CLOSERS), 0)
    span = phrase_right(scan, j) if start < k and scan.find(start, Cat.MARKER) else None
    return span if span and scan.low(span[1]) in CLOSERS and can_speak(scan, *span) else None


def _citing(scan: Scan, k: int) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """Who says and who is cited, where that stands between the two: "The agency, citing the ministry, reported ..."."""
    first = verb_group(scan, k)
    comma = next((at for at in reversed(scan.commas) if max(first - PHRASE_REACH, 0) < at < first - 1), None)
    cite = scan.cue(comma + 1, Cue.CITE) if comma and scan.low(first - 1) == "," else None
    who, cited = (phrase_left(scan, comma), phrase_right(scan, cite.j)) if comma and cite else (None, None)
    return (who, cited) if who and cited else None


def _between(scan: Scan, k: int) -> Source | None:
    """A verb of saying whose subject stands before whom it cites."""
    verb = scan.cue(k, Cue.SAY, Cue.ESTIMATE)
    between = _citing(scan, k) if verb else None
    if verb is None or between is None:
        return None
    who, cited = between
    source = _source(scan, who[0], verb.j, who, Cue(str(verb.value)))
    source.chain.append(name_of(scan, *cited))
    return source


def _quoted_as(scan: Scan, k: int) -> Source | None:
    """Who quotes someone as saying something: "Lee quoted the agency as saying ..."."""
    cite = None if scan.serial or scan.final else scan.cue(k, Cue.CITE)
    who, cited = (phrase_left(scan, k), phrase_right(scan, cite.j)) if cite and k else (None, None)
    near = range(cited[1], cited[1] + 2) if cited else ()
    verb = next((one for at in near if (one := scan.cue(at, Cue.SAY))), None)
    if not (who and cited and verb) or scan.cue(k, Cue.PASSIVE) or not can_speak(scan, *who):
        return None
    source = _source(scan, who[0], verb.j, who, Cue.SAY)
    source.chain.append(name_of(scan, *cited))
    return source


def _quoting(scan: Scan, before: tuple[int, int], j: int, cue: Cue) -> Source | None:
    """Who says what someone else says, where the verb of saying comes last: X援引Y的话说."""
    cite = next((found for k in range(before[0] + 1, j) if (found := scan.cue(k, Cue.CITE))), None)
    cited = phrase_right(scan, cite.j) if cite else None
    if cite is None or cited is None:
        return None
    source = _source(scan, before[0], j, (before[0], min(before[1], cite.i)), cue)
    if scan.cue(cited[1] - 1, Cue.STATEMENT, Cue.SOURCE) and scan.cue(cited[1] - 2, Cue.POSSESSIVE):
        cited = (cited[0], cited[1] - 2)
    source.chain.append(name_of(scan, *cited))
    return source


def _disputing(scan: Scan, k: int) -> Source | None:
    """Who rejects a statement: "X rejected reports that ...", or with the verb last "X hat Berichte ... bestritten"."""
    verb = scan.cue(k, Cue.DENY)
    if verb is None:
        return None
    stretch = next((at + 1 for at in reversed(range(k)) if scan.low(at) in CLOSERS), 0)
    object_ = stated(scan, verb.j)
    last = verb.j if object_ else next((at for at in range(stretch + 1, k) if statement(scan, at)), None)
    before = trim(scan, stretch, last) if last and last <= k else phrase_left(scan, k) if object_ else None
    if before is None or not has_standing(scan, *before) or scan.cue(k - 1, Cue.PASSIVE):
        return None
    source = _source(scan, before[0], verb.j if object_ else before[1], before, Cue.DENY)
    source.spans += [] if object_ else [(k, verb.j)]
    return source


def _parenthetic(scan: Scan, k: int, j: int, phrase: tuple[int, int] | None) -> bool:
    """A verb that both says and does ("announced", "promised") only says where it stands apart, with its subject."""
    if phrase is None:
        return False
    start, end = min(phrase[0], verb_group(scan, k)), past_date(scan, max(phrase[1], j))
    while start > 0 and scan.cue(start - 1, Cue.ARTICLE):
        start -= 1
    apart = start > 0 and scan.low(start - 1) in CLOSERS and not (end == j and scan.cue(start, Cue.RELATIVE))
    ends = scan.low(end) in (*CLOSERS, "") or scan.find(end, Cat.MARKER) or scan.cue(end, Cue.CITE)
    parted = scan.capital_nouns and scan.low(end).isalpha() and scan.low(end + 1) in CLOSERS  # "räumte X ein."
    return apart and bool(ends or parted)


def _complemented(scan: Scan, j: int) -> bool:
    """Whether a whole clause is the object of a verb that both says and does: "zapowiedział, że", 宣布，将提供."""
    if scan.serial and scan.low(j) == ",":
        return True
    if not (scan.cased or scan.final) and (that_follows(scan, j) or _infinitives(scan, j)):
        return True
    opens = scan.cased and scan.low(j) == "," and scan.cue(j + 1, Cue.BREAK)
    return bool(opens) and scan.cue(j + 1, Cue.AND, Cue.CORRECTION) is None


def _infinitives(scan: Scan, j: int) -> bool:
    """Whether the infinitive of a past follows, bare or with its mark: "sostiene di aver donato", "dit avoir donné"."""
    marked = scan.cue(j, Cue.INFINITIVE) is not None and scan.find(j, Cat.FRAME) is None
    return marked and (scan.cue(j, Cue.PAST) or scan.cue(j + 1, Cue.INFINITIVE)) is not None


def _inverted(scan: Scan, k: int, j: int) -> tuple[int, int] | None:
    """A subject behind its verb of saying: only where the verb opens the clause."""
    span = None if scan.serial or scan.cue(j, Cue.COMPLEMENT) else phrase_right(scan, j)
    first = verb_group(scan, k)
    opens = first > 0 and scan.low(first - 1) in CLOSERS
    if k == 0 or span is None or not (opens or has_standing(scan, *span)):
        return None
    return span if can_speak(scan, *span) else None


def _source(scan: Scan, i: int, j: int, phrase: tuple[int, int], cue: Cue) -> Source:
    named = [one for k in range(*phrase) if (one := scan.find(k, *PARTY_CATS))]
    party = PartyId(str(named[0].value)) if named else None
    first = i
    while first > 0 and scan.cue(first - 1, Cue.ARTICLE):
        first -= 1
    leading = first == 0 or (scan.low(j) not in (".", "") and scan.low(first - 1) not in (",", "“", "”", '"'))
    pronoun = phrase[1] - phrase[0] == 1 and scan.cue(phrase[0], Cue.PRONOUN) is not None
    return Source(i, j, [name_of(scan, *phrase)], cue, party, leading, [(i, j)], pronoun=pronoun)


def _add_cited(scan: Scan, one: Source) -> None:
    """Farther sources that the source itself relies on; nearer ones that pass on what it says ("cited by")."""
    for k in range(one.j, min(one.j + 4, len(scan.words))):
        cite = scan.cue(k, Cue.CITE, Cue.CITED_BY)
        span = phrase_right(scan, cite.j) if cite else None
        if cite and span:
            one.chain.insert(0 if cite.value is Cue.CITED_BY else len(one.chain), name_of(scan, *span))
            one.spans.append((k, span[1]))
            one.j = span[1]
            return
