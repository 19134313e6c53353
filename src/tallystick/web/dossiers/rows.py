"""The tables of a dossier page: lines by side, what is covered, and published studies beside ours."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext

from tallystick.model.balance import Check, Line, Side, Status
from tallystick.model.estimate import Estimate
from tallystick.model.ident import ItemId
from tallystick.publish.checks import least_beside
from tallystick.publish.outline import UNVALUED, check_anchor, least_of
from tallystick.publish.page import link
from tallystick.web.dossiers.sketch import Sketch
from tallystick.web.dossiers.speech import capital
from tallystick.web.drawing.mirror import OPEN

Range = tuple[float, float, float]  # low, middle, high on a scale from 0 to 100
THIN = 0.8  # of 100: no bar is thinner


@dataclass(frozen=True, slots=True)
class Row:
    """A line, or the total of a side. `bar` is its worth on the scale of both sides."""

    label: str
    address: str
    quantity: str
    worth: str
    notes: tuple[str, ...]
    origins: int
    claims: int
    bar: Range | None
    item: str = ""

    @property
    def spread(self) -> float:
        """How wide the range is on the scale; never nothing."""
        return max(self.bar[2] - self.bar[0], THIN) if self.bar else 0.0


@dataclass(frozen=True, slots=True)
class SideTable:
    """One side: its heading, its lines in reading order, its total, what it rests on, and lines by what is known."""

    name: str
    giver: str
    taker: str
    rows: tuple[Row, ...]
    total: Row | None
    caption: str
    parts: tuple[tuple[str, str, int, float, float], ...]  # status, its words, lines, start and width of 100
    folded: tuple["Fold", ...] = ()


@dataclass(frozen=True, slots=True)
class Fold:
    """Lines that are in no total, folded away under what is known of them."""

    title: str
    rows: tuple[Row, ...]

    @property
    def names(self) -> str:
        """What the lines are of, so that one need not unfold them to know."""
        return ", ".join(dict.fromkeys(row.item for row in self.rows))


@dataclass(frozen=True, slots=True)
class StudyRow:
    """A published figure beside ours, both on one scale from 0 to 100 where both are known."""

    study: str
    author: str
    address: str | None
    item: str
    theirs: str
    ours: str
    verdict: str
    agrees: bool | None
    bars: tuple[Range, Range] | None
    why: str = ""  # where ours is explained

    @property
    def link(self) -> str | None:
        """The study's address, where it may be a link."""
        return link(self.address)

    @property
    def theirs_wide(self) -> float:
        """How long their bar is; never nothing."""
        return max(self.bars[0][2] - self.bars[0][0], THIN) if self.bars else 0.0

    @property
    def ours_wide(self) -> float:
        """How long our bar is; never nothing."""
        return max(self.bars[1][2] - self.bars[1][0], THIN) if self.bars else 0.0


def side_table(sketch: Sketch, side: Side) -> SideTable:
    """Everything a page shows of a side."""
    outline = sketch.speech.outline
    counted = Status.PRICED, Status.STATED
    rows = tuple(
        _row(sketch, side, line) for line in outline.ordered(side) if line in side.stated or line.status in counted
    )
    return SideTable(
        side.name,
        outline.giver(side),
        outline.taker(side),
        rows,
        _total(sketch, side),
        sketch.speech.caption(side),
        tuple(_parts(sketch, side)),
        tuple(_folds(sketch, side)),
    )


def _folds(sketch: Sketch, side: Side) -> Iterator[Fold]:
    titles = (
        (UNVALUED, gettext("Without a value, which is not zero")),
        ((Status.PLEDGED,), gettext("Promised or planned only")),
        ((Status.LOSSES, Status.DENIED), gettext("Losses, and what is said not to have taken place")),
    )
    for statuses, title in titles:
        lines = [line for line in sketch.speech.outline.ordered(side) if line.status in statuses]
        rows = tuple(_row(sketch, side, line) for line in lines if line not in side.stated)
        if rows:
            yield Fold(title, rows)


def study_rows(sketch: Sketch) -> Iterator[StudyRow]:
    """What others published, beside ours."""
    order = {name: place for place, name in enumerate(dict.fromkeys(one.study for one in sketch.speech.balance.checks))}
    for check in sorted(sketch.speech.balance.checks, key=lambda one: order[one.study]):
        yield study_row(sketch, check)


