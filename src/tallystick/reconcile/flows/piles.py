"""Entries sorted into piles: everything said of one item in one direction and course, by measure.

Three rules are kept here. What could have been held is no evidence that anything was: such upper bounds count only
where something else says that the item was given, else they are only intended. Claims that name no origin weigh
nothing once attributed ones bound the number on both sides. A copy lies beside its original.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from tallystick.model.flow import UNATTRIBUTED, Course, Says, Statement
from tallystick.model.ident import ClaimId, ItemId, PartyId, UnitId
from tallystick.model.source import SourceClass
from tallystick.reconcile.entries.entry import Entry
from tallystick.reconcile.material.dates import number_of

Direction = tuple[PartyId, PartyId, Course]
Key = tuple[PartyId, PartyId, ItemId, Course]
ASSERTING = frozenset({Says.QUANTITY, Says.CONFIRM})


@dataclass(slots=True)
class Pile:
    """All that was said of one item: statements by measure, those without a number, and every claim."""

    claims: list[ClaimId] = field(default_factory=list)
    measured: dict[UnitId, list[Statement]] = field(default_factory=dict)
    unmeasured: list[Statement] = field(default_factory=list)
    shared: dict[str, float] = field(default_factory=dict)
    undated: set[ClaimId] = field(default_factory=set)
    begin: float | None = None  # the earliest beginning that a running total is said to have
    parties: set[PartyId] = field(default_factory=set)
    studied: bool = False

    def add(self, entry: Entry) -> None:
        """Lay one entry on the pile."""
        self.claims.append(entry.claim.id)
        said = entry.statement
        if said is None:
            return
        if entry.measure is None:
            self.unmeasured.append(said)
        else:
            self.measured.setdefault(entry.measure, []).append(said)
        if entry.shared:
            self.shared[entry.shared[0]] = entry.shared[1]
        if not entry.dated:
            self.undated.add(said.claim)
        if entry.begin and entry.measure and said.copy_of is None:
            begin = number_of(entry.begin)
            self.begin = begin if self.begin is None else min(self.begin, begin)
        if said.says in ASSERTING and said.copy_of is None and not entry.capacity:
            self.studied |= entry.claim.source_class is SourceClass.STUDY
            if entry.party:
                self.parties.add(entry.party)

    @property
    def measures(self) -> tuple[UnitId | None, ...]:
        """The measures of its numbers; None where it has none."""
        return tuple(sorted(self.measured)) or (None,)

    @property
    def listed(self) -> bool:
        """Whether a study, or sources of several parties, say that it took key."""
        return self.studied or len(self.parties) > 1

    def silence(self) -> None:
        """Take the word from those who name no origin, where named ones leave neither end of the number open."""
        for measure, said in self.measured.items():
            named = [one for one in said if one.says is Says.QUANTITY and one.origin != UNATTRIBUTED]
            if any(one.low is not None for one in named) and any(one.high is not None for one in named):
                self.measured[measure] = [one for one in said if one.origin != UNATTRIBUTED]


class Piles:
    """Where each entry lies, kept in step; `entry` gives the entry of a claim as it stands."""

    def __init__(self, entry: Callable[[ClaimId], Entry | None]) -> None:
        self.lying: dict[Key, dict[ClaimId, Entry]] = defaultdict(dict)
        self._entry = entry
        self._entries: dict[ClaimId, Entry] = {}
        self.at: dict[ClaimId, Key] = {}
        self._given: Counter[Key] = Counter()  # by how many entries something is said to have been given
        self._held: dict[Key, set[ClaimId]] = defaultdict(set)  # bounds on what could be held
        self._copies: dict[ClaimId, set[ClaimId]] = defaultdict(set)

    def update(self, changed: Iterable[ClaimId]) -> set[Key]:
        """Take claims whose entry may be another; gives the piles that are other than they were."""
        moved: set[ClaimId] = set()
        turned: set[Key] = set()
        for claim in changed:
            was, now = self._entries.pop(claim, None), self._entry(claim)
            if now is not None:
                self._entries[claim] = now
            if was != now:
                moved.add(claim)
                turned.update(self._count(claim, was, now))
        moved.update(claim for key in turned for claim in self._held[key])
        ahead = [(claim, self._key(claim)) for claim in moved]
        followers = {copy for claim, key in ahead if self.at.get(claim) != key for copy in self._copies.get(claim, ())}
        touched = {key for claim in moved for key in self._lay(claim)}
        return touched.union(*(self._lay(copy) for copy in followers - moved))

    def pile(self, key: Key) -> Pile | None:
        """Everything that lies in one place."""
        lying = self.lying.get(key)
        if not lying:
            return None
        made = Pile()
        for claim in sorted(lying):
            made.add(lying[claim])
        made.silence()
        return made

    def _count(self, claim: ClaimId, was: Entry | None, now: Entry | None) -> Iterator[Key]:
        """Keep in step what was given and who repeats whom; gives flows that began or ceased to be given."""
        for entry, step in ((was, -1), (now, 1)):
            if entry is None:
                continue
            key = _flow(entry)
            if entry.copy_of is not None:
                self._follow(entry.copy_of, claim, step)
            if entry.capacity and entry.course is Course.DELIVERED:
                (self._held[key].discard if step < 0 else self._held[key].add)(claim)
            if _asserts(entry):
                self._given[key] += step
                if self._given[key] == max(step, 0):
                    yield key

    def _follow(self, original: ClaimId, copy: ClaimId, step: int) -> None:
        (self._copies[original].discard if step < 0 else self._copies[original].add)(copy)

    def _key(self, claim: ClaimId) -> Key | None:
        """Where a claim belongs: bounds on what could be held follow the others of their item, or are only intended."""
        entry = self._entries.get(claim)
        if entry is None:
            return None
        if entry.copy_of is not None:
            return self._key(entry.copy_of)
        key = _flow(entry)
        bare = entry.capacity and entry.course is Course.DELIVERED and not self._given[key]
        return (*key[:3], Course.INTENDED) if bare else key

    def _lay(self, claim: ClaimId) -> list[Key]:
        """Put a claim where it belongs now; gives the piles that this changes."""
        was, now = self.at.pop(claim, None), self._key(claim)
        touched = [key for key in (was, now) if key is not None]
        if was is not None:
            del self.lying[was][claim]
            if not self.lying[was]:
                del self.lying[was]
        if now is not None:
            self.at[claim] = now
            self.lying[now][claim] = self._entries[claim]
        return touched


def _asserts(entry: Entry) -> bool:
    said = entry.statement
    if said is None or entry.capacity or entry.course is not Course.DELIVERED:
        return False
    return said.says in ASSERTING and said.copy_of is None


def _flow(entry: Entry) -> Key:
    """Claims without both parties were turned away before."""
    claim = entry.claim
    if claim.provider is None or claim.recipient is None:
        raise ValueError(f"claim {claim.id} names only one party")
    return claim.provider, claim.recipient, entry.item, entry.course
