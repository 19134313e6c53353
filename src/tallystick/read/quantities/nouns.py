"""What a quantity counts or pays for: the noun behind it, or the goods before their worth."""

from dataclasses import replace

from tallystick.books.calendar import Dating
from tallystick.books.language import Cue, Frame, Marker
from tallystick.model.amount import Qualifier, Rate
from tallystick.model.ident import ItemId, PartyId, UnitId
from tallystick.read.material.kinds import PEOPLE
from tallystick.read.material.quantity import COUNT, PERCENT, Quantity
from tallystick.read.material.quoted import quoted_name
from tallystick.read.material.words import Cat, Mention, Scan, item_of
from tallystick.read.parties.actors import before_goods
from tallystick.read.quantities.extended import extended
from tallystick.read.quantities.heads import equipped
from tallystick.read.quantities.measures import by_the_measure, is_measure
from tallystick.read.quantities.pieces import headed, headed_before, long, piece
from tallystick.read.quantities.preposed import attach_among, attach_before, follows_goods, headed_by

COUNTED = 5  # words from "for each of" to the number of the goods: "For each of the roughly 400 doctors"
OPENING = 22  # words within which a price may follow what opens the sentence
CITED = (None, Marker.SUBJECT)  # cases of a noun that no number governs
OPENERS = ("«", "„", "“", '"', "‘")
_ENDING = ("”", "’", '"')
MILLION = 1e6
NOUN_REACH = 6  # words from a number to its noun: "the 60 long-promised German-built Marder"


def attach(scan: Scan, one: Quantity) -> None:
    """Find the noun that a quantity counts or pays for."""
    one.per_piece = per_piece(scan, one)
    if _put_at(scan, one):
        return
    one.trap = one.trap or _packages(scan, one) or scan.cue(one.number_i, Cue.PER_PIECE) is not None
    one.trap = one.trap or is_measure(scan, one) or scan.cue(one.number_j, Cue.CALIBRE) is not None
    if one.trap:
        return
    _find_noun(scan, one)
    _count_heads(scan, one)
    if one.item is None and one.amount.unit is not None and not one.money:
        words = (m for k in range(one.number_i, one.number_j) if (m := scan.find(k, Cat.ITEM)))
        named = next(words, None)
        one.item, one.item_at = (item_of(named), named.i) if named else (None, None)
    ahead = None if scan.adjectives_behind else scan.before(one.i, Cat.FRAME)
    if ahead and scan.cue(ahead.i - 1, Cue.GOES_ON):
        ahead = None  # "het stuurde 30 ...": a pronoun and its verb
    if ahead and not scan.serial and (one.item or one.people) and scan.cue(ahead.i - 1, Cue.ARTICLE, Cue.PARTITIVE):
        one.inner.append(ahead)
    one.trap = one.trap or (one.people is not None and one.amount.unit == PERCENT)
    if one.item is None:
        one.inner.clear()
        one.trap = one.trap or _speakers(scan, one) or _label(scan, one) or _counts_other(scan, one)
    one.inner += _laid_down(scan, one)
    if one.amount.unit is None and (one.item or one.people):
        one.amount = replace(one.amount, unit=COUNT)


def _put_at(scan: Scan, one: Quantity) -> bool:
    """Whether a number is what that of goods before it is put at: "оценивает число погибших в две тысячи человек"."""
    bare = scan.cased and (scan.cue(one.i - 1, Cue.WORTH) or scan.cue(one.number_i - 1, Cue.WORTH))
    heads = scan.cue(one.number_j, Cue.HEADS) is not None
    if not (bare and scan.has(Cue.FIGURE)) or (one.trap and not heads) or one.amount.unit is not None:
        return False
    for k in range(one.i - 1, 0, -1):
        said = scan.cue(k, Cue.FIGURE)
        item = next((m for at in (said.j, said.j + 1) if (m := scan.find(at, Cat.ITEM))), None) if said else None
        if item and scan.cue(k - 1, Cue.ESTIMATE):
            one.item, one.item_at, one.amount = item_of(item), item.i, replace(one.amount, unit=COUNT)
            one.trap = False  # some words for heads also measure
            return True
        if not scan.words[k].text[0].isalnum():
            return False
    return False


