"""Clauses: stretches of a sentence around a predicate."""

from dataclasses import dataclass, field

from tallystick.books.language import Cue, Frame, Marker
from tallystick.read.material.quoted import quoted_words
from tallystick.read.material.words import PARTY_CATS, Cat, Mention, Scan
from tallystick.read.syntax.senses import FIRM, STOPS, denies, is_predicate

DASHES = ("—", "–")
INSERTING = ("(", ")", *DASHES)
QUOTES = ("“", "”")
NAME_REACH = 4  # words of a name in quotation marks, with the mark
NUMERIC = (Cat.CARDINAL, Cat.MAGNITUDE, Cat.FRACTION, Cat.BEFORE)
NUMBER_REACH = 6  # words from a comma to "of which" behind a number


@dataclass(slots=True)
class Clause:
    """Words i to j with the predicates between them. `relative` opens with a relative pronoun."""

    i: int
    j: int
    predicates: list[Mention] = field(default_factory=list)
    relative: bool = False
    opening: str = ""
    heads: dict[int, Mention] = field(default_factory=dict)  # what a predicate is the object of, by its place


def split_clauses(scan: Scan, taken: list[tuple[int, int]], uncut: set[int]) -> list[Clause]:
    """Cut a sentence at its stops and conjunctions; a piece without a predicate stays with the one before it.

    `taken` are stretches that say who says it; `uncut` are words that neither cut nor count: attributes,
    dates.
    """
    predicates = {one.i: one for one in scan.mentions if is_predicate(scan, one, taken) and one.i not in uncut}
    pieces = _pieces(scan, taken, predicates, uncut)
    clauses: list[Clause] = []
    for i, j, firm in pieces:
        own = [predicates[k] for k in range(i, j) if k in predicates]
        clause = Clause(i, j, own, _opens_relative(scan, i), "" if i in uncut else _opening(scan, i))
        last = clauses[-1] if clauses else None
        waits = not own and bool(clause.opening) and bool(last and last.predicates)
        verb = scan.adjectives_behind and _opens_relative(scan, i)  # which has a verb of its own before the infinitive
        borrows = bool(own) and _infinitive(scan, own[0]) and not verb
        clause.relative = clause.relative and not (borrows or _articled(scan, i, j, own) or _of_nothing(scan, last, i))
        apart = scan.cue(i, Cue.AND) is not None and scan.low(i - 1) == ","
        fresh = (bool(own and last and last.predicates) and apart) or (bool(own) and _says_on(scan, i))
        if (
            last
            and not firm
            and not waits
            and not fresh
            and (borrows or not own or not last.predicates)
            and not _conditional(scan, last, i, own)
            and not clause.relative
            and not (not own and _closed(scan, last, i))
        ):
            last.j, last.predicates = j, last.predicates + own
        else:
            clauses.append(clause)
    for clause in clauses if scan.has(Cue.DENY) else ():
        clause.predicates = [one for one in clause.predicates if not denies(scan, one)]
    return clauses


def _closed(scan: Scan, last: Clause, i: int) -> bool:
    """Whether the verb of a relative clause stands right before the comma that ends it, and the main clause goes on."""
    if not last.relative or not last.predicates or scan.low(i - 1) != ",":
        return False
    k = last.predicates[-1].j
    while scan.cue(k, Cue.AUXILIARY, Cue.PASSIVE):
        k += 1
    return k == i - 1


def _of_nothing(scan: Scan, last: Clause | None, i: int) -> bool:
    """Whether a word for "which" and for "that" means the latter: nothing before it is named, "Не виключено, що"."""
    both = scan.cased and last is not None and not last.predicates and scan.cue(i, Cue.BREAK) is not None
    return both and not any(scan.find(k, Cat.ITEM, *PARTY_CATS) for k in range(last.i if last else i, i))


