"""Who says so in German news: sentences with the speakers that annotators marked, read from a fetched copy.

uhh-lt/german-news-quotation-attribution-2024 (CC BY-NC-SA 4.0), 998 articles of Wikinews with 4,182 quotations:
F. Petersen-Frey and C. Biemann, Dataset of Quotation Attribution in German News Articles, 2024.
"""

import json
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

THOUGHT = "TH"  # what somebody thinks is said by nobody


@dataclass(frozen=True, slots=True)
class Spoken:
    """A sentence and the places of those who say something in it; none where nobody does."""

    text: str
    speakers: tuple[tuple[int, int], ...]
    number: bool  # whether a quote in it holds a digit


def quotations(copy: Path, split: str) -> list[Spoken]:
    """All sentences of a split ("dev" or "test")."""
    return [one for text in _files(copy, f"data/{split}") for one in _sentences(json.loads(text))]


def _files(copy: Path, folder: str) -> Iterator[str]:
    if (copy / folder).is_dir():
        yield from (file.read_text("utf-8") for file in sorted((copy / folder).glob("*.json")))
        return
    names = _git(copy, "ls-tree", "-z", "--name-only", "HEAD", f"{folder}/").split("\0")
    yield from (_git(copy, "show", f"HEAD:{name}") for name in names if name.endswith(".json"))


def _git(copy: Path, *words: str) -> str:
    command = ["git", "--git-dir", str(copy), *words]
    shown = subprocess.run(command, capture_output=True, check=False)  # noqa: S603 - a folder that the user names
    if shown.returncode:
        raise SystemExit(f"{copy} holds no copy of the quotations. Fetch it and name its folder.")
    return shown.stdout.decode("utf-8")


def _sentences(document: dict[str, Any]) -> Iterator[Spoken]:
    said = [one for one in document["annotations"] if THOUGHT not in str(one.get("medium"))]
    for sentence in document["sentences"]:
        start, end = sentence["charBegin"], sentence["charEnd"]
        inside = [one for one in said if _places(one, "speaker", start, end)]
        places = sorted({place for one in inside for place in _places(one, "speaker", start, end)})
        number = any(letter.isdigit() for one in inside for letter in one["quote"]["text"])
        yield Spoken(document["originalText"][start:end], tuple(places), number)


def _places(annotation: dict[str, Any], part: str, start: int, end: int) -> list[tuple[int, int]]:
    spans = (annotation.get(part) or {"spans": []})["spans"] if isinstance(annotation.get(part), dict) else []
    return [
        (one["charBegin"] - start, one["charEnd"] - start)
        for one in spans
        if start <= one["charBegin"] and one["charEnd"] <= end
    ]
