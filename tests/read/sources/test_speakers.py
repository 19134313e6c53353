import pytest

from tests.read.reading import lines

ORGANS = [
    "Delhi has let Dhaka have 500 tonnes of rice, the food ministry said.",
    "Delhi has let Dhaka have 500 tonnes of rice, an oil ministry spokesman confirmed.",
]


@pytest.mark.parametrize("text", ORGANS)
def test_goods_before_an_organ_only_say_of_which_sort_it_is(text: str) -> None:
    (one,) = lines(text)
    assert one.startswith("transfer IN>BD rice: 500..500 t, delivered, ")