def _conditional(scan: Scan, last: Clause, i: int, own: list[Mention]) -> bool:
    """Whether the clause before is one of its own without a listed verb: "if Seoul agrees, Warsaw gets ..."."""
    if own and not last.predicates and _full(scan, last, i, own[0].i):
        return True
    first = i + 1 if scan.cue(i, Cue.ARTICLE) else i
    subject = scan.find(first, Cat.NAME, Cat.AGENCY) is not None
    opened = scan.cue(last.i, Cue.BREAK) is not None and scan.cue(last.i, Cue.POSSIBLE) is not None
    return bool(own) and opened and subject and not last.predicates


def _full(scan: Scan, last: Clause, i: int, verb: int) -> bool:
    """Whether a conjunction parts two clauses that each name a party, the first with goods and a verb nobody listed."""
    if scan.serial or not scan.cue(i, Cue.BREAK) or scan.cue(i, Cue.RELATIVE):
        return False
    named = any(scan.find(k, Cat.NAME, Cat.AGENCY) for k in range(last.i, i))
    goods = any(scan.find(k, Cat.ITEM, Cat.CURRENCY) for k in range(last.i, i))
    return named and goods and any(scan.find(k, Cat.NAME, Cat.AGENCY) for k in range(i, verb))


def _articled(scan: Scan, i: int, j: int, own: list[Mention]) -> bool:
    """What looks like a relative pronoun is the article of a party, unless a finite verb closes the clause."""
    party = scan.find(i + 1, Cat.NAME, Cat.ADJECTIVE, Cat.AGENCY, Cat.PEOPLE)
    if party is None or not scan.cue(i, Cue.ARTICLE, Marker.OBLIQUE) or _object_relative(scan, i):
        return False
    last = own[-1].j if own else i
    while own and scan.cue(last, Cue.AUXILIARY, Cue.PASSIVE):
        last += 1  # "die Riad zugesagt hat"
    return last < j - 1


def _infinitive(scan: Scan, predicate: Mention) -> bool:
    """An infinitive belongs to the clause that its subject stands in."""
    if scan.infixed(predicate.j - 1):
        return True
    behind = scan.cue(predicate.j, Cue.INFINITIVE) is not None and scan.find(predicate.j, Cat.MARKER) is None
    return behind or scan.cue(predicate.i - 1, Cue.INFINITIVE) is not None


def _opening(scan: Scan, i: int) -> str:
    found = scan.cue(i, Cue.BREAK)
    return scan.low(i) if found else ""


def _opens_relative(scan: Scan, i: int) -> bool:
    """A relative pronoun right behind a comma, with at most one preposition before it; or right behind goods, before a
    party: "the tanks that Chad promised".
    """
    if i and _object_relative(scan, i):
        return True
    if i == 0 or scan.low(i - 1) != ",":
        return False
    none = scan.cue(i, Cue.NEGATION)  # "none of which"
    i = none.j if none else behind_number(scan, i)
    place = i + 1 if scan.find(i, Cat.MARKER) and not scan.cue(i, Cue.RELATIVE) else i
    return scan.cue(place, Cue.RELATIVE) is not None or _participial(scan, i)


def behind_number(scan: Scan, i: int) -> int:
    """Where the number ends that begins at word i and hangs on a relative pronoun: "20 of which"; i where none does."""
    at = i
    while found := scan.find(at, *NUMERIC) or scan.low(at)[:1].isdigit():
        at = at + 1 if isinstance(found, bool) else found.j
    hangs = scan.cue(at, Marker.OF) is not None and scan.cue(at + 1, Cue.RELATIVE) is not None
    return at if at > i and hangs else i


def _participial(scan: Scan, i: int) -> bool:
    """A participle behind a comma behind its goods, which does what a relative clause does elsewhere, where participles
    have ends of their own: "танков, обещанных Польшей"; one that says what its noun does also behind a party:
    "Индия, закупившая".
    """
    verb = scan.find(i, Cat.FRAME) if scan.cased and scan.attributes else None
    if verb is None:
        return False
    if does(scan, verb):
        return scan.before(i - 1, Cat.ITEM, Cat.NAME, Cat.AGENCY, Cat.PEOPLE) is not None
    return scan.low(verb.j - 1).endswith(scan.attributes) and scan.before(i - 1, Cat.ITEM) is not None


