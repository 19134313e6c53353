"""The predicate that goods or an amount hang on: of a relative clause, of their own clause, or of a neighbour."""

from tallystick.books.language import Cue, Frame, Marker
from tallystick.read.material.kinds import LOSSES, MOVING, PEOPLE
from tallystick.read.material.quantity import PERCENT
from tallystick.read.material.words import PARTY_CATS, Cat, Mention, item_of
from tallystick.read.parse import Parse
from tallystick.read.predicates.contact import contact_clause, contact_verb, reduced_verb
from tallystick.read.predicates.verbs import infinitive, participle
from tallystick.read.quantities.preposed import named_at
from tallystick.read.syntax.clauses import Clause, behind_number
from tallystick.read.syntax.closing import specifies

SENT = (Frame.SERVE, Frame.GIVE, Frame.ARRIVE)  # what a relative clause says of those who fell
NONE_REACH = 5  # words within which "of which" says that none: "waarvan er nog geen enkele"
RELATIVE = "relative clause"
CONTACT = "contact clause"
BEFORE_IT = "relative clause before"
WANTED = (Frame.GET, Frame.BUY, Frame.ORDER, Frame.RELY, Frame.USE)  # what a relative clause says of all the goods
WISHED = (Frame.GET, Frame.BUY, Frame.ORDER)
WISH_REACH = 3  # words between a wish and what is wished
LEANING = (Frame.AMOUNT, Frame.HOLD, Frame.CONTAIN)


def of_which(parse: Parse, clause: Clause) -> bool:
    """Whether a relative clause counts a part of its own: ", of which six have come", ", none of which came"."""
    none = parse.scan.cue(clause.i, Cue.NEGATION)
    first = none.j if none else behind_number(parse.scan, clause.i)
    parted = parse.scan.cue(first, Cue.PARTITIVE, Marker.OF) is not None
    counted = any(clause.i <= one.i < clause.j and not one.trap for one in parse.quantities)
    return parted and (counted or none is not None or bool(parse.cues(clause.i, clause.i + NONE_REACH, Cue.NEGATION)))


def governing(parse: Parse, clause: Clause, i: int, j: int) -> tuple[Clause, Mention | None, str]:
    """The predicate that an amount or item hangs on: of a relative clause right behind it, of its own clause, else of
    the clause before (gapping) or behind.
    """
    at = parse.clauses.index(clause)
    after = next((one for one in parse.clauses[at + 1 : at + 2] if not _paid_for(parse, one)), None)
    if (
        after
        and after.relative
        and after.i > i
        and after.i - j <= 2
        and not of_which(parse, after)
        and (one := _best(after, i))
        and one.value in MOVING
        and not (_only_comes(parse, clause, after, one) or _teach_there(clause, one))
        and not _moved_by_main(parse, clause, one, i)
    ):
        return _fallen_there(parse, clause, after, one) or (after, one, RELATIVE)
    ahead = attribute(parse, i) if (parse.scan.final or parse.scan.serial) and not _gone(parse, clause, j) else None
    if ahead and not _fulfilled(parse, clause, ahead, j):
        return *ahead, BEFORE_IT
    contact = contact_verb(parse, clause, j)  # "40 of the tanks X ordered": X ordered the whole
    part = any(parse.scan.cue(k, Cue.PARTITIVE) for k in range(i, j))
    part = part or (contact is not None and _came(parse, clause, contact, i))
    if contact and not (part and len(clause.predicates) > 1):
        return _told_apart(parse, clause, contact, j), contact, CONTACT
    whole = _of_whole(parse, clause, j) or (contact if part else _aside(parse, clause, i, j))
    fallen = None if parse.scan.final else _of_part(parse, clause, j)
    if fallen and len(clause.predicates) == 1:
        return clause, None, "no predicate"
    best = _best(clause, i, fallen or whole, final=parse.scan.final, things=_things(parse, i, j))
    deed = _going_home(parse, clause, j) or _forbidden_deed(parse, clause, best, i)
    if deed:
        return _served(clause, after, deed, j), _received(parse, clause, deed) or deed, "own clause"
    before = _before(parse, at)
    resumed = _resumed(parse, at)
    behind = None if resumed and _share(parse, i) else after
    for other, how in ((before, "clause before"), (behind, "clause behind"), (resumed, "main clause resumed")):
        beyond = parse.scan.final or (other is after and parse.scan.cased)
        one = _best(other, i) if other and not (beyond and other.relative) else None
        if one and one.value in MOVING:
            return other if other and other is resumed else clause, one, how
    return clause, None, "no predicate"


