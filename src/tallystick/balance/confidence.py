"""Confidence in a line and in a total, by declared rules: who speaks, how firmly, whether they agree, what is assumed.

The numbers of the rules stand in the estimation book; docs/method.md explains them. No probability enters.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tallystick.books.wording import Rung, Wording
from tallystick.model.balance import Line, Status
from tallystick.model.confidence import Confidence, Level
from tallystick.model.estimate import PRICED_LIKE, TWO_PEAKS
from tallystick.model.finding import Code, Finding
from tallystick.model.flow import Flow
from tallystick.model.grade import Grade
from tallystick.model.valued import Backing

_FALLING = (Level.HIGH, Level.MODERATE)


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the rules ask of a line."""

    origins: int
    firm: int
    clash: bool
    bounded: bool
    peaks: bool
    kin: bool
    prices: int | None  # None: it needs no price

    def reaches(self, rung: Rung) -> bool:
        """Whether the evidence is enough for a level."""
        enough = self.origins >= rung.origins and self.firm >= rung.firm
        priced = self.prices is None or (self.prices >= rung.prices and (rung.kin or not self.kin))
        return enough and priced and self.bounded and not self.peaks and (rung.clash or not self.clash)


def place_of(flow: Flow) -> str:
    """How findings name a flow."""
    return f"{flow.provider} -> {flow.recipient}, {flow.item}"


def contradicted(findings: Sequence[Finding]) -> frozenset[str]:
    """The places of flows whose claims cannot all hold."""
    return frozenset(one.where for one in findings if one.code is Code.CONTRADICTION)


def confidence_of(line: Line, backing: Backing, clash: bool, wording: Wording) -> Confidence | None:
    """The confidence in a line's figures; None where it has none. `clash`: its claims contradict each other."""
    if line.quantity is None:
        return None
    found = _evidence(line, backing, clash, wording)
    level = next((one for one in _FALLING if found.reaches(wording.confidence.levels[one])), Level.LOW)
    return Confidence(level, tuple(_reasons(found, wording.confidence.firm)))


def confidence_in(lines: Sequence[Line], is_open: bool, wording: Wording) -> Confidence | None:
    """The confidence in a total: that which enough of its worth has, and one step less where much has no worth."""
    worth = [(one.confidence.level, one.value.median) for one in lines if one.in_total and one.confidence and one.value]
    whole = sum(amount for _, amount in worth)
    if not whole:
        return None
    shares = {level: sum(amount for one, amount in worth if one is level) / whole for level in Level}
    enough = wording.confidence.share
    high, rest = shares[Level.HIGH], shares[Level.HIGH] + shares[Level.MODERATE]
    silent = _silent(lines)
    level = Level.LOW if is_open or rest < enough else Level.HIGH if high >= enough and not silent else Level.MODERATE
    reasons = _shares({level: share for level, share in shares.items() if share})
    reasons += ["nothing bounds it above"] if is_open else []
    reasons += ["most lines have no worth"] if silent else []
    return Confidence(level, tuple(reasons))


def _shares(shares: Mapping[Level, float]) -> list[str]:
    """How much of a total is held with which level."""
    if len(shares) == 1:
        return [f"all of its worth is held with {next(iter(shares))} confidence"]
    return [f"{100 * share:.0f} % of its worth is held with {level} confidence" for level, share in shares.items()]


def _silent(lines: Sequence[Line]) -> bool:
    """Whether most lines that took place have no worth."""
    took_place = [
        one for one in lines if one.status in (Status.PRICED, Status.STATED, Status.UNPRICED, Status.UNCOUNTED)
    ]
    return sum(one.value is None for one in took_place) > len(took_place) / 2


def _evidence(line: Line, backing: Backing, clash: bool, wording: Wording) -> Evidence:
    voices, least = backing.voices, wording.confidence.firm
    firm = [said for grade, said in voices.items() if _as_firm(grade, least)]
    notes = [note for estimate in (line.quantity, line.value) if estimate for note in estimate.notes]
    return Evidence(
        origins=len(frozenset[str]().union(*voices.values())),
        firm=len(frozenset[str]().union(*firm)),
        clash=clash,
        bounded=backing.bounded,
        peaks=any(note.startswith(TWO_PEAKS) for note in notes),
        kin=any(note.startswith(PRICED_LIKE) for note in notes),
        prices=len(line.prices) if line.status is Status.PRICED else None,
    )


def _as_firm(grade: Grade, least: Grade) -> bool:
    return grade.reliability <= least.reliability and grade.credibility <= least.credibility


def _reasons(found: Evidence, firm: Grade) -> list[str]:
    """What speaks for a level and against a higher one."""
    origins = "1 origin gives" if found.origins == 1 else f"{found.origins} independent origins give"
    said = [f"{origins} a number, {found.firm} of them graded {firm} or better"]
    said += ["its claims contradict each other"] if found.clash else []
    said += [] if found.bounded else ["nothing bounds it on one side"]
    said += ["it has two answers far apart"] if found.peaks else []
    if found.prices is not None:
        entries = "1 price entry" if found.prices == 1 else f"{found.prices} price entries"
        said.append(f"{entries}{' of other items' if found.kin else ''}")
    return said
