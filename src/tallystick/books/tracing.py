"""The book of tracing: what each reason for or against two claims having one origin weighs."""

from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources.abc import Traversable

from tallystick.books.page import place, read_yaml, refuse
from tallystick.books.shape import shape
from tallystick.model.repeat import Ground


@dataclass(frozen=True, slots=True)
class Tracing:
    """The whole table, as data/estimation/origins.yaml explains it line by line."""

    version: str
    prior: float
    enough: float
    refused: float
    window_days: int
    session_days: int
    days: int
    weeks: int
    neighbours: int
    weights: Mapping[Ground, float]
    citing: tuple[str, ...]

    def score(self, found: list[Ground]) -> float:
        """The sum of the weights of what was found; above `enough` two claims have one origin."""
        return self.prior + sum(self.weights[one] for one in found)


def load_tracing(data: Traversable) -> Tracing:
    """Read data/estimation/origins.yaml; every ground must have its weight."""
    file = data / "estimation" / "origins.yaml"
    tracing = shape(Tracing, read_yaml(file), place(file))
    lacking = [one.value for one in Ground if one not in tracing.weights]
    if lacking:
        refuse(f"{place(file)}, weights", f"there is no line for {', '.join(lacking)}")
    return tracing
