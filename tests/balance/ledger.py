"""Valued series for tests, said in few words, and the balance that they make."""

from array import array
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from zlib import crc32

import numpy as np

from tallystick.balance import balance
from tallystick.books import Books, read_books
from tallystick.books.page import shelf
from tallystick.model.balance import Balance, Line, Side, Status
from tallystick.model.dossier import Dossier
from tallystick.model.estimate import POINTS, Estimate
from tallystick.model.flow import Course, Flow, Says, Series, Statement
from tallystick.model.grade import Grade
from tallystick.model.ident import ClaimId, ItemId, PartyId, UnitId
from tallystick.model.plan import Plan
from tallystick.model.price import Basis
from tallystick.model.study import Study
from tallystick.model.valued import Valued

DRAWS = 2000
DOLLARS, COUNT = UnitId("USD"), UnitId("count")
PLAN = Plan(
    dossier=Dossier("pair", "Two states", DOLLARS, ours=(PartyId("KP"),), theirs=(PartyId("RU"),)),
    as_of=date(2025, 12, 31),
    basis=Basis.CONTRACT,
    draws=DRAWS,
)


@cache
def books() -> Books:
    """The books that come with the package; these tests need no language."""
    return read_books(shelf(), {})


@dataclass(frozen=True, slots=True)
class Gift:
    """What a test wants a line to be: worth about `worth`, give or take a factor `spread` (geometric sd)."""

    item: str
    worth: float | None = None
    spread: float = 1.2
    provider: str = "KP"
    recipient: str = "RU"
    measure: str = "count"
    exists: float = 1.0


def valued(gift: Gift, **more: object) -> Valued:
    """A valued series as the estimate would make it; `more` are fields of the series."""
    name = ClaimId(f"{gift.provider} {gift.item} {gift.measure}")
    flow = Flow(PartyId(gift.provider), PartyId(gift.recipient), ItemId(gift.item), UnitId(gift.measure))
    low, high = (gift.worth / 2, gift.worth * 2) if gift.worth else (10.0, 20.0)
    said = Statement(name, f"origin of {name}", Says.QUANTITY, low, high, 19_000.0, Grade.parse("B2"))
    plain = Series(flow, (said,), (1.0, 1e12), 18_000.0, claims=(name,))
    series = replace(plain, **more)  # type: ignore[arg-type]  # the names are checked by the dataclass
    if gift.worth is None:
        return Valued(series, estimate([10.0, 20.0], flow.measure, name), None)
    draws = _draws(gift)
    worth = estimate(list(draws[draws > 0]), DOLLARS, name)
    return Valued(series, estimate([low, high], flow.measure, name), worth, array("d", draws.tolist()))


def silent(gift: Gift, says: Says, **more: object) -> Valued:
    """A series without a number."""
    full = valued(gift)
    said = replace(full.series.statements[0], says=says, low=None, high=None)
    series = replace(full.series, statements=(said,), **more)  # type: ignore[arg-type]  # as above
    return replace(full, series=series, quantity=None)


def estimate(numbers: list[float], unit: str, claim: str = "a") -> Estimate:
    """The summary of a few numbers."""
    low, tenth, fourth, middle, above, ninth, high = (float(one) for one in np.quantile(numbers, POINTS))
    quantiles = (low, tenth, fourth, middle, above, ninth, high)
    return Estimate(UnitId(unit), quantiles, origins=1, used=(ClaimId(claim),))


def balanced(*series: Valued, plan: Plan = PLAN, studies: tuple[Study, ...] = ()) -> Balance:
    """The balance of a few series."""
    return balance(series, studies, plan, books())


def line(side: Side, item: str, status: Status | None = None) -> Line:
    """The one line of an item."""
    (found,) = (one for one in (*side.lines, *side.stated) if one.flow.item == item and status in (None, one.status))
    return found


def intended(gift: Gift) -> Valued:
    """A series of what is only promised."""
    return valued(gift, course=Course.INTENDED)


def _draws(gift: Gift) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    """Log-normal draws of their own stream for each flow."""
    chance = np.random.default_rng(crc32(f"{gift.provider}{gift.item}{gift.measure}".encode()))
    draws = (gift.worth or 0.0) * gift.spread ** chance.standard_normal(DRAWS)
    return np.where(chance.random(DRAWS) < gift.exists, draws, 0.0)
