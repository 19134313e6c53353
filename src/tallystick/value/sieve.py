"""Before the stage: a statement that no estimate can use is left out with a finding, so that the rest goes on."""

from collections.abc import Iterator
from dataclasses import replace

from tallystick.model.finding import Code, Finding
from tallystick.model.flow import Series, Statement
from tallystick.model.ident import ClaimId
from tallystick.value.copies import root_of
from tallystick.value.faults import fault, outside_problem, series_faults


def sift(series: Series) -> tuple[Series, tuple[Finding, ...]]:
    """The series with what can be estimated of it, and what was left out; nothing is left where the frame is bad."""
    bad = [Finding.of(Code.LEFT_OUT, where, problem=problem) for where, problem in series_faults(series)]
    if bad:
        return replace(series, statements=()), tuple(bad)
    wrong = dict(_faults(series))
    if not wrong:
        return series, ()
    kept = tuple(one for place, one in enumerate(series.statements) if place not in wrong)
    return replace(series, statements=kept), tuple(wrong[place] for place in sorted(wrong))


def _faults(series: Series) -> Iterator[tuple[int, Finding]]:
    """Place and finding of each statement that cannot be used."""
    known: dict[ClaimId, Statement] = {}
    for place, one in enumerate(series.statements):
        problem = fault(one, series)
        if problem is None and one.claim in known:
            problem = "this claim id is used twice"
        if problem is None:
            known[one.claim] = one
        else:
            yield place, _finding(one, series, problem)
    for place, one in enumerate(series.statements):
        if one.copy_of is not None and known.get(one.claim) is one and root_of(one, known) is None:
            yield place, _finding(one, series, "its chain of copies runs in a circle")


def _finding(one: Statement, series: Series, problem: str) -> Finding:
    where = f"claim {one.claim}"
    if problem == outside_problem(one, series.window):
        low, high = (f"{end:,.6g}" if end is not None else "open" for end in (one.low, one.high))
        window = f"{series.window[0]:,.6g} to {series.window[1]:,.6g}"
        return Finding.of(Code.OUT_OF_WINDOW, where, low=low, high=high, item=series.flow.item, window=window)
    return Finding.of(Code.LEFT_OUT, where, problem=problem)
