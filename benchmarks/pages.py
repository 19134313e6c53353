"""How well and how fast the main text of web pages is found, beside other tools, on pages that nobody here annotated.

Usage: python -m benchmarks.pages COPY [--hosts de,at,ch] [--limit N] [--json]. COPY is a checkout or bare git directory
of adbar/trafilatura (tests/evaldata.json with its pages). Each page names stretches that its text holds and stretches
of furniture; recall, precision and F1 over these, in per cent, white space folded. Speed is pages per second of
processor time.
"""

import argparse
import json
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from urllib.parse import urlsplit

import justext  # type: ignore[import-untyped]  # ships no types
import trafilatura

from benchmarks.external.suites import raw
from benchmarks.table import show
from tallystick.collect.blob import Blob
from tallystick.collect.formats import html
from tallystick.collect.limits import Limits
from tallystick.collect.parsed import Parsed

FOLDERS = ("tests/eval", "tests/cache")
Extract = Callable[[bytes], str]


@dataclass(frozen=True, slots=True)
class Page:
    """A page with the stretches that its main text holds, and those that it does not."""

    data: bytes
    wanted: tuple[str, ...]
    unwanted: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One tool."""

    tool: str
    pages: int
    recall: float
    precision: float
    f1: float
    per_second: float


def main(arguments: Sequence[str] | None = None) -> None:
    """Score every tool on the same pages."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("copy", type=Path)
    parser.add_argument("--hosts", default="de,at,ch", help="only hosts with one of these endings; empty for all")
    parser.add_argument("--limit", type=int, default=1000)
    parser.add_argument("--json", action="store_true")
    chosen = parser.parse_args(arguments)
    pages = list(_pages(chosen.copy, tuple(f".{one}" for one in chosen.hosts.split(",") if one), chosen.limit))
    tools: dict[str, Extract] = {"tallystick": ours, "trafilatura": plain_trafilatura, "jusText": just_text}
    rows = [_score(tool, extract, pages) for tool, extract in tools.items()]
    if chosen.json:
        print(json.dumps([asdict(row) for row in rows]))
    else:
        show(rows)


def _pages(copy: Path, hosts: tuple[str, ...], limit: int) -> Iterator[Page]:
    """The annotated pages of these hosts whose bytes are there."""
    told = json.loads(raw(copy, "tests/evaldata.json") or b"{}")
    for url, one in list(told.items()):
        if hosts and not urlsplit(url).netloc.partition(":")[0].endswith(hosts):
            continue
        data = next((found for folder in FOLDERS if (found := raw(copy, f"{folder}/{one['file']}"))), None)
        if data is not None and limit > 0:
            limit -= 1
            yield Page(data, tuple(map(fold, one.get("with", ()))), tuple(map(fold, one.get("without", ()))))


def ours(data: bytes) -> str:
    """This project: the text that a document of the page is read from."""
    parsed = html.parse(Blob(data, "page.html", "text/html"), Limits())
    return parsed.text if isinstance(parsed, Parsed) else ""


def plain_trafilatura(data: bytes) -> str:
    """adbar/trafilatura as it comes, without comments."""
    return trafilatura.extract(data, include_comments=False) or ""


def just_text(data: bytes) -> str:
    """miso-belica/jusText with its list of German words."""
    parts = justext.justext(data, justext.get_stoplist("German"))
    return "\n".join(one.text for one in parts if not one.is_boilerplate)


def fold(text: str) -> str:
    """A text with all white space folded."""
    return " ".join(text.split())


def _score(tool: str, extract: Extract, pages: Sequence[Page]) -> Row:
    extract(pages[0].data)
    begun = time.process_time()
    texts = [fold(extract(page.data)) for page in pages]
    seconds = time.process_time() - begun
    pairs = list(zip(texts, pages, strict=True))
    kept = [part in text for text, page in pairs for part in page.wanted]
    taken = sum(part in text for text, page in pairs for part in page.unwanted)
    recall = 100 * sum(kept) / len(kept)
    precision = 100 * sum(kept) / max(sum(kept) + taken, 1)
    f1 = 2 * recall * precision / max(recall + precision, 1e-9)
    return Row(tool, len(pages), recall, precision, f1, len(pages) / seconds)


if __name__ == "__main__":
    main()
