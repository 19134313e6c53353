"""External test sets of quantities, read from a copy that the user has fetched; nothing of them is kept here.

newsquant: CQE_Evaluation of S. Almasian et al. (EMNLP 2023), data/formatted_test_set/NewsQuant.json.
recognizers: microsoft/Recognizers-Text (MIT), Specs/, the regression tests of that library in its languages.
"""

import json
import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

NUMBER = r"[-+]?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?"
VALUE = re.compile(rf"^\s*({NUMBER})\s*(?:-\s*({NUMBER}))?\s*$")
SPECS = {"number": "Specs/Number/{}/NumberModel.json", "currency": "Specs/NumberWithUnit/{}/CurrencyModel.json"}
LANGUAGES = {
    "English": "en", "German": "de", "French": "fr", "Spanish": "es", "Italian": "it", "Dutch": "nl",
    "Korean": "ko", "Japanese": "ja", "Chinese": "zh", "Portuguese": "pt", "Turkish": "tr",
}  # fmt: skip
POINT = frozenset({"English", "Chinese", "Japanese", "Korean"})  # languages whose specs write a decimal point


@dataclass(frozen=True, slots=True)
class Gold:
    """A quantity that a suite wants found; equal ends for a single value."""

    low: float
    high: float
    unit: str
    qualifier: str = "="


@dataclass(frozen=True, slots=True)
class Case:
    """A text with all quantities in it."""

    text: str
    gold: tuple[Gold, ...]


def newsquant(copy: Path) -> list[Case]:
    """590 English news sentences with value, unit and qualifier."""
    sentences = json.loads(read(copy, "data/formatted_test_set/NewsQuant.json"))
    return [Case(one["text"], tuple(map(_newsquant, one["quantities"]))) for one in sentences]


def _newsquant(item: dict[str, Any]) -> Gold:
    found = VALUE.match(str(item["value"]))
    if found is None:
        raise SystemExit(f"NewsQuant: the value {item['value']!r} is no number; is this another edition of the file?")
    ends = sorted(float(one) for one in found.groups() if one is not None)
    return Gold(ends[0], ends[-1], item["normalized_unit"], item.get("change", "="))


def recognizers(copy: Path, kind: str, language: str) -> list[Case]:
    """The specs of one kind ("number", "currency") and language ("German")."""
    cases = json.loads(read(copy, SPECS[kind].format(language)))
    return [Case(one["Input"], tuple(_resolved(one["Results"], language))) for one in cases]


def _resolved(results: list[dict[str, Any]], language: str) -> Iterator[Gold]:
    for one in results:
        resolution = one.get("Resolution") or {}
        value = resolution.get("value")
        if value is None or "null" in str(value):
            continue
        text = re.sub(r"[\s\u00a0\u202f]", "", str(value))
        number = float(text if language in POINT else text.replace(",", "."))
        yield Gold(number, number, resolution.get("isoCurrency") or resolution.get("unit") or "")


def read(copy: Path, path: str) -> str:
    """The text of a file in a checkout or in a bare git directory."""
    found = raw(copy, path)
    if found is None:
        raise SystemExit(f"There is no {path} under {copy}. Fetch the suite and name its folder.")
    return found.decode("utf-8-sig")


def raw(copy: Path, path: str) -> bytes | None:
    """The bytes of a file in a checkout or in a bare git directory; None where it is in neither."""
    if (copy / path).is_file():
        return (copy / path).read_bytes()
    command = ["git", "--git-dir", str(copy), "show", f"HEAD:{path}"]
    shown = subprocess.run(command, capture_output=True, check=False)  # noqa: S603 - a folder that the user names
    return None if shown.returncode else shown.stdout
