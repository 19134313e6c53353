"""Parties named together where particles stand behind names: the last of a list carries the marker of all.

A short name may also stand for two parties at once, as of a summit or a treaty.
"""

from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from tallystick.books.language import Cue, Marker
from tallystick.model.ident import PartyId
from tallystick.read.material.words import PARTY_CATS, Cat, Scan
from tallystick.read.parties.actors import Actor, How
from tallystick.read.parties.particles import marker_behind
from tallystick.read.parties.prepositions import marker_before

LISTING, DOTS = ("、", ","), ("・", "·", "/")


def join_behind(scan: Scan, actors: Iterable[Actor]) -> list[Actor]:
    """The parties of a running text with doubles taken apart and lists given the marker of their last."""
    found = _recalled(scan, [one for actor in actors for one in _double(scan, actor)])
    group = found[:1]
    for last, one in pairwise(found):
        if not _linked(scan, last, one):
            _close(scan, group)
            group = []
        group.append(one)
    _close(scan, group)
    return found


def _recalled(scan: Scan, actors: list[Actor]) -> list[Actor]:
    """The parties with those that "the same country" stands for: the one named last before it."""
    places = [one for k in range(len(scan.words)) if (one := scan.cue(k, Cue.SAME))]
    found = list(actors)
    for place in places:
        before = [one for one in actors if one.i < place.i and one.party in scan.countries]
        marker = marker_before(scan, place.i) if scan.serial else marker_behind(scan, place.j)
        if marker and len(before) > 1 and before[-1].marker is None and not _stopped(scan, before[-1].j, place.i):
            before.pop()  # who gives to "that country" is another: 中国向该国提供贷款
        if before and scan.cue(place.i, Cue.OWN):
            before = [next((one for one in before if one.marker is None), before[-1])]
        if before:
            how = How.POSSESSIVE if scan.final and scan.cue(place.j, Cue.POSSESSIVE) else How.NAME
            found.append(replace(before[-1], i=place.i, j=place.j, marker=marker, how=how))
    return sorted(found, key=lambda one: one.i)


def _stopped(scan: Scan, i: int, j: int) -> bool:
    return any(scan.low(k) in LISTING for k in range(i, j))


def _double(scan: Scan, actor: Actor) -> list[Actor]:
    """The parties that one name stands for."""
    named = [one for one in scan.at[actor.i] if one.cat in PARTY_CATS]
    if all(one.value != actor.party for one in named):
        return [actor]  # a group with the state before it that only locates it
    longest = max((one.j for one in named), default=actor.j)
    others = dict.fromkeys(PartyId(str(one.value)) for one in named if one.j == longest)
    doubles = [replace(actor, party=one, joined=True) for one in others if one != actor.party]
    return [actor, *doubles]


def _linked(scan: Scan, last: Actor, one: Actor) -> bool:
    """Whether two neighbours belong to one list: by "and", a dot, or (with a third) a comma."""
    offices = {k for k in range(last.j, one.i) if scan.cue(k, Cue.TITLE, Cue.BODY)}
    between = [scan.low(k) for k in range(last.j, one.i) if k not in offices]
    if one.i <= last.i:
        return True
    if len(between) != 1:
        return False
    also = last.marker is None and scan.find(last.j, Cat.BEHIND) is not None and scan.low(one.j) == between[0]
    joined = last.marker is Marker.AND or scan.cue(last.j, Cue.AND) is not None
    return joined or also or between[0] in (*LISTING, *DOTS)  # "베이징도 뉴델리도"


def _close(scan: Scan, group: list[Actor]) -> None:
    """Give a list the marker of its last; a name before "and" that no other follows is an accompaniment."""
    if not group:
        return
    commas = sum(scan.low(one.j) in LISTING for one in group[:-1])
    set_aside = group[-1].marker is Marker.OTHER
    if len(group) == 1 or (commas and len(group) == 2 and not set_aside):
        for one in group:
            one.marker = Marker.WITH if one.marker is Marker.AND else one.marker
        return
    last = group[-1]
    counted = _counted(scan, last) if last.how is How.POSSESSIVE else 0
    if counted:
        last.how, last.marker, last.j = How.NAME, marker_behind(scan, counted), counted
    last.marker = Marker.WITH if last.marker is Marker.AND else last.marker
    for one in group:
        one.marker, one.joined = last.marker, one is not group[0]


def _counted(scan: Scan, last: Actor) -> int:
    """Where a count of the parties listed ends that stands behind them: "AとBの2カ国"."""
    many = scan.low(last.j)[:1].isdigit() or scan.find(last.j, Cat.CARDINAL) is not None
    return last.j + 2 if many and scan.cue(last.j + 1, Cue.MEASURE, Cue.BODY) else 0
