"""The book of languages: the words of each, typed. Adding a language is adding one file; patterns are built from it.

How a word is written in a file: `word*` takes any of the file's endings, `-word` is the head of compounds, a capital
letter asks for a capital letter, `verb* ~off` is a verb whose second part stands later in its clause.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cache
from importlib.resources.abc import Traversable

from tallystick.books.calendar import Dating, Stretch
from tallystick.books.cldr import Locale, load_locales
from tallystick.books.page import data_files, place, read_yaml, shelf
from tallystick.books.shape import shape
from tallystick.model.amount import Qualifier, Rate
from tallystick.model.ident import ItemId, PartyId, UnitId

Words = tuple[str, ...]


class Frame(StrEnum):
    """What a predicate says of its subject and object; `frames` of the reader holds the roles."""

    GIVE = "give"
    SELL = "sell"
    PAY = "pay"
    COST = "cost"
    GET = "get"
    BUY = "buy"
    ORDER = "order"
    RELY = "rely"
    PROMISE = "promise"
    ARRIVE = "arrive"
    SERVE = "serve"
    TRAIN = "train"
    THANK = "thank"
    WAIT = "wait"
    REFUSE = "refuse"
    FORGIVE = "forgive"
    FORBID = "forbid"
    MOVE = "move"
    HOLD = "hold"
    AMOUNT = "amount"
    CONTAIN = "contain"
    DIE = "die"
    SIGN = "sign"
    STRAIN = "strain"
    COOPERATE = "cooperate"
    ASK = "ask"
    MAKE = "make"
    USE = "use"
    STEAL = "steal"
    RETURN = "return"


class Marker(StrEnum):
    """What a word next to a party says about its place in the sentence."""

    TO = "to"
    FROM = "from"
    BY = "by"
    FOR = "for"
    AT = "at"
    WITH = "with"
    OF = "of"
    AND = "and"
    OBLIQUE = "oblique"
    SUBJECT = "subject"
    TOPIC = "topic"
    SELLER = "seller"
    DATIVE = "dative"
    ACCUSATIVE = "accusative"
    OTHER = "other"


class Cue(StrEnum):
    """Words that steer reading without being part of a claim."""

    NEGATION = "negation"
    CORRECTION = "correction"
    POSSIBLE = "possible"
    PLANNED = "planned"
    PLEDGED = "pledged"
    ESTIMATED = "estimated"
    FUTURE = "future"
    PASSIVE = "passive"
    SAY = "say"
    ESTIMATE = "estimate"
    DENY = "deny"
    COMPLAIN = "complain"
    CITE = "cite"
    CLAIM = "claim"
    ACCORDING = "according"
    ACCORDING_BEHIND = "according behind"
    ACCORDING_KIND = "according kind"  # attributes only before a kind of source: "nach einer Studie"
    REPORTED = "reported"
    SUBJUNCTIVE = "subjunctive"
    SOURCE = "source"
    TITLE = "title"
    BODY = "body"
    PRONOUN = "pronoun"
    REVERSE = "reverse"
    AND = "and"
    OR = "or"
    BREAK = "break"
    RELATIVE = "relative"
    SPEAKER = "speaker"
    US = "us"
    COUNTRY = "country"
    POSSESSIVE = "possessive"
    AUXILIARY = "auxiliary"
    ADDRESSEE = "addressee"
    STATEMENT = "statement"
    INFINITIVE = "infinitive"
    APPOSITION = "apposition"
    CHANGE = "change"
    THIS = "this"
    ARTICLE = "article"
    PARTITIVE = "partitive"
    PER_PIECE = "per piece"
    EACH = "each"
    CAPACITY = "capacity"
    WORTH = "worth"
    REST = "rest"
    JOINTLY = "jointly"
    FIRST = "first"
    COUNTED = "counted"
    FIGURE = "figure"
    CONCERNS = "concerns"  # says of how many the goods before are: "es geht um", "речь идёт о"
    RULE = "rule"
    WAR = "war"  # deeds of war: whose they are has no part in what is given
    NO_CLAIM = "no claim"
    COMPARISON = "comparison"
    CHAIN = "chain"
    CHANGED = "changed"
    SAME = "same party"
    SAYS_SO = "says so"  # verbs of saying that hold the particle of what they quote: "とした"
    OWN = "own"  # words for "the same party" that mean whom the sentence is about: "its own soldiers"
    LOADED = "loaded"
    LIGHT = "light"
    TRADE = "trade"
    ASSET = "asset"
    MEASURE = "measure"
    ORDINAL = "ordinal"
    NUMBERED = "numbered"
    FURNITURE = "furniture"
    OVER = "over"
    AMONG = "among"
    HELD = "held"
    ADNOMINAL = "adnominal"
    LINKING = "linking"
    QUOTING = "quoting"
    EQUAL = "equal"
    THERE = "there"
    HEADS = "heads"
    BOTH = "both"
    PARTNER = "partner"  # states that a text does not name: "its ally", "six African states"
    ORIGIN = "origin"
    SENT_FORCE = "sent force"
    WORKING = "working"
    SWAP = "swap"
    VIA = "via"
    COMPLEMENT = "complement"
    LENDING = "lending"
    HOME = "home"  # goods or sellers of the buyer's own state
    STRANGER = "stranger"  # givers that are no state: towns, charities, clubs, volunteers (rule 1.2)
    UPCOMING = "upcoming"  # ends of verbs that tell of what is or will be: "供与する", "보낸다고"
    ADMIT = "admit"  # verbs of saying that say what the speaker would rather not: no denial
    OUT_OF = "out of"  # stands between the two numbers of a share said in words: "four in ten"
    MORE = "more"  # before goods that are only compared, where a word of `than` follows
    THAN = "than"
    DEPOSITING = "depositing"  # verbs of giving that make the sum a deposit
    PENNY = "penny"  # the smallest coin: "has not paid a cent"
    WISHED = "wished"  # the verb of what is demanded, without a conjunction: "solle"
    GOES_ON = "goes on"  # opens a sentence about the party that the last one was about: "it", "they"
    LETTING = "letting"  # verbs of allowing, whose object is who gives: "allowed Denmark to hand over"
    TELLING = "telling"  # verbs of saying that mean other things, too: they say only beside what is said
    TYPED = "typed"  # what stands between goods and the name of their type
    ASIDE = "aside"  # words of saying that say only in an insertion: ", so X,"
    OWN_ACCOUNT = "own account"  # attributes to whom the clause is about: "nach eigenen Angaben"
    CONFIRM = "confirm"  # verbs of saying by which whoever gets something says that another gives it
    LEAVE = "leave"  # verbs of moving whose object is where the goods come from: "left Odesa"
    NOTHING = "nothing"  # the subject of what has not happened at all: "nothing has been signed"
    LOSE = "lose"  # what befalls goods in war: no claim
    NEED = "need"  # what a share may be of besides goods: demand, consumption
    FURTHER = "further"  # before a word of delivery: more of what the text spoke of, "no further deliveries"
    PIECES = "pieces"  # nouns behind the name of a weapon that only say how it comes: "Pinaka launchers"
    BACKSHIFT = "backshift"  # puts a future into the past in what someone said: "would", "zou"
    CITED_BY = "cited by"  # stands between a source and who passes on what it says
    TRANCHE = "tranche"  # the noun of a part of what was promised, before the whole
    MORE_BY = "more by"  # behind a percentage: so much more or less than before
    PAST = "past"  # words and ends of verbs that say that what they tell of has happened
    COST = "cost noun"  # the noun of what goods cost, before the sum: "at a cost of"


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
    `long` ends an attribute; `declined` are the ends of those that stand before a noun, where nouns have capitals.
    """

    begin: Words = ()
    end: Words = ()
    active: Words = ()
    behind: Words = ()
    short: Words = ()
    long: Words = ()
    declined: Words = ()


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
