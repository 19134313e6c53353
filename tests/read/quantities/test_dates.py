import pytest

from tallystick.model.when import Counting, check_edtf
from tallystick.read.quantities.dates import find_dates
from tests.read.reading import scanned


@pytest.mark.parametrize(
    ("text", "language", "edtf"),
    [
        ("since 2023", "en", "2023/.."),
        ("in May 2024", "en", "2024-05"),
        ("seit Oktober 2023", "de", "2023-10/.."),
        ("am 7. Oktober 2023", "de", "2023-10-07"),
        ("between October 1941 and May 1945", "en", "1941-10/1945-05"),
        ("in 2022", "en", "2022"),
    ],
)
def test_a_date_is_read_as_edtf_and_keeps_its_words(text: str, language: str, edtf: str) -> None:
    (one,) = find_dates(scanned(text, language))
    assert (one.when.edtf, one.when.words) == (check_edtf(edtf), text)


def test_since_counts_up_and_a_month_counts_what_moved_in_it() -> None:
    (since,) = find_dates(scanned("since 2023"))
    (within,) = find_dates(scanned("in May 2024"))
    assert (since.when.counting, within.when.counting) == (Counting.CUMULATIVE, Counting.INCREMENTAL)


def test_a_day_that_does_not_exist_is_left_out() -> None:
    (one,) = find_dates(scanned("am 31. Februar 2024", "de"))
    assert one.when.edtf == "2024-02"


def test_a_count_of_soldiers_is_no_year() -> None:
    assert find_dates(scanned("rund 2000 Soldaten", "de")) == []
