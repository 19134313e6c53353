"""Quantities: a numeral with what hedges it, its unit or currency, its rate, and the noun that it counts."""

from dataclasses import replace

from tallystick.books.calendar import Dating
from tallystick.books.language import Cue, Language, Marker
from tallystick.model.amount import Amount, Qualifier, bounds
from tallystick.model.ident import UnitId
from tallystick.read.material.quantity import COUNT, PERCENT, Quantity
from tallystick.read.material.words import Cat, Mention, Scan
from tallystick.read.quantities.changes import by_so_much, changed, more_by, only_compared, raised_from
from tallystick.read.quantities.conversions import join_conversions
from tallystick.read.quantities.hedges import before_article, joins_goods, left, sign, with_article
from tallystick.read.quantities.nouns import attach, attach_dashed, attach_left
from tallystick.read.quantities.numbers import Numeral, read_numerals
from tallystick.read.quantities.pairs import neighbours, pair_up
from tallystick.read.quantities.rates import is_year, rate_of
from tallystick.read.quantities.recovering import recover
from tallystick.read.quantities.traps import numbered, trapped, type_number

BOUND_REACH = 9  # words from a bound before its verb to the number
NEGATED_REACH = 4  # words from "not even one" to its verb
MILLION = 1e6
TEN = 10
OF_WHICH = 7  # words from a whole to its part
RIGHTED = 6  # words from a number to the one that it is set against


def read_quantities(scan: Scan, language: Language) -> list[Quantity]:
    """All quantities of a sentence with their nouns, left to right."""
    numerals = _share_magnitude(scan, _in_ten(scan, _drop_corrected(scan, read_numerals(scan, language))))
    found: list[Quantity] = []
    k = 0
    while k < len(numerals):
        quantity, used = _quantity(scan, numerals, k)
        k += used
        if quantity:
            found.append(quantity)
    found = join_conversions(scan, found)
    for one in found:
        one.trap |= one.amount.high == 0 or _compared(scan, one)
        attach(scan, one)
    recover(scan, found)
    for one in found:
        if one.item is None and not one.trap and (one.money or one.amount.unit not in (None, COUNT)):
            attach_left(scan, one)
        if one.item is None and not one.trap and (one.money or one.amount.unit == COUNT):
            attach_dashed(scan, one)
    if scan.running or scan.final:
        pair_up(scan, found)
    return found


def _drop_corrected(scan: Scan, numerals: list[Numeral]) -> list[Numeral]:
    """Of "not three but five million" only the five million stay."""
    kept: list[Numeral] = []
    for one, after in zip(numerals, [*numerals, None][1:], strict=True):
        if scan.cased and not one.digits and one.value == 1 and scan.cue(one.i - 1, Cue.NEGATION):
            continue  # "ani jednej z zamówionych wyrzutni": none
        gap = range(one.j, after.i) if after and after.i - one.j <= 3 else ()
        denied = scan.final or scan.cue(one.i - 1, Cue.NEGATION)  # verbs and "not" come last: "3발이 아니라 5발"
        if denied and any(scan.cue(k, Cue.CORRECTION) for k in gap):
            continue
        if not (kept and _set_right(scan, kept[-1], one)):
            kept.append(one)
    return kept


def _in_ten(scan: Scan, numerals: list[Numeral]) -> list[Numeral]:
    """Two numbers said in words that make a share: "four in ten", "vier von zehn"."""
    made: list[Numeral] = []
    for one in numerals:
        part = made[-1] if made else None
        spoken = part and not (part.digits or one.digits or part.share) and one.value == TEN
        if spoken and part and (part.value or TEN) < TEN and (out := scan.cue(part.j, Cue.OUT_OF)) and out.j == one.i:
            made[-1] = part._replace(value=(part.value or 0) * TEN, j=one.j, share=True)
        else:
            made.append(one)
    return made


def _set_right(scan: Scan, right: Numeral, one: Numeral) -> bool:
    """Whether a number is only set against the one before it: "for $375 million, not $275 million"."""
    for k in range(one.i - 1, max(one.i - RIGHTED, right.j), -1):
        if scan.cue(k, Cue.NEGATION):
            return one.i - right.j <= RIGHTED and (scan.low(k - 1) == "," or scan.cue(k - 1, Cue.AND) is not None)
        if not scan.find(k, Cat.CURRENCY, Cat.MARKER, Cat.BEFORE) and not scan.cue(k, Cue.ARTICLE):
            return False
    return False


