"""Valuation bases side by side."""

from tallystick.model.price import Basis
from tallystick.questions import side_by_side
from tests.questions.asking import asked, median


def test_every_basis_is_there_and_the_balance_itself_comes_first() -> None:
    found = side_by_side(asked())
    assert {one.basis for one in found} == set(Basis)
    assert found[0] is asked().balance


def test_bases_are_never_mixed() -> None:
    found = {one.basis: one for one in side_by_side(asked())}
    assert median(found[Basis.MARKET].given.total) > median(found[Basis.CONTRACT].given.total)
    assert found[Basis.PRODUCTION].given.total is None
