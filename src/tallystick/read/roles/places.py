"""Where roles are asked for: the clause, its predicate, and the subject that it borrows from elsewhere."""

from tallystick.books.language import Cue, Frame, Marker
from tallystick.read.material.words import Cat, Mention
from tallystick.read.parse import Parse
from tallystick.read.parties.actors import Actor, How
from tallystick.read.predicates.verbs import infinitive, participle
from tallystick.read.roles.relatives import antecedent, elided, taken_by_pronoun
from tallystick.read.roles.roles import Place, is_passive
from tallystick.read.roles.subjects import subject_of
from tallystick.read.roles.topics import taken_up
from tallystick.read.syntax.clauses import Clause
from tallystick.read.syntax.closing import about

ITSELF = (Frame.ARRIVE, Frame.AMOUNT, Frame.COST, Frame.DIE, Frame.CONTAIN)  # whose subject is no giver

VERB_REACH = 2  # words between a verb of saying and the infinitive behind it: "denies ever having sold"


def place_of(parse: Parse, clause: Clause, predicate: Mention | None, span: tuple[int, int]) -> Place:
    """Where roles are asked for, with the subject that the clause borrows."""
    forbidden = _forbidden(parse, clause, predicate)
    if forbidden:
        return Place(clause, predicate, *span, forbidden, borrowed=True)
    if lent := _lent_to(parse, clause):
        return Place(clause, predicate, *span, lent, borrowed=True)
    speaker = _speaker(parse, clause, predicate) or antecedent(parse, clause, predicate)
    speaker = speaker or _ahead(parse, clause, predicate)
    if speaker is None and taken_by_pronoun(parse, clause):
        return Place(clause, predicate, *span, _subject_before(parse, clause), borrowed=True)
    if speaker is None and elided(parse, clause, predicate) and not of_others(parse, clause):
        speaker = _subject_before(parse, clause)
    speaker = speaker or taken_up(parse, clause, predicate) or _behind_verb(parse, clause, predicate)
    return Place(clause, predicate, *span, speaker or _inherited(parse, clause, predicate), speaker is not None)


def _lent_to(parse: Parse, clause: Clause) -> Actor | None:
    """Who got the money that "it" buys with in a relative clause right behind: "lent Kyiv 300 million, with which it
    bought 40 drones".
    """
    means = clause.relative and parse.scan.cue(clause.i, Marker.WITH)
    if not means or not parse.scan.cue(clause.i + 2, Cue.GOES_ON):
        return None
    main = next((one for one in parse.clauses if one.j == clause.i), None)
    giver = subject_of(parse, main, None) if main else None
    named = parse.actors_in(main.i, main.j) if main and giver else []
    return next((one for one in reversed(named) if one.how is How.NAME and giver and one.party != giver.party), None)


def _behind_verb(parse: Parse, clause: Clause, predicate: Mention | None) -> Actor | None:
    """Who is meant by a pronoun right behind a finite verb that goods stand before, where such a verb stands second:
    "Waffen gab sie der Armee nie".
    """
    if predicate is None or not parse.forms.end or clause.relative or not parse.scan.cue(predicate.j, Cue.GOES_ON):
        return None
    fronted = any(parse.scan.find(k, Cat.ITEM) for k in range(clause.i, predicate.i))
    return _subject_before(parse, clause) if fronted else None


def _opens(parse: Parse, clause: Clause) -> bool:
    """Whether a clause begins with "his country", which is then its subject: "..., sein Land habe X geliefert"."""
    first = clause.i + (parse.scan.cue(clause.i, Cue.BREAK) is not None)
    return parse.scan.cue(first, Cue.COUNTRY) is not None


def _ahead(parse: Parse, clause: Clause, predicate: Mention | None) -> Actor | None:
    """The subject of the main clause behind, for an active participle that opens the sentence behind a preposition or
    a conjunction, or an infinitive there: "After receiving tanks, X thanked ...", "Tras entregar 30 tanques, X ...".
    """
    active = parse.forms.active
    if predicate is None or clause.i > 1 or parse.scan.running or parse.scan.cased:
        return None
    opens = parse.scan.find(clause.i, Cat.MARKER) or parse.scan.cue(clause.i, Cue.BREAK)
    first = clause.predicates[0] if clause.predicates else predicate
    gerund = bool(active) and first.i == clause.i + bool(opens)
    gerund = gerund and parse.scan.low(first.j - 1).endswith(active)
    if not gerund and not opens:
        return None
    ahead = range(opens.j if opens else clause.i, predicate.i)
    bare = infinitive(parse, predicate) or any(parse.scan.cue(k, Cue.INFINITIVE) for k in ahead)
    bare = bare or all(parse.scan.cue(k, Cue.AUXILIARY, Cue.NEGATION) for k in ahead)
    if not gerund and not (bare and not subject_of(parse, clause, predicate)):
        return None
    after = next((one for one in parse.clauses if one.i == clause.j), None)
    return subject_of(parse, after, None) if after else None


