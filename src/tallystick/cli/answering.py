"""Questions that `tally balance` answers besides the balance: other bases, what drives it, how it came about."""

from typing import Annotated

import typer
from rich.console import RenderableType

from tallystick.books import Books
from tallystick.cli.output import stderr
from tallystick.model.answers import Answers
from tallystick.publish.terminal import bases_view, drivers_view, history_view
from tallystick.questions import Weighing, drivers, history, side_by_side

Bases = Annotated[bool, typer.Option("--bases", help="Also show all valuation bases side by side.")]
WhatDrives = Annotated[
    bool, typer.Option("--drivers", help="Also show what moves the result most, and what to look into next.")
]
Quarters = Annotated[
    bool, typer.Option("--quarters", help="Also show the balance as of the end of each quarter, and what moved it.")
]


def answers_of(asked: Weighing, *, bases: bool, driven: bool, quarters: bool) -> Answers:
    """Answer what was asked; what takes a while says so where somebody watches."""
    console = stderr()
    with console.status("weighing again ...", spinner="line"):
        return Answers(
            bases=side_by_side(asked) if bases else (),
            drivers=drivers(asked) if driven else None,
            quarters=history(asked) if quarters else (),
        )


def answer_views(answers: Answers, asked: Weighing, books: Books) -> tuple[RenderableType, ...]:
    """The answers as things to print."""
    found: list[RenderableType] = []
    if answers.bases:
        found.append(bases_view(answers.bases, books))
    if answers.drivers is not None:
        found.append(drivers_view(answers.drivers, asked.balance, books))
    if answers.quarters:
        found.append(history_view(answers.quarters, asked.balance, books))
    return tuple(found)
