"""How fast texts are read: sentences per second and megabytes per second on one core, over streams, dense and odd text.

Usage: python -m benchmarks.read [FILE ...] [--json]. Without files, the text is made of own sentences: in a stream one
sentence in ten, fifty or all speak of an exchange; odd text is made to be slow. Growth is the exponent of time over
size: 1 is linear.
"""

import argparse
import gc
import json
import math
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from tallystick.books import load_books
from tallystick.cli.app import YOUNG
from tallystick.model.document import Document
from tallystick.model.ident import DocumentId
from tallystick.read import read
from tallystick.read.lexicon.language import tell_language

DENSE = {
    "en": "In {month} Oslo handed Kyiv {n} howitzers and roughly {m} shells, the ministry said. ",
    "de": "Im {month} hat Oslo Kiew {n} Haubitzen und etwa {m} Granaten überlassen, teilte das Ministerium mit. ",
}
PLAIN = {
    "en": (
        "The committee met for the third time this week and adjourned without a vote. ",
        "Heavy rain closed {n} schools along the coast, and trains ran late until the evening. ",
        "The author, {n}, has written several novels about the harbour of her childhood. ",
        "Analysts expect interest rates to stay where they are, though some see room for a cut. ",
    ),
    "de": (
        "Der Ausschuss tagte zum dritten Mal in dieser Woche und vertagte sich ohne Abstimmung. ",
        "Starker Regen schloss {n} Schulen an der Küste, und die Züge fuhren bis zum Abend verspätet. ",
        "Die Autorin, {n}, hat mehrere Romane über den Hafen ihrer Kindheit geschrieben. ",
        "Beobachter erwarten, dass die Zinsen bleiben, wo sie sind; einige sehen Raum für eine Senkung. ",
    ),
}
MONTHS = {"en": ("March", "July", "October"), "de": ("März", "Juli", "Oktober")}
STREAMS = {"1 in 50": 50, "1 in 10": 10, "dense": 1}  # one sentence in so many speaks of an exchange
ODD = {  # what makes careless programs slow, repeated
    "one word": "a", "digits": "7", "numbers": "3 ", "magnitudes": "million ", "brackets": "(", "hyphens": "ton-",
    "names": "Russia gave Iran ", "lists": "5 tanks and ", "quotes": "“said ", "stops": ". ", "accents": "e\u0301",
    "spaces": "  \n", "emoji": "\U0001f600", "hangul": "러시아에", "han": "向俄罗斯",
}  # fmt: skip
ODD_SIZE = 40_000  # signs of the small odd text; the large one has eight times as many


@dataclass(frozen=True, slots=True)
class Row:
    """One measurement."""

    text: str
    sentences: int
    megabytes: float
    seconds: float
    claims: int
    growth: float | None = None

    @property
    def rate(self) -> float:
        """Sentences per second and core."""
        return self.sentences / self.seconds


def made(language: str, sentences: int, every: int) -> str:
    """A text of so many sentences, each different, in paragraphs of ten."""
    parts: list[str] = []
    for k in range(sentences):
        form = DENSE[language] if k % every == 0 else PLAIN[language][k % len(PLAIN[language])]
        parts.append(form.format(n=k % 97 + 3, m=k * 13 % 9000 + 100, month=MONTHS[language][k % 3]))
        parts.append("\n" if k % 10 == 9 else "")
    return "".join(parts)


def measure(name: str, text: str, language: str | None, sentences: int) -> Row:
    """Read a text once and take the time of the processor."""
    document = Document(DocumentId("0" * 64), "text/plain", text, name, language=language)
    begun = time.process_time()
    claims = len(read(document, load_books()).made)
    seconds = max(time.process_time() - begun, 1e-9)
    return Row(name, sentences, len(text.encode()) / 1e6, seconds, claims)


def own(size: int) -> list[Row]:
    """Streams in every language of the benchmark, at a small and a large size for the growth."""
    rows: list[Row] = []
    for language in sorted(DENSE):
        for name, every in STREAMS.items():
            measure(name, made(language, 200, every), language, 200)  # the lexicon is made once and learns its words
            small = measure(name, made(language, size // 8, every), language, size // 8)
            large = measure(f"{language} {name}", made(language, size, every), language, size)
            rows.append(replace(large, growth=growth(small, large)))
    return rows


def odd() -> list[Row]:
    """Text made to be slow, in the language whose words it has or any."""
    rows: list[Row] = []
    for name, part in ODD.items():
        language = tell_language(part, load_books().languages, {}) if not part.isascii() else "en"
        texts = [part * (size // len(part)) for size in (ODD_SIZE, 8 * ODD_SIZE)]
        small, large = (measure(f"odd: {name}", text, language, 1) for text in texts)
        rows.append(replace(large, growth=growth(small, large)))
    return rows


def growth(small: Row, large: Row) -> float:
    """The exponent of time over size, for an eightfold size."""
    return round(math.log(large.seconds / small.seconds) / math.log(8), 2)


def show(rows: Sequence[Row]) -> None:
    """Print the table."""
    print(f"{'text':<24}{'sentences':>10}{'MB':>8}{'s':>8}{'sentences/s':>13}{'MB/s':>8}{'claims':>8}{'growth':>8}")
    for row in rows:
        growth = "" if row.growth is None else f"{row.growth:.2f}"
        figures = f"{row.sentences:>10}{row.megabytes:>8.2f}{row.seconds:>8.2f}{row.rate:>13,.0f}"
        print(f"{row.text:<24}{figures}{row.megabytes / row.seconds:>8.2f}{row.claims:>8}{growth:>8}")


def main(arguments: Sequence[str]) -> None:
    """Measure files, or own text."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--sentences", type=int, default=16_000)
    parser.add_argument("--json", action="store_true")
    chosen = parser.parse_args(arguments)
    gc.set_threshold(YOUNG)  # as `tally` does
    texts = [(path.name, path.read_text("utf-8")) for path in chosen.files]
    rows = [measure(name, text, None, text.count(". ") + text.count("\n")) for name, text in texts]
    rows = rows or own(chosen.sentences) + odd()
    if chosen.json:
        print(json.dumps([{**asdict(row), "sentences_per_second": round(row.rate)} for row in rows]))
    else:
        show(rows)


if __name__ == "__main__":
    main(sys.argv[1:])
