"""What a stage gives back: what it made, and what it noticed."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from tallystick.model.finding import Finding

Made = TypeVar("Made", covariant=True)
Next = TypeVar("Next")


@dataclass(frozen=True, slots=True)
class Outcome(Generic[Made]):
    """Made things and findings travel together, so that neither gets lost."""

    made: tuple[Made, ...]
    findings: tuple[Finding, ...] = ()

    def then(self, stage: "Callable[[tuple[Made, ...]], Outcome[Next]]") -> "Outcome[Next]":
        """Feed what was made to the next stage and keep the findings of both."""
        after = stage(self.made)
        return Outcome(after.made, self.findings + after.findings)
