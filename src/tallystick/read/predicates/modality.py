"""How firm a claim is: the seven modalities in their order of decision (the first that fits wins)."""

from tallystick.books.language import Cue, Frame
from tallystick.model.claim import Modality
from tallystick.read.material.words import Cat, Mention
from tallystick.read.parse import Parse
from tallystick.read.predicates.beside import headline, of_before, of_goods, offered, unproven
from tallystick.read.predicates.closing import (
    foretold,
    going_on,
    heads_for,
    left_open,
    only_named,
    own_end,
    put_at,
    upcoming,
    withdrawn,
)
from tallystick.read.predicates.conditions import conditioned, not_allowed
from tallystick.read.predicates.contact import contact_clause
from tallystick.read.predicates.ground import Ground
from tallystick.read.predicates.verbs import either_form, infinitive, participle
from tallystick.read.sources.attribution import Source

_PROMISING = (Frame.PROMISE, Frame.ORDER)
_MOVED = (Frame.GIVE, Frame.SELL, Frame.GET, Frame.ARRIVE)  # "has delivered all 24 promised jets"
_GIVING = (Frame.GIVE, Frame.SELL, Frame.PAY, Frame.TRAIN, Frame.FORGIVE)
_ABSENT = (Frame.REFUSE, Frame.FORBID, Frame.WAIT)
GOVERNED = 4  # words between a verb and the infinitive that it governs: "descartó finalmente ceder"
FINAL_GROUP = 6  # words of a verb group that closes its clause: "제공한 적이 전혀 없다"
NEGATED = 4  # words from a negation to its verb, where all between are small: "non ha ancora autorizzato"
REFUTED = 4  # words from a statement to what it is called: 说法完全是捏造
PAST_REACH = 3  # words from the auxiliary of a past to its participle: "ha già consegnato"
VERB_GROUP = 2  # words that a verb group may go on behind its main verb: "geliefert haben könnte"


def judge(parse: Parse, ground: Ground) -> Modality:
    """Decide the modality."""
    speakers = {one.party for one in ground.sources if one.party}
    party_speaks = bool(speakers & ground.sides)
    if any(one.cue is Cue.DENY for one in ground.sources) or (ground.sources and _refuted(parse, ground)):
        return Modality.DENIED
    if ground.whole:
        return Modality.PLEDGED
    giver_speaks = bool(speakers & ground.givers)
    shifted = _backshift(parse, ground)
    if _negated(parse, ground):
        will = shifted is not None or _future(parse, ground) or upcoming(parse, ground.clause, ground.predicate)
        will_not = giver_speaks and will
        return Modality.DENIED if party_speaks and not (will_not or _ends_it(parse, ground)) else Modality.ABSENT
    open_ = _has(parse, ground, Cue.POSSIBLE, but=shifted) or _near(parse, ground, Cue.CAPACITY)
    if open_ or conditioned(parse, ground.clause):
        return Modality.POSSIBLE
    return _announced(parse, ground, shifted, giver_speaks) or _settled(parse, ground, giver_speaks)


def _settled(parse: Parse, ground: Ground, giver_speaks: bool) -> Modality:
    """What is neither denied nor open: still to come, or said to have happened."""
    found = _promised(parse, ground, giver_speaks) or _asserted(parse, ground)
    on = going_on(parse, ground) if found is Modality.DELIVERED else None
    later = judge(parse, on) if on else found
    return later if later in (Modality.PLEDGED, Modality.PLANNED, Modality.POSSIBLE) else found


def _backshift(parse: Parse, ground: Ground) -> Mention | None:
    """The word that puts a future into the past, in what someone is said before it to have said: "said it would give",
    not "would have given".
    """
    one = ground.predicate
    said = [source for source in ground.sources if source.cue is Cue.SAY]
    if one is None or not said or participle(parse, one) or not parse.scan.has(Cue.BACKSHIFT):
        return None
    found = [two for two in parse.cues(ground.clause.i, one.j, Cue.BACKSHIFT) if two.i >= said[0].j]
    found = [two for two in found if not any(other.j > two.j for other in parse.scan.steering[two.i])]
    return found[-1] if found else None


def _announced(parse: Parse, ground: Ground, shifted: Mention | None, giver_speaks: bool) -> Modality | None:
    """What was to come when it was said: pledged by the giver; by others planned, where the word is no hearsay."""
    if shifted is None:
        return None
    if giver_speaks:
        return Modality.PLEDGED
    if not parse.scan.cue(shifted.i, Cue.POSSIBLE):
        return None
    return Modality.PLEDGED if _by_office(parse, ground) else Modality.PLANNED


