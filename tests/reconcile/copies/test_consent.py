"""A copy must fit the first statement of its origin, too."""

from tallystick.model.amount import Qualifier
from tests.reconcile.copies.test_tracing import found, printed
from tests.reconcile.ledger import number, span


def test_a_claim_between_two_origins_does_not_run_them_together() -> None:
    first = printed("first", number(40_000, Qualifier.ABOUT), "2024-06-01", said_by=("White House",))
    between = printed("between", span(40_000, 90_000), "2024-06-02", said_by=())
    last = printed("last", number(90_000, Qualifier.ABOUT), "2024-06-03")
    assert set(found(between, last)) == {"last"}
    assert set(found(first, between)) == {"between"}
    assert set(found(first, between, last)) == {"between"}
