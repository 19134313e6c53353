"""Clauses where the verb closes them: cut behind verbs that link or quote, with relative clauses before their noun."""

from collections.abc import Iterable

from tallystick.books.language import Cue, Frame, Marker
from tallystick.read.material.kinds import HELP, TRAINING
from tallystick.read.material.words import Cat, Mention, Scan, item_of
from tallystick.read.syntax.clauses import Clause
from tallystick.read.syntax.senses import STOPS

ABOUT = (Marker.TOPIC, Marker.SUBJECT)
TAIL_REACH = 6  # words from a verb to the end of its group: "보낸 것으로 추정되는"
QUOTED = 5  # words of a name in quotation marks
OBJECT_REACH = 5  # words from a verb back to its object
GOODS = (Cat.ITEM, Cat.PEOPLE, Cat.UNIT, Cat.CARDINAL, Cat.MAGNITUDE, Cat.VAGUE, Cat.UNNUMBERED, Cat.BEFORE)


def closes(scan: Scan, one: Mention) -> bool:
    """Whether a predicate is a verb: not a verbal noun before a particle or another verb, nor before goods that it
    specifies.
    """
    if specifies(scan, one):
        return False
    noun = scan.find(one.i, Cat.NOUN)
    if noun is None:
        return True
    return scan.find(one.j, Cat.BEHIND) is None and scan.find(one.j, Cat.FRAME) is None


def specifies(scan: Scan, one: Mention) -> bool:
    """Whether a verbal noun of making only says what the goods behind it are for: "전투기 공동개발 분담금"."""
    ended = scan.cue(one.j - 1, Cue.ADNOMINAL, Cue.LINKING, Cue.PAST)
    made = one.value in (Frame.MAKE, Frame.COOPERATE) and scan.find(one.i - 1, Cat.ITEM)
    return bool(made) and ended is None and scan.find(one.j, Cat.ITEM) is not None


def group_end(scan: Scan, k: int) -> int:
    """Where the verb group ends whose main verb ends before word k: past auxiliaries."""
    while scan.cue(k, Cue.AUXILIARY):
        k += 1
    return k


def cuts_behind(scan: Scan) -> set[int]:
    """Where clauses end: behind verbs that link to the next clause or close what someone says."""
    found: set[int] = set()
    for k in range(len(scan.words)):
        joins = scan.cue(k, Cue.LINKING, Cue.QUOTING) and not scan.cue(k + 1, Cue.AUXILIARY)
        if joins or _turns(scan, k):
            found.add(k + 1)
    return found


def _turns(scan: Scan, k: int) -> bool:
    """Whether a particle of the subject stands behind a verb, where it means "but": "検討しているが、"."""
    particle = scan.find(k, Cat.BEHIND)
    if particle is None or particle.value is not Marker.SUBJECT or not scan.glued(k) or scan.low(k + 1) != ",":
        return False
    named = scan.before(k, Cat.ITEM, Cat.NAME, Cat.AGENCY, Cat.PEOPLE, Cat.UNIT, Cat.NOUN)
    return named is None and scan.cue(k - 1, Cue.ADNOMINAL, Cue.NEGATION) is not None


def relative_of(scan: Scan, predicate: Mention, floor: int) -> tuple[int, int] | None:
    """Words of the relative clause that a verb closes right before goods or a number; None where it closes none."""
    end = _adnominal(scan, predicate)
    if end is None:
        return None
    i, subjects = predicate.i, int(scan.cue(predicate.j - 1, Cue.PASSIVE) is not None)
    while i > floor:
        opening = _quoted(scan, i - 1)
        if opening is not None:
            i = opening
            continue
        particle = scan.find(i - 1, Cat.BEHIND)
        if scan.low(i - 1) in STOPS or (particle and particle.value is Marker.TOPIC):
            break
        subjects += particle is not None and particle.value is Marker.SUBJECT
        if subjects > 1:
            break
        i -= 1
    return i, end


def _quoted(scan: Scan, k: int) -> int | None:
    """Where the quotation of a few words opens that closes at word k, as of a type: "戦闘機「カーン」48機を"."""
    if scan.low(k) != "”":
        return None
    return next((at for at in range(k - 1, max(k - QUOTED, 0), -1) if scan.low(at) == "“"), None)


