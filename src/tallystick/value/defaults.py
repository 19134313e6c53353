"""The constants of the estimate as the engine takes them. Their values and their grounds stand in the books."""

import math
from collections.abc import Mapping
from dataclasses import dataclass

from tallystick.books.wording import Wording
from tallystick.model.flow import Standing
from tallystick.model.grade import Credibility, Grade, Reliability


@dataclass(frozen=True, slots=True)
class Budget:
    """What one series may cost: rows of shared bias, rows with periods, and numbers kept in memory."""

    rows: int
    rows_with_periods: int
    numbers: int


@dataclass(frozen=True, slots=True)
class Noise:
    """How figures go wrong: `wild` is the log sd of a wrong figure about the truth, `anywhere` the share of those that
    can be anything in the window, `doubt` (factor on the own spread, weight): the grade itself is uncertain.
    """

    wild: float
    anywhere: float
    doubt: tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Defaults:
    """Every number the estimate uses that is not evidence; a published figure names `version`.

    `theta` is the burstiness of growth since a known start, `theta_unknown` since one that nobody names.
    `reliability`: letter -> (shared bias as log sd, P(source unreliable here)). `credibility`: digit -> (own spread as
    log sd, P(figure wrong)). `denial`: standing -> (P(denies if nothing happened), P(denies if it did)). `floor` is the
    least log likelihood of one day against its best quantity. `fine_cells` is the lattice of series with
    small increments. `strict` sets claims without a named origin aside where others speak.
    """

    version: str
    cells_per_decade: int
    fine_cells: int
    growth_days: float
    theta: float
    theta_unknown: float
    noise: Noise
    floor: float
    echo_days: float
    stale_days: float
    reliability: Mapping[Reliability, tuple[float, float]]
    credibility: Mapping[Credibility, tuple[float, float]]
    denial: Mapping[Standing, tuple[float, float]]
    budget: Budget
    strict: bool = False

    def spread(self, grade: Grade) -> float:
        """How far a figure of this grade may be off: own spread and bias together, as log sd."""
        return math.hypot(self.credibility[grade.credibility][0], self.reliability[grade.reliability][0])


_NUMBERS = 32_000_000  # doubles that the messages of one series may take: a quarter of a gigabyte


def defaults_of(wording: Wording, rows: int | None = None) -> Defaults:
    """Take the engine's constants from the book; `rows` lowers the row budget where speed matters more."""
    most = wording.rows.plain if rows is None else min(rows, wording.rows.plain)
    return Defaults(
        version=wording.version,
        cells_per_decade=wording.growth.cells_per_decade,
        fine_cells=wording.growth.cells_with_increments,
        growth_days=wording.growth.time_scale,
        theta=wording.growth.burstiness,
        theta_unknown=wording.growth.burstiness_unknown,
        noise=Noise(wording.wild, wording.anywhere, tuple((one.times, one.weight) for one in wording.doubt)),
        floor=-wording.floor,
        echo_days=wording.echo_days,
        stale_days=wording.stale_days,
        reliability={letter: (trust.spread, trust.wrong) for letter, trust in wording.reliability.items()},
        credibility={digit: (trust.spread, trust.wrong) for digit, trust in wording.credibility.items()},
        denial={standing: (denial.if_not, denial.if_so) for standing, denial in wording.denial.items()},
        budget=Budget(most, min(most, wording.rows.increments), _NUMBERS),
    )
