import pytest

from tests.read.reading import lines

TYPED = [
    ("de", "Ghana hat Togo acht Trainingsflugzeuge vom Typ K-8 geschenkt."),
    ("en", "Ghana has given Togo eight training aircraft of the type K-8."),
]


@pytest.mark.parametrize(("language", "text"), TYPED)
def test_the_type_behind_goods_is_none_beside_them(language: str, text: str) -> None:
    assert lines(text, language) == ["transfer GH>TG aircraft: 8..8 count, delivered"]