def _count_heads(scan: Scan, one: Quantity) -> None:
    """A number of heads between commas counts the people right before: "инженеры, около тысячи человек, прибыли"."""
    heads = next((m for k in (one.number_j, one.number_j - 1) if (m := scan.cue(k, Cue.HEADS))), None)
    before = scan.before(one.i - 1, Cat.ITEM) if heads and scan.low(one.i - 1) == "," else None
    if heads and before and before.value in PEOPLE and scan.cased:
        one.item, one.item_at, one.j = item_of(before), before.i, max(one.j, heads.j)


def _laid_down(scan: Scan, one: Quantity) -> list[Mention]:
    """A noun of promising or ordering right before the amount: "an order of 6,000 drones", "an order for 66 jets"."""
    joint = scan.cue(one.i - 1, Cue.PARTITIVE) or scan.cue(one.i - 1, Cue.WORTH, Marker.FOR)
    at = one.i - 1 if joint else one.i
    found = scan.before(at, Cat.NOUN)
    if found and scan.serial and scan.find(found.i, Cat.FRAME) and not scan.cue(found.i - 1, Cue.POSSESSIVE):
        return []  # the verb of the clause: 订购48门
    return [found] if found and found.value in (Frame.PROMISE, Frame.ORDER) else []


def _find_noun(scan: Scan, one: Quantity) -> None:
    """The noun behind a number, or in running text before it."""
    if one.per_piece and scan.final:
        headed_by(scan, one)
        return
    if follows_goods(scan, one):
        attach_before(scan, one)
    if one.item is None:
        _attach_right(scan, one)
    if one.item is None and scan.running:
        attach_before(scan, one)
    if one.item is None and scan.final and one.amount.unit == COUNT and not one.money:
        attach_among(scan, one)


def _label(scan: Scan, one: Quantity) -> bool:
    """A bare number at the end of its phrase that names the plain noun before it: "entry 5", "Paragraph 3"."""
    if one.amount.unit is not None or one.people or one.amount.qualifier is not Qualifier.EXACT:
        return False
    if one.i == 0 or one.number_j - one.number_i > 1 or not scan.words[one.number_i].text.isdigit():
        return False
    ends = not scan.low(one.number_j)[:1].isalnum()
    known = scan.at[one.i - 1] or scan.ends.get(one.i)
    return ends and scan.words[one.i - 1].text.isalpha() and not known


def _counts_other(scan: Scan, one: Quantity) -> bool:
    """Where adjectives follow, a plain word right behind a number is the noun it counts: "87 migrants"."""
    if one.amount.unit is not None or one.people or one.j >= len(scan.words):
        return False
    word = scan.words[one.j]
    if scan.capital_nouns and one.amount.qualifier is Qualifier.VAGUE:
        return False
    if scan.capital_nouns:
        return word.text.isalpha() and word.capital and len(word.text) > 2 and not scan.at[one.j]
    if not scan.adjectives_behind:
        return False
    if scan.cue(one.j, Cue.PARTITIVE) and scan.cue(one.j + 1, Cue.ARTICLE, Cue.PRONOUN) and one.j + 2 < len(scan.words):
        word = scan.words[one.j + 2]  # "trois de ses cadres"
        return word.text.isalpha() and word.text.islower() and len(word.text) > 2 and not scan.at[one.j + 2]
    return word.text.isalpha() and word.text.islower() and len(word.text) > 2 and not scan.at[one.j]


def _speakers(scan: Scan, one: Quantity) -> bool:
    """People who say something are no goods: "three diplomats"."""
    near = range(one.j, one.j + 1 + scan.low(one.j)[:1].isalnum())
    named = scan.find(one.j, Cat.ADJECTIVE) if scan.cased else None
    if _sorting(scan, one.j) or (named and named.case in CITED):
        return False  # "two thousand more the-Uzbek ministry sends"
    return one.amount.unit is None and any(scan.cue(k, Cue.TITLE, Cue.SOURCE) for k in near)


def _packages(scan: Scan, one: Quantity) -> bool:
    """Goods sent "in 47 aid packages": the number counts packages."""
    inside = (
        scan.cue(one.i - 1, Marker.AT)
        and scan.cue(one.i - 1, Dating.IN)
        and not one.money
        and (one.amount.unit in (None, COUNT) or scan.serial)
    )
    near = range(one.number_j - 1, one.number_j + 3)
    return bool(inside) and any(scan.find(k, Cat.NOUN, Cat.UNIT) or scan.cue(k, Cue.MEASURE) for k in near)


