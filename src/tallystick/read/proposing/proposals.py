"""Proposals: what a sentence may claim, one per item, direction and number, before it is bound to a document."""

from dataclasses import dataclass, field

from tallystick.books.items import ItemTree
from tallystick.books.language import Cue, Frame, Marker
from tallystick.model.amount import Amount
from tallystick.model.claim import Kind, Modality
from tallystick.model.ident import ItemId, PartyId
from tallystick.model.when import When
from tallystick.read.goods.benefits import themselves
from tallystick.read.goods.carriers import carries
from tallystick.read.goods.concerned import concerned
from tallystick.read.goods.contracts import goods_of, promised, turn_buyer
from tallystick.read.goods.counted import item_of_amount
from tallystick.read.goods.excluded import excluded
from tallystick.read.goods.means import pays_with
from tallystick.read.goods.plausible import plausible
from tallystick.read.goods.produce import PRODUCE, come_from, shared_goods
from tallystick.read.goods.running import Running, run_on
from tallystick.read.goods.spending import bought_at, builds_for, buys_for_itself, paid_back
from tallystick.read.material.kinds import (
    CAPTURED,
    DEPOSIT,
    FINANCIAL_AID,
    GOLD,
    LOAN,
    LOSSES,
    MOVING,
    PAYMENT,
    PEOPLE,
    TRAINING,
    Sorted,
    sort_amount,
)
from tallystick.read.material.quantity import PERCENT, Quantity
from tallystick.read.material.words import Cat, Mention, item_of
from tallystick.read.parse import Parse, beside
from tallystick.read.parties.actors import Actor, How, parties
from tallystick.read.predicates.governing import LEANING, attribute, governing, wants_to_get
from tallystick.read.predicates.requests import requested
from tallystick.read.proposing.losses import soldiers
from tallystick.read.proposing.priced import by_people, cost_of_all
from tallystick.read.quantities.heads import find_people
from tallystick.read.quantities.preposed import paid_for
from tallystick.read.roles.contact import sides_around
from tallystick.read.roles.filling import fill, trained
from tallystick.read.roles.marks import STRONG, Role
from tallystick.read.roles.places import place_of
from tallystick.read.roles.roles import (
    ROLES,
    Place,
    Sides,
    assign,
    nominal,
)
from tallystick.read.syntax.clauses import Clause
from tallystick.read.syntax.postposed import typed

NO_CLAIM = (Frame.ASK, Frame.MAKE, Frame.USE, Frame.STEAL, Frame.RETURN)
SENDING = (Frame.GIVE, Frame.ARRIVE, Frame.SERVE)  # attributes of people that say that they were sent
PART_REACH = 3  # words from a part to the number of its whole
GOODS_REACH = 4  # words from goods to their number within one phrase, where words stand apart


@dataclass(slots=True)
class Proposal:
    """A claim in the making; words i to j are its quote."""

    kind: Kind
    item: ItemId
    i: int
    j: int
    amount: Amount
    clause: Clause
    predicate: Mention | None
    sides: Sides
    inner: tuple[Mention, ...] = ()
    modality: Modality = Modality.DELIVERED
    promised: bool = False  # laid down by a contract
    figure: bool = False  # a number for what was spoken of before: "the true figure is 300"
    money: bool = False  # a sum
    elided: bool = False  # counts or measures goods that only the text before names
    chain: tuple[str, ...] = ()
    when: When = field(default_factory=When)
    provider: PartyId | None = None
    recipient: PartyId | None = None
    either: str | None = None
    rules: list[str] = field(default_factory=list)


def propose_amounts(parse: Parse, items: ItemTree, running: Running | None) -> list[Proposal]:
    """The claims that have a number. `running` are the goods that the text spoke of before."""
    found: list[Proposal] = []
    find_people(parse.scan, items, parse.quantities)
    for quantity in parse.quantities:
        told = any(i <= quantity.number_i < j for source in parse.sources for i, j in source.spans)
        told = told or (parse.scan.final and paid_for(parse.scan, quantity.j))
        meant = concerned(parse, quantity)
        one = None if quantity.trap or told else _propose(parse, items, meant or quantity, running)
        if one and meant:
            one.i, one.j = quantity.i, quantity.j
        if one:
            found.append(one)
    return found


