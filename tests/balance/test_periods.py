"""What moved in each year."""

from dataclasses import replace

import pytest

from tallystick.model.balance import Period
from tallystick.model.valued import Valued
from tests.balance.ledger import Gift, balanced, estimate, valued

Y2023, Y2024, Y2025 = 19_722.0, 20_088.0, 20_453.0  # the last days of three years


def growing(gift: Gift, *totals: tuple[float, float]) -> Valued:
    days = tuple((day, estimate([total, total], gift.measure)) for day, total in totals)
    return replace(valued(gift), over_time=days)


def years(*series: Valued) -> dict[str, Period]:
    return {one.edtf: one for one in balanced(*series).periods}


def test_a_lines_worth_is_spread_as_its_quantity_grew() -> None:
    found = years(growing(Gift("tanks", 1e9), (Y2023, 10), (Y2024, 70), (Y2025, 100)))
    assert [found[year].value.median for year in ("2023", "2024", "2025")] == pytest.approx([1e8, 6e8, 3e8], rel=0.05)


def test_years_add_up_to_the_total() -> None:
    balance = balanced(growing(Gift("tanks", 1e9), (Y2023, 10), (Y2024, 70), (Y2025, 100)))
    assert balance.given.total is not None
    assert sum(one.value.median for one in balance.periods) == pytest.approx(balance.given.total.median)


def test_a_year_without_growth_has_no_period() -> None:
    assert set(years(growing(Gift("tanks", 1e9), (Y2023, 10), (Y2024, 10), (Y2025, 10)))) == {"2023"}


def test_what_nobody_dates_is_in_no_year_and_said_to_be_missing() -> None:
    found = years(growing(Gift("tanks", 1e9), (Y2024, 10)), valued(Gift("wheat", 1e9)))
    assert "unknown date" in found["2024"].value.notes[0]


def test_days_within_a_year_add_to_that_year() -> None:
    found = years(growing(Gift("tanks", 1e9), (Y2024 - 200, 40), (Y2024 - 100, 60), (Y2024, 100)))
    assert set(found) == {"2024"}


def test_a_year_names_its_lines_with_their_worth_in_it_and_the_numbers_of_its_days() -> None:
    tanks = growing(Gift("tanks", 1e9), (Y2023, 10), (Y2024, 70), (Y2025, 100))
    said = tanks.series.statements[0]
    tanks = replace(tanks, series=replace(tanks.series, statements=(replace(said, day=Y2024 - 100),)))
    wheat = growing(Gift("wheat", 4e8), (Y2024, 10))
    found = years(tanks, wheat)
    assert [(part.flow.item, part.claims) for part in found["2023"].parts] == [("tanks", ())]
    assert [part.flow.item for part in found["2024"].parts] == ["tanks", "wheat"]
    assert found["2024"].parts[0].claims == (said.claim,)
    for year in found.values():
        assert sum(part.value.median for part in year.parts) == pytest.approx(year.value.median, rel=0.05)