def _share_magnitude(scan: Scan, numerals: list[Numeral]) -> list[Numeral]:
    """A part is counted like its whole: "77 of the 144 billion", "14.000 de los 20.000 millones"."""
    shared: list[Numeral] = []
    for one, after in zip(numerals, [*numerals, None][1:], strict=True):
        whole = after if after and after.value and after.scale >= MILLION and after.i - one.j <= 2 else None
        part = (
            whole
            and one.value
            and one.scale == 1
            and not one.share
            and (scan.cue(one.j, Cue.PARTITIVE) or raised_from(scan, left(scan, one.i), one.j))
        )
        if whole and part and one.value and one.value < (whole.value or 0) / whole.scale:
            one = one._replace(value=one.value * whole.scale, scale=whole.scale)
        shared.append(_like_whole(scan, shared[-1], one) if shared else one)
    return shared


def _parting(scan: Scan, k: int) -> bool:
    """A relative pronoun behind an article or an "of"."""
    return bool(scan.cue(k, Cue.RELATIVE) and scan.cue(k - 1, Cue.ARTICLE, Cue.PARTITIVE, Marker.OF))


def _like_whole(scan: Scan, whole: Numeral, one: Numeral) -> Numeral:
    """A part counted like the whole that it is said of: "20.000 millones, de los que 12.000"."""
    gap = range(whole.j, one.i)
    of_which = len(gap) <= OF_WHICH and any(_parting(scan, k) for k in gap)
    if not of_which or one.scale > 1 or whole.scale < MILLION or not (one.digits and one.value and whole.value):
        return one
    means = any(scan.cue(k, Marker.WITH) for k in gap)  # "300 Millionen Euro, mit denen es 40 Drohnen kaufte"
    fits = one.value < whole.value / whole.scale and not means
    return one._replace(value=one.value * whole.scale, scale=whole.scale) if fits else one


def _quantity(scan: Scan, numerals: list[Numeral], k: int) -> tuple[Quantity | None, int]:
    """The quantity that begins with numeral k, and how many numerals it takes."""
    first = numerals[k]
    second = numerals[k + 1] if k + 1 < len(numerals) else None
    if second and is_year(scan.low(first.i)) and is_year(scan.low(second.i)) and second.i - first.j == 1:
        return None, 2
    rough = neighbours(first, second) if second and scan.running else None
    joined = (_qualified(scan, first)[0], rough) if rough else _range(scan, first, second) if second else None
    if joined and second:
        i, amount = joined
        numeral = second._replace(i=i)
        return _with_unit(scan, numeral, amount), 2
    if scan.running and scan.cue(first.i - 1, Cue.ORDINAL) and (scan.serial or scan.glued(first.i)):
        return None, 1
    if numbered(scan, first.i):
        return None, 1
    if first.digits and (trapped(scan, first) or type_number(scan, first.i)):
        return None, 1
    i, amount = _qualified(scan, first)
    return _with_unit(scan, first._replace(i=i), amount), 1


def _range(scan: Scan, first: Numeral, second: Numeral) -> tuple[int, Amount] | None:
    """Two numerals as one range: where it begins, and its amount."""
    if first.value is None or second.value is None or first.share or second.share:
        return None
    if is_year(scan.low(first.i)) and scan.cue(first.i - 1, Dating.IN, Dating.SINCE, Dating.PART, Dating.SPAN):
        return None  # "admitted in 1989 to 2,077 dead"
    opening = scan.before(left(scan, first.i), Cat.OPENING)
    at = _skip_unit(scan, first.j)
    if at > first.j and _unlike(scan, scan.find(first.j, Cat.CURRENCY, Cat.UNIT), second):
        return None
    join = scan.find(at, Cat.BETWEEN)
    if (
        join is None
        or (opening and changed(scan, opening.i))
        or not _joins(scan, join, opening is not None, (first, second))
    ):
        return None
    after = scan.find(join.j, Cat.BEFORE)
    begins = after.j if after else join.j
    begins += 1 if scan.find(begins, Cat.CURRENCY) and sign(scan.words[begins].text) else 0
    begins += 1 if opening and scan.cue(begins, Cue.ARTICLE) and begins < second.i else 0  # "tra i 40 e i 43"
    if begins != second.i:
        return None
    low = first.value
    if first.scale == 1 and second.scale > 1 and low < second.value / second.scale * 10:
        low *= second.scale
    if low >= second.value:
        return None
    i = opening.i if opening else _qualified(scan, first)[0]
    return i, Amount(low, second.value, None, Qualifier.BETWEEN)


def _unlike(scan: Scan, unit: Mention | None, second: Numeral) -> bool:
    """Whether the second of two numbers has a unit of its own that is not that of the first."""
    other = scan.find(second.j, Cat.CURRENCY, Cat.UNIT)
    return unit is not None and other is not None and unit.value != other.value


