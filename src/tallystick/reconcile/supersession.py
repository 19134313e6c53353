"""Supersession: a later count of one source replaces its earlier one; it does not bear it out.

Counts are running totals of one flow by one source. What is published later replaces what was said before of the same
day, whatever it says. Of an earlier day it replaces what it does not exceed: the same count told again, a finer one, or
one that was corrected downwards. An earlier count stays where the later one says that more has come since: then both
are points on the way.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from tallystick.model.claim import Claim
from tallystick.model.flow import UNATTRIBUTED, Course, Says, Statement
from tallystick.model.ident import ClaimId
from tallystick.model.when import Counting
from tallystick.reconcile.entries import Entry
from tallystick.reconcile.scope import days_of


@dataclass(frozen=True, slots=True)
class Counts:
    """All entries, replaced counts without a word; `by` tells which claim stands for each of them."""

    entries: tuple[Entry, ...]
    by: Mapping[ClaimId, ClaimId]


def replaced(entries: Sequence[Entry]) -> Counts:
    """Find what each source's later counts replace."""
    by: dict[ClaimId, ClaimId] = {}
    for counts in _by_source(entries).values():
        if len(counts) > 1:
            by |= _replaced(counts)
    if not by:
        return Counts(tuple(entries), by)
    return Counts(tuple(one._replace(statement=None) if one.claim.id in by else one for one in entries), by)


class Count(NamedTuple):
    """The day a count was published, what it says, and the day it is said to count from."""

    published: int
    said: Statement
    begin: date | None


def _by_source(entries: Iterable[Entry]) -> dict[tuple[object, ...], list[Count]]:
    """Dated running totals by flow, measure and source, in order of publication."""
    found: dict[tuple[object, ...], list[Count]] = defaultdict(list)
    for one in entries:
        said, claim = one.statement, one.claim
        published = _published(claim)
        if said is None or published is None or not _is_count(one, said):
            continue
        key = (claim.provider, claim.recipient, claim.item, one.measure, one.course, one.capacity, said.origin)
        found[key].append(Count(published, said, one.begin))
    for counts in found.values():
        counts.sort(key=lambda count: (count.published, count.said.day, count.said.claim))
    return found


def _is_count(entry: Entry, said: Statement) -> bool:
    """Whether an entry is a running total of a named source: no stock, no period, no alternative, no copy."""
    if said.says is not Says.QUANTITY or said.copy_of is not None or said.since is not None:
        return False
    claim = entry.claim
    total = claim.when.counting is not Counting.PRESENT and claim.links.either is None and not claim.links.own
    took_place = entry.course is not Course.INTENDED  # a second plan may come on top of the first
    return total and took_place and entry.dated and said.origin != UNATTRIBUTED


def _replaced(counts: Sequence[Count]) -> dict[ClaimId, ClaimId]:
    """Walk through the counts of one source; those that stand are kept on a pile, the newest on top."""
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
