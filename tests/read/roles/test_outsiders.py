"""Towns, charities, clubs and volunteers are no parties; a state beside them is one."""

import pytest

from tests.read.reading import lines


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The city of Bergen gave 12 buses to Lviv in Ukraine.", "en"),
        ("A Danish charity raised a million euros for Sudan and shipped 30 generators to Port Sudan.", "en"),
        ("Forty trucks were donated to Ukraine by volunteers from Leeds.", "en"),
        ("Ein Verein aus Kassel schenkte der Ukraine drei Krankenwagen.", "de"),
        ("Eine finnische Hilfsorganisation schickte 60 Generatoren in den Sudan.", "de"),
        ("La ville de Rennes a offert deux ambulances à l'Arménie.", "fr"),
        ("Une ONG belge a expédié 60 générateurs au Soudan.", "fr"),
        ("Les dockers ont bloqué à Marseille un navire saoudien chargé d'explosifs.", "fr"),
        ("Los estibadores bloquearon en Bilbao un barco saudí cargado de explosivos.", "es"),
        ("Gli iscritti al sindacato hanno fermato a Bari una nave saudita carica di esplosivi.", "it"),
        ("De stad Gent schonk acht ambulances aan Oekraïne.", "nl"),
        ("Een Deense hulporganisatie stuurde zestig generatoren naar Soedan.", "nl"),
    ],
)
def test_who_is_no_state_gives_nothing_that_counts(text: str, language: str) -> None:
    assert not lines(text, language)


def test_a_town_may_be_whom_a_state_gives_to() -> None:
    assert lines("Norway gave the city of Kharkiv in Ukraine 12 buses.") == [
        "transfer NO>UA vehicles: 12..12 count, delivered"
    ]


def test_a_charity_may_say_what_a_state_gave() -> None:
    assert lines("Chad gave Togo 12 tanks, a charity said.") == [
        "transfer TD>TG tanks: 12..12 count, delivered, charity"
    ]
