"""Dates that leave the year open are read from the day of publication."""

from dataclasses import replace

import pytest

from tallystick.books import load_books
from tallystick.read import read
from tests.read.reading import document

DAY = "2024-11-14"  # a Thursday


def edtf(text: str, language: str, published: str | None = DAY) -> str | None:
    """The date of the first claim of a text of some day."""
    made = read(replace(document(text, language), published=published), load_books()).made
    assert made, text
    return made[0].when.edtf


@pytest.mark.parametrize(
    ("language", "text", "meant"),
    [
        ("en", "Ghana sent Togo 40 trucks last year.", "2023"),
        ("en", "Ghana has sent Togo 40 trucks since October.", "2024-10/.."),
        ("en", "Ghana sent Togo 40 trucks in December.", "2023-12"),
        ("en", "Ghana sent Togo 40 trucks last month.", "2024-10"),
        ("en", "Ghana sent Togo 40 trucks last week.", "2024-11-04/2024-11-10"),
        ("en", "Ghana sent Togo 40 trucks yesterday.", "2024-11-13"),
        ("en", "Ghana sent Togo 40 trucks in the first half of 2023.", "2023-40"),
        ("en", "Ghana sent Togo 40 trucks last summer.", "2024-22"),
        ("en", "Ghana will send Togo 40 trucks by the end of the year, its minister said.", "../2024"),
        ("de", "Ghana lieferte Togo im vergangenen Jahr 40 Lastwagen.", "2023"),
        ("de", "Ghana hat Togo seit Jahresbeginn 40 Lastwagen geliefert.", "2024/.."),
        ("de", "Ghana lieferte Togo vergangene Woche 40 Lastwagen.", "2024-11-04/2024-11-10"),
        ("fr", "Le Ghana a livré 40 camions au Togo l'an dernier.", "2023"),
        ("es", "Ghana entregó a Togo 40 camiones el mes pasado.", "2024-10"),
        ("it", "Il Ghana ha consegnato al Togo 40 camion l'anno scorso.", "2023"),
        ("pt", "O Gana entregou 40 camiões ao Togo no ano passado.", "2023"),
        ("nl", "Ghana leverde Togo vorig jaar 40 vrachtwagens.", "2023"),
        ("pl", "Ghana przekazała Togo 40 ciężarówek w ubiegłym roku.", "2023"),
        ("ru", "Гана передала Того 40 грузовиков в прошлом году.", "2023"),
        ("uk", "Гана передала Того 40 вантажівок торік.", "2023"),
        ("ko", "가나는 지난해 토고에 트럭 40대를 제공했다.", "2023"),
        ("ja", "ガーナは昨年、トーゴにトラック40台を供与した。", "2023"),
        ("zh", "加纳去年向多哥提供了40辆卡车。", "2023"),
    ],
)
def test_a_date_without_a_year_is_read_from_the_day_of_the_text(language: str, text: str, meant: str) -> None:
    assert edtf(text, language) == meant


def test_what_is_still_to_come_stays_open_without_a_year() -> None:
    assert edtf("Ghana will send Togo 40 trucks in March, its minister said.", "en") is None


@pytest.mark.parametrize("published", [None, "2024", "2024-11"])
def test_a_text_without_a_day_leaves_its_dates_open(published: str | None) -> None:
    assert edtf("Ghana sent Togo 40 trucks last month.", "en", published) is None


def test_a_part_of_a_named_year_needs_no_day_of_publication() -> None:
    assert edtf("Ghana has sent Togo 40 trucks since the second quarter of 2023.", "en", None) == "2023-34/.."