def _ends_it(parse: Parse, ground: Ground) -> bool:
    """Whether who speaks says that they stop it or admits it, and so rejects nothing that others say (rule 2.8)."""
    stops = _is(ground, Frame.REFUSE) or _governed(parse, ground, Frame.REFUSE)
    stops = stops and not parse.scan.final and not parse.scan.serial
    told_apart = parse.scan.running and ground.clause.relative  # "내지 않은 분담금은 1조 원이라고": no rejection
    return stops or told_apart or _admitted(parse, ground)


def _refuted(parse: Parse, ground: Ground) -> bool:
    """Whether the clause calls a statement about it untrue, where verbs follow each other: ...的说法毫无根据."""
    if not parse.scan.serial or ground.predicate is None:
        return False
    stated = parse.cues(ground.predicate.j, ground.clause.j, Cue.STATEMENT, Cue.CLAIM)
    return any(parse.cues(one.j, min(one.j + REFUTED, ground.clause.j), Cue.DENY) for one in stated)


def _admitted(parse: Parse, ground: Ground) -> bool:
    """Whether who says that something has not come complains of it, admits or confirms it, and so rejects nothing."""
    said = (k for one in ground.sources for i, j in one.spans for k in range(i, j))
    return any(parse.scan.cue(k, Cue.ADMIT, Cue.COMPLAIN, Cue.CONFIRM) for k in said)


def _promised(parse: Parse, ground: Ground, giver_speaks: bool) -> Modality | None:
    """What is still to come: pledged by the giver's side, else planned."""
    attribute = any(one.value in _PROMISING for one in ground.inner)
    attribute = attribute and (not _is(ground, *_MOVED) or (_is(ground, Frame.ARRIVE) and _future(parse, ground)))
    headed = any(one.value in _PROMISING for one in ground.heads) and not _concluded(parse, ground)
    vowed = any(_vows(parse, ground, one) for one in ground.sources)
    promised = attribute or headed or vowed or offered(parse, ground)
    if promised or _is(ground, *_PROMISING) or _governed(parse, ground, *_PROMISING):
        return Modality.PLEDGED
    if _own_tail(parse, ground, Cue.PLEDGED):
        return Modality.PLEDGED
    if giver_speaks and _is(ground, *_GIVING) and upcoming(parse, ground.clause, ground.predicate):
        return Modality.PLEDGED
    if (coming := foretold(parse, ground, office=_by_office(parse, ground))) is not None and not _has(
        parse, ground, Cue.PLANNED
    ):
        return coming
    if (_has(parse, ground, Cue.PLANNED) and not _hearsay(parse, ground)) or _future(parse, ground):
        return Modality.PLEDGED if giver_speaks or _own_word(parse, ground) else Modality.PLANNED
    return Modality.PLEDGED if _near(parse, ground, Cue.PLEDGED) and not _is(ground, Frame.SIGN) else None


def _vows(parse: Parse, ground: Ground, one: Source) -> bool:
    """Whether a source promises what it says: not who only gets it, nor who announces what has happened."""
    got = one.party in ground.sides and one.party not in ground.givers
    if not one.promises or (got and not _is(ground, Frame.BUY, Frame.ORDER)):
        return False
    return not _happened(parse, ground)


def _happened(parse: Parse, ground: Ground) -> bool:
    """Whether the verb tells of a past, which nobody can promise: "announced that X had delivered"."""
    verb = ground.predicate
    if verb is None or _future(parse, ground):
        return False
    if parse.scan.final:
        return parse.scan.cue(verb.j - 1, Cue.PAST) is not None
    at = verb.i - 1
    while parse.scan.cue(at, Cue.AUXILIARY, Cue.PASSIVE) and not parse.scan.cue(at, Cue.PAST, Cue.INFINITIVE):
        at -= 1
    marked = parse.scan.cue(at, Cue.INFINITIVE) and not parse.scan.cue(at, Cue.PAST)  # "to be sent", not "avoir livré"
    if marked or parse.scan.cue(verb.i, Cue.INFINITIVE):
        return False
    behind, ahead = (VERB_GROUP, verb.i) if participle(parse, verb) else (0, PAST_REACH)  # "hat ... geliefert"
    near = range(max(verb.i - ahead, ground.clause.i), min(verb.j + behind, ground.clause.j))
    said = {k for one in ground.sources for i, j in one.spans for k in range(i, j)}
    return any(parse.scan.cue(k, Cue.PAST) for k in near if k not in said)


