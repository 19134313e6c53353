"""From settled claims to series: one per flow, with all that was said of it, and what was noticed on the way.

Every rule has a module of its own: `material` says which claims are asked for, `copies` which repeat others, `entries`
what each says of which flow, `flows` makes series of that. `standing` sets them in a row. The order of the claims
changes nothing.
"""

from collections.abc import Sequence
from datetime import date

from tallystick.books import Books
from tallystick.model.claim import Claim
from tallystick.model.dossier import Dossier
from tallystick.model.flow import Series
from tallystick.model.outcome import Outcome
from tallystick.reconcile.likeness.ties import NO_REWRITES, Rewrites
from tallystick.reconcile.standing import Standing


def reconcile(
    claims: Sequence[Claim], dossier: Dossier, as_of: date, books: Books, rewrites: Rewrites = NO_REWRITES
) -> Outcome[Series]:
    """Turn settled claims into the series of a dossier, as they stood on a day; `rewrites` are near-twin documents."""
    made = Standing(dossier, books).turn(claims, as_of, rewrites)
    return Outcome(made.series, made.findings)
