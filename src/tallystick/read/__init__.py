"""Text to claims: who gave what to whom, how much, how firm it is said to be, and who says so."""

from tallystick.read.documents import read
from tallystick.read.gold import read_line, to_gold

__all__ = ["read", "read_line", "to_gold"]
