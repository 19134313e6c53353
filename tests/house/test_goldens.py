"""Golden files are written from what runs; a page whose example fails stays as it is."""

from pathlib import Path

import pytest

from tools import examples, goldens


@pytest.mark.parametrize(
    ("page", "after", "failed"),
    [
        ("```console\n$ echo a\nb\n```\n", "```console\n$ echo a\na\n```\n", 0),
        ("```console\n$ echo a\nb\n$ false\n```\n", "```console\n$ echo a\nb\n$ false\n```\n", 1),
        ("```console\n$ echo a\nb\n$ exit 1\n```\n", "```console\n$ echo a\nb\n$ exit 1\n```\n", 1),
    ],
)
def test_only_pages_that_run_through_are_rewritten(
    page: str, after: str, failed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "page.md"
    path.write_text(page, encoding="utf-8")
    monkeypatch.setattr(examples, "pages", lambda: [path])
    monkeypatch.setattr(goldens, "ROOT", tmp_path)
    assert len(goldens.write_examples()) == failed
    assert path.read_text(encoding="utf-8") == after


def test_every_golden_message_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = goldens.realistic()
    monkeypatch.setattr(goldens, "FINDINGS", tmp_path)
    monkeypatch.setattr(goldens, "realistic", lambda: found)
    goldens.write_findings()
    assert {path.stem for path in tmp_path.iterdir()} == {code.name.lower() for code in found}
