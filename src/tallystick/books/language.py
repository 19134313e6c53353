"""The book of languages: the words of each, typed. Adding a language is adding one file; patterns are built from it.

How a word is written in a file: `word*` takes any of the file's endings, `-word` is the head of compounds, a capital
letter asks for a capital letter, `verb* ~off` is a verb whose second part stands later in its clause.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from importlib.resources.abc import Traversable

from tallystick.books.calendar import Dating, Stretch
from tallystick.books.cldr import Locale, load_locales
from tallystick.books.page import data_files, place, read_yaml, shelf
from tallystick.books.shape import shape
from tallystick.books.steering import Cue as Cue
from tallystick.books.steering import Frame as Frame
from tallystick.books.steering import Marker as Marker
from tallystick.model.amount import Qualifier, Rate
from tallystick.model.ident import ItemId, PartyId, UnitId

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Numerals:
    """Number words. `joiners` stand between parts of one number; a vague numeral has its base, `unnumbered` none;
    `rounded` ones are no exact number ("une vingtaine"); `halves` add half of what stands before them; behind an
    `inverted` word a number is a rough one ("тысяч десять"); `tenths` count tenths of the whole.
    """

    cardinals: Mapping[float, Words]
    magnitudes: Mapping[float, Words]
    joiners: Words = ()
    fractions: Mapping[float, Words] = field(default_factory=dict)
    vague: Mapping[float, Words] = field(default_factory=dict)
    unnumbered: Words = ()
    several: Words = ()
    tenths: Words = ()
    rounded: Mapping[float, Words] = field(default_factory=dict)
    halves: Words = ()
    inverted: Words = ()


@dataclass(frozen=True, slots=True)
class Ranges:
    """Words of ranges: what opens one, and what stands between its ends."""

    opening: Words
    between: Words


@dataclass(frozen=True, slots=True)
class Participles:
    """How participles look, where a passive is told by them; the ends of those that are never passive; and the ends of
    those that follow their noun as attributes; `short` ends make a passive without an auxiliary,
    `long` ends an attribute; `declined` are the ends of those that stand before a noun, where nouns have capitals; an
    `infix` stands inside an infinitive; `regular` ends tell participles from nouns that look like their verbs.
    """

    begin: Words = ()
    end: Words = ()
    active: Words = ()
    behind: Words = ()
    short: Words = ()
    long: Words = ()
    declined: Words = ()
    infix: Words = ()
    regular: Words = ()


@dataclass(frozen=True, slots=True)
class Masculine:
    """Names whose nominative article looks like an oblique one: `names` themselves, and all with an adjective that ends
    in `ending` behind the article.
    """

    article: Words = ()
    ending: Words = ()
    names: Words = ()


@dataclass(frozen=True, slots=True)
class Authorship:
    """How a text names the author of a study: words for a study, for its author, and for "by"."""

    study: Words = ()
    author: Words = ()
    by: Words = ()


@dataclass(frozen=True, slots=True)
class Institutes:
    """How names of institutes begin, in lower case, and what joins their parts; `small` where these have no capital."""

    heads: Words = ()
    joints: Words = ()
    small: bool = False


@dataclass(frozen=True, slots=True)
class Fold:
    """Signs that are read as others, one for one: traditional characters as simplified ones."""

    origin: str = ""
    target: str = ""


@dataclass(frozen=True, slots=True)
class Beside:
    """The words that show, right before or behind it, that a sign is the short name of a party."""

    before: Words = ()
    behind: Words = ()


@dataclass(frozen=True, slots=True)
class PartyWords:
    """What a party is called: names, seats, leaders and agencies stand for it; people and adjectives point to it. A
    `short` name is one only beside another or beside the words of `beside`.
    """

    names: Words = ()
    adjectives: Words = ()
    people: Words = ()
    seats: Words = ()
    leaders: Words = ()
    agencies: Words = ()
    short: Words = ()


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence and what must be read from it, in short: 'kind provider>recipient item number unit modality'."""

    text: str
    claims: Words = ()


