"""Sides that corrections, relative clauses, debts, contracts and partners settle."""

import pytest

from tests.read.reading import claims, lines


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("It was not Oslo but Bern that gave Riga 18 radars.", ["transfer CH>LV radars: 18..18 count, delivered"]),
        ("It was Accra, not Lagos, that sold Bamako 40 trucks.", ["transfer GH>ML vehicles: 40..40 count, delivered"]),
        ("Togo, which bought 12 radars from Portugal, is pleased.", ["transfer PT>TG radars: 12..12 count, delivered"]),
        ("Lisbon let Luanda have twelve helicopters.", ["transfer PT>AO helicopters: 12..12 count, delivered"]),
        ("Vienna wrote off 900 euros that Chad owed it.", ["transfer AT>TD debt relief: 900..900 EUR, delivered"]),
        ("Tunis has spent 500 million euros on four ships from Italy.", [
            "transfer IT>TN ships: 4..4 count, delivered",
            "transfer TN>IT payment: 500_000_000..500_000_000 EUR, delivered",
        ]),
        ("Canberra spends 1.7 billion dollars on a fleet of drones.", []),
        ("Under a contract worth $8 million, Paris supplied Jakarta with 42 radars.", [
            "transfer FR>ID radars: 42..42 count, delivered",
            "value FR>ID radars: 8_000_000..8_000_000 USD, pledged",
        ]),
        ("Quito signed a contract for 42 tanks with Lima.", [
            "agreement EC>PE arms deal: -, delivered",
            "transfer PE>EC tanks: 42..42 count, pledged",
        ]),
        ("Norway and Sweden gave Kyiv six howitzers each.", [
            "transfer NO>UA artillery guns: 6..6 count, delivered",
            "transfer SE>UA artillery guns: 6..6 count, delivered",
        ]),
        ("Together with Norway, Denmark gave Kyiv 12 radars.", ["transfer DK+NO>UA radars: 12..12 count, delivered"]),
        ("India bought the Russian oil at 60 dollars a barrel.", ["price RU>IN oil: 60..60 USD, delivered"]),
        ("Rome gave Tunis 12 boats, Berlin six and Paris 40.", [
            "transfer DE>TN warships: 6..6 count, delivered",
            "transfer FR>TN warships: 40..40 count, delivered",
            "transfer IT>TN warships: 12..12 count, delivered",
        ]),
    ],
)  # fmt: skip
def test_sides_are_settled_by_what_the_sentence_rules_out_shares_or_owes(text: str, wanted: list[str]) -> None:
    assert sorted(lines(text)) == sorted(wanted)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The Bundestag approved 100 billion euros for the German army.", "en"),
        ("Two American Patriot batteries were moved to Poland.", "en"),
        ("The Polish army will buy 96 helicopters for its own brigades.", "en"),
        ("Tesla sold 4,000 cars in Norway.", "en"),
        ("Zwei amerikanische Patriot-Batterien wurden nach Polen verlegt.", "de"),
        ("Der Papst schickte zwei Krankenwagen nach Charkiw.", "de"),
    ],
)
def test_what_changes_hands_between_nobody_is_no_claim(text: str, language: str) -> None:
    assert lines(text, language) == []


def test_by_whom_goods_were_bought_is_who_gets_them() -> None:
    assert lines("Twelve radars bought by Chile from Norway arrived in May.") == [
        "transfer NO>CL radars: 12..12 count, delivered",
    ]


def test_a_sum_for_one_unit_is_a_price() -> None:
    text = "Für die Tonne Weizen berechnete Accra den Togoern 268 Dollar."
    assert lines(text, "de") == ["price GH>TG wheat: 268..268 USD, delivered"]
    assert lines("Ghana now charges Togo $280 for a tonne of coal.") == ["price GH>TG coal: 280..280 USD, delivered"]


def test_a_sum_for_each_of_those_counted_behind_is_a_price() -> None:
    text = "Ghana pays Cuba $5,000 a month for each of the 100 Cuban doctors in its hospitals."
    assert "price CU>GH doctors: 5_000..5_000 USD/month, delivered" in lines(text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Two Ghanaian tank crews fired 40 shells at the range near Tamale, the army said."),
        ("de", "Bei der Übung waren 40 ghanaische Panzer im Einsatz."),
        ("ru", "На параде проехали 40 ганских танков."),
        ("uk", "На кордоні з Польщею стояло 90 вантажівок."),
    ],
)
def test_goods_of_somebody_that_nothing_moves_are_no_claim(language: str, text: str) -> None:
    assert lines(text, language) == []


def test_goods_of_somebody_that_reach_another_are_a_claim() -> None:
    assert lines("The 40 Ghanaian tanks reached Togo on Monday.") == ["transfer GH>TG tanks: 40..40 count, delivered"]


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Kroatien erhält dafür von der Türkei 50 Panzer.", ("TR", "HR")),
        ("Kroatien erhält im Gegenzug von der Bundeswehr 50 Panzer.", ("DE", "HR")),
        ("Norwegen flog 30 Tonnen Lebensmittel nach Togo.", ("NO", "TG")),
    ],
)
def test_what_comes_in_return_from_a_party_is_its_gift(text: str, sides: tuple[str, str]) -> None:
    (one,) = claims(text, "de")
    assert (one.provider, one.recipient) == sides


def test_an_employer_who_takes_people_on_refuses_none() -> None:
    assert not claims("Die Bundesregierung will 300 Lehrkräfte einstellen.", "de")