def per_piece(scan: Scan, one: Quantity) -> bool:
    """Whether a sum is said of each of its goods."""
    if not one.money and one.amount.qualifier is not Qualifier.VAGUE:
        return False
    near = (*range(one.j, one.j + 3 + (one.amount.rate is not None)), one.i - 1)  # "par mois et par personne"
    if one.amount.rate is Rate.HOUR or (
        one.amount.rate and scan.final and any(piece(scan, k) for k in (one.i - 2, one.i - 3))
    ):
        return True
    places = (*near, *_stretch(scan, one.i))
    if any(_per_head(scan, k) for k in places):
        return True
    if one.amount.rate is not None:  # pay per head and time; "per month" alone is no price
        ahead = range(one.j, one.j + 4)
        paid = any(k < one.i and headed_before(scan, k) for k in places)
        paid = paid or any(scan.cue(k, Cue.EACH) and not scan.find(k, Cat.RATE) for k in range(one.j, one.j + 3))
        return paid or any(long(scan, k) for k in places) or any(piece(scan, k) and headed(scan, k) for k in ahead)
    return _per_unit(scan, one) or any(piece(scan, k) for k in places)


def _per_unit(scan: Scan, one: Quantity) -> bool:
    """A sum with an article and a unit right behind it: "60 dollars a barrel"."""
    measure = scan.find(one.j + 1, Cat.UNIT)
    if not one.money:
        return False
    return (scan.cue(one.j, Cue.ARTICLE) is not None and measure is not None) or by_the_measure(scan, one)


def _stretch(scan: Scan, i: int) -> list[int]:
    """The words before word i back to the last stop: "Pro Granate zahle Moskau ..."."""
    found: list[int] = []
    opening = i < OPENING and scan.cue(0, Cue.PER_PIECE) is not None  # "For each tonne of it, Brazil paid ..."
    for k in range(i - 2, -1 if opening else max(i - 9, -1), -1):
        each = any(two.value is Cue.PER_PIECE for two in scan.ends.get(k, ())) or scan.cue(k, Cue.PER_PIECE)
        counted = scan.low(k)[:1].isdigit() and not each  # "per ciascuno dei 32"
        firm = scan.low(k) in (";", ".", ":") or (counted and k > COUNTED)
        if firm or ((counted or scan.low(k) == ",") and not opening):
            break
        found.append(k)
    return [k for k in found if scan.find(k, Cat.CUE) and (headed_before(scan, k) or long(scan, k))] + (
        [k for k in found if _per_head(scan, k)]
    )


def _per_head(scan: Scan, k: int) -> bool:
    """A word for "each" before the goods of a state: 每名韩国士兵."""
    found = scan.cue(k, Cue.PER_PIECE) if scan.serial else None
    ahead = found.j + 1 if found and scan.find(found.j, Cat.NAME) else found.j if found else 0
    return found is not None and scan.find(ahead, Cat.ITEM) is not None


def _attach_right(scan: Scan, one: Quantity) -> None:
    k, links, reach = one.j, 0, one.j + NOUN_REACH
    if scan.dash_copula and scan.low(k) in ("—", "–") and not one.money and scan.find(k + 1, Cat.ITEM):
        k += 1  # "не менее 500 — офицеры"
    while k < min(reach, len(scan.words)):
        item = scan.find(k, Cat.ITEM)
        if item:
            one.item, one.item_at, one.j = _head(scan, item)
            kind = scan.find(one.j + 1, Cat.ITEM) if scan.running and scan.low(one.j) in _ENDING else None
            if kind:  # 三架法国“阵风”战机
                one.item, one.j = item_of(kind), kind.j
            _counted_in(scan, one)
            return
        doer = _doer(scan, one, k)
        if doer:
            k = doer
            continue
        people = scan.find(k, Cat.PEOPLE) if one.scale < MILLION else None  # "остальные 250 млн монголы внесли"
        alone = (scan.adjectives_behind and k == one.j) or not scan.find(k, Cat.ADJECTIVE)
        if people and alone:
            one.people, one.item_at, one.j = PartyId(str(people.value)), k, people.j
            return
        step = _step(scan, one, k)
        links += bool(scan.cue(k, Cue.PARTITIVE) and step)
        if not step or links > 1:
            return
        phrase = bool(one.inner) and one.inner[-1].j == step  # the participle has one of its own
        reach += step - k if phrase or quoted_name(scan, k) else 0
        k = step


