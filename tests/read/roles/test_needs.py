"""Shares of what someone needs or brings in: whose need it is gets the goods."""

import pytest

from tests.read.reading import lines


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Ghana met 30 percent of Togo's gas demand, Chad 7 percent."),
        ("de", "Ghana deckte 30 Prozent des togolesischen Gasbedarfs, der Tschad kam auf 7 Prozent."),
        ("fr", "Le Ghana a couvert 30 % des besoins togolais en gaz, le Tchad 7 %."),
        ("es", "Ghana cubrió el 30 % de la demanda togolesa de gas, y Chad, el 7 %."),
        ("it", "Il Ghana ha coperto il 30% del fabbisogno togolese di gas, il Ciad il 7%."),
        ("nl", "Ghana dekte 30 procent van de Togolese gasbehoefte, Tsjaad 7 procent."),
    ],
)
def test_who_needs_the_goods_gets_them(language: str, text: str) -> None:
    assert lines(text, language) == [
        "transfer GH>TG gas: 30..30 %, delivered",
        "transfer TD>TG gas: 7..7 %, delivered",
    ]


def test_a_share_beside_a_share_is_one_without_its_sign() -> None:
    text = "Ghana deckte 30 Prozent des togolesischen Gasbedarfs, Mali kam auf 5 und der Tschad auf 7 Prozent."
    assert "transfer ML>TG gas: 5..5 %, delivered" in lines(text, "de")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Ghana has received 12 of the 30 jeeps that Chad promised."),
        ("de", "Ghana hat nach eigenen Angaben 12 der 30 vom Tschad zugesagten Geländewagen erhalten."),
        ("fr", "Le Ghana a reçu 12 des 30 camions que le Tchad avait promis."),
        ("es", "Ghana ha recibido 12 de los 30 camiones que Chad le prometió."),
        ("it", "Il Ghana ha ricevuto 12 dei 30 camion che il Ciad aveva promesso."),
        ("nl", "Ghana heeft 12 van de 30 vrachtwagens ontvangen die Tsjaad had beloofd."),
    ],
)
def test_who_promised_the_whole_gave_the_part(language: str, text: str) -> None:
    found = [one.partition(", GH")[0].partition(", Gh")[0] for one in lines(text, language)]
    assert found[:2] == [
        "transfer TD>GH vehicles: 12..12 count, delivered",
        "transfer TD>GH vehicles: 30..30 count, pledged",
    ]


def test_a_bare_number_is_in_the_billions_of_the_one_before() -> None:
    text = "L'Italia ha ricevuto dall'Algeria 20 miliardi di metri cubi di gas; dalla Libia ne sono arrivati 3."
    assert "transfer LY>IT gas: 3_000_000_000..3_000_000_000 m3, delivered" in lines(text, "it")
