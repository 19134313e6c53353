import pytest

from tests.read.reading import lines

NOTHING = [
    ("es", "De los 300 millones de euros en préstamos que la UE prometió a Ghana no se ha desembolsado nada."),
    ("pl", "Z 300 mln euro pożyczek, które UE obiecała Ghanie, nie wypłacono nic."),
    ("ru", "Из 300 млн евро кредитов, которые ЕС обещал Гане, не выплачено ничего."),
]


@pytest.mark.parametrize(("language", "text"), NOTHING)
def test_nothing_of_a_promised_sum_came(language: str, text: str) -> None:
    assert lines(text, language) == [
        "transfer EU>GH loan: 300_000_000..300_000_000 EUR, pledged",
        "transfer EU>GH loan: -, absent",
    ]
