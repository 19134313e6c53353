"""Goods that something is paid with: "paid in wheat and fuel", "рассчиталась зерном", "mit Störsendern entlohnt"."""

from tallystick.books.language import Cue, Frame, Marker
from tallystick.read.material.words import Cat, Mention, item_of
from tallystick.read.parse import Parse

BACK = 3  # words from goods back to their preposition: an article, an adjective
LIST = 12  # words over which goods are listed behind one preposition


def pays_with(parse: Parse, predicate: Mention | None, i: int, j: int) -> bool:
    """Whether goods at words i to j are what one pays with, alone or in a list of such."""
    if predicate is None or predicate.value is not Frame.PAY or _attribute(parse, predicate):
        return False
    if parse.scan.final:
        return _by_particle(parse, j)
    listed = _list_of(parse, i)
    last = next((one for k in range(j - 1, i - 1, -1) if (one := parse.scan.find(k, Cat.ITEM))), None)
    if any(_instrumental(parse, one) for one in (*listed, *((last,) if last else ()))):
        return True
    return _led(parse, listed[-1].i if listed else i) and not _in_money(parse, i)


def counted_later(parse: Parse, mention: Mention) -> bool:
    """Whether a number further on says how much of it was paid: "расплатилась золотом — тремя тоннами"."""
    further = [one for one in parse.quantities if one.i >= mention.j and not (one.money or one.trap)]
    return any(one.item in (None, item_of(mention)) or parse.scan.cue(mention.j, Marker.OF) for one in further)


def _attribute(parse: Parse, predicate: Mention) -> bool:
    """Whether a verb only says of goods how they were paid: "300 chars, réglés pour moitié en vin"."""
    opens = any(one.i == predicate.i and parse.scan.low(one.i - 1) == "," for one in parse.clauses)
    return predicate.i in parse.inner or (opens and not parse.scan.cased)


def _led(parse: Parse, first: int) -> bool:
    """Whether goods at word `first` stand behind "with" or "in", past an article, an adjective or a number."""
    for k in range(first, max(first - BACK, 0), -1):
        marks = [one for one in parse.scan.ends.get(k, ()) if one.cat is Cat.MARKER]
        if marks:
            return any(one.value in (Marker.WITH, Marker.AT) for one in marks)
        if not parse.scan.cue(k - 1, Cue.ARTICLE) and not _counts(parse, k - 1):
            return False
    return False


def _in_money(parse: Parse, i: int) -> bool:
    """Whether the clause of word i says what sum is paid: "spent 500 million euros on four ships"."""
    clause = parse.clause_at(i)
    return clause is not None and any(one.money and clause.i <= one.i < clause.j for one in parse.quantities)


def _instrumental(parse: Parse, goods: Mention) -> bool:
    """Whether the ending of goods, in a language of cases, says that something is done with them."""
    bare = goods.case is None and parse.scan.low(goods.j - 1).endswith(parse.scan.means)
    marked = any(one.cat is Cat.MARKER for one in parse.scan.ends.get(goods.i, ()))
    return goods.case is Marker.BY or (bool(parse.scan.means) and bare and not marked)


def _list_of(parse: Parse, i: int) -> list[Mention]:
    """The goods that goods at word i follow in a list, the nearest first."""
    found: list[Mention] = []
    while (before := _listed_before(parse, found[-1].i if found else i)) is not None and i - before.i <= LIST:
        found.append(before)
    return found


def _listed_before(parse: Parse, i: int) -> Mention | None:
    """The goods before "and" or a comma that goods at word i follow in a list."""
    k = i - 1
    while _counts(parse, k):
        k -= 1
    if not (parse.scan.cue(k, Cue.AND) or parse.scan.low(k) == ","):
        return None
    return parse.scan.before(k - (parse.scan.low(k - 1) == ","), Cat.ITEM)


def _counts(parse: Parse, k: int) -> bool:
    """Whether word k belongs to goods behind it: a number, a hedge, an adjective, a unit."""
    found = parse.scan.find(k, Cat.CARDINAL, Cat.MAGNITUDE, Cat.BEFORE, Cat.ADJECTIVE, Cat.UNIT)
    return found is not None or parse.scan.low(k)[:1].isdigit()


def _by_particle(parse: Parse, j: int) -> bool:
    """Whether a particle behind goods, or behind those that they are listed with, says by what means."""
    particle = parse.scan.find(j, Cat.BEHIND)
    after = parse.scan.find(particle.j, Cat.ITEM) if particle and particle.value is Marker.AND else None
    if after:
        return _by_particle(parse, after.j)
    return particle is not None and particle.value in (Marker.BY, Marker.WITH, Marker.AT, Marker.TO)
