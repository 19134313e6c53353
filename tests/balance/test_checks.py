"""Published figures beside ours."""

from dataclasses import replace
from datetime import date

import pytest

from tallystick.model.amount import Amount
from tallystick.model.balance import Check
from tallystick.model.document import Reference
from tallystick.model.ident import ItemId, PartyId, UnitId
from tallystick.model.study import Study, StudyRow
from tests.balance.ledger import Gift, balanced, estimate, valued

NOTHING = Amount()


def money(low: float | None, high: float | None, unit: str = "USD") -> Amount:
    return Amount(low, high, None, None, UnitId(unit))


def study(item: str, worth: Amount = NOTHING, quantity: Amount = NOTHING, provider: str = "KP") -> Study:
    recipient = "RU" if provider == "KP" else "KP"
    row = StudyRow(PartyId(provider), PartyId(recipient), ItemId(item), quantity, worth)
    return Study("s", "A study", "An author", Reference(published="2025-09-18"), "2023/2025-06", (row,))


def only(*gifts: Gift, of: Study) -> Check:
    (check,) = balanced(*(valued(one) for one in gifts), studies=(of,)).checks
    return check


def test_a_worth_is_set_beside_the_sum_of_the_lines_it_covers() -> None:
    check = only(
        Gift("artillery shells", 4e9), Gift("tanks", 3e9), Gift("wheat", 9e9), of=study("arms", money(5e9, 9e9))
    )
    assert check.agrees is True
    assert check.ours is not None
    assert check.ours.median == pytest.approx(7e9, rel=0.05)
    assert [flow.item for flow, _ in check.behind] == ["artillery shells", "tanks"]


def test_ranges_that_do_not_meet_disagree_and_say_by_how_much() -> None:
    check = only(Gift("tanks", 1e9), of=study("arms", money(5e9, 9e9)))
    assert (check.agrees, check.ours is not None) == (False, True)
    assert check.note is not None
    assert check.note.startswith("ours ends 3.")


def test_a_bound_is_met_by_everything_on_its_side() -> None:
    assert only(Gift("tanks", 9e9), of=study("arms", money(5e9, None))).agrees is True
    assert only(Gift("tanks", 1e9), of=study("arms", money(5e9, None))).agrees is False


def test_money_of_another_currency_is_converted_at_the_year_of_the_study() -> None:
    check = only(Gift("tanks", 1e9), of=study("arms", money(1e12, 2e12, "KRW")))
    assert check.theirs[0] is not None
    assert 5e8 < check.theirs[0] < 1e9


def test_a_count_is_set_beside_our_line_as_it_stood_when_the_study_closed() -> None:
    one = valued(Gift("troops"))
    closed = date(2025, 6, 30).toordinal() - date(1970, 1, 1).toordinal()
    days = ((closed - 100.0, estimate([100, 100], "count")), (closed + 100.0, estimate([400, 400], "count")))
    balance = balanced(replace(one, over_time=days), studies=(study("troops", quantity=money(200, 200, "count")),))
    (check,) = balance.checks
    assert check.ours is not None
    assert check.ours.median == pytest.approx(200)


def test_without_a_figure_of_ours_there_is_neither_agreement_nor_disagreement() -> None:
    check = only(Gift("tanks", 1e9), of=study("troops", quantity=money(100, 200, "count")))
    assert (check.ours, check.agrees) == (None, None)


def test_a_part_of_a_line_of_ours_is_set_beside_the_line_of_its_own() -> None:
    gifts = Gift("artillery shells", 6e9), Gift("152 mm shells", 4e9)
    check = only(*gifts, of=study("152 mm shells", money(3e9, 5e9)))
    assert check.ours is not None
    assert check.ours.median == pytest.approx(4e9, rel=0.05)


def test_a_row_about_other_parties_is_no_check_of_ours() -> None:
    row = replace(study("arms", money(1, 2)).rows[0], provider=PartyId("CN"))
    assert not balanced(valued(Gift("tanks", 1e9)), studies=(replace(study("arms"), rows=(row,)),)).checks


def test_a_study_never_changes_a_total() -> None:
    gifts = [valued(Gift("tanks", 1e9))]
    assert balanced(*gifts).given == balanced(*gifts, studies=(study("arms", money(5e9, 9e9)),)).given
