"""The bench of open wholes on a few ledgers."""

from benchmarks import wholes
from tallystick.books import load_books


def test_both_figures_are_set_against_the_truth_and_every_line_is_drawn() -> None:
    found = list(wholes.sides(0, load_books()))
    assert all(0 <= one.reached <= 1 for one in found)
    table = list(wholes.rows([*found, wholes.Side(0.7, 0.1, -0.4, complete=True)]))
    assert [one.line for one in table] == [f"{line:.0%}" for line in wholes.LINES] + ["the nearer"]
    assert table[-1].nearer == 1
    assert all(one.error >= table[-1].error for one in table)
