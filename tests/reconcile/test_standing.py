"""A ledger that changes is reconciled as if it had always been as it is."""

from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from tallystick.model.dossier import Dossier
from tallystick.model.ident import ItemId
from tallystick.reconcile import Standing
from tallystick.reconcile.standing import Reconciled
from tests.reconcile.histories import LATE, OPEN, Step, histories
from tests.reconcile.ledger import AS_OF, PAIR, books, number, said


def anew(step: Step, dossier: Dossier) -> Reconciled:
    return Standing(dossier, books()).turn(*step)


@settings(max_examples=300, deadline=None)
@given(histories(), st.sampled_from([PAIR, OPEN, LATE]))
def test_what_stands_is_what_starting_over_gives(history: Sequence[Step], dossier: Dossier) -> None:
    standing = Standing(dossier, books())
    for step in history:
        assert standing.turn(*step) == anew(step, dossier)


def test_a_series_that_nothing_touches_stays_the_same_object() -> None:
    shells, rice = said("a", number(2e4)), said("b", number(2e3, unit="t"), item=ItemId("rice"))
    standing = Standing(PAIR, books())
    before = standing.turn((shells, rice), AS_OF)
    after = standing.turn((shells, rice, said("c", number(2.1e4))), AS_OF)
    kept = [[one for one in made.series if one.flow.item == "rice"] for made in (before, after)]
    assert kept[0][0] is kept[1][0]