def _forbidden(parse: Parse, clause: Clause, predicate: Mention | None) -> Actor | None:
    """Who is forbidden or allowed to give is the subject of the giving: "Berne forbade Denmark to hand Kyiv tanks"."""
    if predicate is None or parse.scan.final or parse.scan.serial or predicate.value is Frame.FORBID:
        return None
    stops = [one for one in clause.predicates if one.value is Frame.FORBID and one.j <= predicate.i]
    stops = stops or parse.cues(clause.i, predicate.i, Cue.LETTING)
    between = parse.actors_in(stops[-1].j, predicate.i) if stops else []
    to = (Marker.TO, Marker.DATIVE, Marker.OBLIQUE, Marker.ACCUSATIVE, None)
    return next((one for one in between if one.marker in to and one.how is How.NAME), None)


def _speaker(parse: Parse, clause: Clause, predicate: Mention | None) -> Actor | None:
    """Who speaks is the subject of "we", "man", and of an infinitive right behind: "X denies having sold ..."."""
    said = [one for one in parse.actors if one.source]
    if not said or predicate is None:
        return None
    if parse.cues(clause.i, clause.j, Cue.SPEAKER):
        before = [one for one in said if one.i < predicate.i and _speaks_there(parse, one)]
        return (before or said)[-1 if before else 0]
    if parse.scan.final:
        return _implied(parse, clause, predicate, said)
    goes_on = next((one for one in parse.sources if one.j == clause.i and parse.scan.cue(clause.i, Cue.AND)), None)
    if goes_on and elided(parse, clause, predicate):  # "..., said Shoigu and promised four more"
        return next((one for one in said if goes_on.i <= one.i < goes_on.j), None)
    if parse.cues(clause.i, predicate.i, Cue.COUNTRY) and (
        _opens(parse, clause) or not subject_of(parse, clause, predicate)
    ):
        return said[0]
    if infinitive(parse, predicate) and not (parse.scan.cased and subject_of(parse, clause, predicate)):
        ahead = [one for one in parse.sources if one.j <= clause.i + 1 or 0 <= predicate.i - one.j <= VERB_REACH]
        return next((one for one in said if any(s.i <= one.i < s.j for s in ahead)), None)
    return _reported(parse, clause, predicate) or _meant(parse, clause, predicate)


def _speaks_there(parse: Parse, actor: Actor) -> bool:
    """Whether a source is who says it, and not one whose word is only cited."""
    return any(one.cue is not Cue.CLAIM and one.i <= actor.i < one.j for one in parse.sources)


def _meant(parse: Parse, clause: Clause, predicate: Mention) -> Actor | None:
    """Who speaks is "it" or "they" right before the verb of what is said: "Minsk said it had received ..."."""
    first = clause.predicates[0] if clause.predicates else predicate
    governs = first.i < predicate.i and first.value in (Frame.REFUSE, Frame.PROMISE)  # "it has no plans to send"
    k = (first if governs else predicate).i - 1
    while k > clause.i and (parse.scan.cue(k, Cue.AUXILIARY, Cue.NEGATION) or not parse.scan.at[k]):
        k -= 1
    pronoun = parse.scan.cue(k, Cue.PRONOUN) is not None and not parse.scan.cue(k, Cue.ARTICLE)
    pronoun = pronoun and not parse.forms.end
    opened = (at for at in range(clause.i, predicate.i - 1) if parse.scan.cue(at, Cue.COMPLEMENT))
    told = any(parse.scan.cue(at + 1, Cue.GOES_ON) for at in opened)  # "dat het ... heeft gekregen"
    k = clause.i + 1 if told else k
    again = None if told else _goes_on(parse, clause, predicate)
    told, k = told or again is not None, again or k
    own = subject_of(parse, clause, predicate)
    if not told and (not pronoun or (own and own.i < predicate.i)):
        return None
    ahead = [one for one in parse.sources if one.j <= k and one.cue is not Cue.ACCORDING and not one.pronoun]
    spans = ahead[-1].spans if ahead else []
    return next((one for one in parse.actors if one.source and any(i <= one.i < j for i, j in spans)), None)


def _goes_on(parse: Parse, clause: Clause, predicate: Mention) -> int | None:
    """Where indirect speech opens with a pronoun and its verb, where verbs stand second: "..., es werde Kiew Panzer
    liefern".
    """
    scan = parse.scan
    for k in range(clause.i, predicate.i - 1) if parse.forms.end else ():
        opens = k == clause.i or scan.low(k - 1) == ","
        verb = scan.cue(k + 1, Cue.SUBJUNCTIVE, Cue.FUTURE, Cue.AUXILIARY, Cue.POSSIBLE)
        if opens and verb and scan.cue(k, Cue.GOES_ON):
            return k
    return None


