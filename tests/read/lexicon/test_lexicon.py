from hypothesis import given
from hypothesis import strategies as st

from tallystick.read.material.words import Cat, split
from tests.read.reading import lines, scanned


def found(text: str, cat: Cat, language: str = "de") -> list[object]:
    return [one.value for one in scanned(text, language).mentions if one.cat is cat]


def test_a_word_is_known_with_its_endings() -> None:
    assert found("mit Granaten", Cat.ITEM) == ["artillery shells"]


def test_the_head_of_a_compound_says_what_it_is() -> None:
    assert found("Beutegranaten", Cat.ITEM) == ["artillery shells"]


def test_the_longest_phrase_wins_over_its_parts() -> None:
    assert found("air defence missiles", Cat.ITEM, "en") == ["air defence missiles"]


def test_the_name_of_a_weapon_stands_for_its_class_also_inside_a_compound() -> None:
    assert found("Iris-T-Systeme", Cat.ITEM) == ["air defence systems"]


def test_a_capital_letter_is_asked_for_where_the_list_has_one() -> None:
    assert found("us and them", Cat.NAME, "en") == []
    assert found("the US and them", Cat.NAME, "en") == ["US"]


def test_the_second_part_of_a_verb_must_close_its_clause() -> None:
    assert "promise" in found("Rom sagt zwei Systeme zu.", Cat.FRAME)
    assert "promise" not in found("Rom sagt zu zwei Systemen nichts.", Cat.FRAME)


@given(st.text(max_size=200))
def test_words_stand_where_their_places_say(text: str) -> None:
    assert all(text[one.start : one.end] == one.text for one in split(text))


def test_a_word_that_is_goods_and_a_verb_is_the_verb_behind_an_auxiliary() -> None:
    assert lines("Ghana will ship 300 tonnes of rice to Togo.") == ["transfer GH>TG rice: 300..300 t, pledged"]
    assert "ships" in lines("Ghana gave Togo two cargo ships.")[0]
