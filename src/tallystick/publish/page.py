"""What the report's templates ask for: rows, pictures, evidence, findings, and addresses that may be links."""

from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import urlsplit

from markupsafe import Markup

from tallystick.model.answers import Answers
from tallystick.model.balance import Line, Side, Status
from tallystick.model.claim import Claim
from tallystick.model.document import Document
from tallystick.model.estimate import Estimate
from tallystick.model.grade import Credibility, Grade
from tallystick.model.ident import ClaimId, DocumentId, SourceId
from tallystick.model.ledger import Ledger
from tallystick.model.price import Price
from tallystick.model.study import Study
from tallystick.publish.charts import OPEN, balance_chart, period_chart
from tallystick.publish.copies import because, changed
from tallystick.publish.evidence import Evidence, Testimony, documents_of, evidence_of, lines_of
from tallystick.publish.judged import Words, told_of
from tallystick.publish.outline import MEANING, Outline, anchor, least_of
from tallystick.publish.picture import NARROW, WIDE, Look, Picture
from tallystick.publish.replies import Replies
from tallystick.publish.timelines import comparison_chart, day_of, drawable, time_chart

SHOWN = 20  # findings of one sort that are spelled out
_RELIABILITY = {
    "A": "source completely reliable",
    "B": "source usually reliable",
    "C": "source fairly reliable",
    "D": "source not usually reliable",
    "E": "source unreliable",
    "F": "reliability of the source cannot be judged",
}
_DRAW: dict[str, Callable[[Outline, Look], Picture | None]] = {
    "balance": balance_chart,
    "periods": period_chart,
    "time": time_chart,
    "comparison": comparison_chart,
}


Bar = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Row:
    """A line in the table of its side. `bar` is low, median and high on a scale from 0 to 100."""

    name: str
    label: str
    quantity: str | None
    worth: str
    spread: str
    notes: tuple[str, ...]
    bar: Bar | None


@dataclass(frozen=True, slots=True)
class Sort:
    """Findings of one code: how many, and the first of their sentences."""

    name: str
    count: int
    sentences: tuple[str, ...]


