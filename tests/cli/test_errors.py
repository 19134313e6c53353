"""A user's mistake ends in one sentence with a remedy, never in a traceback."""

import json
import re
from pathlib import Path

import pytest

from tallystick.cli.app import guarded
from tests.cli.conftest import Tally


@pytest.mark.parametrize("command", ["add .", "read", "claims", "balance", "why arms", "prices", "export x", "doctor"])
def test_without_a_workspace_a_command_says_how_to_start_one(tally: Tally, command: str) -> None:
    said = tally(*command.split())
    assert (said.code, "tally init" in said.err, "Traceback" in said.err) == (1, True, False)


def test_a_missing_file_is_reported_and_the_rest_goes_on(tally: Tally, article: Path) -> None:
    tally("init", "study")
    said = tally("add", "nowhere.txt", str(article))
    assert said.code == 3
    assert "nowhere.txt" in said.err
    assert "1 documents added, 1 left out" in said.out


def test_an_unknown_party_is_named_with_the_nearest(tally: Tally, tmp_path: Path) -> None:
    said = tally("init", "study", "--ours", "Russa")
    assert (said.code, "'Russa' (nearest: Russia (RU)" in said.err) == (1, True)
    assert "--theirs: no party is known by the name '?'" in tally("init", "study", "--theirs", "?").err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("theirs", ["IR", "Iran", "RU,iran"])
def test_nobody_stands_on_both_sides(tally: Tally, tmp_path: Path, theirs: str) -> None:
    said = tally("init", "study", "--ours", "KP,IR", "--theirs", theirs)
    assert (said.code, "Iran (IR) would stand on both sides" in said.err) == (2, True)
    assert list(tmp_path.iterdir()) == []


def test_a_wrong_date_is_explained(tally: Tally) -> None:
    tally("init", "study")
    said = tally("balance", "--as-of", "soon")
    assert (said.code, "EDTF" in said.err) == (2, True)


def test_an_unknown_subject_lists_what_is_known(tally: Tally) -> None:
    tally("init", "study", "--ours", "KP", "--theirs", "RU")
    said = tally("why", "spaceships")
    assert (said.code, "given" in said.err) == (1, True)


def test_bad_lines_are_reported_and_good_ones_answered(tally: Tally, tmp_path: Path) -> None:
    lines = ["not json", json.dumps({"id": "a", "text": "Nothing happened."}), json.dumps({"text": "no id"})]
    (tmp_path / "in.jsonl").write_text("\n".join(lines), encoding="utf-8")
    said = tally("read", "--jsonl", "in.jsonl")
    assert (said.code, json.loads(said.out)) == (3, {"id": "a", "claims": []})
    assert "line 1" in said.err
    assert "line 3" in said.err


def test_judging_needs_a_name(tally: Tally, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TALLY_BY")
    tally("init", "study")
    assert tally("review", "x", "--accept").code == 2


@pytest.mark.parametrize("option", ["--html", "--csv", "--xlsx"])
def test_a_file_that_has_no_place_is_refused_before_anything_is_computed(tally: Tally, option: str) -> None:
    tally("init", "study", "--ours", "KP", "--theirs", "RU")
    said = tally("balance", option, "nowhere/file")
    assert (said.code, said.out) == (1, "")
    assert "there is no folder nowhere; make it" in said.err


def test_a_folder_is_no_file_to_write(tally: Tally, tmp_path: Path) -> None:
    tally("init", "study", "--ours", "KP", "--theirs", "RU")
    said = tally("balance", "--html", str(tmp_path))
    assert (said.code, "name a file in it" in said.err) == (1, True)


def test_what_the_system_refuses_is_a_sentence_too(capsys: pytest.CaptureFixture[str]) -> None:
    def full() -> None:
        raise OSError(28, "No space left on device", "report.html")

    assert guarded(full) == 1
    assert "report.html: No space left on device. See" in capsys.readouterr().err


@pytest.mark.parametrize(
    "command", ["what-if --price x=many", "what-if --add item=tanks;best=50", "what-if", "balance --basis foo"]
)
def test_a_message_ends_its_sentence_before_the_next(tally: Tally, command: str) -> None:
    tally("init", "study", "--ours", "KP", "--theirs", "RU")
    said = tally(*command.split())
    assert said.code == 2
    assert re.search(r"[^.]\. See the command's --help\.$", said.err.strip())
