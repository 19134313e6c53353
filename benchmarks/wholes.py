"""When should a whole of which sources only say "at least" give way to its counted and priced parts?

    python -m benchmarks.wholes [--ledgers 400] [--first 0] [--json]

Made-up exchanges as in benchmarks/calibration.py. Of each side a source that has read the whole says what it is at
least; in half of the cases one of the goods is counted by nobody. Set against the true whole are the parts where they
come to the least with at least such a probability, and the least where they do not.
"""

import json
import math
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

if __package__ in (None, ""):  # started by its path: the folder above is that of the packages
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import numpy as np

from benchmarks.calibration import DRAWS, asked
from benchmarks.simulation.money import DOLLARS, WHOLE, Money, money_of
from benchmarks.simulation.press import Coverage, covered
from benchmarks.simulation.world import END, GRADES, Truth, misread, world_of
from tallystick.balance.posts import post_of
from tallystick.balance.sums import total
from tallystick.books import Books, load_books
from tallystick.model.amount import Amount, Qualifier
from tallystick.model.claim import Claim, Evidence, Kind, Modality
from tallystick.model.document import Reference
from tallystick.model.ident import ClaimId
from tallystick.model.plan import Plan
from tallystick.model.price import Basis
from tallystick.model.when import Counting, When
from tallystick.reconcile import reconcile
from tallystick.value import value

LEDGERS = 400
LINES = (0.05, 0.25, 0.4, 0.5, 0.6, 0.75, 0.95)
ROUNDED_DOWN = 0.5  # how far below what it has read a source may put "at least", at most
UNCOUNTED = 0.5  # chance that nobody counts one of the goods


@dataclass(frozen=True, slots=True)
class Side:
    """The probability that the parts of a side come to the least, and how far off either is from the whole, in logs."""

    reached: float
    parts: float
    least: float
    complete: bool


@dataclass(frozen=True, slots=True)
class Row:
    """How a line does: how often the nearer of the two figures stands, and the mean error of what stands, in logs."""

    line: str
    nearer: float
    error: float
    error_complete: float
    error_lacking: float


def sides(seed: int, books: Books) -> Iterator[Side]:
    """Both sides of one ledger."""
    world = world_of(seed, books)
    chance = np.random.default_rng([2026, seed])
    press, money = covered(world, seed), money_of(world, seed, books)
    plan = Plan(world.dossier, END, Basis.CONTRACT, draws=DRAWS)
    for name in ("given", "received"):
        both = [one for one in press if one.truth.side == name]
        counted = both if chance.random() >= UNCOUNTED else both[:1]
        worth = sum(_worth(one.truth, money) for one in both)
        said = _at_least(both[0].truth, worth, chance, books)
        found = _side(counted, said, money, (plan, books))
        if found is not None:
            draws, least = found
            parts, missed = (math.log(one / worth) for one in (float(np.median(draws)), least))
            yield Side(float(np.mean(draws >= least)), parts, missed, complete=len(counted) == len(both))


def _worth(truth: Truth, money: Money) -> float:
    return money.each[truth.item.id] * truth.totals[max(truth.totals)]


def _at_least(truth: Truth, worth: float, chance: np.random.Generator, books: Books) -> Claim:
    """What a source says of the whole."""
    grade = GRADES[int(chance.integers(len(GRADES)))]
    bias = float(chance.normal(0, books.wording.reliability[grade.reliability].spread))
    read = misread(chance, books.wording, worth, grade, bias)
    low = float(f"{read * (1 - chance.uniform(0, ROUNDED_DOWN)):.1e}")
    name = f"who knows what {truth.provider} gave"
    return Claim(
        id=ClaimId(name),
        kind=Kind.VALUE,
        provider=truth.provider,
        recipient=truth.recipient,
        item=WHOLE,
        amount=Amount(low, None, low, Qualifier.AT_LEAST, DOLLARS),
        when=When(END.isoformat(), counting=Counting.CUMULATIVE),
        modality=Modality.DELIVERED,
        said_by=(name,),
        evidence=Evidence(reference=Reference(name, END.isoformat())),
        grade=grade,
    )


def _side(
    counted: Sequence[Coverage], said: Claim, money: Money, frame: tuple[Plan, Books]
) -> tuple["np.ndarray", float] | None:
    """Joint draws of the sum of the parts, and what the whole is at least; None where there is not both."""
    plan, books = frame
    claims = [claim for one in counted for claim in one.articles]
    made = value(reconcile([*claims, said], plan.dossier, END, books).made, money.prices, plan, books).made
    posts = [post_of(one, books.units.is_currency) for one in made]
    whole = next(one for one in posts if one.flow.item == WHOLE)
    parts = [one for one in posts if one.summable and one.flow.item != WHOLE]
    if not parts or whole.floor is None or any(one.floor is not None for one in parts):
        return None
    return total(parts, range(len(parts))), whole.floor


def rows(found: Sequence[Side]) -> Iterator[Row]:
    """One row for each line that could be drawn, and for the nearer figure each time."""
    for line in LINES:
        yield _row(f"{line:.0%}", found, [one.reached >= line for one in found])
    yield _row("the nearer", found, [abs(one.parts) <= abs(one.least) for one in found])


def _row(line: str, found: Sequence[Side], picks: Sequence[bool]) -> Row:
    errors = np.array([abs(one.parts if pick else one.least) for one, pick in zip(found, picks, strict=True)])
    best = np.array([min(abs(one.parts), abs(one.least)) for one in found])
    complete = np.array([one.complete for one in found])
    shown = (float(np.mean(errors <= best)), errors.mean(), errors[complete].mean(), errors[~complete].mean())
    return Row(line, *(round(float(one), 3) for one in shown))


def main() -> None:
    """Measure, and print a table or JSON."""
    chosen = asked(__doc__, LEDGERS)
    books = load_books()
    found = [one for seed in range(chosen.ledgers) for one in sides(chosen.first + seed, books)]
    table = list(rows(found))
    if chosen.json:
        print(json.dumps({"sides": len(found), "rows": [asdict(one) for one in table]}, indent=1))
        return
    print(
        f"{len(found):,} sides\nline | nearer | mean error, in logs | of complete counts | where something is uncounted"
    )
    for one in table:
        print(f"{one.line} | {one.nearer:.1%} | {one.error} | {one.error_complete} | {one.error_lacking}")


if __name__ == "__main__":
    main()
