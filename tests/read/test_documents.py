from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tallystick.books import load_books
from tallystick.model.finding import Code
from tallystick.model.when import check_edtf
from tallystick.read import read
from tallystick.read.material.sentences import LIMIT
from tests.read.reading import claims, document

WORDS = [
    "Polen",
    "Kiew",
    "liefert",
    "20",
    "Panzer",
    "für",
    "3,5 Mrd.",
    "Euro",
    "der",
    "nicht",
    ",",
    ".",
    "seit 2023",
    "laut",
]
SENTENCE = "Oslo gave Kyiv 22 howitzers."


@given(st.text(max_size=300), st.sampled_from(["de", "en"]))
def test_any_text_is_read_without_failing(text: str, language: str) -> None:
    for one in read(document(text, language), load_books()).made:
        assert one.evidence.span is not None


@given(st.lists(st.sampled_from(WORDS), max_size=40))
def test_every_quote_stands_where_its_span_says(words: list[str]) -> None:
    text = " ".join(words)
    for one in read(document(text, "de"), load_books()).made:
        span = one.evidence.span
        assert span is not None
        assert text[span.start : span.end] == span.exact
        assert one.when.edtf is None or check_edtf(one.when.edtf)


@given(st.lists(st.sampled_from(WORDS), max_size=40))
def test_reading_twice_gives_the_same_claims(words: list[str]) -> None:
    text = " ".join(words)
    assert claims(text, "de") == claims(text, "de")


@given(st.text(alphabet="😀é\u0301\u00ad \u200f한", max_size=20))
def test_offsets_count_code_points_behind_any_signs(before: str) -> None:
    text = f"{before}\n{SENTENCE}"
    (one,) = claims(text)
    assert one.evidence.span is not None
    assert one.evidence.span.exact == "22 howitzers"


def test_furniture_is_not_read() -> None:
    whole = document(f"{SENTENCE}\n{SENTENCE}")
    marked = replace(whole, furniture=((0, len(SENTENCE)),))
    (one,) = read(marked, load_books()).made
    assert one.evidence.span is not None
    assert one.evidence.span.start > len(SENTENCE)


def test_a_language_without_a_file_is_skipped_with_its_name() -> None:
    outcome = read(document("Cuiusvis hominis est errare.", "la"), load_books())
    assert [(one.code, dict(one.words)) for one in outcome.findings] == [(Code.UNKNOWN_LANGUAGE, {"language": "la"})]


def test_a_sentence_beyond_the_limit_is_cut_and_noticed() -> None:
    outcome = read(document("tanks and " * LIMIT), load_books())
    assert {one.code for one in outcome.findings} == {Code.LONG_SENTENCE}


def test_the_running_flow_fills_what_a_later_sentence_leaves_open() -> None:
    made = claims("Pyongyang sent Moscow 9,000 containers. About 300 have arrived since May.")
    assert [(one.provider, one.recipient, one.item) for one in made] == [("KP", "RU", "cargo")] * 2


def test_in_return_turns_the_running_flow_around() -> None:
    made = claims("Pyongyang sent Moscow 9,000 containers. In return, Moscow supplied 20 radars.")
    assert [(one.provider, one.recipient) for one in made] == [("KP", "RU"), ("RU", "KP")]


def test_claims_have_ids_of_their_own_that_do_not_depend_on_other_sentences() -> None:
    alone = claims(SENTENCE)
    among = claims(f"{SENTENCE} Rome sent Kyiv 5 tanks.")
    assert alone[0].id == among[0].id
    assert len({one.id for one in among}) == 2


def test_a_claim_names_the_rules_that_made_it() -> None:
    assert claims(SENTENCE)[0].rules