def _before(parse: Parse, at: int) -> Clause | None:
    """The clause before clause `at`; the relative one before that, where the main clause only ends without a verb."""
    before = parse.clauses[at - 1] if at else None
    inner = parse.clauses[at - 2] if at > 1 else None
    return inner if before and inner and inner.relative and not before.predicates else before


def _paid_for(parse: Parse, clause: Clause) -> bool:
    """Whether a relative clause says what is paid for the goods before it, and not what moves them: "for which Moscow
    paid in gold".
    """
    opens = (clause.i, clause.i + 1) if clause.relative and not parse.scan.running else ()
    governed = any(parse.scan.cue(k, Marker.FOR, Cue.WORTH) for k in opens)
    means = any(parse.scan.cue(k, Marker.WITH) for k in opens[:1])  # "300 million, with which it bought 40 drones"
    told = (Frame.PAY, Frame.COST) if governed else (Frame.BUY, Frame.ORDER, Frame.PAY) if means else ()
    return any(one.value in told for one in clause.predicates)


def _told_apart(parse: Parse, clause: Clause, contact: Mention, j: int) -> Clause:
    """The contact clause that begins at word j with its party: who stands before the goods has a verb of their own."""
    first = j + (parse.scan.cue(j, Cue.ARTICLE) is not None)
    return Clause(j, clause.j, [contact]) if parse.scan.find(first, Cat.NAME) else clause


def _served(clause: Clause, after: Clause | None, own: Mention, j: int) -> Clause:
    """The clause that says who fell, with the relative clause behind them that says whom they served."""
    behind = own.value is Frame.DIE and after is not None and after.relative and 0 <= after.i - j <= 2
    serving = behind and after is not None and any(one.value in SENT for one in after.predicates)
    return Clause(clause.i, after.j, clause.predicates) if serving and after else clause


def _moved_by_main(parse: Parse, clause: Clause, one: Mention, i: int) -> bool:
    """Whether the main clause says what befell or moves what the relative clause only tells apart: those who fell of
    those who serve, a share of what someone gets.
    """
    if one.value in SENT:  # "12 of the 90 men whom it had sent": the whole is of those sent
        whole = any(0 <= i - two.j <= 2 and two.j <= i and not two.trap for two in parse.quantities)
        return not whole and any(two.value is Frame.DIE for two in clause.predicates)
    if one.value is Frame.COST:
        return _moves(clause)  # "überlässt X zwei Boote, deren Umbau 5 Millionen kostet"
    at = parse.clauses.index(clause)
    return one.value in WANTED and _share(parse, i) and (_moves(clause) or _resumed(parse, at) is not None)


def _moves(clause: Clause) -> bool:
    return any(one.value in MOVING for one in clause.predicates)


def _share(parse: Parse, i: int) -> bool:
    """Whether words that begin at i are a share, of goods of which a relative clause only says who gets them."""
    return any(one.i <= i < one.j and one.amount.unit == PERCENT for one in parse.quantities) and not parse.scan.running


def _resumed(parse: Parse, at: int) -> Clause | None:
    """The rest of a main clause that a relative clause interrupts: "the shells that Chad fires, mostly, come from"."""
    inner = parse.clauses[at + 1] if at + 2 < len(parse.clauses) else None
    if inner is None or not inner.relative or parse.scan.final or parse.scan.serial:
        return None
    rest = parse.clauses[at + 2]
    if parse.scan.cased and (parse.clauses[at].predicates or not _moves(rest)):
        return None
    return None if rest.relative or rest.opening else rest


def _only_comes(parse: Parse, clause: Clause, relative: Clause, one: Mention) -> bool:
    """Whether a relative clause only says when goods come: "sends X jets, which are to arrive by June"."""
    given = any(two.value in (Frame.GIVE, Frame.SELL, Frame.PROMISE) for two in clause.predicates)
    return one.value is Frame.ARRIVE and given and not parse.actors_in(relative.i, relative.j)


