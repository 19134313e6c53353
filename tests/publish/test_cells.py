"""Cells: what a person sees in a spreadsheet, and what must not be taken for anything else."""

import pytest

from tallystick.model.amount import Amount, Qualifier
from tallystick.model.ident import UnitId
from tallystick.model.judgement import Change
from tallystick.publish.cells import EDTF, LIST, NUMBER, PAIR, STRETCHES, TEXT, Cell
from tallystick.publish.nested import AMOUNTS, CHANGES

SEEN = [
    (TEXT, "plain words, with a comma", "plain words, with a comma"),
    (TEXT, "", r"\e"),
    (TEXT, "=1+1", r"\=1+1"),
    (TEXT, ' "=1+1', r' "\=1+1'),
    (TEXT, "-5", r"\-5"),
    (TEXT, "＝1", r"\＝1"),
    (TEXT, "a;=1+1", r"a;\=1+1"),
    (TEXT, "two\nlines\tand \\", r"two\nlines\tand \\"),
    (TEXT, "a\u2028b", r"a\u2028b"),
    (LIST, ("A", "B|C", ""), r"A|B\|C|\e"),
    (LIST, ("=A", "-B"), r"\=A|-B"),
    (PAIR, ("number_changed", "9,000 to 90,000"), "number_changed|9,000 to 90,000"),
    (NUMBER, 5.6e9, "5600000000"),
    (NUMBER, -0.5, "-0.5"),
    (NUMBER, 1e22, "1e+22"),
    (STRETCHES, ((0, 120), (300, 410)), "0..120|300..410"),
    (EDTF, "2023-08/2024-02", "2023-08/2024-02"),
    (AMOUNTS, (Amount(high=1.2e9, unit=UnitId("EUR")),), '[{"high":1200000000,"unit":"EUR"}]'),
    (AMOUNTS, (Amount(low=0.5, qualifier=Qualifier.ABOUT),), '[{"low":0.5,"qualifier":"about"}]'),
    (CHANGES, (Change("amount.low", "1", "2"),), '[{"field":"amount.low","was":"1","now":"2"}]'),
]


@pytest.mark.parametrize(("cell", "value", "text"), SEEN)
def test_a_value_is_written_as_a_reader_expects_and_reads_back(cell: Cell, value: object, text: str) -> None:
    assert (cell.write(value), cell.read(text)) == (text, value)


@pytest.mark.parametrize(
    ("cell", "text", "said"),
    [
        (TEXT, "C:\\data", "two backslashes"),
        (TEXT, "ends with \\", "two backslashes"),
        (NUMBER, "1,5", "write 1234.5"),
        (NUMBER, "1_000", "write 1234.5"),
        (NUMBER, "inf", "write 1234.5"),
        (LIST, "A||B", "empty element"),
        (PAIR, "only one", "two texts"),
        (STRETCHES, "0-120", r"write 0\.\.120"),
        (EDTF, "May 2024", "is not an EDTF date"),
        (AMOUNTS, '[{"lo":1}]', "with some of the keys low, high"),
        (AMOUNTS, '[{"low":"1"}]', "'1' is not a number"),
        (AMOUNTS, '[{"low":true}]', "True is not a number"),
        (AMOUNTS, '{"low":1}', "a list is wanted"),
        (AMOUNTS, '[{"low":NaN}]', "nan is not a number"),
        (AMOUNTS, "[{", "not a JSON list"),
        (AMOUNTS, '[{"qualifier":"ish"}]', "'ish' is not known here; known are exact"),
        (CHANGES, '[{"field":"x"}]', "a change is written"),
        (CHANGES, '[{"field":"x","was":1,"now":"2"}]', "quotation marks"),
    ],
)
def test_a_value_that_cannot_be_read_says_what_is_wanted(cell: Cell, text: str, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        cell.read(text)


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_a_number_that_is_none_is_not_written(value: float) -> None:
    with pytest.raises(ValueError, match="no number"):
        NUMBER.write(value)
