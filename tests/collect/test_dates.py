import pytest

from tallystick.collect.dates import head_day

CERTAIN = {
    "Title\n\n12.06.2024\n\nText.": "2024-06-12",
    "Title\nSeoul, 30 April 2025\nText.": "2025-04-30",
    "June 12, 2024\nText.": "2024-06-12",
    "Stand: 5. März 2023, 10:15 Uhr\nText.": "2023-03-05",
    "Published: Monday, 3 Feb. 2025\nText.": "2025-02-03",
    "BERLIN, June 12, 2024 (Agency) – The minister said so.": "2024-06-12",
    "New York, 22. Oktober 2024. Die Vertretung hat das bestritten.": "2024-10-22",
    "2024-06-12 08:30\nText.": "2024-06-12",
    "Заголовок\n12 июня 2024\nТекст.": "2024-06-12",
    "Москва, 5 октября 2023 года\nТекст.": "2023-10-05",
    "Москва, 5 октября 2023 г.\nТекст.": "2023-10-05",
    "МОСКВА, 5 октября 2023 г. – Министр сообщил.": "2023-10-05",
    "Київ, 5 жовтня 2023 р.\nТекст.": "2023-10-05",
    "Kijów, 5 października 2023 r.\nTekst.": "2023-10-05",
    "2025년 4월 30일\n본문": "2025-04-30",
    "2025年4月30日\n本文": "2025-04-30",
    "Le 14 juillet 2024\nTexte.": "2024-07-14",
    "Paris, 14 juillet 2024\nTexte.": "2024-07-14",
    "Madrid, 14 de julio de 2024\nTexto.": "2024-07-14",
    "25/12/2024\nText.": "2024-12-25",
    "12/25/2024\nText.": "2024-12-25",
}
UNCERTAIN = [
    "06/12/2024\nText.",  # June or December
    "The treaty was signed on 12 June 2024 in the capital.",
    "Notes on the briefing of 30 April 2025\n\nText.",
    "Title\n\n12.06.2024\n14.06.2024\nText.",
    "Der Vertrag vom 12. Juni 2024\n\nText.",
    "31.02.2024\nText.",
    "June 2024\nText.",
    "Order 12.06.20245\nText.",
    "5 октября 2023 года министр сообщил о поставках.",
    "12.06.1824\nText.",
    "\n".join(["A line of the text."] * 8 + ["12.06.2024"]),
]


@pytest.mark.parametrize("text", CERTAIN)
def test_a_day_in_the_head_is_read(text: str) -> None:
    assert head_day(text) == CERTAIN[text]


@pytest.mark.parametrize("text", UNCERTAIN)
def test_no_day_is_made_up(text: str) -> None:
    assert head_day(text) is None