def _teach_there(clause: Clause, one: Mention) -> bool:
    """Whether a relative clause only says that those whom the main clause sends teach: "sent 200 men, who train"."""
    return one.value is Frame.TRAIN and any(two.value in SENT for two in clause.predicates)


def _fallen_there(parse: Parse, clause: Clause, relative: Clause, one: Mention) -> tuple[Clause, Mention, str] | None:
    """Those of whom a relative clause says whom they serve, and the main clause that they fell."""
    at = parse.clauses.index(relative)
    main = parse.clauses[at + 1] if at + 1 < len(parse.clauses) and one.value in SENT else None
    if main and any(main.i <= other.i < main.j and not other.trap for other in parse.quantities):
        return None  # of whom only so many fell
    died = next((two for two in main.predicates if two.value is Frame.DIE), None) if main else None
    return (Clause(clause.i, relative.j, [died]), died, RELATIVE) if died else None


def _received(parse: Parse, clause: Clause, own: Mention) -> Mention | None:
    """What is got as a gift: where verbs close their clause, "bekam ... geschenkt" is getting."""
    if own.value not in (Frame.GIVE, Frame.SELL) or not participle(parse, own):
        return None
    got = (one for one in clause.predicates if one.value is Frame.GET and one.i < own.i)
    return next((one for one in got if not participle(parse, one)), None)


def _gone(parse: Parse, clause: Clause, j: int) -> bool:
    """Whether a clause says of people that they fell or go home, which an attribute says to have been sent."""
    fell = any(one.value is Frame.DIE for one in clause.predicates)
    return fell or _going_home(parse, clause, j) is not None


def _going_home(parse: Parse, clause: Clause, j: int) -> Mention | None:
    """The verb that closes a clause and brings back whom an attribute says to have been sent: "주둔한 병력을 철수"."""
    last = clause.predicates[-1] if parse.scan.final and clause.predicates else None
    home = last is not None and last.value is Frame.RETURN and last.i >= j
    return last if home and not parse.cues(j, clause.j, Cue.NEGATION) else None


def attribute(parse: Parse, i: int) -> tuple[Clause, Mention] | None:
    """The relative clause that ends right before words that begin at i, with its predicate of moving."""
    goods = parse.scan.find(i, Cat.ITEM)
    if goods and goods.value in LOSSES:
        return None
    return next(((clause, one) for clause, one in _attributes(parse, i) if one.value in MOVING), None)


def _fulfilled(parse: Parse, clause: Clause, attribute_: tuple[Clause, Mention], j: int) -> bool:
    """Whether the clause of goods says that what a relative clause says of them to have been promised has come (one
    claim, the delivery: rule 1.3), or that they have not.
    """
    relative, ahead = attribute_
    if parse.scan.final:  # what is bought "to be deployed" is bought
        bought = any(one.value in (Frame.BUY, Frame.ORDER) for one in clause.predicates)
        if bought and parse.scan.cue(ahead.j - 1, Cue.FUTURE) is not None:
            return True
    elif not parse.scan.serial:
        return False
    if _ruled(parse, clause, attribute_, j):
        return True
    if any(one.value in (Frame.GIVE, Frame.SELL) and one.j <= ahead.i for one in clause.predicates):
        return bool(parse.cues(clause.i, ahead.i, Cue.NEGATION))  # 未能交付订购的
    came = [one for one in clause.predicates if one.i >= j and one.value in (Frame.GIVE, Frame.GET, Frame.ARRIVE)]
    part = any(one.i >= j and not one.trap for one in parse.quantities if one.i < clause.j)
    if not came or part or parse.cues(j, clause.j, Cue.FUTURE, Cue.PLANNED, Cue.POSSIBLE):
        return False
    if none := parse.cues(j, clause.j, Cue.NEGATION):  # "한 발도": not one of the whole, which stands
        return not any(one.j - one.i > 1 and one.j <= came[-1].i for one in none)
    promised = any(one.value in (Frame.PROMISE, Frame.ORDER) for one in (ahead, *relative.heads.values()))
    return promised and (parse.scan.serial or parse.scan.cue(came[-1].j - 1, Cue.PAST) is not None)


