import pytest

from tests.read.reading import claims, lines


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Kenia wirft Togo vor, Waffen an den Tschad geliefert zu haben.", ("TG", "TD")),
        ("Kenia wirft Togo vor, den Tschad mit Drohnen zu beliefern.", ("TG", "TD")),
        ("Am Montag warf der Tschad Kenia vor, Togo mit Drohnen zu beliefern.", ("KE", "TG")),
        ("Der Tschad wirft den Emiraten vor, die RSF mit Drohnen zu beliefern.", ("AE", "RSF")),
        ("Kenia beschuldigt Togo, Ghana Mikrochips auszuliefern.", ("TG", "GH")),
    ],
)
def test_who_is_accused_gives_what_the_clause_behind_the_comma_says(text: str, sides: tuple[str, str]) -> None:
    (one,) = claims(text, "de")
    assert (one.provider, one.recipient) == sides


def test_an_accusation_of_something_else_is_strain() -> None:
    assert lines("Kenia wirft Togo vor, die Verträge über die Gaslieferungen zu brechen.", "de") == [
        "event KE>TG strain: -, delivered"
    ]
