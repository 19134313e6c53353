"""What a verb that closes its clause says by its end, and what it says of those whom a relative clause sent."""

from tallystick.books.language import Cue, Frame, Marker
from tallystick.model.claim import Modality
from tallystick.read.material.quantity import PERCENT
from tallystick.read.material.words import Cat, Mention
from tallystick.read.parse import Parse
from tallystick.read.predicates.ground import Ground
from tallystick.read.syntax.clauses import Clause
from tallystick.read.syntax.closing import about

_GIVEN = (Frame.GIVE, Frame.SELL)
_BOUGHT = (Frame.BUY, Frame.ORDER)
_MOVED = (*_GIVEN, *_BOUGHT, Frame.GET, Frame.ARRIVE)
WITHDRAWN = 4  # words from a verb to the one that takes back what it says: "공급한다는 계획을 철회했다"
_ENDS = (".", "", "”", ")", ",")


def upcoming(parse: Parse, clause: Clause, predicate: Mention | None) -> bool:
    """Whether the verb stands in a form without a past, and tells of no habit: "供与すると発表"."""
    if not parse.scan.final or predicate is None:
        return False
    near = [one.amount for one in parse.quantities if clause.i <= one.i < clause.j]
    if any(one.rate or one.unit == PERCENT for one in near) or parse.scan.cue(predicate.j - 1, Cue.PAST):
        return False
    return parse.scan.cue(predicate.j - 1, Cue.UPCOMING) is not None


def foretold(parse: Parse, ground: Ground, *, office: bool) -> Modality | None:
    """What a verb without a past that ends what is said tells of counted goods: pledged by who gives or buys, by an
    `office` of no named state, and where nobody says it; else planned.
    """
    one = ground.predicate
    if one is None or not ground.counted or one.value not in _MOVED or not upcoming(parse, ground.clause, one):
        return None
    quotes = parse.scan.cue(one.j, Cue.QUOTING, Cue.ESTIMATED, Cue.REPORTED) or parse.scan.cue(one.j - 1, Cue.QUOTING)
    if not quotes and parse.scan.low(one.j) not in _ENDS:
        return None
    bound = ground.sides if one.value in _BOUGHT else ground.givers
    if any(source.party in bound for source in ground.sources):
        return Modality.PLEDGED
    told = ground.sources or parse.cues(ground.clause.i, ground.clause.j, Cue.ESTIMATED, Cue.REPORTED)
    own = one.value in _GIVEN and bool(ground.givers) and (office or not told)
    return Modality.PLEDGED if own else Modality.PLANNED


def going_on(parse: Parse, ground: Ground) -> Ground | None:
    """The same goods with the next clause and its verb, which says how firm both are where the own verb only links
    ("原子炉を供給し、借款も供与する方針だ"); not where a time stands in either, or it has its own subject.
    """
    one = ground.predicate
    if not parse.scan.final or one is None or ground.clause.relative or not parse.scan.cue(one.j - 1, Cue.LINKING):
        return None
    after = next(
        (two for two in parse.clauses if two.i == ground.clause.j and not two.relative and two.predicates), None
    )
    if after is None or parse.scan.cue(one.j - 1, Cue.PAST) or parse.scan.cue(one.j, Cue.AUXILIARY):
        return None
    timed = any(parse.scan.find(k, Cat.DATING, Cat.MONTH) for k in range(ground.clause.i, after.j) if _dates(parse, k))
    if timed or about(parse.scan, after.i, after.predicates[-1].i):
        return None
    return ground._replace(clause=after, predicate=after.predicates[-1], i=after.i, j=after.i)


def _dates(parse: Parse, k: int) -> bool:
    """Whether word k is a time and no mere particle that a time may have."""
    return parse.scan.find(k, Cat.BEHIND) is None


