"""The terminal face: views that a console prints, as wide as it is, understandable without colour."""

from tallystick.publish.terminal_balance import balance_view
from tallystick.publish.terminal_bases import bases_view
from tallystick.publish.terminal_claims import Listing, claim_view, claims_view, prices_view, quotes_of
from tallystick.publish.terminal_drivers import drivers_view
from tallystick.publish.terminal_history import history_view
from tallystick.publish.terminal_resting import resting_view
from tallystick.publish.terminal_whatif import whatif_view
from tallystick.publish.terminal_why import why_view

__all__ = [
    "Listing",
    "balance_view",
    "bases_view",
    "claim_view",
    "claims_view",
    "drivers_view",
    "history_view",
    "prices_view",
    "quotes_of",
    "resting_view",
    "whatif_view",
    "why_view",
]
