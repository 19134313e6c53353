"""Barter: what stands behind "in exchange for" goes the other way."""

from tallystick.books.language import Cue, Marker
from tallystick.read.material.words import Cat, Mention
from tallystick.read.parse import Parse
from tallystick.read.parties.actors import How
from tallystick.read.proposing.proposals import Proposal

REACH = 6  # words from "in exchange for" to the goods
PARTY_REACH = 2  # words from "in exchange" to the party that its preposition is of
SWAP_REACH = 4  # words from the preposition to what something is swapped for
STOPS = (",", ";", ":", "(", ")")
HANGING = (Marker.FOR, Marker.OF, Marker.OTHER, Marker.FROM)  # "in exchange for", "en échange de", "im Tausch gegen"


def is_price(parse: Parse, one: Proposal) -> bool:
    """Whether a proposal is what is given back: its goods stand behind "in exchange for", and that behind the verb."""
    if one.predicate is None:
        return False
    at = one.i if one.amount.stated else one.j - 1
    if swaps(parse, one.predicate, at):
        return True
    for cue in parse.cues(one.predicate.j, at + 1, Cue.REVERSE):
        between = range(cue.j, at)
        hangs = _governs(parse, cue)
        if (
            hangs
            and not _by_party(parse, cue)
            and len(between) <= REACH
            and not any(parse.scan.low(k) in STOPS or _object(parse, k) for k in between)
        ):
            return True
    return False


def _object(parse: Parse, k: int) -> bool:
    """Whether a noun that nobody listed is what is given back, where nouns have capitals: "im Tausch gegen Dienste"."""
    return parse.scan.capital_nouns and parse.scan.words[k].capital and not parse.scan.at[k]


def _by_party(parse: Parse, cue: Mention) -> bool:
    """Whether a party follows, from whom goods are: "got for it from Berlin 40 vehicles", "dafür von der Türkei"."""
    return any(one.how in (How.NAME, How.PEOPLE) and 0 < one.i - cue.j <= PARTY_REACH for one in parse.actors)


def swaps(parse: Parse, predicate: Mention | None, at: int) -> bool:
    """Whether goods at word `at` are what something is swapped for: "traded gold for fuel", "Gold gegen Benzin"."""
    if predicate is None or not parse.scan.cue(predicate.i, Cue.SWAP):
        return False
    near = range(at, max(at - SWAP_REACH, predicate.j), -1)
    return any(parse.scan.cue(k - 1, Marker.FOR, Marker.OTHER) for k in near)


def turns_around(parse: Parse, one: Proposal) -> bool:
    """Whether its clause says "in return" of the flow before, and not only what this one is paid with."""
    first = one.predicate.i if one.predicate else one.i
    cues = parse.cues(one.clause.i, one.clause.j, Cue.REVERSE)
    return any(cue.i < first or not _governs(parse, cue) for cue in cues)


def _governs(parse: Parse, cue: Mention) -> bool:
    """Whether a word of exchange is a preposition, or has one behind it: "in exchange for", "w zamian za"."""
    return parse.scan.cue(cue.j, *HANGING) is not None or parse.scan.before(cue.j, Cat.MARKER) is not None


def hangs_on(parse: Parse, k: int) -> bool:
    """Whether goods may hang on a word of exchange at word k: "in exchange for", not a mere "dafür"."""
    cue = parse.scan.cue(k, Cue.REVERSE)
    hangs = cue is not None and _governs(parse, cue) and not _by_party(parse, cue)
    return cue is not None and (not parse.forms.end or bool(hangs))
