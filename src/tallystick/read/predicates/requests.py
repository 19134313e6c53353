"""Requests: what is only asked for, demanded or urged is no exchange (rule 1.2), whatever verb says what is wanted."""

from tallystick.books.language import Cue, Frame
from tallystick.read.material.words import Mention
from tallystick.read.parse import Parse
from tallystick.read.predicates.verbs import infinitive
from tallystick.read.syntax.clauses import Clause

ANSWERS = (Frame.REFUSE, Frame.PROMISE)  # who refuses or grants a request says what is done


def requested(parse: Parse, clause: Clause, predicate: Mention | None) -> bool:
    """Whether a predicate is what someone asks for: "asked Berlin to send ...", "verlangt, dass Berlin ... liefert"."""
    if predicate is None or predicate.value is Frame.ASK:
        return False
    before = [one for one in clause.predicates if one.i < predicate.i]
    if infinitive(parse, predicate) and before and before[-1].value is Frame.ASK:
        return not any(one.value in ANSWERS for one in before)
    return not before and (_demanded(parse, clause) or _wanted(parse, clause, predicate))


def _wanted(parse: Parse, clause: Clause, predicate: Mention) -> bool:
    """Whether someone only wants that it be done: "parliament wants that ...", "will, dass Berlin ... liefert"."""
    for k in range(max(clause.i - 1, 1), predicate.i) if parse.scan.has(Cue.COMPLEMENT) else ():
        wants = parse.scan.cue(k - 1, Cue.PLANNED) or (
            parse.scan.low(k - 1) == "," and parse.scan.cue(k - 2, Cue.PLANNED)
        )
        if wants and parse.scan.cue(k, Cue.COMPLEMENT):
            return True
    return False


def _demanded(parse: Parse, clause: Clause) -> bool:
    """Whether a clause is the object clause of a demand right before it."""
    ahead = parse.scan.cue(clause.i + 1, Cue.WISHED) or parse.scan.cue(clause.i + 2, Cue.WISHED)
    opens = parse.scan.cue(clause.i, Cue.COMPLEMENT) is not None or ahead is not None  # "fordern, Berlin solle ..."
    last = next((one for one in parse.clauses if one.j == clause.i and one.predicates), None) if opens else None
    return last is not None and last.predicates[-1].value is Frame.ASK
