"""Clauses, sources and relative clauses where the verb closes its clause and particles follow their noun."""

from tallystick.books import load_books
from tallystick.read.documents import reader_of
from tallystick.read.parse import Parse, parse
from tests.read.reading import lines, scanned


def parsed(text: str) -> Parse:
    return parse(scanned(text, "ko"), reader_of(load_books(), "ko").lexicon, frozenset())


def clauses(text: str) -> list[str]:
    found = parsed(text)
    return [found.scan.slice(one.i, one.j) for one in found.clauses]


def sources(text: str) -> list[list[str]]:
    return [source.chain for source in parsed(text).sources]


def test_a_linking_verb_ends_its_clause() -> None:
    assert clauses("한국은 쌀을 보냈고 몽골은 석탄을 보냈다") == ["한국은 쌀을 보냈고", "몽골은 석탄을 보냈다"]


def test_a_relative_clause_stands_within_its_clause_and_begins_behind_the_topic() -> None:
    assert clauses("페루는 한국이 보낸 쌀 40톤을 받았다")[1] == "한국이 보낸"


def test_the_relative_clause_before_goods_says_who_gave_them() -> None:
    assert lines("칠레에 한국이 보낸 쌀 40톤이 도착했다.", "ko") == ["transfer KR>CL rice: 40..40 t, delivered"]


def test_a_source_stands_first_with_its_verb_last() -> None:
    assert sources("국방부는 페루가 칠레에 쌀을 보냈다고 밝혔다.") == [["국방부"]]


def test_a_source_stands_right_before_its_verb() -> None:
    assert sources("페루가 칠레에 쌀을 보냈다고 국방부가 밝혔다.") == [["국방부"]]


def test_a_saying_within_a_saying_makes_a_chain() -> None:
    assert sources("페루가 쌀을 보냈다고 국방부가 밝혔다고 통일부가 전했다.") == [["통일부", "국방부"], ["통일부"]]


def test_who_is_cited_comes_behind_who_cites() -> None:
    assert sources("로이터통신은 외교부 관계자를 인용해 페루가 쌀을 보냈다고 보도했다.") == [
        ["로이터통신", "외교부 관계자"]
    ]


def test_who_says_it_is_the_subject_of_a_quotation_without_one() -> None:
    assert lines("페루 정부는 칠레에 쌀 40톤을 보냈다고 밝혔다.", "ko") == [
        "transfer PE>CL rice: 40..40 t, delivered, 페루 정부"
    ]


def test_a_month_written_with_its_number_is_no_quantity() -> None:
    assert lines("페루는 5월 칠레에 쌀을 보냈다.", "ko") == ["transfer PE>CL rice: -, delivered"]
