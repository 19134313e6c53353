"""When a claim holds: the date nearest to it that does not date what was said of it."""

from tallystick.books.calendar import Dating
from tallystick.books.language import Cue
from tallystick.model.when import When
from tallystick.read.material.words import Cat
from tallystick.read.parse import Parse
from tallystick.read.proposing.proposals import Proposal
from tallystick.read.quantities.rates import is_year
from tallystick.read.sources.attribution import Source

BEFORE = "clause before"  # the rule by which an amount takes the predicate of the clause before
SAYING_REACH = 4  # words from a verb of saying to its own date: "told lawmakers on Wednesday"


def when_of(parsed: Parse, one: Proposal) -> When:
    """The date in the clause nearest to the claim, else one that opens the sentence."""
    spans = [span for source in parsed.sources for span in source.spans]
    told = [span for source in parsed.sources for span in source.spans if not _bare_year(parsed, source)]
    said = {k for _, j in told for k in range(j, j + SAYING_REACH) if _date_of_saying(parsed, j, k)}
    said -= {date.i for date in parsed.dates if parsed.scan.cue(date.i, Dating.SINCE, Dating.UNTIL, Dating.RANGE)}
    free = [date for date in parsed.dates if not any(i <= date.i < j for i, j in spans) and date.i not in said]
    free = [date for date in free if not (_of_compared(parsed, one, date.i) or _of_whole(parsed, one, date.i))]
    opening = [date for date in free if date.i <= 1 and not _cut_off(parsed, date.i, one.i)]
    inside = [date for date in free if one.clause.i <= date.i < one.clause.j] or opening
    opened = parsed.cues(one.clause.i, one.clause.i + 2, Cue.CORRECTION)  # "nicht drei, sondern fünf"
    if not inside and BEFORE in one.rules and opened:
        inside = [date for date in free if date.i < one.clause.i][-1:]
    if not inside and one.clause.relative:  # "Aが今年、Bに供給したガス"
        inside = [date for date in free if date.i < one.clause.i and _around(parsed, one, date.i)]
    if not inside:
        return When()
    inside = [date for date in inside if not _aside(parsed, one, date.i)] or inside
    return min(inside, key=lambda date: (date.weak, _habit(parsed, date.i), _distance(date.i, one))).when


def _cut_off(parsed: Parse, i: int, j: int) -> bool:
    """Whether a semicolon ends what a date at word i holds for before word j: "2023 kamen 20; bestellt sind zehn"."""
    return ";" in parsed.scan.lows and any(parsed.scan.low(k) == ";" for k in range(i, j))


def _habit(parsed: Parse, k: int) -> bool:
    """Whether a date only says how often, and any other dates it better: 从明年起每年."""
    return parsed.scan.find(k, Cat.RATE) is not None


def _aside(parsed: Parse, one: Proposal, k: int) -> bool:
    """Whether a date stands in a relative clause of other goods."""
    nested = (two for two in parsed.clauses if two.relative and two is not one.clause)
    return any(two.i <= k < two.j and not two.i <= one.i < two.j for two in nested)


def _of_whole(parsed: Parse, one: Proposal, k: int) -> bool:
    """Whether a date at word k is that of an attribute of other goods right before it: "seis de los 24 cazas comprados
    en 2024"; or of what the claim is compared with: "rispetto al 2023".
    """
    if any(two.value in (Cue.CHANGE, Cue.COMPARISON) for two in parsed.scan.ends.get(k, ())):
        return not parsed.scan.running and not parsed.scan.final
    if _interposed(parsed, one, k):
        return True
    behind = [two for two in parsed.inner.values() if two.j == k]
    return bool(behind) and behind[0] not in one.inner and one.j < behind[0].i and behind[0] is not one.predicate


def _interposed(parsed: Parse, one: Proposal, k: int) -> bool:
    """Whether a date at word k stands in a relative clause between commas that the claim is outside of: "Honduras, que
    rompió con Taipéi en 2023, ha recibido ...".
    """
    scan = parsed.scan
    comma = next((at for at in reversed(scan.commas) if at < k), None)
    end = next((at for at in scan.commas if at >= k), None)
    if comma is None or end is None or scan.running or scan.final:
        return False
    return scan.cue(comma + 1, Cue.RELATIVE) is not None and not comma < one.i < end and one.i > comma


def _of_compared(parsed: Parse, one: Proposal, k: int) -> bool:
    """Whether a date at word k is that of a number right before it which the claim's is only set against: "menos de 30
    mil barris, contra 100 mil em 2012".
    """
    beside = [q for q in parsed.quantities if one.j <= q.i and q.j <= k <= q.j + 1]
    against = (two.value is Cue.CHANGE for q in beside for two in parsed.scan.ends.get(q.i, ()))
    return any(against) and not parsed.scan.running


def _bare_year(parsed: Parse, source: Source) -> bool:
    """Whether a year without a preposition stands behind whom something is according to: it dates what was done."""
    return source.cue is Cue.ACCORDING and is_year(parsed.scan.low(source.j))


def _around(parsed: Parse, one: Proposal, k: int) -> bool:
    """Whether word k stands in the clause that a relative clause is within."""
    return any(not two.relative and two.i <= k and one.clause.j <= two.j for two in parsed.clauses)


def _date_of_saying(parsed: Parse, j: int, k: int) -> bool:
    """Whether a date at word k, behind a source that ends at j, dates the saying: nothing stops between the two. Where
    verbs close their clauses it stands right behind, and is a day: "국방부는 3일", not "국방부는 지난달".
    """
    if parsed.scan.final:
        return k == j and not parsed.scan.cue(k, Dating.RELATIVE, Dating.SO_FAR)
    return all(
        parsed.scan.words[at].text[0].isalnum() and not parsed.scan.find(at, Cat.ITEM, Cat.FRAME)
        for at in range(j, min(k, len(parsed.scan.words)))
    )


def _distance(i: int, one: Proposal) -> int:
    return i - one.j if i >= one.j else one.i - i
