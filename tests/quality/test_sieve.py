"""What the sieve of the reader holds back would not have been a claim: on all annotated texts."""

import json
from pathlib import Path

import pytest

from tallystick.books import load_books
from tallystick.read import read_line
from tallystick.read.lexicon.sieve import Sieve

CORPORA = sorted((Path(__file__).parent / "annotated").glob("*.jsonl"))


@pytest.mark.parametrize("corpus", CORPORA, ids=lambda path: path.stem)
def test_the_same_is_read_where_every_sentence_is_taken_apart(corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    records = [json.loads(line) for line in corpus.read_text("utf-8").splitlines()]
    sieved = [read_line(one, load_books()) for one in records]
    monkeypatch.setattr(Sieve, "promising", lambda *_, **__: True)
    monkeypatch.setattr(Sieve, "holds", lambda *_, **__: True)
    assert sieved == [read_line(one, load_books()) for one in records]