def _joins(scan: Scan, join: Mention, opened: bool, pair: tuple[Numeral, Numeral]) -> bool:
    """Whether a word between two numbers makes them a range; "and" and "or" mostly list two things."""
    if scan.cue(join.i, Cue.AND):
        return opened
    if scan.find(join.i, Cat.BEHIND) and scan.cue(_skip_unit(scan, pair[1].j) + 1, Cue.CHANGED):
        return False  # "1200万トンから2000万トンに増えた": two values, not a range
    if scan.cue(join.i, Cue.OR):
        return opened or (pair[1].value or 0) <= 12
    alike = pair[0].digits == pair[1].digits  # "5-6 тысяч", "два-три десятка"
    return scan.low(join.i) != "-" or alike or not scan.glued(join.i)


def _skip_unit(scan: Scan, j: int) -> int:
    """Past a currency or percent sign that is said at both ends of a range, or a unit with its measure word."""
    found = scan.find(j, Cat.CURRENCY, Cat.UNIT)
    if found and scan.running:
        found = scan.find(found.j, Cat.UNIT) or found
    return found.j if found else j


def _qualified(scan: Scan, one: Numeral) -> tuple[int, Amount]:
    """Where the number with its qualifiers begins, and its amount; of several the one that bounds wins."""
    i = left(scan, one.i)
    if one.vague:
        return i, Amount(one.value, None, None, Qualifier.VAGUE)
    said = [Qualifier.ABOUT] if one.rounded else []
    said += [Qualifier(str(one.hedge))] if one.hedge else []
    while (found := scan.before(i, Cat.BEFORE)) and not joins_goods(scan, found):
        said.append(Qualifier(str(found.value)))
        i = found.i
    around = with_article(scan, one, i)
    if around:
        said.append(Qualifier(str(around.value)))
        i = around.i
    skipped = before_article(scan, one) if i == left(scan, one.i) else None
    if skipped:
        said.append(Qualifier(str(skipped.value)))
        i = skipped.i if scan.cue(i - 1, Cue.ARTICLE) else i  # what says of what this is the worth stays before it
    said += [] if said else _before_verb(scan, one)
    after = scan.find(_skip_unit(scan, one.j), Cat.AFTER)
    if after:
        said.append(Qualifier(str(after.value)))
    if Qualifier.AT_MOST in said and changed(scan, i):
        said = [other for other in said if other is not Qualifier.AT_MOST]
    return i, _bounded(one.value or 0.0, said)


def _before_verb(scan: Scan, one: Numeral) -> list[Qualifier]:
    """A bound that stands before the verb whose object the number is, where verbs follow each other: 最多可出售60枚."""
    for k in range(one.i - 1, max(one.i - BOUND_REACH, -1), -1) if scan.serial else ():
        bound = scan.find(k, Cat.BEFORE)
        if bound and bound.value in (Qualifier.AT_MOST, Qualifier.AT_LEAST) and not scan.find(k, Cat.MARKER, Cat.FRAME):
            verb = any(scan.find(at, Cat.FRAME, Cat.MARKER) for at in range(bound.j, one.i))
            return [Qualifier(str(bound.value))] if verb else []
        if (
            scan.low(k)[:1].isdigit()
            or scan.find(k, Cat.CARDINAL, Cat.MAGNITUDE)
            or not scan.words[k].text[0].isalnum()
        ):
            return []
    return []


def _bounded(value: float, said: list[Qualifier]) -> Amount:
    loose = (Qualifier.ABOUT, Qualifier.EXACT)
    chosen = next((one for one in said if one not in loose), said[0] if said else Qualifier.EXACT)
    low, high = bounds(chosen, value)
    return Amount(low, high, value, chosen)


def _with_unit(scan: Scan, one: Numeral, amount: Amount) -> Quantity:
    """Find the unit or currency around a number."""
    j = one.j
    hedge = scan.find(j, Cat.AFTER) if scan.running else None
    at = hedge.j if hedge else j + 1 if scan.low(j) == "-" and scan.glued(j) else j
    front = scan.find(one.i, Cat.CURRENCY) or _front_currency(scan, one)
    hedge = scan.find(j, Cat.AFTER) if scan.running else None
    behind = _behind(scan, hedge.j if hedge else at)
    quantity = Quantity(one.i, j, one.i, j, amount, scale=one.scale)
    if one.share:
        quantity.amount = replace(amount, unit=PERCENT)
    elif front and not (behind and behind.cat is Cat.CURRENCY):
        quantity.amount, quantity.money = replace(amount, unit=UnitId(str(front.value))), True
    elif behind and behind.cat is Cat.CUE:
        quantity.trap = True
    elif behind:
        quantity.amount = replace(amount, unit=UnitId(str(behind.value)))
        quantity.money, quantity.j = behind.cat is Cat.CURRENCY, _past_dot(scan, behind.j)
    after = scan.find(quantity.j, Cat.AFTER)
    quantity.j = after.j if after else quantity.j
    quantity.trap = quantity.trap or (
        scan.final and scan.glued(quantity.j) and scan.cue(quantity.j, Cue.PER_PIECE) is not None
    )
    quantity.trap = quantity.trap or _not_one(scan, quantity)
    quantity.number_j = quantity.j
    rate = rate_of(scan, quantity)
    if rate:
        quantity.amount = replace(quantity.amount, rate=rate)
    return quantity


