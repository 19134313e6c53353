"""The noun phrases that name sources: where they begin and end beside a word of saying, and what can speak at all."""

from tallystick.books.calendar import Dating
from tallystick.books.language import Cue, Marker
from tallystick.read.material.words import PARTY_CATS, Cat, Scan
from tallystick.read.parties.persons import CLOSERS, speaking
from tallystick.read.quantities.dates import before_date, past_date
from tallystick.read.sources.institutes import whole_name

PHRASE_REACH = 10  # words of a source's description at most
ASIDE = 13  # words of brackets right before a verb of saying at most
SAYING = (Cue.COMPLAIN, Cue.SAY, Cue.ESTIMATE, Cue.DENY)
ENDING = (Cue.BREAK, Cue.CITE, Cue.CITED_BY, Cue.SUBJUNCTIVE, Cue.PASSIVE, Cue.NEGATION)
QUOTING = {"„": "“”", "“": "”", "«": "»", '"': '"', "‘": "’"}
CLOSING = "".join(QUOTING.values())
BULLETS = ("-", "*", "•", "·", "‣")


def has_standing(scan: Scan, i: int, j: int) -> bool:
    """Whether words name someone by title, kind of source, pronoun or party, and not just with a capital letter."""
    known = any(scan.cue(k, Cue.TITLE, Cue.SOURCE, Cue.PRONOUN) or scan.find(k, *PARTY_CATS) for k in range(i, j))
    return known and can_speak(scan, i, j)


def can_speak(scan: Scan, i: int, j: int) -> bool:
    """Whether words can be a source: a title, a kind of source, a party, a pronoun, or a name nobody listed."""
    for k in range(i, j):
        if scan.find(k, Cat.ITEM) and not (scan.cue(k, Cue.TITLE, Cue.SOURCE) or _sorts(scan, k)):
            return False
    for k in range(i, j):
        if scan.cue(k, Cue.TITLE, Cue.SOURCE, Cue.PRONOUN) or scan.find(k, *PARTY_CATS):
            return True
        if scan.capital(k) and not scan.at[k] and (k > 0 or len(scan.words[k].text) > 2):
            return True
    return False


def _sorts(scan: Scan, k: int) -> bool:
    """Whether goods right before an organ or office only say of which sort it is, where adjectives have no place of
    their own: "the food ministry", "an oil official".
    """
    goods = (
        None if scan.running or scan.capital_nouns or scan.adjectives_behind or scan.cased else scan.find(k, Cat.ITEM)
    )
    return goods is not None and scan.cue(goods.j, Cue.BODY, Cue.SOURCE, Cue.TITLE) is not None


def phrase_right(scan: Scan, k: int) -> tuple[int, int] | None:
    """The noun phrase that begins at word k, past articles and the day on which it was said."""
    k = past_date(scan, k)
    while scan.cue(k, Cue.ARTICLE, Dating.WEEKDAY) or (scan.find(k, Cat.MARKER) and not scan.capital(k)):
        k += 1
    j = k
    while j < min(k + PHRASE_REACH, len(scan.words)) and _within(scan, j, k):
        j += 1
    k, j = _bare_run(scan, k, j)
    j = whole_name(scan, k, j)
    return (k, _past_quoted(scan, j)) if j > k else None


def _past_quoted(scan: Scan, j: int) -> int:
    """Past a name in quotation marks right behind a kind of source: "laut der Zeitung „El Watan“"."""
    if not scan.before(j, Cat.CUE) or scan.low(j) not in QUOTING:
        return j
    end = next((k for k in range(j + 2, min(j + 6, len(scan.words))) if scan.low(k) in CLOSING), None)
    return end + 1 if end and scan.capital(j + 1) and scan.low(end) in QUOTING[scan.low(j)] else j


