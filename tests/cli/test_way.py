"""The whole way by the command line: from a document to a balance with its reasons."""

import re
from pathlib import Path

import openpyxl
import pytest

from tests.cli.conftest import Tally

PRICED = (
    "8 May 2024\n\nIran has delivered 410 drones to Russia, the ministry said. "
    "Russia paid $180,000 for each drone, the ministry said.\n"
)


@pytest.fixture
def ready(tally: Tally, article: Path) -> Tally:
    """A dossier with one document that was read."""
    assert tally("init", "study", "--ours", "KP", "--theirs", "RU").code == 0
    assert tally("add", str(article)).code == 0
    assert tally("read").code == 0
    return tally


def test_a_document_becomes_claims_with_its_own_words(ready: Tally, article: Path) -> None:
    text = article.read_text(encoding="utf-8")
    claims = ready("claims", "--json").json
    assert claims
    assert all(claim["evidence"]["span"]["exact"] in text for claim in claims)


def test_the_balance_states_what_the_document_states(ready: Tally) -> None:
    balance = ready("balance", "--json").json
    assert 2e8 < balance["received"]["total"]["median"] < 4e8


def test_why_leads_to_the_quote(ready: Tally) -> None:
    assert "3,2 Milliarden US-Dollar" in ready("why", "arms").out


def test_why_names_the_document_and_the_id_that_other_commands_take(ready: Tally, article: Path) -> None:
    (claim,) = ready("claims", "--json", "--to", "RU").json
    out = " ".join(ready("why", "arms").out.split())
    assert f"{article.name}; claim {claim['id']}" in out
    assert claim["evidence"]["span"]["document"][:12] not in out
    assert ready("review", claim["id"], "--accept").code == 0


def test_why_leads_from_a_claim_to_what_rests_on_it(ready: Tally) -> None:
    (claim,) = ready("claims", "--json", "--to", "RU").json
    said = ready("why", claim["id"][:8])
    assert said.code == 0
    assert "3,2 Milliarden US-Dollar] geliefert" in " ".join(said.out.replace("\u2502", " ").split())
    assert "arms, North Korea \u2192 Russia" in said.out
    assert "the claim counts" in said.out
    found = ready("why", claim["id"], "--json").json
    assert (found["claim"]["id"], found["claim"]["standing"]) == (claim["id"], "open")
    assert [line["line"]["flow"]["item"] for line in found["lines"]] == ["arms"]


def test_why_shows_a_claim_as_people_left_it(ready: Tally) -> None:
    (claim,) = ready("claims", "--json", "--to", "RU").json
    assert ready("review", claim["id"], "--correct", "item=tanks", "--reason", "a slip of the page").code == 0
    out = ready("why", claim["id"]).out
    assert "corrected by a tester: item arms \u2192 tanks (a slip of the page)" in out
    assert "tanks, North Korea \u2192 Russia" in out
    assert ready("review", claim["id"], "--reject", "--reason", "withdrawn").code == 0
    out = ready("why", claim["id"]).out
    assert "reject by a tester (withdrawn)" in out
    assert "No figure of the balance rests on it." in out


def test_a_price_that_a_document_states_is_listed_and_named_with_its_words(tally: Tally, tmp_path: Path) -> None:
    page = tmp_path / "note.txt"
    page.write_text(PRICED, encoding="utf-8")
    for words in (("init", "study", "--ours", "IR", "--theirs", "RU"), ("add", str(page)), ("read",)):
        assert tally(*words).code == 0
    (claim,) = tally("claims", "--kind", "price", "--json").json
    (price,) = (one for one in tally("prices", "drones", "--json").json if one["claim"])
    assert (price["id"], price["span"]["exact"]) == (claim["id"], claim["evidence"]["span"]["exact"])
    (line,) = tally("why", "drones", "--json").json["lines"]
    assert [one["claim"] for one in line["price_claims"]] == [claim["id"]] == [one["id"] for one in line["prices"]]
    for command in ("why", "prices"):
        assert claim["evidence"]["span"]["exact"] in tally(command, "drones").out


def test_reading_again_reads_nothing(ready: Tally) -> None:
    assert ready("read", "--json").json["read"] == 0


def test_adding_twice_adds_nothing(ready: Tally, article: Path) -> None:
    said = ready("add", str(article), "--json")
    assert (said.code, said.json["added"]) == (0, [])


def test_a_rejected_claim_leaves_the_balance_and_undo_brings_it_back(ready: Tally) -> None:
    before = ready("balance", "--json").out
    arms = ready("claims", "--item", "arms", "--json").json[0]["id"]
    assert ready("review", arms, "--reject", "--reason", "test").code == 0
    assert ready("balance", "--json").out != before
    assert ready("review", arms, "--undo").code == 0
    assert ready("balance", "--json").out == before


@pytest.mark.parametrize("word", [("--reject",), ("--correct", "low=5e9", "--correct", "best=5e9")])
def test_a_reason_is_asked_for_in_one_sentence_and_the_word_is_kept(ready: Tally, word: tuple[str, ...]) -> None:
    arms = ready("claims", "--item", "arms", "--json").json[0]["id"]
    said = ready("review", arms, *word, "--reason", " ")
    assert (said.code, said.err.count("No reason was given")) == (0, 1)
    assert f"tally review {arms} --undo" in said.err
    assert said.out == f"{arms}: {word[0].strip('-')}\n"
    assert ready("review", arms, "--undo").err == ""
    assert ready("review", arms, *word, "--reason", "withdrawn").err == ""


