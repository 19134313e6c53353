"""What every face says of a balance in the same words: who the sides are, what a line is called, the top sentences."""

import re
from dataclasses import dataclass

from tallystick.books import Books
from tallystick.model.amount import Amount, Qualifier
from tallystick.model.balance import Asymmetry, Balance, Check, Coverage, Line, Period, Side, Status, Total
from tallystick.model.estimate import Estimate
from tallystick.model.flow import Flow, Says, Statement
from tallystick.model.ident import ItemId, PartyId, UnitId, digest, joint
from tallystick.publish.figures import Figures, figures

MEANING = {
    Status.PRICED: "counted and priced",
    Status.STATED: "worth stated by sources",
    Status.UNPRICED: "counted, no price",
    Status.UNCOUNTED: "took place, no number",
    Status.PLEDGED: "promised or planned only",
    Status.DENIED: "said not to take place",
    Status.LOSSES: "losses, never priced",
}
ORIGIN = {
    Total.SUMMED: "sum of the priced lines",
    Total.STATED: "what sources state as the whole",
    Total.UNKNOWN: "no figure",
}
PUBLISHED = 3  # digits shown of what others published: converted sums have more than anyone stated
SURE = 0.95  # below this chance that a thing took place at all, every face says so
_ORDER = (
    Status.PRICED,
    Status.STATED,
    Status.UNPRICED,
    Status.UNCOUNTED,
    Status.PLEDGED,
    Status.LOSSES,
    Status.DENIED,
)
UNVALUED = (Status.UNPRICED, Status.UNCOUNTED)


@dataclass(frozen=True, slots=True)
class Outline:
    """A balance with what is needed to speak of it; names come in a `language`, sentences in that of the books."""

    balance: Balance
    books: Books
    figures: Figures
    language: str | None = None

    @classmethod
    def of(cls, balance: Balance, books: Books, language: str | None = None) -> "Outline":
        """Prepare a balance for being written about."""
        return cls(balance, books, figures(books, language), language)

    @property
    def sides(self) -> tuple[Side, Side]:
        """Given, then received."""
        return self.balance.given, self.balance.received

    @property
    def ours(self) -> str:
        """Who gives on the given side."""
        return self._called(self.balance.dossier.ours, "provider", self.figures.display.everyone)

    @property
    def theirs(self) -> str:
        """Who gets on the given side."""
        return self._called(self.balance.dossier.theirs, "recipient", self.figures.display.anyone)

    @property
    def scale(self) -> float:
        """The far end of the scale that small bars share: the larger total, for lines are compared with it."""
        totals = [side.total.high if side.least is None else side.least for side in self.sides if side.total]
        values = [line.value.high for side in self.sides for line in side.lines if line.value]
        return max(totals, default=0.0) or max(values, default=0.0)

    def giver(self, side: Side) -> str:
        """Who gives on a side."""
        return self.ours if side is self.balance.given else self.theirs

    def taker(self, side: Side) -> str:
        """Who gets on a side."""
        return self.theirs if side is self.balance.given else self.ours

    def line(self, side: Side, flow: Flow, status: Status) -> Line | None:
        """The line of a side that moves this and is of this status."""
        lines = (*side.lines, *side.stated)
        return next((one for one in lines if one.flow == flow and one.status is status), None)

    def label(self, side: Side, line: Line) -> str:
        """What to call a line: its item, with the giver where a side has several."""
        several = len({one.flow.provider for one in side.lines + side.stated}) > 1
        item = self.item(line.flow.item)
        return f"{item}, {self.party(line.flow.provider)}" if several else item

    def party(self, party: PartyId) -> str:
        """What to call a party."""
        return self.books.parties.name(party, self.language)

    def item(self, item: ItemId) -> str:
        """What to call an item: its id, but where the language has a name of its own for it."""
        return self.figures.display.items.get(item) or item

    def coverage(self, side: Side) -> Coverage | None:
        """How much of a side the total speaks for."""
        return next((one for name, one in self.balance.coverage if name == side.name), None)

    def headline(self) -> str:
        """The balance in one sentence, with its ranges."""
        given, received = self.sides
        day = self.figures.period(self.balance.as_of)
        if self.balance.silent:
            return f"By {day}, no claim was known of anything that {self.ours} gave {self.theirs} or received."
        sentence = f"As of {day}, {self.ours} gave {self.theirs} {self._worth(given)}"
        if received.lines or received.stated:
            sentence += f" and received {self._worth(received)}"
        else:
            sentence += "; no claim speaks of anything in return"
        return sentence[0].upper() + sentence[1:] + "."

    def comparison(self) -> str | None:
        """The asymmetry in one sentence; None where there is none."""
        found = self.balance.asymmetry
        if found is None:
            return None
        if found.words is None:
            given = "given" if found.most is not None else "received"
            return f"{self._share(found)}; whether as much came back is open, as nothing bounds what was {given} above."
        clause = self.books.wording.clause_for(found.p_received_ge_given)
        return f"{self._share(found)}; {clause} ({returned(found, self.figures)}) that as much came back as was given."

    def caption(self, side: Side) -> str:
        """What a side's total rests on and what it leaves out; unpriced is not zero."""
        known = self.coverage(side)
        counts = dict(known.lines) if known else {}
        silent = sum(counts.get(status) or 0 for status in UNVALUED)
        lines = sum(counts.values())
        rests = ORIGIN[side.total_from]
        if known is None or not lines:
            return f"{rests}; nothing else is known of this side"
        origins = "1 independent origin" if known.origins == 1 else f"{known.origins} independent origins"
        claims = f"{known.claims_used} of {known.claims_shown} claims count, from {origins}"
        left = f"; {silent} of {lines} lines without a value, in no total: unpriced is not zero" if silent else ""
        return f"{rests}; {claims}{left}"

    def source(self) -> str:
        """The line that goes into every picture: as of when, on which basis, from what, by which version."""
        balance = self.balance
        known = [one for _, one in balance.coverage]
        claims, origins = sum(one.claims_used for one in known), sum(one.origins for one in known)
        prices = f" in prices of {balance.dossier.price_year}" if balance.dossier.price_year else ""
        day = self.figures.period(balance.as_of)
        basis = f"{balance.basis} value{prices}"
        rests = f"{claims} claims from {origins} origins" if claims else "no claim that counts"
        return f"{balance.dossier.title}. As of {day}; {basis}; {rests}; Tallystick {balance.version}."

    def ends(self, low: float | None, high: float | None, unit: UnitId | None) -> str:
        """A range of which an end may be open, in words."""
        low, high = (None if end is None else float(f"{end:.{PUBLISHED}g}") for end in (low, high))
        amount = Amount(low, high, unit=unit, qualifier=_hedge(low, high))
        return self.figures.stated(amount) or "no number"

    def ordered(self, side: Side) -> tuple[Line, ...]:
        """The lines of a side as a reader wants them: wholes first, then what counts, what is unknown, what was not."""
        order = {status: place for place, status in enumerate(_ORDER)} | {Status.STATED: 0}
        return tuple(sorted(side.stated, key=_worth_first)) + tuple(
            sorted(side.lines, key=lambda line: (order[line.status], line.within is not None, *_worth_first(line)))
        )

    def _called(self, parties: tuple[PartyId, ...], end: str, everyone: str) -> str:
        if not parties and not (self.balance.dossier.ours or self.balance.dossier.theirs):
            parties = self._found(end)
        together = joint(parties)
        return self.party(together) if together else everyone

    def _found(self, end: str) -> tuple[PartyId, ...]:
        """The party at one end of the given side, where its lines have but one and the dossier names none."""
        found = {getattr(line.flow, end) for line in self.balance.given.lines + self.balance.given.stated}
        return tuple(found) if len(found) == 1 else ()

    def _worth(self, side: Side) -> str:
        if side.total is None:
            return "what nobody has put a figure on"
        if side.least is not None:
            return f"at least {self.figures.rounded(side.least, side.total.unit)}"
        return f"{self.figures.central(side.total)} ({self.range(side.total)})"

    def _share(self, found: Asymmetry) -> str:
        if found.most is not None:
            return f"At most {self.figures.percent(found.most)} of what was given came back"
        if found.least is not None:
            return f"At least {self.figures.percent(found.least)} of what was given came back"
        low, high = self.figures.percent(found.ratio.low), self.figures.percent(found.ratio.high)
        middle = self.figures.percent(found.ratio.median)
        return f"What came back is worth {middle} of what was given (90 % range {low} to {high})"

    def range(self, estimate: Estimate) -> str:
        """The 90 % range of an estimate, named as one."""
        return f"90 % range {self.figures.spread(estimate)}"

    def chance(self, line: Line) -> str | None:
        """How likely it is that a line took place at all, where that is in doubt."""
        estimate = line.value or line.quantity
        if estimate is None or estimate.exists >= SURE or line.status is Status.PLEDGED:
            return None
        return f"took place: {self.figures.percent(estimate.exists)}"


