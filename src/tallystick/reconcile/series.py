"""From settled claims to series: one per flow, with all that was said of it, and what was noticed on the way.

Every rule has a module of its own: scope (which claims), tracing and chains (copies), origins (voices and grades),
dates, bounds, measures, entries (what a claim says), supersession, alternatives, piles, parts and contradictions. The
order of the claims changes nothing.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from tallystick.books import Books
from tallystick.model.claim import Claim
from tallystick.model.dossier import Dossier
from tallystick.model.finding import Finding
from tallystick.model.flow import Series
from tallystick.model.ident import ClaimId
from tallystick.model.outcome import Outcome
from tallystick.model.repeat import Repeat
from tallystick.reconcile.alternatives import settle_alternatives
from tallystick.reconcile.chains import trace
from tallystick.reconcile.entries import Desk, Entry, echo, enter
from tallystick.reconcile.flows import Place, flows_of
from tallystick.reconcile.measures import measures_of
from tallystick.reconcile.origins import Voices, voices_of
from tallystick.reconcile.parts import shares
from tallystick.reconcile.piles import pile_up
from tallystick.reconcile.repeats import linked, repeats_of
from tallystick.reconcile.scope import asked_for, frame_of, known, sides_of
from tallystick.reconcile.supersession import replaced
from tallystick.reconcile.tracing import NO_REWRITES, Rewrites, trace_ties
from tallystick.reconcile.traits import Traits
from tallystick.reconcile.worths import implied_prices


def reconcile(
    claims: Sequence[Claim], dossier: Dossier, as_of: date, books: Books, rewrites: Rewrites = NO_REWRITES
) -> Outcome[Series]:
    """Turn settled claims into the series of a dossier, as they stood on a day; `rewrites` are near-twin documents."""
    voices = voices_of(books)
    traits = Traits(books, voices)
    told = known(claims, as_of)
    ties = trace_ties(told, traits, rewrites)
    heard = linked(told, ties)
    chains = trace(heard, rank=lambda claim: _rank(claim, voices))
    wanted = asked_for(heard, sides_of(heard, dossier))
    desk = Desk(books, frame_of(dossier, as_of), voices, measures_of(books, dossier.currency), chains.stands_for)
    entries, findings = _enter_all(wanted.made, desk)
    counts = replaced(entries)
    settled = settle_alternatives(counts.entries)
    repeats = repeats_of(heard, ties, traits)
    made: list[Series] = []
    noticed: list[Finding] = []
    for direction, piles in sorted(pile_up(settled.entries).items()):
        lent = shares(piles, books.items)
        for item in sorted(piles):
            for one in flows_of(Place(direction, item, piles[item]), lent, settled.groups, desk):
                made += (_annotated(series, repeats, counts.by) for series in one.made)
                noticed += one.findings
    noticed += implied_prices(made, dossier.currency, books)
    asked = {f"claim {claim.id}" for claim in wanted.made} if chains.findings else set()
    lost = [one for one in chains.findings if one.where in asked]
    found = (*lost, *wanted.findings, *findings, *desk.measures.findings(), *settled.findings, *noticed)
    return Outcome(tuple(made), tuple(sorted(found, key=lambda one: (one.code.name, one.where, one.words))))


def _annotated(series: Series, repeats: Mapping[ClaimId, Repeat], by: Mapping[ClaimId, ClaimId]) -> Series:
    """A series with what is known of its copies and of counts that later ones replaced."""
    told = tuple(repeats[claim] for claim in series.claims if claim in repeats)
    gone = tuple((claim, by[claim]) for claim in series.claims if claim in by)
    return replace(series, repeats=told, replaced=gone) if told or gone else series


def _rank(claim: Claim, voices: Voices) -> tuple[object, ...]:
    """Which member of a chain without a beginning stands for it: the smallest."""
    grade = voices.grade(claim, voices.origin(claim))
    wording = voices.wording
    spread = wording.reliability[grade.reliability].spread + wording.credibility[grade.credibility].spread
    return not claim.links.own, spread, claim.id


def _enter_all(claims: Sequence[Claim], desk: Desk) -> tuple[list[Entry], list[Finding]]:
    """Originals first, then each copy beside the claim that it repeats."""
    entries: dict[ClaimId, Entry] = {}
    findings: list[Finding] = []
    for claim in claims:
        if claim.id not in desk.copies:
            entry, odd = enter(claim, desk)
            findings += odd
            if entry is not None:
                entries[claim.id] = entry
    copies = [_copy(claim, entries, desk) for claim in claims if claim.id in desk.copies]
    return [*entries.values(), *(copy for copy in copies if copy is not None)], findings


def _copy(claim: Claim, entries: Mapping[ClaimId, Entry], desk: Desk) -> Entry | None:
    """A copy is shown with its original; if that is in no flow of the dossier, by itself, and counts for nothing."""
    if desk.copies[claim.id] in entries:
        return echo(claim, entries[desk.copies[claim.id]], desk)
    entry, _ = enter(claim, desk)
    return entry and entry._replace(statement=None)
