import pytest

from tests.read.reading import claims


@pytest.mark.parametrize(
    ("text", "language", "chain"),
    [
        ("Iran sold Sudan 40 drones, the ministry said.", "en", ("ministry",)),
        ("According to Reuters, Iran sold Sudan 40 drones.", "en", ("Reuters",)),
        ("Iran sold Sudan 40 drones, spokesman Ali Reza Navid said.", "en", ("Ali Reza Navid",)),
        ("Iran habe dem Sudan 40 Drohnen verkauft, schreibt die Autorin Vera Kolm.", "de", ("Vera Kolm",)),
        ("Laut einer Studie verkaufte Iran dem Sudan 40 Drohnen.", "de", ("Studie",)),
        ("Teheran zufolge erhielt der Sudan 40 Drohnen aus China.", "de", ("Teheran",)),
        ("Iran sold Sudan 40 drones.", "en", ()),
    ],
)
def test_the_source_is_named_as_in_the_text(text: str, language: str, chain: tuple[str, ...]) -> None:
    assert [one.said_by for one in claims(text, language)] == [chain]


def test_a_source_that_relies_on_another_makes_a_chain() -> None:
    (one,) = claims("Iran sold Sudan 40 drones, the report says, citing officials.")
    assert one.said_by == ("report", "officials")


def test_a_semicolon_ends_the_scope_of_a_source() -> None:
    made = claims("The ministry said Iran sold Sudan 40 drones; China sent Chad 20 tanks.")
    assert [one.said_by for one in made] == [("ministry",), ()]
