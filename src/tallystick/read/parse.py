"""A sentence taken apart: quantities, parties, sources and clauses over one scan."""

from dataclasses import dataclass, field

from tallystick.books.language import Cue, Frame, Marker, Participles
from tallystick.model.ident import PartyId
from tallystick.read.lexicon.lexicon import Lexicon
from tallystick.read.material.quantity import Quantity
from tallystick.read.material.words import Cat, Mention, Scan
from tallystick.read.parties.accused import mark_accusers
from tallystick.read.parties.actors import Actor, How, find_actors
from tallystick.read.parties.joint import join_behind
from tallystick.read.parties.rejected import reject
from tallystick.read.quantities.amounts import read_quantities
from tallystick.read.quantities.dates import Dated, find_dates
from tallystick.read.sources.attribution import Source, find_sources
from tallystick.read.sources.framing import find_framed
from tallystick.read.syntax.attributes import attributes
from tallystick.read.syntax.chains import chain
from tallystick.read.syntax.clauses import DASHES, Clause, split_clauses
from tallystick.read.syntax.closing import split_closing
from tallystick.read.syntax.postposed import participles_behind, settle_nouns
from tallystick.read.syntax.prenominal import set_apart

ADVERBS = 2  # small words between the party and the goods of a shortened clause
ADDRESSED = 3  # words from who says something to whom it is said


@dataclass(slots=True)
class Parse:
    """All that was found in a sentence, before any claim is made of it."""

    scan: Scan
    quantities: list[Quantity]
    actors: list[Actor]
    sources: list[Source]
    clauses: list[Clause]
    dates: list[Dated]
    forms: Participles
    auxiliaries: frozenset[str]
    tensed: bool  # whether the ends of verbs tell their tense
    steering: list[Mention]  # cues outside attributions
    inner: dict[int, Mention] = field(default_factory=dict)  # attributive predicates by place
    topic: PartyId | None = None  # whom the sentence before was about, where this one goes on about them
    other: PartyId | None = None  # the only other party that it named

    def clause_at(self, i: int) -> Clause | None:
        """The innermost clause that holds word i."""
        held = (one for one in self.clauses if one.i <= i < one.j)
        return min(held, key=lambda one: one.j - one.i, default=None)

    def _nested(self, i: int, j: int, at: int) -> bool:
        """Whether word `at` stands in a relative clause inside words i to j."""
        if not (self.scan.final or self.scan.serial):
            return False
        inside = (one for one in self.clauses if one.relative and i <= one.i and one.j <= j and one.j - one.i < j - i)
        return any(one.i <= at < one.j for one in inside)

    def cues(self, i: int, j: int, *values: Cue) -> list[Mention]:
        """The cues of these values between words i and j, those inside attributions left out."""
        if not self.scan.has(*values):
            return []
        found = [one for one in self.steering if i <= one.i < j and one.value in values]
        return [one for one in found if not self._nested(i, j, one.i)]

    def actors_in(self, i: int, j: int) -> list[Actor]:
        """The parties between words i and j that are not named as sources."""
        found = [one for one in self.actors if i <= one.i < j and not (one.source or one.gapped)]
        return [one for one in found if not self._nested(i, j, one.i)]


def parse(scan: Scan, lexicon: Lexicon, outlets: frozenset[str]) -> Parse:
    """Take a scanned sentence apart."""
    if scan.adjectives_behind:
        settle_nouns(scan)
    quantities = read_quantities(scan, lexicon.language)
    sources = find_framed(scan) if scan.final else find_sources(scan, outlets)
    actors = find_actors(scan)
    actors = join_behind(scan, actors) if scan.running else actors
    actors, spent = reject(scan, actors)
    spans = [span for source in sources for span in source.spans]
    for actor in actors:
        told = scan.final and (_glosses(scan, actor, sources) or _reports(scan, actor))
        actor.source = told or any(i <= actor.i < j for i, j in spans)
    _address(scan, actors, sources)
    mark_accusers(scan, actors)
    _own(scan, sources, actors)
    _mark_gaps(scan, actors, quantities)
    inner = {one.i: one for quantity in quantities for one in quantity.inner}
    language = lexicon.language
    if scan.adjectives_behind:
        inner |= {one.i: one for one in participles_behind(scan, quantities, language.participles.behind)}
    else:
        inner |= {one.i: one for one in attributes(scan, language.participles)}
    if scan.cased and language.participles.behind:
        inner |= {one.i: one for one in participles_behind(scan, quantities, language.participles.behind)}
    auxiliaries = frozenset(language.cues.get(Cue.AUXILIARY, ()))
    dates = find_dates(scan)
    uncut = set(inner) | {k for date in dates for k in range(date.i, date.j)}
    clauses = split_closing(scan, spans, uncut) if scan.final else split_clauses(scan, spans, uncut)
    clauses = set_apart(scan, clauses) if scan.serial else clauses
    chain(scan, clauses)
    said = {k for i, j in spans for k in range(i, j)}
    steering = [one for one in scan.mentions if one.cat is Cat.CUE and one.i not in said and one not in spent]
    forms = language.participles
    return Parse(
        scan, quantities, actors, sources, clauses, dates, forms, auxiliaries, bool(language.verb_ends), steering, inner
    )


