"""Conditions: what hangs on something else that may not happen."""

from tallystick.books.language import Cue, Frame
from tallystick.read.material.words import Cat
from tallystick.read.parse import Parse
from tallystick.read.syntax.clauses import Clause
from tallystick.read.syntax.closing import supposes


def conditioned(parse: Parse, clause: Clause) -> bool:
    """Whether a clause hangs on a condition right before it, or is one that its verb opens: "if Seoul agrees, ...",
    "Liefert Ankara, so zahlt Nairobi".
    """
    if verb_first(parse) or _left_open(parse, clause):
        return True
    if parse.scan.final:
        return supposes(parse.scan, clause.i)
    before = next((one for one in parse.clauses if one.j == clause.i), None)
    opens = parse.cues(before.i, before.i + 1, Cue.POSSIBLE) if before else []
    return bool(opens) and before is not None and before.opening != "" and parse.scan.low(before.j - 1) == ","


def _left_open(parse: Parse, clause: Clause) -> bool:
    """Whether the main clause beside a whole clause only says that it may be so: "im Gespräch ist, dass ...", "dass
    ..., halten Fachleute für möglich".
    """
    scan = parse.scan
    if scan.running or not any(scan.cue(k, Cue.COMPLEMENT) for k in (clause.i, clause.i + 1)):
        return False
    ends = (one for one in parse.clauses if one.j == clause.i or (clause.i == 0 and one.i == clause.j))
    main = next(ends, None)
    if main is None or any(one.cat is Cat.ITEM and main.i <= one.i < main.j for one in scan.mentions):
        return False
    return not main.relative and bool(parse.cues(main.i, main.j, Cue.POSSIBLE))


def verb_first(parse: Parse) -> bool:
    """Whether the sentence opens with the verb of a condition, and the verb of what hangs on it opens the next part."""
    scan = parse.scan
    if not scan.capital_nouns or not (parse.forms.declined and _verb(parse, 0)) or scan.low(len(scan.words) - 1) == "?":
        return False
    comma = next(iter(scan.commas), None)
    return comma is not None and comma > 1 and _verb(parse, comma + 1)


def _verb(parse: Parse, k: int) -> bool:
    """Whether word k is a finite verb that is no word of saying."""
    scan = parse.scan
    said = scan.cue(k, Cue.SAY) is not None or any(i <= k < j for source in parse.sources for i, j in source.spans)
    finite = scan.find(k, Cat.FRAME) or scan.cue(k, Cue.FUTURE, Cue.PASSIVE, Cue.POSSIBLE, Cue.SUBJUNCTIVE)
    return finite is not None and not said and not scan.find(k, Cat.NAME, Cat.ITEM)


def not_allowed(parse: Parse, clause: Clause) -> bool:
    """Whether the clause before, about no goods of its own, refuses what this one opens with a conjunction to say,
    where cases tell: "nie zgodziła się, by Dania przekazała 22 transportery".
    """
    at = parse.clauses.index(clause) if clause in parse.clauses else 0
    opens = bool(clause.opening) or parse.scan.cue(clause.i, Cue.POSSIBLE, Cue.COMPLEMENT, Cue.WISHED) is not None
    if not at or not opens or clause.relative or not parse.scan.cased or parse.scan.cue(clause.i, Cue.CORRECTION):
        return False
    before = parse.clauses[at - 1]
    own = any(before.i <= one.i < before.j and not one.trap for one in parse.quantities)
    goods = own or any(parse.scan.find(k, Cat.ITEM) for k in range(before.i, before.j))
    refused = any(one.value in (Frame.REFUSE, Frame.FORBID) for one in before.predicates)
    vowed = [one for one in before.predicates if one.value is Frame.PROMISE]  # "не разрешила, чтобы"
    return not goods and (refused or any(parse.cues(before.i, one.i, Cue.NEGATION) for one in vowed))
