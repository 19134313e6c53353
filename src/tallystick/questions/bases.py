"""The valuation bases side by side. They are scenarios: each answers its own question, none is mixed with another."""

from dataclasses import replace

from tallystick.model.balance import Balance
from tallystick.model.price import Basis
from tallystick.pipeline import finish
from tallystick.questions.weighing import Weighing


def side_by_side(asked: Weighing) -> tuple[Balance, ...]:
    """The balance on every basis, the one that was asked for first."""
    others = [basis for basis in Basis if basis is not asked.plan.basis]
    return (asked.balance, *(_on(basis, asked) for basis in others))


def _on(basis: Basis, asked: Weighing) -> Balance:
    return finish(asked.prepared, replace(asked.pinned, basis=basis), asked.memory)
