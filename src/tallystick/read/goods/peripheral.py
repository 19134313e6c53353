"""Goods that are no object of the predicate: behind a preposition, or what something is only done for."""

from tallystick.books.language import Cue, Marker
from tallystick.read.material.kinds import PEOPLE, SOLDIERS
from tallystick.read.material.words import Cat, Mention, item_of
from tallystick.read.parse import Parse
from tallystick.read.parties.cases import of_noun

APART = (Marker.TO, Marker.FROM, Marker.BY, Marker.AT, Marker.FOR, Marker.OF)  # particles of what is no object
REASON_REACH = 6  # words from goods to the word of reason behind them
PURPOSE = 4  # words from "in order to" with its verb to the goods


def peripheral(parse: Parse, mention: Mention) -> bool:
    """An item behind a preposition is mostly no object of the predicate: "in planes", "mit Flugzeugen"."""
    moved = parse.scan.find(mention.j, Cat.NOUN) if parse.scan.final else None
    particle = parse.scan.find(moved.j if moved else mention.j, Cat.BEHIND) if parse.scan.final else None
    if (moved and particle and particle.value in (Marker.TO, Marker.FROM)) or _reason(parse, mention):
        return True
    if particle and not moved:
        return particle.value in APART and parse.scan.find(particle.j, Cat.NOUN) is None
    if _aimed(parse, mention) or _compared(parse, mention):
        return True
    for k in range(mention.i, max(mention.i - 4, 0), -1):
        marker = parse.scan.before(k, Cat.MARKER)
        if marker:  # before a comma it is the second part of a verb: "wirft Chad vor, Waffen geliefert zu haben"
            aside = parse.scan.low(k) != "," and (_led_aside(parse, marker) or _skilled(parse, marker))
            return aside and not _directed(parse, mention)
        if k == mention.i and parse.scan.cased and of_noun(parse.scan, mention):
            return True
        delivery = parse.scan.cased and parse.scan.find(k - 1, Cat.NOUN)  # "под поставки нефти"
        passed = parse.scan.cue(k - 1, Cue.ARTICLE, Cue.PRONOUN, Cue.RELATIVE) or parse.scan.find(k - 1, Cat.ADJECTIVE)
        passed = passed or parse.scan.cue(k - 1, Cue.POSSESSIVE) or parse.scan.cue(k, Cue.POSSESSIVE)  # "NATO's"
        whose = parse.scan.before(k - 1, Cat.MARKER) is not None and not parse.scan.cue(k - 1, Cue.ARTICLE)
        passable = passed is not None and (whose or not parse.scan.cue(k - 1, Cue.BREAK, Cue.RELATIVE))
        if parse.scan.at[k - 1] and not (delivery or passable):
            return False
    return False


def _reason(parse: Parse, mention: Mention) -> bool:
    """Whether goods are only in what is given as a reason, where that stands behind: "支払いの遅れを理由に"."""
    stop = min(mention.j + REASON_REACH, len(parse.scan.words)) if parse.scan.has(Cue.REASON) else 0
    for k in range(mention.j, stop):
        if parse.scan.cue(k, Cue.REASON):
            return parse.scan.final
        if parse.scan.low(k) == "," or parse.scan.cue(k, Cue.LINKING, Cue.ADNOMINAL):
            return False
    return False


def _directed(parse: Parse, mention: Mention) -> bool:
    """Whether an attribute only says whom goods go to, where verbs follow each other: 切断了对摩尔多瓦的天然气供应."""
    named = parse.scan.before(mention.i - 1, Cat.NAME) if parse.scan.serial else None
    if named is None or not parse.scan.cue(mention.i - 1, Cue.POSSESSIVE):
        return False
    return any(one.value is Marker.TO for one in parse.scan.ends.get(named.i, ()))


def _compared(parse: Parse, mention: Mention) -> bool:
    """Whether goods are only more or fewer than another's: "no one has given Kyiv more tanks than Poland"."""
    if all(one.value is not Cue.MORE for one in parse.scan.ends.get(mention.i, ())):
        return False
    return any(parse.scan.cue(k, Cue.THAN) for k in range(mention.j, len(parse.scan.words)))


def _led_aside(parse: Parse, marker: Mention) -> bool:
    """Whether a preposition leads what stands behind it away from the predicate."""
    if any(two.value is Cue.REVERSE for two in parse.scan.ends.get(marker.i, ())):
        return False  # "im Tausch gegen Benzin"
    trade = parse.scan.before(marker.i, Cat.NOUN) if parse.scan.adjectives_behind else None
    if trade and marker.value is Marker.OF and trade.i and _aside(parse, trade.i):
        return True  # "sur les futures ventes de brut"
    return _suits(parse, marker) or marker.value in (Marker.AT, Marker.OTHER, Marker.TO, Marker.BY)


def _skilled(parse: Parse, marker: Mention) -> bool:
    """Whether goods only say what people right before know, where names have cases: "специалисты по дронам"."""
    led = parse.scan.cased and marker.value is not Marker.AND
    people = parse.scan.before(marker.i, Cat.ITEM) if led else None
    return people is not None and item_of(people) in PEOPLE and item_of(people) not in SOLDIERS


def _aside(parse: Parse, i: int) -> bool:
    """Whether the noun at word i hangs on a preposition that no object has."""
    for k in range(i, max(i - 4, 0), -1):
        marker = parse.scan.before(k, Cat.MARKER)
        if marker and parse.scan.low(k) == ",":
            return False  # the second part of a verb: "wirft Chad vor, Waffen ... geliefert zu haben"
        if marker:
            return marker.value in (Marker.AT, Marker.OTHER)
        if parse.scan.find(k - 1, Cat.FRAME):
            return False
    return False


def _suits(parse: Parse, marker: Mention) -> bool:
    """Whether "for" says what goods are made for, or what money is paid for: "missiles for jets"."""
    paid = any(one.money and not one.trap for one in parse.quantities)
    return marker.value is Marker.FOR and (paid or parse.scan.before(marker.i, Cat.ITEM) is not None)


def _aimed(parse: Parse, mention: Mention) -> bool:
    """Whether goods are the object of an unlisted verb that says what for: "pour relancer la centrale"."""
    scan = parse.scan
    if not scan.adjectives_behind:
        return False
    for k in range(mention.i - 1, max(mention.i - PURPOSE, 0), -1):
        verb = not scan.at[k] and scan.words[k].text.isalpha() and not scan.capital(k)
        if verb and scan.cue(k - 1, Marker.FOR) and scan.cue(k - 1, Cue.INFINITIVE):
            return scan.cue(k + 1, Cue.ARTICLE) is not None
        if scan.find(k, Cat.FRAME) or not scan.low(k)[:1].isalpha():
            return False
    return False
