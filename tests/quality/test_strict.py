from tests.quality.strict import compare, core


def test_strict_scoring_looks_at_kind_sides_and_numbers_only() -> None:
    line = "transfer KP>RU 122 mm shells: 9_000.. count/year, estimated, Someone < Another"
    assert core(line) == "transfer KP>RU: 9_000.. count"


def test_an_unknown_side_and_a_party_of_two_words_are_told_from_the_item() -> None:
    assert core("agreement ?>Soviet Union treaty: -, delivered") == "agreement ?>Soviet Union: -"


def test_a_claim_in_a_claim_free_text_lowers_the_score() -> None:
    score = compare([(("price A>B oil: 1..1 USD, delivered",), ()), ((), ("price A>B oil: 1..1 USD, delivered",))])
    assert (score.f1, score.false_items, score.free_items) == (0.0, 1, 1)
