"""Goods that other goods are for are no exchange; a contract for them, or money for them, is one."""

import pytest

from tests.read.reading import lines


@pytest.mark.parametrize(
    ("text", "language", "item"),
    [
        ("La France a livré au Togo des munitions pour 40 chars.", "fr", "ammunition"),
        ("Francia entregó a Togo piezas de repuesto para 40 tanques.", "es", "components"),
        ("L'India ha consegnato all'Oman ricambi per 40 elicotteri.", "it", "components"),
        ("France delivered ammunition for 40 tanks to Togo.", "en", "ammunition"),
    ],
)
def test_only_what_is_for_them_is_given(text: str, language: str, item: str) -> None:
    (one,) = lines(text, language)
    assert f" {item}: -, delivered" in one


@pytest.mark.parametrize(
    ("text", "language", "claim"),
    [
        ("Sweden signed a contract for 40 tanks with Germany.", "en", "transfer DE>SE tanks: 40..40 count, pledged"),
        ("La Suède a signé un contrat pour 40 chars avec Berlin.", "fr", "transfer DE>SE tanks: 40..40 count, pledged"),
        ("France paid for 40 tanks for Togo.", "en", "transfer FR>TG tanks: 40..40 count, delivered"),
    ],
)
def test_what_is_contracted_or_paid_for_is_given(text: str, language: str, claim: str) -> None:
    assert claim in lines(text, language)


@pytest.mark.parametrize(
    ("text", "language", "count"),
    [
        ("Le Ghana accueillera 12 000 soudeurs et marins vietnamiens.", "fr", 1),
        ("Togo mandó al Chad 300 médicos y enfermeros.", "es", 1),
        ("L'Inde a envoyé au Togo 12 médecins, puis des infirmiers.", "fr", 2),
    ],
)
def test_people_share_a_number_where_they_have_no_article(text: str, language: str, count: int) -> None:
    assert len(lines(text, language)) <= count
    assert "count" in lines(text, language)[0]


def test_whose_request_is_turned_down_would_have_got_it() -> None:
    text = "Grecia rechazó una petición ucraniana de tres baterías Patriot."
    assert lines(text, "es") == ["transfer GR>UA air defence systems: 3..3 count, absent"]
