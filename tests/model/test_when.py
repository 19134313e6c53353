"""Time stays as vague as the source left it."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tallystick.model.when import check_edtf, earliest, latest


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2024-06-12", date(2024, 6, 12), date(2024, 6, 12)),
        ("2024-22", date(2024, 6, 1), date(2024, 8, 31)),
        ("2024-36", date(2024, 10, 1), date(2024, 12, 31)),
        ("2023/2024-06", date(2023, 1, 1), date(2024, 6, 30)),
        ("2023-08/..", date(2023, 8, 1), None),
        ("2023~", date(2023, 1, 1), date(2023, 12, 31)),
    ],
)
def test_a_vague_date_is_as_wide_as_it_is_vague(text: str, first: date, last: date | None) -> None:
    assert (earliest(text), latest(text)) == (first, last)


@pytest.mark.parametrize("text", ["yesterday", "2024-13", "2024-02-30", "24"])
def test_what_is_not_edtf_is_refused_with_a_reason(text: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        check_edtf(text)


@given(st.dates(), st.dates())
def test_an_interval_spans_its_ends(one: date, other: date) -> None:
    start, end = sorted((one, other))
    text = f"{start.isoformat()}/{end.isoformat()}"
    assert (earliest(text), latest(text)) == (start, end)
