"""How a balance came about: quarters, what was known by then, and the claims that moved it."""

from datetime import date

import pytest

from tallystick.model.history import Quarter
from tallystick.questions import history
from tests.questions.asking import asked, ledger, median


def quarters() -> tuple[Quarter, ...]:
    return history(asked())


def claim_of(source: str) -> str:
    return next(one.id for one in ledger().claims if one.said_by == (source,))


def test_every_quarter_since_the_first_claim_is_told() -> None:
    assert [one.edtf for one in quarters()] == [
        "2024-33",
        "2024-34",
        "2024-35",
        "2024-36",
        "2025-33",
        "2025-34",
    ]
    assert [one.as_of for one in quarters()][:2] == ["2024-03-31", "2024-06-30"]


def test_the_last_quarter_is_the_balance_itself() -> None:
    assert quarters()[-1].balance.given.total == asked().balance.given.total


def test_a_quarter_names_the_claims_that_became_known_in_it() -> None:
    moved = {one.edtf: [mover.claim for mover in one.movers] for one in quarters()}
    assert moved["2024-33"] == [claim_of("Alpha")]
    assert moved["2024-34"] == [claim_of("Gamma")]
    assert moved["2024-35"] == [claim_of("Beta")]
    assert moved["2024-36"] == []


def test_a_mover_tells_the_total_without_it() -> None:
    third = quarters()[2]
    (beta,) = third.movers
    assert beta.shift > 0
    assert median(beta.without) < median(third.balance.given.total)
    assert median(beta.without) == pytest.approx(median(quarters()[1].balance.given.total), rel=0.02)


def test_the_first_figure_of_a_side_had_nothing_before_it() -> None:
    (first,) = quarters()[0].movers
    assert first.without is None


def test_it_may_begin_later() -> None:
    assert history(asked(), date(2025, 1, 1))[0].edtf == "2025-33"
