"""Twelve small ledgers with figures computed once by an independent implementation (five quantiles per day).

Those of the dated ledgers were computed again, by the same implementation, when growth changed (decision 14).
"""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tallystick.model.flow import Says, Series, Standing, Statement
from tallystick.model.grade import Grade
from tallystick.model.ident import ClaimId
from tallystick.value.solution import estimate
from tests.value.ledger import DEFAULTS, flow

CASES: dict[str, dict[str, Any]] = json.loads(Path(__file__).with_name("reference.json").read_text("utf-8"))
POINTS = (0.05, 0.1, 0.5, 0.9, 0.95)


def statement(row: dict[str, Any]) -> Statement:
    typed = {
        "claim": ClaimId(row["claim"]),
        "says": Says(row["says"]),
        "grade": Grade.parse(row["grade"]),
        "standing": Standing(row.get("standing", "independent")),
    }
    return Statement(**(row | typed))


def series(case: dict[str, Any]) -> Series:
    low, high = case["window"]
    said = tuple(statement(row) for row in case["statements"])
    return Series(flow(), said, (low, high), case["start"], tuple(case["report"]))


@pytest.mark.parametrize("name", CASES)
def test_quantiles_agree_with_the_reference(name: str) -> None:
    case = CASES[name]
    found = estimate(series(case), DEFAULTS)
    assert found.days == tuple(case["days"])
    for day, expected in zip(case["days"], case["quantiles"], strict=True):
        np.testing.assert_allclose(found.quantile(POINTS, day), expected, rtol=1e-6)


@pytest.mark.parametrize("name", CASES)
def test_existence_and_rows_agree_with_the_reference(name: str) -> None:
    case = CASES[name]
    found = estimate(series(case), DEFAULTS)
    assert found.exists == pytest.approx(case["exists"], rel=1e-12)
    assert found.rows == case["rows"]
