"""How the number of a copy relates to that of its original."""

import pytest

from tallystick.model.amount import Amount, Qualifier, Rate
from tallystick.model.ident import UnitId
from tallystick.reconcile.likeness.figures import Match, figures_of, match, significant
from tests.reconcile.ledger import books, number, span

MORE, UP_TO = Qualifier.MORE_THAN, Qualifier.AT_MOST
RANGE = span(600_000, 700_000, "t")


def related(copy: Amount, original: Amount) -> Match:
    return match(figures_of(copy, 2024, books()), figures_of(original, 2024, books()))


@pytest.mark.parametrize(
    ("copy", "original", "expected"),
    [
        (number(3e6), number(3e6), Match.SAME),
        (number(5e6), number(4.8e6), Match.ROUNDED),
        (number(100_000, MORE), number(140_000), Match.ROUNDED),
        (number(100_000), number(140_000), Match.OTHER),
        (number(16_400), number(16_500), Match.NEAR),
        (number(8_000), number(9_000), Match.OTHER),
        (number(700_000, UP_TO, "t"), RANGE, Match.TOP),
        (number(600_000, unit="t"), RANGE, Match.BOTTOM),
        (number(650_000, unit="t"), RANGE, Match.WITHIN),
        (span(15_000, 18_000), number(15_000), Match.WIDENED),
        (number(3_000_000, unit="kg"), number(3_000, unit="t"), Match.SAME),
        (number(1.4e9, unit="USD"), number(1.3e9, unit="EUR"), Match.CONVERTED),
        (number(1.3e9, unit="USD"), number(1.3e9, unit="EUR"), Match.DIGITS),
        (number(43), number(1e6, unit="barrels"), Match.APART),
        (number(12, Qualifier.VAGUE), number(36), Match.VAGUER),
        (number(12, Qualifier.VAGUE), number(500), Match.OTHER),
        (number(790_000, unit="t"), RANGE, Match.OTHER),
        (span(15_000, 18_000), number(16_000), Match.AROUND),
        (span(15_000, 18_000), number(18_500), Match.OTHER),
        (Amount(), Amount(), Match.NEITHER),
        (Amount(), number(1), Match.DROPPED),
        (number(1), Amount(), Match.ADDED),
    ],
)
def test_numbers_are_related_as_readers_would(copy: Amount, original: Amount, expected: Match) -> None:
    assert related(copy, original) is expected


def test_the_same_number_per_year_is_another_measure() -> None:
    per_year = Amount(600_000, 700_000, None, Qualifier.BETWEEN, UnitId("t"), Rate.YEAR)
    assert related(per_year, RANGE) is Match.DIGITS


def test_the_closest_of_all_readings_counts() -> None:
    both = Amount(1.4e9, 1.4e9, 1.4e9, Qualifier.EXACT, UnitId("USD"), None, (number(1.3e9, unit="EUR"),))
    assert related(both, number(1.3e9, unit="EUR")) is Match.SAME


def test_digits_are_counted_as_written() -> None:
    assert [significant(one) for one in (3e6, 4.8e6, 105_845.0)] == [1, 2, 6]