def _propose(parse: Parse, items: ItemTree, quantity: Quantity, running: Running | None) -> Proposal | None:
    clause = parse.clause_at(quantity.number_i)
    if clause is None:
        return None
    clause, predicate, how = _governing(parse, clause, quantity)
    predicate = paid_back(parse, clause, quantity, predicate)
    frame = Frame(str(predicate.value)) if predicate else None
    item, amount = item_of_amount(parse, quantity, clause, frame)
    elided = item is None and running is not None
    quantity, item, amount = run_on(parse, items, (clause, frame), (quantity, item, amount), running)
    item = themselves(parse, items, quantity, goods_of(parse, items, quantity, item or shared_goods(parse, quantity)))
    if _idle(parse, clause, quantity, predicate) or excluded(parse, clause, quantity):
        return None
    sorted_ = cost_of_all(parse, quantity, predicate, sort_amount(items, quantity, item, frame))
    if sorted_ is None:
        return None
    place = place_of(parse, clause, predicate, (_goods_at(parse, quantity), quantity.j))
    sides = _sides_of(parse, quantity, sorted_, place)
    if how == "clause before" and not (sides.provider or sides.recipient):
        sides = _sides_of(parse, quantity, sorted_, _place_before(parse, place))
    come_from(parse, quantity, sides)
    idle = amount.unit == PERCENT and (_no_share(parse, place, sides) or _financing(parse, place, amount))
    paid = (elided or _per_head(parse, quantity, item)) and sorted_.kind is Kind.PRICE  # to people spoken of before
    if idle or not (paid or plausible(parse, sides, place, sorted_)):
        return None
    return Proposal(
        sorted_.kind,
        _narrowed(parse, items, quantity, _by_verb(parse, sorted_.item, predicate)),
        quantity.i,
        quantity.j,
        amount,
        clause,
        predicate,
        sides,
        tuple(quantity.inner),
        promised=promised(parse, items, quantity, predicate),
        figure=bool(parse.cues(clause.i, clause.j, Cue.FIGURE)),
        money=quantity.money,
        elided=elided,
        rules=[how, f"kind {sorted_.kind}", *sides.rules],
    )


def _by_verb(parse: Parse, item: ItemId, predicate: Mention | None) -> ItemId:
    """What a mere sum is by the verb that gives it: lent, or left in a bank."""
    if item not in (FINANCIAL_AID, PAYMENT) or predicate is None:
        return item
    lent = parse.scan.cue(predicate.i, Cue.LENDING)
    return LOAN if lent else DEPOSIT if parse.scan.cue(predicate.i, Cue.DEPOSITING) else item


def _narrowed(parse: Parse, items: ItemTree, quantity: Quantity, item: ItemId) -> ItemId:
    """Goods with their type before them are what the type is: "50 Tomahawk missiles"; with cases, also behind them."""
    first = parse.scan.find(quantity.item_at, Cat.ITEM) if quantity.item_at is not None else None
    narrow = first is not None and quantity.item == item and items.descends(item_of(first), item)
    if first and parse.scan.cased and item == item_of(first):
        return typed(parse.scan, items, first)
    return item_of(first) if first and narrow else item


def _goods_at(parse: Parse, quantity: Quantity) -> int:
    """Where a number with its goods begins."""
    goods = quantity.i if quantity.item_at is None else min(quantity.i, quantity.item_at)
    return goods if parse.scan.running or quantity.i - goods <= GOODS_REACH else quantity.i


def _per_head(parse: Parse, quantity: Quantity, item: ItemId | None) -> bool:
    """Whether a sum by the month is the pay of people counted before, where words run on."""
    return parse.scan.running and quantity.item is None and item in PEOPLE and quantity.amount.rate is not None


def _financing(parse: Parse, place: Place, amount: Amount) -> bool:
    """Whether a share is interest, or says who pays how much of what it costs, or of a debt that a sum measures too."""
    frame = place.predicate.value if place.predicate else None
    summed = frame is Frame.FORGIVE and any(one.money and not one.trap for one in parse.quantities)
    return amount.rate is not None or summed


