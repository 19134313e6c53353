"""What crosses into a row comes back as it was, or is refused."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tallystick.model.claim import Claim
from tallystick.model.document import Document
from tallystick.model.dossier import Dossier
from tallystick.model.finding import Code, Stop
from tallystick.model.judgement import Judgement
from tallystick.model.price import Factor, Price
from tallystick.model.source import Source
from tallystick.model.study import Study
from tallystick.store import crossing
from tallystick.store.crossing import CLAIM, Crossing, document_of, document_row
from tests.strategies import DOCUMENTS, NOUNS, claim, document, records

CROSSINGS: dict[type[Any], Crossing[Any]] = {
    Claim: crossing.CLAIM,
    Document: crossing.DOCUMENT,
    Dossier: crossing.DOSSIER,
    Factor: crossing.FACTOR,
    Judgement: crossing.JUDGEMENT,
    Price: crossing.PRICE,
    Source: crossing.SOURCE,
    Study: crossing.STUDY,
}


@pytest.mark.parametrize("noun", NOUNS, ids=lambda noun: noun.__name__)
@given(data=st.data())
def test_every_record_comes_back_to_the_bit(noun: type[Any], data: st.DataObject) -> None:
    record = data.draw(records(noun))
    there = CROSSINGS[noun]
    back = there.to_record(str(there.to_row(record)["record"]))
    assert back == record
    assert repr(back) == repr(record)  # -0.0 is not 0.0, 1 is not True


@given(DOCUMENTS)
def test_a_document_comes_back_from_its_two_columns(record: Document) -> None:
    row = document_row(record)
    assert document_of(str(row["record"]), str(row["text"])) == record


@pytest.mark.parametrize("text", ["\0", "a\0b", "\\\0", "\ud800", "\ude00\ud83d"])
def test_a_text_that_no_database_keeps_is_refused(text: str) -> None:
    with pytest.raises(Stop) as stop:
        CLAIM.to_row(claim(note=text))
    assert stop.value.finding.code is Code.REFUSED


@pytest.mark.parametrize("text", ["\0", "\ud800"])
def test_a_document_with_such_a_text_is_refused(text: str) -> None:
    with pytest.raises(Stop, match=r"NUL|surrogate"):
        document_row(replace(document(), text=text))


@pytest.mark.parametrize("text", ["\\u0000", "\\\\u0000", "\\ud800", "\x01", "\x7f", "\ufffe", "\ufeff", "\U0010ffff"])
def test_a_text_that_only_looks_like_it_is_kept(text: str) -> None:
    assert CLAIM.to_record(str(CLAIM.to_row(claim(note=text))["record"])).note == text


def test_a_name_too_long_to_be_looked_up_is_refused() -> None:
    CLAIM.to_row(claim(item="\N{SNOWMAN}" * 300, note="x" * 100_000))
    with pytest.raises(Stop, match="longer than 300 characters"):
        CLAIM.to_row(claim(item="x" * 301))


@pytest.mark.parametrize("number", [float("nan"), float("inf"), -float("inf")])
def test_a_number_that_is_not_finite_is_refused(number: float) -> None:
    one = claim()
    with pytest.raises(Stop, match="not finite"):
        CLAIM.to_row(replace(one, amount=replace(one.amount, low=number)))


@pytest.mark.parametrize("wrong", [{"said_by": ["NIS"]}, {"kind": "transfer?"}, {"note": 7}, {"item": None}])
def test_a_field_that_is_not_of_its_type_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(Stop) as stop:
        CLAIM.to_row(claim(**wrong))
    assert stop.value.finding.code is Code.REFUSED


@pytest.mark.parametrize("change", [('"id":', '"idea":'), ('"transfer"', '"gift"'), ('"low":9000.0', '"low":"9000"')])
def test_a_row_that_this_program_cannot_read_stops_it(change: tuple[str, str]) -> None:
    text = str(CLAIM.to_row(claim())["record"])
    with pytest.raises(Stop, match="a claim in it cannot be read"):
        CLAIM.to_record(text.replace(*change))


def test_the_columns_that_are_asked_for_repeat_the_record() -> None:
    row = CLAIM.to_row(claim("x", document(), provider=None, recipient=""))
    assert (row["key"], row["machine"], row["provider"], row["recipient"]) == ("x", True, None, "")
