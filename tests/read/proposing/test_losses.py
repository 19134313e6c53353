"""Whose the fallen are: of those who admit them, and of a force sent abroad."""

import pytest

from tests.read.reading import claims, lines


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Rabat admitted to 47 dead in Chad."),
        ("de", "Rabat räumte 47 Tote im Tschad ein."),
        ("fr", "Rabat a reconnu 47 morts au Tchad."),
        ("es", "Rabat admitió 47 muertos en Chad."),
        ("it", "Rabat ha ammesso 47 morti in Ciad."),
        ("nl", "Rabat gaf 47 doden in Tsjaad toe."),
    ],
)
def test_losses_that_someone_admits_are_its_own(language: str, text: str) -> None:
    assert [one.rpartition(",")[0] for one in lines(text, language)] in (
        ["casualties MA>TD killed: 47..47 count, delivered"],
        ["casualties MA>TD killed: 47..47 count"],
    )


def test_losses_of_a_force_there_are_of_the_same() -> None:
    found = lines(
        "Rabat räumte 47 Tote im Tschad ein; Diplomaten beziffern die Verluste seines Kontingents auf 300.", "de"
    )
    assert "casualties MA>TD casualties: 300..300 count, estimated, Diplomaten" in found


def test_losses_that_someone_only_reports_are_not_its_own() -> None:
    assert not lines("Rabat reported 47 dead in Chad.")


def test_soldiers_who_were_only_trained_fall_for_nobody_abroad() -> None:
    text = "Turkey has trained 16,000 Somali soldiers. In January al-Shabab fighters killed 34 of them near Balcad."
    assert [claim.kind for claim in claims(text)] == ["transfer"]
