import pytest

from tests.read.reading import lines

GIVEN = [
    ("Paris has shared satellite imagery with Kyiv.", "transfer FR>UA intelligence: -, delivered"),
    (
        "Seoul put 400 million dollars at Kyiv's disposal.",
        "transfer KR>UA financial aid: 400_000_000..400_000_000 USD, delivered",
    ),
    (
        "Britain gave Rwanda 290 million pounds.",
        "transfer GB>RW financial aid: 290_000_000..290_000_000 GBP, delivered",
    ),
]


@pytest.mark.parametrize(("text", "wanted"), GIVEN)
def test_whom_something_is_shared_with_or_left_to_gets_it(text: str, wanted: str) -> None:
    assert lines(text) == [wanted]


def test_who_admits_that_money_was_paid_paid_it() -> None:
    (one,) = lines("Some 290 million euros for Rwanda have already been paid, the foreign ministry in London admitted.")
    assert one.startswith("transfer GB>RW payment: 290_000_000..290_000_000 EUR")
