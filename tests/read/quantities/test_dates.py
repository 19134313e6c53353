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
        ("in 2015-2019", "en", "2015/2019"),
        ("in 2015–19", "en", "2015/2019"),
        ("between March and May 2024", "en", "2024-03/2024-05"),
        ("в 2015-2019 годах", "ru", "2015/2019"),
        ("2015至2019年", "zh", "2015/2019"),
        ("2015年至2019年", "zh", "2015/2019"),
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


@pytest.mark.parametrize("text", ["in 2022, 40", "2022, 1990", "in 2022 - 40 trucks", "in 2022-2400 trucks"])
def test_what_follows_a_year_need_not_be_its_other_end(text: str) -> None:
    assert [one.when.edtf for one in find_dates(scanned(text)) if "/" in str(one.when.edtf)] == []


def test_a_year_since_which_goods_came_is_no_count_of_them() -> None:
    (since,) = find_dates(scanned("hat seit 2023 Waffen geliefert", "de"))
    assert since.when.edtf == "2023/.."


def test_a_count_of_soldiers_is_no_year() -> None:
    assert find_dates(scanned("rund 2000 Soldaten", "de")) == []
