"""What was worked out before is not worked out again, and moves no figure."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tallystick.model.flow import Series, Statement
from tallystick.model.ident import ItemId, UnitId
from tallystick.model.outcome import Outcome
from tallystick.model.plan import Plan
from tallystick.model.price import Basis
from tallystick.model.valued import Valued
from tallystick.value import Memo, batch, valuation, value
from tallystick.value.shelf import Shelf
from tests.value.ledger import dated, says, statements
from tests.value.market import EUROS, PLAN, books, counted, flow_of, price

PRICES = (price("p", 900, 1100), price("m", 1900, 2100, basis=Basis.MARKET))


def worth(series: Sequence[Series], memo: Memo | None, plan: Plan = PLAN) -> Outcome[Valued]:
    return value(series, PRICES, plan, books(), memo)


def ledger(said: list[list[Statement]]) -> list[Series]:
    money = replace(counted(says("m", "A", "B2", (1e9, 1.1e9)), flow=flow_of(ItemId("financial aid"), EUROS)))
    strange = replace(money, flow=flow_of(ItemId("financial aid"), UnitId("KPW")))
    wide = [replace(one, window=(1e6, 1e12)) for one in (money, strange)]
    unpriced = counted(flow=flow_of(ItemId("tanks")))
    return [*(replace(dated(one), flow=flow_of(provider=f"P{n}")) for n, one in enumerate(said)), *wide, unpriced]


def counting(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many series each run solves."""
    solved: list[int] = []

    def counted_run(cases: Any, *others: Any) -> Any:
        made = list(cases)
        solved.append(len(made))
        return batch.solve_all(made, *others)

    monkeypatch.setattr(valuation, "solve_all", counted_run)
    return solved


@settings(max_examples=20)
@given(st.lists(statements(most=4), min_size=1, max_size=4), statements(most=2, origins="XY"))
def test_a_new_claim_gives_the_same_bits_as_starting_over(said: list[list[Statement]], new: list[Statement]) -> None:
    before = ledger(said)
    more = tuple(replace(one, claim=one.claim + "new") for one in new)  # type: ignore[arg-type]  # an id is a str
    after = [replace(before[0], statements=before[0].statements + more), *before[1:]]
    memo = Memo()
    worth(before, memo)
    assert worth(after, memo) == worth(after, None)
    assert worth(before, memo) == worth(before, None)


def test_only_what_changed_is_solved_again(monkeypatch: pytest.MonkeyPatch) -> None:
    runs, memo = counting(monkeypatch), Memo()
    before = ledger([[says("a", "A", "B2", (1e5, 2e5), 30.0)], [says("b", "B", "B2", (1e5, 2e5), 30.0)]])
    worth(before, memo)
    changed = replace(before[0], statements=(says("a", "A", "B2", (1e5, 3e5), 30.0),))
    worth([changed, *before[1:]], memo)
    assert runs == [5, 1]


def test_another_basis_solves_no_quantity_again(monkeypatch: pytest.MonkeyPatch) -> None:
    runs, memo = counting(monkeypatch), Memo()
    market = replace(PLAN, basis=Basis.MARKET)
    worth([counted()], memo)
    assert worth([counted()], memo, market) == worth([counted()], None, market)
    assert runs[:2] == [1, 0]


def test_other_draws_are_drawn_anew() -> None:
    memo, other = Memo(), replace(PLAN, seed=1)
    worth([counted()], memo)
    assert worth([counted()], memo, other) == worth([counted()], None, other)


def test_findings_do_not_outlive_what_they_speak_of() -> None:
    memo = Memo()
    assert worth(ledger([]), memo).findings
    assert worth([counted()], memo).findings == ()


def test_the_oldest_thing_goes_when_there_is_no_room() -> None:
    shelf = Shelf[str](2)
    for name in "abc":
        shelf.put(name, name.upper())
    assert [shelf.get(name) for name in "abc"] == [None, "B", "C"]


def grown(number: int) -> list[Series]:
    return ledger([[says("a", "A", "B2", (1e5 + number, 2e5), 30.0)], [says("b", "B", "C3", (1e5, 2e5), 30.0)]])


@pytest.mark.parametrize(("room", "flows"), [(40_000, 6), (400_000, 60)])
def test_what_is_kept_is_bounded_by_its_size(room: int, flows: int) -> None:
    """However many flows and versions of them come, each shelf holds what it may, or its latest thing alone."""
    memo = Memo(series=room, numbers=room)
    for number in range(flows):
        series = [replace(one, flow=replace(one.flow, provider=f"S{number}")) for one in grown(number)[:2]]  # type: ignore[arg-type]  # an id is a str
        assert worth(series, memo) == worth(series, None)
    assert room < memo.size <= 5 * room


def test_a_version_of_a_series_keeps_no_table_of_its_days() -> None:
    memo = Memo()
    series = replace(grown(0)[0], report=tuple(30.0 + day for day in range(50)))
    worth([series], memo)
    solved = memo.solved(series, 0)
    assert solved is not None
    assert solved.told is not None
    assert solved.told.last.mass.base is None
    assert solved.told.last.pmf.base is None


def test_many_versions_of_one_flow_take_the_room_of_as_many(monkeypatch: pytest.MonkeyPatch) -> None:
    memo = Memo()
    for number in range(3):
        worth(grown(number)[:1], memo)
    one, three = Memo(), memo._solved.size
    worth(grown(0)[:1], one)
    assert three == 3 * one._solved.size
