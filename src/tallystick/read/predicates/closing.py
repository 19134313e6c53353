"""What a verb that closes its clause says by its end, and what it says of those whom a relative clause sent."""

from tallystick.books.language import Cue, Frame, Marker
from tallystick.read.material.words import Cat, Mention
from tallystick.read.parse import Parse
from tallystick.read.syntax.clauses import Clause


def upcoming(parse: Parse, clause: Clause, predicate: Mention | None) -> bool:
    """Whether the verb stands in a form without a past, and tells of no habit: "供与すると発表"."""
    if not parse.scan.final or predicate is None:
        return False
    habit = any(clause.i <= one.i < clause.j and one.amount.rate for one in parse.quantities)
    return not habit and parse.scan.cue(predicate.j - 1, Cue.UPCOMING) is not None


def put_at(parse: Parse, clause: Clause, i: int, j: int) -> bool:
    """Whether the main clause only puts at a number, by estimate, those whom the relative clause before words i to j
    says to have been sent: "派遣されている兵は数百人とみられる".
    """
    main = next((one for one in parse.clauses if not one.relative and one.i <= i < one.j), None)
    if main is None or not (parse.scan.final and clause.relative):
        return False
    return all(one.value is Frame.AMOUNT for one in main.predicates) and bool(parse.cues(j, main.j, Cue.ESTIMATED))


def own_end(parse: Parse, predicate: Mention | None, one: Mention) -> bool:
    """Whether a cue is the end of the predicate itself: "전달될 것이라고"."""
    return parse.scan.final and predicate is not None and predicate.i <= one.i < predicate.j


def heads_for(parse: Parse) -> bool:
    """Whether a heading ends with a noun of doing and the particle for where things go: "受け入れへ"."""
    last = len(parse.scan.words) - 1
    particle = parse.scan.find(last, Cat.BEHIND) if parse.scan.final else None
    return particle is not None and particle.value is Marker.TO and parse.scan.before(last, Cat.NOUN) is not None


def of_other_verb(parse: Parse, goods: Mention, predicate: Mention) -> bool:
    """Whether goods are the object of a verb that no list knows, before the predicate: "방공망을 보강하려고"."""
    particle = parse.scan.find(goods.j, Cat.BEHIND) if parse.scan.final else None
    if particle is None or particle.value is not Marker.OBLIQUE or particle.j >= predicate.i:
        return False
    verb = parse.scan.cue(particle.j, Cue.LINKING, Cue.LIGHT)
    return verb is not None and not parse.scan.find(particle.j, Cat.FRAME, Cat.NOUN)