def _glosses(scan: Scan, actor: Actor, sources: list[Source]) -> bool:
    """Whether a party only says whose a source is that is named right behind it: "韓国の情報機関、国家情報院は"."""
    near = (one.i for one in sources if actor.j <= one.i <= actor.j + 5)
    return any(not any(scan.find(k, Cat.BEHIND, Cat.FRAME, Cat.ITEM) for k in range(actor.j, at)) for at in near)


def _reports(scan: Scan, actor: Actor) -> bool:
    """Whether a party is only named as whose report it is that says what stands before: "팔았다는 유엔 보고서"."""
    told = scan.cue(actor.i - 1, Cue.ADNOMINAL, Cue.QUOTING) is not None
    near = range(actor.j, min(actor.j + 4, len(scan.words)))
    stated = next((k for k in near if scan.cue(k, Cue.STATEMENT)), None)
    return told and stated is not None and not any(scan.find(k, Cat.BEHIND) for k in range(actor.j, stated))


def _mark_gaps(scan: Scan, actors: list[Actor], quantities: list[Quantity]) -> None:
    """A party between a stop and a number, behind another number, shares its verb: "..., and Poland fourteen"."""
    for actor in actors:
        first = actor.i
        while (first > 0 and scan.find(first - 1, Cat.MARKER)) or _opens_part(scan, first - 1):
            first -= 1
        others = {one.i for one in actors if one is not actor}
        near = [one for one in quantities if beside(scan, actor.j, one.i) and not one.trap]
        owns = scan.cue(actor.j - 1, Cue.POSSESSIVE) or scan.cue(actor.j, Cue.POSSESSIVE)
        near = [] if scan.serial and (scan.find(actor.j, Cat.FRAME) or owns) else near
        counted = any(not others & set(range(actor.j, one.i)) for one in near)
        earlier = any(one.j < actor.i and not one.trap for one in quantities)
        linked = any(scan.cue(k, Cue.AND) for k in range(first, actor.i)) and (actor.marker is None or actor.joined)
        stopped = first > 0 and (scan.low(first - 1) in (",", ";") or linked)
        listed = first > 0 and scan.low(first - 1) == ":" and scan.low(actor.j) in (*DASHES, "-")
        counted = counted or none_behind(scan, actor.j) is not None
        goods = goods_behind(scan, actor.j)
        earlier = earlier or (goods is not None and _goods_moved(scan, first))
        counted = counted or goods is not None
        actor.gapped = counted and ((earlier and stopped) or listed) and not actor.source
        actor.gapped = actor.gapped and actor.how in (How.NAME, How.PEOPLE)
        if actor.gapped and actor.joined:
            actor.marker, actor.joined = None, False  # of a list it only seemed to be in


def _opens_part(scan: Scan, k: int) -> bool:
    """Whether word k may stand before the party of a shortened clause: a conjunction, an article, "the share of"."""
    noun = scan.find(k, Cat.NOUN)
    share = noun is not None and noun.value is Frame.HOLD
    return share or scan.cue(k, Cue.ARTICLE, Cue.AND, Cue.BREAK) is not None


