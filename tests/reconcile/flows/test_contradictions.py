"""Statements that cannot both hold are listed with the reason."""

from tallystick.model.amount import Qualifier
from tallystick.model.claim import Claim, Modality
from tests.reconcile.ledger import Result, during, number, of, reconciled, repeats, said


def clashes(*claims: Claim) -> list[str]:
    result: Result = reconciled(*claims)
    return [one.sentence for one in result.findings if one.code.name == "CONTRADICTION"]


def test_two_origins_far_apart_on_one_day_contradict_each_other() -> None:
    (sentence,) = clashes(said("a", number(1e6)), said("b", number(3e6)))
    assert sentence == (
        "KP -> RU, artillery shells: claims b and a cannot both hold: "
        "they put the same day apart (2.5e+06 to 3.5e+06, then 5e+05 to 1.5e+06)."
    )


def test_one_origin_with_two_figures_for_a_day_is_no_contradiction() -> None:
    assert not clashes(said("a", number(1e6), said_by=("x",)), said("b", number(3e6), said_by=("x",)))


def test_a_running_total_that_falls_is_a_contradiction() -> None:
    (sentence,) = clashes(said("a", number(3e6), "2024-03-01"), said("b", number(1e6), "2024-09-01"))
    assert "claims a and b cannot both hold: a running total cannot fall" in sentence


def test_a_running_total_that_grows_is_none() -> None:
    assert not clashes(said("a", number(1e6), "2024-03-01"), said("b", number(3e6), "2024-09-01"))


def test_the_widest_gap_of_a_day_is_named() -> None:
    (sentence,) = clashes(*(said(name, number(value)) for name, value in (("a", 1e6), ("b", 3e6), ("c", 9e6))))
    assert "claims c and a" in sentence


def test_a_part_larger_than_the_whole_is_a_contradiction_once() -> None:
    whole, part = said("a", number(1e6)), said("b", number(3e6, Qualifier.AT_LEAST), item=of("152 mm shells"))
    assert len(clashes(whole, part)) == 1


def test_copies_periods_and_plans_contradict_nobody() -> None:
    copy = said("b", number(9e6), links=repeats("a"))
    period = said("c", number(9e6), "2025-01-01", when=during("2024-07/2024-09"))
    plans = [said(name, number(value), modality=Modality.PLANNED) for name, value in (("d", 1e4), ("e", 9e6))]
    assert not clashes(said("a", number(1e6)), copy, period, *plans)


def test_what_moved_in_a_part_of_the_time_is_not_more_than_the_total() -> None:
    total = said("total", number(1e6), "2024-12-31")
    before = said("before", number(5e5), "2024-01-15")
    moved = said("moved", number(3e6), "2024-12-31", when=during("2024-06/2024-08"))
    (sentence,) = clashes(total, before, moved)
    assert (
        "claims moved and total cannot both hold: what moved in a part of the time is more than the total" in sentence
    )


def test_a_part_of_the_time_below_the_total_is_no_contradiction() -> None:
    before, moved = said("before", number(5e5), "2024-01-15"), said("m", number(2e5), when=during("2024-06/2024-08"))
    assert not clashes(said("total", number(1e6), "2024-12-31"), before, moved)


def test_a_denial_from_outside_contradicts_what_others_say_took_place() -> None:
    outside = said("no", None, "2024-07-01", said_by=("White House",), modality=Modality.ABSENT)
    (sentence,) = clashes(said("yes", number(1e6)), outside)
    assert "claims yes and no cannot both hold: one says that it took place, the other, no party to it" in sentence


def test_a_party_denies_either_way() -> None:
    assert not clashes(
        said("yes", number(1e6)), said("no", None, "2024-07-01", said_by=("Kremlin",), modality=Modality.DENIED)
    )


def test_more_than_would_have_been_seen_was_not_unseen() -> None:
    unseen = said("none", number(1e4), "2024-07-01", said_by=("White House",), modality=Modality.ABSENT)
    assert any("not unseen" in one for one in clashes(said("many", number(1e6)), unseen))


def test_of_many_contradictions_the_widest_are_named_and_the_others_counted() -> None:
    falling = [said(str(place), number(10.0**-place * 9e7), f"2024-0{place + 1}-01") for place in range(5)]
    sentences = clashes(*falling)
    assert [one.partition(" cannot")[0][-14:] for one in sentences] == [f"claims 0 and {place}" for place in (2, 3, 4)]
    assert all("1 more of this sort" in one for one in sentences)
