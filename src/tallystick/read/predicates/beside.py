"""Words beside a clause that make it open or void: an offer before its infinitive, a cue of the goods before or of
these alone, a main clause that says that nothing shows it.
"""

from tallystick.books.language import Cue, Frame
from tallystick.read.material.words import PARTY_CATS, Cat, Mention
from tallystick.read.parse import Parse
from tallystick.read.predicates.ground import Ground
from tallystick.read.predicates.verbs import infinitive

PROOF = 6  # words from "there is" to the end of a clause that says that nothing shows what follows
OFFERED = 12  # words from a noun of promising to the verb of what is promised


def offered(parse: Parse, ground: Ground) -> bool:
    """Whether a noun of promising governs the infinitive: "offer to lend", "Angebot, Kiew 3 Milliarden zu leihen"."""
    one = ground.predicate
    if one is None or not infinitive(parse, one):
        return False
    for k in range(one.i - 1, max(one.i - OFFERED, -1), -1):
        if any(two.cat is Cat.NOUN and two.value is Frame.PROMISE for two in parse.scan.at[k]):
            return True
        if parse.scan.find(k, Cat.FRAME) and k not in parse.inner:
            return False
    return False


def unproven(parse: Parse, ground: Ground) -> bool:
    """Whether the clause before only says that nothing shows it: "es gibt keine Belege dafür, dass ..."."""
    first = ground.clause.i
    opens = next((k for k in (first, first + 1) if parse.scan.cue(k, Cue.COMPLEMENT)), None)
    before = next((one for one in parse.clauses if one.j == first), None)
    if opens is None or before is None or ground.clause.relative or parse.scan.cue(before.i, Cue.COMPLEMENT):
        return False
    moved = any(one.value is not Frame.GIVE or before.j - one.j > PROOF for one in before.predicates)
    said = any(before.i <= source.i < before.j for source in parse.sources)
    return not (moved or said) and bool(parse.cues(before.i, before.j, Cue.NEGATION))


def of_before(parse: Parse, ground: Ground, one: Mention) -> bool:
    """Whether a cue is of the clause before a comma and "and", behind which goods and verb stand: "were discussing
    projects, and 15,000 workers had already left".
    """
    if ground.predicate is None or ground.i > ground.predicate.i or parse.scan.running or parse.scan.final:
        return False
    between = range(one.j, ground.i)
    parted = any(parse.scan.low(k) == "," and parse.scan.cue(k + 1, Cue.AND) for k in between)
    verb = any(two.i < ground.i for two in ground.clause.predicates) or parse.scan.cue(one.i - 1, Cue.AUXILIARY)
    return parted and bool(verb)


def of_goods(parse: Parse, ground: Ground, cue: Cue) -> bool:
    """Whether a cue between the goods before and these, behind their verb, is of these alone: "du blé et, peut-être, un
    réacteur".
    """
    if cue is not Cue.POSSIBLE or ground.counted or ground.predicate is None or ground.predicate.i != ground.i:
        return False
    first = ground.j - 1
    while first > ground.predicate.j and not parse.scan.cue(first - 1, Cue.AND):
        first -= 1
    return first > ground.predicate.j and bool(parse.cues(first, ground.j, cue))


def headline(parse: Parse, ground: Ground) -> bool:
    """Whether an infinitive behind its subject is all the verb there is, as in headlines: "Peru to buy 24 jets"."""
    one = ground.predicate
    if one is None or not parse.scan.cue(one.i - 1, Cue.INFINITIVE):
        return False
    first = next((actor for actor in parse.actors if actor.i >= ground.clause.i), None)
    if first is None or first.i - ground.clause.i > 1:
        return False
    return all(
        parse.scan.cue(k, Cue.BODY, Cue.AND) or parse.scan.find(k, *PARTY_CATS) for k in range(first.j, one.i - 1)
    )
