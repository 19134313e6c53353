import json
from pathlib import Path

import pytest
import typer

from tallystick.cli.evaluate import evaluate

TEXT = "Ghana handed Togo 40 trucks in May."
CLAIM = {
    "kind": "transfer", "provider": "GH", "recipient": "TG", "item": "vehicles", "low": 40, "high": 40, "best": 40,
    "unit": "count", "qualifier": "exact", "modality": "delivered", "period": "in May", "start": 18, "end": 27,
}  # fmt: skip


def gold(folder: Path, *records: object) -> Path:
    path = folder / "gold.jsonl"
    path.write_text("".join(json.dumps(one) + "\n" for one in records), "utf-8")
    return path


def test_a_reader_that_finds_all_scores_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert evaluate(gold(tmp_path, {"id": 1, "lang": "en", "text": TEXT, "claims": [CLAIM]}), as_json=True) == 0
    assert json.loads(capsys.readouterr().out)["all"]["fields"]["strict"]["f1"] == 1.0


def test_errors_are_shown_with_what_was_wanted(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    wrong = CLAIM | {"recipient": "BJ"}
    evaluate(gold(tmp_path, {"id": 1, "lang": "en", "text": TEXT, "claims": [wrong]}), errors=5)
    shown = capsys.readouterr().out
    assert "differs in recipient" in shown
    assert "wanted  transfer GH>BJ vehicles: 40..40 count, delivered" in shown


def test_a_broken_line_is_left_out_and_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    good, broken = (
        {"id": id, "lang": "en", "text": TEXT, "claims": claims} for id, claims in ((0, [CLAIM]), (1, "none"))
    )
    path = gold(tmp_path, good, broken, {"id": 2})
    assert evaluate(path) == 3
    said = capsys.readouterr().err
    assert "'claims' must be a list of claims" in said
    assert "no id or no text" in said


@pytest.mark.parametrize("as_json", [False, True])
@pytest.mark.parametrize("records", [(), ({"id": 2},)])
def test_what_holds_no_text_gets_no_score(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], records: tuple[object, ...], as_json: bool
) -> None:
    assert evaluate(gold(tmp_path, *records), as_json=as_json) == 1
    said = capsys.readouterr()
    assert (said.out, "nothing could be scored" in said.err) == ("", True)


def test_a_file_that_is_not_there_is_wrong_usage(tmp_path: Path) -> None:
    with pytest.raises(typer.BadParameter, match="cannot be read"):
        evaluate(tmp_path / "nothing.jsonl")


def test_an_unknown_group_is_wrong_usage(tmp_path: Path) -> None:
    with pytest.raises(typer.BadParameter, match="no group"):
        evaluate(gold(tmp_path), by="colour")
