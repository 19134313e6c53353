"""What a memory knows makes a weighing quick and moves no figure: the balance is that of starting over, to the bit."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tallystick import pipeline
from tallystick.books import Books
from tallystick.model.balance import Balance
from tallystick.model.dossier import Dossier
from tallystick.model.plan import Plan
from tallystick.model.price import Basis
from tallystick.reconcile import Standing
from tests.reconcile.histories import OPEN, Step, histories
from tests.reconcile.ledger import AS_OF, PAIR, books, number, said
from tests.value.market import price

PRICES = (price("p", 900, 1100), price("m", 1900, 2100, basis=Basis.MARKET))


def weighed(step: Step, plan: Plan, memory: pipeline.Memory | None) -> Balance:
    claims, _, _ = step
    known = pipeline.Settled(claims, books().prices + PRICES, (), books(), ())
    return pipeline.finish(pipeline.prepare(known, plan, memory), plan, memory)


@settings(max_examples=12, deadline=None)
@given(histories(), st.sampled_from([PAIR, OPEN]), st.lists(st.sampled_from([*Basis]), min_size=4, max_size=4))
def test_a_balance_with_a_memory_is_that_of_starting_over(
    history: Sequence[Step], dossier: Dossier, bases: Sequence[Basis]
) -> None:
    memory = pipeline.Memory()
    for step, basis in zip(history, bases, strict=False):
        plan = Plan(dossier, step[1], basis, draws=64)
        assert weighed(step, plan, memory) == weighed(step, plan, None)


def test_ledgers_stand_as_long_as_there_is_room_the_last_one_always(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "STANDING", 3)
    memory, made = pipeline.Memory(), list[Dossier]()
    begin = Standing.__init__

    def counted(one: Standing, dossier: Dossier, known: Books) -> None:
        made.append(dossier)
        begin(one, dossier, known)

    monkeypatch.setattr(Standing, "__init__", counted)
    small, large = (said("a", number(2e4)),), tuple(said(f"c{place}", number(1e4 + place)) for place in range(5))
    for claims, dossier in ((small, PAIR), (small, OPEN), (small, PAIR), (large, OPEN), (small, PAIR), (large, OPEN)):
        weighed((claims, AS_OF, {}), Plan(dossier, AS_OF, Basis.CONTRACT, draws=64), memory)
    assert made == [PAIR, OPEN, PAIR, OPEN]  # beside five claims there is no room for another ledger


def test_a_ledger_is_weighed_equally_finely_on_all_its_days() -> None:
    claims = tuple(said(f"c{place}", number(1e4 + place)) for place in range(301))
    known = pipeline.Settled(claims, (), (), books(), ())
    early, late = (Plan(PAIR, day, Basis.CONTRACT, draws=64) for day in (AS_OF.replace(year=AS_OF.year - 2), AS_OF))
    assert pipeline.prepare(known, early).series != pipeline.prepare(known, late).series
    assert pipeline.pinned(known, early).rows == pipeline.pinned(known, late).rows
    assert pipeline.pinned(replace(known, claims=claims[:300]), late).rows != pipeline.pinned(known, late).rows
    assert pipeline.pinned(known, replace(late, rows=7)).rows == 7
