import json

from tallystick.books import load_books
from tallystick.read import read_line, to_gold
from tests.read.reading import claims

TEXT = "Oslo gave Kyiv 93 billion crowns ($4.5 billion) in military aid."


def test_a_line_is_read_into_a_line_that_is_plain_json() -> None:
    line = read_line({"id": 7, "lang": "en", "text": TEXT}, load_books())
    assert json.loads(json.dumps(line)) == line
    assert line["id"] == 7


def test_the_language_of_a_line_is_told_where_it_is_not_given() -> None:
    line = read_line({"id": "a", "text": "Polen überließ der Ukraine dreißig gebrauchte Panzer."}, load_books())
    assert isinstance(line["claims"], list)
    assert len(line["claims"]) == 1


def test_a_claim_in_flat_form_has_its_quote_and_the_other_amount() -> None:
    (one,) = claims(TEXT)
    flat = to_gold(one, TEXT)
    assert flat["quote"] == "93 billion crowns ($4.5 billion) in military aid"
    assert (flat["start"], flat["end"]) == (TEXT.index("93"), len(TEXT) - 1)
    assert flat["alt"] == [{"low": 4.5e9, "high": 4.5e9, "best": 4.5e9, "qualifier": "exact", "unit": "USD"}]


def test_denied_and_absent_claims_are_negated() -> None:
    text = "Oslo sent Kyiv no tanks."
    assert [to_gold(one, text)["negated"] for one in claims(text)] == [True]
