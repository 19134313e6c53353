"""Contact clauses: relative clauses without a pronoun, whose parties are those of their own verb."""

import pytest

from tests.read.reading import lines


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "South Korea accounted for 42 percent of the arms Poland imported between 2019 and 2023.",
            ["transfer KR>PL arms: 42..42 %, delivered"],
        ),
        (
            "Of the 80 howitzers Norway pledged Kyiv, 25 have been handed over so far.",
            [
                "transfer NO>UA artillery guns: 80..80 count, pledged",
                "transfer NO>UA artillery guns: 25..25 count, delivered",
            ],
        ),
        (
            "Hungary received 80 of the 120 buses Turkey promised it last year.",
            [
                "transfer TR>HU vehicles: 80..80 count, delivered",
                "transfer TR>HU vehicles: 120..120 count, pledged",
            ],
        ),
        (
            "Five of the twelve helicopters Ghana ordered have arrived from Brazil.",
            [
                "transfer BR>GH helicopters: 5..5 count, delivered",
                "transfer BR>GH helicopters: 12..12 count, pledged",
            ],
        ),
        ("The 14 tanks Warsaw promised arrived in Kyiv.", ["transfer PL>UA tanks: 14..14 count, delivered"]),
        (
            "Warsaw handed Kyiv twelve of the tanks Prague had promised it.",
            ["transfer PL>UA tanks: 12..12 count, delivered"],
        ),
        ("In exchange for the shells Moscow sent oil.", ["transfer RU>? oil: -, delivered"]),
        ("More than half of the drones Togo gave Ghana have been destroyed.", []),
        ("The 40 tanks Togo has built will parade on Monday.", []),
    ],
)
def test_a_contact_clause_has_its_own_parties(text: str, claims: list[str]) -> None:
    assert lines(text) == claims


def test_shares_of_what_a_contact_clause_tells_apart_have_a_giver_each() -> None:
    text = "France supplied 28 percent of the arms Peru imported between 2020 and 2024 and Italy 36 percent."
    assert lines(text) == [
        "transfer FR>PE arms: 28..28 %, delivered",
        "transfer IT>PE arms: 36..36 %, delivered",
    ]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("The howitzers Norway promised Ukraine have yet to arrive.", "transfer NO>UA artillery guns: -, absent"),
        ("The trucks Ghana ordered arrived from Brazil.", "transfer BR>GH vehicles: -, delivered"),
        ("Paris has delivered the radars Chad ordered.", "transfer FR>TD radars: -, delivered"),
    ],
)
def test_goods_without_a_number_have_the_parties_of_their_contact_clause(text: str, claim: str) -> None:
    assert lines(text) == [claim]
