"""What stands beside a figure."""

from dataclasses import replace

import pytest

from tallystick.model.flow import UNATTRIBUTED, Says, Standing, Statement
from tallystick.model.grade import Grade
from tallystick.model.ident import ClaimId, UnitId
from tallystick.value.notes import names
from tallystick.value.posterior import summary
from tallystick.value.solution import estimate
from tests.value.ledger import DEFAULTS, dated, says, undated

UNIT = UnitId("piece")


def notes(*said: Statement) -> tuple[str, ...]:
    return summary(estimate(undated(said), DEFAULTS), UNIT).notes


def test_a_plain_case_needs_no_note() -> None:
    assert notes(says("a", "A", "B2", (9e5, 1.1e6))) == ()


@pytest.mark.parametrize(("bounds", "word"), [((1e6, None), "upper"), ((None, 1e6), "lower")])
def test_a_missing_side_is_named(bounds: tuple[float | None, float | None], word: str) -> None:
    assert notes(says("a", "A", "B2", bounds))[0].startswith(f"no {word} evidence")


def test_no_quantity_is_said() -> None:
    confirm = Statement(ClaimId("y"), "Y", Says.CONFIRM, None, None, 0.0, Grade.parse("B2"))
    assert notes(confirm)[0] == "no quantity claim: the result is the prior"
    assert not estimate(undated([confirm]), DEFAULTS).quantified


def test_two_firm_origins_that_disagree_leave_two_answers() -> None:
    found = notes(says("a", "A", "C3", (9e5, 1.1e6)), says("b", "B", "C3", (1.8e7, 2.2e7)))
    assert found[0].startswith("two peaks, near 1.1e+06 and near 1.78e+07")


def test_two_origins_that_nearly_agree_do_not() -> None:
    assert notes(says("a", "A", "C3", (9e5, 1.1e6)), says("b", "B", "C3", (1e6, 1.3e6))) == ()


def test_a_window_that_cuts_the_answer_off_is_named() -> None:
    assert notes(says("a", "A", "D4", (8e7, 1e8)))[0].startswith("window too narrow")


@pytest.mark.parametrize(("last", "said"), [(170.0, False), (190.0, True)])
def test_an_old_series_says_its_age(last: float, said: bool) -> None:
    found = summary(estimate(dated([says("a", "A", "B2", (9e5, 1.1e6), 10.0)], 10.0 + last), DEFAULTS), UNIT)
    assert (f"last claim {last:.0f} days old" in found.notes) is said


def test_denials_by_the_parties_alone_are_named_as_weak() -> None:
    number = says("a", "A", "B2", (9e5, 1.1e6))
    denial = Statement(ClaimId("d"), "P", Says.DENIAL, None, None, 0.0, Grade.parse("E5"), standing=Standing.PARTY)
    assert notes(number, denial)[0].startswith("denied by parties")
    assert notes(number, denial, replace(denial, claim=ClaimId("e"), origin="I", standing=Standing.INDEPENDENT)) == ()


def test_nameless_claims_set_aside_are_named() -> None:
    said = undated([says("n", UNATTRIBUTED, "C3", (1e5, 3e5)), says("a", "A", "C3", (1e5, 2e5))])
    assert estimate(said, replace(DEFAULTS, strict=True)).notes[0].endswith("others do: n")


def test_a_long_list_of_names_is_cut() -> None:
    assert names("abcdefgh") == "a, b, c, d, e and 3 more"