def _ruled(parse: Parse, clause: Clause, attribute_: tuple[Clause, Mention], j: int) -> bool:
    """Whether the clause of goods says what becomes of them, whatever its relative clause says: 扣下原拟运给基辅的导弹,
    可能接收莫斯科提供的战斗机, "中断していた援助を再び供与する".
    """
    relative, ahead = attribute_
    if ahead.value is Frame.REFUSE and any(one.i >= j for one in clause.predicates):
        return True
    ruling = (Frame.REFUSE, *((Frame.GET,) if ahead.value in (Frame.GIVE, Frame.SELL) else ()))
    return parse.scan.serial and any(one.value in ruling and one.j <= relative.i for one in clause.predicates)


def wished(parse: Parse, i: int) -> bool:
    """Whether a relative clause says of what follows it that it is only asked for or needed."""
    return any(one.value is Frame.ASK for _, one in _attributes(parse, i))


def wants_to_get(parse: Parse, clause: Clause, predicate: Mention | None) -> bool:
    """Whether getting is only wished for: "would like to acquire 36 howitzers"."""
    if predicate is None or predicate.value not in WISHED or not infinitive(parse, predicate):
        return False
    before = [one for one in clause.predicates if one.i < predicate.i]
    return bool(before) and before[-1].value is Frame.ASK and predicate.i - before[-1].j <= WISH_REACH


def _attributes(parse: Parse, i: int) -> list[tuple[Clause, Mention]]:
    """The relative clauses that end right before words that begin at i."""
    gap = {k for k in range(max(i - 3, 0), i) if parse.scan.cue(k, Cue.ARTICLE) or parse.scan.find(k, Cat.BEFORE)}
    gap |= {i - 1} if parse.scan.serial and parse.scan.low(i - 1) == "“" else set()
    gap |= set(range(named_at(parse.scan, i), i)) if parse.scan.running else set()  # 购入的“红旗-22”防空系统
    if parse.scan.final and any(i in (one.i, one.item_at) for one in parse.quantities):  # "활동하는 이집트군 교관"
        gap |= {k for k in range(max(i - 3, 0), i) if _of_goods(parse, k)}
    near = [one for one in parse.clauses if one.relative and one.j <= i and all(k in gap for k in range(one.j, i))]
    return [(clause, one) for clause in near if (one := _best(clause, i))]


def _of_goods(parse: Parse, k: int) -> bool:
    """Whether word k is of what stands before goods within their phrase: whose they are, or what they are for."""
    owner = parse.scan.find(k, *PARTY_CATS) or parse.scan.cue(k, Cue.POSSESSIVE)
    made = (parse.scan.find(at, Cat.FRAME) for at in (k, k + 1))
    owner = owner or next((one for one in made if one and specifies(parse.scan, one)), None)
    return owner is not None or (parse.scan.find(k, Cat.ITEM) and parse.scan.cue(k + 1, Cue.POSSESSIVE)) is not None


def _vowed(parse: Parse, clause: Clause, own: Mention | None, i: int) -> Mention | None:
    """What is promised or refused, where infinitives close what they govern: "versprach, 500 Soldaten auszubilden"."""
    if own is None or own.value not in (Frame.PROMISE, Frame.REFUSE):
        return own
    behind = (one for one in clause.predicates if one.i > max(own.i, i) and one.value in MOVING)
    return next((one for one in behind if infinitive(parse, one)), own)


def _forbidden_deed(parse: Parse, clause: Clause, own: Mention | None, i: int) -> Mention | None:
    """What is forbidden, where that is said between the forbidding and the goods: "barred Denmark from sending"."""
    if own is None or own.value is not Frame.FORBID:
        return _vowed(parse, clause, own, i) if parse.forms.end else own
    after = [one for one in clause.predicates if own.i < one.i < i and one.value in (Frame.GIVE, Frame.SELL)]
    return after[0] if after else own


