"""Quality floors: per language, strict F1 and false claims on own annotated sentences may not get worse.

The short lines of *.yaml say what counts; annotated/*.jsonl are in the full form of the guidelines, by annotators
who did not know the rules of the reader. The floors and the hash of each file stand in floors.json; `python -m
tools.floors` raises them, and one is lowered only by hand, with a reason in the commit.
"""

import json
from hashlib import sha256
from pathlib import Path
from typing import TypedDict

import pytest
import yaml

from tallystick.books import load_books
from tallystick.evaluate import score, tabulate
from tallystick.model.document import Document
from tallystick.model.ident import DocumentId
from tallystick.read import read, read_line
from tallystick.read.short import shorten
from tests.quality.strict import Score, compare

HERE = Path(__file__).parent


class Floor(TypedDict):
    """What a corpus must reach."""

    strict: float
    false_share: float
    sha256: str


# of all languages, the articles whole; no rule had met them when they were first scored, but whoever wrote "own" wrote
# rules, too
MIXED = {"free", "unseen", "last", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "own", "articles"}
MIXED |= {"twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth"}  # the eleventh was not kept
MIXED |= {"seventeenth", "eighteenth"}
MIXED |= {"far_east"}  # Korean, Japanese and Chinese, first read at .82, .71, .46, .67 and .80 by batches of thirty
MIXED |= {"western"}  # English and German, by one who wrote rules; read for the first time by rules of before
MIXED |= {"eastwest"}  # ten languages, first read at .80, .60 and .77 by batches of forty

FLOORS: dict[str, Floor] = json.loads((HERE / "floors.json").read_text("utf-8"))


def measure(corpus: str) -> Score:
    return _annotated(corpus) if corpus.endswith(".jsonl") else _short(corpus)


def _annotated(corpus: str) -> Score:
    records = [json.loads(line) for line in (HERE / corpus).read_text("utf-8").splitlines()]
    scored = [score(one, _claims(one), str.__eq__) for one in records]
    counts = tabulate(scored, ()).total.counts
    return Score(*(counts[name] for name in ("wanted", "made", "strict", "false", "free")))


def _claims(record: dict[str, object]) -> list[dict[str, object]]:
    claims = read_line(record, load_books())["claims"]
    assert isinstance(claims, list)
    return claims


def _short(corpus: str) -> Score:
    records = yaml.safe_load((HERE / corpus).read_text("utf-8"))
    language = corpus.removesuffix(".yaml").rpartition("_")[2]
    pairs = []
    for number, record in enumerate(records):
        document = Document(DocumentId(f"{number:064}"), "text/plain", record["text"], corpus, language=language)
        found = tuple(shorten(claim) for claim in read(document, load_books()).made)
        pairs.append((tuple(record["claims"]), found))
    return compare(pairs)


@pytest.mark.parametrize("corpus", sorted(FLOORS))
def test_strict_f1_does_not_sink(corpus: str) -> None:
    assert measure(corpus).f1 >= FLOORS[corpus]["strict"]


@pytest.mark.parametrize("corpus", sorted(FLOORS))
def test_claim_free_sentences_stay_free(corpus: str) -> None:
    score = measure(corpus)
    assert score.false_items <= FLOORS[corpus]["false_share"] * score.free_items


@pytest.mark.parametrize("corpus", sorted(FLOORS))
def test_the_floor_belongs_to_this_corpus(corpus: str) -> None:
    assert sha256((HERE / corpus).read_bytes()).hexdigest() == FLOORS[corpus]["sha256"]


def test_every_corpus_has_a_floor() -> None:
    corpora = (*HERE.glob("*.yaml"), *HERE.glob("annotated/*.jsonl"))
    assert {str(path.relative_to(HERE)) for path in corpora} == set(FLOORS)


def test_every_language_has_an_annotated_corpus() -> None:
    annotated = {path.stem for path in HERE.glob("annotated/*.jsonl")}
    assert annotated - MIXED == set(load_books().languages)