def _no_share(parse: Parse, place: Place, sides: Sides) -> bool:
    """Whether a share is none of a flow: "half of them are duds"; "most must come from the island", of nothing."""
    if place.predicate is None:
        return nominal(parse, place) is None and PRODUCE not in sides.rules
    whole = any(one.amount.unit != PERCENT for one in parse.quantities)
    known = bool(sides.provider or sides.recipient) or any(one.party for one in parse.sources)
    return place.predicate.value is Frame.ARRIVE and not (known or whole)


def _governing(parse: Parse, clause: Clause, quantity: Quantity) -> tuple[Clause, Mention | None, str]:
    """What governs an amount; where verbs close their clauses also a relative clause before its goods. What is said of
    a part is not said of its whole, of which an attribute may say what moved it: "600 of the 15,000 sent have fallen".
    """
    found = _held(parse, quantity, _main(parse, clause, quantity))
    moved = next((one for one in quantity.inner if one.value in SENDING), None)
    fell = found[1] is not None and found[1].value is Frame.DIE
    part = fell and any(0 < quantity.i - one.j <= PART_REACH and not one.trap for one in parse.quantities)
    part = part or (fell and _lost_in_part(parse, quantity, found[0]))
    if found[1] is not None and found[1].value is Frame.COST and not quantity.money:  # "each of the 35 jets ordered"
        part, moved = True, next((one for one in quantity.inner if one.value in MOVING), None)
    if part and moved:
        return found[0], moved, "attribute of the whole"
    sent = (
        attribute(parse, _first_word(parse, clause, quantity))
        if part and parse.scan.running | parse.scan.final
        else None
    )
    if sent and _lost_in_part(parse, quantity, found[0]):
        return *sent, "relative clause before"
    if fell and _lost_in_part(parse, quantity, found[0]):
        return found[0], None, "whole of the fallen"
    return (found[0], _nominal(parse, quantity), "attribute or noun") if found[1] is None else found


def _nominal(parse: Parse, quantity: Quantity) -> Mention | None:
    """What moves an amount that no verb governs, where names have cases: a participle before its goods, or of money a
    noun of giving: "has eight jets lent by the Americans", "weighs the lending to Warsaw of 6 bn".
    """
    if not parse.scan.cased:
        return None
    inner = next((one for one in quantity.inner if one.value in (Frame.GIVE, Frame.GET, Frame.SELL, Frame.BUY)), None)
    near = range(max(quantity.i - GOODS_REACH, 0), quantity.i) if quantity.money and quantity.item is None else ()
    given = (one for k in near if (one := parse.scan.find(k, Cat.NOUN)) and one.value in (Frame.GIVE, Frame.PAY))
    return inner or next(given, None)


def _lost_in_part(parse: Parse, quantity: Quantity, clause: Clause) -> bool:
    """Whether a number heads its sentence behind "of", or stands before "among", and a part of it follows that fell:
    "Of the 900 volunteers in Laos 70 fell".
    """
    scan = parse.scan
    if quantity.item is not None and quantity.item not in (*PEOPLE, *LOSSES):
        return False  # "in an attack with 40 drones three died"
    ahead = () if scan.running or scan.final else scan.ends.get(quantity.i, ())
    headed = any(one.value in (Cue.PARTITIVE, Marker.FROM) for one in ahead)
    headed = headed or scan.cue(quantity.j, Cue.AMONG) is not None
    parts = [one for one in parse.quantities if quantity.j <= one.i and not (one.trap or one.money)]
    return headed and any(one.item in (None, quantity.item, *LOSSES) for one in parts)


def _held(
    parse: Parse, quantity: Quantity, found: tuple[Clause, Mention | None, str]
) -> tuple[Clause, Mention | None, str]:
    """With a share, a verb that pays or covers says what part of the whole it is; one that closes the clause does so
    past the noun for the whole: "輸入の9割をロシアが占める".
    """
    clause, one, how = found
    if one is None or quantity.amount.unit != PERCENT:
        return found
    closing = (other for other in clause.predicates if other.value is Frame.HOLD and one.j <= quantity.i < other.i)
    if parse.scan.final and (last := next(closing, None)):
        return clause, last, how
    held = (other for other in parse.scan.at[one.i] if other.cat is Cat.FRAME and other.value is Frame.HOLD)
    return clause, next(held, one), how


