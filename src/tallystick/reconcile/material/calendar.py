"""Which claims had been made by a day, kept in step as claims and the day change: time travel forgets the others.

A claim is known once it was surely published; one without a date is as late as the last of the ledger.
"""

from bisect import bisect_right, insort
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import takewhile
from operator import is_
from typing import NamedTuple

from tallystick.model.claim import Claim
from tallystick.model.ident import ClaimId
from tallystick.reconcile.material.scope import days_of

_STRETCH = 1024


class Turn(NamedTuple):
    """Claims that are not known any more, and those that are new; a claim that was changed is in both."""

    gone: dict[ClaimId, Claim]
    came: dict[ClaimId, Claim]


def known(claims: Sequence[Claim], as_of: date) -> tuple[Claim, ...]:
    """The claims that had been made by a day, in the order given."""
    now = Calendar()
    now.turn(claims, as_of)
    return tuple(one for one in claims if one.id in now.known)


class Calendar:
    """All claims of a ledger, and those that are known as of a day."""

    def __init__(self) -> None:
        self.known: dict[ClaimId, Claim] = {}
        self._claims: Sequence[Claim] = ()
        self._all: dict[ClaimId, tuple[Claim, int | None]] = {}
        self._days: list[tuple[int, ClaimId]] = []
        self._undated: set[ClaimId] = set()
        self._day = 0

    def __len__(self) -> int:
        return len(self._all)

    def turn(self, claims: Sequence[Claim], as_of: date) -> Turn:
        """Have other claims or another day; the same claim again is no change."""
        turned = Turn({}, {})
        left, added = _differing(self._claims, claims)
        self._claims = claims
        fresh = {one.id: one for one in added}
        for one in left:
            if fresh.get(one.id) == one:
                del fresh[one.id]
            else:
                self._drop(one, turned)
        for one in fresh.values():
            self._add(one, turned)
        self._move(as_of.toordinal(), turned)
        return turned

    def _drop(self, claim: Claim, turned: Turn) -> None:
        _, day = self._all.pop(claim.id)
        if day is None:
            self._undated.discard(claim.id)
        else:
            del self._days[bisect_right(self._days, (day, claim.id)) - 1]
        self._forget(claim.id, turned)

    def _add(self, claim: Claim, turned: Turn) -> None:
        day = _since_when(claim)
        number = day.toordinal() if day is not None else None
        self._all[claim.id] = claim, number
        if number is None:
            self._undated.add(claim.id)
        else:
            insort(self._days, (number, claim.id))
            if number <= self._day:
                self._learn(claim.id, turned)

    def _move(self, day: int, turned: Turn) -> None:
        was, self._day = self._day, day
        for _, claim in self._between(was, day):
            self._learn(claim, turned)
        for _, claim in self._between(day, was):
            self._forget(claim, turned)
        last = self._days[-1][0] if self._days else 0
        for claim in self._undated:
            (self._learn if last <= day else self._forget)(claim, turned)

    def _between(self, after: int, until: int) -> list[tuple[int, ClaimId]]:
        """The dated claims of later than one day and not later than another."""
        first, end = (bisect_right(self._days, (day + 1,)) for day in (after, until))
        return self._days[first:end]

    def _learn(self, claim: ClaimId, turned: Turn) -> None:
        if claim not in self.known:
            turned.came[claim] = self.known[claim] = self._all[claim][0]

    def _forget(self, claim: ClaimId, turned: Turn) -> None:
        if claim in self.known:
            was = self.known.pop(claim)
            if turned.came.pop(claim, None) is None:
                turned.gone[claim] = was


def _differing(old: Sequence[Claim], new: Sequence[Claim]) -> tuple[Sequence[Claim], Sequence[Claim]]:
    """What only the one or the other holds; one that stayed the same object is in both."""
    if old is new:
        return (), ()
    first = _alike(old, new)
    end = _alike(old[: first - 1 if first else None : -1], new[: first - 1 if first else None : -1])
    left, added = old[first : len(old) - end], new[first : len(new) - end]
    ours, theirs = ({id(one) for one in some} for some in (left, added))
    return [one for one in left if id(one) not in theirs], [one for one in added if id(one) not in ours]


def _alike(old: Sequence[Claim], new: Sequence[Claim]) -> int:
    """How many claims are the same objects from the beginning on; long stretches of them are passed over at once."""
    first, most = 0, min(len(old), len(new))
    while first + _STRETCH <= most and all(map(is_, old[first : first + _STRETCH], new[first : first + _STRETCH])):
        first += _STRETCH
    rest = slice(first, first + _STRETCH)
    return first + sum(takewhile(bool, map(is_, old[rest], new[rest])))


def since_when(claims: Sequence[Claim]) -> Mapping[ClaimId, date]:
    """The day since which each claim is known; nothing is known without a date before the last of the others is."""
    days = {claim.id: _since_when(claim) for claim in claims}
    last = max((day for day in days.values() if day is not None), default=date.min)
    return {name: last if day is None else day for name, day in days.items()}


def _since_when(claim: Claim) -> date | None:
    """The day by which a claim was surely known; a claim about a time that had not begun was not made before it."""
    reference = claim.evidence.reference
    published = days_of(reference.published)[1] if reference else None
    return published or days_of(claim.when.edtf)[0]
