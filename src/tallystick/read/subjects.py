"""Which party a clause is about."""

from tallystick.books.language import Cue, Marker
from tallystick.read.actors import Actor, How, marks_subject
from tallystick.read.clauses import Clause
from tallystick.read.parse import Parse
from tallystick.read.words import Mention


def subject_of(parse: Parse, clause: Clause, predicate: Mention | None) -> Actor | None:
    """The bare party that its clause is about."""
    bare = [
        one for one in parse.actors_in(clause.i, clause.j) if one.marker is None and one.how in (How.NAME, How.PEOPLE)
    ]
    if predicate and parse.scan.serial:  # the subject stands before its verb
        bare = [one for one in bare if one.i < predicate.i]
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
