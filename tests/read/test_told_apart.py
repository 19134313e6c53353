"""What only tells goods, places or parties apart does not change who gives, who gets and who says it."""

import pytest

from tests.read.reading import lines

READ = [
    ("en", "Hungary trained 300 soldiers from Chad.", ["transfer HU>TD training: 300..300 count, delivered"]),
    (
        "en",
        "Hungary trained 300 soldiers from Chad and sent N'Djamena trucks.",
        [
            "transfer HU>TD training: 300..300 count, delivered",
            "transfer HU>TD vehicles: -, delivered",
        ],
    ),
    (
        "de",
        "Indien bezog Öl aus Russland und verkaufte Armenien Haubitzen.",
        ["transfer RU>IN oil: -, delivered", "transfer IN>AM artillery guns: -, delivered"],
    ),
    (
        "en",
        "Off the coast of Oman, Iranian and Russian warships held joint exercises in January.",
        ["event IR>RU cooperation: -, delivered"],
    ),
    (
        "de",
        "Vor der Küste Jemens hielten China und Russland im März ein gemeinsames Manöver ab.",
        ["event CN>RU cooperation: -, delivered"],
    ),
    (
        "de",
        "Von den 20 in Paris bestellten Rafale ist noch keine in Athen gelandet.",
        ["transfer FR>GR fighter jets: 20..20 count, pledged", "transfer FR>GR fighter jets: -, absent"],
    ),
    (
        "en",
        "Ten of the 40 trucks promised by Ottawa have reached Ukraine.",
        ["transfer CA>UA vehicles: 10..10 count, delivered", "transfer CA>UA vehicles: 40..40 count, pledged"],
    ),
    (
        "en",
        "Armenia has bought 36 howitzers from France, its defence ministry said.",
        ["transfer FR>AM artillery guns: 36..36 count, delivered, defence ministry"],
    ),
    (
        "de",
        "24 Haubitzen wird Oslo den Letten überlassen, teilte das Verteidigungsministerium mit.",
        ["transfer NO>LV artillery guns: 24..24 count, pledged, Verteidigungsministerium"],
    ),
    (
        "en",
        "Paris says it has forgiven African states debts of over $3 billion.",
        ["transfer FR>Africa debt relief: 3_000_000_000.. USD, delivered, Paris"],
    ),
]


@pytest.mark.parametrize(("language", "text", "wanted"), READ)
def test_what_tells_apart_changes_no_side(language: str, text: str, wanted: list[str]) -> None:
    assert sorted(lines(text, language)) == sorted(wanted)


@pytest.mark.parametrize("rest", ["viele davon gebraucht", "fünf davon fahruntüchtig"])
def test_the_quality_of_a_part_is_no_claim(rest: str) -> None:
    text = f"Kanada schickte der Ukraine 20 Lastwagen, {rest}."
    assert lines(text, "de") == ["transfer CA>UA vehicles: 20..20 count, delivered"]


def test_swapped_prisoners_are_no_loan() -> None:
    assert not lines("Baku and Yerevan exchanged 30 prisoners, the third swap since talks began in Ankara.")
