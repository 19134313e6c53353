"""Likelihood and confidence never stand in one sentence of what users see."""

import io
import re

import pytest
from rich.console import Console

from tallystick.publish.report import report_html
from tallystick.publish.terminal import balance_view, why_view
from tallystick.questions import reasons
from tests.questions.asking import asked, bare_books, ledger

LIKELY = re.compile("|".join(re.escape(one.words) for one in bare_books().wording.likelihood))


def sentences(text: str) -> list[str]:
    return re.split(r"(?<=[.!?])\s+|\n\s*\n|<[^>]+>|\n(?=[a-z]+:)", text)


def faces() -> dict[str, str]:
    out = io.StringIO()
    console = Console(file=out, width=400, highlight=False)
    console.print(balance_view(asked().balance, bare_books()))
    console.print(why_view(reasons(asked(), "given", weights=True), bare_books(), {}))
    return {"terminal": out.getvalue(), "report": report_html(asked().balance, ledger(), bare_books())}


@pytest.mark.parametrize("face", ["terminal", "report"])
def test_no_sentence_speaks_of_both(face: str) -> None:
    text = faces()[face]
    assert "confidence" in text
    assert LIKELY.search(text)
    assert not [one for one in sentences(text) if "confidence" in one.lower() and LIKELY.search(one)]
