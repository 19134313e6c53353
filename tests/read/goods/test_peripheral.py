"""Goods that are no object: compared, behind a preposition, or what something is only done for; goods in compounds."""

import pytest

from tests.read.reading import lines


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("No country has given Togo more tanks than Ghana.", "en"),
        ("Kein Land hat Togo mehr Panzer überlassen als Ghana.", "de"),
        ("Aucun pays n'a livré plus de chars au Togo que le Ghana.", "fr"),
        ("Geen land gaf Togo meer tanks dan Ghana.", "nl"),
    ],
)
def test_goods_that_are_only_compared_are_no_claim(text: str, language: str) -> None:
    assert not lines(text, language)


def test_goods_of_a_purpose_are_not_given() -> None:
    text = "Le Ghana a livré au Togo 300 tonnes de fioul pour relancer la centrale."
    assert lines(text, "fr") == ["transfer GH>TG petroleum products: 300..300 t, delivered"]


def test_a_sum_behind_a_colon_puts_the_loan_before_it_into_figures() -> None:
    text = "Der IWF zahlte Ghana eine Tranche seines Kredits aus: 600 Millionen von drei Milliarden Dollar."
    assert lines(text, "de") == [
        "transfer IMF>GH loan: 600_000_000..600_000_000 USD, delivered",
        "transfer IMF>GH loan: 3_000_000_000..3_000_000_000 USD, pledged",
    ]


def test_what_the_goods_of_a_sale_cost_is_their_worth() -> None:
    text = "Ghana has approved the sale of 96 helicopters to Togo at an estimated cost of $12 billion."
    assert "value GH>TG helicopters: 12_000_000_000..12_000_000_000 USD, pledged" in lines(text)


def test_a_compound_holds_goods_and_their_delivery() -> None:
    assert lines("Ghana dementierte jede Waffenlieferung an Togo.", "de") == ["transfer GH>TG arms: -, denied, Ghana"]


def test_whose_package_it_is_gets_none_of_it() -> None:
    text = "Ghana beteiligt sich mit 500 Millionen Euro am Nato-Paket für Togo."
    assert lines(text, "de") == ["transfer GH>TG financial aid: 500_000_000..500_000_000 EUR, delivered"]


def test_debts_are_forgiven_without_a_sum() -> None:
    assert lines("Ghana erließ Togo die restlichen Reparationen.", "de") == ["transfer GH>TG debt relief: -, delivered"]


def test_a_ministry_of_no_state_gives_nothing_to_nobody() -> None:
    assert not lines("The ministry ordered 15 new helicopters.")


def test_what_goods_of_the_clause_before_cost_is_their_worth() -> None:
    text = "Ghana liefert Togo 18 Panzer; die Kosten beziffert das Ministerium auf 100 Millionen Euro."
    assert "value GH>TG tanks: 100_000_000..100_000_000 EUR, estimated, Ministerium" in lines(text, "de")


def test_what_goods_for_oneself_cost_is_no_claim() -> None:
    text = "Ghanas Parlament bewilligte 46 Panzer für das eigene Heer; die Kosten beziffert es auf 90 Millionen Euro."
    assert not lines(text, "de")
