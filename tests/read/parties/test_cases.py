"""Names whose ending says their role, and what languages with cases write their own way."""

import pytest

from tests.read.reading import lines, quantities


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Армении Индией передано 300 грузовиков.", "transfer IN>AM vehicles: 300..300 count, delivered"),
        ("Индия поставила в Армению 300 грузовиков.", "transfer IN>AM vehicles: 300..300 count, delivered"),
        ("Из КНДР в Иран отправлено 40 танков.", "transfer KP>IR tanks: 40..40 count, delivered"),
        ("Правительство Греции передало Кипру 40 танков.", "transfer GR>CY tanks: 40..40 count, delivered"),
    ],
)
def test_the_ending_of_a_name_says_who_gives_and_who_gets(text: str, line: str) -> None:
    assert lines(text, "ru") == [line]


def test_a_dash_stands_for_the_verb_of_the_clause_before() -> None:
    found = lines("Кения отправила Чаду 40 танков, а Анголе — ещё 15.", "ru")
    assert found[1:] == ["transfer KE>AO tanks: 15..15 count, delivered"]


def test_a_number_behind_its_noun_is_a_rough_one() -> None:
    (one,) = quantities("Кения передала Чаду тысяч двадцать снарядов.", "ru")
    assert (one.amount.low, one.amount.qualifier) == (20_000, "about")


def test_a_rise_to_a_number_is_no_upper_bound() -> None:
    (one,) = quantities("Импорт нефти вырос до 20 тысяч баррелей.", "ru")
    assert (one.amount.low, one.amount.high) == (20_000, 20_000)


def test_crowns_are_those_of_the_giver() -> None:
    (one,) = lines("Дания выделит Кении 7 млн крон.", "ru")
    assert " DKK," in one


def test_goods_that_only_name_a_sort_are_no_claim() -> None:
    assert lines("Кения отправила 40 рабочих в Чад на завод дронов.", "ru") == [
        "personnel KE>TD workers: 40..40 count, delivered"
    ]
