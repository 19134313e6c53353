"""Confidence by declared rules: origins, grades, agreement, what is assumed; no probability enters."""

from dataclasses import replace

import pytest

from tallystick.balance.confidence import confidence_in, confidence_of, contradicted, place_of
from tallystick.model.balance import Line, Status
from tallystick.model.confidence import Level
from tallystick.model.estimate import PRICED_LIKE, TWO_PEAKS
from tallystick.model.finding import Code, Finding
from tallystick.model.flow import Says, Statement
from tallystick.model.grade import Grade
from tallystick.model.ident import ClaimId
from tallystick.model.valued import backing_of
from tests.balance.ledger import DOLLARS, Gift, balanced, books, estimate, line, valued

WORDING = books().wording


def told(*grades: str, prices: int = 2, notes: tuple[str, ...] = (), low: float | None = 1.0) -> Line:
    """A priced line on which origins of these grades agree."""
    plain = line(balanced(valued(Gift("tanks", 1e9))).given, "tanks")
    said = tuple(
        Statement(ClaimId(f"c{at}"), f"origin {at}", Says.QUANTITY, low, 2.0, 19_000.0, Grade.parse(grade))
        for at, grade in enumerate(grades)
    )
    quantity = replace(estimate([1.0, 2.0], "count"), used=tuple(one.claim for one in said), notes=notes)
    return replace(plain, statements=said, quantity=quantity, prices=tuple(f"p{at}" for at in range(prices)))


def level(one: Line, *clashes: str) -> Level:
    found = confidence_of(one, backing_of(one.statements), place_of(one.flow) in clashes, WORDING)
    assert found is not None
    return found.level


def test_three_independent_origins_that_agree_two_of_them_firm_are_much() -> None:
    assert level(told("B2", "A1", "C3")) is Level.HIGH


@pytest.mark.parametrize(
    "weaker",
    [
        told("B2", "A1"),
        told("B2", "C3", "C3"),
        told("B2", "A1", "C3", prices=1),
        told("B2", "A1", "C3", notes=(f"{PRICED_LIKE} vehicles",)),
    ],
)
def test_one_thing_less_is_moderate(weaker: Line) -> None:
    assert level(weaker) is Level.MODERATE


@pytest.mark.parametrize(
    "weak",
    [
        told("A1"),
        told("C3", "D4", "F6"),
        told("B2", "A1", "C3", low=None),
        told("B2", "A1", "C3", notes=(f"{TWO_PEAKS}, near 1 and near 9",)),
    ],
)
def test_one_origin_weak_grades_an_open_end_or_two_answers_are_little(weak: Line) -> None:
    assert level(weak) is Level.LOW


def test_a_contradiction_takes_the_highest_level_away() -> None:
    one = told("B2", "A1", "C3")
    clash = Finding.of(Code.CONTRADICTION, place_of(one.flow), first="a", second="b", reason="they differ")
    assert level(one, *contradicted([clash])) is Level.MODERATE


def test_what_has_no_figure_has_no_confidence() -> None:
    assert confidence_of(replace(told("A1"), quantity=None), backing_of(()), False, WORDING) is None


def test_a_total_has_the_confidence_that_most_of_its_worth_has() -> None:
    lines = [_worth(3e9, Level.HIGH), _worth(1e9, Level.LOW)]
    assert _in_all(lines) is Level.HIGH
    assert _in_all([_worth(1e9, Level.HIGH), _worth(3e9, Level.MODERATE)]) is Level.MODERATE
    assert _in_all([_worth(1e9, Level.HIGH), _worth(3e9, Level.LOW)]) is Level.LOW


def test_an_open_total_and_one_with_most_lines_unpriced_lose_a_level() -> None:
    high = [_worth(3e9, Level.HIGH)]
    silent = replace(high[0], value=None, in_total=False, status=Status.UNPRICED)
    assert _in_all(high, is_open=True) is Level.LOW
    assert _in_all([*high, silent, silent]) is Level.MODERATE


def test_a_total_of_nothing_has_no_confidence() -> None:
    assert confidence_in([], False, WORDING) is None


def _worth(amount: float, one: Level) -> Line:
    plain = told("B2", "A1", "C3")
    found = confidence_of(plain, backing_of(plain.statements), False, WORDING)
    assert found is not None
    return replace(
        plain,
        in_total=True,
        value=estimate([amount, amount], DOLLARS),
        confidence=replace(found, level=one),
    )


def _in_all(lines: list[Line], *, is_open: bool = False) -> Level:
    found = confidence_in(lines, is_open, WORDING)
    assert found is not None
    return found.level
