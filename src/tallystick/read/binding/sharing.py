"""Sides that claims of one sentence share: parts and wholes of the same goods move between the same parties."""

from itertools import pairwise

from tallystick.books.language import Cue, Frame
from tallystick.model.claim import Kind, Modality
from tallystick.read.material.kinds import FINANCIAL_AID
from tallystick.read.material.quantity import PERCENT
from tallystick.read.parse import Parse
from tallystick.read.predicates.governing import of_which
from tallystick.read.proposing.proposals import Proposal

NEAR = 3  # words from a part to the number of its whole
OPEN = (Modality.PLEDGED, Modality.PLANNED, Modality.POSSIBLE)


def follow(parsed: Parse, found: list[Proposal]) -> None:
    """Give parts, shares, prices and losses the sides of the whole, sum or goods that they are of."""
    _follow_whole(parsed, found)
    _follow_further(parsed, found)
    _follow_of_which(parsed, found)
    for one in (_follow_before, _follow_share, _follow_sum, _follow_firm, _follow_priced, _follow_force):
        one(found)


def _follow_whole(parsed: Parse, found: list[Proposal]) -> None:
    """A share or part of what someone promised someone goes between the two: "18 percent of the flour Chad promised
    Togo", "two of the five boats Chad promised Togo are to arrive in May".
    """
    for one, whole in pairwise(found):
        part = one.amount.unit in (PERCENT, whole.amount.unit) and one.kind is whole.kind
        share = part and whole.modality is Modality.PLEDGED and one.item == whole.item
        near = share and 0 <= whole.i - one.j <= 3 and parsed.scan.cue(one.j, Cue.PARTITIVE) is not None
        if near and whole.provider and whole.recipient and one.recipient == whole.provider:
            one.provider, one.recipient = whole.provider, whole.recipient


def _follow_further(parsed: Parse, found: list[Proposal]) -> None:
    """More of the same goods that only comes, with no party named behind them, goes the same way: "gave X 40 tonnes of
    diesel, with a further 25 to follow".
    """
    for whole, one in pairwise(found):
        same = one.item == whole.item and one.amount.unit == whole.amount.unit and one.kind is whole.kind
        comes = one.predicate is not None and one.predicate.value is Frame.ARRIVE and one.predicate.i > whole.j
        if same and comes and whole.provider and whole.recipient and not parsed.actors_in(whole.j, one.clause.j):
            one.provider, one.recipient = whole.provider, whole.recipient


def _follow_of_which(parsed: Parse, found: list[Proposal]) -> None:
    """A part that its relative clause counts, and names nobody, goes the way of the whole: "gets 40 buses from X, of
    which twelve are to be delivered in May".
    """
    for whole, one in pairwise(found):
        same = one.item == whole.item and one.amount.unit == whole.amount.unit and one.kind is whole.kind
        part = same and one.clause.relative and whole.j <= one.clause.i and of_which(parsed, one.clause)
        named = any(one.clause.i <= actor.i < one.clause.j for actor in parsed.actors)
        if part and whole.provider and whole.recipient and not named:
            one.provider, one.recipient = whole.provider, whole.recipient


def _follow_before(found: list[Proposal]) -> None:
    """A share of what a relative clause goes on about went the way of the whole: "8 billion, a quarter of which"."""
    for whole, one in pairwise(found):
        share = one.amount.unit == PERCENT and one.clause.relative and one.item == whole.item
        sides = {one.provider, one.recipient} - {None}
        if share and whole.provider and whole.recipient and sides <= {whole.provider, whole.recipient}:
            one.provider, one.recipient = whole.provider, whole.recipient


def _follow_share(found: list[Proposal]) -> None:
    """A share of the same goods behind another's is of what the same one gets: "...; Qatar's share is 2 percent"."""
    for first, one in pairwise(found):
        shares = first.amount.unit == one.amount.unit == PERCENT and first.item == one.item
        if shares and one.recipient is None and one.provider not in (None, first.recipient):
            one.recipient = first.recipient


def _follow_sum(found: list[Proposal]) -> None:
    """A share of a promised sum is of what that is, and goes its way: "promised a deposit of a billion; half came"."""
    for whole, one in pairwise(found):
        share = one.amount.unit == PERCENT and one.item == FINANCIAL_AID and whole.money
        if share and whole.modality in OPEN and whole.provider and whole.recipient:
            one.item, one.provider, one.recipient = whole.item, whole.provider, whole.recipient


def _follow_firm(found: list[Proposal]) -> None:
    """A part that only a relative pronoun counts is as firm as the whole: "promised 7 billion, of which 5 in loans"."""
    for whole, one in pairwise(found):
        same = one.amount.unit == whole.amount.unit and one.kind is whole.kind
        part = "clause before" in one.rules and (same or whole.kind is Kind.VALUE)
        if part and one.modality is Modality.DELIVERED and whole.modality in OPEN:
            one.modality = whole.modality


def _follow_priced(found: list[Proposal]) -> None:
    """A price is between those between whom what is priced goes (rule 2.5): "sent 500 doctors; 4700 euros for each"."""
    moved = [one for one in found if one.kind in (Kind.TRANSFER, Kind.PERSONNEL) and one.provider and one.recipient]
    for one in (one for one in found if one.kind is Kind.PRICE):
        ways = {(other.provider, other.recipient) for other in moved if other.item == one.item}
        if len(ways) == 1 and {one.provider, one.recipient} == set(next(iter(ways))):
            one.provider, one.recipient = next(iter(ways))


def share_flow(parsed: Parse, found: list[Proposal]) -> None:
    """What comes besides comes from the same giver, and what came before went where it goes: "X delivered 55 sets;
    another 60 tonnes will reach Y".
    """
    for one, other in pairwise(found):
        first = other.clause.i
        besides = any(parsed.scan.cue(k, Cue.REST, Cue.FIRST) for k in range(first, first + 3))
        goods = one.kind is Kind.TRANSFER and other.kind is Kind.TRANSFER and one.clause is not other.clause
        crossed = one.provider is not None and other.recipient is not None and one.provider != other.recipient
        if besides and goods and crossed and one.recipient is None and other.provider is None:
            other.provider, one.recipient = one.provider, other.recipient


def _follow_force(found: list[Proposal]) -> None:
    """Losses counted right before those sent of whom they are a part take their sides: "12 of the 90 men it sent X"."""
    for one, whole in pairwise(found):
        part = one.kind is Kind.CASUALTIES and whole.kind is Kind.PERSONNEL and 0 <= whole.i - one.j <= NEAR
        if part and whole.recipient and one.provider in (None, whole.provider):
            one.provider, one.recipient = whole.provider, whole.recipient


def share_sides(found: list[Proposal]) -> None:
    """Parts and wholes of the same goods in one sentence move between the same parties, where all name the same: of a
    whole with parts from two givers neither gave all.
    """
    for one in found:
        if one.kind is Kind.TRANSFER and one.item == FINANCIAL_AID:
            continue
        others = [other for other in found if other is not one and other.item == one.item]
        givers = {other.provider for other in others} - {None, one.recipient}
        takers = {other.recipient for other in others} - {None, one.provider}
        if one.provider is None and len(givers) == 1:
            one.provider = next(iter(givers))
        if one.recipient is None and len(takers) == 1:
            one.recipient = next(iter(takers))