class Page:
    """A balance and its ledger, prepared for being printed."""

    def __init__(
        self, outline: Outline, ledger: Ledger, answers: Answers | None = None, words: Words | None = None
    ) -> None:
        self.outline = outline
        self.ledger = ledger
        self._words = words or {}
        self.replies = Replies(answers or Answers(), outline)
        self.figures = outline.figures
        self._sources = {source.id: source.name for source in outline.books.sources + ledger.sources}
        self._documents = {document.id: document for document in ledger.documents}

    @cached_property
    def evidence(self) -> tuple[Evidence, ...]:
        """What stands behind each line."""
        claims = {claim.id: claim for claim in self.ledger.claims}
        prices = {price.id: price for price in self.outline.books.prices + self.ledger.prices}
        ordered = (line for side in self.outline.sides for line in self.outline.ordered(side))
        return tuple(evidence_of(line, claims, prices) for line in ordered)

    @cached_property
    def homes(self) -> dict[ClaimId, str]:
        """For each claim the line that shows it first: a name must not stand on a page twice."""
        found: dict[ClaimId, str] = {}
        for evidence in self.evidence:
            for told in (told for origin in evidence.origins for told in origin.testimonies):
                for claim in (told.claim, *told.copies):
                    found.setdefault(claim.id, anchor(evidence.line))
        return found

    @cached_property
    def others(self) -> tuple[Claim, ...]:
        """Claims that stand behind no line: agreements, events, prices, what names no party."""
        behind = {name for line in lines_of(self.outline.balance) for name in line.claims}
        return tuple(claim for claim in self.ledger.claims if claim.id not in behind)

    @cached_property
    def documents(self) -> tuple[Document, ...]:
        """The archived documents that claims stand in."""
        return documents_of(self.ledger.claims, self.ledger)

    @cached_property
    def claims_in(self) -> Counter[DocumentId | None]:
        """How many claims stand in each document."""
        return Counter(claim.evidence.document for claim in self.ledger.claims)

    @cached_property
    def sorts(self) -> tuple[Sort, ...]:
        """Findings by code, the most frequent first."""
        found: dict[str, list[str]] = defaultdict(list)
        for finding in self.outline.balance.findings:
            found[finding.code.name.lower().replace("_", " ")].append(finding.sentence)
        ordered = sorted(found.items(), key=lambda pair: (-len(pair[1]), pair[0]))
        return tuple(Sort(name, len(said), tuple(said[:SHOWN])) for name, said in ordered)

    @property
    def given(self) -> int:
        """How many of the lines with evidence are on the given side; they come first."""
        side = self.outline.balance.given
        return len(side.lines + side.stated)

    @cached_property
    def courses(self) -> tuple[tuple[str, str, Estimate], ...]:
        """Label, day and cumulative quantity of every line that has a course."""
        dated = (
            (self.outline.label(side, line), day, estimate)
            for side in self.outline.sides
            for line in side.lines
            if drawable(line)
            for day, estimate in line.over_time
        )
        return tuple((label, day_of(day).isoformat(), estimate) for label, day, estimate in dated)

    def notes(self, line: Line) -> tuple[str, ...]:
        """What a reader must know beside a line's figures."""
        estimates = (estimate for estimate in (line.quantity, line.value) if estimate)
        return tuple(dict.fromkeys(note for estimate in estimates for note in estimate.notes))

    def picture(self, name: str) -> tuple[Markup, Markup] | None:
        """A picture for wide and for narrow pages, in the page's colours; None where there is nothing to show."""
        drawn = [_DRAW[name](self.outline, Look(width)) for width in (WIDE, NARROW)]
        wide, narrow = (Markup(one.svg()) if one else None for one in drawn)  # noqa: S704  # drawn by ourselves, escaped
        return (wide, narrow) if wide is not None and narrow is not None else None

    def rows(self, side: Side) -> list[Row]:
        """The lines of a side, in reading order."""
        return [self._row(side, line) for line in self.outline.ordered(side)]

    def total(self, side: Side) -> Row | None:
        """The total of a side as a row; None where there is none."""
        if side.total is None:
            return None
        label = f"In all from {self.outline.giver(side)}"
        return Row("", label, None, *self._worth(side.total, side.least), (), self._bar(side.total, side.least))

    def quantity(self, line: Line) -> str | None:
        """A line's quantity with its range; None where it has none or is money."""
        estimate, open_end = line.quantity, least_of(line)
        if estimate is None or self.outline.books.units.is_currency(estimate.unit):
            return None
        if open_end:
            return f"at least {self.figures.bound(open_end[0], estimate.unit)}"
        return f"{self.figures.central(estimate)} ({self.figures.spread(estimate)})"

    def worth(self, line: Line) -> str:
        """A line's worth with its range, or why it has none."""
        if line.value is None:
            return absent(line)
        open_end = least_of(line)
        central, spread = self._worth(line.value, open_end[1] if open_end else None)
        return f"{central} ({spread})"

    def per(self, price: Price) -> str:
        """What a price is for: each piece, or a unit."""
        name = self.figures.display.units.get(price.per)
        return "each" if name == "" else f"per {price.per if name is None else name}"

    def judged(self, claim: Claim) -> tuple[str, ...]:
        """What people changed of a claim, and that it does not count where they left it out."""
        return tuple(told_of(self._words.get(claim.id, ())))

    def changed(self, told: Testimony, copy: Claim) -> str | None:
        """What a copy changed against the statement it repeats."""
        return changed(told.repeats.get(copy.id), copy.distortion)

    def because(self, told: Testimony, copy: Claim) -> str | None:
        """Why a claim is taken for a copy."""
        return because(told.repeats.get(copy.id))

    def source(self, name: str) -> str:
        """What to call an origin: the source's name where it is in the books, else as it was said."""
        return self._sources.get(SourceId(name)) or name

    def document(self, name: DocumentId | None) -> Document | None:
        """An archived document."""
        return self._documents.get(name) if name else None

    def study(self, name: str) -> Study | None:
        """A published study."""
        return next((study for study in self.ledger.studies if study.id == name), None)

    def _row(self, side: Side, line: Line) -> Row:
        open_end = least_of(line)
        least = open_end[1] if open_end else None
        counted = None if line.status is Status.PRICED else MEANING[line.status]
        notes = (
            "stated as a whole" if line in side.stated else counted,
            f"inside {line.within}" if line.within else None,
            self.outline.chance(line),
        )
        worth, spread = self._worth(line.value, least) if line.value else (absent(line), "\u2014")
        return Row(
            anchor(line),
            self.outline.label(side, line),
            self.quantity(line),
            worth,
            spread,
            tuple(note for note in notes if note),
            self._bar(line.value, least) if line.value and line.status is not Status.PLEDGED else None,
        )

    def _worth(self, value: Estimate, least: float | None) -> tuple[str, str]:
        if least is not None:
            return f"at least {self.figures.rounded(least, value.unit)}", "open above"
        return self.figures.central(value), self.figures.spread(value)

    def _bar(self, value: Estimate, least: float | None) -> Bar:
        ends = (value.low, value.median, value.high) if least is None else (least, least, least * OPEN)
        low, middle, high = (round(min(100.0, 100 * end / self.outline.scale), 2) for end in ends)
        return low, middle, high


def absent(line: Line) -> str:
    """Why a line has no worth; only what is unknown could be anything."""
    if line.status in (Status.LOSSES, Status.DENIED):
        return "none"
    return "unknown"


def link(address: str | None) -> str | None:
    """An address that a page may link to: http or https with a host; anything else stays text."""
    if not address:
        return None
    try:
        parts = urlsplit(address)
        return address if parts.scheme in ("http", "https") and parts.hostname else None
    except ValueError:
        return None


def grade_words(grade: Grade) -> str:
    """What a grade means."""
    statement = "statement not judged"
    if grade.credibility is not Credibility.UNJUDGED:
        statement = f"statement {grade.credibility.name.lower().replace('_', ' ')}"
    return f"{_RELIABILITY[grade.reliability]}, {statement}"
