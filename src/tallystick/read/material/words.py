"""Words of a sentence and what the lexicon knows of them: the material that all later steps look at."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from tallystick.books.language import Institutes, Masculine
from tallystick.model.ident import ItemId


class Cat(StrEnum):
    """What a word or phrase is, so far as the lexicon knows."""

    CARDINAL = "cardinal"
    MAGNITUDE = "magnitude"
    FRACTION = "fraction"
    TENTH = "tenth"
    VAGUE = "vague"
    UNNUMBERED = "unnumbered"
    SEVERAL = "several"
    GLUED = "glued"  # a compound that begins with a number word
    BEFORE = "qualifier before"
    AFTER = "qualifier after"
    OPENING = "range opening"
    BETWEEN = "range between"
    BEHIND = "marker behind"
    ROUNDED = "rounded number"
    HALF = "half more"
    INVERTED = "inverted"
    RATE = "rate"
    UNIT = "unit"
    CURRENCY = "currency"
    ITEM = "item"
    NAME = "party name"
    ADJECTIVE = "party adjective"
    PEOPLE = "party people"
    AGENCY = "party agency"
    FRAME = "frame"
    NOUN = "frame noun"
    MARKER = "marker"
    CUE = "cue"
    DATING = "dating"
    MONTH = "month"


PREFIX, ROOT = 2, 4  # letters of the shortest parts before and behind a mark inside a verb: ab-zu-tun
STEERING = (Cat.CUE, Cat.DATING, Cat.MARKER)
PARTY_CATS = (Cat.NAME, Cat.AGENCY, Cat.PEOPLE, Cat.ADJECTIVE)


class Word(NamedTuple):
    """A token: `low` is what the lexicon looks up (composed, lower case, without soft hyphens)."""

    text: str
    low: str
    start: int
    end: int

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[0].isupper()


class Mention(NamedTuple):
    """What the words from `i` up to `j` are: a category and its value, and the case that an inflected name is in."""

    cat: Cat
    value: object
    i: int
    j: int
    case: object = None


@dataclass(slots=True)
class Scan:
    """A sentence as words with all mentions; `at` finds them by the word they begin with, `ends` by the word after."""

    text: str
    words: list[Word]
    mentions: list[Mention]
    at: list[list[Mention]] = field(default_factory=list)
    ends: dict[int, list[Mention]] = field(default_factory=dict)
    capital_nouns: bool = False  # whether the language writes its nouns with a capital letter
    running: bool = False  # whether words are written without spaces between them
    adjectival: tuple[str, ...] = ()  # ends of adjectives
    attributes: tuple[str, ...] = ()  # ends of participles that stand before their noun
    doing: tuple[str, ...] = ()  # ends of those that say what their noun does
    declined: bool = False  # whether the endings of adjectives tell their cases
    dash_copula: bool = False  # whether a dash may stand for a verb
    cased: bool = False  # whether the endings of names say what prepositions say elsewhere
    datives: tuple[str, ...] = ()  # ends of nouns in the dative plural
    means: tuple[str, ...] = ()  # ends of nouns in the case of what something is done with
    final: bool = False  # whether the verb closes its clause
    adjectives_behind: bool = False  # whether adjectives follow their nouns
    infix: tuple[str, ...] = ()  # what stands inside an infinitive: "ab-zu-geben"
    uninflected: tuple[str, ...] = ()  # ends of participles, in a language whose verbs look like nouns without them
    local: tuple[str, ...] = ()  # currency words that mean the giver's own
    shared: frozenset[str] = frozenset()  # currencies that may be called by one of these
    currencies: Mapping[str, str] = field(default_factory=dict)  # the currency that a state's adjective makes of a name
    steering: dict[int, list[Mention]] = field(default_factory=dict)  # cues, markers and dating words by first word
    marks: dict[object, list[int]] = field(default_factory=dict)  # where each of these begins, by its value
    lows: frozenset[str] = field(init=False)  # the lower-case forms of all words
    commas: list[int] = field(init=False)  # the words that are commas
    cats: set[Cat] = field(default_factory=set)  # the categories of all mentions that the lexicon made
    countries: frozenset[str] = frozenset()  # parties that "the same country" can mean
    masculine: Masculine = field(default_factory=Masculine)  # names whose nominative article looks oblique
    institutes: Institutes = field(default_factory=Institutes)  # how names of institutes go on
    serial: bool = False  # whether verbs follow each other without a mark
    proper: frozenset[int] = frozenset()  # words that no list holds, where that takes the place of a capital letter

    def __post_init__(self) -> None:
        self.lows = frozenset([word.low for word in self.words])
        self.commas = [k for k, word in enumerate(self.words) if word.low == ","] if "," in self.lows else []

    def put(self, i: int, found: list[Mention]) -> None:
        """Enter the mentions that begin at word i."""
        self.at[i] = found
        self.mentions += found
        for one in found:
            self.cats.add(one.cat)
            ended = self.ends.get(one.j)
            if ended is None:
                self.ends[one.j] = [one]
            else:
                ended.append(one)
        steering = [one for one in found if one.cat in STEERING]
        if steering:
            self.steering[i] = steering
            for one in steering:
                self.marks.setdefault(one.value, []).append(i)

    def has(self, *values: object) -> bool:
        """Whether a cue, marker or dating word of one of these values stands anywhere."""
        return not self.marks.keys().isdisjoint(values)

    def places(self, *values: object) -> list[int]:
        """The words that cues, markers or dating words of these values begin with, left to right."""
        found = [places for value in values if (places := self.marks.get(value))]
        return found[0] if len(found) == 1 else sorted({k for places in found for k in places})

    def digits(self) -> list[int]:
        """The words that begin with a digit, left to right."""
        return [k for k, word in enumerate(self.words) if word.text[0].isdigit()]

    def find(self, i: int, *cats: Cat) -> Mention | None:
        """The longest mention of one of these categories that begins at word i."""
        known = self.at[i] if 0 <= i < len(self.at) else None
        if not known:
            return None
        best: Mention | None = None
        for one in known:
            if one.cat in cats and (best is None or one.j > best.j):
                best = one
        return best

    def before(self, i: int, *cats: Cat) -> Mention | None:
        """The longest mention of one of these categories that ends right before word i."""
        best: Mention | None = None
        for one in self.ends.get(i, ()):
            if one.cat in cats and (best is None or one.i < best.i):
                best = one
        return best

    def cue(self, i: int, *values: object) -> Mention | None:
        """The cue, marker or dating word of one of these values that begins at word i."""
        steering = self.steering.get(i)
        if steering is None:
            return None
        for one in steering:
            if one.value in values:
                return one
        return None

    def capital(self, i: int) -> bool:
        """Whether word i looks like a name: by its capital letter, or because nobody listed it."""
        return 0 <= i < len(self.words) and (self.words[i].capital or i in self.proper)

    def infixed(self, i: int) -> bool:
        """Whether word i has the form of an infinitive with its mark inside: "auszuliefern"."""
        low = self.low(i) if self.infix else ""
        return any(low.find(one, PREFIX, -ROOT) > 0 for one in self.infix)

    def low(self, i: int) -> str:
        """The lower-case form of word i; empty outside the sentence."""
        return self.words[i].low if 0 <= i < len(self.words) else ""

    def parted(self, i: int, j: int) -> bool:
        """Whether a comma stands among words i up to j."""
        return any(i <= k < j for k in self.commas)

    def glued(self, i: int) -> bool:
        """Whether word i stands directly behind the one before it, without a space."""
        return 0 < i < len(self.words) and self.words[i].start == self.words[i - 1].end

    def slice(self, i: int, j: int) -> str:
        """The text of words i up to j."""
        return self.text[self.words[i].start : self.words[j - 1].end] if i < j else ""


def item_of(mention: Mention) -> ItemId:
    """The item that an item mention stands for."""
    return ItemId(str(mention.value))


_EAST = r"\u3005\u3041-\u30fa\u30fc\u3400-\u9fff\uac00-\ud7af"  # letters of scripts that glue numbers to words
_LETTER = rf"[^\W\d_](?:(?![{_EAST}])[\w\u0300-\u036f\u00ad\u200c\u200d])*(?:['’](?=[\u0400-\u04ff])\w+)*"
_MARKS = r"[\u0300-\u036f]"  # accents that stand behind their letter in a decomposed text
WORD = re.compile(
    r"\d{1,3}(?:[   ]\d{3})+(?![\d.,]?\d)(?:[.,]\d+)?"  # 15 000
    r"|\d+(?:[.,'’．]\d+)*"
    r"|(?:[^\W\d_]\.){2,}"  # U.S.
    rf"|(?:[^\W\d_]{_MARKS}*){{1,2}}['’](?=\w)(?![\u0400-\u04ff])"  # a short piece at an apostrophe: l'Ukraine
    rf"|(?<=[\w\u0300-\u036f])['’](?:\w{_MARKS}*){{1,2}}(?![\w\u0300-\u036f])"
    rf"|[{_EAST}][{_EAST}\u0300-\u036f\u3099\u309a]*"
    rf"|{_LETTER}(?:[-‐‑/]{_LETTER}|-\d\w*)*"
    r"|[A-Z]{1,3}\$|[^\w\s]"
)


# signs read as others: those as wide as a Chinese character, apostrophes, what is not seen
_ALIKE = {0xFF01 + k: chr(0x21 + k) for k in range(94)} | {0x3002: ".", 0xFF61: ".", 0x3000: " "}
_ALIKE |= {0x00AD: "", 0x200C: "", 0x2019: "'", 0x02BC: "'"}


def lower(text: str) -> str:
    """The form of a word that the lexicon knows."""
    if text.isascii():
        return text.lower()
    return unicodedata.normalize("NFC", text).translate(_ALIKE).lower()


_LATIN = r"[A-Za-z\u00c0-\u024f]"
RUNNING = re.compile(  # where words run together, digits part them; letters and digits of a type (F-16, T-72B3) do not
    rf"\d+(?:[.,'’．]\d+)*|{_LATIN}(?:{_LATIN}|\d)*(?:[-‐‑/](?:{_LATIN}|\d)+)*|[A-Z]{{1,3}}\$"
    r"|(?:(?![A-Za-z\u00c0-\u024f])[^\W\d_][\u0300-\u036f\u00ad\u200c\u200d\u3099\u309a]*)+|[^\w\s]"
)


def cutting(codes: Iterable[str] = (), *, running: bool = False) -> re.Pattern[str]:
    """What cuts a sentence into words. A currency code is a word of its own before digits ("EUR41.9 million")."""
    words = RUNNING if running else WORD
    known = "|".join(sorted(codes))
    return re.compile(rf"(?<![A-Za-z\d])(?=[A-Z]{{3}}\d)(?:{known})|{words.pattern}") if known else words


def split(text: str, pattern: re.Pattern[str] = WORD) -> list[Word]:
    """Cut a sentence into words, numbers and signs; places count code points of the sentence."""
    return [Word(one.group(), lower(one.group()), one.start(), one.end()) for one in pattern.finditer(text)]