def only_named(parse: Parse, predicate: Mention | None, one: Mention) -> bool:
    """Whether a word for what may or will be is only named before the predicate, where how firm a verb is stands behind
    it: "추진한 구상에 따라 ... 보냈다".
    """
    if not parse.scan.final or predicate is None:
        return False
    if one.j > predicate.i:  # "수출하기로 하고 조건을 조율하고 있다": what is decided is, whatever is still talked over
        decided = any(parse.scan.cue(k, Cue.PLEDGED) for k in (predicate.j - 1, predicate.j))
        return decided and any(parse.scan.cue(k, Cue.LINKING) for k in range(predicate.j, one.i))
    attribute = parse.scan.cue(one.j - 1, Cue.ADNOMINAL) is not None
    return attribute or (parse.scan.find(one.j, Cat.BEHIND) is not None and parse.scan.glued(one.j))


def withdrawn(parse: Parse, predicate: Mention | None) -> bool:
    """Whether a later verb takes back what the predicate says, with only its object between: "輸出許可を取り消した"."""
    if predicate is None or not parse.scan.final:
        return False
    later = (two for clause in parse.clauses if not clause.relative for two in clause.predicates)
    back = next((two for two in later if two.i >= predicate.j and two.value is Frame.REFUSE), None)
    if back is None or back.i - predicate.j > WITHDRAWN or back.i == predicate.j:
        return False
    between = range(predicate.j, back.i)
    return not any(parse.scan.low(k) == "," or parse.scan.find(k, Cat.ITEM, Cat.NAME, Cat.FRAME) for k in between)


def left_open(parse: Parse, predicate: Mention | None, one: Mention) -> bool:
    """Whether a negation says nothing of the predicate: it is part of a word for what may be ("かもしれない"), or says
    that nobody knows whether ("제공했는지는 확인되지 않았다", "尚未决定是否").
    """
    scan = parse.scan
    if any(two.value is Cue.POSSIBLE and two.j >= one.j for two in scan.at[one.i]):
        return True
    if predicate is None:
        return False
    if scan.serial:
        return any(scan.cue(k, Cue.WHETHER) for k in range(one.j, predicate.i))
    asked = scan.cue(predicate.j - 1, Cue.WHETHER) or scan.cue(predicate.j, Cue.WHETHER)
    return one.i >= predicate.j and asked is not None


def put_at(parse: Parse, clause: Clause, i: int, j: int) -> bool:
    """Whether the main clause only puts at a number, by estimate, those whom the relative clause before words i to j
    says to have been sent: "派遣されている兵は数百人とみられる".
    """
    main = next((one for one in parse.clauses if not one.relative and one.i <= i < one.j), None)
    if main is None or not (parse.scan.final and clause.relative):
        return False
    return all(one.value is Frame.AMOUNT for one in main.predicates) and bool(parse.cues(j, main.j, Cue.ESTIMATED))


def own_end(parse: Parse, predicate: Mention | None, one: Mention) -> bool:
    """Whether a cue is the end of the predicate itself: "전달될 것이라고"."""
    return parse.scan.final and predicate is not None and predicate.i <= one.i < predicate.j


def heads_for(parse: Parse) -> object:
    """The frame of the noun of doing that a heading ends with, before the particle for where things go: "供与へ"."""
    last = len(parse.scan.words) - 1
    particle = parse.scan.find(last, Cat.BEHIND) if parse.scan.final else None
    noun = parse.scan.before(last, Cat.NOUN) if particle and particle.value is Marker.TO else None
    return noun.value if noun else None


def of_other_verb(parse: Parse, goods: Mention, predicate: Mention) -> bool:
    """Whether goods are the object of a verb that no list knows, before the predicate: "방공망을 보강하려고"."""
    particle = parse.scan.find(goods.j, Cat.BEHIND) if parse.scan.final else None
    if particle is None or particle.value is not Marker.OBLIQUE or particle.j >= predicate.i:
        return False
    verb = parse.scan.cue(particle.j, Cue.LINKING, Cue.LIGHT)
    return verb is not None and not parse.scan.find(particle.j, Cat.FRAME, Cat.NOUN)
