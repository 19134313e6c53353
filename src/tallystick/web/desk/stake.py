"""Why a claim comes when it does: what the balance would be without it, in a sentence."""

import math

from django.utils.translation import gettext

from tallystick.books import load_books
from tallystick.publish.figures import figures
from tallystick.web.desk.models import QueueRow
from tallystick.web.site.saying import spoken

HARDLY = 0.005  # a share below half of a hundredth is not worth a number


def at_stake(row: QueueRow | None) -> str:
    """What would shift without a claim; empty where nobody tried."""
    if row is None or row.shift is None:
        return ""
    share = abs(math.expm1(row.shift))
    if share < HARDLY:
        return gettext("Without it, no total would move by a hundredth.")
    said = _less(row.what) if row.shift < 0 else _more(row.what)
    return said % {"share": figures(load_books(), spoken()).percent(share)}


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
