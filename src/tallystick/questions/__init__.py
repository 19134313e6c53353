"""Questions that one asks of a balance: what if, what drives it, how did it come about. Each weighs again.

`weighing` holds a ledger, a plan and a memory; hand one to all questions, so that each solves only what is new.
"""

from tallystick.questions.bases import side_by_side
from tallystick.questions.driving import drivers, stakes
from tallystick.questions.history import history
from tallystick.questions.reasons import reasons, resting
from tallystick.questions.supposing import what_if
from tallystick.questions.weighing import Weighing, weighing

__all__ = ["Weighing", "drivers", "history", "reasons", "resting", "side_by_side", "stakes", "weighing", "what_if"]
