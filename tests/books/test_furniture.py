from pathlib import Path

import pytest

from tallystick.books import load_furniture
from tallystick.books.furniture import read_furniture
from tallystick.model.finding import Stop


@pytest.mark.parametrize("language", load_furniture())
def test_no_word_stands_twice_in_a_list(language: str) -> None:
    book = load_furniture()[language]
    for words in (book.labels, book.sure, book.address, book.calls, book.jobs, *book.hints.values()):
        assert len(words) == len(set(words)), sorted(word for word in words if words.count(word) > 1)


@pytest.mark.parametrize("language", load_furniture())
def test_only_words_for_the_reader_have_capitals(language: str) -> None:
    book = load_furniture()[language]
    for words in (book.labels, book.sure, book.calls, book.jobs, *book.hints.values()):
        assert [word for word in words if word != word.casefold()] == []


def test_an_unknown_list_is_refused_with_its_place(tmp_path: Path) -> None:
    (tmp_path / "furniture").mkdir()
    lists = "labels: []\nsure: []\nhints: {}\naddress: []\ncalls: []\njobs: []\nlabel: [ad]\n"
    (tmp_path / "furniture" / "xx.yaml").write_text(lists)
    with pytest.raises(Stop, match="label"):
        read_furniture(tmp_path)
