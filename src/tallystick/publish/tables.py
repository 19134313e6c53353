"""A balance and its claims as CSV: one row a line, with its range, whether it is priced or not."""

from collections.abc import Iterable
from dataclasses import dataclass

from tallystick.books import Books
from tallystick.model.balance import Balance, Side, Status
from tallystick.model.claim import Claim
from tallystick.model.estimate import Estimate
from tallystick.publish.cells import LIST, NUMBER, TEXT, WHOLE, WORDS, Cell, one_of, write_number
from tallystick.publish.columns import Column, Sheet
from tallystick.publish.outline import Outline, anchor
from tallystick.publish.record import shorten
from tallystick.publish.rows import write_rows
from tallystick.publish.sheets import CLAIMS

_NINE = Cell(lambda value: write_number(shorten(value)), NUMBER.read, type="number")


@dataclass(frozen=True, slots=True)
class BalanceRow:
    """One row of the table of a balance. `row` tells lines from stated and total figures, so that no one adds them."""

    row: str
    side: str
    id: str
    provider: str
    recipient: str
    item: str
    status: Status | None
    within: str | None
    quantity: Estimate | None
    value: Estimate | None
    least: float | None = None
    claims: tuple[str, ...] = ()
    prices: tuple[str, ...] = ()


def balance_rows(balance: Balance, books: Books) -> tuple[BalanceRow, ...]:
    """All lines of both sides, what sources state as the whole, and the totals."""
    outline = Outline.of(balance, books)
    return tuple(row for side in outline.sides for row in _rows(outline, side))


def balance_csv(balance: Balance, books: Books) -> str:
    """A balance as CSV, one row a line, unpriced and uncounted ones included; cells as in packages."""
    return write_rows(BALANCE, balance_rows(balance, books))[0].decode()


def claims_csv(claims: Iterable[Claim]) -> str:
    """Claims as CSV, with the columns that packages have."""
    return write_rows(CLAIMS, CLAIMS.sort(claims))[0].decode()


def _rows(outline: Outline, side: Side) -> Iterable[BalanceRow]:
    for kind, lines in (("line", side.lines), ("stated", side.stated)):
        for line in lines:
            flow = line.flow
            ends = outline.party(flow.provider), outline.party(flow.recipient)
            words = (kind, side.name, anchor(line), *ends, flow.item, line.status, line.within)
            yield BalanceRow(*words, line.quantity, line.value, claims=line.claims, prices=line.prices)
    ends = outline.giver(side), outline.taker(side)
    yield BalanceRow("total", side.name, f"total-{side.name}", *ends, "", None, None, None, side.total, side.least)


def _estimates(name: str) -> tuple[Column, ...]:
    what = f"{name}, given that it exists: "
    return (
        Column(f"{name}_low", f"{name}.low", _NINE, what + "5 % quantile"),
        Column(f"{name}_median", f"{name}.median", _NINE, what + "median"),
        Column(f"{name}_high", f"{name}.high", _NINE, what + "95 % quantile"),
        Column(f"{name}_unit", f"{name}.unit", TEXT, f"unit of the {name}"),
        Column(f"{name}_exists", f"{name}.exists", _NINE, f"probability that the {name} exists"),
        Column(f"{name}_origins", f"{name}.origins", WHOLE, f"independent origins of the {name}"),
    )


BALANCE: Sheet[BalanceRow] = Sheet(
    "balance",
    "The lines of both sides, what sources state as the whole, and the totals",
    BalanceRow,
    (
        Column("row", "row", TEXT, "line, stated (a whole that sources publish) or total; never add across them"),
        Column("side", "side", TEXT, "given or received"),
        Column("id", "id", TEXT, "name of the row, the same from edition to edition"),
        Column("provider", "provider", TEXT, "who gives"),
        Column("recipient", "recipient", TEXT, "who gets"),
        Column("item", "item", WORDS, "what changes hands"),
        Column("status", "status", one_of(Status), "what is known of the line; empty for totals"),
        Column("within", "within", TEXT, "the broader line that already covers this one"),
        *_estimates("quantity"),
        *_estimates("value"),
        Column("least", "least", _NINE, "set where no source bounds a total above: what it is at least"),
        Column("claims", "claims", LIST, "claims behind the row"),
        Column("prices", "prices", LIST, "prices behind the row"),
    ),
)
