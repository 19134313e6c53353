"""Who repeats whom: a copy never moves a figure, whoever prints it. The result does not depend on the order given."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tallystick.model.finding import Code, Finding, Stop
from tallystick.model.flow import UNATTRIBUTED, Says, Statement
from tallystick.model.ident import ClaimId
from tallystick.value.defaults import Defaults


@dataclass(frozen=True, slots=True)
class Resolved:
    """`kept` sorted by claim; `dropped` pairs a copy with what stands for it; `aside` has no origin and no voice."""

    kept: tuple[Statement, ...]
    dropped: tuple[tuple[ClaimId, ClaimId], ...] = ()
    aside: tuple[ClaimId, ...] = ()


def resolve(statements: Sequence[Statement], defaults: Defaults) -> Resolved:
    """Keep one statement of each origin's word: links first, then same words, then echoes; Stop on a loop."""
    known = {one.claim: one for one in statements}
    if len(known) != len(statements):
        twice = next(one.claim for one in statements if known[one.claim] is not one)
        raise Stop(Finding.of(Code.BAD_STATEMENT, twice, problem="this claim id is used twice"))
    shelf = _Shelf(known, defaults)
    clear, doubtful = _part(statements)
    for one in sorted(doubtful, key=shelf.rank):  # the best-placed statement represents the rest
        shelf.place(one)
    return _set_aside(sorted(clear + shelf.kept, key=_claim), shelf.dropped, defaults)


def root_of(one: Statement, known: Mapping[ClaimId, Statement]) -> Statement | None:
    """Follow the links of a copy to the first statement that is at hand; None where they run in a circle."""
    seen = {one.claim}
    while one.copy_of is not None and one.copy_of in known:
        one = known[one.copy_of]
        if one.claim in seen:
            return None
        seen.add(one.claim)
    return one


def _claim(one: Statement) -> ClaimId:
    return one.claim


def _part(statements: Sequence[Statement]) -> tuple[list[Statement], list[Statement]]:
    """Tell statements that nothing repeats, and that repeat nothing, from those that have to be looked at."""
    marks = [*map(_mark, statements)]
    count = Counter(marks)
    linked = {one.copy_of for one in statements if one.copy_of is not None}
    clear: list[Statement] = []
    doubtful: list[Statement] = []
    for one, mark in zip(statements, marks, strict=True):
        if count[mark] == 1 and one.copy_of is None and one.claim not in linked:
            clear.append(one)
        else:
            doubtful.append(one)
    return clear, doubtful


def _mark(one: Statement) -> tuple[object, ...]:
    """What two statements must have in common to be one statement, or an echo."""
    low, high = one.low, one.high
    if low is None and high is None:
        return one.origin, one.day
    return low, high, one.since, one.months


class _Shelf:
    """Statements placed so far, by chain and by figure."""

    def __init__(self, known: Mapping[ClaimId, Statement], defaults: Defaults) -> None:
        self.kept: list[Statement] = []
        self.dropped: dict[ClaimId, ClaimId] = {}
        self._known = known
        self._defaults = defaults
        self._first: dict[tuple[object, ...], ClaimId] = {}
        self._said: dict[tuple[object, ...], list[tuple[float, ClaimId]]] = {}

    def rank(self, one: Statement) -> tuple[bool, bool, float, ClaimId]:
        """Originals before copies, own collection before hearsay, better grades first; the id settles the rest."""
        return one.copy_of is not None, not one.own, self._defaults.spread(one.grade), one.claim

    def place(self, one: Statement) -> None:
        """Keep a statement, or write down which kept one it repeats."""
        root = root_of(one, self._known)
        if root is None:
            raise Stop(Finding.of(Code.BAD_STATEMENT, one.claim, problem="its chain of copies runs in a circle"))
        chain = _chain(root)
        echoed = None if one.own or one.says is not Says.QUANTITY else self._echoed(one)
        if chain in self._first or (root is not one and root.copy_of is None):
            self.dropped[one.claim] = self._first[chain] if chain in self._first else self.dropped[root.claim]
        elif echoed is not None:
            self.dropped[one.claim] = echoed
        else:
            self._first[chain] = one.claim
            self._said.setdefault(_figure(one), []).append((one.day, one.claim))
            self.kept.append(one)

    def _echoed(self, one: Statement) -> ClaimId | None:
        """The kept statement of exactly the same figure at nearly the same time that this one seems to repeat."""
        for day, claim in self._said.get(_figure(one), ()):
            if abs(day - one.day) <= self._defaults.echo_days:
                return claim
        return None


def _chain(root: Statement) -> tuple[object, ...]:
    """What makes two statements one: the same lost root, or the same words of one origin."""
    if root.copy_of is not None:
        return ("lost", root.copy_of)
    return (root.origin, root.day, root.since, root.low, root.high, root.says, root.factors)


def _figure(one: Statement) -> tuple[object, ...]:
    return (one.says, one.low, one.high, one.since, one.months)


def _set_aside(kept: list[Statement], dropped: Mapping[ClaimId, ClaimId], defaults: Defaults) -> Resolved:
    """Under the strict rule, claims without a named origin lose their voice once a named origin gives a number."""
    numbers = [one for one in kept if one.says is Says.QUANTITY]
    nameless = [one for one in numbers if one.origin == UNATTRIBUTED]
    aside: tuple[ClaimId, ...] = ()
    if defaults.strict and 0 < len(nameless) < len(numbers):
        aside = tuple(one.claim for one in nameless)
        kept = [one for one in kept if one.claim not in aside]
    return Resolved(tuple(kept), tuple(sorted(dropped.items())), aside)
