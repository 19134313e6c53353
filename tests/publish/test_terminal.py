"""The terminal: what a person sees at 100 columns is pinned in seen/; nothing needs colour, no source steers it."""

import io
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from rich.cells import cell_len
from rich.console import Console, RenderableType

from tallystick.books import load_books
from tallystick.model.claim import Evidence
from tallystick.model.estimate import Estimate
from tallystick.model.flow import Says
from tallystick.model.ident import ItemId, JudgementId, UnitId
from tallystick.model.judgement import Change, Judgement, Verdict
from tallystick.model.why import Copy, Pulled, Reasons, Voice, Why, Witness
from tallystick.publish.terminal import Listing, balance_view, claim_view, claims_view, prices_view, why_view
from tallystick.publish.terminal_parts import View, plain, range_bar

BOOKS = load_books()
SEEN = Path(__file__).parent / "seen"
NAMES = ["balance", "claims", "claim", "prices", "why"]


def why(example: Any) -> Why:
    line = example.balance.given.lines[0]
    claims = {claim.id: claim for claim in example.ledger.claims}
    first, copy = claims["shells"], claims["shells-copy"]
    repeated = Copy(copy.id, None, copy.evidence.reference, None, copy.said_by, copy.distortion)
    told = Witness(
        first.id,
        first.evidence.span.exact,
        None,
        first.evidence.document,
        first.said_by,
        first.grade,
        True,
        replace(line.statements[0], low=4e6, high=6e6),
        "one note",
        (repeated,),
    )
    without = Estimate(UnitId("count"), (1e6, 1.5e6, 2e6, 3e6, 5e6, 7e6, 9e6))
    return Why(
        "artillery shells",
        (Reasons("given", line, (Voice("the service", (told,), Pulled(without, 0.4)),), example.ledger.prices),),
        example.balance.given.total,
    )


def view(example: Any, name: str) -> RenderableType:
    ledger, claims = example.ledger, example.ledger.claims
    words = {claims[0].id: [Judgement(JudgementId("j"), claims[0].id, Verdict.ACCEPT, "ana", "2025-01-01")]}
    names = {document.id: document.title or document.name for document in ledger.documents}
    return {
        "balance": lambda: balance_view(example.balance, BOOKS),
        "claims": lambda: claims_view(claims, Listing(words, names), BOOKS),
        "claim": lambda: claim_view(claims[0], ledger, BOOKS, (1, 6)),
        "prices": lambda: prices_view(ledger.prices, BOOKS),
        "why": lambda: why_view(why(example), BOOKS, names),
    }[name]()


def printed(what: RenderableType, width: int = 100) -> str:
    paper = io.StringIO()
    Console(file=paper, width=width, highlight=False, color_system=None).print(what)
    return "\n".join(line.rstrip() for line in paper.getvalue().splitlines()) + "\n"


@pytest.mark.parametrize("name", NAMES)
def test_a_view_is_seen_as_pinned(example: Any, name: str) -> None:
    assert printed(view(example, name)) == (SEEN / f"{name}.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("width", [40, 80, 100, 140])
def test_a_view_fits_the_terminal(example: Any, name: str, width: int) -> None:
    assert all(cell_len(line) <= width for line in printed(view(example, name), width).splitlines())


@pytest.mark.parametrize("figure", ["US$ 1.1 bn", "CHF 300", "€ 2,000", "90 %"])
@pytest.mark.parametrize("width", range(12, 40))
def test_no_line_breaks_in_a_figure(figure: str, width: int) -> None:
    shown = printed(View(lambda _: plain(f"It is said to have received {figure} in all.")), width)
    assert figure in shown


def test_without_colour_nothing_is_lost(example: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    paper = io.StringIO()
    Console(file=paper, width=100, highlight=False, force_terminal=True).print(view(example, "balance"))
    assert not re.search(r"\x1b\[[0-9;]*3[0-9]", paper.getvalue())
    assert "US$ 2.0–6.1 bn" in paper.getvalue()


@pytest.mark.parametrize("name", ["balance", "claims", "claim", "why"])
def test_no_source_steers_the_terminal(example: Any, name: str) -> None:
    bad = "\x1b]0;owned\x07\x1b[2J[red]x[/red]\u202e\x9b31m"
    claims = tuple(
        replace(claim, item=ItemId(bad), said_by=(bad,), note=bad, evidence=Evidence(reference=None))
        for claim in example.ledger.claims
    )
    line = example.balance.given.lines[0]
    given = replace(example.balance.given, lines=(replace(line, flow=replace(line.flow, item=ItemId(bad))),))
    made = replace(
        example,
        ledger=replace(example.ledger, claims=claims),
        balance=replace(example.balance, given=given, dossier=replace(example.balance.dossier, title=bad)),
    )
    text = printed(why_view(replace(why(example), subject=bad), BOOKS, {}) if name == "why" else view(made, name))
    assert not set(text) & set("\x1b\x07\x9b\u202e")
    assert "[red]" in text


def test_a_quote_under_review_is_marked_in_its_text(example: Any) -> None:
    text = printed(view(example, "claim")).replace("\n", " ")
    assert "[four to six million]" in text


def test_an_absence_is_read_as_such(example: Any) -> None:
    answer = why(example)
    (reasons,) = answer.lines
    (voice,) = reasons.voices
    (told,) = voice.witnesses
    statement = example.balance.given.lines[0].statements[0]
    said = replace(told, statement=replace(statement, says=Says.ABSENCE))
    changed = replace(reasons, voices=(replace(voice, witnesses=(said,)),))
    assert "read as: saw none of it" in printed(why_view(replace(answer, lines=(changed,)), BOOKS, {}))


def test_a_bar_shows_its_range_or_its_open_end() -> None:
    estimate = Estimate(UnitId("USD"), (2.0, 2.0, 3.0, 5.0, 6.0, 8.0, 8.0))
    assert range_bar(estimate, 10, 11) == "  ├──●──┤"
    assert range_bar(estimate, 10, 11, least=4) == "    ├─────▶"
    assert range_bar(estimate, 10, 11, least=12) == "         ├▶"
    assert range_bar(estimate, 0, 11) == ""


def test_a_correction_says_who_changed_what(example: Any) -> None:
    claim = example.ledger.claims[0]
    changes = (Change("modality", "pledged", "delivered"), Change("best", "", "5"))
    word = Judgement(JudgementId("j"), claim.id, Verdict.CORRECT, "ana", "2025-01-01", "seen", None, changes)
    text = " ".join(printed(claims_view([claim], Listing({claim.id: [word]}, {}), BOOKS), 200).split())
    assert "corrected by ana: modality pledged → delivered, best nothing → 5 (seen)" in text
    assert "[correct]" in text
