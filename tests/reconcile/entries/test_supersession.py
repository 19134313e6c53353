"""A later count of one source replaces its earlier one."""

from tallystick.model.amount import Qualifier
from tallystick.model.claim import Claim, Evidence, Links, Modality
from tallystick.model.document import Reference
from tallystick.model.ident import ClaimId
from tallystick.model.when import Counting, When
from tests.reconcile.ledger import during, number, reconciled, said

SERVICE = ("the service",)


def count(name: str, amount: float, as_of: str, published: str | None = None, **more: object) -> Claim:
    place = Evidence(reference=Reference(f"Paper {name}", published or as_of))
    return said(name, number(amount, unit="count"), as_of, **({"said_by": SERVICE, "evidence": place} | more))


def replaced(*claims: Claim) -> dict[ClaimId, ClaimId]:
    return {one: by for series in reconciled(*claims).series for one, by in series.replaced}


def counted(*claims: Claim) -> set[ClaimId]:
    return {one.claim for series in reconciled(*claims).series for one in series.statements if one.copy_of is None}


def test_a_corrected_figure_of_the_same_day_replaces_the_first() -> None:
    first, second = count("first", 3e6, "2024-05-01"), count("second", 7e6, "2024-05-01", "2024-09-01")
    assert replaced(first, second) == {"first": "second"}
    assert counted(first, second) == {"second"}


def test_a_lower_later_total_is_a_correction() -> None:
    assert replaced(count("first", 7e6, "2024-05-01"), count("second", 4e6, "2024-09-01")) == {"first": "second"}


def test_a_later_total_that_has_grown_leaves_the_first_on_the_way() -> None:
    assert replaced(count("first", 3e6, "2024-05-01"), count("second", 7e6, "2024-09-01")) == {}


def test_the_last_of_three_stands_for_all_that_it_does_not_exceed() -> None:
    claims = [count("a", 3e6, "2024-01-01"), count("b", 8e6, "2024-05-01"), count("c", 2e6, "2024-09-01")]
    assert replaced(*claims) == {"a": "c", "b": "c"}


def test_counts_of_two_sources_leave_each_other_alone() -> None:
    other = count("second", 4e6, "2024-09-01", said_by=("a ministry",))
    assert replaced(count("first", 7e6, "2024-05-01"), other) == {}


def test_totals_counted_from_two_days_are_two_counts() -> None:
    first = count("first", 7e6, "x", "2024-05-01", when=When("2023-01/2024-04", counting=Counting.CUMULATIVE))
    second = count("second", 4e6, "x", "2024-09-01", when=When("2024-05/2024-08", counting=Counting.CUMULATIVE))
    assert replaced(first, second) == {}


def test_what_moved_in_a_period_and_what_is_planned_replace_nothing() -> None:
    moved = [count(name, 7e6, "x", f"202{name}-12-01", when=during(f"202{name}")) for name in "34"]
    planned = [count(name, 7e6 / int(name), f"202{name}-12-01", modality=Modality.PLANNED) for name in "34"]
    assert replaced(*moved) == replaced(*planned) == {}


def test_a_collection_of_its_own_is_never_replaced() -> None:
    first = count("first", 7e6, "2024-05-01", links=Links(own=True))
    assert replaced(first, count("second", 4e6, "2024-09-01")) == {}


def test_an_earlier_balance_still_counts_what_was_replaced_later() -> None:
    claims = count("first", 3e6, "2024-05-01"), count("second", 7e6, "2024-05-01", "2025-09-01")
    assert Qualifier.EXACT is claims[0].amount.qualifier
    assert replaced(*claims) == {"first": "second"}
    assert replaced(claims[0]) == {}
