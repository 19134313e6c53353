"""Quantity extractors behind one form, text -> found quantities; each peer is imported only when it is asked for.

The wrappers translate and repair nothing. A peer that is not installed is left out of the table, and said to be.
"""

import importlib
import re
from collections.abc import Callable
from typing import Any

from benchmarks.external.suites import Gold
from tallystick.books import load_books
from tallystick.read.stated import Stated, stated

Extract = Callable[[str, str], list[Gold]]
SIGN = {"exact": "=", "between": "=", "about": "~", "approx_vague": "~", "at_least": ">", "more_than": ">"}
DIGITS = re.compile(r"(?<!\w)[-+]?(?:\d+(?:[.,]\d+)*|\.\d+)")
FLOOR = re.compile(
    r"(?P<sign>[$€£¥])?\s?(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    r"\s?(?P<size>trillion|billion|million|thousand)?\s?(?P<unit>%|percent|dollars|euros|[a-z]+)?"
)
SIZES = {"trillion": 1e12, "billion": 1e9, "million": 1e6, "thousand": 1e3}


def tallystick(text: str, language: str) -> list[Gold]:
    """This project."""
    return [gold for one in stated(text, language, load_books()) if (gold := _of(one))]


def _of(one: Stated) -> Gold | None:
    ends = [end for end in (one.amount.low, one.amount.high) if end is not None]
    if not ends:
        return None
    unit = one.amount.unit if one.amount.unit not in (None, "count") else one.noun
    rate = f" per {one.amount.rate}" if one.amount.rate else ""
    return Gold(ends[0], ends[-1], f"{unit}{rate}", SIGN.get(str(one.amount.qualifier), "<"))


def one_pattern(text: str, language: str) -> list[Gold]:
    """The floor: what a single regular expression gives."""
    found = []
    for one in FLOOR.finditer(text):
        number = float(one["number"].replace(",", "")) * SIZES.get(one["size"] or "", 1.0)
        found.append(Gold(number, number, one["sign"] or one["unit"] or ""))
    return found


def quantulum3(text: str, language: str) -> list[Gold]:
    """nielstron/quantulum3, English."""
    found = []
    for one in _module("quantulum3.parser").parse(text):
        spread = one.uncertainty or 0.0
        found.append(Gold(one.value - spread, one.value + spread, one.unit.name))
    return found


def text2num(text: str, language: str) -> list[Gold]:
    """allo-media/text2num: rewrites number words; every number of the result counts."""
    return _digits(_module("text_to_num").alpha2digit(text, language, threshold=0), language)


def numerizer(text: str, language: str) -> list[Gold]:
    """jaidevd/numerizer, English: rewrites number words; every number of the result counts."""
    return _digits(_module("numerizer").numerize(text), language)


def price_parser(text: str, language: str) -> list[Gold]:
    """scrapinghub/price-parser: one price a string."""
    price = _module("price_parser").Price.fromstring(text)
    return [Gold(float(price.amount), float(price.amount), price.currency or "")] if price.amount is not None else []


def _digits(text: str, language: str) -> list[Gold]:
    found = []
    for one in DIGITS.findall(text):
        plain = one.replace(",", "") if language == "en" else one.replace(".", "").replace(",", ".")
        if re.fullmatch(r"[-+]?\d*\.?\d+", plain):
            found.append(Gold(float(plain), float(plain), ""))
    return found


def _module(name: str) -> Any:
    return importlib.import_module(name)


PEERS: dict[str, tuple[Extract, tuple[str, ...]]] = {
    "tallystick": (tallystick, ()),
    "quantulum3": (quantulum3, ("en",)),
    "numerizer": (numerizer, ("en",)),
    "text2num": (text2num, ("en", "de", "fr", "es", "pt")),
    "price-parser": (price_parser, ()),
    "one pattern": (one_pattern, ()),
}
