"""Nouns before their adjectives and owners, for languages that write them so ("missili russi")."""

from tallystick.books.items import ItemTree
from tallystick.books.language import Cue, Frame, Marker, Words
from tallystick.model.claim import Kind
from tallystick.model.ident import ItemId
from tallystick.read.material.kinds import sort_bare
from tallystick.read.material.quantity import Quantity
from tallystick.read.material.words import Cat, Mention, Scan, item_of

QUOTES = ("«", "„", "“", '"')
REACH = 5  # words from a noun to its last adjective: "obus de 152 mm nord-coréens"


def stands_alone(scan: Scan, i: int) -> bool:
    """Whether no noun stands before the adjective at word i, so that it names people: "gli ucraini", "300 russi"."""
    joined = scan.cue(i - 1, Cue.AND) and scan.before(i - 1, Cat.ADJECTIVE)
    if joined:
        return stands_alone(scan, joined.i)
    if i == 0 or not scan.low(i - 1).replace("-", "").isalpha():
        return True
    counted = scan.find(i - 1, Cat.CARDINAL, Cat.MAGNITUDE, Cat.SEVERAL, Cat.FRAME)
    ends = scan.before(i, Cat.MARKER, Cat.VAGUE, Cat.ROUNDED, Cat.BEFORE, Cat.UNNUMBERED)
    return bool(counted or ends or scan.cue(i - 1, Cue.ARTICLE, Cue.AND, Cue.BREAK, Cue.FIRST))


def among_many(scan: Scan, i: int) -> bool:
    """Whether an adjective says where counted states lie: "quatorze pays africains" names none."""
    many = scan.find(i - 2, Cat.CARDINAL, Cat.SEVERAL) or scan.low(i - 2).isdigit()
    return bool(many) and scan.cue(i - 1, Cue.MEASURE) is not None


def organ(scan: Scan, i: int) -> Mention | None:
    """The organ of state that the adjective at word i belongs to: "le ministère russe", "l'armée de terre russe"."""
    for k in range(i, max(i - 3, -1), -1):
        found = next((one for one in scan.ends.get(k, ()) if one.value is Cue.BODY), None)
        if found:
            return found
        plain = k > 0 and scan.words[k - 1].text.isalpha() and not scan.words[k - 1].capital
        if not plain or (scan.at[k - 1] and not scan.find(k - 1, Cat.ADJECTIVE)):
            return None
    return None


def owned(scan: Scan, i: int) -> Mention | None:
    """The organ of state right before a party that owns it: "le gouvernement de la Pologne"."""
    k = i
    while k > 0 and scan.cue(k - 1, Cue.ARTICLE) and not scan.cue(k - 1, Marker.OF):
        k -= 1
    mark = next((one for one in scan.ends.get(k, ()) if one.value is Marker.OF), None)
    return organ(scan, mark.i) if mark else None


def noun_before(scan: Scan, i: int) -> Mention | None:
    """The goods or the word of delivery that the adjective at word i belongs to."""
    for k in range(i, max(i - REACH, 0), -1):
        found = scan.before(k, Cat.ITEM, Cat.NOUN)
        if found:
            return found
        if scan.find(k - 1, Cat.FRAME, Cat.NAME) or not scan.low(k - 1)[:1].isalnum():
            return None
        if scan.find(k - 1, Cat.MARKER) and not scan.cue(k - 1, Marker.OF):
            return None
    return None


def participles_behind(scan: Scan, quantities: list[Quantity], ends: Words) -> list[Mention]:
    """Participles that follow their goods as attributes, where the sentence has another predicate: "trois des chars
    promis sont arrivés". They are noted with the number of the goods.
    """
    frames = [one for one in scan.mentions if one.cat is Cat.FRAME and one.value is not Frame.AMOUNT]
    found = [one for one in frames if scan.low(one.j - 1).endswith(ends) or scan.low(one.i).endswith(ends)]
    found = [one for one in found if scan.low(one.i).endswith(ends) or one.j - one.i == 1]  # not "ont quitté"
    found = [one for one in found if _goods_before(scan, one.i)]
    if not any(one not in found and _finite(scan, one) for one in frames):
        return []
    for one in found:
        for quantity in quantities:
            if quantity.item_at is not None and 0 <= one.i - quantity.j <= 2:
                quantity.inner.append(one)
    return found


def _finite(scan: Scan, one: Mention) -> bool:
    return not scan.cue(one.i - 1, Cue.INFINITIVE) or scan.cue(one.i - 1, Cue.AUXILIARY) is not None


def _goods_before(scan: Scan, i: int) -> bool:
    """Whether goods stand right before word i, or with their adjectives."""
    between = (Cat.ADJECTIVE, Cat.NAME) if scan.cased else (Cat.ADJECTIVE,)
    while adjective := scan.before(i, *between):
        i = adjective.i
    return scan.before(i, Cat.ITEM) is not None


def settle_nouns(scan: Scan) -> None:
    """A word that is a verb and a noun of delivery is the noun behind an article or preposition ("la consegna"), and
    the verb elsewhere ("Praga consegna").
    """
    for i in range(len(scan.words)):
        verb, noun = scan.find(i, Cat.FRAME), scan.find(i, Cat.NOUN)
        if verb is None or noun is None or (verb.j, noun.j) != (i + 1, i + 1):
            continue
        nominal = i == 0 or scan.cue(i - 1, Cue.ARTICLE) or scan.before(i, Cat.MARKER, Cat.ADJECTIVE, Cat.CARDINAL)
        _drop(scan, verb if nominal else noun)


def _drop(scan: Scan, one: Mention) -> None:
    for found in (scan.mentions, scan.at[one.i], scan.ends[one.j]):
        found[:] = [other for other in found if other != one]


def adjoined(scan: Scan, items: ItemTree, mention: Mention) -> bool:
    """Where adjectives follow, what hangs on the goods before it ("batteries de Patriot"), or an adjective that is also
    a word for people ("coopération militaire").
    """
    i = mention.i
    if not scan.adjectives_behind:
        return False
    if scan.cue(i - 1, Marker.OF) and scan.before(i - 1, Cat.ITEM):
        return True
    if i == 0 or sort_bare(items, item_of(mention)) is not Kind.PERSONNEL:
        return False
    noun = not scan.at[i - 1] or scan.cue(i - 1, Cue.BODY, Cue.SOURCE)
    return bool(noun) and scan.words[i - 1].text.isalpha() and not scan.capital(i - 1)


def typed(scan: Scan, items: ItemTree, mention: Mention) -> ItemId:
    """Goods with their type behind them are what the type is: "misiles Taurus", "ракеты «Калибр»"."""
    quoted = scan.cased and scan.low(mention.j) in QUOTES
    after = scan.find(mention.j + quoted, Cat.ITEM)
    narrower = after is not None and items.descends(item_of(after), item_of(mention))
    named = after is not None and scan.cased and scan.capital(after.i)  # "літаки F-16": a class that planes span
    narrower = narrower or (after is not None and named and items.covers(item_of(mention), item_of(after)))
    return item_of(after if after and narrower else mention)
