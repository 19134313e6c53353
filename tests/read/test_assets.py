import pytest

from tests.read.reading import lines


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The EU has transferred 1.5 billion euros from frozen Russian assets to Kenya.", "en"),
        ("Die EU überwies Kenia 1,5 Milliarden Euro aus eingefrorenen russischen Vermögen.", "de"),
        ("La UE transfirió a Kenia 1.500 millones de euros de los activos rusos congelados.", "es"),
        ("De EU maakte 1,5 miljard euro uit bevroren Russische tegoeden over aan Kenia.", "nl"),
    ],
)
def test_whose_assets_pay_gives_nothing(text: str, language: str) -> None:
    assert lines(text, language) == ["transfer EU>KE financial aid: 1_500_000_000..1_500_000_000 EUR, delivered"]


def test_a_share_that_nothing_moves_is_no_claim() -> None:
    assert lines("La mitad de los proyectiles norcoreanos son defectuosos.", "es") == []
