"""Exclusive alternatives ("A or B"): never added up.

Alternatives about one flow make one statement that spans them all. Over several flows each is an upper bound in its
own, for at most one of them is true; a lower bound bounds nothing then. Where one flow has other evidence too, its
rivals are shown only; series that rest on nothing else carry the group's name, so that at most one of them enters a
sum.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from tallystick.model.finding import Code, Finding
from tallystick.model.flow import Says, Statement
from tallystick.model.ident import ClaimId
from tallystick.reconcile.entries import Entry


@dataclass(frozen=True, slots=True)
class Settled:
    """All entries, alternatives made safe; `groups` names the group of each claim that excludes others elsewhere."""

    entries: tuple[Entry, ...]
    groups: dict[ClaimId, str]
    findings: tuple[Finding, ...]


def settle_alternatives(entries: Sequence[Entry]) -> Settled:
    """Turn each group of exclusive claims into statements that may stand side by side."""
    changed: dict[ClaimId, Entry] = {}
    groups: dict[ClaimId, str] = {}
    findings: list[Finding] = []
    for name, rivals in sorted(_rivals(entries).items()):
        if len(rivals) < 2:
            continue
        claims = ", ".join(sorted(one.claim.id for one in rivals))
        findings.append(Finding.of(Code.ALTERNATIVES, f"claim {min(one.claim.id for one in rivals)}", claims=claims))
        by_flow = defaultdict(list)
        for one in rivals:
            by_flow[_flow(one)].append(one)
        for same in by_flow.values():
            changed |= {one.claim.id: one for one in _merge(same, alone=len(by_flow) == 1)}
        if len(by_flow) > 1:
            groups |= {one.claim.id: name for one in rivals}
    if groups:
        changed |= _outvoted(entries, changed, groups)
    settled = tuple(changed.get(one.claim.id, one) for one in entries) if changed else tuple(entries)
    return Settled(settled, groups, tuple(findings))


def _outvoted(
    entries: Iterable[Entry], changed: Mapping[ClaimId, Entry], groups: Mapping[ClaimId, str]
) -> dict[ClaimId, Entry]:
    """Alternatives to one that stands on evidence of its own: they are shown, not counted."""
    firm = {_flow(one) for one in entries if _is_number(one) and one.claim.id not in groups and not one.capacity}
    held = {groups[one.claim.id] for one in changed.values() if one.claim.id in groups and _flow(one) in firm}
    return {
        one.claim.id: one._replace(statement=None)
        for one in changed.values()
        if one.claim.id in groups and groups[one.claim.id] in held and _flow(one) not in firm
    }


def _flow(entry: Entry) -> tuple[object, ...]:
    claim = entry.claim
    return claim.provider, claim.recipient, claim.item, entry.measure, entry.course


def _is_number(entry: Entry) -> bool:
    said = entry.statement
    return said is not None and said.says is Says.QUANTITY and said.copy_of is None


def _rivals(entries: Iterable[Entry]) -> dict[str, list[Entry]]:
    found: dict[str, list[Entry]] = defaultdict(list)
    for one in entries:
        if one.claim.links.either and _is_number(one):
            found[one.claim.links.either].append(one)
    return found


def _merge(same: Sequence[Entry], *, alone: bool) -> Iterable[Entry]:
    """One entry that spans alternatives of one flow, the others shown only."""
    first, *others = sorted(same, key=lambda one: one.claim.id)
    yield first._replace(statement=_span([one.statement for one in same if one.statement], first, alone=alone))
    yield from (one._replace(statement=None) for one in others)


def _span(said: Sequence[Statement], first: Entry, *, alone: bool) -> Statement | None:
    lows, highs = [one.low for one in said], [one.high for one in said]
    low = min((one for one in lows if one is not None), default=None) if alone and None not in lows else None
    high = None if None in highs else max((one for one in highs if one is not None), default=None)
    if first.statement is None or (low is None and high is None):
        return None
    return replace(first.statement, low=low, high=high, extra=max(one.extra for one in said))
