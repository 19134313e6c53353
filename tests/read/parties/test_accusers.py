"""Who is accused of a deed did it; with a pronoun for whom, it was done to whoever accuses them."""

import pytest

from tests.read.reading import lines


@pytest.mark.parametrize(
    ("text", "language", "flow"),
    [
        ("Dakar accusa Parigi di averle consegnato blindati difettosi.", "it", "FR>SN"),
        ("Dakar accuse Paris de lui avoir livré des blindés défectueux.", "fr", "FR>SN"),
        ("Lima acusa a París de haberle entregado blindados defectuosos.", "es", "FR>PE"),
        ("Quito acusa a Lima de haber entregado blindados a Haití.", "es", "PE>HT"),
        ("Lomé accuse Accra d'avoir livré des blindés au Niger.", "fr", "GH>NE"),
        ("Dakar accuses Paris of having supplied Togo with armoured vehicles.", "en", "FR>TG"),
    ],
)
def test_the_accused_gives(text: str, language: str, flow: str) -> None:
    assert lines(text, language) == [f"transfer {flow} armoured vehicles: -, delivered"]


def test_the_accused_may_be_who_gets() -> None:
    assert lines("Kiev accuse Minsk d'avoir reçu de Moscou des missiles.", "fr") == [
        "transfer RU>BY missiles: -, delivered"
    ]
