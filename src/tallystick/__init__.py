"""Tallystick: an evidence ledger of exchanges between states."""

__version__ = "0.1.0"
