"""Goods in the clause of a predicate that are no object of it: behind a preposition, or parted from it by a comma."""

from tallystick.books.language import Cue, Marker
from tallystick.read.material.words import Cat, Mention
from tallystick.read.parse import Parse
from tallystick.read.parties.cases import of_noun

APART = (Marker.TO, Marker.FROM, Marker.BY, Marker.AT, Marker.FOR, Marker.OF)  # particles of what is no object


def peripheral(parse: Parse, mention: Mention) -> bool:
    """An item behind a preposition is mostly no object of the predicate: "in planes", "mit Flugzeugen"."""
    moved = parse.scan.find(mention.j, Cat.NOUN) if parse.scan.final else None
    particle = parse.scan.find(moved.j if moved else mention.j, Cat.BEHIND) if parse.scan.final else None
    if moved and particle and particle.value in (Marker.TO, Marker.FROM):
        return True
    if particle and not moved:
        return particle.value in APART and parse.scan.find(particle.j, Cat.NOUN) is None
    for k in range(mention.i, max(mention.i - 4, 0), -1):
        marker = parse.scan.before(k, Cat.MARKER)
        if marker:
            return _suits(parse, marker) or marker.value in (Marker.AT, Marker.OTHER, Marker.TO, Marker.BY)
        if k == mention.i and parse.scan.cased and of_noun(parse.scan, mention):
            return True
        delivery = parse.scan.cased and parse.scan.find(k - 1, Cat.NOUN)  # "под поставки нефти"
        passed = parse.scan.cue(k - 1, Cue.ARTICLE, Cue.PRONOUN) or parse.scan.find(k - 1, Cat.ADJECTIVE)
        passable = passed is not None and not parse.scan.cue(k - 1, Cue.BREAK, Cue.RELATIVE)
        if parse.scan.at[k - 1] and not (delivery or passable):
            return False
    return False


def _suits(parse: Parse, marker: Mention) -> bool:
    """Whether "for" says what goods are made for, or what money is paid for: "missiles for jets"."""
    paid = any(one.money and not one.trap for one in parse.quantities)
    return marker.value is Marker.FOR and (paid or parse.scan.before(marker.i, Cat.ITEM) is not None)


def severed(parse: Parse, predicate: Mention, mention: Mention) -> bool:
    """A predicate that closes its part of the clause governs nothing behind the comma."""
    if mention.i <= predicate.j:
        return False
    stops = [k for k in range(predicate.j, mention.i) if parse.scan.low(k) == ","]
    verb = bool(stops) and parse.scan.low(stops[-1] + 1) in parse.auxiliaries
    apart = parse.scan.serial and bool(stops)  # a list has signs of its own there
    named = bool(stops) and parse.scan.cue(stops[-1] + 1, Cue.ARTICLE, Cue.PRONOUN) is not None
    gloss = named and parse.scan.find(mention.j, Cat.NOUN) is not None  # ", its biggest arms purchase ever"
    return parse.scan.low(predicate.j) == "," or verb or apart or gloss  # "Syria, which got tanks, has no fuel"


def set_against(parse: Parse, predicate: Mention, mention: Mention) -> bool:
    """Whether goods behind a comma are set against those before it: "..., but a radar", "..., Waffen dagegen keine"."""
    corrected = any(parse.scan.cue(k, Cue.CORRECTION) for k in range(predicate.j, mention.i))
    none = next((k for k in range(mention.j, mention.j + 3) if parse.scan.cue(k, Cue.NEGATION)), None)
    return corrected or (none is not None and not parse.scan.low(none + 1)[:1].isalnum())
