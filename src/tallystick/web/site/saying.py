"""What the core says, in the reader's language: findings, notes beside estimates, reasons of confidence.

A sentence is recognised by its phrase, and what fills its gaps is said in turn: names of items, parties and units,
numbers and days. What is not recognised, above all the words of sources, stays as it is.
"""

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from django.utils.translation import get_language, gettext

from tallystick.books import load_books
from tallystick.books.display import display_languages
from tallystick.model.finding import Code, Finding
from tallystick.model.ident import ItemId, PartyId, UnitId
from tallystick.publish.figures import Figures, figures
from tallystick.web.site.names import FIELDS, NAMES, field_name, name_of
from tallystick.web.site.phrases import PHRASES

KEPT = 8192  # sentences remembered
_TAKES = {  # what a gap may hold, by how its name begins; anything, where nothing is said
    "number": r"[-+]?[\d.,]*\d(?:e[-+]?\d+)?",
    "id": r"\S+",
    "giver": r"\S+",
    "taker": r"\S+",
    "unit": r"[\w %]+",
    "rate": r"\w+",
    "field": "|".join(FIELDS),
    "fields": rf"(?:(?:{'|'.join(FIELDS)})(?:, )?)+",
}
_GAP = re.compile(r"%\((\w+)\)s|\{(\w+)\}")
_SHARE = re.compile(r"(\d+) ?%")
_DAYS = frozenset({"last", "when", "window"})
_UNITS = frozenset({"unit", "wanted", "currency"})
_LIST = re.compile(r"(, | and )")


def spoken() -> str:
    """The language of this request, as far as figures can be written in it."""
    wanted = (get_language() or "").partition("-")[0]
    return wanted if wanted in display_languages() else load_books().parties.language


def say(text: str) -> str:
    """A sentence of the core in the reader's language."""
    language = spoken()
    return text if language == load_books().parties.language else _said(text, language)


def say_finding(finding: Finding) -> str:
    """A finding in the reader's language: where, and what."""
    words = {name: _fill(name, word, spoken()) for name, word in finding.words}
    return f"{say(finding.where)}: {gettext(finding.code.value.sentence).format(**words)}"


@lru_cache(KEPT)
def _said(text: str, language: str) -> str:
    for phrase, pattern in _patterns():
        found = pattern.fullmatch(text)
        if found:
            words = {name: _fill(name, word, language) for name, word in found.groupdict().items()}
            said = gettext(phrase)
            return said % words if "%" in phrase else said.format(**words)
    where, colon, what = text.partition(": ")  # a finding that was written down: where, then what
    said = _said(what, language) if colon else what
    return f"{_said(where, language)}: {said}" if said != what else text


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Phrases with what recognises them, the most telling first."""
    every = (*PHRASES, *(code.value.sentence for code in Code))
    phrases = (phrase for phrase in every if len(_GAP.sub("", phrase)) > 1)  # one that is but a gap fits everything
    ordered = sorted(phrases, key=lambda phrase: (-len(_GAP.sub("", phrase)), "number" not in phrase))
    return tuple((phrase, re.compile(_pattern(phrase))) for phrase in ordered)


def _pattern(phrase: str) -> str:
    made, end = "", 0
    for gap in _GAP.finditer(phrase):
        name = gap[1] or gap[2]
        made += _literal(phrase[end : gap.start()])
        made += f"(?P<{name}>{_TAKES.get(name.partition('_')[0], '.+?')})"
        end = gap.end()
    return made + _literal(phrase[end:])


def _literal(text: str) -> str:
    return re.escape(text.replace("%%", "%"))


def _fill(name: str, word: str, language: str) -> str:
    """What fills a gap, in the reader's language."""
    books = load_books()
    if language == books.parties.language:
        return word
    show = figures(books, language)
    if name in NAMES:
        return name_of(word, name)
    if name.startswith("field"):
        return ", ".join(field_name(one) for one in word.split(", "))
    if name.startswith("number"):
        return _number(word, show)
    if name in _UNITS:
        return _unit(word, show) or _said(word, language)
    if name in _DAYS:
        return show.period(word)
    share = _SHARE.fullmatch(word)
    if share:
        return show.percent(int(share[1]) / 100)
    return _listed(word, language)


def _number(word: str, show: Figures) -> str:
    return show.exact(float(word.replace(",", "")), None)


def _unit(word: str, show: Figures) -> str:
    unit = UnitId(word)
    if show.units.get(unit) is None:
        return ""
    names: Mapping[UnitId, str] = {**show.display.units, **show.display.money}
    return names.get(unit, unit) or gettext("pieces")


def _named(word: str, language: str) -> str:
    """An item or a party by its name; empty for anything else."""
    books = load_books()
    item = figures(books, language).display.items.get(ItemId(word))
    if item:
        return item
    return books.parties.name(PartyId(word), language) if books.parties.get(PartyId(word)) else ""


def _listed(word: str, language: str) -> str:
    """A name, a list of names, or a phrase; anything else as it is."""
    names = [_named(part, language) for part in _LIST.split(word)[::2]]
    return ", ".join(names) if all(names) else _said(word, language)
