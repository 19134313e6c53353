"""From settled claims to series: one per flow, with all that was said of it, and what was noticed on the way.

Every rule has a module of its own: calendar and scope (which claims), tracing and chains (copies), origins (voices and
grades), dates, measures, entries (what a claim says), supersession, alternatives, piles, parts, flows and
contradictions. `standing` sets them in a row. The order of the claims changes nothing.
"""

from collections.abc import Sequence
from datetime import date

from tallystick.books import Books
from tallystick.model.claim import Claim
from tallystick.model.dossier import Dossier
from tallystick.model.flow import Series
from tallystick.model.outcome import Outcome
from tallystick.reconcile.standing import Standing
from tallystick.reconcile.ties import NO_REWRITES, Rewrites


def reconcile(
    claims: Sequence[Claim], dossier: Dossier, as_of: date, books: Books, rewrites: Rewrites = NO_REWRITES
) -> Outcome[Series]:
    """Turn settled claims into the series of a dossier, as they stood on a day; `rewrites` are near-twin documents."""
    made = Standing(dossier, books).turn(claims, as_of, rewrites)
    return Outcome(made.series, made.findings)
