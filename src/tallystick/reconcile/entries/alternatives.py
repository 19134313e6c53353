"""Exclusive alternatives ("A or B"): never added up.

Alternatives about one flow make one statement that spans them all. Over several flows each is an upper bound in its
own, for at most one of them is true; a lower bound bounds nothing then. Where one flow has other evidence too, its
rivals are shown only; series that rest on nothing else carry the group's name, so that at most one of them enters a
sum.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import replace

from tallystick.model.finding import Code, Finding
from tallystick.model.flow import Says, Statement
from tallystick.model.ident import ClaimId
from tallystick.reconcile.entries.entry import Entry
from tallystick.reconcile.material.noticing import Notices

Flow = tuple[object, ...]


class Alternatives:
    """All groups of alternatives, kept in step; `apart` names the group of each claim that excludes others elsewhere.

    `word` gives each claim's entry before alternatives are made safe.
    """

    def __init__(self, word: Callable[[ClaimId], Entry | None], notices: Notices) -> None:
        self.apart: dict[ClaimId, str] = {}
        self._word = word
        self._notices = notices
        self._name: dict[ClaimId, str] = {}
        self._rivals: dict[str, dict[ClaimId, Entry]] = defaultdict(dict)
        self._safe: dict[ClaimId, Entry] = {}
        self._firm_at: dict[ClaimId, Flow] = {}
        self._firm: Counter[Flow] = Counter()
        self._names_at: dict[Flow, set[str]] = defaultdict(set)

    def entry(self, claim: ClaimId) -> Entry | None:
        """A claim's entry as it may stand beside others."""
        return self._safe[claim] if claim in self._safe else self._word(claim)

    def update(self, changed: Iterable[ClaimId]) -> set[ClaimId]:
        """Take claims whose entry is another; gives all whose entry or group may be another now."""
        changed = set(changed)
        names = {name for claim in changed for name in self._sort(claim)}
        moved = changed | {claim for name in names for claim in self._group(name)}
        flows = {flow for claim in moved for flow in self._stand(claim)}
        for name in names | {name for flow in flows for name in self._names_at.get(flow, ())}:
            moved.update(self._settle(name))
        return moved

    def _sort(self, claim: ClaimId) -> Iterator[str]:
        """Lay a claim into its group; gives the names of those that it left or entered."""
        entry = self._word(claim)
        was = self._name.pop(claim, None)
        if was is not None:
            yield was
            del self._rivals[was][claim]
            self._safe.pop(claim, None)
            self.apart.pop(claim, None)
        now = entry.claim.links.either if entry is not None and is_number(entry) else None
        if now and entry is not None:
            yield now
            self._name[claim] = now
            self._rivals[now][claim] = entry

    def _group(self, name: str) -> Set[ClaimId]:
        """See whether the rivals of a group speak of several flows."""
        rivals = self._rivals[name]
        apart = len({_flow(one) for one in rivals.values()}) > 1
        for claim, entry in rivals.items():
            self._names_at[_flow(entry)].add(name)
            self.apart.pop(claim, None)
            if apart:
                self.apart[claim] = name
        claims = ", ".join(sorted(rivals))
        told = (Finding.of(Code.ALTERNATIVES, f"claim {min(rivals)}", claims=claims),) if len(rivals) > 1 else ()
        self._notices.put(("either", name), told)
        return rivals.keys()

    def _stand(self, claim: ClaimId) -> Iterator[Flow]:
        """Count a claim as evidence of its own; gives flows that have or lack any since."""
        was = self._firm_at.pop(claim, None)
        entry = self._word(claim)
        counts = entry is not None and is_number(entry) and not entry.capacity and claim not in self.apart
        now = _flow(entry) if entry is not None and counts else None
        if was == now:
            if was is not None:
                self._firm_at[claim] = was
            return
        if was is not None:
            self._firm[was] -= 1
            if not self._firm[was]:
                del self._firm[was]
                yield was
        if now is not None:
            self._firm_at[claim] = now
            self._firm[now] += 1
            if self._firm[now] == 1:
                yield now

    def _settle(self, name: str) -> Set[ClaimId]:
        """Turn a group of exclusive claims into statements that may stand side by side."""
        rivals = self._rivals[name]
        for claim in rivals:
            self._safe.pop(claim, None)
        if len(rivals) > 1:
            self._safe |= safe(rivals, self._firm)
        if not rivals:
            del self._rivals[name]
        return rivals.keys()


def safe(rivals: Mapping[ClaimId, Entry], firm: Mapping[Flow, int]) -> dict[ClaimId, Entry]:
    """The entries of one group as they may stand side by side; `firm` are flows that have other evidence."""
    by_flow: dict[Flow, list[Entry]] = defaultdict(list)
    for claim in sorted(rivals):
        by_flow[_flow(rivals[claim])].append(rivals[claim])
    made = {one.claim.id: one for same in by_flow.values() for one in _merge(same, alone=len(by_flow) == 1)}
    if len(by_flow) == 1 or not any(flow in firm for flow in by_flow):
        return made
    return {claim: one if _flow(one) in firm else one._replace(statement=None) for claim, one in made.items()}


def _flow(entry: Entry) -> Flow:
    claim = entry.claim
    return claim.provider, claim.recipient, entry.item, entry.measure, entry.course


def is_number(entry: Entry) -> bool:
    """Whether an entry states a quantity of its own."""
    said = entry.statement
    return said is not None and said.says is Says.QUANTITY and said.copy_of is None


def _merge(same: Sequence[Entry], *, alone: bool) -> Iterable[Entry]:
    """One entry that spans alternatives of one flow, the others shown only."""
    first, *others = same
    yield first._replace(statement=_span([one.statement for one in same if one.statement], first, alone=alone))
    yield from (one._replace(statement=None) for one in others)


def _span(said: Sequence[Statement], first: Entry, *, alone: bool) -> Statement | None:
    lows, highs = [one.low for one in said], [one.high for one in said]
    low = min((one for one in lows if one is not None), default=None) if alone and None not in lows else None
    high = None if None in highs else max((one for one in highs if one is not None), default=None)
    if first.statement is None or (low is None and high is None):
        return None
    return replace(first.statement, low=low, high=high, extra=max(one.extra for one in said))
