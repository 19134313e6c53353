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
    (
        "nl",
        "Noorwegen levert Estland de komende weken twaalf houwitsers.",
        ["transfer NO>EE artillery guns: 12..12 count, pledged"],
    ),
    (
        "de",
        "Von den 40 zugesagten Panzern hat Moldau bisher erst einen erhalten.",
        ["transfer ?>MD tanks: 40..40 count, pledged", "transfer ?>MD tanks: 1..1 count, delivered"],
    ),
    (
        "it",
        "Circa 700 operai nordcoreani sono impiegati nelle fabbriche russe.",
        ["personnel KP>RU workers: 700..700 count, delivered"],
    ),
    ("it", "Le forze russe hanno impiegato 400 droni nei cantieri di Kiev.", []),
    (
        "de",
        "Norwegen gab Estland 20 Radare, womit Raketen aufzuspüren sind.",
        ["transfer NO>EE radars: 20..20 count, delivered"],
    ),
    (
        "de",
        "Sollte Polen die 40 Haubitzen nach Estland verkaufen, müsste Litauen nachziehen.",
        ["transfer PL>EE artillery guns: 40..40 count, possible"],
    ),
    (
        "nl",
        "Mocht Noorwegen 30 vrachtwagens aan Letland leveren, dan protesteert Moskou.",
        ["transfer NO>LV vehicles: 30..30 count, possible"],
    ),
    (
        "it",
        "Riga starebbe per comprare dalla Norvegia 30 obici, scrive il giornale.",
        ["transfer NO>LV artillery guns: 30..30 count, planned"],
    ),
    (
        "fr",
        "La Norvège est sur le point de livrer 30 obusiers à la Lettonie, écrit le journal.",
        ["transfer NO>LV artillery guns: 30..30 count, planned"],
    ),
    (
        "es",
        "No está descartado que Noruega ceda a Letonia 30 obuses.",
        ["transfer NO>LV artillery guns: 30..30 count, possible"],
    ),
    (
        "pt",
        "Não está excluído que a Noruega ceda à Letónia 30 obuses.",
        ["transfer NO>LV artillery guns: 30..30 count, possible"],
    ),
    (
        "pl",
        "Nie można wykluczyć, że Norwegia przekaże Łotwie 30 haubic.",
        ["transfer NO>LV artillery guns: 30..30 count, possible"],
    ),
    (
        "uk",
        "Не можна виключати, що Норвегія передасть Латвії 30 гаубиць.",
        ["transfer NO>LV artillery guns: 30..30 count, possible"],
    ),
]


@pytest.mark.parametrize(("language", "text", "wanted"), CASES)
def test_a_form_that_tells_of_the_future_is_no_delivery(language: str, text: str, wanted: list[str]) -> None:
    assert sorted(shorten(claim, sources=False) for claim in claims(text, language)) == sorted(wanted)


def test_a_date_before_a_semicolon_does_not_reach_behind_it() -> None:
    found = claims("Im Jahr 2023 gab Oslo Riga 20 Haubitzen; zugesagt sind weitere zehn.", "de")
    assert [one.modality for one in found if one.when.words is None] == ["pledged"]
