"""Supersession: a later count of one source replaces its earlier one; it does not bear it out.

Counts are running totals of one flow by one source. What is published later replaces what was said before of the same
day, whatever it says. Of an earlier day it replaces what it does not exceed: the same count told again, a finer one, or
one that was corrected downwards. An earlier count stays where the later one says that more has come since: then both
are points on the way.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from tallystick.model.claim import Claim
from tallystick.model.flow import UNATTRIBUTED, Course, Says, Statement
from tallystick.model.ident import ClaimId
from tallystick.model.when import Counting
from tallystick.reconcile.entries.entry import Entry
from tallystick.reconcile.material.scope import days_of

Key = tuple[object, ...]


class Count(NamedTuple):
    """The day a count was published, what it says, and the day it is said to count from."""

    published: int
    said: Statement
    begin: date | None


class Succession:
    """All counts by flow, measure and source, kept in step. `by` tells which claim stands for a replaced one."""

    def __init__(self, entries: Mapping[ClaimId, Entry]) -> None:
        self.by: dict[ClaimId, ClaimId] = {}
        self._entries = entries
        self._at: dict[ClaimId, Key] = {}
        self._counts: dict[Key, dict[ClaimId, Count]] = defaultdict(dict)

    def update(self, changed: Iterable[ClaimId]) -> set[ClaimId]:
        """Take claims whose entry is another; gives those that are replaced, or not, or by another one now."""
        touched: set[Key] = set()
        for claim in changed:
            was = self._at.pop(claim, None)
            if was is not None:
                touched.add(was)
                del self._counts[was][claim]
            found = _count(self._entries[claim]) if claim in self._entries else None
            if found is not None:
                self._at[claim] = key = found[0]
                self._counts[key][claim] = found[1]
                touched.add(key)
        moved: set[ClaimId] = {claim for claim in changed if claim not in self._at and claim in self.by}
        for claim in moved:
            del self.by[claim]
        for key in touched:
            moved |= self._replace(self._counts[key])
        return moved

    def word(self, claim: ClaimId) -> Entry | None:
        """A claim's entry; without a word, if a later count replaces it."""
        entry = self._entries.get(claim)
        return entry._replace(statement=None) if entry is not None and claim in self.by else entry

    def _replace(self, counts: Mapping[ClaimId, Count]) -> set[ClaimId]:
        now = replaced(sorted(counts.values(), key=_in_order)) if len(counts) > 1 else {}
        moved = {claim for claim in counts if self.by.pop(claim, None) != now.get(claim)}
        self.by |= now
        return moved


def _in_order(count: Count) -> tuple[int, float, ClaimId]:
    """In order of publication."""
    return count.published, count.said.day, count.said.claim


def _count(entry: Entry) -> tuple[Key, Count] | None:
    """A dated running total, with its flow, measure and source."""
    said, claim = entry.statement, entry.claim
    if said is None or not _is_count(entry, said):
        return None
    published = _published(claim)
    if published is None:
        return None
    key = (claim.provider, claim.recipient, entry.item, entry.measure, entry.course, entry.capacity, said.origin)
    return key, Count(published, said, entry.begin)


def _is_count(entry: Entry, said: Statement) -> bool:
    """Whether an entry is a running total of a named source: no stock, no period, no alternative, no copy."""
    if said.says is not Says.QUANTITY or said.copy_of is not None or said.since is not None:
        return False
    claim = entry.claim
    total = claim.when.counting is not Counting.PRESENT and claim.links.either is None and not claim.links.own
    took_place = entry.course is not Course.INTENDED  # a second plan may come on top of the first
    return total and took_place and entry.dated and said.origin != UNATTRIBUTED


def replaced(counts: Sequence[Count]) -> dict[ClaimId, ClaimId]:
    """Which counts of one source, in order of publication, later ones replace.

    Those that stand are kept on a pile, the newest on top.
    """
    by: dict[ClaimId, ClaimId] = {}
    standing: list[Count] = []
    for count in counts:
        while standing and _replaces(count, standing[-1]):
            by[standing.pop().said.claim] = count.said.claim
        standing.append(count)
    return by


def _replaces(later: Count, earlier: Count) -> bool:
    """Whether a later count replaces an earlier one: as of the same day, or as of a later day and not for more."""
    now, was = later.said, earlier.said
    if later.published == earlier.published or now.factors != was.factors or now.day < was.day:
        return False
    from_elsewhere = later.begin is not None and earlier.begin is not None and later.begin != earlier.begin
    return not from_elsewhere and (now.day == was.day or not _exceeds(now, was))


def _exceeds(later: Statement, earlier: Statement) -> bool:
    """Whether every end that both state has risen."""
    ends = ((later.low, earlier.low), (later.high, earlier.high))
    stated = [(now, was) for now, was in ends if now is not None and was is not None]
    return all(now > was for now, was in stated) if stated else True


def _published(claim: Claim) -> int | None:
    reference = claim.evidence.reference
    last = days_of(reference.published)[1] if reference else None
    return last.toordinal() if last else None
