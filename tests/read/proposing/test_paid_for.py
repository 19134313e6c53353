"""Goods that someone has paid for: they go the other way than the money, whatever has become of them."""

import pytest

from tests.read.reading import lines


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Togo has paid Serbia 12 million dollars for 40 mortars, none of which has been delivered."),
        ("de", "Togo hat Serbien 12 Millionen Dollar für 40 Mörser gezahlt, von denen noch keiner eingetroffen ist."),
        ("fr", "Le Togo a payé à la Serbie 12 millions de dollars pour 40 mortiers, dont aucun n'est arrivé."),
        ("es", "Togo pagó a Serbia 12 millones de dólares por 40 morteros, ninguno de los cuales ha llegado."),
        ("it", "Il Togo ha pagato alla Serbia 12 milioni di dollari per 40 mortai, nessuno dei quali è arrivato."),
        ("nl", "Togo betaalde Servië 12 miljoen dollar voor 40 mortieren, waarvan er geen enkele is aangekomen."),
    ],
)
def test_what_is_paid_for_and_has_not_come_is_pledged_and_absent(language: str, text: str) -> None:
    assert lines(text, language) == [
        "transfer TG>RS payment: 12_000_000..12_000_000 USD, delivered",
        "transfer RS>TG artillery guns: 40..40 count, pledged",
        "transfer RS>TG artillery guns: -, absent",
    ]


SWAPPED = [
    "Caracas lieferte Gold nach Teheran im Tausch gegen Benzin.",
    "Caracas lieferte Gold nach Teheran, im Austausch gegen Benzin.",
]


@pytest.mark.parametrize("text", SWAPPED)
def test_what_stands_behind_in_exchange_for_comes_back(text: str) -> None:
    assert lines(text, "de") == [
        "transfer VE>IR gold: -, delivered",
        "transfer IR>VE petroleum products: -, delivered",
    ]
