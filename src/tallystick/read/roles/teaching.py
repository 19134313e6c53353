"""Who teaches: of two peoples beside a verb of training, those who get the training and those who give it."""

from tallystick.books.language import Cue, Frame, Marker
from tallystick.read.material.kinds import PEOPLE, TEACHERS
from tallystick.read.material.words import Cat, Mention, item_of
from tallystick.read.parse import Parse
from tallystick.read.predicates.verbs import participle
from tallystick.read.syntax.clauses import Clause

TAUGHT_BY = 3  # words from a preposition to the people whom someone is taught by


def teaches(parse: Parse, clause: Clause, predicate: Mention | None, i: int) -> bool:
    """Whether people at word i, before an active verb of training, teach those behind them: "Turkish officers drilled
    300 Somali recruits".
    """
    if predicate is None or predicate.value is not Frame.TRAIN or parse.scan.final or parse.scan.cased:
        return False
    people = [one.i for one in parse.scan.mentions if _trainable(one) and clause.i <= one.i < clause.j]
    ahead = [k for k in people if k >= i]
    others = [k for k in ahead[1:] if not _by_whom(parse, k)]
    if not others or not people[0] == ahead[0] < predicate.i or _passive(parse, clause, predicate):
        return False
    return not (parse.forms.end and _counted(parse, i) and not _counted(parse, others[0]))


def taught(parse: Parse, clause: Clause, predicate: Mention | None, noun: Mention, goods: range) -> bool:
    """Whether a noun beside a verb of training is of who is taught, where the claim is about the `goods`."""
    if noun.cat is not Cat.ITEM or item_of(noun) not in PEOPLE or item_of(noun) in TEACHERS:
        return item_of(noun) not in TEACHERS
    teacher = any((one := parse.scan.find(k, Cat.ITEM)) and item_of(one) in TEACHERS for k in goods)
    return (noun.i in goods) is not (teacher or teaches(parse, clause, predicate, goods.start))


def _trainable(one: Mention) -> bool:
    return one.cat is Cat.ITEM and item_of(one) in PEOPLE


def _passive(parse: Parse, clause: Clause, predicate: Mention) -> bool:
    if parse.scan.low(predicate.j - 1).endswith(parse.forms.active or ("\0",)):
        return False
    closed = not parse.forms.end or participle(parse, predicate)
    return closed and bool(parse.cues(clause.i, clause.j, Cue.PASSIVE))


def _counted(parse: Parse, k: int) -> bool:
    """Whether a number counts the people at word k; "300 Rekruten haben türkische Offiziere gedrillt"."""
    return any(one.i <= k < one.j and not one.trap for one in parse.quantities)


def _by_whom(parse: Parse, k: int) -> bool:
    return any(parse.scan.cue(at, Marker.BY, Marker.FROM) for at in range(max(k - TAUGHT_BY, 0), k))
