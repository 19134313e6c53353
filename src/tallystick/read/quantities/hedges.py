"""The words before a number: what hedges it past an article, what only joins it to goods, and its currency's sign."""

from tallystick.books.language import Cue, Frame
from tallystick.read.material.words import Cat, Mention, Scan
from tallystick.read.quantities.numbers import Numeral

TALK = 7  # words from a verb of negotiating to what it is about


def left(scan: Scan, i: int) -> int:
    """Where the number begins when its currency sign stands in front."""
    money = scan.before(i, Cat.CURRENCY)
    return money.i if money and sign(scan.words[money.i].text) else i


def sign(text: str) -> bool:
    """Whether a currency is written as a sign or code, which stands before its number."""
    return not text.isalpha() or text.isupper()


def with_article(scan: Scan, one: Numeral, i: int) -> Mention | None:
    """A qualifier that takes in the article of a fraction behind it: "ruim een derde"."""
    found = scan.find(i - 1, Cat.BEFORE) if one.share and i == one.i and i else None
    return found if found and found.j == i + 1 else None


def before_article(scan: Scan, one: Numeral) -> Mention | None:
    """A qualifier before the article of a number; before "a" and digits it is a preposition ("under a $2m deal")."""
    i = left(scan, one.i)
    single = scan.find(i - 1, Cat.CARDINAL) is not None and one.digits
    worth = (scan.cased or scan.serial) and scan.cue(i - 1, Cue.WORTH)  # "about for 3 million", 至多价值12亿
    joint = scan.cue(i - 1, Cue.ARTICLE) or worth or (scan.cased and scan.find(i - 1, Cat.MARKER))  # "максимум о 50"
    found = scan.before(i - 1, Cat.BEFORE) if joint and not single else None
    return None if found and scan.capital_nouns and joins_goods(scan, found) else found


def _talks(scan: Scan, k: int) -> bool:
    """Whether a verb of negotiating begins at word k."""
    verb = scan.find(k, Cat.FRAME) if scan.cue(k, Cue.POSSIBLE) else None
    return verb is not None and verb.value is Frame.BUY


def joins_goods(scan: Scan, one: Mention) -> bool:
    """A word that hedges elsewhere joins goods and sum here: "ein Kredit über 300 Millionen"."""
    if scan.find(one.i, Cat.MARKER) and (
        scan.cue(one.i - 1, Cue.POSSIBLE) or (scan.cue(one.i - 1, Cue.PASSIVE) and scan.cue(one.i - 2, Cue.POSSIBLE))
    ):
        return True  # "verhandelt über sechs U-Boote"
    if scan.find(one.i, Cat.MARKER) and any(_talks(scan, k) for k in range(max(one.i - TALK, 0), one.i)):
        return True  # "verhandeln beide Länder außerdem über 72 Jets"
    noun = scan.capital_nouns and one.i > 0 and scan.words[one.i - 1].capital and not scan.at[one.i - 1]
    joins = scan.find(one.i, Cat.MARKER) is not None and (noun or scan.before(one.i, Cat.NOUN))  # "Rechnungen über"
    return scan.cue(one.i, Cue.WORTH) is not None and bool(joins or scan.before(one.i, Cat.ITEM))
