"""Who says it: whose own account it is, who disputes it behind, and who confirms what he is given."""

import pytest

from tests.read.reading import lines


@pytest.mark.parametrize(
    ("language", "text", "source"),
    [
        ("en", "Chad is said to have sent Haftar rifles, which the Chadian government denies.", "Chadian government"),
        ("de", "Der Tschad soll Haftar Gewehre geliefert haben, was Ndjamena bestreitet.", "Ndjamena"),
        ("fr", "Le Tchad aurait livré des fusils à Haftar, ce que N'Djamena dément.", "N'Djamena"),
        ("es", "Chad habría entregado fusiles a Haftar, lo que el Gobierno chadiano niega.", "Gobierno chadiano"),
        (
            "it",
            "Il Ciad avrebbe consegnato fucili ad Haftar, cosa che il governo ciadiano smentisce.",
            "governo ciadiano",
        ),
        ("nl", "Tsjaad zou Haftar geweren hebben geleverd, wat de Tsjadische regering ontkent.", "Tsjadische regering"),
    ],
)
def test_who_disputes_it_in_a_relative_clause_makes_a_claim_beside(language: str, text: str, source: str) -> None:
    assert lines(text, language) == [
        "transfer TD>Haftar small arms: -, delivered",
        f"transfer TD>Haftar small arms: -, denied, {source}",
    ]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Ghana has by its own account sent Chad 40 jeeps."),
        ("de", "Ghana hat dem Tschad nach eigenen Angaben 40 Geländewagen geschickt."),
        ("nl", "Ghana heeft Tsjaad naar eigen zeggen 40 terreinwagens gestuurd."),
    ],
)
def test_whose_own_account_it_is_still_gives(language: str, text: str) -> None:
    assert lines(text, language) == ["transfer GH>TD vehicles: 40..40 count, delivered, Ghana"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Ghana confirmed that Israel will deliver two satellites."),
        ("de", "Ghana bestätigte, dass Israel zwei Satelliten liefern wird."),
        ("fr", "Le Ghana a confirmé qu'Israël livrera deux satellites."),
        ("es", "Ghana confirmó que Israel entregará dos satélites."),
    ],
)
def test_who_confirms_what_another_will_give_gets_it_and_it_is_no_pledge_of_the_giver(language: str, text: str) -> None:
    assert lines(text, language) == ["transfer IL>GH satellites: 2..2 count, planned, Ghana"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Moscow has lost 900 drones in Ukraine since May."),
        ("de", "Moskau hat in der Ukraine 900 Drohnen verloren."),
        ("fr", "Moscou a perdu 900 drones en Ukraine."),
        ("es", "Moscú perdió 900 drones en Ucrania."),
        ("it", "Mosca ha perso 900 droni in Ucraina."),
        ("nl", "Moskou verloor 900 drones in Oekraïne."),
    ],
)
def test_goods_that_someone_loses_are_given_to_nobody(language: str, text: str) -> None:
    assert not lines(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Es wird bestätigt, dass Ghana 40 Lastwagen von Indien erhalten hat."),
        ("de", "Ghana hat vor allem 40 Lastwagen von Indien erhalten."),
        ("nl", "Er wordt bevestigd dat Ghana 40 vrachtwagens van India heeft ontvangen."),
    ],
)
def test_the_auxiliary_of_a_main_clause_says_nothing_of_what_it_reports(language: str, text: str) -> None:
    assert lines(text, language) == ["transfer IN>GH vehicles: 40..40 count, delivered"]
