"""What a person types becomes guarded changes."""

from dataclasses import replace

import pytest

from tallystick.model.amount import Amount
from tallystick.model.claim import Modality
from tallystick.model.finding import Code
from tallystick.model.ident import UnitId
from tallystick.model.judgement import Change, Verdict
from tallystick.review import correct
from tallystick.review.correction import Correction
from tests.strategies import claim, judgement

ONE = claim()


def corrected(*changes: Change, source: Amount | None = None) -> Correction:
    start = replace(ONE, amount=source) if source else ONE
    return Correction(start, start).apply(judgement("j", ONE.id, Verdict.CORRECT, changes=changes))


def test_a_change_remembers_what_the_claim_says_now() -> None:
    typed = {"low": "900", "modality": "pledged", "when": "2024-06", "said_by": "NIS; Yonhap", "item": "rockets"}
    assert correct(ONE, typed) == (
        Change("low", "9000", "900"),
        Change("modality", "delivered", "pledged"),
        Change("when", "2024-03", "2024-06"),
        Change("said_by", "NIS", "NIS; Yonhap"),
        Change("item", "artillery shells", "rockets"),
    )


def test_a_change_is_written_plainly_however_it_was_typed() -> None:
    assert correct(ONE, {"high": " 9e4 ", "said_by": "A;B ;"}) == (
        Change("high", "9000", "90000"),
        Change("said_by", "NIS", "A; B"),
    )


def test_what_the_claim_says_already_is_no_change() -> None:
    assert correct(ONE, {"low": "9000.0", "note": "x"}) == (Change("note", "", "x"),)
    with pytest.raises(ValueError, match="says so already"):
        correct(ONE, {"low": "9000"})


def test_an_unknown_field_is_answered_with_the_known_ones() -> None:
    with pytest.raises(ValueError, match="there is no field 'amount'; known are kind, provider"):
        correct(ONE, {"amount": "1"})


def test_an_amount_keeps_its_order() -> None:
    with pytest.raises(ValueError, match="low would be 9500, above best at 9000"):
        correct(ONE, {"low": "9500"})
    assert len(correct(ONE, {"low": "9500", "best": "9500", "high": "9500"})) == 3


def test_a_correction_is_applied_field_by_field() -> None:
    after = corrected(Change("low", "9000", "900"), Change("modality", "delivered", "pledged"))
    assert (after.claim.amount.low, after.claim.modality, after.findings) == (900, Modality.PLEDGED, ())


def test_a_change_lapses_loudly_when_the_source_says_something_else() -> None:
    after = corrected(Change("low", "90000", "900"), Change("note", "", "x"))
    assert (after.claim.amount.low, after.claim.note) == (9000, "x")
    (finding,) = after.findings
    assert finding.code is Code.STALE_CORRECTION
    assert "expected '90000' but the claim says '9000'" in finding.sentence


def test_a_change_that_the_source_has_caught_up_with_is_no_finding() -> None:
    assert corrected(Change("low", "90000", "9000")) == Correction(ONE, ONE)


@pytest.mark.parametrize(
    "change", [Change("colour", "", "red"), Change("low", "9000", "few"), Change("kind", "transfer", "")]
)
def test_a_change_that_cannot_be_read_is_a_finding(change: Change) -> None:
    after = corrected(change)
    assert after.claim == ONE
    assert [finding.code for finding in after.findings] == [Code.BAD_CORRECTION]


def test_changes_that_turn_an_amount_upside_down_lapse_together() -> None:
    after = corrected(Change("low", "9000", "9500"), Change("note", "", "x"))
    assert after.claim == ONE
    assert [finding.code for finding in after.findings] == [Code.BAD_CORRECTION]


def test_a_corrected_amount_loses_its_other_wordings() -> None:
    both = Amount(9e3, 9e3, unit=UnitId("piece"), other=(Amount(3, 3, unit=UnitId("container")),))
    assert corrected(Change("low", "9000", "900"), source=both).claim.amount.other == ()
    assert corrected(Change("note", "", "x"), source=both).claim.amount.other == both.other


def test_two_people_who_correct_the_same_words_are_both_heard_in_turn() -> None:
    first = Correction(ONE, ONE).apply(judgement("1", ONE.id, Verdict.CORRECT, changes=(Change("low", "9000", "900"),)))
    second = first.apply(judgement("2", ONE.id, Verdict.CORRECT, changes=(Change("low", "9000", "90"),)))
    third = second.apply(judgement("3", ONE.id, Verdict.CORRECT, changes=(Change("low", "90", "9"),)))
    assert (third.claim.amount.low, third.findings) == (9, ())


def test_only_a_correction_changes_anything() -> None:
    accepted = judgement("j", ONE.id, Verdict.ACCEPT, changes=(Change("low", "9000", "900"),))
    assert Correction(ONE, ONE).apply(accepted).claim == ONE