def _of_part(parse: Parse, clause: Clause, j: int) -> Mention | None:
    """What is said of a part that is counted behind the whole: "11,000 advisers, 54 of them fell"."""
    died = next((one for one in clause.predicates if one.value is Frame.DIE and one.i >= j), None)
    parts = [one for one in parse.quantities if j < one.i < died.i] if died else []
    among = any(parse.scan.cue(one.j, Cue.PARTITIVE, Cue.APPOSITION, Cue.AMONG) for one in parts)
    return died if among else None


def _of_whole(parse: Parse, clause: Clause, j: int) -> Mention | None:
    """What the whole says of itself, and not of the part before it: "18 percent of the 60 tanks Rome promised ..."."""
    part = parse.scan.cue(j, Cue.PARTITIVE)
    whole = next((one for one in parse.quantities if 0 < one.i - j <= 3), None) if part else None
    if whole:
        return contact_verb(parse, clause, whole.j) or reduced_verb(parse, clause, whole.j)
    first = j + 2 if parse.scan.cue(j + 1, Cue.ARTICLE) else j + 1
    goods = parse.scan.find(first, Cat.ITEM) if part else None
    return contact_verb(parse, clause, goods.j) if goods else None


def _aside(parse: Parse, clause: Clause, i: int, j: int) -> Mention | None:
    """The verb of a contact clause that ends before word i: it says nothing of what follows; or the participle behind
    goods at words i to j that only tells them apart.
    """
    headed = any(parse.scan.cue(k, Cue.PARTITIVE) for k in range(max(i - 2, 0), i))
    reduced = None if headed else reduced_verb(parse, clause, j)
    if reduced:
        return reduced
    inner = next((two for one in clause.predicates if (two := contact_clause(parse, clause, one))), None)
    return inner.predicates[0] if inner and inner.j <= i else None


def _came(parse: Parse, clause: Clause, contact: Mention, i: int) -> bool:
    """Whether the main clause says that all that a contact clause says to have been promised has come: one claim, the
    delivery (rule 1.3). "The 14 tanks Riga promised arrived", not "of the 14 tanks Riga promised six arrived".
    """
    headed = any(parse.scan.cue(k, Cue.PARTITIVE) for k in range(max(i - 2, 0), i))
    counted = any(one.i >= contact.j and not one.trap for one in parse.quantities if one.i < clause.j)
    came = any(one != contact and one.value in (Frame.GIVE, Frame.GET, Frame.ARRIVE) for one in clause.predicates)
    return came and contact.value in (Frame.PROMISE, Frame.ORDER) and not (headed or counted)


def _things(parse: Parse, i: int, j: int) -> bool:
    """Whether goods among words i to j are no people, so that nothing says of them whom they serve."""
    goods = {item_of(one) for k in range(i, j) if (one := parse.scan.find(k, Cat.ITEM))}
    return bool(goods) and goods.isdisjoint(PEOPLE)


def _best(
    clause: Clause, i: int, other: Mention | None = None, *, final: bool = False, things: bool = False
) -> Mention | None:
    """The predicate that counts: one that moves things before one that leans on another, the nearest of its sort,
    behind the goods where verbs come last; `things` serve nobody: "six boats to guard its border".
    """

    def rank(one: Mention) -> tuple[int, bool, int]:
        order = 0 if one.value in MOVING or one.value is Frame.DIE else 2 if one.value in LEANING else 3
        order = 1 if one.value is Frame.SIGN else order  # "signed a contract with a value of 2 bn"
        served = one.value is Frame.SERVE and (
            fell or thanked or (things and moved)
        )  # "35 men fighting for X have died"
        return order + served, final and one.i < i, abs(one.i - i)

    fell = any(one.value is Frame.DIE for one in clause.predicates)
    moved = any(one.value in (Frame.GIVE, Frame.SELL, Frame.GET, Frame.BUY) for one in clause.predicates)
    thanked = any(one.value is Frame.THANK for one in clause.predicates)
    free = [one for one in clause.predicates if one != other]
    behind = [one for one in free if one.i >= i] if final else []
    if any(one.value in (Frame.AMOUNT, Frame.STEAL) for one in behind):
        free = behind  # "따져 보니 2000여 명에 이른다"
    return min(free or clause.predicates, key=rank, default=None)