def _reported(parse: Parse, clause: Clause, predicate: Mention) -> Actor | None:
    """Where verbs need no subject, who speaks is the subject of what they say; a pronoun there is whoever is quoted."""
    if not parse.scan.serial or subject_of(parse, clause, predicate) or _goods_first(parse, clause, predicate):
        return None
    pronoun = any(parse.scan.cue(k, Cue.PRONOUN) for k in range(clause.i, predicate.i))
    for source in parse.sources:
        near = source.i < predicate.i if pronoun else source.cue is not Cue.ACCORDING and source.j == clause.i
        near = near or (
            source.cue is not Cue.ACCORDING and source.j + 1 == clause.i and predicate.value is not Frame.PAY
        )
        if near and source.leading:
            return next((one for one in parse.actors if one.source and source.i <= one.i < source.j), None)
    return None


def _goods_first(parse: Parse, clause: Clause, predicate: Mention) -> bool:
    """Whether goods with a relative clause of their own are what the clause is about: 欧盟承诺的炮弹 ... 交付."""
    nested = (one for one in parse.clauses if one.relative and one is not clause)
    return any(clause.i <= one.i and one.j <= predicate.i for one in nested)


def _implied(parse: Parse, clause: Clause, predicate: Mention, said: list[Actor]) -> Actor | None:
    """Who speaks is the subject of a quoted clause that names none: "Seoul said (it) would send ..."."""
    silent = is_passive(parse, Place(clause, predicate, clause.i, clause.j)) or predicate.value in ITSELF
    if silent:
        return None
    over = [s for s in parse.sources if s.scope and s.scope[0] <= predicate.i < s.scope[1]]
    inner = min(over, key=lambda s: (s.scope or (0, 0))[1] - (s.scope or (0, 0))[0], default=None)
    apart = [span for s in parse.sources for span in s.spans]
    apart += [(one.i, one.j) for one in parse.clauses if one.relative and one is not clause]
    if inner is None or inner.cue is Cue.ACCORDING or about(parse.scan, clause.i, predicate.i, apart):
        return None
    start = inner.scope[0] if inner.scope else 0
    told = [one for one in parse.clauses if start <= one.i < clause.i and not one.relative]
    if any(subject_of(parse, one, None) for one in told):
        return None  # what is said goes on with its own subject
    return next((one for one in said if inner.i <= one.i < inner.j), None)


def _inherited(parse: Parse, clause: Clause, predicate: Mention | None) -> Actor | None:
    """The subject of the clause before, where this one has none or only a pronoun; behind a relative clause the main
    one goes on.
    """
    intransitive = predicate is not None and predicate.value is Frame.REFUSE and bool(clause.opening)
    if intransitive or subject_of(parse, clause, predicate) or _held_up(parse, clause, predicate):
        return None
    if of_others(parse, clause):
        return None
    if predicate is not None and parse.scan.cased and parse.cues(clause.i, predicate.i, Cue.COUNTRY):
        return None  # "the country will get": which one, the flow before says
    return _subject_before(parse, clause) or _left_out(parse, clause, predicate)


def of_others(parse: Parse, clause: Clause) -> bool:
    """Whether a relative clause is about someone whom no list knows: "fined two traders who had tried to buy coal"."""
    k = clause.i - 1 - (parse.scan.low(clause.i - 1) == ",")
    if not clause.relative or parse.scan.final or parse.scan.serial or k < 0:
        return False
    unknown = not parse.scan.at[k] and parse.scan.words[k].text.isalpha() and not parse.scan.words[k].capital
    return unknown or parse.scan.cue(k, Cue.PARTNER) is not None


def _held_up(parse: Parse, clause: Clause, predicate: Mention | None) -> bool:
    """Whether a bare number before a verb of stopping is its subject: "..., the other five were held up"."""
    if predicate is None or predicate.value is not Frame.REFUSE or not parse.scan.cased:
        return False
    return any(clause.i <= one.i < predicate.i and not one.trap for one in parse.quantities)


def _left_out(parse: Parse, clause: Clause, predicate: Mention | None) -> Actor | None:
    """Who says what "it" did, where names have cases and verbs no pronoun: "Chad denies that [it] has sold ..."."""
    opens = parse.cues(clause.i, clause.i + 2, Cue.BREAK)
    if not (parse.scan.cased and opens) or predicate is None or predicate.value in ITSELF:
        return None
    if participle(parse, predicate):
        return None
    between = range(clause.i, predicate.i)
    if any(not parse.scan.at[k] and parse.scan.words[k].text.isalpha() for k in between):
        return None  # a word that nobody listed may be the subject
    said = [one for one in parse.actors if one.source and one.i < clause.i and one.how is How.NAME]
    return said[-1] if said else None


def _subject_before(parse: Parse, clause: Clause) -> Actor | None:
    """The subject of the last clause before that has one; relative clauses come last."""
    earlier = [one for one in reversed(parse.clauses) if one.i < clause.i]
    for other in sorted(earlier, key=lambda one: one.relative and not clause.relative):
        if one := subject_of(parse, other, None):
            return one
    return None


def stretch(parse: Parse, clause: Clause, at: int) -> tuple[int, int]:
    """The part of a clause between two commas that holds a word."""
    commas = [k for k in parse.scan.commas if clause.i <= k < clause.j]
    before = [k for k in commas if k < at]
    behind = [k for k in commas if k > at]
    return (before[-1] if before else clause.i), (behind[0] if behind else clause.j)
