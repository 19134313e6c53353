"""How well texts are read: predicted claims against annotated ones, with the measures of the guidelines."""

from tallystick.evaluate.annotation import Annotated, annotated
from tallystick.evaluate.matching import compare, match
from tallystick.evaluate.measures import Row, Spread, Table, spread, tabulate
from tallystick.evaluate.scoring import Scored, score

__all__ = [
    "Annotated",
    "Row",
    "Scored",
    "Spread",
    "Table",
    "annotated",
    "compare",
    "match",
    "score",
    "spread",
    "tabulate",
]