def _concluded(parse: Parse, ground: Ground) -> bool:
    """Whether a treaty is one by the verb itself: "agreed to extend their pact", not "promised to sign it"."""
    if not _is(ground, Frame.SIGN) or ground.predicate is None:
        return False
    words = range(ground.clause.i, ground.predicate.i)
    return any(two.cat is Cat.FRAME and two.value is Frame.SIGN for k in words for two in parse.scan.at[k])


def _own_word(parse: Parse, ground: Ground) -> bool:
    """Whether what will be given is the giver's word: told without a source, or by an office of no named state."""
    gives = _is(ground, *_GIVING) or (ground.predicate is None and heads_for(parse) in _GIVING)
    if not gives or not _future(parse, ground) or _has(parse, ground, Cue.PLANNED):
        return False
    if parse.cues(ground.clause.i, ground.clause.j, Cue.SUBJUNCTIVE):
        return False  # indirect speech of someone before
    if parse.scan.running and parse.cues(ground.clause.i, ground.clause.j, Cue.ESTIMATED, Cue.REPORTED):
        return False
    ours = bool(parse.cues(ground.clause.i, ground.clause.j, Cue.SPEAKER))  # "мы передадим", said he
    return ours or not ground.sources or _by_office(parse, ground)


def _by_office(parse: Parse, ground: Ground) -> bool:
    """Whether an office of no named state says so."""
    own = (one for one in ground.sources if one.party is None)
    return any(parse.scan.cue(k, Cue.BODY) for one in own for k in range(one.i, one.j))


def _hearsay(parse: Parse, ground: Ground) -> bool:
    """Whether what sounds planned is only said to have happened: "soll geliefert haben"."""
    one = ground.predicate
    told = parse.scan.cased and one is not None and bool(ground.sources)  # "miał dostać ..., utrzymuje X"
    if one is None or not parse.forms.end or parse.scan.cue(one.j, Cue.FUTURE):
        return False
    planned = parse.cues(ground.clause.i, ground.clause.j, Cue.PLANNED)
    if not participle(parse, one) and not (told and planned):
        return False
    return all(parse.scan.cue(cue.i, Cue.REPORTED) for cue in planned)


def _asserted(parse: Parse, ground: Ground) -> Modality:
    """What is said to have happened: by estimate or as a fact."""
    told = any(_estimates(parse, one) for one in ground.sources)
    estimated = told or _has(parse, ground, Cue.ESTIMATED) or put_at(parse, ground.clause, ground.i, ground.j)
    return Modality.ESTIMATED if estimated else Modality.DELIVERED


def _own_tail(parse: Parse, ground: Ground, cue: Cue) -> bool:
    """Whether the end of the predicate itself says so, where verbs close their clauses."""
    one = ground.predicate
    return parse.scan.final and one is not None and any(parse.scan.cue(k, cue) for k in (one.j - 1, one.j))


def _is(ground: Ground, *frames: Frame) -> bool:
    return ground.predicate is not None and ground.predicate.value in frames


def _governed(parse: Parse, ground: Ground, *frames: Frame) -> bool:
    """Whether the predicate is the infinitive of one of these frames: "refused to send", "prometió enviar"."""
    if ground.predicate is None:
        return False
    at = ground.predicate.i
    before = [one for one in ground.clause.predicates if one.i < at and one.i not in parse.inner]
    marked = bool(before) and before[-1].j == at and at - before[-1].i > 1  # "agreed to send": one word with its mark
    active = parse.scan.low(ground.predicate.j - 1).endswith(parse.forms.active or ("\0",))
    marked = marked or (bool(before) and active and at - before[-1].j <= 1)  # "stopped supplying"
    if not (marked or infinitive(parse, ground.predicate)):
        return False
    if _concluded(parse, ground):
        return False
    reach = GOVERNED + sum(before[-1].j <= k < at for k in parse.inner) if before else 0
    reach = at if parse.forms.end else reach  # its objects stand before it: "versprach, Kiew 40 Panzer zu liefern"
    return bool(before) and before[-1].value in frames and at - before[-1].j <= reach


