import pytest

from tests.read.reading import lines

NOT_ONE = [
    ("en", "Tehran denies having sold Moscow even one missile."),
    ("nl", "Teheran ontkent Moskou ook maar één raket te hebben geleverd."),
    ("ru", "В Тегеране отрицают, что продали Москве хотя бы одну ракету."),
    ("uk", "Тегеран заперечує, що продав Москві бодай одну ракету."),
    ("pl", "Teheran zaprzecza, jakoby sprzedał Moskwie choćby jedną rakietę."),
    ("ja", "イランはロシアにミサイルを1発も売っていないと否定した。"),
]


@pytest.mark.parametrize(("language", "text"), NOT_ONE)
def test_not_even_one_is_no_number(language: str, text: str) -> None:
    assert [line.rpartition(", ")[0] for line in lines(text, language)] == ["transfer IR>RU missiles: -, denied"]


def test_one_of_several_that_has_not_come_is_a_number() -> None:
    assert "transfer RU>IN submarines: 1..1 count, absent" in lines(
        "India is still waiting for one of the five submarines it ordered from Moscow."
    )


def test_a_unit_of_troops_with_arms_behind_it_counts_these() -> None:
    assert lines("La Russie a livré à l'Inde trois régiments de S-400.", "fr") == [
        "transfer RU>IN air defence systems: 3..3 count, delivered"
    ]


def test_a_sum_in_brackets_behind_its_goods_is_said_again() -> None:
    assert lines("Канада надала Києву 1,7 млрд канадських доларів кредиту (близько 1,2 млрд доларів США).", "uk") == [
        "transfer CA>UA loan: 1_700_000_000..1_700_000_000 CAD, delivered"
    ]
