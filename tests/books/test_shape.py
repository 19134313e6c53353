from collections.abc import Mapping
from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tallystick.books.shape import shape
from tallystick.model.amount import Qualifier
from tallystick.model.finding import Code, Stop
from tallystick.model.grade import Grade


@dataclass(frozen=True, slots=True)
class Box:
    """A thing with one field of each sort."""

    name: str
    size: float = 1.0
    grade: Grade | None = None
    words: tuple[str, ...] = ()
    inside: "Mapping[str, Box]" = field(default_factory=dict)


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        ({"name": 5}, "text is wanted here, not 5"),
        ({"name": "a", "size": "big"}, "a number is wanted here, not 'big'"),
        ({"name": "a", "size": True}, "a number is wanted here, not True"),
        ({"name": "a", "words": "b"}, "a list is wanted here, not 'b'"),
        ({"name": "a", "inside": ["b"]}, "a mapping is wanted here"),
        ({"name": "a", "grade": "Z9"}, "a grade is a letter A-F"),
        ({"size": 1}, "the key 'name' is missing"),
        ("a", "a mapping is wanted here, not 'a'"),
    ],
)
def test_a_malformed_value_is_refused_with_what_is_wanted(raw: object, says: str) -> None:
    with pytest.raises(Stop) as stopped:
        shape(Box, raw, "data/box.yaml")
    assert stopped.value.finding.code is Code.BOOK
    assert says in stopped.value.finding.sentence


def test_an_unknown_key_is_refused_with_its_place_and_the_known_ones() -> None:
    with pytest.raises(Stop) as stopped:
        shape(Box, {"name": "a", "inside": {"b": {"name": "b", "colour": "red"}}}, "data/box.yaml")
    finding = stopped.value.finding
    assert finding.code is Code.UNKNOWN_KEY
    assert finding.where == "data/box.yaml > inside > b"
    assert dict(finding.words) == {"key": "colour", "known": "name, size, grade, words, inside"}


def test_nested_values_become_typed() -> None:
    box = shape(Box, {"name": "a", "size": 2, "grade": "B2", "inside": {"b": {"name": "b"}}}, "here")
    assert box == Box("a", 2.0, Grade.parse("B2"), (), {"b": Box("b")})


def test_a_member_that_is_not_in_the_list_is_refused_with_the_list() -> None:
    with pytest.raises(Stop, match="'roughly' is not one of: exact, about"):
        shape(dict[Qualifier, float], {"roughly": 1}, "here")


def test_a_list_of_the_wrong_length_is_refused() -> None:
    with pytest.raises(Stop, match="2 values are wanted here, not 3"):
        shape(tuple[float, float], [1, 2, 3], "here")


@given(st.dictionaries(st.text(), st.lists(st.floats(allow_nan=False))))
def test_what_has_the_shape_passes_unchanged(raw: dict[str, list[float]]) -> None:
    shaped = shape(dict[str, tuple[float, ...]], raw, "here")
    assert shaped == {key: tuple(values) for key, values in raw.items()}
