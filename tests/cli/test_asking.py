"""A balance is asked for as of a day that the ledger gives, not the clock."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from tallystick.cli.asking import plan_of
from tallystick.model.dossier import Dossier
from tallystick.model.ident import UnitId
from tallystick.model.ledger import Ledger
from tallystick.pipeline import last_day
from tests.strategies import document

NOTHING = Ledger(Dossier("d", "D", UnitId("USD")))


@pytest.mark.parametrize(
    ("published", "day"),
    [("2025-09-18", date(2025, 9, 18)), ("2025-09", date(2025, 9, 1)), ("2026", date(2026, 1, 1))],
)
def test_a_vague_date_counts_from_its_first_day(published: str, day: date) -> None:
    ledger = replace(NOTHING, documents=(replace(document(), published=published, fetched=None),))
    assert last_day(ledger) == day


def test_a_ledger_that_dates_nothing_is_balanced_as_of_its_window_or_of_today() -> None:
    closed = replace(NOTHING, dossier=replace(NOTHING.dossier, window="2023/2024"))
    assert last_day(closed) == date(2024, 12, 31)
    assert plan_of(NOTHING, None, None).as_of == datetime.now(UTC).date()