def _adnominal(scan: Scan, predicate: Mention) -> int | None:
    """Where the verb group of a predicate ends that stands as an attribute before goods."""
    for k in range(predicate.j - 1, min(predicate.j + TAIL_REACH, len(scan.words) - 1)):
        if scan.cue(k, Cue.ADNOMINAL) and opens_goods(scan, k + 1):
            return k + 1
        if k >= predicate.j and (scan.low(k) in STOPS or scan.find(k, Cat.ITEM, Cat.NAME, Cat.FRAME)):
            return None
    return None


def opens_goods(scan: Scan, k: int) -> bool:
    """Whether goods, or what counts or owns them, begin at word k."""
    while scan.cue(k, Cue.ARTICLE) or (scan.serial and scan.low(k) == "“"):
        k += 1
    named = scan.find(k, Cat.NAME, Cat.ADJECTIVE)
    owns = scan.cue(named.j, Cue.POSSESSIVE) if named else None
    if named and scan.find(owns.j if owns else named.j, Cat.ITEM):
        return True
    return scan.low(k)[:1].isdigit() or scan.find(k, *GOODS) is not None


def pieces_of(scan: Scan, cuts: Iterable[int], predicates: Iterable[int]) -> list[tuple[int, int]]:
    """Stretches between cuts; one without a verb goes with the next, which its verb closes, or else with the last."""
    places = sorted({0, *(k for k in cuts if 0 < k < len(scan.words))})
    verbs = sorted(predicates)
    found: list[tuple[int, int]] = []
    start = 0
    for k in (*places[1:], len(scan.words)):
        inside = [at for at in verbs if start <= at < k]
        whole = k == len(scan.words) or _linked(scan, k)
        if any(_closing(scan, at) for at in inside) or (inside and whole) or supposes(scan, k):
            found.append((start, k))
            start = k
    if start < len(scan.words):
        if found and not _says_more(scan, start) and scan.low(start - 1) != PAUSE:
            found[-1] = (found[-1][0], len(scan.words))
        else:
            found.append((start, len(scan.words)))
    return found


def supposes(scan: Scan, k: int) -> bool:
    """Whether a verb of a condition ends right before word k, past a comma: "비용을 대면", "承認すれば、"."""
    last = k - 1 - (scan.low(k - 1) == ",")
    return bool(scan.cue(last, Cue.POSSIBLE) and scan.cue(last, Cue.LINKING))


def _closing(scan: Scan, k: int) -> bool:
    """Whether the verb at word k does not stand before a noun, as an attribute."""
    end = group_end(scan, k + 1)
    return not scan.cue(end - 1, Cue.ADNOMINAL) or _turns(scan, end)


def _linked(scan: Scan, k: int) -> bool:
    """Whether a cut before word k is one behind a verb that links or quotes."""
    return any(scan.cue(at, Cue.LINKING, Cue.QUOTING) or _turns(scan, at) for at in (k - 1, k - 2))


def _says_more(scan: Scan, start: int) -> bool:
    """Whether words from `start` on, behind a verb that links or turns, are a clause of their own with a verb that no
    list has: it denies or speaks of someone new.
    """
    ahead = range(start, len(scan.words))
    links = scan.cue(start - 1, Cue.LINKING) is not None or _turns(scan, start - 1) or _turns(scan, start - 2)
    return links and any(scan.cue(k, Cue.NEGATION) for k in ahead)


def about(scan: Scan, i: int, j: int, left_out: Iterable[tuple[int, int]] = ()) -> bool:
    """Whether words i to j, some left out, name what they are about by a particle."""
    places = (
        k
        for k in range(i, j)
        if not (_within(k, left_out) or scan.find(k, Cat.MAGNITUDE) or _hollow(scan, k) or _listed(scan, k))
        and scan.before(k, Cat.UNIT) is None  # "한 도스도": a piece is no speaker
    )
    particles = (scan.find(k, Cat.BEHIND) for k in places)
    return any(one is not None and one.value in ABOUT for one in particles)


PAUSE = "…"  # parts what a heading says
ENDS = (*(one for one in STOPS if one not in ("(", ")")), PAUSE)  # brackets mostly hold no clause


def _hollow(scan: Scan, k: int) -> bool:
    """Whether the noun before word k only makes a noun of the verb before it: "넘긴 적이 없다"."""
    named = scan.find(k - 1, Cat.ITEM, Cat.NAME, Cat.AGENCY, Cat.PEOPLE, Cat.UNIT)
    return named is None and scan.cue(k - 2, Cue.ADNOMINAL) is not None


