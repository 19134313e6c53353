from tallystick.evaluate import Scored, score, spread, tabulate
from tests.evaluate.records import Record, claim, text


def scored(record: Record, *made: Record) -> Scored:
    return score(record, list(made), lambda one, other: one == other)


RIGHT = scored(text(claim()), claim())
HALF = scored(text(claim(), claim(low=5, high=5, best=5), lang="de"), claim())
FREE = scored(text(), claim())


def test_f1_is_of_precision_and_recall() -> None:
    total = tabulate([RIGHT, HALF], ()).total
    assert (total.precision("strict"), round(total.recall("strict"), 3), total.f1("strict")) == (1.0, 0.667, 0.8)


def test_a_claim_in_a_claim_free_text_is_counted() -> None:
    assert tabulate([RIGHT, FREE], ()).total.false_share == 1.0


def test_groups_are_by_language_tag_and_kind() -> None:
    table = tabulate([RIGHT, HALF], ("lang", "tag", "kind"))
    assert [row.name for row in table.groups["lang"]] == ["de", "en"]
    assert [row.f1("strict") for row in table.groups["kind"]] == [0.8]
    assert [row.name for row in table.groups["tag"]] == ["trap"]


def test_a_false_claim_in_furniture_is_told_apart() -> None:
    assert scored(text(boilerplate=[[0, 60]]), claim()).in_furniture == 1


def test_the_range_holds_the_score_and_comes_out_the_same_again() -> None:
    found = spread([RIGHT, HALF, HALF, RIGHT], "strict")
    assert found.low <= 0.8 <= found.high
    assert found == spread([RIGHT, HALF, HALF, RIGHT], "strict")
