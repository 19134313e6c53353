import pytest

from tallystick.books import Books, read_books
from tallystick.model.finding import Stop
from tallystick.model.ident import ItemId
from tallystick.model.price import Basis
from tests.books.conftest import Spoil

ASSUMED = "assumption of this book"


def test_every_price_says_who_said_it_and_where_it_stands(books: Books) -> None:
    for price in books.prices:
        assert price.said_by
        assert price.reference.url or price.said_by == (ASSUMED,), price.id


def test_every_assumption_is_a_range_of_low_grade_with_its_reason(books: Books) -> None:
    assumed = [price for price in books.prices if price.said_by == (ASSUMED,)]
    assert assumed
    for price in assumed:
        assert price.amount.low is not None
        assert price.amount.high is not None
        assert price.amount.high >= 1.2 * price.amount.low, price.id
        assert str(price.grade) == "D4"
        assert price.note


def test_an_assumption_names_the_published_price_beside_it(books: Books) -> None:
    known = {price.id for price in books.prices}
    for price in books.prices:
        if price.said_by == (ASSUMED,):
            named = {word.strip("(),.:;") for word in (price.note or "").split()} & known
            assert named, price.id


def test_what_the_balance_of_two_armies_needs_has_a_contract_price(books: Books) -> None:
    priced = {price.item for price in books.prices if price.basis is Basis.CONTRACT}
    for word in (
        "122 mm rockets",
        "152 mm shells",
        "mortar rounds",
        "KN-23 missiles",
        "170 mm guns",
        "Pantsir systems",
    ):
        above = (ItemId(word), *books.items.ancestors(ItemId(word)))
        assert priced.intersection(above), word


def test_the_same_containers_hold_rockets_or_shells(books: Books) -> None:
    by_item = {factor.item for factor in books.factors if factor.per == "containers"}
    assert by_item == {"artillery shells", "rockets"}


@pytest.mark.parametrize(
    ("file", "old", "new", "says"),
    [
        ("prices/ammunition.yaml", "item: artillery shells", "item: cannonballs", "there is no item 'cannonballs'"),
        ("prices/ammunition.yaml", "per: count", "per: dozen", "'dozen' is not in data/units.yaml"),
        ("prices/ammunition.yaml", "unit: USD", "unit: kg", "'kg' is not a currency"),
        ("prices/ammunition.yaml", "via: pr-001", "via: pr-999", "it repeats 'pr-999'"),
        ("prices/ammunition.yaml", "id: pr-002", "id: pr-001", "the id is already taken"),
        ("prices/ammunition.yaml", '["Bain & Company (Sky News)"]', "[]", "does not say who said so"),
        ("prices/ammunition.yaml", "low: 1000, high: 1000, best: 1000, ", "", "it states no number"),
        ("prices/ammunition.yaml", "basis: production", "basis: wishful", "'wishful' is not one of"),
        ("factors/containers.yaml", "unit: count", "unit: rounds", "'rounds' is not in data/units.yaml"),
    ],
)
def test_an_entry_that_cannot_be_used_is_refused(spoil: Spoil, file: str, old: str, new: str, says: str) -> None:
    data = spoil(file, old, new)
    with pytest.raises(Stop, match=says):
        read_books(data, {})
