"""Verbs of saying among the clauses of their sentence: what follows them, and who speaks behind an "and"."""

from tallystick.books.language import Cue, Marker
from tallystick.read.material.words import PARTY_CATS, Cat, Scan
from tallystick.read.parties.cases import begins_clause
from tallystick.read.parties.persons import CLOSERS
from tallystick.read.sources.apposed import described
from tallystick.read.sources.speakers import SAYING, has_standing, phrase_left
from tallystick.read.sources.telling import QUOTES

STATED = 6  # words from a verb of denying to the noun of what is denied
THAT_REACH = 6  # words from a verb of saying to the conjunction of what is said


def verb_group(scan: Scan, k: int) -> int:
    """Where the auxiliaries before a verb begin."""
    while k > 0 and scan.cue(k - 1, Cue.AUXILIARY):
        k -= 1
    return k


def that_follows(scan: Scan, j: int) -> bool:
    """Whether a conjunction follows a verb that ends before word j, past its prefix, a comma and a date: "announced on
    Friday that", "kündigte an, dass".
    """
    for k in range(j, min(j + THAT_REACH, len(scan.words))):
        if scan.cue(k, Cue.COMPLEMENT) or (scan.cue(k, Cue.GOES_ON) and scan.cue(k + 1, Cue.BACKSHIFT)):
            return True  # without a conjunction: "announced it would send"
        prefix = k == j and scan.find(k, Cat.MARKER) is not None
        if not (prefix or scan.low(k) == "," or scan.find(k, Cat.DATING, Cat.MONTH) or scan.low(k).isdigit()):
            return False
    return False


def coordinated(scan: Scan, k: int) -> tuple[int, int] | None:
    """Who speaks where a verb of saying goes on behind "and": the subject of the verb before it."""
    first = verb_group(scan, k)
    if (
        scan.cased
        or scan.final
        or scan.serial
        or not scan.cue(first - 1, Cue.AND, Cue.CORRECTION)
        or scan.find(k, Cat.FRAME)
    ):
        return None
    stop = next((at for at in range(k + 1, len(scan.words)) if scan.low(at) in CLOSERS), len(scan.words))
    if not any(scan.find(at, Cat.FRAME) for at in range(k + 1, stop)) and scan.low(stop) not in QUOTES:
        return None  # nothing is said: "and will add 2 billion"
    start = next((at + 1 for at in reversed(range(first)) if scan.low(at) in (";", ":")), 0)
    for at in range(start + 1, first - 1):
        verb = (scan.find(at, Cat.FRAME) or scan.cue(at, *SAYING)) if not scan.capital(at) else None
        group = verb_group(scan, at)
        who = (described(scan, group) or phrase_left(scan, group)) if verb else None
        if who and has_standing(scan, *who):
            return who
    return None


def behind_verb(scan: Scan, j: int) -> int:
    """Where who says it may begin behind a verb that ends before word j: past its pronoun and the place."""
    return past_place(scan, past_enclitic(scan, j))


def past_enclitic(scan: Scan, j: int) -> int:
    """Behind the pronoun that hangs on a verb that ends before word j: "queixou-se"."""
    words = scan.words
    return j + 1 if 0 < j < len(words) and scan.text[words[j - 1].end : words[j].start] == "-" else j


def past_place(scan: Scan, j: int) -> int:
    """Behind the place where something was said, if who said it follows: "dijo en Riga el general", "пообіцяв у
    Кишиневі генерал".
    """
    led = scan.cue(j, Marker.AT) or scan.cue(j, Marker.TO)
    first = j + 2 if scan.cue(j + 1, Cue.ARTICLE) else j + 1
    named = scan.find(first, Cat.NAME) if led and not (scan.serial or scan.final) else None
    if named is None:
        return j
    office = scan.cue(named.j, Cue.ARTICLE, Cue.TITLE, Cue.SOURCE) or scan.find(named.j, Cat.ADJECTIVE)
    return named.j if office or scan.capital(named.j) else j


def stated(scan: Scan, j: int) -> bool:
    """Whether the object that begins at word j, past articles and adjectives, is a statement."""
    ahead = range(j, min(j + STATED, len(scan.words)))
    first = next((at for at in ahead if statement(scan, at)), None)
    return first is not None and not any(scan.low(at) in CLOSERS or scan.find(at, Cat.ITEM) for at in range(j, first))


def statement(scan: Scan, k: int) -> bool:
    """A noun for something said: a report, an allegation."""
    return scan.cue(k, Cue.STATEMENT, Cue.CLAIM) is not None and scan.capital(k) >= scan.capital_nouns


def begins(scan: Scan, at: int) -> bool:
    """Whether a clause begins at word `at` behind a source: with a name in the nominative, or behind another name with
    an article and a name ("secondo l'ONU la Corea del Nord ha ...").
    """
    if begins_clause(scan, at):
        return True
    article = scan.adjectives_behind and scan.cue(at, Cue.ARTICLE) and not scan.find(at, Cat.MARKER)
    named = scan.find(at + 1, Cat.NAME) if article else None
    return named is not None and (scan.before(at, *PARTY_CATS) is not None or scan.words[at - 1].capital)


def is_noun(scan: Scan, k: int) -> bool:
    """Whether a word of saying is a noun here: "the army report", ...的指控."""
    if scan.serial and scan.cue(k - 1, Cue.POSSESSIVE) and scan.cue(k, Cue.STATEMENT, Cue.CLAIM):
        return True
    if scan.cue(k - 1, Cue.POSSESSIVE) and scan.cue(k, Cue.STATEMENT) and not scan.running:
        return True  # "rejected Kyiv's claim that ..."
    if scan.find(k - 1, Cat.ADJECTIVE) and (scan.cue(k, Cue.PARTNER) or scan.find(k - 2, Cat.CARDINAL)):
        return True  # "African states", "a Belarusian state trader"
    ahead = scan.cue(k - 1, Cue.ARTICLE, Cue.BODY, Cue.SOURCE) or scan.find(k - 1, Cat.ADJECTIVE)
    ahead = ahead or (scan.find(k - 1, Cat.NAME) and scan.cue(k - 2, Cue.ARTICLE))  # "a UN report says"
    return scan.cue(k, Cue.SOURCE) is not None and ahead is not None