def _doer(scan: Scan, one: Quantity, k: int) -> int:
    """Past people who did what a participle before the goods says: "п'ять подарованих чехами радарів"."""
    people = scan.find(k, Cat.PEOPLE) if scan.cased and one.inner else None
    return people.j if people and people.case is Marker.BY else 0


def _counted_in(scan: Scan, one: Quantity) -> None:
    """A unit right behind the goods is what they are counted in: "600,000 vaccine doses", "40 food shipments"."""
    unit = None if one.money or scan.cased or scan.adjectives_behind else scan.find(one.j, Cat.UNIT)
    if unit and one.amount.unit in (None, COUNT) and unit.value not in (COUNT, PERCENT):
        one.amount, one.j = replace(one.amount, unit=UnitId(str(unit.value))), unit.j


def _head(scan: Scan, item: Mention) -> tuple[ItemId, int, int]:
    """The last of items that stand side by side ("IRIS-T air defence systems"), with type numbers behind it; where
    names have cases, the first: what follows hangs on it.
    """
    first = item
    while True:
        at = item.j + 1 if scan.words[item.j : item.j + 1] and _type_number(scan, item.j) else item.j
        at += scan.low(at) == "-" and scan.glued(at) and scan.glued(at + 1)  # "Leopard 2-tanks"
        after = scan.find(at, Cat.ITEM)
        if after is None or any(sign.isdigit() for sign in scan.words[first.i].text):
            if arms := equipped(scan, item):
                return item_of(arms), arms.i, arms.j
            return item_of(first if scan.cased or scan.adjectives_behind else item), first.i, at
        item = after


def _type_number(scan: Scan, k: int) -> bool:
    text = scan.words[k].text
    return text[0].isdigit() and scan.find(k + 1, Cat.MAGNITUDE, Cat.CURRENCY, Cat.UNIT) is None and len(text) <= 6


def _step(scan: Scan, one: Quantity, k: int) -> int:
    """Where the noun phrase of a number goes on after word k; 0 where it ends."""
    if scan.final and scan.find(k, Cat.FRAME):
        return 0
    inner = scan.find(k, Cat.FRAME) if _attributive(scan, k) else extended(scan, k)
    if inner:
        one.inner.append(inner)
        return inner.j
    found = scan.find(k, Cat.ADJECTIVE, Cat.RATE) or scan.find(k, Cat.UNIT) or _sorting(scan, k)
    named = scan.find(k, Cat.NAME)
    opened = named.j if named else k
    if (scan.serial or scan.cased) and scan.low(opened) in OPENERS and scan.find(opened + 1, Cat.ITEM):
        return opened + 1
    if named and (scan.serial and before_goods(scan, named.j)):
        return named.j
    if named and (scan.running or _made_by(scan, one, k)) and scan.find(named.j, Cat.ITEM, Cat.NAME):
        return named.j
    if scan.cue(k, Marker.BY, Marker.FROM, Marker.AT) and _made_by(scan, one, k):  # "49 zamówionych w USA Abramsów"
        agent = scan.find(k + 1, Cat.NAME, Cat.PEOPLE)
        return agent.j if agent and scan.find(agent.j, Cat.ITEM) else 0
    if found or (named and scan.cue(named.j, Cue.POSSESSIVE)):
        return found.j if found else (named.j + 1 if named else 0)
    part = scan.cue(k, Cue.PARTITIVE, Cue.ARTICLE)
    return part.j if part else quoted_name(scan, k) or _past_figure(scan, one, k) or _plain_step(scan, k)


def _past_figure(scan: Scan, one: Quantity, k: int) -> int:
    """Past "the number of" behind a number that says it: "estime à 1,5 million le nombre d'obus"; 0 elsewhere."""
    bare = not one.money and one.amount.unit is None and not (scan.running or scan.final)
    said = scan.cue(k, Cue.FIGURE) if bare else None
    behind = said is not None and (said.j - k > 1 or (k > one.j and scan.cue(k - 1, Cue.ARTICLE) is not None))
    return said.j if said and behind else 0


