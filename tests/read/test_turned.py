"""What barter, accusations and words tied together turn around: who gives, who says it, what a word is."""

import pytest

from tests.read.reading import lines


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Quito sent Lima 50 tanks in exchange for 20 radars.", [
            "transfer EC>PE tanks: 50..50 count, delivered",
            "transfer PE>EC radars: 20..20 count, delivered",
        ]),
        ("Vienna accused Cairo of having supplied Tripoli with 300 drones.", [
            "transfer EG>LY drones: 300..300 count, delivered",
        ]),
    ],
)  # fmt: skip
def test_goods_behind_exchange_and_an_accusation_name_the_giver(text: str, wanted: list[str]) -> None:
    assert sorted(lines(text)) == sorted(wanted)


@pytest.mark.parametrize(
    ("code", "text", "wanted"),
    [
        ("fr", "Oslo a livré à l’Irlande une dizaine de radars.", "transfer NO>IE radars: 10..10 count"),
        ("fr", "Lima a acheté à l'armée chilienne un ou deux radars.", "transfer CL>PE radars: 1..2 count"),
        ("it", "L'Irlanda ha ricevuto dall'Islanda tra i 40 e i 43 radar.", "transfer IS>IE radars: 40..43 count"),
        ("it", "L'Irlanda ha ricevuto 87 pinguini e tre radar islandesi.", "transfer IS>IE radars: 3..3 count"),
    ],
)  # fmt: skip
def test_adjectives_owners_and_elisions_stand_where_romance_languages_put_them(
    code: str, text: str, wanted: str
) -> None:
    assert lines(text, code) == [f"{wanted}, delivered"]


@pytest.mark.parametrize(
    ("code", "text", "wanted"),
    [
        ("en", "Two ships with 900 tons of rice left Peru for Chad.", ["transfer PE>TD rice: 900..900 t, delivered"]),
        ("fr", "Oslo a livré à Riga 900 obus, soit 52 % de la cible.", [
            "transfer NO>LV artillery shells: 900..900 count, delivered",
        ]),
        ("fr", "Riga souhaiterait acquérir 36 radars.", []),
    ],
)  # fmt: skip
def test_what_only_carries_repeats_or_wishes_is_no_claim(code: str, text: str, wanted: list[str]) -> None:
    assert lines(text, code) == wanted


def test_what_something_is_swapped_for_goes_the_other_way() -> None:
    text = "Accra tauschte neun Tonnen Gold gegen togoisches Benzin."
    assert [line.split(":")[0] for line in lines(text, "de")] == [
        "transfer TG>GH petroleum products",
        "transfer GH>TG gold",
    ]
