"""A balance that can be asked about: the ledger and plan it came from, and a memory of what was worked out."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from tallystick.books import Books
from tallystick.model.balance import Balance, Line, Side
from tallystick.model.flow import Course, Flow, Series
from tallystick.model.ident import ClaimId
from tallystick.model.ledger import Ledger
from tallystick.model.plan import Plan
from tallystick.pipeline import Memory, Prepared, Settled, finish, pinned, prepare, settled
from tallystick.questions.leaving import hurried, without_claims


@dataclass(frozen=True)
class Weighing:
    """Ask several questions of one weighing: each solves only what the one before did not."""

    ledger: Ledger
    plan: Plan
    books: Books
    memory: Memory

    @cached_property
    def settled(self) -> Settled:
        """The ledger with its judgements applied."""
        return settled(self.ledger, self.books)

    @cached_property
    def prepared(self) -> Prepared:
        """The ledger, settled and reconciled."""
        return prepare(self.settled, self.plan, self.memory)

    @cached_property
    def known(self) -> Mapping[tuple[Flow, Course], Series]:
        """The series that are solved for the balance anyway, each by its flow and course, of which there is but one."""
        return {(one.flow, one.course): one for one in self.prepared.series}

    @cached_property
    def pinned(self) -> Plan:
        """The plan with its rows of shared bias written down, so that a smaller ledger is not weighed more finely."""
        return pinned(self.settled, self.plan)

    @cached_property
    def balance(self) -> Balance:
        """The balance itself."""
        return finish(self.prepared, self.pinned, self.memory)

    @cached_property
    def folded(self) -> dict[ClaimId, ClaimId]:
        """Copies by the claims that stand for them, as reconciling traced them or the estimates found them."""
        lines = [line for side in self.sides for line in (*side.lines, *side.stated)]
        echoes = {copy: kept for line in lines if line.quantity for copy, kept in line.quantity.dropped}
        return echoes | {one.copy: one.original for series in self.prepared.series for one in series.repeats}

    @property
    def sides(self) -> tuple[Side, Side]:
        """Given, then received."""
        return self.balance.given, self.balance.received

    def again(self, plan: Plan) -> "Weighing":
        """The same ledger by another plan; what does not depend on the plan is taken over, not made anew."""
        other = replace(self, plan=plan)
        vars(other)["settled"] = self.settled
        if (plan.dossier, plan.as_of) == (self.plan.dossier, self.plan.as_of):
            vars(other)["prepared"] = self.prepared
        return other

    def without(self, claims: Collection[ClaimId]) -> Balance:
        """The balance without some claims and what repeats them; lines that change tell their last day only."""
        left = prepare(without_claims(self.settled, claims, self.folded), self.plan, self.memory)
        return finish(hurried(left, self.known), self.pinned, self.memory)


def weighing(ledger: Ledger, plan: Plan, books: Books, memory: Memory | None = None) -> Weighing:
    """A weighing to ask questions of; hand in a memory that several of them share."""
    return Weighing(ledger, plan, books, memory or Memory())


def summed(side: Side) -> tuple[Line, ...]:
    """The lines that make up a side's total."""
    return tuple(line for line in (*side.stated, *side.lines) if line.in_total)


def counted(lines: Iterable[Line]) -> dict[ClaimId, str]:
    """The claims that moved some lines, each with its origin."""
    found: dict[ClaimId, str] = {}
    for line in lines:
        used = set(line.quantity.used) if line.quantity else set()
        found |= {said.claim: said.origin for said in line.statements if said.claim in used}
    return found


def side_of(balance: Balance, name: str) -> Side:
    """The side of this name."""
    return balance.given if balance.given.name == name else balance.received
