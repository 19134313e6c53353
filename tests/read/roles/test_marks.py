"""Prepositions that say with one verb whom it comes from, and with another whom it is put with."""

import pytest

from tests.read.reading import lines


@pytest.mark.parametrize(
    ("text", "language", "claim"),
    [
        (
            "Le Sénégal a détaché auprès du Togo 500 gendarmes.",
            "fr",
            "personnel SN>TG troops: 500..500 count, delivered",
        ),
        (
            "Le Mali a obtenu auprès de la Chine un prêt de 3 millions d'euros.",
            "fr",
            "transfer CN>ML loan: 3_000_000..3_000_000 EUR, delivered",
        ),
        (
            "La Guinée a reçu six drones commandés l'an dernier à la Turquie.",
            "fr",
            "transfer TR>GN drones: 6..6 count, delivered",
        ),
        (
            "Le Mali a commandé auprès de la Turquie 40 camions.",
            "fr",
            "transfer TR>ML vehicles: 40..40 count, pledged",
        ),
    ],
)
def test_the_verb_says_who_is_meant(text: str, language: str, claim: str) -> None:
    assert lines(text, language) == [claim]


def test_the_owner_of_what_is_given_in_return_gets_nothing_else() -> None:
    text = "Il Ghana manderà mille militari in Mozambico, in cambio di fondi dell'Unione europea."
    assert "personnel GH>MZ troops: 1_000..1_000 count, pledged" in lines(text, "it")
