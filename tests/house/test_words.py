"""Words that belong to the data files are found in code, and the program's own words are not."""

import ast
from pathlib import Path

import pytest

from tools import vocabulary, words

KNOWN = vocabulary.Vocabulary(
    codes=frozenset({"de", "KP", "EUR"}),
    names=frozenset({"North Korea", "Russia", "Pyongyang"}),
    words=frozenset({"rund", "etwa", "mindestens", "delivered"}),
    plain=frozenset({"about", "around"}),
    units=frozenset({"barrels"}),
    items=frozenset({"artillery shells"}),
    own=frozenset({"delivered"}),
)


def found(code: str) -> list[tuple[str, str]]:
    return [(one.rule, one.what) for one in words.breaches("src/tallystick/x.py", code, KNOWN)]


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ('x = "de"', ("code", "de")),
        ('x = "de-AT"', ("code", "de-AT")),
        ('x = {"KP": 1}', ("code", "KP")),
        ('x = "EUR"', ("code", "EUR")),
        ('x = f"arms of {y} for Russia"', ("name", "Russia")),
        ('x = "from North Korea by sea"', ("name", "North Korea")),
        ('x = r"(rund|ca)"', ("word", "rund")),
        ('x = "Mindestens"', ("word", "Mindestens")),
        ('x = r"\\b(?:about|ca)"', ("word", "about")),  # one by one harmless, in an alternation a word list
        ('x = "barrels"', ("unit", "barrels")),
        ('x = "artillery shells"', ("item", "artillery shells")),
        ('x = "пуд"', ("script", "пуд")),
    ],
)
def test_words_of_data_are_found(code: str, expected: tuple[str, str]) -> None:
    assert expected in found(code)


@pytest.mark.parametrize(
    "code",
    [
        '"""North Korea and Russia, in a docstring."""',
        'x = "delivered"',  # the model's own word
        'x = "a file for code de is missing"',  # codes count only as a whole
        'x = "the grunde"',
        'x = "about"',
        'x: "de | None" = f("y")',  # a type in quotes
        'x = "– … ≤ ×"',  # signs are no letters
    ],
)
def test_other_words_are_left_alone(code: str) -> None:
    assert found(code) == []


def test_a_docstring_is_no_constant_but_an_argument_is() -> None:
    tree = ast.parse('def f(x: str = "a") -> None:\n    """Doc."""\n    g("b")\n')
    assert [text for _, text in words.constants(tree)] == ["a", "b"]


def test_the_vocabulary_is_read_from_the_data_files(tmp_path: Path) -> None:
    (tmp_path / "languages").mkdir()
    language = "before: {about: [rund*, etwa]}\nnumbers: {2: [zwei], 12: [zwölf]}\nexamples: [{text: Rund 5 Panzer}]\n"
    (tmp_path / "languages/de.yaml").write_text(language, encoding="utf-8")
    known = vocabulary.load(tmp_path, tmp_path)
    assert known.codes == {"de"}
    assert known.words == {"rund", "etwa", "zwei", "zwölf"}
    assert "about" in known.own


def test_the_shipped_data_have_parties_money_and_items() -> None:
    known = vocabulary.load(words.DATA, words.MODEL)
    assert {"KP", "RU", "USD"} <= known.codes
    assert {"Russia", "Russland"} <= known.names
    assert "artillery shells" in known.items
    assert "delivered" in known.own
