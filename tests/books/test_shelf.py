import pickle
from pathlib import Path

import pytest

from tallystick.books import load_books, read_books
from tallystick.model.finding import Code, Stop
from tests.books.conftest import Spoil


def test_the_books_are_read_once() -> None:
    assert load_books() is load_books()


def test_the_books_travel_between_processes() -> None:
    assert pickle.loads(pickle.dumps(load_books())) == load_books()  # noqa: S301 - our own bytes


def test_a_copy_of_the_data_reads_the_same(data: Path) -> None:
    copy, shipped = read_books(data, {}), load_books()
    assert copy.items == shipped.items
    assert copy.parties == shipped.parties
    assert copy.prices == shipped.prices


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("units.yaml", "  base: count", "  colour: red\n  base: count"),
        ("items/tree.yaml", "arms:\n", "arms:\n  colour: red\n"),
        ("parties/bodies.yaml", "language: en", "language: en\ncolour: red"),
        ("parties/states.csv", "id,kind,capital,name", "id,kind,capital,colour"),
        ("prices/ammunition.yaml", "  basis: production", "  colour: red\n  basis: production"),
        ("factors/containers.yaml", "  per: containers", "  colour: red\n  per: containers"),
        ("rates/exchange.csv", "currency,year,per_usd,spread,source", "currency,year,colour,spread,source"),
        ("estimation/defaults.yaml", "echo_days: 45", "echo_days: 45\ncolour: red"),
        ("sources.yaml", "  klass: intelligence", "  klass: intelligence\n  colour: red"),
        ("cldr/de.json", '"decimal"', '"colour": "red",\n"decimal"'),
    ],
)
def test_an_unknown_key_is_refused_with_its_file_and_the_known_keys(
    spoil: Spoil, file: str, old: str, new: str
) -> None:
    data = spoil(file, old, new)
    with pytest.raises(Stop) as stopped:
        read_books(data, {})
    finding = stopped.value.finding
    assert finding.code is Code.UNKNOWN_KEY
    assert finding.where.startswith(f"data/{file}")
    assert dict(finding.words)["key"] == "colour"


def test_an_item_in_a_unit_that_nobody_knows_is_refused(spoil: Spoil) -> None:
    data = spoil("items/tree.yaml", "unit: count", "unit: heaps")
    with pytest.raises(Stop, match="its unit 'heaps' is not in"):
        read_books(data, {})