def _within(scan: Scan, j: int, k: int) -> bool:
    """Whether word j still belongs to the phrase that began at k."""
    word = scan.words[j]
    if word.low in CLOSERS or scan.cue(j, *SAYING, *ENDING):
        return word.low in ("„", "“", '"', "«") and j == k
    if j > k and (_loose(scan, j) or _other_phrase(scan, j) or _relates(scan, j)):
        return False
    acts = scan.find(j, Cat.FRAME, Cat.BEFORE, Cat.DATING) and not scan.capital(j) and not scan.find(j, Cat.MARKER)
    if acts and not scan.cue(j, Cue.TITLE):
        return False
    if j > k and scan.find(j, Cat.ITEM) and not (scan.cue(j, Cue.TITLE, Cue.SOURCE) or _sorts(scan, j)):
        return False
    if scan.cased and j > k and scan.cue(j, Cue.AND):
        return bool(scan.cue(j - 1, Cue.TITLE) and scan.cue(j + 1, Cue.TITLE))  # "wicepremier i minister obrony X"
    if scan.find(j, Cat.MARKER) and j > k:
        ahead = j + 2 if scan.cue(j + 1, Cue.ARTICLE) else j + 1
        named = scan.capital(ahead) and not _loose(scan, ahead) if ahead < len(scan.words) else False
        named = named or scan.find(j + 1, *PARTY_CATS) is not None
        seat = scan.before(j, Cat.NAME)
        named = named and not (seat and seat.i == k)  # "laut Bamako von der Gruppe Wagner"
        return bool(scan.cue(j, Marker.OF, Marker.OBLIQUE)) or (
            named and not scan.find(j + 1, Cat.ADJECTIVE) and scan.cue(j, Marker.FROM, Marker.AT) is not None
        )
    numeral = j > k and scan.find(j, Cat.CARDINAL) is not None and not scan.cue(j, Cue.ARTICLE)
    return not (scan.cue(j, Cue.AND) or word.text[0].isdigit() or numeral)


def _relates(scan: Scan, j: int) -> bool:
    """A word that can only open a relative clause, which is no part of a name: "a trader who asked not to be named"."""
    return scan.cue(j, Cue.RELATIVE) is not None and not scan.cue(j, Cue.ARTICLE) and not scan.find(j, Cat.MARKER)


def _other_phrase(scan: Scan, j: int) -> bool:
    """A determiner that can be no genitive: behind a noun it begins the phrase of someone else, as of who is told."""
    medium = scan.capital_nouns and scan.cue(j, Cue.ARTICLE) and scan.cue(j + 1, Cue.SOURCE)
    if medium and scan.words[j - 1].capital and not scan.at[j - 1]:
        return True  # "sagte Minister Reznikow der Agentur Tass"
    return scan.cue(j, Cue.ADDRESSEE) is not None and scan.find(j - 1, Cat.MARKER) is None


def phrase_left(scan: Scan, k: int) -> tuple[int, int] | None:
    """The noun phrase that ends right before word k, back to the last stop; brackets right before are passed."""
    k = before_date(scan, _before_aside(scan, k))
    if scan.serial and scan.cue(k - 1, Dating.CLOSING):  # X与Y会谈后[宣布]
        start = next((at + 1 for at in reversed(range(k)) if scan.low(at) in CLOSERS), 0)
        return trim(scan, *speaking(scan, start, k))
    i = k
    if scan.low(k - 1) == ")":
        i = next((at for at in range(k - 2, max(k - ASIDE, 0), -1) if scan.low(at) == "("), k)
    while i > 0 and k - i < PHRASE_REACH * (1 + scan.serial) and not (_bounds(scan, i - 1) and i == _quoted(scan, i)):
        i = min(i - 1, _quoted(scan, i))
    return trim(scan, *(speaking(scan, i, k) if scan.serial else (i, k)))


def bare_kind(scan: Scan, k: int) -> tuple[int, int] | None:
    """A kind of source without an article, with its adjectives, that ends right before word k within its clause: "hat
    Kiew westlichen Schätzungen zufolge ...".
    """
    kind = next((one for one in scan.ends.get(k, ()) if one.value in (Cue.SOURCE, Cue.STATEMENT)), None)
    at = kind.i if kind and scan.capital_nouns else k
    while 0 < at < k and not scan.capital(at - 1) and (not scan.at[at - 1] or scan.find(at - 1, Cat.ADJECTIVE)):
        at -= 1
    if not 0 < at < k or scan.low(at - 1) in CLOSERS:
        return None
    return None if scan.cue(at - 1, Cue.ARTICLE) or scan.find(at - 1, Cat.MARKER) else (at, k)


def _quoted(scan: Scan, i: int) -> int:
    """Where a short name in quotation marks begins that ends right before word i behind the word for "as", i elsewhere:
    "Wie der „Spiegel“ unter Berufung auf ... berichtet".
    """
    mark = scan.low(i - 1) if scan.has(Cue.AS_SAID) and i > 0 else ""
    opens = next((k for k in range(i - 3, max(i - 7, -1), -1) if mark and mark in QUOTING.get(scan.low(k), "")), i)
    first = opens - 1 if scan.cue(opens - 1, Cue.ARTICLE) else opens
    return opens if opens < i and scan.cue(first - 1, Cue.AS_SAID) else i


