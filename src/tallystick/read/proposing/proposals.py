"""Proposals: what a sentence may claim, one per item, direction and number, before it is bound to a document."""

from dataclasses import dataclass, field

from tallystick.books.items import ItemTree
from tallystick.books.language import Cue, Frame, Marker
from tallystick.model.amount import Amount
from tallystick.model.claim import Kind, Modality
from tallystick.model.ident import ItemId, PartyId
from tallystick.model.when import When
from tallystick.read.goods.benefits import themselves
from tallystick.read.goods.carriers import aboard, carries
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
    PAYMENT,
    PEOPLE,
    SUMS,
    TRAINING,
    Sorted,
    sort_amount,
)
from tallystick.read.material.quantity import PERCENT, Quantity
from tallystick.read.material.words import Cat, Mention, item_of
from tallystick.read.parse import Parse
from tallystick.read.parties.actors import parties
from tallystick.read.predicates.governing import SENT, attribute, governing, wants_to_get
from tallystick.read.predicates.requests import requested
from tallystick.read.proposing.governors import GOODS_REACH, governor
from tallystick.read.proposing.losses import LOST, soldiers
from tallystick.read.proposing.priced import by_people, cost_of_all
from tallystick.read.quantities.heads import find_people
from tallystick.read.quantities.preposed import paid_for
from tallystick.read.roles.contact import sides_around
from tallystick.read.roles.filling import fill, trained
from tallystick.read.roles.marks import Role
from tallystick.read.roles.places import place_of
from tallystick.read.roles.roles import (
    Place,
    Sides,
    assign,
    nominal,
)
from tallystick.read.roles.shortened import own_subject, shortened_clause
from tallystick.read.roles.teaching import teaches
from tallystick.read.syntax.clauses import Clause
from tallystick.read.syntax.postposed import typed

NO_CLAIM = (Frame.ASK, Frame.MAKE, Frame.USE, Frame.STEAL, Frame.RETURN)


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
    clause, predicate, how = governor(parse, shortened_clause(parse, clause, quantity), quantity)
    predicate = paid_back(parse, clause, quantity, predicate)
    frame = Frame(str(predicate.value)) if predicate else None
    item, amount = item_of_amount(parse, quantity, clause, frame)
    elided = item is None and running is not None
    quantity, item, amount = run_on(parse, items, (clause, frame), (quantity, item, amount), running)
    item = themselves(parse, items, quantity, goods_of(parse, items, quantity, item or shared_goods(parse, quantity)))
    if _idle(parse, clause, quantity, predicate) or excluded(parse, clause, quantity):
        return None
    sorted_ = _sort(parse, items, quantity, item, (clause, predicate))
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


def _sort(
    parse: Parse, items: ItemTree, quantity: Quantity, item: ItemId | None, said: tuple[Clause, Mention | None]
) -> Sorted | None:
    """The kind of an amount by its item and predicate; who trains others is sent."""
    clause, predicate = said
    frame = Frame(str(predicate.value)) if predicate else None
    does = Frame.SERVE if teaches(parse, clause, predicate, quantity.i) else frame
    if quantity.money and predicate and parse.scan.cue(predicate.i, Cue.LENDING):
        return Sorted(Kind.TRANSFER, LOAN)  # whatever it is to be spent on
    return cost_of_all(parse, quantity, predicate, sort_amount(items, quantity, item, does))


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


def _place_before(parse: Parse, place: Place) -> Place:
    """The same goods and predicate, with the parties of the clause before."""
    before = parse.clauses[parse.clauses.index(place.clause) - 1]
    return place_of(parse, before, place.predicate, (place.i, place.j))


def _idle(parse: Parse, clause: Clause, quantity: Quantity, predicate: Mention | None) -> bool:
    """Whether its predicate moves nothing between states: goods made, used, wished for or bought for oneself."""
    frame = Frame(str(predicate.value)) if predicate else None
    idle = carries(parse, quantity.item, quantity.j) or aboard(parse, quantity) or _lost(parse, clause, quantity)
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
    """Who gives and who gets a quantity: as the main clause says, or its own."""
    return _by_teachers(parse, place) or _sides_by_kind(parse, quantity, found, place)


