"""All words that a lexicon is made of: of the language file, of CLDR, of the books of items and parties."""

from collections.abc import Iterator, Mapping
from typing import Any

from tallystick.books.calendar import YEARS, Dating
from tallystick.books.cldr import Locale
from tallystick.books.language import Language, PartyWords, Words
from tallystick.books.shelf import Books
from tallystick.books.units import UnitBook
from tallystick.model.ident import PartyId, UnitId
from tallystick.read.material.words import Cat

SMALL = 2  # letters of a word that has no ending to lose


def listed(language: Language, books: Books) -> Iterator[tuple[Cat, object, str]]:
    """Every listed phrase with its category and value."""
    numerals = language.numerals
    tables: tuple[tuple[Cat, Mapping[Any, Words]], ...] = (
        (Cat.CARDINAL, numerals.cardinals), (Cat.MAGNITUDE, numerals.magnitudes),
        (Cat.FRACTION, numerals.fractions), (Cat.VAGUE, numerals.vague),
        (Cat.UNNUMBERED, {None: numerals.unnumbered}), (Cat.SEVERAL, {None: numerals.several}),
        (Cat.TENTH, {None: numerals.tenths}),
        (Cat.ROUNDED, numerals.rounded), (Cat.HALF, {None: numerals.halves}),
        (Cat.INVERTED, {None: numerals.inverted}),
        (Cat.BEFORE, language.before), (Cat.AFTER, language.after),
        (Cat.OPENING, {None: language.ranges.opening}), (Cat.BETWEEN, {None: language.ranges.between}),
        (Cat.RATE, language.rates), (Cat.UNIT, language.units), (Cat.CURRENCY, language.currencies),
        (Cat.ITEM, language.items), (Cat.FRAME, language.frames), (Cat.NOUN, language.nouns),
        (Cat.MARKER, language.markers), (Cat.BEHIND, language.behind),
        (Cat.CUE, language.cues), (Cat.DATING, language.dating), (Cat.DATING, _years(language)),
    )  # fmt: skip
    for cat, table in tables:
        for value, phrases in table.items():
            yield from ((cat, value, phrase) for phrase in phrases)
    for name, item in books.items.designations.items():
        yield Cat.ITEM, item, name + "*"
    for party, words in language.parties.items():
        yield from _inflected(language, _party(party, words))
        if language.adjectives_behind:  # without a noun before it, an adjective names the people
            yield from ((Cat.PEOPLE, party, phrase) for phrase in words.adjectives)
    yield from _called(language, books)
    if language.code in books.parties.names:
        named = ((Cat.NAME, party, name) for party, name in books.parties.names[language.code].items())
        yield from _inflected(language, named)
    for number, forms in language.months.items():
        yield from ((Cat.MONTH, int(number), form) for form in forms)
    yield from _inflected(language, _from_locale(language, books.units))
    yield from ((Cat.CURRENCY, unit, str(unit)) for unit in books.units.currencies if not _is_word(language, str(unit)))


def _called(language: Language, books: Books) -> Iterator[tuple[Cat, object, str]]:
    """Who stands for a party, in Latin letters."""
    inflected = ("", "*") if language.cases else ("",)
    for cat, called in ((Cat.NAME, books.parties.leaders), (Cat.AGENCY, books.parties.firms)):
        for party, names in called.items():
            yield from ((cat, party, name + end) for name in names for end in inflected)


def _years(language: Language) -> Mapping[Dating, Words]:
    """The phrases for years counted from now are dates."""
    return {Dating.RELATIVE: tuple(phrase for year in YEARS for phrase in language.calendar.get(year, ()))}


def _is_word(language: Language, code: str) -> bool:
    """Whether the code of a currency is also a word of the language, as headlines in capitals write it."""
    tables = (language.cues, language.markers, language.before, language.numerals.magnitudes)
    return any(code.lower() in phrases for table in tables for phrases in table.values())


def _inflected(language: Language, entries: Iterator[tuple[Cat, object, str]]) -> Iterator[tuple[Cat, object, str]]:
    """Names as they are listed and, where the language inflects them, by the stems of all their words."""
    for cat, value, phrase in entries:
        yield cat, value, phrase
        if language.citation and cat in (Cat.NAME, Cat.AGENCY) and "*" not in phrase:
            yield cat, value, " ".join(_stem(word, language) for word in phrase.split())


def _stem(word: str, language: Language) -> str:
    """A word without the end of its citation form; acronyms and small words are not inflected."""
    if word.isupper() or len(word) <= SMALL or not word[-1].isalpha():
        return word
    ends = (one for one in language.citation if word.endswith(one) and len(word) - len(one) > SMALL)
    drop = max(ends, key=len, default="")
    return word.removesuffix(drop) + "*"


def _party(party: PartyId, words: PartyWords) -> Iterator[tuple[Cat, object, str]]:
    lists = ((Cat.NAME, words.names + words.seats + words.leaders + words.short), (Cat.AGENCY, words.agencies))
    for cat, phrases in (*lists, (Cat.ADJECTIVE, words.adjectives), (Cat.PEOPLE, words.people)):
        yield from ((cat, party, phrase) for phrase in phrases)


def _telling(name: str) -> bool:
    """Whether the name of a currency can mean nothing else: a word, not letters that abbreviate it."""
    return len(name) >= (4 if name.isascii() else 2)


def _from_locale(language: Language, units: UnitBook) -> Iterator[tuple[Cat, object, str]]:
    """What CLDR adds: names of states with their capitals, of currencies and months."""
    locale = language.locale
    if locale is None:
        return
    for places in (locale.territories, locale.capitals):
        for code, name in places.items():
            yield Cat.NAME, PartyId(code), name
            if " " not in name and not language.running:
                yield Cat.NAME, PartyId(code), name + "*"
    known = {UnitId(code): names for code, names in locale.currencies.items() if units.is_currency(UnitId(code))}
    yield from ((Cat.CURRENCY, unit, name) for unit, names in known.items() for name in names if _telling(name))
    yield from _months(locale)


def _months(locale: Locale) -> Iterator[tuple[Cat, object, str]]:
    for number, names in enumerate(locale.months, start=1):
        yield from ((Cat.MONTH, number, name) for name in names)
    for number, names in enumerate(locale.months_short, start=1):
        yield from ((Cat.MONTH, number, name.rstrip(".")) for name in names)
