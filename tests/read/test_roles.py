import pytest

from tests.read.reading import claims


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Poland gave Ukraine 30 tanks.", "en"),
        ("Poland delivered 30 tanks to Ukraine.", "en"),
        ("Ukraine got 30 tanks from Poland.", "en"),
        ("30 tanks were sent to Ukraine by Poland.", "en"),
        ("Ukraine was given 30 tanks by Poland.", "en"),
        ("Kyiv received 30 Polish tanks.", "en"),
        ("Polen gab der Ukraine 30 Panzer.", "de"),
        ("Der Ukraine lieferte Polen 30 Panzer.", "de"),
        ("Die Ukraine erhielt von Polen 30 Panzer.", "de"),
        ("30 Panzer wurden von Polen an die Ukraine geliefert.", "de"),
        ("30 polnische Panzer gingen nach Kiew.", "de"),
    ],
)
def test_voice_and_order_do_not_change_who_gives(text: str, language: str) -> None:
    assert [(one.provider, one.recipient) for one in claims(text, language)] == [("PL", "UA")]


def test_two_who_buy_for_a_third_give_jointly() -> None:
    (one,) = claims("Denmark and Norway bought 16,000 shells for Ukraine.")
    assert (one.provider, one.recipient) == ("DK+NO", "UA")


def test_neither_nor_makes_a_claim_of_each() -> None:
    made = claims("Neither Beijing nor Delhi supplied Moscow with arms.")
    assert [(one.provider, one.recipient) for one in made] == [("CN", "RU"), ("IN", "RU")]


def test_who_borrows_a_subject_is_not_its_object() -> None:
    (one,) = claims("Islamabad bestreitet, Aserbaidschan Kampfjets verkauft zu haben.", "de")
    assert (one.provider, one.recipient) == ("PK", "AZ")
