"""Entries of a lexicon: one listed word or phrase, and when a word of a text is it."""

from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from typing import NamedTuple

from tallystick.books.language import Cue, Marker
from tallystick.read.material.words import Cat, Mention, Word

VERBAL = (Cue.SAY, Cue.ESTIMATE, Cue.DENY)  # cues that a noun cannot be
CITED = (None, Marker.SUBJECT)  # cases of a citation form


class Entry(NamedTuple):
    """A listed word or phrase. `rest` are patterns of the words after the first, `far` of a part standing later."""

    cat: Cat
    value: object
    form: int  # 0 any letters, 1 a capital first, 2 as written
    text: str
    rest: tuple[str, ...] = ()
    far: tuple[str, ...] = ()
    case: Marker | None = None  # what the ending of an inflected name marks


Known = tuple[Entry, ...]


def citations(found: list[Entry]) -> list[Entry]:
    """Without inflected readings of what stands here in its citation form; a form listed itself says its case best."""
    own = {(one.cat, one.value) for one in found if one.case is Marker.DATIVE and not one.text.endswith("*")}
    found = [one for one in found if one.rest or not one.text.endswith("*") or (one.cat, one.value) not in own]
    plain = {(one.cat, one.value) for one in found if one.case in CITED and not one.rest}
    return [one for one in found if one.case in CITED or one.rest or (one.cat, one.value) not in plain]


def cited(found: list[Mention]) -> list[Mention]:
    """Phrases without inflected readings of what stands here in its citation form."""
    plain = {(one.cat, one.value) for one in found if one.case in CITED}
    return [one for one in found if one.case in CITED or (one.cat, one.value) not in plain]


def verbal_nouns(found: list[Entry]) -> list[Entry]:
    """Without the verbs that a longer noun of moving things begins like: "выделение" is no form of "выделен"."""
    nouns = [one.text for one in found if one.cat is Cat.NOUN and not one.rest and one.text.endswith("*")]
    longest = max(map(len, nouns), default=0)
    verbs = [one for one in found if one.cat is Cat.FRAME and one.text.endswith("*") and not one.rest]
    return [one for one in found if one not in verbs or len(one.text) >= longest] if longest else found


def longest_goods(found: list[Entry]) -> list[Entry]:
    """Without goods whose stem is shorter than that of others, or than a name: "engineers" are no engines."""
    lengths = [len(one.text.strip("*-")) for one in found if one.cat is Cat.ITEM and not one.rest]
    named = [len(one.text) for one in found if one.cat is Cat.NAME and not one.rest and "*" not in one.text]
    most = max([*lengths, *named] if lengths else lengths, default=0)
    return [one for one in found if one.cat is not Cat.ITEM or one.rest or len(one.text.strip("*-")) == most]


def half(one: Entry) -> Cat:
    """What a listed word is as half of a compound with goods: a word for need stands like one for delivery."""
    return Cat.NOUN if one.value is Cue.NEED else one.cat


def idle(found: list[Mention], first: Iterable[Entry], behind: list[Word], numbers: Container[str]) -> bool:
    """Whether a hedge that begins with a preposition has no number behind it: "an die Ukraine", not "an die 500"."""
    if not found or any(one.cat is not Cat.BEFORE for one in found) or all(one.cat is not Cat.MARKER for one in first):
        return False
    return not behind or not (behind[0].text[0].isdigit() or behind[0].low.partition("-")[0] in numbers)


def small(found: list[Entry]) -> list[Entry]:
    """Without the adjectives and peoples that are written like a name but for its capital letter ("India", "india")."""
    named = any(one.cat is Cat.NAME and one.form for one in found)
    return [one for one in found if not (named and one.cat in (Cat.ADJECTIVE, Cat.PEOPLE))]


def fits(entry: Entry, word: str) -> bool:
    """Whether a word is written with the letters that an entry asks for."""
    if entry.form == 2:
        return word.startswith(entry.text.strip("*-"))
    return entry.form == 0 or word[0].isupper() or not word[0].isalpha()


def matches(words: list[Word], at: int, rest: tuple[str, ...], endings: list[str]) -> int:
    """Where a phrase ends whose further words are `rest`; 0 where it does not stand here."""
    for pattern in rest:
        if at >= len(words) or not same(words[at].low, pattern, endings):
            return 0
        at += 1
    return at


def same(low: str, pattern: str, endings: list[str]) -> bool:
    """Whether a word is the one that a pattern lists, with any ending where it has a star."""
    if not pattern.endswith("*"):
        return low == pattern
    stem = pattern[:-1]
    return low.startswith(stem) and (low == stem or low[len(stem) :] in endings)


class Facts(NamedTuple):
    """What is listed of a word: by itself, plainly or with a part that stands later in its clause; the phrases that it
    begins, by their second word, `loose` ones with any ending of it. `fixed` is what it is mentioned as where nothing
    around it makes a difference.
    """

    known: Known
    plain: Known = ()
    parted: Known = ()
    begins: bool = False
    exact: Mapping[str, Known] = {}
    loose: Known = ()
    fixed: tuple[tuple[Cat, object, Marker | None], ...] | None = None


def facts_of(known: Known, *, noun: bool) -> Facts:
    """The facts of a word; `noun` says that its capital letter may mark a noun."""
    if not known:
        return Facts(())
    near = dict.fromkeys(one for one in known if not one.rest)
    plain, parted = (tuple(one for one in near if bool(one.far) is far) for far in (False, True))
    exact: dict[str, Known] = {}
    for one in known:
        if one.rest:
            exact[one.rest[0]] = (*exact.get(one.rest[0], ()), one)
    loose = tuple(one for one in known if one.rest and one.rest[0].endswith("*"))
    verb = any(one.cat is Cat.FRAME for one in plain)
    said = any(one.value in VERBAL for one in plain)
    goods = any(one.cat in (Cat.ITEM, Cat.UNIT) for one in plain)
    open_ = bool(parted) or (verb and goods) or (noun and (verb or said))
    fixed = None if open_ else tuple(dict.fromkeys((one.cat, one.value, one.case) for one in plain))
    return Facts(known, plain, parted, bool(exact), exact, loose, fixed)


def sided(before: str, first: list[Entry], aid: bool) -> Iterator[Entry]:
    """Whose goods a compound names: of its first part ("US-Bomben"), or aid for it ("Ukraine-Hilfe")."""
    side = Marker.FOR if aid and not before.isupper() else Marker.FROM
    yield from (one._replace(case=side) for one in first if one.cat is Cat.NAME)


def moves_on(words: list[Word], i: int, plain: Callable[[str], Known]) -> bool:
    """Whether a party or a number follows word i, and neither a verb nor the mark of an attribute stands before."""
    behind = plain(words[i + 1].text) if i + 1 < len(words) else ()
    counted = i + 1 < len(words) and words[i + 1].text[0].isdigit()
    moved = counted or any(one.cat in (Cat.NAME, Cat.CARDINAL, Cat.BEFORE) for one in behind)
    before = plain(words[i - 1].text) if i else ()
    return moved and not any(one.cat in (Cat.FRAME, Cat.ITEM) or one.value is Cue.POSSESSIVE for one in before)