def _sides_by_kind(parse: Parse, quantity: Quantity, found: Sorted, place: Place) -> Sides:
    """Who gives and who gets, by its clause and then by its kind."""
    sides = sides_around(parse, place)
    came = place.predicate is not None and place.predicate.value in (Frame.GIVE, Frame.GET, Frame.ARRIVE)
    if parse.scan.serial or (parse.scan.final and came and not (sides.provider or sides.recipient)):
        complete_from_attribute(parse, sides, place)
    if parse.scan.running and not (sides.provider or sides.recipient):
        _complete_from_whole(parse, sides, quantity, place)
    if quantity.item_at is not None and quantity.item_at >= quantity.j and not (sides.provider or sides.recipient):
        return _sides_behind(parse, quantity, quantity.item_at)
    if found.kind is Kind.CASUALTIES:
        sides = soldiers(parse, sides, place, quantity)
    if place.predicate and place.predicate.value is Frame.SIGN:
        sides = turn_buyer(parse, sides, place)
    shortened = own_subject(parse, sides, quantity, place)
    paid = place.predicate is not None and place.predicate.value is Frame.PAY
    paid = paid and not quantity.money and found.item not in (GOLD, *SUMS)  # which one pays with
    paid = paid and not pays_with(parse, place.predicate, quantity.i, quantity.j)  # "settled it with nine tonnes of"
    given = () if bought_at(parse, quantity.i) else (Marker.DATIVE, Marker.ACCUSATIVE)
    other = any(one.marker in (Marker.FOR, *given) for one in sides.recipient)
    paid = paid and not (other or nominal(parse, place) is Frame.GIVE)  # who pays for another gives (3.4)
    if found.swap or (paid and found.item != TRAINING) or trained(parse, found.item, place, sides):
        sides = Sides(sides.recipient, sides.provider, sides.rules)
    sides = by_people(parse, sides, quantity, found)
    if not shortened and found.item != CAPTURED and LOST not in sides.rules:
        fill(sides, parse, place)
    return sides


def _by_teachers(parse: Parse, place: Place) -> Sides | None:
    """The sides of what a relative clause says those taught whom the main clause sends."""
    if not place.clause.relative or place.predicate is None or place.predicate.value is not Frame.TRAIN:
        return None
    before = parse.clauses[max(parse.clauses.index(place.clause) - 1, 0)]
    sent = next((one for one in before.predicates if one.value in SENT), None)
    who = [one for one in parse.quantities if before.i <= one.i < before.j and one.item in PEOPLE]
    if sent is None or not who or before is place.clause:
        return None
    main = place_of(parse, before, sent, (who[-1].i, who[-1].j))
    sides = sides_around(parse, main)
    fill(sides, parse, main)
    return sides


def _sides_behind(parse: Parse, quantity: Quantity, at: int) -> Sides:
    """The sides of goods behind the sum they are put at, by their own relative clause."""
    clause = parse.clause_at(at) or parse.clauses[0]
    clause, predicate, _ = governing(parse, clause, at, at + 1)
    return assign(parse, place_of(parse, clause, predicate, (at, at + 1)))


def _complete_from_whole(parse: Parse, sides: Sides, quantity: Quantity, place: Place) -> None:
    """The sides of a part whose whole has a relative clause that names them: 承诺借给乌克兰的20亿，只到账四成."""
    frame = place.predicate.value if place.predicate else None
    before = [one for one in parse.quantities if one.j <= quantity.i and one.money and not one.trap]
    part = quantity.money or quantity.amount.unit == PERCENT
    if part and before and frame in (Frame.PAY, Frame.ARRIVE, Frame.GIVE, Frame.FORGIVE):
        complete_from_attribute(parse, sides, place._replace(i=before[-1].i, j=before[-1].j))


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


def settle_sides(one: Proposal) -> None:
    """Write the sides of a proposal as parties; several on one side act jointly."""
    provider, recipient = parties(one.sides.provider), parties(one.sides.recipient)
    one.provider = PartyId("+".join(sorted(provider))) if provider else None
    one.recipient = PartyId("+".join(sorted(recipient))) if recipient else None