def _row(sketch: Sketch, side: Side, line: Line) -> Row:
    speech, open_end = sketch.speech, least_of(line)
    whole = speech.outline.item(ItemId(line.within)) if line.within else ""
    notes = (
        gettext("stated as a whole") if line in side.stated else "",
        "" if line.status is Status.PRICED or line in side.stated else speech.status(line),
        gettext("inside %(whole)s") % {"whole": whole} if whole else "",
        speech.chance(line),
    )
    shown = line.value if line.status is not Status.PLEDGED else None
    return Row(
        capital(speech.outline.label(side, line)),
        sketch.why(line),
        speech.quantity(line),
        speech.worth(line),
        tuple(note for note in notes if note),
        max((one.origins for one in (line.quantity, line.value) if one), default=0),
        len(line.claims),
        _bar(sketch, shown, open_end[1] if open_end else None),
        speech.outline.item(line.flow.item),
    )


def _total(sketch: Sketch, side: Side) -> Row | None:
    if side.total is None:
        return None
    known = sketch.speech.outline.coverage(side)
    return Row(
        gettext("In all"),
        sketch.total(side),
        "",
        sketch.speech.brief(side.total, side.least),
        (),
        side.total.origins,
        known.claims_shown if known else 0,
        _bar(sketch, side.total, side.least),
    )


def _bar(sketch: Sketch, value: Estimate | None, least: float | None) -> Range | None:
    return bar_on(sketch.speech.scale, sketch, value, least)


def bar_on(scale: float, sketch: Sketch, value: Estimate | None, least: float | None) -> Range | None:
    """The range of a worth, on a scale that ends at `scale`; None without one."""
    if value is None or not scale:
        return None
    low, _, middle, _, high = sketch.speech.ends(value)
    ends = (low, middle, high) if least is None else (least, least, least * OPEN)
    return on_scale(scale, ends)


def on_scale(scale: float, ends: Range) -> Range:
    """Ends of a range on a scale that ends at `scale`, as parts of 100; the low one is never beyond the edge."""
    low, middle, high = (round(min(100.0, 100 * end / scale), 2) for end in ends)
    return min(low, 100 - THIN), middle, high


def _parts(sketch: Sketch, side: Side) -> Iterator[tuple[str, str, int, float, float]]:
    """Shares of the lines by what is known of them, as stretches of a bar of 100."""
    known = sketch.speech.outline.coverage(side)
    counts = [(status, number) for status, number in known.lines if number] if known else []
    whole, start = sum(number for _, number in counts), 0.0
    for status, number in counts:
        width = 100 * number / whole
        words = sketch.speech.status_words(status)
        yield status.value, words, number, round(start, 2), round(width, 2)
        start += width


def study_row(sketch: Sketch, check: Check) -> StudyRow:
    """A published figure beside ours."""
    speech = sketch.speech
    study = next((one for one in speech.weighed.ledger.studies if one.id == check.study), None)
    published = study.reference.published if study else None
    author = (
        f"{study.author}, {speech.figures.period(published)}" if study and published else study.author if study else ""
    )
    verdicts = {
        True: gettext("ranges overlap"),
        False: gettext("ranges do not overlap"),
        None: gettext("cannot be compared"),
    }
    return StudyRow(
        study.title if study else check.study,
        author,
        study.reference.url if study else None,
        speech.outline.item(ItemId(check.item)),
        speech.outline.ends(*check.theirs, check.unit),
        speech.brief(check.ours, least_beside(speech.outline, check)) if check.ours else gettext("no figure"),
        verdicts[check.agrees],
        check.agrees,
        _beside(sketch, check),
        sketch.reach("evidence:why", line=check_anchor(check)) if check.ours else "",
    )


def _beside(sketch: Sketch, check: Check) -> tuple[Range, Range] | None:
    low, high = check.theirs
    ends = [end for end in (low, high) if end is not None]
    if check.ours is None or not ends or check.agrees is None:
        return None
    ours_low, _, middle, _, ours_high = sketch.speech.ends(check.ours)
    least = least_beside(sketch.speech.outline, check)
    if least is not None:
        ours_low, middle, ours_high = least, least, max(*ends, least) * OPEN
    scale = max(*ends, ours_high)
    first, last = low if low is not None else 0.0, high if high is not None else scale
    return (
        (on_scale(scale, (first, (first + last) / 2, last)), on_scale(scale, (ours_low, middle, ours_high)))
        if scale
        else None
    )