def _main(parse: Parse, clause: Clause, quantity: Quantity) -> tuple[Clause, Mention | None, str]:
    """The predicate of the clause, or of one beside it."""
    if not (parse.scan.final or parse.scan.serial) or quantity.item_at is None:
        return governing(parse, clause, quantity.i, quantity.j)
    if not quantity.money:
        return governing(parse, clause, _first_word(parse, clause, quantity), quantity.j)
    found = governing(parse, clause, quantity.i, quantity.j)
    ahead = attribute(parse, quantity.item_at) if found[1] is None or found[1].value in LEANING else None
    return (*ahead, "relative clause before") if ahead else found


def _first_word(parse: Parse, clause: Clause, quantity: Quantity) -> int:
    """Where the words of an amount begin that a predicate may hang on; of a share, whose goods an attribute says who
    gets, with its number, if the clause moves it: "러시아가 수입한 기계의 70%를 중국이 공급했다".
    """
    goods = quantity.item_at if quantity.item_at is not None else quantity.i
    moved = any(one.value in MOVING and one.i > quantity.i for one in clause.predicates)
    share = quantity.amount.unit == PERCENT and parse.scan.final and moved
    return quantity.number_i if share else min(quantity.i, goods)


def _place_before(parse: Parse, place: Place) -> Place:
    """The same goods and predicate, with the parties of the clause before."""
    before = parse.clauses[parse.clauses.index(place.clause) - 1]
    return place_of(parse, before, place.predicate, (place.i, place.j))


def _idle(parse: Parse, clause: Clause, quantity: Quantity, predicate: Mention | None) -> bool:
    """Whether its predicate moves nothing between states: goods made, used, wished for or bought for oneself."""
    frame = Frame(str(predicate.value)) if predicate else None
    idle = carries(parse, quantity.item, quantity.j) or _lost(parse, clause, quantity)
    idle = idle or (frame in NO_CLAIM and not (_given_besides(quantity, frame) or builds_for(parse, clause, predicate)))
    idle = idle or requested(parse, clause, predicate) or (frame is Frame.COST and not quantity.money)
    return idle or buys_for_itself(parse, quantity, predicate) or wants_to_get(parse, clause, predicate)


def _lost(parse: Parse, clause: Clause, quantity: Quantity) -> bool:
    """Whether goods are said to be lost, which is nothing that someone gives: "Moscow lost 900 drones in Ukraine"."""
    goods = quantity.item is not None and quantity.item not in (*PEOPLE, *LOSSES) and not quantity.money
    return goods and bool(parse.cues(clause.i, clause.j, Cue.LOSE)) and not quantity.inner


def _given_besides(quantity: Quantity, frame: Frame | None) -> bool:
    """Whether an attribute says of goods that they were given, whatever happens to them; not of people coming home."""
    given = any(one.value not in NO_CLAIM for one in quantity.inner)
    return given and frame is not Frame.RETURN


def _sides_of(parse: Parse, quantity: Quantity, found: Sorted, place: Place) -> Sides:
    """Who gives and who gets a quantity: by its clause, then by what its kind and its shortened clause change."""
    sides = sides_around(parse, place)
    if parse.scan.serial:
        complete_from_attribute(parse, sides, place)
    if quantity.item_at is not None and quantity.item_at >= quantity.j and not (sides.provider or sides.recipient):
        return _sides_behind(parse, quantity, quantity.item_at)
    if found.kind is Kind.CASUALTIES:
        sides = soldiers(parse, sides, place, quantity)
    if place.predicate and place.predicate.value is Frame.SIGN:
        sides = turn_buyer(parse, sides, place)
    shortened = _own_subject(parse, sides, quantity, place)
    paid = place.predicate is not None and place.predicate.value is Frame.PAY
    paid = paid and not quantity.money and found.item != GOLD  # which one pays with
    paid = paid and not pays_with(parse, place.predicate, quantity.i, quantity.j)  # "settled it with nine tonnes of"
    given = () if bought_at(parse, quantity.i) else (Marker.DATIVE, Marker.ACCUSATIVE)
    other = any(one.marker in (Marker.FOR, *given) for one in sides.recipient)
    paid = paid and not (other or nominal(parse, place) is Frame.GIVE)  # who pays for another gives (3.4)
    if found.swap or (paid and found.item != TRAINING) or trained(parse, found.item, place, sides):
        sides = Sides(sides.recipient, sides.provider, sides.rules)
    sides = by_people(parse, sides, quantity, found)
    if not shortened and found.item != CAPTURED:
        fill(sides, parse, place)
    return sides


