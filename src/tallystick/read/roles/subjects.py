"""Which party a clause is about."""

from tallystick.books.language import Cue, Marker
from tallystick.read.material.words import Cat, Mention
from tallystick.read.parse import Parse
from tallystick.read.parties.actors import Actor, How
from tallystick.read.parties.particles import marks_subject
from tallystick.read.syntax.clauses import Clause


def subject_of(parse: Parse, clause: Clause, predicate: Mention | None) -> Actor | None:
    """The bare party that its clause is about."""
    bare = [
        one for one in parse.actors_in(clause.i, clause.j) if one.marker is None and one.how in (How.NAME, How.PEOPLE)
    ]
    if predicate and parse.scan.serial:
        bare = _before_verb(parse, [one for one in bare if one.i < predicate.i])
    if not bare and predicate and not parse.scan.cased:
        oblique = [
            one
            for one in parse.actors_in(clause.i, predicate.i)
            if one.marker is Marker.OBLIQUE and one.i <= clause.i + 2
        ]
        bare = [] if parse.cues(clause.i, clause.j, Cue.PASSIVE) else oblique
    return _nearest_subject(parse, bare, predicate) or (bare[0] if bare else None)


def _nearest_subject(parse: Parse, bare: list[Actor], predicate: Mention | None) -> Actor | None:
    """Of a topic and a subject before a verb that closes its clause, the subject is the verb's."""
    if predicate is None or not parse.scan.final:
        return None
    ahead = [one for one in bare if one.i < predicate.i and marks_subject(parse.scan, one.j)]
    return ahead[-1] if ahead else None


def _before_verb(parse: Parse, bare: list[Actor]) -> list[Actor]:
    """Where the subject stands right before its verb: of bare parties with no verb between them, the last with those
    that it is joined to.
    """
    last = next((k for k in reversed(range(len(bare))) if not bare[k].joined), 0)
    between = range(bare[0].j, bare[last].i) if bare else ()
    return bare if any(parse.scan.find(k, Cat.FRAME) for k in between) else bare[last:]


def named_subject(parse: Parse, bare: list[Actor], subject: Actor | None, known: object) -> list[Actor]:
    """All that names the subject, where it is known for no object: "президент Чехии Петр Павел поблагодарил Сеул"."""
    sure = subject is not None and (known is True or (known and parse.scan.cased))
    return [one for one in bare if subject and one.party == subject.party] if sure else []
