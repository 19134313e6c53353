"""What the form of a predicate says: participle, infinitive, and what may stand within a verb group."""

from tallystick.books.language import Cue
from tallystick.read.material.words import Mention
from tallystick.read.parse import Parse

PART = 6  # letters of a participle inside a compound verb: ab-gegeben is one, ab-geben is not


def participle(parse: Parse, predicate: Mention) -> bool:
    """Whether a predicate looks like a participle."""
    low = parse.scan.low(predicate.j - 1)
    forms = parse.forms
    if not low.endswith(forms.end):
        return False
    inside = any(low.find(one, 2, 6) > 0 and len(low) - low.find(one, 2, 6) >= PART for one in forms.begin)
    return inside or low.startswith(forms.begin)


def either_form(parse: Parse, predicate: Mention) -> bool:
    """Whether a predicate may be an infinitive as well as a participle: "überlassen", "erlassen", not "gegeben"."""
    low = parse.scan.low(predicate.j - 1)
    begin, end = parse.forms.begin[:1], parse.forms.end[1:]
    marked = any(low.startswith(one) or one in low[2:6] for one in begin)
    return bool(parse.forms.declined) and low.endswith(end) and not marked and participle(parse, predicate)


def infinitive(parse: Parse, predicate: Mention | None) -> bool:
    """Whether a predicate is an infinitive, which borrows its subject."""
    if predicate is None:
        return False
    if parse.scan.infixed(predicate.j - 1):
        return True
    if not parse.scan.has(Cue.INFINITIVE):
        return False
    before = predicate.i - 1
    while parse.scan.cue(before, Cue.AUXILIARY) and not parse.scan.cue(before, Cue.INFINITIVE):
        before -= 1  # "d'avoir jamais livré"
    return any(parse.scan.cue(k, Cue.INFINITIVE) for k in (before, predicate.i, predicate.j))


def adverbs(parse: Parse, i: int, j: int) -> bool:
    """Whether only adverbs, auxiliaries and negations stand between two words."""
    between = range(i, j)
    if len(between) > 3 or any(parse.scan.cue(k, Cue.INFINITIVE) for k in between):
        return False
    return all(not parse.scan.at[k] or parse.scan.cue(k, Cue.PASSIVE, Cue.NEGATION, Cue.PLEDGED) for k in between)


def beyond(parse: Parse, j: int, k: int) -> bool:
    """Whether an auxiliary at word k is another's than of the verb that ends before word j: behind its own auxiliary or
    a comma, "ob X Panzer geschickt hat, ist unklar".
    """
    own = parse.scan.cue(j, Cue.AUXILIARY) is not None and not parse.scan.cue(j, Cue.PASSIVE)
    return k >= j and (own or parse.scan.parted(j, k))
