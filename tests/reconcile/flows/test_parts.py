"""What a part says about the whole, and the whole about its parts."""

from hypothesis import given
from hypothesis import strategies as st

from tallystick.model.amount import Qualifier
from tallystick.model.claim import Kind, Modality
from tallystick.model.flow import Says, Series
from tests.reconcile.ledger import DOLLARS, number, of, only, reconciled, repeats, said

WHOLE, PART = "artillery shells", "152 mm shells"


def from_part(series: Series) -> tuple[float | None, float | None]:
    (found,) = ((one.low, one.high) for one in series.statements if one.claim == "part")
    return found


def test_a_number_for_a_part_bounds_the_whole_from_below() -> None:
    result = reconciled(said("whole", number(5e6, Qualifier.AT_MOST)), said("part", number(2e6), item=of(PART)))
    assert from_part(result.of(WHOLE)) == (1.5e6, None)


def test_a_number_for_the_whole_bounds_a_part_from_above() -> None:
    result = reconciled(said("whole", number(5e6)), said("part", number(2e6, Qualifier.AT_LEAST), item=of(PART)))
    (bound,) = (one for one in result.of(PART).statements if one.claim == "whole")
    assert (bound.low, bound.high) == (None, 5.5e6)


def test_an_upper_bound_on_a_part_says_nothing_of_the_whole() -> None:
    result = reconciled(said("whole", number(5e6)), said("part", number(2e6, Qualifier.AT_MOST), item=of(PART)))
    assert only(result.of(WHOLE)).claim == "whole"


def test_a_broader_item_that_nobody_numbers_gets_no_number_from_its_parts() -> None:
    result = reconciled(said("whole", item=of("arms")), said("part", number(2e6), item=of(PART)))
    assert {one.says for one in result.of("arms").statements} == {Says.CONFIRM}


def test_a_part_in_another_measure_bounds_nothing() -> None:
    worth = said("whole", number(5e9, unit="USD"), kind=Kind.VALUE)
    result = reconciled(worth, said("part", number(2e6), item=of(PART)))
    assert only(result.of(WHOLE, measure=DOLLARS)).claim == "whole"


def test_who_denies_the_whole_denies_each_part() -> None:
    result = reconciled(
        said("whole", item=of("arms"), modality=Modality.DENIED), said("part", number(2e6), item=of(PART))
    )
    assert [one.says for one in result.of(PART).statements] == [Says.QUANTITY, Says.DENIAL]


def test_who_denies_a_part_does_not_deny_the_whole() -> None:
    denial = said("part", item=of(PART), modality=Modality.DENIED)
    assert only(reconciled(said("whole", number(5e6)), denial).of(WHOLE)).claim == "whole"


def test_who_confirms_a_part_confirms_the_whole_once() -> None:
    spoken = [said(name, item=of(PART), said_by=("one voice",)) for name in ("p1", "p2")]
    series = reconciled(said("whole", number(5e6)), *spoken).of(WHOLE)
    assert [(one.claim, one.says) for one in series.statements] == [("p1", Says.CONFIRM), ("whole", Says.QUANTITY)]


def test_a_copy_about_a_part_bounds_nothing() -> None:
    part, copy = said("part", number(2e6), item=of(PART)), said("x", number(9e6), item=of(PART), links=repeats("part"))
    assert "x" not in {one.claim for one in reconciled(said("whole", number(5e6)), part, copy).of(WHOLE).statements}


@given(st.floats(2e3, 9e7), st.sampled_from(Qualifier))
def test_a_claim_on_a_part_only_ever_adds_a_lower_bound_to_the_whole(value: float, qualifier: Qualifier) -> None:
    whole = said("whole", number(5e6))
    before = reconciled(whole).of(WHOLE).statements
    after = reconciled(whole, said("part", number(value, qualifier), item=of(PART))).of(WHOLE).statements
    added = [one for one in after if one.claim == "part"]
    assert tuple(one for one in after if one.claim == "whole") == before
    assert all(one.high is None and one.low is not None for one in added)
