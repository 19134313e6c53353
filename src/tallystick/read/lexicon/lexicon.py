"""The lexicon of a language: every word of its file, of CLDR and of the books, looked up in one pass over a sentence.

A word is analysed once and remembered: as it stands, without its ending, as the head of a compound, as a number word.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from tallystick.books.language import Cue, Frame, Language, Marker
from tallystick.books.shelf import Books
from tallystick.model.party import PartyKind
from tallystick.read.lexicon.cases import by_ending, long_ends, settle_cases
from tallystick.read.lexicon.compounds import NumberWords
from tallystick.read.lexicon.currencies import shared_currencies
from tallystick.read.lexicon.entries import (
    VERBAL,
    Entry,
    Facts,
    Known,
    citations,
    cited,
    facts_of,
    fits,
    half,
    idle,
    longest_goods,
    matches,
    moves_on,
    sided,
    small,
    verbal_nouns,
)
from tallystick.read.lexicon.joints import Joints
from tallystick.read.lexicon.listing import listed
from tallystick.read.lexicon.segments import Segments
from tallystick.read.lexicon.splitting import Splitter
from tallystick.read.lexicon.tails import Tails, settle_quoting, word_before
from tallystick.read.lexicon.tenses import tenses
from tallystick.read.lexicon.vocabulary import Vocabulary
from tallystick.read.material.kinds import AIDS
from tallystick.read.material.words import Cat, Mention, Scan, Word, cutting, lower

LONGEST = 80  # letters of a word that is looked up; compounds of print have up to fifty
MEMORY = 200_000  # words remembered; a large newspaper archive has about that many that come twice
ACRONYM = 4  # letters: longer ones are also written with one capital (IRIS-T, Himars)
NEAR = 4  # words from a verb to a second part that its goods may follow: "let the young republic have ten ships"
NOMINAL = (Cat.ITEM, Cat.UNIT, Cat.CURRENCY, Cat.NOUN, Cat.NAME, Cat.AGENCY, Cat.PEOPLE, Cat.ADJECTIVE)
REACH = 30  # words between a verb and its second part; longer clauses are rare in print


class Lexicon:
    """What the words of one language are."""

    def __init__(self, language: Language, books: Books) -> None:
        self.language = language
        self._exact: dict[str, list[Entry]] = defaultdict(list)
        self._stems: dict[str, list[Entry]] = defaultdict(list)
        self._heads: dict[str, list[Entry]] = defaultdict(list)
        self._head_stems: dict[str, list[Entry]] = defaultdict(list)
        self._prefixes: dict[str, list[Entry]] = defaultdict(list)
        money = books.units.currencies
        self._currencies = {code[:2]: str(code) for code in money}
        self._shared = shared_currencies(language, money)
        countries = (PartyKind.STATE, PartyKind.FORMER_STATE)
        self._countries = frozenset(str(one.id) for one in books.parties if one.kind in countries)
        self._memory: dict[str, Known] = {}
        self._told: dict[str, Facts] = {}
        self._endings = sorted({*language.endings, *language.verb_endings}, key=len, reverse=True)
        self._verbal = frozenset(language.verb_endings) - frozenset(language.endings)
        self._ends = frozenset(self._endings) - {""}
        self._lengths = sorted({len(one) for one in self._ends}, reverse=True)
        self._numbers = NumberWords(language.numerals)
        cuts = cutting(money, running=language.running)
        self._joints = Joints(language.elisions, language.enclitics, cuts)
        self._nominative = tuple(language.cases.get(Marker.SUBJECT, ()))
        self._cases = by_ending({case: ends for case, ends in language.cases.items() if case is not Marker.SUBJECT})
        self._participle_cases = by_ending(language.adjective_cases)
        self._adjective_cases = self._participle_cases or self._cases
        self._letters = str.maketrans(dict(language.letters))
        self._verb_ends = {
            cue: (*ends, *(one.translate(self._letters) for one in ends)) for cue, ends in language.verb_ends.items()
        }
        for cat, value, phrase in listed(language, books):
            self._add(cat, value, phrase)
        settle_cases((self._exact, self._stems), self._cases)
        heads = (*self._heads, *self._head_stems)
        self._shortest = min(map(len, heads), default=99)
        self._headed = frozenset(head[: self._shortest] for head in heads)
        self._tails = Tails(language.tails)
        self._segments = self._cutter() if language.running else None
        self._splitter = Splitter(self._joints, self._segments, language.fold, language.commas, self._hyphened)
        self._datives, self._means = long_ends(language.cases)

    def _add(self, cat: Cat, value: object, phrase: str) -> None:
        """Enter a phrase in each of its spellings."""
        self._enter(cat, value, phrase)
        other = phrase.translate(self._letters) if self._letters else phrase
        if other != phrase:
            self._enter(cat, value, other)

    def _enter(self, cat: Cat, value: object, phrase: str) -> None:
        near, _, far = phrase.partition(" ~")
        parts = near.split() if near.startswith("-") or near.endswith("-") else self._joints.parts(near)
        first, rest = parts[0], tuple(parts[1:])
        acronym = first.isupper() and first.isalpha() and 1 < len(first) <= ACRONYM
        form = 2 if acronym else int(first.lstrip("-")[:1].isupper())
        key = lower(first.strip("*"))
        entry = Entry(cat, value, form, first, tuple(map(lower, rest)), tuple(map(lower, self._joints.parts(far))))
        if cat is Cat.NAME and near.endswith(self._nominative):
            entry = entry._replace(case=Marker.SUBJECT)
        if first.startswith("-") and len(first) > 1:
            table, key = (self._head_stems if first.endswith("*") else self._heads), key.lstrip("-")
        elif first.endswith("-") and len(first) > 1:
            table = self._prefixes
        else:
            table = self._stems if first.endswith("*") else self._exact
        table[key].append(entry)

    def phrases(self) -> Iterator[Entry]:
        """All entries that more than one word makes."""
        for table in (self._exact, self._stems, self._heads, self._head_stems, self._prefixes):
            yield from (one for found in table.values() for one in found if one.rest or one.far)

    def _cutter(self) -> Segments:
        """The dictionary that runs of letters are cut by: all listed words with all endings, and their later parts."""
        parts = {part for table in (self._exact, self._stems) for one in table.values() for e in one for part in e.rest}
        stems = (*self._stems, *(part[:-1] for part in parts if part.endswith("*")))
        alone = {key: [one.cat for one in found if not one.rest] for key, found in self._exact.items()}
        particles = {key for key, cats in alone.items() if Cat.BEHIND in cats and _HANGING.issuperset(cats)}
        short = {name for party in self.language.parties.values() for name in party.short}
        words = {*self._exact, *(part for part in parts if not part.endswith("*")), *self.language.plain, *short}
        beside = self.language.beside.before, self.language.beside.behind
        plain = (word for word in self.language.plain if word not in self._exact)
        return Segments(Vocabulary(words, stems, self._endings), particles, short, beside, plain)

    def words(self, text: str) -> list[Word]:
        """The words of a sentence; places count its code points."""
        return self._splitter.words(text)

    @property
    def running(self) -> bool:
        """Whether words are cut out of runs of letters."""
        return self._segments is not None

    def know(self, word: str) -> Known:
        """All entries that a word may be or begin."""
        known = self._memory.get(word)
        if known is None:
            if len(self._memory) >= MEMORY:
                self._memory.clear()
            known = self._memory[word] = self._analyse(word)
        return known

    def _analyse(self, word: str) -> Known:
        if len(word) > LONGEST:
            return ()
        low = lower(word)
        found = [*self._exact.get(low, ()), *self._inflected(low, self._stems)]
        fitting = [one for one in found if fits(one, word)]  # "übergaben" is no form of "Übergabe"
        found = longest_goods(citations(verbal_nouns(fitting)))
        if self.language.adjectives_behind:
            found = small(found)
        if not any(one.cat is Cat.ITEM and not one.rest for one in found):
            found.extend(self._compound(word, low, any(not one.rest for one in found)))
        found.extend(self._halves(word, low, found))
        if "-" in low and not any(one.cat in (Cat.CURRENCY, Cat.UNIT) for one in found):
            found.extend(self._prefixes.get(low[: low.index("-") + 1], ()))
        glued = self._numbers.open(low)
        if glued and not any(one.cat in (Cat.CARDINAL, Cat.MAGNITUDE) and not one.rest for one in found):
            found.append(Entry(Cat.GLUED, glued, 0, word))
        whole = [one for one in found if not one.rest]
        if all(one.value is not Cue.TITLE for one in whole):  # "당국자" links nothing
            found += [Entry(Cat.CUE, cue, 0, word) for cue in self._tails.of(low, [one.cat for one in whole])]
        return tuple(found)

    def _inflected(self, low: str, table: Mapping[str, list[Entry]]) -> Iterator[Entry]:
        yield from table.get(low, ())
        for length in self._lengths:
            stems = table.get(low[:-length]) if low[-length:] in self._ends else None
            for one in stems or ():
                ending = low[-length:]
                if not (one.cat in NOMINAL and ending in self._verbal):
                    yield one._replace(case=self._marks(one.cat, ending))

    def _marks(self, cat: Cat, ending: str) -> Marker | None:
        """What the ending of an inflected word marks."""
        if cat is Cat.FRAME:
            return self._participle_cases.get(ending)
        return (self._adjective_cases if cat is Cat.ADJECTIVE else self._cases).get(ending)

    def _compound(self, word: str, low: str, known: bool) -> Iterator[Entry]:
        """The longest listed head of a compound; after a hyphen any listed word is a head."""
        if "-" in low:
            before, _, head = word.rpartition("-")
            if len(head) < 3:
                return
            first = [one for one in self.know(before) if not one.rest]
            heads = [one for one in self.know(head) if one.cat in _HEADS and not one.rest]
            yield from [one for one in first if one.cat is Cat.ITEM] or heads
            if any(one.cat is Cat.ITEM for one in heads):
                yield from sided(before, first, any(one.value in AIDS for one in heads))
            if any(one.value is Cue.BODY for one in heads):  # the RSF militia, the Putin government
                yield from (one for one in first if one.cat in (Cat.NAME, Cat.AGENCY))
            return
        if known:
            return
        for cut in self._cuts(low, 2):
            tail = low[cut:]
            found = [*self._heads.get(tail, ()), *self._inflected(tail, self._head_stems)]
            if found:
                yield from found
                return

    def _cuts(self, low: str, first: int) -> Iterator[int]:
        """Where, at letter `first` at the earliest, a word may be cut before a listed head."""
        size = self._shortest
        return (cut for cut in range(first, len(low) - size + 1) if low[cut : cut + size] in self._headed)

    def _halves(self, word: str, low: str, found: list[Entry]) -> Iterator[Entry]:
        """The other half of a compound of goods and what becomes of them, of which one is known: "Waffenlieferung"."""
        cats = {half(one) for one in found if not one.rest}
        if "-" in low or not self._heads or len(cats & {Cat.ITEM, Cat.NOUN}) != 1:
            return
        for cut in self._cuts(low, 3):
            tail = low[cut:]
            heads = [*self._heads.get(tail, ()), *self._inflected(tail, self._head_stems)]
            nouns = [one for one in heads if half(one) is Cat.NOUN]
            if nouns and Cat.ITEM in cats:
                yield from nouns
            for joint in ("", *self.language.joints) if nouns and Cat.NOUN in cats else ():
                goods = word[:cut].removesuffix(joint)
                known = self.know(goods) if len(goods) > 2 else ()
                first = [one for one in known if one.cat is Cat.ITEM and not one.rest]
                if first:
                    yield from first[:1]
                    break
            if nouns:
                return

    def scan(self, text: str) -> Scan:
        """Look up every word of a sentence."""
        words, plain, language = self.words(text), self._splitter.folded(text), self.language
        scan = Scan(text, words, [], [[] for _ in words], {}, language.capital_nouns, language.running)
        scan.adjectives_behind, scan.cased = language.adjectives_behind, bool(language.cases)
        scan.dash_copula, scan.currencies, scan.shared = language.dash_copula, self._currencies, self._shared
        scan.declined, scan.final = bool(self._participle_cases), bool(self._tails)
        scan.adjectival, scan.local, forms = language.adjectival, language.local_currencies, language.participles
        scan.attributes, scan.doing, scan.infix = forms.long, forms.active if language.cases else (), forms.infix
        scan.datives, scan.means, scan.masculine = self._datives, self._means, language.masculine
        scan.countries, scan.institutes = self._countries, language.institutes
        scan.uninflected = language.participles.regular
        scan.proper, scan.serial = self._proper(words), language.serial
        skip = 0
        for i, word in enumerate(words):
            facts = self._told.get(word.text) or self._tell(word.text)
            if facts.known:
                found, skip = self._found(words, i, facts, skip)
                if self._segments or self._tails or language.verb_ends:
                    found = self._settled(scan, plain, i, found)
                scan.put(i, found if len(found) < 2 else list(dict.fromkeys(found)))
        return scan

    def _settled(self, scan: Scan, plain: str, i: int, found: list[Mention]) -> list[Mention]:
        """The mentions at word i without those that its neighbours rule out, and with what the end of a verb says."""
        word = scan.words[i]
        if self._segments and self._segments.misread(plain, word):
            found = [one for one in found if one.cat is not Cat.NAME or one.j > i + 1]
        found = settle_quoting(found, self._tails, word_before(scan.words, i))
        if scan.final and not scan.glued(i):  # a particle hangs on what it marks
            found = [one for one in found if one.cat is not Cat.BEHIND]
        return [*found, *tenses(word.low, found, i, self._verb_ends)]

    def _proper(self, words: list[Word]) -> frozenset[int]:
        """Where words stand that no list holds, in a language that has no capital letters to tell names by."""
        cutter = self._segments
        if cutter is None:
            return frozenset()
        return frozenset(k for k, one in enumerate(words) if one.text[0].isalpha() and one.low not in cutter)

    def _found(self, words: list[Word], i: int, facts: Facts, skip: int) -> tuple[list[Mention], int]:
        """The mentions at word i, and where the longest phrase so far ends: the longest phrase wins over its parts."""
        phrases = self._phrases(words, i, facts) if facts.begins and i + 1 < len(words) else []
        longest = phrases[0].j if phrases else 0
        if longest and (i >= skip or longest > skip):
            return cited(phrases) + self._last_marker(words, phrases), max(skip, longest)
        if i < skip:
            inside = [one for one in facts.plain if one.cat in _INSIDE or one.value in _LINKS]
            return [Mention(one.cat, one.value, i, i + 1, one.case) for one in inside], skip
        if facts.fixed is not None:
            return [Mention(cat, value, i, i + 1, case) for cat, value, case in facts.fixed], skip
        return self._singles(words, i, facts), skip

    def _phrases(self, words: list[Word], i: int, facts: Facts) -> list[Mention]:
        """The longest phrases that begin at word i."""
        longest, found = 0, list[Mention]()
        for one in (*facts.exact.get(words[i + 1].low, ()), *facts.loose):
            if one.cat is Cat.CURRENCY and words[i].end - words[i].start == 1 and words[i].end < words[i + 1].start:
                continue  # "A $2 billion sale" is no sum in A$
            end = matches(words, i + 1, one.rest, self._endings)
            if end > longest:
                longest, found = end, []
            if end and end == longest:
                found.append(Mention(one.cat, one.value, i, end, self._case(words[end - 1].low, one)))
        if self.language.capital_nouns and idle(found, facts.known, words[longest:], self._numbers):
            return []
        return found

    def _case(self, low: str, phrase: Entry) -> Marker | None:
        """What the ending of the last word of a phrase marks."""
        last = phrase.rest[-1]
        return self._marks(phrase.cat, low[len(last) - 1 :]) if last.endswith("*") else phrase.case

    def _last_marker(self, words: list[Word], found: list[Mention]) -> list[Mention]:
        """A preposition that ends a predicate still marks what follows: "left for Russia"."""
        last = next((one.j - 1 for one in found if one.cat is Cat.FRAME), None)
        known = self.know(words[last].text) if last is not None else ()
        return [
            Mention(one.cat, one.value, last or 0, (last or 0) + 1)
            for one in known
            if one.cat is Cat.MARKER and not one.rest
        ]

    def _tell(self, word: str) -> Facts:
        """What a word is by itself, and the phrases that it may begin."""
        if len(self._told) >= MEMORY:
            self._told.clear()
        facts = self._told[word] = facts_of(self.know(word), noun=self.language.capital_nouns and word[0].isupper())
        return facts

    def _plain(self, word: str) -> Known:
        """What a word is by itself, apart from the phrases that it may begin and from verbs in two parts."""
        return (self._told.get(word) or self._tell(word)).plain

    def _singles(self, words: list[Word], i: int, facts: Facts) -> list[Mention]:
        plain = facts.plain
        far = [one for one in facts.parted if self._later(words, i + 1, one.far)]
        if far:
            plain = (*(one for one in plain if one.cat is not Cat.FRAME), *far)
        noun = self._noun(words, i)
        named = noun or any(one.cat in (Cat.ITEM, Cat.UNIT) for one in plain)
        if named and self._as_verb(words, i, plain):
            plain = tuple(one for one in plain if one.cat not in (Cat.ITEM, Cat.UNIT, Cat.NOUN))
        elif named:
            plain = tuple(one for one in plain if one.cat is not Cat.FRAME or one.value is Frame.DIE or one.form)
        if noun:
            plain = tuple(one for one in plain if one.form or one.value not in VERBAL)
        return [Mention(one.cat, one.value, i, i + 1, one.case) for one in plain]

    def _as_verb(self, words: list[Word], i: int, plain: Known) -> bool:
        """Whether a word for goods and for a verb is the verb here: "will ship"; before what it moves, 援助50辆."""
        low = words[i].low
        if i == 0 or self.language.capital_nouns or not any(one.cat is Cat.FRAME for one in plain):
            return False
        if self.language.serial:
            return moves_on(words, i, self._plain)
        before = {one.value for one in self._plain(words[i - 1].text) if one.cat is Cat.CUE}
        active = self.language.participles.active
        if active and i > 1 and not self.know(words[i - 1].text) and words[i - 1].low.isalpha():
            before = {one.value for one in self._plain(words[i - 2].text) if one.cat is Cat.CUE}  # past an adverb
        if active and low.endswith(active) and {Cue.PASSIVE, Cue.AUXILIARY} <= before:
            return True  # "is training 400 soldiers"
        if Cue.AUXILIARY not in before or not before & {Cue.FUTURE, Cue.POSSIBLE, Cue.INFINITIVE}:
            return False
        bases = (self._exact.get(low[: -len(one)], ()) for one in self._endings if one and low.endswith(one))
        return not any(one.cat is Cat.FRAME and not one.rest for found in bases for one in found)

    def _later(self, words: list[Word], at: int, far: tuple[str, ...]) -> bool:
        """Whether the second part of a verb follows, where it closes its clause."""
        for k in range(at, min(at + REACH, len(words))):
            if words[k].low in (".", ";", "!", "?") and not words[k - 1].text.isdigit():  # "am 2. Mai"
                return False
            end = matches(words, k, far, self._endings)
            if end and (end >= len(words) or not words[end].text[0].isalpha() or self._closes(words[end], at, end)):
                return True
        return False

    def _closes(self, word: Word, at: int, end: int) -> bool:
        """Whether a word can follow a verb group: a conjunction or preposition; goods, where it is short and open."""
        open_ended = end - at <= NEAR and not self.language.capital_nouns
        follow = (Cat.MARKER, Cat.CUE, *((Cat.CARDINAL, Cat.ITEM, Cat.BEFORE) if open_ended else ()))
        return any(one.cat in follow and not one.rest for one in self.know(word.text))

    def _noun(self, words: list[Word], i: int) -> bool:
        """Whether a capital letter inside a sentence marks a noun here."""
        opens = i == 0 or (not words[i - 1].text[-1].isalnum() and words[i - 1].text != ",")
        return self.language.capital_nouns and words[i].capital and not opens

    def _hyphened(self, word: Word) -> bool:
        """Whether a hyphenated word begins with a number word and is none itself: a four-billion loan is a number and
        its noun, "quatre-vingt-dix" is one number.
        """
        if word.low.partition("-")[0] not in self._numbers:
            return False
        return not any(one.cat is Cat.CARDINAL and not one.rest for one in self.know(word.text))


_HEADS = (Cat.ITEM, Cat.UNIT, Cat.CURRENCY, Cat.NOUN, Cat.CUE, Cat.PEOPLE)
_HANGING = frozenset((Cat.BEHIND, Cat.CUE, Cat.DATING, Cat.BETWEEN))  # what a word may be that only stands behind one
_LINKS = (Cue.LINKING, Cue.QUOTING)  # and the end of a verb that links: "검토 중이지만"
_INSIDE = (Cat.ADJECTIVE, Cat.NAME, Cat.PEOPLE, Cat.AGENCY, Cat.MONTH)  # what counts also within a longer phrase
