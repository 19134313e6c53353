"""Who a number of a shortened clause is of, which shares its verb with the clause before: "..., Vaduz 450,000"."""

from tallystick.books.language import Frame, Marker
from tallystick.read.material.quantity import Quantity
from tallystick.read.material.words import Cat, Mention
from tallystick.read.parse import Parse, beside, goods_behind
from tallystick.read.parties.actors import Actor, How
from tallystick.read.roles.filling import fill
from tallystick.read.roles.marks import STRONG, Role
from tallystick.read.roles.roles import ROLES, Place, Sides
from tallystick.read.syntax.clauses import Clause

GAP_REACH = 3  # words from the verb that closes a relative clause to the party of a shortened one: ", and the Danes"


def _object_before(parse: Parse, quantity: Quantity, place: Place) -> bool:
    """Whether the number before has whom it goes to between its verb and itself: "gave Britain 2 bn and Ghana 1 bn"."""
    before = next((one for one in parse.quantities if one.j <= quantity.i and not one.trap), None)
    stopped = before and parse.scan.parted(before.j, quantity.i)
    if before is None or stopped or place.predicate is None or parse.forms.end or parse.scan.final or parse.scan.cased:
        return False
    between = [one for one in parse.actors if place.predicate.j <= one.i and one.j <= before.i]
    return any(one.marker is None and one.how is How.NAME for one in between)


def own_subject(parse: Parse, sides: Sides, quantity: Quantity, place: Place) -> bool:
    """In a shortened clause each number has its own party right before it: "..., Vaduz 450,000 francs"."""
    own = next((one for one in parse.actors if one.gapped and beside(parse.scan, one.j, quantity.i)), None)
    if own is None:
        return False
    role = shortened_role(parse, own, place.predicate, turned=_object_before(parse, quantity, place))
    holds = parse.scan.before(own.i, Cat.NOUN)
    role = Role.PROVIDER if holds and holds.value is Frame.HOLD else _like(sides, own) or role
    sides.get(role)[:] = [own]
    sides.rules.append(f"{role}: shortened clause")
    return True


def shorten_or_fill(parse: Parse, sides: Sides, place: Place) -> None:
    """Goods without a number right behind the party of a shortened clause are its ("..., Slovakia shells"); the open
    side of others takes the only other party.
    """
    for own in (one for one in parse.actors if one.gapped and one.j <= place.i):
        goods = goods_behind(parse.scan, own.j)
        if goods and goods.i == place.i:
            role = shortened_role(parse, own, place.predicate)
            sides.get(role)[:] = [own]
            sides.rules.append(f"{role}: shortened clause")
            return
    fill(sides, parse, place)


def _like(sides: Sides, own: Actor) -> Role | None:
    """The role of a party marked alike in the clause before: "на Россию пришлось 36%, на Францию — 33%"."""
    alike = (role for role in Role if any(one.marker is own.marker for one in sides.get(role)))
    return next(alike, None) if own.marker else None


def shortened_clause(parse: Parse, clause: Clause, quantity: Quantity) -> Clause:
    """The main clause that a number shares its verb with behind a relative clause: "goed voor 36 procent van de wapens
    die India invoerde, Frankrijk voor 33"; its own clause elsewhere.
    """
    own = next((one for one in parse.actors if one.gapped and beside(parse.scan, one.j, quantity.i)), None)
    inner = clause if clause.predicates else next((one for one in parse.clauses if one.j == clause.i), clause)
    verb = inner.predicates[-1].j if inner.relative and inner.predicates else None
    if own is None or verb is None or parse.scan.running or not verb <= own.i <= verb + GAP_REACH:
        return clause
    before = [one for one in parse.clauses if one.i < clause.i and one.predicates and not one.relative]
    return before[-1] if before else clause


def shortened_role(parse: Parse, own: Actor, predicate: Mention | None, *, turned: bool = False) -> Role:
    """The role of the party of a shortened clause, by the predicate that it shares; `turned` where it is its object."""
    frame = Frame(str(predicate.value)) if predicate else Frame.GIVE
    first, second = ROLES.get(frame, (None, None))
    subject = (second if own.marker is Marker.OBLIQUE or turned else first) or Role.PROVIDER
    subject = second or subject if predicate and _listed(parse, predicate, own) else subject
    return STRONG.get(own.marker, subject) if own.marker else subject


def _listed(parse: Parse, predicate: Mention, own: Actor) -> bool:
    """Whether a party stands in a list behind a colon, and the subject before it: "Kyiv got: Latvia - six, ..."."""
    if parse.scan.running:
        return False
    colon = next((k for k in range(predicate.j, own.i) if parse.scan.low(k) == ":"), None)
    ahead = [one for one in parse.actors_in(0, colon) if one.how is How.NAME] if colon is not None else []
    return any(one.marker is None and one.party != own.party for one in ahead)