def _negated(parse: Parse, ground: Ground) -> bool:
    inner = any(one.value in _ABSENT for one in (*ground.inner, *ground.heads))
    if inner or _is(ground, *_ABSENT) or _governed(parse, ground, *_ABSENT):
        return True
    if ground.predicate and any(_stops(one, ground.predicate) for one in ground.clause.predicates):
        return True
    if unproven(parse, ground) or withdrawn(parse, ground.predicate) or not_allowed(parse, ground.clause):
        return True
    found = parse.cues(ground.clause.i, ground.clause.j, Cue.NEGATION)
    found = [one for one in found if not (parse.scan.running and left_open(parse, ground.predicate, one))]
    ahead = parse.scan.ends.get(ground.i, ()) if ground.counted and parse.scan.adjectives_behind else ()
    if any(one.value in (Cue.COMPLEMENT, Cue.COMPARISON) for one in ahead):
        return False  # "n'importe plus que 65 000 barils": only
    if ground.counted:
        return any(_touches(parse, ground, one) for one in found)
    return any(not (_behind_stop(parse, ground, one) or _corrected(parse, ground, one)) for one in found)


def _stops(one: Mention, deed: Mention) -> bool:
    """Whether a predicate forbids the deed behind it: "refused to let Denmark pass on 22 vehicles"."""
    return one.value is Frame.FORBID and one.j < deed.i and deed.value in (Frame.GIVE, Frame.SELL)


def _corrected(parse: Parse, ground: Ground, one: Mention) -> bool:
    """Whether the goods are what is set against what is denied: "not a single jet, but a radar"."""
    goods = ground.i if ground.predicate and ground.predicate.i > ground.i else ground.j
    return any(parse.scan.cue(k, Cue.CORRECTION) for k in range(one.j, goods)) and not parse.scan.final


def _behind_stop(parse: Parse, ground: Ground, one: Mention) -> bool:
    """Whether a comma parts a negation from the predicate and the goods before it: "ob X geliefert hat, ist nicht
    klar".
    """
    last = max(ground.predicate.j if ground.predicate else 0, ground.j)
    if parse.scan.final:
        return False
    first = min(ground.predicate.i if ground.predicate else ground.i, ground.i)
    if parse.scan.cased and any(_asks(parse, k) for k in range(one.j, first)):
        return True
    relative = any(parse.scan.cue(k, Cue.RELATIVE) and not parse.scan.cue(k, Cue.ARTICLE) for k in range(last, one.i))
    return relative or parse.scan.parted(last, one.i)


def _asks(parse: Parse, k: int) -> bool:
    """Whether a question opens behind a comma at word k: "nie wiadomo, czy ..."."""
    return parse.scan.low(k) == "," and parse.scan.cue(k + 1, Cue.POSSIBLE) is not None


def _touches(parse: Parse, ground: Ground, one: Mention) -> bool:
    """A negation next to the predicate or right before the amount, not one inside another phrase."""
    if ground.predicate is None:
        return 0 <= ground.i - one.j <= 1
    ahead = ground.predicate.i - one.i
    if parse.scan.final and 0 <= -ahead <= FINAL_GROUP:
        return True
    group = range(one.j, ground.predicate.i)
    yet = 0 <= ahead <= NEGATED and all(parse.scan.cue(k, Cue.AUXILIARY, Cue.PASSIVE, Cue.ARTICLE) for k in group)
    return 0 <= ahead <= 2 or yet or 0 <= ground.i - one.j <= 1


def _has(parse: Parse, ground: Ground, cue: Cue, but: Mention | None = None) -> bool:
    """A cue in the clause, before its predicate or its goods or right behind the verb, that is not another's."""
    plain = parse.scan.cased or parse.scan.adjectives_behind  # "hasta 20.000 trabajadores podrían ..."
    behind = ground.j if plain or cue is Cue.PLANNED else 0  # "50 men are expected in Mali"
    last = max(ground.predicate.i if ground.predicate else behind, ground.i) + VERB_GROUP
    last = max(last, ground.clause.j) if parse.scan.final else last
    found = [one for one in parse.cues(ground.clause.i, min(ground.clause.j, last + 1), cue) if not _month(parse, one)]
    found = [one for one in found if not _of_main(parse, ground, one) and not (but and one.i == but.i)]
    found = [one for one in found if not (of_before(parse, ground, one) or only_named(parse, ground.predicate, one))]
    return any(not _elsewhere(parse, ground, one) for one in found) or of_goods(parse, ground, cue)


