"""What stages notice about data, in three loudnesses.

Finding   data is odd           kept and shown       an unknown unit, sources that disagree
Skip      one item unusable     counted, reported    a page behind a password, a broken file
Stop      the run is unsafe     exit 1, no publish   a price book without the year it must cover
"""

from dataclasses import dataclass

from tallystick.model.notice import Code, Loudness

__all__ = ["Code", "Finding", "Loudness", "Stop", "skip_of"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing noticed, where, and the words that fill its sentence. A Skip is a Finding whose code says so."""

    code: Code
    where: str
    words: tuple[tuple[str, str], ...] = ()

    @classmethod
    def of(cls, code: Code, where: str, **words: object) -> "Finding":
        """Build a finding from keyword words; values are turned to text here, in one place."""
        return cls(code, where, tuple((name, str(word)) for name, word in words.items()))

    @property
    def sentence(self) -> str:
        """Say what was noticed, where, and what to do about it."""
        return f"{self.where}: {self.code.value.sentence.format(**dict(self.words))}"

    @property
    def loudness(self) -> Loudness:
        """How loud this is: finding, skip or stop."""
        return self.code.value.loudness


def skip_of(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Pick the findings that say an item was left out."""
    return tuple(one for one in findings if one.loudness is Loudness.SKIP)


class Stop(Exception):
    """The run would publish something wrong. Carries the finding that says why; exit code 1."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.sentence)
        self.finding = finding
