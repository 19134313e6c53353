import pytest

from tallystick.collect.language import tell_language

TEXTS = {
    "de": "Der Hafenmeister zählte in der vergangenen Woche vierzig Schiffe, elf mehr als in der Woche davor. ",
    "en": "The harbour master counted forty ships last week, eleven more than in the week before that one. ",
    "ru": "Начальник порта насчитал на прошлой неделе сорок судов, на одиннадцать больше, чем неделей ранее. ",
    "uk": "Начальник порту нарахував минулого тижня сорок суден, на одинадцять більше, ніж тижнем раніше. ",
    "ko": "항만 책임자는 지난주에 선박 마흔 척을 세었는데, 이는 그 전주보다 열한 척 많은 것이다. ",
}


@pytest.mark.parametrize("code", TEXTS)
def test_the_text_is_believed_before_what_its_page_declares(code: str) -> None:
    assert tell_language(TEXTS[code] * 4, "fr") == code


def test_a_declaration_counts_where_the_text_is_short() -> None:
    assert tell_language("Hafen 40", "de") == "de"


def test_a_declared_language_that_we_have_no_data_for_is_kept() -> None:
    assert tell_language("Sataman päällikkö laski viime viikolla neljäkymmentä alusta. " * 5, "fi") == "fi"


def test_a_script_that_no_known_language_is_written_in_is_not_taken_for_one() -> None:
    assert tell_language("ნავსადგურის უფროსმა გასულ კვირას ორმოცი გემი დათვალა. " * 5, None) == "und"
