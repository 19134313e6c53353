from math import isclose

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tallystick.books import load_books
from tallystick.books.units import load_units
from tallystick.model.finding import Stop
from tallystick.model.ident import UnitId
from tests.books.conftest import Spoil

UNITS = load_books().units
KNOWN = st.sampled_from(sorted(one.id for one in UNITS))
VALUES = st.floats(min_value=1e-6, max_value=1e15)
GUIDELINE = (
    "USD EUR GBP JPY KRW CNY RUB UAH PLN INR CHF CZK SEK NOK DKK XOF MXN AUD CAD TRY count t kg g barrels containers "
    "shipments wagons m3 litres doses % MW flights years ha"
)


@given(VALUES, KNOWN, KNOWN)
def test_converting_there_and_back_gives_the_same_value(value: float, one: UnitId, other: UnitId) -> None:
    there = UNITS.convert(value, one, other)
    if there is None:
        assert UNITS.convert(value, other, one) is None
    else:
        back = UNITS.convert(there, other, one)
        assert back is not None
        assert isclose(back, value, rel_tol=1e-12)


@given(VALUES, KNOWN, KNOWN)
def test_units_of_different_dimensions_do_not_convert(value: float, one: UnitId, other: UnitId) -> None:
    same = UNITS.units[one].dimension == UNITS.units[other].dimension
    if not same:
        assert UNITS.convert(value, one, other) is None


def test_every_unit_of_the_guideline_is_known() -> None:
    assert [word for word in GUIDELINE.split() if UNITS.get(UnitId(word)) is None] == []


def test_currencies_do_not_convert_as_units_do() -> None:
    assert UNITS.convert(1.0, UnitId("EUR"), UnitId("USD")) is None
    assert UNITS.convert(1.0, UnitId("EUR"), UnitId("EUR")) == 1.0


def test_a_barrel_of_oil_is_42_us_gallons() -> None:
    gallons = UNITS.convert(1.0, UnitId("barrels"), UnitId("US gallons"))
    assert gallons is not None
    assert isclose(gallons, 42)


def test_only_currencies_are_money() -> None:
    assert UNITS.is_currency(UnitId("KRW"))
    assert not UNITS.is_currency(UnitId("t"))
    assert not UNITS.is_currency(UnitId("ducats"))


def test_an_unknown_unit_converts_to_nothing() -> None:
    assert UNITS.convert(1.0, UnitId("pood"), UnitId("pood")) is None


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("{count: 1}", "{count: 0}", "must be listed with factor 1"),
        ("{wagons: 1}", "{wagons: 1, t: 1000}", "the unit 't' is already mass"),
        ("g: 0.001, t", "g: -1, t", "a factor is above zero"),
        ("money:\n", "cash:\n", "there is no dimension 'money'"),
    ],
)
def test_a_book_of_units_that_contradicts_itself_is_refused(spoil: Spoil, old: str, new: str, says: str) -> None:
    data = spoil("units.yaml", old, new)
    with pytest.raises(Stop, match=says):
        load_units(data)
