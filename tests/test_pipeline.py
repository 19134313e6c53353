"""The stages in a row: what arrives, under which name, and that bytes are kept before anything is read from them."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from tallystick.collect import Archive, Limits
from tallystick.model.finding import Code
from tallystick.model.judgement import Change, Verdict
from tallystick.pipeline import arrivals, weigh
from tests.questions.asking import PLAN, bare_books, ledger
from tests.strategies import judgement


def _folder(tmp_path: Path) -> Path:
    folder = tmp_path / "deep" / "reports"
    (folder / "2025").mkdir(parents=True)
    (folder / "2025" / "note.txt").write_text("The ministry said that talks went on in May 2025.", encoding="utf-8")
    (folder / "twin.txt").write_bytes((folder / "2025" / "note.txt").read_bytes())
    (folder / "empty.txt").write_bytes(b"")
    return folder


def test_a_document_is_named_from_the_place_that_was_given_on(tmp_path: Path) -> None:
    found = list(arrivals([str(_folder(tmp_path))], Archive(tmp_path / "archive"), set(), Limits()))
    assert [one.document.name for one in found if one.document] == ["reports/2025/note.txt"]


def test_the_same_bytes_twice_and_an_empty_file_are_told_and_not_kept(tmp_path: Path) -> None:
    found = list(arrivals([str(_folder(tmp_path))], Archive(tmp_path / "archive"), set(), Limits()))
    assert {code.code.name for one in found for code in one.findings} == {"DUPLICATE", "EMPTY"}


def test_bytes_are_archived_even_where_no_text_is_found(tmp_path: Path) -> None:
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(b"%PDF-1.7 but nothing more")
    archive = Archive(tmp_path / "archive")
    (arrival,) = arrivals([str(broken)], archive, set(), Limits())
    assert arrival.document is None
    assert len([one for one in (tmp_path / "archive").rglob("*") if one.is_file()]) == 1


def test_what_is_odd_about_words_on_claims_is_told_since_the_claims_are_known() -> None:
    claims = {str(one.item): one for one in ledger().claims}
    stale = (Change("low", "8000", "900"),)
    words = (
        judgement("early", claims["tanks"].id, Verdict.CORRECT, changes=stale),
        judgement("late", claims["compensation"].id, Verdict.CORRECT, changes=stale),
        judgement("lost", "gone"),
    )
    odd = {Code.STALE_CORRECTION, Code.ORPHAN_JUDGEMENT}

    def told(day: date) -> list[str]:
        found = weigh(replace(ledger(), judgements=words), replace(PLAN, as_of=day), bare_books()).findings
        return [one.where for one in found if one.code in odd]

    assert told(date(2024, 1, 1)) == []
    assert told(date(2024, 9, 1)) == [f"claim {claims['tanks'].id}"]
    assert told(date(2025, 3, 1)) == [
        "judgement lost",
        *(f"claim {claims[one].id}" for one in ("tanks", "compensation")),
    ]
