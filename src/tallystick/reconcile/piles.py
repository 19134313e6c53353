"""Entries sorted into piles: everything said of one item in one direction and course, by measure.

Three rules are kept here. What could have been held is no evidence that anything was: such upper bounds count only
where something else says that the item was given, else they are only intended. Claims that name no origin weigh
nothing once attributed ones bound the number on both sides. A copy lies beside its original.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from tallystick.model.flow import UNATTRIBUTED, Course, Says, Statement
from tallystick.model.ident import ClaimId, ItemId, PartyId, UnitId
from tallystick.model.source import SourceClass
from tallystick.reconcile.dates import number_of
from tallystick.reconcile.entries import Entry

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


Piles = dict[Direction, dict[ItemId, Pile]]


def pile_up(entries: Sequence[Entry]) -> Piles:
    """Sort entries by direction, course and item."""
    flows = _flows(entries)
    keys = {entry.claim.id: flow for entry, flow in zip(entries, flows, strict=True)}
    piles: Piles = {}
    for entry, flow in zip(entries, flows, strict=True):
        _pile(keys[entry.copy_of] if entry.copy_of else flow, piles).add(entry)
    for items in piles.values():
        for pile in items.values():
            pile.silence()
    return piles


def _flows(entries: Sequence[Entry]) -> list[Key]:
    """Where each entry belongs; bounds on what could be held follow the others of their item, or are only intended."""
    keys = [_key(entry) for entry in entries]
    given = {key for entry, key in zip(entries, keys, strict=True) if _asserts(entry)}
    return [
        (*key[:3], Course.INTENDED) if entry.capacity and key[3] is Course.DELIVERED and key not in given else key
        for entry, key in zip(entries, keys, strict=True)
    ]


def _pile(key: Key, piles: Piles) -> Pile:
    provider, recipient, item, course = key
    direction = (provider, recipient, course)
    items = piles[direction] if direction in piles else piles.setdefault(direction, {})
    return items[item] if item in items else items.setdefault(item, Pile())


def _asserts(entry: Entry) -> bool:
    said = entry.statement
    if said is None or entry.capacity or entry.course is not Course.DELIVERED:
        return False
    return said.says in ASSERTING and said.copy_of is None


def _key(entry: Entry) -> Key:
    """Claims without both parties were turned away before."""
    claim = entry.claim
    if claim.provider is None or claim.recipient is None:
        raise ValueError(f"claim {claim.id} names only one party")
    return claim.provider, claim.recipient, claim.item, entry.course
