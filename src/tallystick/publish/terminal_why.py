"""Why a figure is what it is, in the terminal: origins, their words and grades, copies under them, prices."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from tallystick.books import Books
from tallystick.model.flow import Says, Statement
from tallystick.model.ident import DocumentId, UnitId
from tallystick.model.why import Copy, Reasons, Voice, Why, Witness
from tallystick.publish.copies import because, changed
from tallystick.publish.figures import Figures, figures
from tallystick.publish.likely import chance, confidence, weight_of
from tallystick.publish.outline import MEANING, least_of
from tallystick.publish.sums import weighing
from tallystick.publish.terminal_claims import place_of, prices_view, speakers
from tallystick.publish.terminal_parts import View, plain

Names = Mapping[DocumentId, str]
_SAYS = {Says.CONFIRM: "says that it took place", Says.DENIAL: "says that it did not", Says.ABSENCE: "saw none of it"}


def why_view(why: Why, books: Books, names: Names) -> View:
    """The reasons behind an item or a side; `names` are those of the ledger's documents."""
    return View(partial(_why, why, books, names))


def _why(why: Why, books: Books, names: Names, width: int) -> RenderableType:
    show = figures(books)
    parts: list[RenderableType] = []
    if why.total is not None:
        parts.append(plain(f"{why.subject}: {show.central(why.total)}, 90 % range {show.spread(why.total)}", "bold"))
    if why.unweighed is not None:
        without = f"{show.central(why.unweighed)}, 90 % range {show.spread(why.unweighed)}"
        parts.append(plain(f"without what sources say of sums: {without}"))
    for reasons in why.lines:
        parts += [*_line(reasons, books, names), ""]
    return Group(*parts)


def _line(reasons: Reasons, books: Books, names: Names) -> Iterator[RenderableType]:
    telling = _Telling(figures(books), names, reasons.line.flow.measure)
    yield plain(title_of(reasons, books), "bold")
    yield from (plain(text) for text in figures_of(reasons, books))
    for voice in reasons.voices:
        yield Padding(Group(plain(f"\u25a0 {_name(voice, books)}", "bold"), *telling.voice(voice)), (1, 0, 0, 0))
    if reasons.prices:
        yield Padding(plain("Prices", "bold"), (1, 0, 0, 0))
        quotes: dict[str, str] = {one.claim: telling.where(one) for one in reasons.price_claims}
        yield Padding(prices_view(reasons.prices, books, quotes), (0, 0, 0, 2))


def title_of(reasons: Reasons, books: Books) -> str:
    """What a line is called: the item, who gave it to whom, and what is known of it."""
    flow = reasons.line.flow
    ends = f"{books.parties.name(flow.provider)} \u2192 {books.parties.name(flow.recipient)}"
    return f"{flow.item}, {ends} ({MEANING[reasons.line.status]})"


def figures_of(reasons: Reasons, books: Books) -> Iterator[str]:
    """Quantity, worth and confidence of a line, each in a sentence of its own."""
    show = figures(books)
    line, least = reasons.line, least_of(reasons.line)
    for name, estimate, floor in (
        ("quantity", line.quantity, least[0] if least else None),
        ("worth", line.value, least[1] if least else None),
    ):
        if estimate is None:
            yield f"{name}: no figure, which is not zero"
        elif floor is not None:
            yield f"{name}: at least {show.bound(floor, estimate.unit)}; nothing bounds it above"
        else:
            took_place = f"; took place: {chance(estimate.exists, books)}" if estimate.exists < 1 else ""
            yield f"{name}: {show.central(estimate)}, 90 % range {show.spread(estimate)}{took_place}"
    yield from weighing(reasons)
    if line.confidence is not None:
        yield confidence(line.confidence)
    notes = dict.fromkeys(note for one in (line.quantity, line.value) if one for note in one.notes)
    yield from (f"note: {note}" for note in notes)


def _name(voice: Voice, books: Books) -> str:
    """What to call an origin: the source's name where the books know it, else as it was said."""
    return next((source.name for source in books.sources if source.id == voice.origin), voice.origin)


def _either(witness: Witness) -> str | None:
    return (
        "one of several alternatives (\u201cA or B\u201d): no sum holds more than one" if witness.alternative else None
    )


def uncounted(witness: Witness) -> str:
    """Why a claim does not count, in brackets behind a space."""
    if witness.replaced_by is not None:
        return f" (replaced by {witness.replaced_by}, a later count of the same source)"
    return " (shown, not counted)"


@dataclass(frozen=True, slots=True)
class _Telling:
    """How the claims of one line are told: figures, names of documents, and the line's measure."""

    show: Figures
    names: Names
    measure: UnitId

    def voice(self, voice: Voice) -> Iterator[RenderableType]:
        """All that an origin says."""
        if voice.pulled is not None:
            yield plain(f"  {weight_of(voice.pulled, self.show)}")
        for witness in voice.witnesses:
            yield Padding(Group(*self._witness(witness)), (0, 0, 0, 2))

    def where(self, witness: Witness) -> str:
        """The words of a claim and where they stand, on one line."""
        place = self._place(witness)
        return f"\u201c{witness.quote}\u201d; {place}" if witness.quote else place

    def _place(self, told: Witness | Copy) -> str:
        """Where it stands, and by which id `tally why` and `tally review` find it."""
        name = self.names.get(told.document, told.document) if told.document else None
        return f"{place_of(told.reference, name)}; claim {told.claim}"

    def _witness(self, witness: Witness) -> Iterator[Text]:
        words = f"\u201c{witness.quote}\u201d" if witness.quote else "no text archived"
        grade = f" [{witness.grade}]" if witness.grade else ""
        counts = "" if witness.counts else uncounted(witness)
        yield plain(f"{words}{grade}{counts}")
        yield plain(f"{speakers(witness.said_by)}; {self._place(witness)}", "dim")
        read = f"read as: {self._reading(witness.statement)}" if witness.statement else None
        for text in (read, _either(witness), f"note: {witness.note}" if witness.note else None):
            if text:
                yield plain(text, "dim")
        for copy in witness.copies:
            yield from self._copy(copy)

    def _reading(self, said: Statement) -> str:
        """What a claim was taken to say, in the line's measure."""
        if said.says is not Says.QUANTITY:
            return _SAYS[said.says]
        if said.low is None or said.high is None:
            end = said.high if said.low is None else said.low
            sign = "\u2264" if said.low is None else "\u2265"
            return "no number" if end is None else f"{sign} {self.show.rounded(end, self.measure, 3)}"
        return self.show.between(said.low, said.high, self.measure, 3)

    def _copy(self, copy: Copy) -> Iterator[Text]:
        change, why = changed(copy.repeat, copy.distortion), because(copy.repeat)
        told = f"; changed: {change}" if change else ""
        yield plain(f"  \u21b3 repeated, adds nothing: {speakers(copy.said_by)}; {self._place(copy)}{told}", "dim")
        if why:
            yield plain(f"    {why}", "dim")
