"""People whom goods or pay are for are counted, and nobody sent them."""

import pytest

from tests.read.reading import claims


@pytest.mark.parametrize(
    ("language", "text", "items"),
    [
        ("en", "Turkey sent Somalia uniforms for 10,000 soldiers.", ["clothing"]),
        ("en", "Qatar pays the salaries of 40,000 Lebanese soldiers.", ["wages"]),
        ("en", "The Emirates paid for the training of 1,500 Chadian soldiers.", ["training"]),
        ("de", "Katar zahlt den Sold von 40.000 libanesischen Soldaten.", ["wages"]),
        ("en", "Turkey sent Somalia a contingent of 500 soldiers.", ["troops"]),
    ],
)
def test_people_who_only_benefit(language: str, text: str, items: list[str]) -> None:
    assert [claim.item for claim in claims(text, language)] == items
