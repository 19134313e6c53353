"""The time line of a series, and what stands on it."""

from datetime import date

from tallystick.model.amount import Qualifier
from tallystick.model.claim import Evidence
from tallystick.model.document import Reference
from tallystick.model.when import When
from tallystick.reconcile.material.dates import number_of
from tests.reconcile.ledger import AS_OF, number, of, only, reconciled, repeats, said

UNDATED = Evidence(reference=Reference("A paper"))


def test_a_series_that_nobody_dates_has_no_time_line() -> None:
    series = reconciled(said("a", number(20_000), when=When(), evidence=UNDATED)).of("artillery shells")
    assert (series.start, series.report) == (None, ())


def test_an_undated_claim_beside_dated_ones_counts_at_the_end() -> None:
    claims = said("a", number(20_000)), said("b", number(30_000), when=When(), evidence=UNDATED)
    series = reconciled(*claims).of("artillery shells")
    assert [one.day for one in series.statements] == [number_of(date(2024, 6, 1)), number_of(AS_OF)]


def test_a_copy_is_handed_on_beside_the_claim_it_repeats() -> None:
    series = reconciled(said("a", number(20_000)), said("b", number(20_000), links=repeats("a"))).of("artillery shells")
    assert [(one.claim, one.copy_of) for one in series.statements] == [("a", None), ("b", "a")]


def test_a_copy_of_an_impossible_number_is_not_handed_on() -> None:
    series = reconciled(said("a", number(1e12)), said("b", number(20_000), links=repeats("a"))).of("artillery shells")
    assert (series.statements, series.claims) == ((), ("a", "b"))


def test_a_series_names_the_claims_that_speak_of_it_and_those_lent_to_it() -> None:
    result = reconciled(said("a", number(5e6, Qualifier.AT_MOST)), said("b", number(2e6), item=of("152 mm shells")))
    assert result.of("artillery shells").claims == ("a", "b")


def test_the_window_of_possible_numbers_is_the_items() -> None:
    series = reconciled(said("a", number(20_000))).of("artillery shells")
    assert (series.window, only(series).claim) == ((1e3, 1e8), "a")
