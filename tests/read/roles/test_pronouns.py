import pytest

from tests.read.reading import lines

TOLD = [
    ("Berlin wartet auf die Panzer, die es Kiew versprochen hat.", "transfer DE>UA tanks: -, pledged"),
    ("Oslo zog die 12 Panzer ab, die es Riga geliehen hatte.", "transfer NO>LV tanks: 12..12 count, delivered"),
]


@pytest.mark.parametrize(("text", "wanted"), TOLD)
def test_a_pronoun_behind_a_relative_is_the_subject_and_a_bare_party_the_object(text: str, wanted: str) -> None:
    assert lines(text, "de") == [wanted]
