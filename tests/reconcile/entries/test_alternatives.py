"""'A or B' is never added up."""

from tallystick.model.amount import Qualifier
from tallystick.model.claim import Modality
from tallystick.model.flow import Course
from tests.reconcile.ledger import either, number, of, only, reconciled, said

SHELLS = said("a", number(3e6), links=either("boxes"))
ROCKETS = said("b", number(5e5), item=of("rockets"), links=either("boxes"))


def test_alternatives_of_two_items_are_upper_bounds_that_name_their_group() -> None:
    result = reconciled(SHELLS, ROCKETS)
    for item, high in (("artillery shells", 3.5e6), ("rockets", 5.5e5)):
        assert (only(result.of(item)).low, only(result.of(item)).high) == (None, high)
        assert result.of(item).either == ("boxes",)
    assert result.words() == ["ALTERNATIVES"]


def test_beside_other_evidence_for_one_alternative_the_other_is_shown_only() -> None:
    result = reconciled(SHELLS, ROCKETS, said("c", number(2e6)))
    assert [one.claim for one in result.of("artillery shells").statements] == ["a", "c"]
    assert result.of("artillery shells").either == ()
    assert (result.of("rockets").statements, result.of("rockets").claims) == ((), ("b",))


def test_alternatives_of_one_item_make_one_statement_that_spans_them() -> None:
    result = reconciled(SHELLS, said("b", number(5e6), links=either("boxes")))
    statement = only(result.of("artillery shells"))
    assert (statement.claim, statement.low, statement.high) == ("a", 2.5e6, 5.5e6)
    assert result.of("artillery shells").either == ()


def test_a_lower_bound_among_alternatives_bounds_nothing() -> None:
    result = reconciled(said("a", number(3e6, Qualifier.AT_LEAST), links=either("boxes")), ROCKETS)
    assert result.of("artillery shells").statements == ()


def test_a_group_with_one_claim_left_is_an_ordinary_claim() -> None:
    result = reconciled(SHELLS)
    assert (only(result.of("artillery shells")).low, result.words()) == (2.5e6, [])


def test_what_boxes_could_hold_is_no_evidence_that_it_was_given() -> None:
    could = [
        said(one.id, one.amount, item=one.item, links=one.links, modality=Modality.POSSIBLE)
        for one in (SHELLS, ROCKETS)
    ]
    assert {one.course for one in reconciled(*could).series} == {Course.INTENDED}


def test_what_boxes_could_hold_bounds_what_others_count() -> None:
    could = said("a", number(3e6), modality=Modality.POSSIBLE)
    series = reconciled(could, said("b", number(2e6))).of("artillery shells")
    assert [(one.claim, one.low, one.high) for one in series.statements] == [("a", None, 3e6), ("b", 1.5e6, 2.5e6)]
