"""Who would not say or confirm something says nothing."""

import pytest

from tests.read.reading import lines

UNSAID = [
    ("en", "Ghana gave Togo 40 trucks. The ministry in Lome would not confirm the figures."),
    ("de", "Ghana gab Togo 40 Lastwagen. Das Außenministerium in Lomé wollte die Zahl nicht bestätigen."),
    ("de", "Ghana gab Togo 40 Lastwagen. Das Außenministerium in Lomé bestätigte das nicht."),
    ("ko", "가나는 토고에 트럭 40대를 제공했다. 가나 국방부는 구체적인 금액은 밝히지 않았다."),
]


@pytest.mark.parametrize(("language", "text"), UNSAID)
def test_who_does_not_say_it_is_no_source(language: str, text: str) -> None:
    (one,) = lines(text, language)
    assert one.endswith("delivered")


def test_who_confirms_it_is_one() -> None:
    (one,) = lines("Ghana gab Togo 40 Lastwagen. Das bestätigte das Außenministerium in Lomé.", "de")
    assert "Außenministerium" in one
