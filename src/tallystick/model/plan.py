"""A plan: what a balance is asked for. Same ledger, books and plan give the same figures to the bit."""

from dataclasses import dataclass
from datetime import date

from tallystick.model.dossier import Dossier
from tallystick.model.price import Basis

SEED = 20240229  # any number would do; a fixed one makes figures comparable between runs
PUBLISHED_DRAWS = 16_384  # root mean square error 0.35 % at the 5 % point, 0.2 % at the median


@dataclass(frozen=True, slots=True)
class Plan:
    """The dossier's question as of a day, on one valuation basis, with so many joint draws from this seed.

    `rows` limits how much bias that origins share across days is followed; None leaves it to the size of the ledger.
    """

    dossier: Dossier
    as_of: date
    basis: Basis
    seed: int = SEED
    draws: int = PUBLISHED_DRAWS
    rows: int | None = None
