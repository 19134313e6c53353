"""What is yet to come by the form of its verb alone, and what hangs on nobody's objecting."""

import pytest

from tallystick.read.short import shorten
from tests.read.reading import claims

CASES: list[tuple[str, str, list[str]]] = [
    (
        "ru",
        "Из КНДР в Россию прилетят две тысячи рабочих, пишет газета.",
        ["personnel KP>RU workers: 2_000..2_000 count, planned"],
    ),
    ("ru", "Литва вышлет Молдавии 30 грузовиков.", ["transfer LT>MD vehicles: 30..30 count, pledged"]),
    (
        "uk",
        "З КНДР до Росії поїдуть триста робітників, пише газета.",
        ["personnel KP>RU workers: 300..300 count, planned"],
    ),
    (
        "pl",
        "Do Rosji z Korei Północnej wyjedzie 500 robotników, pisze gazeta.",
        ["personnel KP>RU workers: 500..500 count, planned"],
    ),
    ("ru", "Литва выслала Молдавии 30 грузовиков.", ["transfer LT>MD vehicles: 30..30 count, delivered"]),
    (
        "uk",
        "Якщо Сенат не заперечить, США зможуть продати Естонії 50 ракет.",
        ["transfer US>EE missiles: 50..50 count, possible"],
    ),
    (
        "de",
        "Falls das Parlament nicht widerspricht, kann Norwegen Lettland 40 Haubitzen verkaufen.",
        ["transfer NO>LV artillery guns: 40..40 count, possible"],
    ),
]


@pytest.mark.parametrize(("language", "text", "wanted"), CASES)
def test_a_form_that_tells_of_the_future_is_no_delivery(language: str, text: str, wanted: list[str]) -> None:
    assert sorted(shorten(claim, sources=False) for claim in claims(text, language)) == sorted(wanted)