def returned(found: Asymmetry, show: Figures) -> str:
    """The chance that as much came back as was given: a number, the end of it that is known, or that it is open."""
    if found.words is None:
        return "open"
    said = show.percent(found.p_received_ge_given)
    if show.is_edge(found.p_received_ge_given):
        return said
    return f"at most {said}" if found.most is not None else f"at least {said}" if found.least is not None else said


def anchor(line: Line) -> str:
    """A name for a line that stays the same as long as it is the same line: for links and for rows of tables."""
    return anchor_of(line.flow, line.status)


def anchor_of(flow: Flow, status: Status) -> str:
    """The same for a line of which only this is at hand."""
    words = re.sub(r"[^a-z0-9]+", "-", flow.item.lower()).strip("-")
    return f"{words or 'line'}-{digest(flow.provider, flow.recipient, flow.item, flow.measure, status)[:6]}"


def period_anchor(period: Period) -> str:
    """A name for what moved on a side in a period."""
    return f"{period.side}-{period.edtf}"


def check_anchor(check: Check) -> str:
    """A name for our figure beside a published one."""
    theirs = "-".join(str(end) for end in check.theirs)
    return f"check-{digest(check.study, check.side, check.item, check.unit or '', theirs)[:6]}"


def least_of(line: Line) -> tuple[float, float | None] | None:
    """What a line is at least (quantity, value) where no number that counts bounds it above; None where one does.

    Its upper quantiles are then set by what is physically possible and must not be shown as a finding.
    """
    if line.quantity is None:
        return None
    used = set(line.quantity.used)
    numbers: list[Statement] = []
    for said in line.statements:
        if said.says is Says.QUANTITY and said.claim in used:
            if said.high is not None:
                return None
            numbers.append(said)
    numbers = numbers or [said for said in line.statements if said.says is Says.QUANTITY and not said.copy_of]
    lows = [said.low for said in numbers if said.low is not None]
    if not lows or any(said.high is not None for said in numbers):
        return None
    least = max(lows)
    return least, line.value.low * least / line.quantity.low if line.value and line.quantity.low else None


def _hedge(low: float | None, high: float | None) -> Qualifier:
    if low is None or high is None:
        return Qualifier.AT_MOST if low is None else Qualifier.AT_LEAST
    return Qualifier.EXACT if low == high else Qualifier.BETWEEN


def _worth_first(line: Line) -> tuple[float, str]:
    return -(line.value.median if line.value else 0.0), line.flow.item