def goods_behind(scan: Scan, j: int) -> Mention | None:
    """The goods without a number that all but end a shortened clause right behind its party: "..., Slovakia shells"."""
    if scan.running or scan.cased or scan.adjectives_behind:
        return None
    first = j
    while first < j + ADVERBS and scan.cue(first, Cue.ARTICLE, Cue.AUXILIARY):
        first += 1  # "Stockholm nur Geld"
    found = scan.find(first, Cat.ITEM) or scan.find(first + 1, Cat.ITEM)
    plain = found is not None and (found.i == first or (not scan.at[first] and scan.low(first).isalpha()))
    ends = found is not None and (found.j >= len(scan.words) or not scan.words[found.j].text[0].isalnum())
    return found if plain and (ends or (found is not None and scan.cue(found.j, Cue.AND))) else None


def _goods_moved(scan: Scan, j: int) -> bool:
    """Whether a verb and its goods stand before word j, with a party before the verb or between the two."""
    goods = [one for one in scan.mentions if one.cat is Cat.ITEM and one.j <= j]
    verbs = [one for one in scan.mentions if one.cat is Cat.FRAME and any(one.j <= two.i for two in goods)]
    return any(scan.find(k, Cat.NAME, Cat.AGENCY) for one in verbs for k in range(one.i))


def none_behind(scan: Scan, j: int) -> Mention | None:
    """The negation that closes a shortened clause right behind a party: "..., and Belgium none"."""
    if scan.running:
        return None
    first = j + 1 if scan.low(j) in (*DASHES, ",") else j
    found = scan.cue(first, Cue.NEGATION)
    last = found.j if found else j
    last = last + 1 if found and scan.find(last, Cat.CARDINAL) else last
    ends = last >= len(scan.words) or not scan.words[last].text[0].isalnum()
    return found if ends else None


def beside(scan: Scan, j: int, i: int) -> bool:
    """Whether a number at word i follows a party that ends before j, past a word or a dash for a verb."""
    between = [k for k in range(j, i) if not (scan.dash_copula and (scan.low(k) in DASHES or scan.cue(k, Cue.ARTICLE)))]
    phrase = scan.cue(j, Cue.ARTICLE)  # "another", "nog eens"
    if any(scan.find(k, Cat.FRAME) for k in range(j, i)) and not scan.running:
        return False  # a verb of its own: "..., Warsaw ordered 40"
    if scan.parted(j, i):
        stop = j + 2 if scan.cue(j + 1, Cue.ARTICLE) else j + 1
        return scan.adjectives_behind and i == stop  # the verb left out: "y El Salvador, 70", "y Libia, el 5 %"
    small = len(between) <= 2 and all(scan.cue(k, Cue.ARTICLE, Cue.BREAK, Cue.AUXILIARY) for k in between)
    return j <= i and (len(between) <= 1 or small or (phrase is not None and phrase.j == i))


def _address(scan: Scan, actors: list[Actor], sources: list[Source]) -> None:
    """Whom something is told right behind who tells it takes no part in it: "wrote the minister to parliament"."""
    for source in sources if not (scan.serial or scan.final or scan.cased) else ():
        told = next(
            (one for one in actors if source.j < one.i <= source.j + ADDRESSED and one.marker is Marker.TO), None
        )
        organ = told and any(scan.find(k, Cat.AGENCY) or scan.cue(k, Cue.BODY) for k in range(told.i, told.j))
        small = range(source.j, told.i) if told and organ and source.cue is Cue.SAY and not source.promises else ()
        if told and small and all(scan.find(k, Cat.MARKER) or scan.cue(k, Cue.ARTICLE) for k in small):
            told.source = True


def _own(scan: Scan, sources: list[Source], actors: list[Actor]) -> None:
    """ "Its minister", "their army": the party that the sentence spoke of before."""
    for source in sources:
        inside = source.j - source.i > 2 and scan.cue(source.i, Cue.PRONOUN)
        words = range(source.i, source.j)
        office = any(scan.cue(k, Cue.PRONOUN) and scan.cue(k + 1, Cue.TITLE, Cue.BODY) for k in words)
        owned = source.party is None and (inside or office or scan.cue(source.i - 1, Cue.PRONOUN))
        before = [one for one in actors if one.j <= source.i and not one.source and one.how is How.NAME]
        if owned and before:
            source.party = before[0].party