def does(scan: Scan, verb: Mention) -> bool:
    """Whether a verb is a participle that says what its noun does, where cases tell: "закупившая", "walczący"."""
    return bool(scan.doing) and scan.low(verb.j - 1).endswith(scan.doing)


def _object_relative(scan: Scan, i: int) -> bool:
    """Whether a relative pronoun stands between goods and the party that does something with them, and no verb of the
    main clause follows.
    """
    if scan.running or scan.cased or scan.before(i, Cat.ITEM) is None or not scan.cue(i, Cue.RELATIVE):
        return False
    party = i + 2 if scan.cue(i + 1, Cue.ARTICLE) else i + 1
    if scan.find(party, Cat.NAME, Cat.AGENCY, Cat.PEOPLE) is None:
        return False
    end = next((k for k in range(i, len(scan.words)) if scan.low(k) in STOPS), len(scan.words))
    return sum(scan.find(k, Cat.FRAME) is not None for k in range(party, end)) == 1


def _pieces(
    scan: Scan, taken: list[tuple[int, int]], predicates: dict[int, Mention], uncut: set[int]
) -> list[tuple[int, int, bool]]:
    """Stretches between possible cuts, and whether the cut before is a firm one."""
    cuts: dict[int, bool] = {0: True}
    inserted = _inserted(scan, predicates)
    for i, j in taken:
        cuts[j] = False
        cuts.setdefault(i, False)
    for k in _possible(scan):
        low = scan.low(k)
        if k in inserted or (k in uncut and low != ",") or (scan.running and _quoted_name(scan, k)):
            continue
        if low in STOPS and not (low in ("–", "—") and scan.glued(k)):
            cuts[k + 1] = low in FIRM[:4] and not (scan.dash_copula and low in DASHES)
        elif k and _cuts(scan, k, predicates):
            cuts.setdefault(_before_none(scan, k), False)
    return _unspoken(cuts, taken, len(scan.words))


def _possible(scan: Scan) -> list[int]:
    """The words that may cut: stops, conjunctions, and relative pronouns or what governs these."""
    stops = [k for k, word in enumerate(scan.words) if word.low in STOPS] if not scan.lows.isdisjoint(STOPS) else ()
    relative = scan.places(Cue.RELATIVE)
    return sorted({*stops, *scan.places(Cue.BREAK, Cue.AND), *relative, *(k - 1 for k in relative if k)})


def _quoted_name(scan: Scan, k: int) -> bool:
    """Whether a quotation mark at word k opens or closes a short name within running text: 交付“苍鹭”无人机."""
    if scan.low(k) not in QUOTES:
        return False
    ahead = scan.low(k) == QUOTES[0]
    places = range(k + 1, k + 1 + NAME_REACH) if ahead else range(k - 1, k - 1 - NAME_REACH, -1)
    other = next((at for at in places if scan.low(at) in QUOTES), None)
    inside = range(min(k, other) + 1, max(k, other)) if other is not None else ()
    return other is not None and not any(scan.find(at, Cat.FRAME) or scan.low(at) == "," for at in inside)


def _before_none(scan: Scan, k: int) -> int:
    """Where a relative clause begins whose pronoun at word k hangs on a negation behind a comma: "none of which"."""
    none = next((one.i for one in scan.ends.get(k, ()) if one.value is Cue.NEGATION), k)
    if none == k:
        comma = next((at for at in reversed(scan.commas) if k - NUMBER_REACH < at < k), k)
        none = comma + 1 if comma < k and behind_number(scan, comma + 1) == k else k  # "at least 20 of which"
    return none if scan.low(none - 1) == "," else k


