"""Review: people's judgements on claims, as a log that only grows; what holds is computed from it."""

from tallystick.review.correction import correct
from tallystick.review.entry import enter_claim
from tallystick.review.fields import FIELDS
from tallystick.review.log import Log, read_log, standing
from tallystick.review.pricing import Faults, enter_price
from tallystick.review.settling import accepted_only, as_left, settle, without

__all__ = [
    "FIELDS",
    "Faults",
    "Log",
    "accepted_only",
    "as_left",
    "correct",
    "enter_claim",
    "enter_price",
    "read_log",
    "settle",
    "standing",
    "without",
]