def _before_aside(scan: Scan, k: int) -> int:
    """Past a word between commas that only links: "the ministry, however, denied ..."."""
    if scan.low(k - 1) != ",":
        return k
    first = next((at for at in (k - 3, k - 4, k - 5) if scan.low(at) == ","), None)
    inside = range(first + 1, k - 1) if first else range(0)
    return first if first and all(scan.cue(at, Cue.BREAK, Cue.AUXILIARY, Cue.REVERSE) for at in inside) else k


def trim(scan: Scan, i: int, k: int) -> tuple[int, int] | None:
    """The noun phrase among words i to k: the first stretch between auxiliaries and dates that names someone, without
    what hangs on its ends.
    """
    runs = [_bare_run(scan, a, b) for a, b in _runs(scan, i, k)]
    kept = [(a, b) for a, b in runs if a < b]
    return next((run for run in kept if can_speak(scan, *run)), kept[0] if kept else None)


def _runs(scan: Scan, i: int, k: int) -> list[tuple[int, int]]:
    cuts = [at for at in range(i, k) if _loose(scan, at)]
    return list(zip([i, *(at + 1 for at in cuts)], [*cuts, k], strict=True))


def _loose(scan: Scan, k: int) -> bool:
    """A word that no name of a source holds: an auxiliary or adverb, a weekday, a month."""
    if scan.find(k, Cat.MONTH) or scan.cue(k, Dating.WEEKDAY, Dating.RELATIVE):
        return True
    if scan.cased and scan.cue(k, Cue.THIS):
        return True  # "Ер-Ріяд це заперечує"
    return scan.cue(k, Cue.AUXILIARY) is not None and not scan.capital(k) and not scan.find(k, Cat.MARKER)


def _bare_run(scan: Scan, i: int, k: int) -> tuple[int, int]:
    """Words i to k without bullets, articles and prepositions before, without prepositions, articles and, where nouns
    have capitals, small words behind.
    """
    while i < k and (
        scan.cue(i, Cue.ARTICLE, Cue.BREAK, Cue.AS_SAID) or scan.find(i, Cat.MARKER) or scan.low(i) in BULLETS
    ):
        i += 1
    nouns = scan.capital_nouns and any(scan.capital(at) for at in range(i, k))
    while k > i and not scan.capital(k - 1) and (nouns or _hanging(scan, k - 1)) and scan.low(k - 1).isalpha():
        k -= 1
    return i, k


def _of_both(scan: Scan, k: int) -> bool:
    """Whether an "and" at word k joins two adjectives of those who speak: "six Iranian and Western sources"."""
    other = k + 1 if scan.words[k + 1 : k + 2] and scan.words[k + 1].capital else len(scan.words)
    both = scan.before(k, Cat.ADJECTIVE) is not None and not (scan.running or scan.cased or scan.adjectives_behind)
    return both and scan.cue(other + 1, Cue.SOURCE, Cue.TITLE) is not None


def _hanging(scan: Scan, k: int) -> bool:
    return scan.cue(k, Cue.ARTICLE) is not None or scan.find(k, Cat.MARKER) is not None


def _bounds(scan: Scan, k: int) -> bool:
    adverb = scan.serial and scan.cue(k, Cue.AUXILIARY) is not None  # 他同时说
    if scan.low(k) in CLOSERS:
        return True
    if scan.cue(k, Cue.AND) and _of_both(scan, k):
        return False
    if scan.cue(k, Cue.BREAK, Cue.AND, Cue.RELATIVE) and not (adverb or scan.cue(k, Cue.ARTICLE)):
        return True
    if scan.final and scan.cue(k, Cue.QUOTING) and scan.before(k, Cat.UNIT, Cat.AFTER, Cat.CURRENCY):
        return True  # what is said ends with a number: "300人程度と仏軍はみている"
    if scan.cue(k, Cue.COMPLEMENT) and scan.cue(k, Cue.RELATIVE) and scan.low(k - 1).isalpha():
        return True  # "a figure that Western diplomats put ..."
    return scan.find(k, Cat.FRAME) is not None and not scan.capital(k) and not scan.cue(k, Cue.TITLE, Cue.SOURCE)
