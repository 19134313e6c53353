"""Kinds: what sort of claim an item with its amount makes, told from the item tree and the predicate."""

from dataclasses import dataclass
from typing import Final

from tallystick.books.items import ItemTree
from tallystick.books.language import Frame
from tallystick.model.claim import Kind
from tallystick.model.ident import ItemId, UnitId
from tallystick.read.material.quantity import COUNT, PERCENT, Quantity

MOVING = (  # what predicates say that goods, money or people move, or will or will not
    *(Frame.GIVE, Frame.SELL, Frame.PAY, Frame.GET, Frame.BUY, Frame.ORDER, Frame.RELY, Frame.PROMISE),
    *(Frame.ARRIVE, Frame.SERVE, Frame.TRAIN, Frame.THANK, Frame.WAIT, Frame.REFUSE, Frame.COST, Frame.FORGIVE),
    *(Frame.MOVE, Frame.FORBID),
)

# the items that the rules speak of by name; all are nodes of the item tree
MONEY: Final = ItemId("money")
PERSONNEL: Final = ItemId("personnel")
CASUALTIES: Final = ItemId("casualties")
AGREEMENTS: Final = ItemId("agreements")
TREATY: Final = ItemId("treaty")
ARMS_DEAL: Final = ItemId("arms deal")
COOPERATION_AGREEMENT: Final = ItemId("cooperation agreement")
PLAIN_DEALS: Final = (TREATY, COOPERATION_AGREEMENT)  # whose goods say what sort they are
STRAIN: Final = ItemId("strain")
COOPERATION: Final = ItemId("cooperation")
TROOPS: Final = ItemId("troops")
WORKERS: Final = ItemId("workers")
KILLED: Final = ItemId("killed")
TRAINING: Final = ItemId("training")
PAYMENT: Final = ItemId("payment")
WAGES: Final = ItemId("wages")
MILITARY_AID: Final = ItemId("military aid")
AID: Final = ItemId("aid")
FINANCIAL_AID: Final = ItemId("financial aid")
DEPOSIT: Final = ItemId("deposit")
LOAN: Final = ItemId("loan")
OIL: Final = ItemId("oil")
GAS: Final = ItemId("gas")
CARGO: Final = ItemId("cargo")
MILITARY_CARGO: Final = ItemId("military cargo")
ARMS: Final = ItemId("arms")
GOLD: Final = ItemId("gold")
CONTAINERS: Final = UnitId("containers")
BARRELS: Final = UnitId("barrels")
CUBIC_METRES: Final = UnitId("m3")
LOSSES: Final = (ItemId("killed"), ItemId("wounded"), ItemId("casualties"), ItemId("captured"), ItemId("missing"))
CAPTURED: Final = ItemId("captured")
SOLDIERS: Final = (TROOPS, ItemId("officers"), ItemId("engineers"), ItemId("mercenaries"), ItemId("special forces"))
SPECIALISTS: Final = ItemId("specialists")
TEACHERS: Final = (ItemId("instructors"),)
PEOPLE: Final = (*SOLDIERS, *TEACHERS, SPECIALISTS, ItemId("workers"), ItemId("doctors"))
DEBT_RELIEF: Final = ItemId("debt relief")
HELP: Final = tuple(map(ItemId, ("aid", "military aid", "financial aid", "humanitarian aid", "civilian aid", "loan")))
SUMS: Final = (*HELP, PAYMENT, DEPOSIT, ItemId("grant"), DEBT_RELIEF)  # what millions of are money
AIDS: Final = HELP[:5]  # what is given to someone for nothing: no loans
CIVIL: Final = tuple(map(ItemId, ("instructors", "specialists", "mercenaries", "engineers", "doctors", "workers")))
GOODS: Final = ItemId("goods")
COMPENSATION: Final = ItemId("compensation")
TONNES: Final = UnitId("t")
WEIGHTLESS: Final = tuple(
    map(ItemId, ("warships", "submarines", "tanks", "armoured vehicles", "fighter jets", "helicopters", "satellites"))
)
SMALLEST: Final = 1000  # a sum below this that names neither goods nor purpose is no exchange of states


@dataclass(frozen=True, slots=True)
class Sorted:
    """The kind of a claim, its item, and whether the one who pays is on the receiving side of the goods."""

    kind: Kind
    item: ItemId
    swap: bool = False


