"""Who repeats whom."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tallystick.model.finding import Stop
from tallystick.model.flow import UNATTRIBUTED, Statement
from tallystick.model.ident import ClaimId
from tallystick.value.copies import resolve
from tests.value.ledger import DEFAULTS, says, statements

RANGE = (1e5, 2e5)


def copy(claim: str, of: str, grade: str = "C3") -> Statement:
    return replace(says(claim, "Paper", grade, RANGE), copy_of=ClaimId(of))


def test_a_chain_of_copies_leads_to_its_root() -> None:
    found = resolve([copy("c", "b"), copy("b", "a"), says("a", "A", "D4", RANGE)], DEFAULTS)
    assert [one.claim for one in found.kept] == ["a"]
    assert found.dropped == (("b", "a"), ("c", "a"))


def test_a_lost_root_is_represented_by_its_best_graded_copy() -> None:
    found = resolve([copy("x", "lost", "D4"), copy("y", "lost", "B2")], DEFAULTS)
    assert [one.claim for one in found.kept] == ["y"]
    assert found.dropped == (("x", "y"),)


def test_same_words_of_one_origin_are_one_statement() -> None:
    one = replace(says("a", "A", "C3", RANGE), own=True)
    found = resolve([one, replace(one, claim=ClaimId("b"))], DEFAULTS)
    assert found.dropped == (("b", "a"),)


@pytest.mark.parametrize(("days", "kept"), [(45.0, 1), (46.0, 2)])
def test_the_same_figure_soon_after_is_an_echo(days: float, kept: int) -> None:
    found = resolve([says("a", "A", "C3", RANGE), says("b", "B", "C3", RANGE, days)], DEFAULTS)
    assert len(found.kept) == kept


def test_a_copy_of_an_echo_names_what_stands_for_it() -> None:
    said = [replace(says("a", "A", "B2", RANGE), own=True), says("e", "E", "C3", RANGE, 5.0), copy("z", "e")]
    assert resolve(said, DEFAULTS).dropped == (("e", "a"), ("z", "a"))


def test_a_loop_of_copies_is_refused() -> None:
    with pytest.raises(Stop, match="runs in a circle"):
        resolve([copy("a", "b"), copy("b", "a")], DEFAULTS)


def test_a_claim_id_used_twice_is_refused() -> None:
    with pytest.raises(Stop, match="used twice"):
        resolve([says("a", "A", "C3", RANGE), says("a", "B", "C3", (1e5, 3e5))], DEFAULTS)


def test_the_strict_rule_sets_nameless_numbers_aside_where_others_speak() -> None:
    strict = replace(DEFAULTS, strict=True)
    nameless = says("n", UNATTRIBUTED, "C3", (1e5, 3e5))
    assert resolve([nameless], strict).aside == ()
    assert resolve([nameless, says("a", "A", "C3", RANGE)], strict).aside == ("n",)
    assert resolve([nameless, says("a", "A", "C3", RANGE)], DEFAULTS).aside == ()


@given(statements(), st.data())
def test_every_statement_is_kept_or_names_one_that_is(said: list[Statement], data: st.DataObject) -> None:
    links = data.draw(st.lists(st.sampled_from([None, *(one.claim for one in said), "lost"]), min_size=len(said)))
    tied = [
        replace(one, copy_of=ClaimId(link) if link and (link == "lost" or link < one.claim) else None, own=False)
        for one, link in zip(said, links, strict=False)
    ]
    found = resolve(tied, DEFAULTS)
    kept = {one.claim for one in found.kept}
    assert {stands for _, stands in found.dropped} <= kept
    assert sorted([*kept, *(claim for claim, _ in found.dropped)]) == sorted(one.claim for one in tied)
