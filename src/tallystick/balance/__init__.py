"""Balance: what each side gave and got, worth how much, how sure, and why."""

from tallystick.balance.account import Told, balance
from tallystick.balance.confidence import place_of
from tallystick.balance.counts import Counts, NothingKept
from tallystick.balance.sentence import sentence
from tallystick.balance.strain import strain
from tallystick.balance.why import resting_on, why

__all__ = ["Counts", "NothingKept", "Told", "balance", "place_of", "resting_on", "sentence", "strain", "why"]
