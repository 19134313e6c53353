"""Givers that are no parties: towns, charities, firms, where particles show who the subject is."""

from tallystick.books.language import Cue, Frame, Marker
from tallystick.read.material.words import Cat
from tallystick.read.parse import Parse
from tallystick.read.roles.roles import Place, is_passive
from tallystick.read.syntax.closing import ABOUT
from tallystick.read.syntax.senses import STOPS

GIVING = (Frame.GIVE, Frame.SELL, Frame.PAY, Frame.PROMISE)


def strange_giver(parse: Parse, place: Place) -> bool:
    """Whether the subject of a verb of giving is someone whom no list knows."""
    scan = parse.scan
    if place.predicate is None or place.predicate.value not in GIVING or is_passive(parse, place):
        return False
    if not scan.final:
        return scan.serial and _first_named(parse, place)
    said = {k for source in parse.sources for i, j in source.spans for k in range(i, j)}
    for k in range(place.clause.i + 1, place.predicate.i):
        particle = scan.find(k, Cat.BEHIND)
        if particle and particle.value in ABOUT and k not in said and not scan.find(k, Cat.MAGNITUDE):
            return _unlisted(parse, place, k)
    return False


def strange_getter(parse: Parse, place: Place) -> bool:
    """Whether goods go to towns or schools, which are at home where no party is named: "全国の自治体に配備する"."""
    if not parse.scan.final or any(one.marker is Marker.TO for one in parse.actors_in(place.clause.i, place.clause.j)):
        return False
    named = (k for k in range(place.clause.i, place.j) if parse.scan.cue(k, Cue.STRANGER))
    towards = (parse.scan.find(k + 1, Cat.BEHIND) for k in named)
    return any(one is not None and one.value is Marker.TO for one in towards)


def _first_named(parse: Parse, place: Place) -> bool:
    """Whether such a giver stands before the verb and its prepositions: 一家民间团体向 ... 捐赠."""
    scan = parse.scan
    for k in range(place.clause.i, place.predicate.i if place.predicate else place.clause.i):
        if scan.find(k, Cat.MARKER) and not scan.cue(k, Marker.AND, Marker.OF):
            return False
        if scan.cue(k, Cue.STRANGER):
            return True
    return False


def _unlisted(parse: Parse, place: Place, k: int) -> bool:
    """Whether the phrase that ends before word k has only unlisted words and goods ("トヨタ自動車"), or ends with
    a word for those who are no state.
    """
    scan, first = parse.scan, k
    while first > place.clause.i and scan.low(first - 1) not in STOPS and not scan.find(first - 1, Cat.BEHIND):
        first -= 1
    words = range(first, k)
    if any(scan.cue(at, Cue.STRANGER) for at in words[-2:]):
        return True
    known = [at for at in words if scan.at[at]]
    goods = all(scan.find(at, Cat.ITEM) and at != first for at in known) and not first <= place.i < k
    return first < k and goods and all(scan.words[at].text.isalpha() for at in words)


def gives(parse: Parse, at: int) -> bool:
    """Whether the verb of the clause of word `at` says that its subject gives or sells, so that it is no goods."""
    clause = parse.clause_at(at)
    last = clause.predicates[-1] if clause and clause.predicates else None
    if clause is None or last is None or last.value not in GIVING:
        return False
    return not is_passive(parse, Place(clause, last, clause.i, clause.j))
