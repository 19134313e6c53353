"""The table of fields that may be corrected or entered."""

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tallystick.model.amount import Qualifier, Rate
from tallystick.model.claim import Kind, Modality
from tallystick.model.source import SourceClass
from tallystick.model.when import Counting
from tallystick.review import FIELDS
from tallystick.review.fields import BETWEEN_NAMES, Field
from tests.strategies import NUMBERS, TEXT, claim

TYPED: Mapping[str, st.SearchStrategy[str]] = {
    "kind": st.sampled_from(list(Kind)).map(str),
    "modality": st.sampled_from(list(Modality)).map(str),
    "qualifier": st.sampled_from(list(Qualifier)).map(str),
    "rate": st.sampled_from(list(Rate)).map(str),
    "counting": st.sampled_from(list(Counting)).map(str),
    "source_class": st.sampled_from(list(SourceClass)).map(str),
    "low": NUMBERS.map(str),
    "high": NUMBERS.map(str),
    "best": NUMBERS.map(str),
    "when": st.dates().map(str) | st.sampled_from(["2024", "2024-21", "2023/..", "2024-06~"]),
    "grade": st.from_regex(r"[A-F][1-6]", fullmatch=True),
}
fields = pytest.mark.parametrize("field", FIELDS.values(), ids=FIELDS)


@st.composite
def typed(draw: st.DrawFn) -> dict[str, str]:
    """Some fields with something that a person may type there."""
    names = draw(st.lists(st.sampled_from(list(FIELDS)), unique=True))
    return {name: draw(TYPED[name] if name in TYPED else TEXT.filter(str.strip)) for name in names}


@given(texts=typed())
def test_what_was_typed_is_what_the_claim_says_however_often_it_is_said(texts: dict[str, str]) -> None:
    said = claim()
    for name, text in texts.items():
        said = FIELDS[name].put(said, text)
    for name, text in texts.items():
        field = FIELDS[name]
        assert field.text(said) == field.write_out(field.parse(text))
        assert field.put(said, field.text(said)) == said


@fields
def test_a_plain_value_is_written_as_it_was_read(field: Field) -> None:
    plain = {"low": "9000", "high": "9e+22", "best": "0.5", "when": "2023/2024-06", "grade": "B2"}
    words = {"kind": "value", "modality": "pledged", "qualifier": "approx_vague", "rate": "day"}
    words |= {"counting": "cumulative", "source_class": "state media", "said_by": "NIS; Yonhap"}
    text = (plain | words).get(field.name, "some words")
    assert field.text(field.put(claim(), text)) == text


@fields
def test_an_empty_text_means_not_known(field: Field) -> None:
    if field.required:
        with pytest.raises(ValueError, match="cannot be empty"):
            field.put(claim(), " ")
    else:
        assert field.text(field.put(claim(), " ")) == ""


@given(number=NUMBERS)
def test_a_number_crosses_its_text_to_the_bit(number: float) -> None:
    low = FIELDS["low"]
    assert repr(low.parse(low.write(number))) == repr(number)


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("low", "9,000", "write 9000"),
        ("low", "nan", "not a plain number"),
        ("high", "inf", "not a plain number"),
        ("best", "many", "not a plain number"),
        ("kind", "gift", "transfer, value"),
        ("modality", "DELIVERED", "delivered, estimated"),
        ("when", "June 2024", "write 2024"),
        ("when", "2024-13", "no month 13"),
        ("grade", "Z9", "such as B2"),
    ],
)
def test_what_cannot_be_read_is_answered_with_what_can(name: str, text: str, says: str) -> None:
    with pytest.raises(ValueError, match=says) as wrong:
        FIELDS[name].parse(text)
    assert str(wrong.value).startswith(f"{name}: ")


@given(st.lists(st.text("abc ,", min_size=1).map(str.strip).filter(bool), max_size=4))
def test_names_with_commas_stay_whole(names: list[str]) -> None:
    said_by = FIELDS["said_by"]
    assert said_by.parse(f"{BETWEEN_NAMES} ".join(names)) == tuple(names)