def _sorting(scan: Scan, k: int) -> Mention | None:
    """An organ right before goods that only says of which sort they are: "101 military vehicles", "20 police cars"."""
    organ = None if scan.running or scan.capital_nouns or scan.adjectives_behind else scan.cue(k, Cue.BODY, Cue.SOURCE)
    return organ if organ and scan.find(organ.j, Cat.ITEM) else None


def _made_by(scan: Scan, one: Quantity, k: int) -> bool:
    """Whether a name right behind a participle says who: "обещанных Евросоюзом снарядов"."""
    first = k - 1 if scan.find(k - 1, Cat.NAME) else k
    return scan.cased and bool(one.inner) and one.inner[-1].j in (first, k)


def _plain_step(scan: Scan, k: int) -> int:
    """Past a calibre or a word that nobody listed: an adjective, mostly."""
    word = scan.words[k]
    if word.text[0].isdigit():
        if word.text[0] == "0" and word.text[1:].isdigit():
            return k + 1  # "Type 056"
        if scan.find(k + 1, Cat.ITEM) and scan.glued(k + 1):
            return k + 1
        if scan.cue(k + 1, Cue.MEASURE):
            return k + 2 + (scan.low(k + 2) == "-")
        return k + 2 if scan.low(k + 1) == "-" and scan.glued(k + 1) else 0
    hyphen = word.low == "-" and scan.glued(k)
    plain = (
        (word.text.replace("-", "").isalnum() and not scan.at[k])
        or scan.cue(k, Cue.POSSESSIVE, Cue.HEADS) is not None
        or hyphen
    )
    return k + 1 if plain and not scan.find(k, Cat.MARKER) else 0


def _attributive(scan: Scan, k: int) -> bool:
    """Whether a predicate stands as an attribute before its noun: "60 promised tanks"."""
    if scan.attributes and not scan.low(k).endswith(scan.attributes):
        return False
    first = k + 1
    while scan.cased and first <= k + 3 and scan.find(first, Cat.NAME, Cat.PEOPLE, Cat.MARKER):
        first += 1  # by whom and to whom: "обещанных Бельгией Украине F-16"
    return scan.find(k, Cat.FRAME) is not None and any(scan.find(at, Cat.ITEM, Cat.PEOPLE) for at in (first, first + 1))


def attach_left(scan: Scan, one: Quantity) -> None:
    """Goods before their worth or amount: "weapons worth 3 billion", "Munition für 800 Millionen"."""
    worth = next((w for k in (one.i, one.i - 1, one.i - 2) for w in scan.ends.get(k, ()) if _linking(w)), None)
    worth = scan.cue(one.i, Cue.WORTH) or worth  # words that hedge, too: "stimate in 500 milioni"
    if worth is None:
        return
    first = worth.i - (scan.low(worth.i - 1) == "," and not scan.find(worth.i, Cat.MARKER))  # "of gold, valued at"
    for k in range(first, max(first - 4, 0), -1):
        item = scan.before(k, Cat.ITEM)
        if item:
            one.item, one.item_at = item_of(item), item.i
            one.i = item.i if worth.i - item.j <= 1 else one.i
            return
        if scan.low(k - 1) in (",", ";", "(", "—"):
            return


def in_quotes(scan: Scan, j: int) -> int | None:
    """Where goods named in quotation marks begin right at word j: "ракеты «БраМос»"."""
    return j + 1 if scan.low(j) in OPENERS and scan.find(j + 1, Cat.ITEM) else None


def named_behind(scan: Scan, i: int) -> bool:
    """Whether goods at word i stand in quotation marks right behind the noun that they name."""
    return scan.low(i - 1) in OPENERS and scan.before(i - 1, Cat.ITEM) is not None


def attach_dashed(scan: Scan, one: Quantity) -> None:
    """Goods right before the dash that stands for "are": "первая партия танков — 10 единиц"."""
    dash = next((k for k in range(one.i - 1, max(one.i - 3, 0), -1) if scan.low(k) in ("—", "–")), None)
    item = scan.before(dash, Cat.ITEM) if dash is not None and scan.dash_copula else None
    while item and (other := scan.before(item.i, Cat.ITEM)):
        item = other
    if item:
        one.item, one.item_at = item_of(item), item.i


def _linking(one: Mention) -> bool:
    return (one.cat is Cat.CUE and one.value is Cue.WORTH) or (one.cat is Cat.FRAME and one.value is Frame.AMOUNT)
