"""Parties that the goods are not from or for: who refuses leave to pass them on, whose a package is."""

from tallystick.books.language import Cue, Frame, Marker
from tallystick.read.material.words import Cat, Mention
from tallystick.read.parse import Parse
from tallystick.read.parties.actors import Actor, How
from tallystick.read.predicates.verbs import participle
from tallystick.read.roles.subjects import subject_of
from tallystick.read.syntax.clauses import Clause

ASKED_REACH = 4  # words from a verb of refusing to the request, and from that to whose it is


def refused_leave(parse: Parse, clause: Clause, predicate: Mention | None, goods: int) -> Actor | None:
    """Who is refused leave to pass goods on to someone else, and would have given them."""
    if predicate is None or predicate.value not in (Frame.REFUSE, Frame.FORBID) or parse.scan.final or parse.scan.cased:
        return None
    named = [one for one in parse.actors_in(predicate.j, clause.j) if one.how is How.NAME]
    asked = next((one for one in named if one.i < goods and one.marker in (None, Marker.OBLIQUE)), None)
    subject = subject_of(parse, clause, predicate)
    if asked is None or subject is None or subject is asked:
        return None
    onwards = any(one.marker in (Marker.TO, Marker.FOR) and one.i > asked.i for one in named)
    return asked if onwards else None


def beside_owner(actors: list[Actor], parse: Parse) -> list[Actor]:
    """The parties without the one that a compound of aid names, where another says whom it is for: "Nato-Paket für"."""
    inside = [one for one in actors if one.marker is Marker.FOR and parse.scan.find(one.i, Cat.ITEM)]
    inside += [one for one in actors if one.how is How.NAME and parse.scan.cue(one.j - 1, Cue.POSSESSIVE)]
    others = [one for one in actors if one.marker in (Marker.FOR, Marker.TO) and one not in inside]
    return [one for one in actors if one not in inside] if others and not parse.scan.running else actors


def parted(parse: Parse, actor: Actor, goods: int) -> bool:
    """Whether a comma stands between a party and the goods: of two as near, the other is theirs."""
    low, high = sorted((actor.i, goods))
    return parse.scan.parted(low, high)


def passed_through(parse: Parse, actor: Actor, actors: list[Actor], clause: Clause, predicate: Mention | None) -> bool:
    """Whether a party behind the word for "by" is only passed, where that is one word and someone else is the giver: a
    verb that is no participle has its giver for a subject.
    """
    if actor.marker is not Marker.BY or predicate is None or not parse.scan.cased:
        return False
    if participle(parse, predicate) or parse.cues(clause.i, clause.j, Cue.PASSIVE):
        return False
    return any(one.marker in (None, Marker.FROM) and one.how in (How.NAME, How.PEOPLE) for one in actors)


def who_asked(parse: Parse, actors: list[Actor], clause: Clause, verb: Mention | None) -> list[Actor]:
    """Whose request is refused, who would have got the goods: "rejected a German request", 拒绝了乌克兰的请求."""
    if verb is None or verb.value is not Frame.REFUSE:
        return []
    if not parse.scan.running:
        return _behind_refusal(parse, actors, verb)
    span = range(clause.i, verb.i) if parse.scan.final else range(verb.j, clause.j)
    asked = next((k for k in span if (one := parse.scan.find(k, Cat.FRAME)) and one.value is Frame.ASK), clause.i)
    asking = (Marker.OF, Marker.FROM) if parse.scan.final else (Marker.OF, Marker.FROM, None)
    near = [one for one in actors if one.i in span and one.i < asked]
    return [one for one in near if one.how is How.POSSESSIVE or one.marker in asking]


def _behind_refusal(parse: Parse, actors: list[Actor], verb: Mention) -> list[Actor]:
    """Whose request it is that is named right behind the verb of refusing, before it or with "from" behind it."""
    near = range(verb.j, min(verb.j + ASKED_REACH, len(parse.scan.words)))
    asked = next((k for k in near if (one := parse.scan.find(k, Cat.FRAME)) and one.value is Frame.ASK), None)
    if asked is None:
        return []
    whose = [one for one in actors if verb.j <= one.i < asked and one.how in (How.ADJECTIVE, How.POSSESSIVE)]
    behind = [one for one in actors if asked < one.i <= asked + ASKED_REACH and one.marker is Marker.FROM]
    return whose or behind[:1]
