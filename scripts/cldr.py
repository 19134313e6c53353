"""Write data/cldr/<language>.json from the CLDR data that come with Babel. Run by hand: python scripts/cldr.py

Each locale is written by a process of its own: Babel 2.16 to 2.18 carry data of one locale over into the next one
loaded (seen: short compact numbers without their words). Then run the tests of tests/books/test_cldr.py, which pin
what came out, and look at the difference before you pin it anew.
"""

import csv
import json
import re
import subprocess
import sys
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import babel
from babel import Locale
from babel.core import get_cldr_version, get_global

DATA = Path(__file__).parent.parent / "src" / "tallystick" / "data"
LANGUAGES = ("de", "en", "es", "fr", "it", "ja", "ko", "nl", "pl", "pt", "ru", "tr", "uk", "zh")
UNITS = {
    "mass-gram": "g",
    "mass-kilogram": "kg",
    "mass-tonne": "t",
    "mass-pound": "lb",
    "mass-ounce-troy": "troy ounces",
    "volume-liter": "litres",
    "volume-cubic-meter": "m3",
    "volume-barrel": "barrels",
    "volume-gallon": "US gallons",
    "area-hectare": "ha",
    "area-square-kilometer": "km2",
    "power-kilowatt": "kW",
    "power-megawatt": "MW",
    "power-gigawatt": "GW",
    "energy-kilowatt-hour": "kWh",
    "concentr-percent": "%",
    "duration-hour": "hours",
    "duration-day": "days",
    "duration-week": "weeks",
    "duration-month": "months",
    "duration-year": "years",
}
LATIN = re.compile(r"[A-Za-z]")
ZONES = {"Kyiv": "Europe/Kiev", "Tirana": "Europe/Tirane", "Kathmandu": "Asia/Katmandu"}  # the spelling CLDR keeps
BLANKS = " \u00a0\u202f\u200e\u200f"


def words_of(patterns: Mapping[str, str]) -> Iterator[str]:
    """The words that stand beside the number in patterns such as '{0} kg'."""
    for pattern in patterns.values():
        word = pattern.replace("{0}", "").strip(BLANKS)
        if word:
            yield word


def unique(words: Iterable[str]) -> list[str]:
    """Each word once, in order of first appearance."""
    return list(dict.fromkeys(words))


def compact(locale: Any) -> dict[str, int]:
    """Words and abbreviations for powers of ten, with the exponent that they stand for."""
    found: dict[str, int] = {}
    for style in ("long", "short"):
        forms = locale._data["compact_decimal_formats"].get(style, {})
        for plural in forms:
            for size, pattern in forms[plural].items():
                zeros = pattern.pattern.count("0") or 1  # "mille" stands alone for one thousand
                word = re.sub(r"[0']", "", pattern.pattern).strip(BLANKS)
                found.setdefault(word, len(size) - zeros)
    return {word: power for word, power in found.items() if word}


def currencies(locale: Any) -> dict[str, list[str]]:
    """Names in all plural forms and symbols of each currency that is legal tender somewhere today."""
    today = {
        code
        for rows in get_global("territory_currencies").values()
        for code, _start, end, tender in rows
        if end is None and tender
    }
    data = locale._data
    found = {}
    for code in sorted(today):
        plurals = data["currency_names_plural"].get(code, {}).values()
        names = [data["currency_names"].get(code), *plurals, data["currency_symbols"].get(code)]
        found[code] = unique(name for name in names if name and name != code)
    return found


def units(locale: Any) -> dict[str, list[str]]:
    """Words for units in all lengths and plural forms."""
    return {unit: unique(_unit_words(locale, name, per=False)) for name, unit in UNITS.items()}


def rates(locale: Any) -> dict[str, list[str]]:
    """Words for "per day" and the like."""
    names = {name: unit for name, unit in UNITS.items() if name.startswith("duration-")}
    return {unit: unique(_unit_words(locale, name, per=True)) for name, unit in names.items()}


def _unit_words(locale: Any, name: str, per: bool) -> Iterator[str]:
    for length in ("long", "short", "narrow"):
        patterns = locale._data["unit_patterns"].get(name, {}).get(length, {})
        yield from words_of({form: text for form, text in patterns.items() if (form == "per") is per})


def calendar(locale: Any, field: str, width: str, numbers: range) -> list[list[str]]:
    """Names of months or weekdays: as they stand in a date and alone."""
    data = locale._data[field]
    found = []
    for number in numbers:
        names = [data[context].get(width, {}).get(number) for context in ("format", "stand-alone")]
        found.append(unique(name for name in names if name))
    return found


def capitals(locale: Any, seats: Mapping[str, str]) -> dict[str, str]:
    """Capitals that are also the exemplar city of a time zone of their state, by state.

    CLDR leaves a city out where its name is that of the zone; in languages of other scripts it never does.
    """
    cities = locale._data["time_zones"]
    latin = bool(LATIN.match(locale.territories["DE"]))
    found = {}
    for state, seat in seats.items():
        zones = {plain(zone.rpartition("/")[2]): zone for zone in get_global("territory_zones").get(state, ())}
        zone = ZONES.get(seat) or zones.get(plain(seat))
        city = (cities.get(zone, {}).get("city") or (seat if latin else None)) if zone else None
        if city:
            found[state] = city
    return found


def plain(name: str) -> str:
    """A city's name as zone ids write it: without accents, marks and blanks."""
    letters = unicodedata.normalize("NFKD", name)
    return re.sub(r"[^a-z]", "", letters.encode("ascii", "ignore").decode().lower())


def read_seats() -> dict[str, str]:
    """The English names of the capitals, by state."""
    lines = (DATA / "parties" / "states.csv").read_text(encoding="utf-8").splitlines()
    rows = csv.DictReader(line for line in lines if not line.startswith("#"))
    return {row["id"]: row["capital"] for row in rows if row["capital"]}


def describe(code: str) -> dict[str, object]:
    """All that we take from one locale."""
    locale = Locale.parse(code)
    symbols = locale.number_symbols["latn"]
    codes = {row.split(",")[0] for row in (DATA / "parties" / "states.csv").read_text(encoding="utf-8").splitlines()}
    return {
        "source": f"CLDR {get_cldr_version()} by Babel {babel.__version__}",
        "language": code,
        "decimal": symbols["decimal"],
        "group": symbols["group"],
        "pair": locale.list_patterns["standard"]["2"],
        "compact": compact(locale),
        "currencies": currencies(locale),
        "territories": {one: name for one, name in sorted(locale.territories.items()) if one in codes},
        "capitals": capitals(locale, read_seats()),
        "months": calendar(locale, "months", "wide", range(1, 13)),
        "months_short": calendar(locale, "months", "abbreviated", range(1, 13)),
        "weekdays": calendar(locale, "days", "wide", range(7)),
        "units": units(locale),
        "rates": rates(locale),
    }


def write_all() -> None:
    """Write every language, each in a fresh process."""
    for code in LANGUAGES:
        subprocess.run([sys.executable, __file__, code], check=True)  # noqa: S603 - our own file


def write_one(code: str) -> None:
    """Write one language: one line per key, so that differences can be read."""
    lines = [f"{json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}" for key, value in describe(code).items()]
    text = "{\n" + ",\n".join(lines) + "\n}\n"
    (DATA / "cldr" / f"{code}.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write_one(sys.argv[1]) if len(sys.argv) > 1 else write_all()
