"""Goods that stand behind "but not" and were not given."""

import pytest

from tests.read.reading import lines


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Rome has sent Accra 12 trucks, but no weapons."),
        ("de", "Rom hat Accra 12 Lastwagen geliefert, aber keine Waffen."),
        ("fr", "Rome a livré 12 camions à Accra, mais pas d'armes."),
        ("es", "Roma entregó 12 camiones a Acra, pero no armas."),
        ("it", "Roma ha fornito ad Accra 12 camion, ma non le armi chieste dal ministro."),
        ("nl", "Rome leverde Accra 12 vrachtwagens, maar geen wapens."),
    ],
)
def test_what_stands_behind_but_not_is_absent(language: str, text: str) -> None:
    assert lines(text, language) == [
        "transfer IT>GH vehicles: 12..12 count, delivered",
        "transfer IT>GH arms: -, absent",
    ]


def test_a_clause_of_its_own_speaks_for_itself() -> None:
    found = lines("Rome has sent Accra 12 trucks, but no weapons were found on board.")
    assert found == ["transfer IT>GH vehicles: 12..12 count, delivered"]