def _unspoken(cuts: dict[int, bool], taken: list[tuple[int, int]], end: int) -> list[tuple[int, int, bool]]:
    """The stretches between cuts that do not only say who says it; a firm stop before such a one holds behind it."""
    places = sorted(place for place in cuts if place < end)
    found: list[tuple[int, int, bool]] = []
    pending = False
    for i, j in zip(places, [*places, end][1:], strict=True):
        pending = pending or cuts[i]
        if any(a <= i and j <= b for a, b in taken):
            continue
        found.append((i, j, pending))
        pending = False
    return found


def _inserted(scan: Scan, predicates: dict[int, Mention]) -> set[int]:
    """Brackets and pairs of dashes around words without a predicate, and names in quotation marks: they interrupt a
    clause and do not end it.
    """
    found = quoted_words(scan)
    if scan.lows.isdisjoint(INSERTING):
        return found
    open_at: int | None = None
    for k in range(len(scan.words)):
        low = scan.low(k)
        if low not in INSERTING or (low == "–" and scan.glued(k)):
            continue
        if open_at is not None and not any(at in predicates for at in range(open_at, k)):
            found.update(range(open_at, k + 1))
            open_at = None
        else:
            open_at = k
    return found


def _says_on(scan: Scan, k: int) -> bool:
    """Whether whoever speaks goes on: "and said that ..."."""
    return bool(scan.cue(k, Cue.AND) and scan.cue(k + 1, Cue.SAY)) and not scan.find(k + 1, Cat.FRAME, Cat.NOUN)


def _pronoun_of_relative(scan: Scan, k: int) -> bool:
    """A relative pronoun that is nothing else: "which", "whom"."""
    return scan.cue(k, Cue.RELATIVE) is not None and not scan.cue(k, Cue.ARTICLE, Cue.BREAK, Cue.THIS, Cue.PRONOUN)


def _verbs_behind(scan: Scan, k: int, predicates: dict[int, Mention]) -> dict[int, Mention]:
    """The predicates that a conjunction at word k may part: behind "and" none that only says what goods are worth."""
    if not scan.cue(k, Cue.AND) or not (scan.cased or scan.adjectives_behind):
        return predicates
    return {at: one for at, one in predicates.items() if not _worth(scan, one)}


def _worth(scan: Scan, one: Mention) -> bool:
    """Whether a verb of amounting is a phrase that only says what goods are worth: "vacunas por valor de"."""
    return one.value is Frame.AMOUNT and scan.cue(one.i, Cue.WORTH) is not None


def _cuts(scan: Scan, k: int, predicates: dict[int, Mention]) -> bool:
    """A conjunction cuts where a predicate of its own follows before the next stop."""
    if scan.low(k - 1) == "-" and scan.glued(k):
        return False  # the end of an ordinal, which may look like a conjunction
    governed = scan.find(k, Cat.MARKER) is not None and _pronoun_of_relative(scan, k + 1)
    joins = (Cue.BREAK,) if scan.serial else (Cue.BREAK, Cue.AND)  # where "and" only joins nouns
    linked = governed or scan.cue(k, *joins) or _object_relative(scan, k)
    if not linked or (scan.find(k, Cat.BETWEEN) and scan.words[k].text == "-"):
        return False
    if _says_on(scan, k) or _object_relative(scan, k):
        return True
    before = any(at in predicates for at in range(max(0, k - 25), k))
    predicates = _verbs_behind(scan, k, predicates)
    if governed and before:
        return True
    for at in range(k + 1, min(k + 25, len(scan.words))):
        if at in predicates:
            return before
        if scan.low(at) in STOPS or scan.cue(at, Cue.AND):
            return False
    return False


def verbal(clause: Clause, *frames: Frame) -> Mention | None:
    """The first predicate of a clause that is one of these frames."""
    return next((one for one in clause.predicates if one.value in frames), None)