def _sides_behind(parse: Parse, quantity: Quantity, at: int) -> Sides:
    """The sides of goods behind the sum they are put at, by their own relative clause."""
    clause = parse.clause_at(at) or parse.clauses[0]
    clause, predicate, _ = governing(parse, clause, at, at + 1)
    return assign(parse, place_of(parse, clause, predicate, (at, at + 1)))


def complete_from_attribute(parse: Parse, sides: Sides, place: Place) -> None:
    """A side that the goods' own relative clause names: 收到德国承诺的坦克."""
    ahead = attribute(parse, place.i) if parse.scan.running else None
    if ahead is None or ahead[0] is place.clause:
        return
    other = assign(parse, place_of(parse, *ahead, (place.i, place.j)))
    for role in (Role.PROVIDER, Role.RECIPIENT):
        if not sides.get(role):
            for actor in other.get(role):
                sides.put(role, actor, "relative clause")


def _object_before(parse: Parse, quantity: Quantity, place: Place) -> bool:
    """Whether the number before has whom it goes to between its verb and itself: "gave Britain 2 bn and Ghana 1 bn"."""
    before = next((one for one in parse.quantities if one.j <= quantity.i and not one.trap), None)
    stopped = before and any(parse.scan.low(k) == "," for k in range(before.j, quantity.i))
    if before is None or stopped or place.predicate is None or parse.forms.end or parse.scan.final or parse.scan.cased:
        return False
    between = [one for one in parse.actors if place.predicate.j <= one.i and one.j <= before.i]
    return any(one.marker is None and one.how is How.NAME for one in between)


def _own_subject(parse: Parse, sides: Sides, quantity: Quantity, place: Place) -> bool:
    """In a shortened clause each number has its own party right before it: "..., Vaduz 450,000 francs"."""
    own = next((one for one in parse.actors if one.gapped and beside(parse.scan, one.j, quantity.i)), None)
    if own is None:
        return False
    role = shortened_role(parse, own, place.predicate, turned=_object_before(parse, quantity, place))
    holds = parse.scan.before(own.i, Cat.NOUN)
    role = Role.PROVIDER if holds and holds.value is Frame.HOLD else role
    sides.get(role)[:] = [own]
    sides.rules.append(f"{role}: shortened clause")
    return True


def shortened_role(parse: Parse, own: Actor, predicate: Mention | None, *, turned: bool = False) -> Role:
    """The role of the party of a shortened clause, by the predicate that it shares; `turned` where it is its object."""
    frame = Frame(str(predicate.value)) if predicate else Frame.GIVE
    first, second = ROLES.get(frame, (None, None))
    subject = (second if own.marker is Marker.OBLIQUE or turned else first) or Role.PROVIDER
    subject = second or subject if predicate and _listed(parse, predicate, own) else subject
    return STRONG.get(own.marker, subject) if own.marker else subject


def _listed(parse: Parse, predicate: Mention, own: Actor) -> bool:
    """Whether a party stands in a list behind a colon, and the subject before it: "Kyiv got: Latvia - six, ..."."""
    if parse.scan.running:
        return False
    colon = next((k for k in range(predicate.j, own.i) if parse.scan.low(k) == ":"), None)
    ahead = [one for one in parse.actors_in(0, colon) if one.how is How.NAME] if colon is not None else []
    return any(one.marker is None and one.party != own.party for one in ahead)


def settle_sides(one: Proposal) -> None:
    """Write the sides of a proposal as parties; several on one side act jointly."""
    provider, recipient = parties(one.sides.provider), parties(one.sides.recipient)
    one.provider = PartyId("+".join(sorted(provider))) if provider else None
    one.recipient = PartyId("+".join(sorted(recipient))) if recipient else None