def within(items: ItemTree, item: ItemId, broad: ItemId) -> bool:
    """Whether an item is this node of the tree or stands below it."""
    return item == broad or items.descends(item, broad)


def sort_amount(items: ItemTree, quantity: Quantity, item: ItemId | None, frame: Frame | None) -> Sorted | None:
    """The kind of a claim with an amount; None where money moves without any word for what or why."""
    if quantity.money or quantity.per_piece:
        return _sort_money(items, quantity, item, frame)
    if (
        item is None or _unfit(items, quantity, item) or frame is Frame.MOVE
    ):  # own troops or weapons, moved under own command (1.2)
        return None
    if within(items, item, CASUALTIES):
        return Sorted(Kind.CASUALTIES, item)
    if frame is Frame.DIE and not within(items, item, PERSONNEL):
        return None
    if within(items, item, PERSONNEL) and frame is Frame.TRAIN and item not in TEACHERS:
        return Sorted(Kind.TRANSFER, TRAINING)
    if within(items, item, PERSONNEL):
        return Sorted(Kind.CASUALTIES, KILLED) if frame is Frame.DIE else Sorted(Kind.PERSONNEL, item)
    own = (Frame.DIE, Frame.SERVE)  # own weapons, lost or kept somewhere (1.2)
    if within(items, item, AGREEMENTS) or frame in own:
        return None
    boxed = quantity.amount.unit == CONTAINERS and within(items, item, ARMS)  # boxes of arms are counted as boxes (4.3)
    return Sorted(Kind.TRANSFER, MILITARY_CARGO if boxed else item)


def _unfit(items: ItemTree, quantity: Quantity, item: ItemId) -> bool:
    """Whether a unit says nothing of these: people no weight, pay no shares, payments no pieces."""
    unit = quantity.amount.unit
    if unit == TONNES and item in WEIGHTLESS:  # how heavy a ship is, and not how much of it
        return True
    return (within(items, item, PERSONNEL) and unit not in (None, COUNT, PERCENT)) or (
        (unit == PERCENT and item == WAGES) or (unit in (None, COUNT) and item == PAYMENT)  # so many instalments
    )


def _sort_money(items: ItemTree, quantity: Quantity, item: ItemId | None, frame: Frame | None) -> Sorted | None:
    paid = frame is Frame.PAY
    if quantity.per_piece:
        brought = frame in (Frame.GIVE, Frame.GET) and item is not None and within(items, item, PERSONNEL)  # for people
        return Sorted(Kind.PRICE, item, swap=paid or brought) if item else None
    if frame is Frame.FORGIVE:
        return Sorted(Kind.TRANSFER, DEBT_RELIEF)
    named = quantity.item is not None and (quantity.item_at or 0) >= quantity.number_i  # behind the sum
    if frame is Frame.COST and item and not named:
        return Sorted(Kind.PRICE, item)
    if item is None or within(items, item, AGREEMENTS):
        return None if _pennies(quantity) else _bare_money(frame)
    if within(items, item, PERSONNEL) and quantity.amount.rate:
        return Sorted(Kind.PRICE, item)  # what a head brings in by the month is pay
    if within(items, item, MONEY):
        return Sorted(Kind.TRANSFER, item)
    return Sorted(Kind.VALUE, item)


def _pennies(quantity: Quantity) -> bool:
    """Whether a sum without a noun is a fare or fee rather than what states give each other."""
    ends = (quantity.amount.low, quantity.amount.high, quantity.amount.best)
    size = max((one for one in ends if one is not None), default=SMALLEST)
    return size < SMALLEST and quantity.amount.rate is None


def _bare_money(frame: Frame | None) -> Sorted | None:
    """Money with no noun: what is paid is a payment, what is given is aid."""
    if frame is Frame.PAY:
        return Sorted(Kind.TRANSFER, PAYMENT)
    giving = (Frame.GIVE, Frame.PROMISE, Frame.GET, Frame.WAIT, Frame.REFUSE, Frame.FORBID, Frame.ARRIVE, Frame.MOVE)
    return Sorted(Kind.TRANSFER, FINANCIAL_AID) if frame in giving else None


def sort_bare(items: ItemTree, item: ItemId) -> Kind | None:
    """The kind of a claim without an amount."""
    if within(items, item, AGREEMENTS) or within(items, item, CASUALTIES):
        return None
    if within(items, item, PERSONNEL):
        return Kind.PERSONNEL
    return Kind.TRANSFER
