"""Leave that is refused: "Bern verweigert Chile die Weitergabe von 20 Panzern an Peru"."""

from tallystick.books.language import Frame, Marker
from tallystick.read.material.words import Mention
from tallystick.read.parse import Parse
from tallystick.read.parties.actors import Actor, How
from tallystick.read.roles.subjects import subject_of
from tallystick.read.syntax.clauses import Clause


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
