"""Reconcile: from settled claims to series. Who repeats whom, what contradicts what, what speaks of one flow."""

from tallystick.reconcile.documents.rewrites import findings_of, groups_of, rewrites_of, told_since
from tallystick.reconcile.material.calendar import since_when
from tallystick.reconcile.material.origins import Voices, voices_of
from tallystick.reconcile.prices import price_evidence
from tallystick.reconcile.series import reconcile
from tallystick.reconcile.standing import Reconciled, Standing

__all__ = [
    "Reconciled",
    "Standing",
    "Voices",
    "findings_of",
    "groups_of",
    "price_evidence",
    "reconcile",
    "rewrites_of",
    "since_when",
    "told_since",
    "voices_of",
]