@pytest.mark.parametrize("word", ["--accept", "--unsure"])
def test_no_reason_is_asked_for_where_none_is_wanted(ready: Tally, word: str) -> None:
    arms = ready("claims", "--item", "arms", "--json").json[0]["id"]
    assert ready("review", arms, word).err == ""


@pytest.mark.parametrize("option", ["--same-as", "--different-from"])
def test_a_word_on_two_claims_is_kept_and_can_be_taken_back(ready: Tally, option: str) -> None:
    before = ready("balance", "--json").out
    one, other = (claim["id"] for claim in ready("claims", "--json").json[:2])
    assert ready("review", one, option, other, "--reason", "test").code == 0
    assert ready("review", one, option, other, "--undo").code == 2
    assert ready("review", one, "--undo").code == 0
    assert ready("balance", "--json").out == before


def test_a_correction_counts(ready: Tally) -> None:
    arms = ready("claims", "--item", "arms", "--json").json[0]["id"]
    fields = ("--correct", "low=5e9", "--correct", "best=5e9")
    assert ready("review", arms, *fields, "--reason", "test").code == 0
    assert "5" in ready("why", "arms", "--json").out


def test_a_corrected_claim_is_listed_as_it_stands_with_who_corrected_it(ready: Tally) -> None:
    arms = ready("claims", "--item", "arms", "--json").json[0]
    assert ready("review", arms["id"], "--correct", "modality=pledged", "--reason", "a plan").code == 0
    (now,) = (one for one in ready("claims", "--json").json if one["id"] == arms["id"])
    assert (now["modality"], now["standing"]) == ("pledged", "correct")
    (word,) = now["judgements"]
    assert (word["by"], word["changes"][0]) == (
        "a tester",
        {"field": "modality", "was": arms["modality"], "now": "pledged"},
    )
    assert f"corrected by a tester: modality {arms['modality']}" in ready("claims").out
    assert ready("review", arms["id"], "--reject", "--reason", "withdrawn").code == 0
    (gone,) = (one for one in ready("claims", "--json").json if one["id"] == arms["id"])
    assert (gone["modality"], gone["standing"]) == ("pledged", "reject")


def test_reports_show_a_claim_as_people_left_it_with_what_it_was_and_no_name(ready: Tally, tmp_path: Path) -> None:
    arms, back = (ready("claims", "--to", to, "--json").json[0] for to in ("RU", "KP"))
    assert ready("review", arms["id"], "--correct", "item=tanks", "--reason", "a slip").code == 0
    assert ready("review", back["id"], "--reject", "--reason", "withdrawn").code == 0
    assert ready("balance", "--html", "report.html", "--xlsx", "report.xlsx").code == 0
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert re.search(r"Corrected on \d{4}-\d\d-\d\d: item arms \u2192 tanks \(a slip\)\.", page)
    assert re.search(r"Rejected on \d{4}-\d\d-\d\d, so it does not count \(withdrawn\)\.", page)
    assert "a tester" not in page
    head, *rows = openpyxl.load_workbook(tmp_path / "report.xlsx")["Claims"].iter_rows(values_only=True)
    claims = {row[head.index("id")]: dict(zip(head, row, strict=True)) for row in rows}
    assert (claims[arms["id"]]["item"], claims[arms["id"]]["standing"]) == ("tanks", "correct")
    assert "item arms \u2192 tanks (a slip)" in str(claims[arms["id"]]["judged"])
    assert claims[back["id"]]["standing"] == "reject"


def test_a_claim_by_hand_needs_a_place_where_it_stands(ready: Tally) -> None:
    fields = ("kind=transfer", "provider=RU", "recipient=KP", "item=rice", "modality=delivered")
    assert ready("enter", *fields).code == 2
    assert ready("enter", *fields, "publisher=A paper", "published=2025-01-01").code == 0


def test_an_export_comes_back_to_the_byte(ready: Tally, tmp_path: Path) -> None:
    assert ready("export", "first").code == 0
    assert ready("import", "first", "--workspace", "elsewhere").code == 0
    assert ready("export", "second", "--workspace", "elsewhere").code == 0
    one, two = ({p.relative_to(f): p.read_bytes() for p in f.rglob("*") if p.is_file()} for f in _both(tmp_path))
    assert one == two


def _both(folder: Path) -> tuple[Path, Path]:
    return folder / "first", folder / "second"


def test_rebuilding_keeps_what_people_said(ready: Tally) -> None:
    arms = ready("claims", "--item", "arms", "--json").json[0]["id"]
    ready("review", arms, "--accept")
    assert ready("rebuild").code == 0
    assert {"accept"} == {c["standing"] for c in ready("claims", "--item", "arms", "--json").json if c["id"] == arms}


def test_the_ledger_is_whole(ready: Tally) -> None:
    assert ready("doctor").code == 0
