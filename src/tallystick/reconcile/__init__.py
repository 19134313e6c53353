"""Reconcile: from settled claims to series. Who repeats whom, what contradicts what, what speaks of one flow."""

from tallystick.reconcile.origins import voices_of
from tallystick.reconcile.prices import price_evidence
from tallystick.reconcile.series import reconcile

__all__ = ["price_evidence", "reconcile", "voices_of"]
