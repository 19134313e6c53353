"""Value: what series of statements come to, in quantity and in money, and how sure one can be.

`estimate` solves one series, `summary` reports it, `value` is the stage. Run it with one thread of linear algebra
(OPENBLAS_NUM_THREADS=1): the matrices are small, so more threads cost time, and they move the last digits.
"""

from tallystick.value.defaults import Defaults, defaults_of
from tallystick.value.ingredients import terms
from tallystick.value.memo import Memo
from tallystick.value.paths import Paths, paths
from tallystick.value.posterior import Posterior, summary
from tallystick.value.solution import estimate
from tallystick.value.valuation import rows_for, value
from tallystick.value.wholes import log_likelihood

__all__ = [
    "Defaults",
    "Memo",
    "Paths",
    "Posterior",
    "defaults_of",
    "estimate",
    "log_likelihood",
    "paths",
    "rows_for",
    "summary",
    "terms",
    "value",
]
