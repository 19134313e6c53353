"""The entries of all claims that a dossier asks for, kept in step as claims, links and the day change."""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from tallystick.model.claim import Claim
from tallystick.model.finding import Code, Finding
from tallystick.model.ident import ClaimId
from tallystick.reconcile.copies.chains import Links
from tallystick.reconcile.entries.entry import Desk, Entry, Time, echo, enter, time_of
from tallystick.reconcile.material.dates import timing_of
from tallystick.reconcile.material.noticing import Notices
from tallystick.reconcile.material.scope import Frame, Sides, asked_for, days_of


class Entries:
    """Originals have entries of their own, each copy beside the claim that it repeats."""

    def __init__(self, claims: Mapping[ClaimId, Claim], links: Links, desk: Desk, notices: Notices) -> None:
        self.made: dict[ClaimId, Entry] = {}
        self.desk = desk
        self._claims = claims
        self._links = links
        self._notices = notices
        self._sides: Sides | None = None
        self._times: dict[Time, set[ClaimId]] = defaultdict(set)
        self._timed: dict[ClaimId, Time] = {}
        self._first: dict[ClaimId, ClaimId] = {}
        self._copies: dict[ClaimId, set[ClaimId]] = defaultdict(set)

    def turn(self, frame: Frame) -> set[ClaimId]:
        """Look at another time; gives the claims that count at another one now, or of which something else is said."""
        was, self.desk = self.desk, replace(self.desk, frame=frame, timings={})
        ends = min(was.frame.end, was.frame.as_of, frame.end, frame.as_of).toordinal()
        moved: set[ClaimId] = set()
        for time, claims in self._times.items():
            if _settled_by(time) <= ends:
                continue
            one = self._claims[next(iter(claims))]
            if timing_of(one, was.frame) != timing_of(one, frame):
                moved |= claims
            elif frame.end.year != was.frame.end.year and days_of(one.when.edtf)[1] is None:
                moved |= claims  # a rate is looked for in the last year
        return moved

    def update(self, changed: Iterable[ClaimId], sides: Sides) -> set[ClaimId]:
        """Take claims that came, left or stand otherwise; gives those whose entry is another now."""
        if sides != self._sides:
            self._sides, changed = sides, {*changed, *self._claims}
        stands, moved, copies = self._links.stands_for, set[ClaimId](), set[ClaimId]()
        for claim in changed:
            self._file(claim)
            if claim in stands:
                copies.add(claim)
            elif self._enter(claim):
                moved.add(claim)
        copies.update(copy for one in moved for copy in self._copies.get(one, ()))
        moved.update(copy for copy in copies if self._copy(copy))
        return moved

    def _file(self, claim: ClaimId) -> None:
        """Keep in step who repeats whom, and what claims say of when they count."""
        if claim in self._timed:
            time = self._timed.pop(claim)
            self._times[time].discard(claim)
            if not self._times[time]:
                del self._times[time]
        if claim in self._claims:
            self._timed[claim] = time_of(self._claims[claim])
            self._times[self._timed[claim]].add(claim)
        was, now = self._first.pop(claim, None), self._links.stands_for.get(claim)
        if was is not None:
            self._copies[was].discard(claim)
        if now is not None:
            self._first[claim] = now
            self._copies[now].add(claim)

    def _enter(self, claim: ClaimId) -> bool:
        """Make the entry of an original; says whether it is another now."""
        whole, findings = self._whole(claim)
        entry = None
        if whole is not None:
            entry, noticed = enter(whole, self.desk)
            lost = (self._links.lost[claim],) if claim in self._links.lost else ()
            findings = (*lost, *noticed)
        self._notices.put(claim, findings)
        return self._put(claim, entry)

    def _copy(self, claim: ClaimId) -> bool:
        """A copy is shown with its original; if that is in no flow of the dossier, by itself, without counting."""
        whole, findings = self._whole(claim)
        entry, original = None, self.made.get(self._links.stands_for[claim])
        if whole is not None and original is not None:
            entry = echo(whole, original, self.desk)
        elif whole is not None:
            alone, noticed = enter(whole, self.desk)
            entry = alone and alone._replace(statement=None)
            findings = tuple(one for one in noticed if one.code is Code.YEAR_GAP)
        self._notices.put(claim, findings)
        return self._put(claim, entry)

    def _whole(self, claim: ClaimId) -> tuple[Claim | None, tuple[Finding, ...]]:
        known = self._claims.get(claim)
        return asked_for(known, self._sides) if known is not None and self._sides is not None else (None, ())

    def _put(self, claim: ClaimId, entry: Entry | None) -> bool:
        if entry == self.made.get(claim):
            return False
        self.made.pop(claim, None)
        if entry is not None:
            self.made[claim] = entry
        return True


def _settled_by(time: Time) -> float:
    """The day from which on it makes no difference for a claim how far one looks."""
    edtf, _, published = time
    days = [day.toordinal() for day in (days_of(edtf)[1], days_of(published)[1]) if day is not None]
    return min(days) if days_of(edtf)[1] is not None else math.inf
