"""Value: what series of statements come to, in quantity and in money, and how sure one can be.

`estimate` solves one series, `summary` reports it, `value` is the stage.
"""

from tallystick.value.defaults import Defaults, defaults_of
from tallystick.value.paths import Paths, paths
from tallystick.value.posterior import Posterior, summary
from tallystick.value.solution import estimate
from tallystick.value.valuation import rows_for, value

__all__ = ["Defaults", "Paths", "Posterior", "defaults_of", "estimate", "paths", "rows_for", "summary", "value"]
