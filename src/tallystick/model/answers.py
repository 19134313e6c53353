"""Answers that may stand beside a balance: other bases, what drives it, how it came about."""

from dataclasses import dataclass

from tallystick.model.balance import Balance
from tallystick.model.drivers import Drivers
from tallystick.model.history import Quarter


@dataclass(frozen=True, slots=True)
class Answers:
    """What was asked besides the balance; empty where it was not asked."""

    bases: tuple[Balance, ...] = ()
    drivers: Drivers | None = None
    quarters: tuple[Quarter, ...] = ()
