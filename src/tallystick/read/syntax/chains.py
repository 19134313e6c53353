"""Predicates that are the object of the next one, where verbs come last: who asks for a delivery, who refuses it."""

from itertools import pairwise

from tallystick.books.language import Cue, Frame, Marker
from tallystick.read.material.words import Mention, Scan
from tallystick.read.syntax.clauses import Clause

REACH = 6  # words between a predicate and the one that takes it as its object
OVERRULING = (Frame.ASK, Frame.MAKE, Frame.USE, Frame.STEAL, Frame.THANK)  # asked for is not given; thanks say who gave
BEARING = (Frame.PROMISE, Frame.ORDER, Frame.REFUSE, Frame.WAIT)  # how firm the first predicate is


def chain(scan: Scan, clauses: list[Clause]) -> None:
    """Of two predicates in a chain only one governs; what the last says of the first is kept as its head."""
    if scan.serial:
        _serial(scan, clauses)
    if scan.final:
        _quoted(scan, clauses)
    for clause in clauses:
        clause.predicates = [one for one in clause.predicates if not _repaid(scan, one)]
        for last in list(reversed(clause.predicates)):
            first = next((one for one in reversed(clause.predicates) if one.i < last.i), None)
            if first is None or not _chained(scan, first, last):
                continue
            if _overrules(first, last):
                clause.predicates.remove(first)
            elif last.value in BEARING:
                clause.predicates.remove(last)
                over = clause.heads.get(last.i)  # "取り消した" over "許可"
                clause.heads[first.i] = over if over and over.value is Frame.REFUSE else last


def _overrules(first: Mention, last: Mention) -> bool:
    """Whether of two predicates only the last says what is done; who turns down a request refuses what it is for."""
    answered = last.value is Frame.REFUSE and first.value is Frame.ASK
    concluded = last.value is Frame.SIGN and first.value is Frame.COOPERATE
    return last.value in OVERRULING or answered or concluded


def _serial(scan: Scan, clauses: list[Clause]) -> None:
    """Where verbs follow each other without a mark, the first says how firm the next is: 承诺向 ... 提供."""
    for clause in clauses:
        coverbs = [one for one in clause.predicates if scan.cue(one.i, Marker.TO) and one.value is Frame.GIVE]
        if any(
            one.value not in BEARING for one in clause.predicates if one not in coverbs
        ):  # 给 gives only where no other verb does: 每年给真主党7亿美元
            clause.predicates = [one for one in clause.predicates if one not in coverbs]
        for first in list(clause.predicates):
            after = [one for one in clause.predicates if one.i > first.i and _runs_on(scan, first, one)]
            if first.value in (Frame.ASK, Frame.THANK):
                clause.predicates = [one for one in clause.predicates if one not in after]
            elif first.value in BEARING and after:
                deed = next((one for one in after if one.value is not Frame.CONTAIN), after[0])  # 由 is also "by"
                clause.heads[deed.i] = first
                clause.predicates.remove(first)


def _quoted(scan: Scan, clauses: list[Clause]) -> None:
    """A verb of promising right behind what it quotes says how firm that is: "引き渡すと約束した"."""
    for clause, after in pairwise([one for one in clauses if not one.relative]):
        said = after.predicates[0] if after.predicates else None
        if said is None or said.value is not Frame.PROMISE or said.i != clause.j or not clause.predicates:
            continue
        if scan.cue(clause.j - 1, Cue.QUOTING):
            clause.heads[clause.predicates[-1].i] = said


def _runs_on(scan: Scan, first: Mention, last: Mention) -> bool:
    """Whether nothing stops or turns into an attribute between two predicates."""
    between = range(first.j, last.i)
    return not scan.cue(first.j, Cue.POSSESSIVE) and all(scan.words[k].text[0].isalnum() for k in between)


def _repaid(scan: Scan, one: Mention) -> bool:
    """Whether a predicate is only named as what something is given for: "派遣の見返りに"."""
    link = scan.cue(one.j, Cue.POSSESSIVE)
    return scan.running and scan.cue(link.j if link else one.j, Cue.REVERSE) is not None


def _chained(scan: Scan, first: Mention, last: Mention) -> bool:
    """Whether the word right behind a predicate makes it the object of the next."""
    link = scan.cue(first.j, Cue.CHAIN)
    if link is None or last.i - link.j > REACH:
        return False
    return all(scan.words[k].text[0].isalnum() for k in range(link.j, last.i))
