"""Prices entered by hand."""

import pytest

from tallystick.model.price import Basis
from tallystick.review import Faults, enter_price

PLAIN = {
    "item": "rice",
    "basis": "market",
    "per": "t",
    "unit": "USD",
    "best": "600",
    "year": "2024",
    "publisher": "A fair",
}


def test_a_price_by_hand_says_what_one_of_a_thing_costs() -> None:
    made = enter_price(PLAIN | {"said_by": "A fair"})
    assert (made.item, made.basis, made.per, made.year) == ("rice", Basis.MARKET, "t", 2024)
    assert (made.amount.best, made.amount.unit, made.reference.publisher) == (600, "USD", "A fair")


@pytest.mark.parametrize("change", [{"basis": "contract"}, {"year": "2023"}, {"per": "kg"}, {"best": "601"}])
def test_prices_that_differ_in_anything_have_ids_of_their_own(change: dict[str, str]) -> None:
    assert enter_price(PLAIN | change).id != enter_price(PLAIN).id


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"basis": ""}, "basis must be given"),
        ({"basis": "retail"}, "contract, production"),
        ({"year": "last"}, "is not a year"),
        ({"best": ""}, "give the price"),
        ({"publisher": ""}, "say where it stands"),
        ({"colour": "red"}, "there is no field 'colour'"),
    ],
)
def test_what_is_missing_or_wrong_is_said(change: dict[str, str], says: str) -> None:
    with pytest.raises(ValueError, match=says):
        enter_price(PLAIN | change)


def test_all_that_is_wrong_is_said_at_once_by_field() -> None:
    with pytest.raises(Faults) as wrong:
        enter_price({"item": "rice", "basis": "retail", "low": "many", "year": "last"})
    assert set(wrong.value.found) == {"basis", "per", "unit", "low", "year", "publisher"}
