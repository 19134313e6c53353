"""The estimation book: what words, grades, denials and silence weigh. All its numbers are in data/estimation/."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from importlib.resources.abc import Traversable

from tallystick.books.page import place, read_yaml, refuse
from tallystick.books.shape import shape
from tallystick.model.amount import Qualifier
from tallystick.model.claim import Modality
from tallystick.model.confidence import Level
from tallystick.model.flow import Standing
from tallystick.model.grade import Credibility, Grade, Reliability
from tallystick.model.source import SourceClass


class Treatment(StrEnum):
    """What a claim of a modality may do to an estimate."""

    COUNT = "count"
    CAPACITY = "capacity"
    SHOW = "show"
    DENY = "deny"


@dataclass(frozen=True, slots=True)
class End:
    """One end of a stated number: times * number + digits * one unit of its last significant digit."""

    times: float
    digits: float = 0.0

    def at(self, number: float, unit: float) -> float:
        """The end, for a number and one unit of its last significant digit."""
        return self.times * number + self.digits * unit


@dataclass(frozen=True, slots=True)
class Bound:
    """What a qualifier makes of a number: its ends (None is open) and the vagueness of the wording in logs."""

    extra: float
    low: End | None = None
    high: End | None = None


@dataclass(frozen=True, slots=True)
class Trust:
    """What a letter or digit of a grade means: spread in logs, and the probability of being altogether wrong."""

    spread: float
    wrong: float


@dataclass(frozen=True, slots=True)
class Doubt:
    """One way in which a grade may be off: its spreads times this, with this probability."""

    times: float
    weight: float


@dataclass(frozen=True, slots=True)
class Denial:
    """How probable a denial is if nothing happened, and if it did."""

    if_not: float
    if_so: float


@dataclass(frozen=True, slots=True)
class Prior:
    """Probability that a flow exists, before any claim: of any one, and of one that a study or several parties list."""

    plain: float
    listed: float


@dataclass(frozen=True, slots=True)
class Growth:
    """How running totals grow: lattice cells per decade, time scale in days, burstiness.

    Where nobody says when they began: `lead` before the first number, as a share of the time reported on, and
    `burstiness_unknown`.
    """

    cells_per_decade: int
    cells_with_increments: int
    time_scale: float
    burstiness: float
    lead: float
    burstiness_unknown: float


@dataclass(frozen=True, slots=True)
class Rows:
    """How many joint nodes of shared bias are followed, without and with increments."""

    plain: int
    increments: int


@dataclass(frozen=True, slots=True)
class Draws:
    """How many draws are made, and the share of them that a claim about a sum must leave effective."""

    published: int
    interactive: int
    fewest_effective_share: float


@dataclass(frozen=True, slots=True)
class Likelihood:
    """An estimative word, the clause made from it that goes before "that ...", and the end of its probabilities."""

    words: str
    clause: str
    below: float


@dataclass(frozen=True, slots=True)
class Rung:
    """What a level of confidence takes: origins with a number, firm ones, price entries; what may be among them."""

    origins: int
    firm: int
    prices: int
    clash: bool
    kin: bool


@dataclass(frozen=True, slots=True)
class ConfidenceRules:
    """What counts as firm, the share of a total that decides for it, and what each level above low takes."""

    firm: Grade
    share: float
    levels: Mapping[Level, Rung]


@dataclass(frozen=True, slots=True)
class Wording:
    """The whole table, as data/estimation/defaults.yaml explains it line by line."""

    version: str
    bounds: Mapping[Qualifier, Bound]
    capacity: Bound
    modality: Mapping[Modality, Treatment]
    reliability: Mapping[Reliability, Trust]
    credibility: Mapping[Credibility, Trust]
    doubt: tuple[Doubt, ...]
    wild: float
    anywhere: float
    floor: float
    grades: Mapping[SourceClass, Grade]
    ungraded: Grade
    denial: Mapping[Standing, Denial]
    prior: Prior
    growth: Growth
    echo_days: int
    stale_days: int
    rows: Rows
    draws: Draws
    price_without_year: float
    price_of_kin: float
    price_level: float
    shared_factor: float
    condition: Mapping[str, tuple[float, float, float]]
    confidence: ConfidenceRules
    likelihood: tuple[Likelihood, ...]

    def grade_of(self, klass: SourceClass | None) -> Grade:
        """The grade of a claim that nobody has graded, by what sort of source it has."""
        return self.ungraded if klass is None else self.grades[klass]

    def words_for(self, probability: float) -> str:
        """The ICD 203 word for a probability."""
        return self._likelihood(probability).words

    def clause_for(self, probability: float) -> str:
        """The ICD 203 word as a clause: "it is likely"."""
        return self._likelihood(probability).clause

    def _likelihood(self, probability: float) -> Likelihood:
        return next(one for one in self.likelihood if probability < one.below)


def load_wording(data: Traversable) -> Wording:
    """Read data/estimation/defaults.yaml; every member of every list of meanings must have its line."""
    file = data / "estimation" / "defaults.yaml"
    wording = shape(Wording, read_yaml(file), place(file))
    for name, has, members in (
        ("bounds", set(wording.bounds), Qualifier),
        ("modality", set(wording.modality), Modality),
        ("reliability", set(wording.reliability), Reliability),
        ("credibility", set(wording.credibility), Credibility),
        ("grades", set(wording.grades), SourceClass),
        ("denial", set(wording.denial), Standing),
        ("confidence, levels", {*wording.confidence.levels, Level.LOW}, Level),  # low is what is left
    ):
        lacking = [str(one.value) for one in members if one not in has]
        if lacking:
            refuse(f"{place(file)}, {name}", f"there is no line for {', '.join(lacking)}")
    weight = sum(one.weight for one in wording.doubt)
    if abs(weight - 1) > 1e-9:
        refuse(f"{place(file)}, doubt", f"the weights add up to {weight:g}, not to 1")
    return wording
