"""Why a claim comes when it does: what the balance would be without it, in a sentence."""

import math
from collections.abc import Sequence

from django.utils.translation import gettext

from tallystick.books import load_books
from tallystick.model.ident import UnitId
from tallystick.publish.figures import figures
from tallystick.web.desk.models import QueueRow
from tallystick.web.site.saying import spoken

RANGE = "range"  # how what shifts is named where it is no total
HARDLY = 0.005  # a share below half of a hundredth is not worth a number


def at_stake(row: QueueRow | None, currency: UnitId) -> str:
    """What would shift without a claim, by its share or, where that is next to nothing, in money.

    Where nobody tried, what may hang on it by the range of its line. Empty where nothing is known yet.
    """
    if row is None or (row.shift is None and not row.weight):
        return ""
    show = figures(load_books(), spoken())
    money = show.rounded(row.weight, currency) if row.weight > 1 else ""  # less only orders lines that are in no total
    if row.shift is None:
        return _guessed(money)
    share = abs(math.expm1(row.shift))
    said = _less(row.what) if row.shift < 0 else _more(row.what)
    if share >= HARDLY:
        return said % {"share": show.percent(share)}
    if not money or row.what.endswith(RANGE):
        return gettext("Without it, no total would move by a hundredth.")
    return said % {"share": money}


def hardly(rows: Sequence[QueueRow]) -> bool:
    """Whether of the first claims in the queue, those that were tried move no total worth a word."""
    tried = [abs(math.expm1(row.shift)) for row in rows if row.shift is not None]
    return bool(tried) and max(tried) < HARDLY


def _guessed(money: str) -> str:
    if not money:
        return gettext("No total hangs on it: its line is in none, or has no worth.")
    said = gettext("Not tried by itself; by the range of its line, some %(figure)s may hang on it.")
    return said % {"figure": money}


def _less(what: str) -> str:
    return {
        "given": gettext("Without it, all that was given would be worth %(share)s less."),
        "received": gettext("Without it, all that was received would be worth %(share)s less."),
        "given range": gettext("Without it, the range of all that was given would be %(share)s narrower."),
        "received range": gettext("Without it, the range of all that was received would be %(share)s narrower."),
    }[what]


def _more(what: str) -> str:
    return {
        "given": gettext("Without it, all that was given would be worth %(share)s more."),
        "received": gettext("Without it, all that was received would be worth %(share)s more."),
        "given range": gettext("Without it, the range of all that was given would be %(share)s wider."),
        "received range": gettext("Without it, the range of all that was received would be %(share)s wider."),
    }[what]