@dataclass(frozen=True, slots=True)
class Language:
    """One language file. `after` and `before` say where a qualifier stands; with `capital_nouns` a capital inside
    a sentence marks a noun, so that no verb is written with one; with `running` words are written without spaces or
    with particles glued on, and are cut by the words of the file: `plain` ones mean nothing else, `commas` are signs
    that divide like one; with `serial` the first of several verbs governs the next; `fold` are signs read as others;
    `behind` are markers that follow a name; `cases` say what the ending of an inflected name marks,
    `adjective_cases` that of an adjective where it differs, and `citation` are the ends that citation forms drop
    before it; a letter of `letters` is also written as another; with `adjectives_behind` the adjective of a party
    follows its noun; `joints` are letters between the halves of a compound, `elisions` words cut short by an
    apostrophe, `enclitics` pronouns hung on a verb; with `dash_copula` a dash stands for "is" or for a verb said
    before; `verb_ends` are ends of verbs that say what a cue says elsewhere ("entregará" is future), `tails` such
    ends where the verb closes its clause; `adjectival` are all ends of adjectives, `verb_endings` are those of verbs
    alone; `local_currencies` begin words for the giver's own currency; with `silent_subjects` verbs need no subject;
    `locale` is what CLDR adds, `months` forms of their names that it lacks; `calendar` says what
    words for times mean.
    """

    name: str
    decimal: str
    grouping: Words
    endings: Words
    numerals: Numerals
    before: Mapping[Qualifier, Words]
    after: Mapping[Qualifier, Words]
    ranges: Ranges
    rates: Mapping[Rate, Words]
    units: Mapping[UnitId, Words]
    currencies: Mapping[UnitId, Words]
    items: Mapping[ItemId, Words]
    frames: Mapping[Frame, Words]
    nouns: Mapping[Frame, Words]
    markers: Mapping[Marker, Words]
    cues: Mapping[Cue, Words]
    dating: Mapping[Dating, Words]
    parties: Mapping[PartyId, PartyWords]
    abbreviations: Words
    examples: tuple[Example, ...]
    capital_nouns: bool = False
    running: bool = False
    serial: bool = False
    adjectives_behind: bool = False
    dash_copula: bool = False
    verb_endings: Words = ()
    joints: Words = ()
    elisions: Words = ()
    enclitics: Words = ()
    verb_ends: Mapping[Cue, Words] = field(default_factory=dict)
    tails: Mapping[Cue, Words] = field(default_factory=dict)
    fold: Fold = field(default_factory=Fold)
    plain: Words = ()
    commas: Words = ()
    beside: Beside = field(default_factory=Beside)
    behind: Mapping[Marker, Words] = field(default_factory=dict)
    months: Mapping[float, Words] = field(default_factory=dict)
    calendar: Mapping[Stretch, Words] = field(default_factory=dict)
    cases: Mapping[Marker, Words] = field(default_factory=dict)
    adjectival: Words = ()
    adjective_cases: Mapping[Marker, Words] = field(default_factory=dict)
    citation: Words = ()
    local_currencies: Words = ()
    silent_subjects: bool = False
    letters: Mapping[str, str] = field(default_factory=dict)
    participles: Participles = field(default_factory=Participles)
    authorship: Authorship = field(default_factory=Authorship)
    institutes: Institutes = field(default_factory=Institutes)
    masculine: Masculine = field(default_factory=Masculine)
    code: str = ""
    locale: Locale | None = None


class Languages(Mapping[str, Language]):
    """The languages of a folder by code; a file is read when its language is first asked for."""

    def __init__(self, data: Traversable) -> None:
        self._files = {one.name.removesuffix(".yaml"): one for one in data_files(data / "languages", ".yaml")}
        self._locales = load_locales(data)
        self._read: dict[str, Language] = {}

    def __getitem__(self, code: str) -> Language:
        if code not in self._read:
            file = self._files[code]
            found = shape(Language, read_yaml(file), place(file))
            self._read[code] = replace(found, code=code, locale=self._locales.get(code))
        return self._read[code]

    def __iter__(self) -> Iterator[str]:
        return iter(self._files)

    def __len__(self) -> int:
        return len(self._files)

    def __contains__(self, code: object) -> bool:
        return code in self._files


@cache
def load_languages() -> Languages:
    """The languages that come with the package, one file of data/languages/ each."""
    return Languages(shelf())