def _not_one(scan: Scan, one: Quantity) -> bool:
    """Whether a number only says that there is not a single one: "1機も引き渡されていない"."""
    particle = scan.find(one.j, Cat.BEHIND) if scan.final and one.amount.best == 1 else None
    if particle is None or particle.value is not Marker.TOPIC:
        return False
    return any(scan.cue(k, Cue.NEGATION) for k in range(particle.j, particle.j + NEGATED_REACH))


def _front_currency(scan: Scan, one: Numeral) -> Mention | None:
    """A currency sign somewhere between the qualifier and the digits, or its code between them and their magnitude."""
    for k in range(one.i, one.j):
        if scan.words[k].text[0].isdigit():
            money = scan.before(k, Cat.CURRENCY)
            if money and not sign(scan.words[money.i].text) and scan.before(money.i, Cat.MAGNITUDE):
                return None  # of the sum before: "für 6 Milliarden Euro 26 Rafale"
            return money or (scan.find(k + 1, Cat.CURRENCY) if k + 1 < one.j else None)
    return None


def _past_dot(scan: Scan, j: int) -> int:
    """Past the dot of a shortened unit inside a sentence: "80 proc. of", "30 m dol. a year"."""
    return j + 1 if scan.low(j) == "." and scan.glued(j) and scan.low(j + 1)[:1].isalpha() else j


def _behind(scan: Scan, at: int) -> Mention | None:
    """The unit, currency or measure behind a number, past up to two words that belong to it ("weitere", "of the")."""
    for k in range(at, at + 3):
        measure = scan.cue(k, Cue.MEASURE)
        if measure and not scan.find(k, Cat.ITEM):
            return None if scan.cue(k, Dating.RELATIVE) else measure
        unit = scan.find(k, Cat.CURRENCY, Cat.UNIT)
        if unit and not (k > at and scan.low(unit.j)[:1].isdigit()):  # "$2 million of a $5 billion loan"
            boxes = scan.find(unit.j, Cat.UNIT) if unit.value == COUNT and scan.running else None
            return boxes or _whose(scan, unit)  # behind a measure word stands what is counted: 个集装箱
        if not (
            scan.find(k, Cat.ADJECTIVE)
            or _owner(scan, k)
            or _said_of(scan, k, at)
            or scan.cue(k, Cue.ARTICLE, Cue.PARTITIVE)
        ):
            return None
    return None


def _said_of(scan: Scan, k: int, at: int) -> bool:
    """Whether a plain word between a number and its currency only says which money: "six million frozen dollars"."""
    if k != at or scan.running or scan.find(k + 1, Cat.CURRENCY) is None or scan.capital(k):
        return False
    joins = scan.find(k, Cat.MARKER, Cat.BETWEEN, Cat.CARDINAL) or scan.cue(k, Cue.AND, Cue.OR, Cue.WORTH)
    return scan.low(k).isalpha() and not joins


def _owner(scan: Scan, k: int) -> bool:
    """Whether a state is named right before the common name of a currency: "NZ dollars"."""
    name = scan.find(k, Cat.NAME)
    return name is not None and name.j == k + 1 and scan.find(name.j, Cat.CURRENCY) is not None


def _whose(scan: Scan, unit: Mention) -> Mention:
    """The currency that an adjective of a state makes of a common name: Canadian dollars. ISO 4217 codes begin with the
    code of their state.
    """
    adjective = scan.before(unit.i, Cat.ADJECTIVE, Cat.NAME)
    if adjective is None and scan.adjectives_behind:
        adjective = scan.find(unit.j, Cat.ADJECTIVE)
    own = scan.currencies.get(str(adjective.value)) if adjective and unit.cat is Cat.CURRENCY else None
    return unit._replace(value=own) if own else unit


def _compared(scan: Scan, one: Quantity) -> bool:
    """Whether a percentage is no share but a change, and a number only a difference."""
    share = one.amount.unit == PERCENT and (by_so_much(scan, one.i) or more_by(scan, one.number_j))
    return share or only_compared(scan, one.number_i, one.number_j)