def _of_main(parse: Parse, ground: Ground, one: Mention) -> bool:
    """Whether a cue of what is to come stands in a main clause without goods, and the goods and their verb behind a
    conjunction: "es wird bestätigt, dass ... erhalten hat".
    """
    if one.value not in (Cue.FUTURE, Cue.PLANNED) or parse.scan.running or ground.predicate is None:
        return False
    first = min(ground.predicate.i, ground.i)
    named = any(parse.scan.find(k, Cat.ITEM, Cat.NAME, Cat.FRAME) for k in range(ground.clause.i, one.j))
    return not named and any(parse.scan.cue(k, Cue.COMPLEMENT) for k in range(one.j, first))


def _month(parse: Parse, one: Mention) -> bool:
    """A word that is a month here, being capitalised: May."""
    return parse.scan.find(one.i, Cat.MONTH) is not None


def _elsewhere(parse: Parse, ground: Ground, one: Mention) -> bool:
    """A cue that belongs to another amount of the same list ("two radars and possibly jets")."""
    others = [q for q in parse.quantities if q.item_at is not None and not (q.i <= ground.i < q.j)]
    if parse.scan.find(one.i, Cat.AFTER) and any(q.number_i <= one.i < q.number_j for q in parse.quantities):
        return True  # a word that also hedges: "7割近く"
    return any(0 <= q.i - one.j <= 0 for q in others) or any(q.i <= one.i < q.j for q in others)


def _near(parse: Parse, ground: Ground, cue: Cue) -> bool:
    """A cue within three words of the amount that is not inside another amount."""
    found = parse.cues(ground.clause.i, ground.clause.j, cue)
    settled = _settled_words(parse, ground) if _is(ground, *_MOVED) else set()
    found = [one for one in found if one.i not in settled]
    near = [one for one in found if abs(one.i - ground.i) <= 3 or abs(one.i - ground.j) <= 3]
    begins = {q.i for q in parse.quantities if q.i != ground.i}
    ended = {q.j for q in parse.quantities if q.i != ground.i}  # "ten of 50 buses ordered from Chad have come"
    near = [one for one in near if one.i not in ended]
    return any(not _elsewhere(parse, ground, one) and one.j not in begins for one in near)


def _settled_words(parse: Parse, ground: Ground) -> set[int]:
    """Where an attribute or a contact clause says of goods that have moved what was said of them before."""
    inner = contact_clause(parse, ground.clause, ground.predicate) if ground.predicate else None
    return {one.i for one in ground.inner} | set(range(inner.i, inner.j) if inner else ())


def _future(parse: Parse, ground: Ground) -> bool:
    """A word of the future that is not the auxiliary of a passive of the past."""
    found = parse.cues(ground.clause.i, ground.clause.j, Cue.FUTURE)
    found = [one for one in found if not (_of_main(parse, ground, one) or _of_next(parse, ground, one))]
    return (
        headline(parse, ground)
        or heads_for(parse) is not None
        or any(
            parse.tensed
            or own_end(parse, ground.predicate, one)
            or parse.scan.cue(one.i, Cue.PASSIVE) is None
            or _infinitive(parse, ground)
            for one in found
        )
    )


def _of_next(parse: Parse, ground: Ground, one: Mention) -> bool:
    """Whether a word of what is to come is another verb's, where words run on: behind a comma in what a treaty says
    (签署协议,规定 ... 将), or in a purpose before the predicate ("강화하려고").
    """
    if not parse.scan.running or ground.predicate is None:
        return False
    last = max(ground.j, ground.predicate.j)
    behind = parse.scan.serial and any(parse.scan.low(k) in (",", ",") for k in range(last, one.i))
    aimed = parse.scan.final and one.j <= ground.predicate.i and parse.scan.cue(one.i, Cue.LINKING) is not None
    return behind or aimed


def _infinitive(parse: Parse, ground: Ground) -> bool:
    """In languages where one auxiliary makes both, a predicate that is no participle makes a future."""
    if not parse.forms.end or ground.predicate is None:
        return False
    return not participle(parse, ground.predicate) or (len(ground.sides) > 1 and either_form(parse, ground.predicate))


def _estimates(parse: Parse, one: Source) -> bool:
    if one.cue is Cue.ESTIMATE:
        return True
    behind = parse.scan.serial and one.cue is Cue.ACCORDING  # 据 ... 估计
    words = (k for i, j in one.spans for k in range(i, j + behind))
    return any(parse.scan.cue(k, Cue.ESTIMATED, Cue.ESTIMATE) for k in words)