def _listed(scan: Scan, k: int) -> bool:
    """Whether the particle at word k only lists goods with others that have the same: "돈도 무기도"."""
    after, before = scan.find(k + 1, Cat.ITEM), scan.before(k, Cat.ITEM)
    ahead = after is not None and scan.low(after.j) == scan.low(k)
    return before is not None and (ahead or (scan.low(before.i - 1) == scan.low(k)))


def split_closing(scan: Scan, taken: list[tuple[int, int]], uncut: set[int]) -> list[Clause]:
    """Cut a sentence into clauses that their verbs close; relative clauses stand beside the clause that they are in."""
    verbs = {
        one.i: one
        for one in sorted(scan.mentions, key=lambda one: one.value is Frame.ASK)  # "輸入したい" only wishes for it
        if one.cat is Cat.FRAME and one.i not in uncut and closes(scan, one) and not _within(one.i, taken)
    }
    verbs |= _light(scan)
    stops = {k + 1 for k in range(len(scan.words)) if scan.low(k) in ENDS and not _dash(scan, k)}
    cuts = {*cuts_behind(scan), *stops, *(end for span in taken for end in span)}
    found: list[Clause] = []
    for i, j in pieces_of(scan, cuts, verbs):
        own = [verbs[k] for k in range(i, j) if k in verbs]
        inside = [_relative(scan, one, i) for one in own]
        nested = [one for one in inside if one]
        main = _overruled(scan, [one for one in own if not any(one in clause.predicates for clause in nested)])
        found += [Clause(i, j, main), *nested]
    return found


def _overruled(scan: Scan, main: list[Mention]) -> list[Mention]:
    """The predicates of a clause, without those that its last verb only asks for ("지원해 달라고 요청했다") and
    without the paying that it lets off ("返済を繰り延べる"); who sounds out a way to do something weighs it.
    """
    weighs = len(main) > 1 and main[-1].value is Frame.ASK and scan.cue(main[-1].i, Cue.POSSIBLE)
    if weighs and scan.cue(main[-2].j - 1, Cue.ADNOMINAL):
        return main[:-1]
    if main and main[-1].value is Frame.ASK:
        return [one for one in main if one.value is Frame.ASK]
    let_off = max((one.i for one in main if one.value is Frame.FORGIVE), default=0)
    return [one for one in main if one.value is not Frame.PAY or one.i > let_off]


def _light(scan: Scan) -> dict[int, Mention]:
    """Verbs without a sense of their own that give what their object names: "支援を行う", "研修を月末までに終えた"."""
    found: dict[int, Mention] = {}
    for k in range(2, len(scan.words)):
        verb = scan.cue(k, Cue.LIGHT)
        item = _object_of(scan, k) if verb else None
        if verb and item and item_of(item) in (*HELP, TRAINING):
            frame = Frame.TRAIN if item_of(item) == TRAINING else Frame.GIVE
            found[k] = Mention(Cat.FRAME, frame, k, verb.j)
    return found


def _object_of(scan: Scan, k: int) -> Mention | None:
    """The goods that are the object of the verb at word k, with at most a date between."""
    for at in range(k - 1, max(k - OBJECT_REACH, 1), -1):
        particle = scan.find(at, Cat.BEHIND)
        if particle and particle.value is Marker.OBLIQUE:
            return scan.before(at, Cat.ITEM)
        if scan.find(at, Cat.FRAME, Cat.ITEM) or scan.low(at) in STOPS:
            return None
    return None


def _dash(scan: Scan, k: int) -> bool:
    """A dash within a word or between two numbers."""
    return scan.low(k) in ("–", "—") and scan.glued(k)


def _within(k: int, taken: Iterable[tuple[int, int]]) -> bool:
    return any(i <= k < j for i, j in taken)


def _relative(scan: Scan, predicate: Mention, floor: int) -> Clause | None:
    """The relative clause that a verb of moving closes before goods."""
    if predicate.value not in ATTRIBUTES:
        return None
    span = relative_of(scan, predicate, floor)
    return Clause(*span, [predicate], relative=True) if span else None


ATTRIBUTES = (
    *(Frame.GIVE, Frame.SELL, Frame.PAY, Frame.GET, Frame.BUY, Frame.ORDER, Frame.PROMISE, Frame.ARRIVE),
    *(Frame.SERVE, Frame.TRAIN, Frame.REFUSE, Frame.WAIT, Frame.ASK, Frame.MAKE, Frame.USE, Frame.STEAL),
)
