"""One bad statement does not stop the rest."""

from dataclasses import replace

from tallystick.model.finding import Code
from tallystick.model.ident import ClaimId
from tallystick.value.sieve import sift
from tests.value.ledger import dated, says

GOOD = says("a", "A", "B2", (1e5, 2e5), 30.0)


def test_a_sound_series_passes_as_it_is() -> None:
    series = dated([GOOD, says("b", "B", "B2", (1e5, 3e5), 90.0)])
    assert sift(series) == (series, ())


def test_a_number_outside_the_window_is_left_out_and_named() -> None:
    series, findings = sift(dated([GOOD, says("b", "B", "B2", (1e12, 2e12), 90.0)]))
    assert [one.claim for one in series.statements] == ["a"]
    assert [finding.code for finding in findings] == [Code.OUT_OF_WINDOW]
    assert findings[0].sentence.startswith("claim b: 1e+12 to 2e+12 lies outside what is possible for thing")


def test_a_statement_without_sense_is_left_out_with_its_reason() -> None:
    _, findings = sift(dated([GOOD, replace(GOOD, claim=ClaimId("b"), low=3e5)]))
    assert [finding.code for finding in findings] == [Code.LEFT_OUT]
    assert "needs 0 < lo <= hi" in findings[0].sentence


def test_the_second_of_two_claims_of_one_id_is_left_out() -> None:
    series, findings = sift(dated([GOOD, replace(GOOD, low=1.5e5)]))
    assert series.statements == (GOOD,)
    assert "used twice" in findings[0].sentence


def test_copies_that_run_in_a_circle_are_left_out() -> None:
    ring = [replace(GOOD, claim=ClaimId(name), copy_of=ClaimId(of)) for name, of in ("xy", "yx")]
    series, findings = sift(dated([GOOD, *ring]))
    assert series.statements == (GOOD,)
    assert len(findings) == 2


def test_a_bad_frame_leaves_nothing() -> None:
    series, findings = sift(replace(dated([GOOD]), prior=1.0))
    assert series.statements == ()
    assert "prior" in findings[0].sentence
