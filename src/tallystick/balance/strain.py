"""Strain over time: events from claims, each counted once however often it is told, and a declared index of them."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta

from tallystick.model.claim import HAPPENED, Claim, Kind, Modality
from tallystick.model.dossier import Dossier
from tallystick.model.ident import ClaimId, ItemId
from tallystick.model.strain import Event, Strain, Tone
from tallystick.model.when import earliest, latest

_TOOK_PLACE = frozenset({Modality.DELIVERED, Modality.ESTIMATED})
_LATE = timedelta(days=3)  # how long after it happened something is still told as news
_NARROW = timedelta(days=10)  # what is dated more vaguely may be one of many things
Voice = Callable[[Claim], str]


def last_named(claim: Claim) -> str:
    """Who first said it, as the claim itself tells."""
    return claim.said_by[-1] if claim.said_by else ""


def strain(
    claims: Iterable[Claim], dossier: Dossier, as_of: date, tones: Mapping[ItemId, Tone], voice: Voice = last_named
) -> Strain:
    """The events of a dossier that were known by a day, and the index at the end of each quarter between them.

    `voice` names who first said a claim: what one of them told twice within days happened once.
    """
    told = {one.id: one for one in claims if one.item in tones and _counts(one, dossier, as_of)}
    copies: dict[ClaimId, list[ClaimId]] = defaultdict(list)
    for claim in told.values():
        root = _root(claim, told)
        if root != claim.id:
            copies[root].append(claim.id)
    repeated = {name for names in copies.values() for name in names}
    found = (_event(claim, tones, tuple(copies[claim.id])) for name, claim in told.items() if name not in repeated)
    known = (one for one in found if one and one.first <= as_of)
    events = tuple(sorted(_merged(known, told, voice), key=lambda one: (one.first, one.last, one.claim)))
    made = Strain(events, ())
    return replace(made, index=tuple(_index(made, as_of)))


def _counts(claim: Claim, dossier: Dossier, as_of: date) -> bool:
    sides = {*dossier.ours, *dossier.theirs}
    named = {one for one in (claim.provider, claim.recipient) if one}
    published = claim.evidence.reference.published if claim.evidence.reference else None
    told = earliest(published) if published else None
    known = told is None or told <= as_of
    return claim.kind in HAPPENED and claim.modality in _TOOK_PLACE and known and (not sides or named <= sides)


def _root(claim: Claim, told: Mapping[ClaimId, Claim]) -> ClaimId:
    seen: set[ClaimId] = set()
    name = claim.id
    while name not in seen:
        seen.add(name)
        via = told[name].links.via
        name = via if via is not None and via in told else name
    return name


def _event(claim: Claim, tones: Mapping[ItemId, Tone], copies: tuple[ClaimId, ...]) -> Event | None:
    """The event of a claim; None where neither it nor its document is dated. An open end is the day it began."""
    published = claim.evidence.reference.published if claim.evidence.reference else None
    for text, reported in ((claim.when.edtf, False), (published, True)):
        first = (earliest(text) or latest(text)) if text else None
        if text and first:
            open_end = text.endswith(("/", "/.."))
            last = first if open_end else latest(text) or first
            return Event(claim.id, claim.item, tones[claim.item], first, last, reported, copies)
    return None


def _merged(events: Iterable[Event], told: Mapping[ClaimId, Claim], voice: Voice) -> Iterable[Event]:
    """Events that are one: an agreement told of twice, or what one source said twice with the day of the report only.

    Dated ones come first, so that an event keeps its day where any claim tells it.
    """
    kept: dict[ClaimId, Event] = {}
    known: dict[Hashable, ClaimId] = {}
    for event in sorted(events, key=lambda one: (one.reported, one.first, one.last, one.claim)):
        claim = told[event.claim]
        names = [(_what(claim, voice), day) for day in _days(event)]
        found = (known[name] for name in names if name in known)
        same = next((one for one in found if claim.kind is Kind.AGREEMENT or event.reported), None)
        if same is None:
            kept[event.claim] = event
        else:
            kept[same] = replace(kept[same], copies=(*kept[same].copies, event.claim, *event.copies))
        known |= {name: same or event.claim for name in names if name not in known}
    return kept.values()


def _what(claim: Claim, voice: Voice) -> Hashable:
    """What two claims share that may tell of one event: an agreement is one whoever tells of it and however."""
    ends = frozenset((claim.provider, claim.recipient))
    return (claim.kind, ends) if claim.kind is Kind.AGREEMENT else (claim.kind, ends, claim.item, voice(claim))


def _days(event: Event) -> Iterator[int]:
    """The days on which it may have been; none where these are too many to know it again."""
    first = event.first - _LATE if event.reported else event.first
    if event.last - first <= _NARROW:
        yield from range(first.toordinal(), event.last.toordinal() + 1)


def _index(known: Strain, as_of: date) -> Iterator[tuple[date, float]]:
    if not known.events:
        return
    for end in _quarter_ends(known.events[0].first, as_of):
        recent = [one.tone for one in known.counted(end)]
        if recent:
            friction = sum(tone is Tone.FRICTION for tone in recent)
            yield end, (2 * friction - len(recent)) / len(recent)


def _quarter_ends(first: date, last: date) -> Iterator[date]:
    year, quarter = first.year, (first.month - 1) // 3 + 1
    while (end := _quarter_end(year, quarter)) < last:
        yield end
        year, quarter = (year, quarter + 1) if quarter < 4 else (year + 1, 1)
    yield last


def _quarter_end(year: int, quarter: int) -> date:
    following = date(year + quarter // 4, quarter % 4 * 3 + 1, 1)
    return following - timedelta(days=1)
