"""Digits that are no quantity: type numbers, ordinals, dates, times, scores."""

from tallystick.books.calendar import Dating
from tallystick.books.language import Cue, Marker
from tallystick.read.material.words import Cat, Scan
from tallystick.read.quantities.numbers import Numeral
from tallystick.read.quantities.rates import is_year, year_before_goods

LAST_DAY = 31  # of a month
OLD = (18, 99)  # how old people in the news are


def trapped(scan: Scan, one: Numeral) -> bool:
    """Digits that are no quantity: type numbers, ordinals, dates, times, scores."""
    after, glued = scan.low(one.j), scan.glued(one.j)
    word = scan.words[one.i]
    if one.scale > 1:
        return False
    if _of_month(scan, one) or _of_quarter(scan, one) or (scan.serial and _type_part(scan, one)) or _age(scan, one):
        return True
    ends = after == "." and one.j + 1 >= len(scan.words)  # the stop of the sentence, and not of an ordinal
    if glued and not ends and (scan.cue(one.j, Cue.ORDINAL) or after == "."):
        return True
    if glued and after in (":", "-", "/") and scan.glued(one.j + 1):
        return not (_measured(scan, one.j + 1) or scan.cue(one.j + 1, Cue.HEADS))  # "a 200-strong contingent"
    if glued and after[:1].isalpha() and not scan.running:
        return not scan.find(one.j, Cat.CURRENCY, Cat.UNIT)
    dated = scan.cue(one.i - 1, Dating.SINCE, Dating.UNTIL, Dating.IN) or year_before_goods(scan, one.i)
    if is_year(word.low) and (dated or (_is_recent(word.low) and scan.before(one.i, Cat.BEFORE) is None)):
        return True
    if is_year(word.low) and not _noun_behind(scan, one.j):
        return scan.before(one.i, Cat.BEFORE) is None or scan.cue(one.i - 1, *Dating) is not None
    return _names_type(scan, one) or _of_score(scan, one.i) or (word.low[:1] == "0" and word.low[1:].isdigit())


def numbered(scan: Scan, i: int) -> bool:
    """Whether the word before a number makes a name of it: "shipment No. 7", "lot numéro 3"."""
    return any(one.value is Cue.NUMBERED for one in scan.ends.get(i, ()))


def _age(scan: Scan, one: Numeral) -> bool:
    """Whether a number between commas is how old someone is: "President Kagame, 67, met ..."."""
    j = one.i - 1
    if not (OLD[0] <= (one.value or 0) <= OLD[1] and scan.low(j) == "," == scan.low(one.j)):
        return False
    k = j
    while k > 0 and scan.words[k - 1].capital and (not scan.at[k - 1] or scan.find(k - 1, Cat.NAME)):
        k -= 1
    plain = not scan.capital_nouns and not any(scan.find(at, Cat.NAME) for at in range(k, j))
    return k < j and (plain or scan.cue(k - 1, Cue.TITLE) is not None)


def _names_type(scan: Scan, one: Numeral) -> bool:
    """Digits behind goods that count nothing: "Leopard 2"; in a running text, digits right between two goods."""
    over = scan.find(one.i - 1, Cat.NOUN, Cat.CUE) if scan.running else None
    if over and (over.j > one.j or over.value is Cue.ORDINAL):
        return True
    unlisted = scan.running and scan.glued(one.i) and not scan.at[one.i - 1] and scan.words[one.i - 1].text.isalpha()
    goods = scan.before(one.i - unlisted, Cat.ITEM)
    if goods is None or scan.find(goods.i, Cat.FRAME):  # "погибли 70"
        return False
    return not _noun_behind(scan, one.j) or (scan.running and scan.find(one.j, Cat.ITEM) is not None)


def _type_part(scan: Scan, one: Numeral) -> bool:
    """Digits behind a hyphen that ends the name of a type: 幻影2000-5."""
    return scan.low(one.i - 1) == "-" and scan.glued(one.i) and scan.before(one.i - 1, Cat.ITEM) is not None


def _of_quarter(scan: Scan, one: Numeral) -> bool:
    """Whether digits begin the name of a time: "1분기"."""
    dating = scan.find(one.i, Cat.DATING)
    return dating is not None and dating.j > one.j


def _of_month(scan: Scan, one: Numeral) -> bool:
    """A day beside its month, or, where months are digits with a sign, the month."""
    if scan.find(one.j, Cat.MONTH) or (scan.running and scan.find(one.i, Cat.MONTH)):
        return True
    if scan.cue(one.j, Marker.OF) and scan.find(one.j + 1, Cat.MONTH) and (one.value or 0) <= LAST_DAY:
        return True  # "el 5 de diciembre"
    return scan.find(one.i - 1, Cat.MONTH) is not None and not _noun_behind(scan, one.j)


def _of_score(scan: Scan, i: int) -> bool:
    """The second of two numbers with a colon between, or one glued to a colon where words stand apart."""
    if not (scan.glued(i) and scan.low(i - 1) in (":", "-")):
        return False
    behind = scan.low(i - 2)[:1].isdigit()
    return behind and scan.glued(i - 1) if scan.low(i - 1) == "-" else behind or not scan.running


def type_number(scan: Scan, i: int) -> bool:
    """Whether digits hang on a hyphen that hangs on letters, where letters and digits are parted, or begin months."""
    ahead = scan.find(i + 1, Cat.BETWEEN)
    if ahead and scan.find(ahead.j, Cat.MONTH):
        return True
    hung = scan.running and scan.low(i - 1) == "-" and scan.glued(i) and scan.glued(i - 1)
    return hung and scan.low(i - 2)[-1:].isalpha()


def _measured(scan: Scan, i: int) -> bool:
    return scan.find(i, Cat.CURRENCY, Cat.MAGNITUDE, Cat.UNIT) is not None or scan.low(i)[:1].isdigit()


def _is_recent(text: str) -> bool:
    """A bare number that newspapers mostly mean as a year, even before goods."""
    return "2010" <= text <= "2029"


def _noun_behind(scan: Scan, i: int) -> bool:
    after = scan.find(i, Cat.AFTER)
    i = after.j if after else i
    ahead = next((k for k in range(i, i + 3) if not scan.find(k, Cat.ADJECTIVE)), i)
    counted = scan.cue(ahead, Cue.PARTITIVE)  # "rounds of", not a mere "of"
    pieces = counted is not None and counted.j - counted.i > 1
    return pieces or scan.find(ahead, Cat.ITEM, Cat.UNIT, Cat.CURRENCY, Cat.PEOPLE) is not None
