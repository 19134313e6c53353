"""Packages: what goes in comes out, and what was tampered with stays out."""

import csv
import json
import os
import zipfile
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any

import frictionless
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tallystick.model.amount import Amount, Qualifier
from tallystick.model.claim import Claim, Evidence, Kind, Modality
from tallystick.model.document import Document, Reference, span
from tallystick.model.dossier import Dossier
from tallystick.model.finding import Code, Stop
from tallystick.model.ident import ClaimId, DocumentId, ItemId, PartyId, UnitId
from tallystick.model.ledger import Ledger
from tallystick.model.when import When
from tallystick.publish.package import canonical, package_bytes, read_package, write_package, write_zip

DATA = b"<p>Moscow sent food worth $5 million.</p>"
SHA = DocumentId(sha256(DATA).hexdigest())
DOCUMENT = Document(SHA, "text/html", "Moscow sent food worth $5 million.", "note.html")


def ledger(**changes: Any) -> Ledger:
    claim = Claim(
        ClaimId("c1"),
        Kind.VALUE,
        PartyId("RU"),
        PartyId("KP"),
        ItemId("food"),
        Amount(5e6, 5e6, 5e6, Qualifier.EXACT, UnitId("USD")),
        When("2024"),
        Modality.DELIVERED,
        ("the ministry",),
        Evidence(span(DOCUMENT, 17, 33)),
    )
    dossier = Dossier("pair", "A pair", UnitId("USD"))
    return replace(Ledger(dossier, documents=(DOCUMENT,), claims=(claim,)), **changes)


def read_bytes(document: DocumentId) -> bytes:
    return {SHA: DATA}[document]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write_package(ledger(), read_bytes, tmp_path / "pair")
    return tmp_path / "pair"


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_any_ledger_comes_back_as_it_was_and_writes_the_same_bytes(
    data: st.DataObject, ledgers: st.SearchStrategy[Any], tmp_path_factory: pytest.TempPathFactory
) -> None:
    kept = data.draw(ledgers)
    place = tmp_path_factory.mktemp("any")
    write_package(kept.ledger, kept.read_bytes, place / "one")
    (back,) = read_package(place / "one").made
    assert back == canonical(kept.ledger)
    write_package(back, lambda document: package_bytes(place / "one", document), place / "two")
    assert files(place / "one") == files(place / "two")


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_no_cell_of_any_table_starts_a_formula_or_breaks_a_line(
    data: st.DataObject, ledgers: st.SearchStrategy[Any], tmp_path_factory: pytest.TempPathFactory
) -> None:
    kept = data.draw(ledgers)
    place = tmp_path_factory.mktemp("any") / "one"
    write_package(kept.ledger, kept.read_bytes, place)
    for path in place.glob("*.csv"):
        rows = list(csv.reader(path.read_text(encoding="utf-8").splitlines()))
        texts = [cell.lstrip(" \"'") for row in rows for cell in row if not _number(cell)]
        assert not [text for text in texts if text.startswith(tuple("=+-@＝＋－＠\t\r\n"))]
        assert all(len(row) == len(rows[0]) for row in rows)


def _number(cell: str) -> bool:
    try:
        return bool(float(cell)) or True
    except ValueError:
        return False


def test_the_package_is_a_valid_frictionless_data_package(folder: Path) -> None:
    report = frictionless.validate(str(folder / "datapackage.json"))
    assert report.valid, report.flatten(["fieldName", "type", "message"])
    assert sum(task.type == "table" for task in report.tasks) == 9


def test_the_descriptor_counts_rows_and_names_the_writer(folder: Path) -> None:
    package = json.loads((folder / "datapackage.json").read_text())
    rows = {resource["name"]: resource["rows"] for resource in package["resources"] if resource["type"] == "table"}
    assert (rows["claims"], rows["documents"], rows["prices"]) == (1, 1, 0)
    assert package["tallystick"]["format"] == 1


def test_a_zip_is_the_same_bytes_every_time_and_reads_back(tmp_path: Path) -> None:
    for name in ("one.zip", "two.zip"):
        write_zip(ledger(), read_bytes, tmp_path / name)
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()
    assert read_package(tmp_path / "one.zip").made == (ledger(),)
    assert package_bytes(tmp_path / "one.zip", SHA) == DATA


def test_rows_do_not_depend_on_the_order_in_which_records_came(tmp_path: Path) -> None:
    (first,) = ledger().claims
    other = replace(first, id=ClaimId("c0"), evidence=Evidence(reference=Reference(url="https://example.org/")))
    write_package(ledger(claims=(first, other)), read_bytes, tmp_path / "one")
    write_package(ledger(claims=(other, first)), read_bytes, tmp_path / "two")
    assert files(tmp_path / "one") == files(tmp_path / "two")


def test_an_export_replaces_the_old_one_whole(folder: Path) -> None:
    write_package(ledger(documents=(), claims=()), read_bytes, folder)
    assert not any(name.startswith("bytes/") for name in files(folder))
    assert sorted(path.name for path in folder.parent.iterdir()) == ["pair"]


def test_an_export_that_fails_leaves_the_old_one(folder: Path) -> None:
    before = files(folder)

    def broken(document: DocumentId) -> bytes:
        raise OSError("the disk is gone")

    with pytest.raises(Stop, match="the disk is gone"):
        write_package(ledger(), broken, folder)
    assert files(folder) == before
    assert [path.name for path in folder.parent.iterdir()] == ["pair"]


@pytest.mark.parametrize("cut", [1, 2])
def test_an_export_cut_off_between_its_renamings_loses_nothing(
    folder: Path, cut: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, rename, calls = files(folder), Path.rename, []

    def cut_off(path: Path, target: Path) -> Path:
        calls.append(path)
        if len(calls) >= cut:
            os._exit(0)
        return rename(path, target)

    child = os.fork()
    if child == 0:
        monkeypatch.setattr(Path, "rename", cut_off)
        write_package(ledger(claims=()), read_bytes, folder)
    os.waitpid(child, 0)
    assert read_package(folder).made == (ledger(),)
    assert files(folder) == before


def test_a_folder_with_other_things_in_it_is_never_replaced(tmp_path: Path) -> None:
    (tmp_path / "thesis.odt").write_text("years of work")
    with pytest.raises(Stop, match=r"thesis\.odt, which is no part of a package"):
        write_package(ledger(), read_bytes, tmp_path)
    assert (tmp_path / "thesis.odt").exists()


def test_an_edited_table_needs_to_be_accepted(folder: Path) -> None:
    edit(folder / "claims.csv", "5000000", "6000000")
    with pytest.raises(Stop, match=r"^claims\.csv: .* was changed after the export .* --edited"):
        read_package(folder)
    (edited,) = read_package(folder, trust_edits=True).made
    assert edited.claims[0].amount.low == 6e6


def test_a_table_saved_with_semicolons_and_a_byte_order_mark_is_understood(folder: Path) -> None:
    rows = list(csv.reader((folder / "claims.csv").open(encoding="utf-8", newline="")))
    with (folder / "claims.csv").open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file, delimiter=";").writerows(rows)
    assert read_package(folder, trust_edits=True).made == (ledger(),)


@pytest.mark.parametrize("name", [f"text/{SHA}.txt", f"bytes/{SHA}.html"])
def test_texts_and_bytes_may_never_be_edited(folder: Path, name: str) -> None:
    edit(folder / name, "food", "arms")
    with pytest.raises(Stop, match="restore the file"):
        read_package(folder, trust_edits=True)


def _cell(old: str, new: str) -> Callable[[Path], None]:
    return lambda folder: edit(folder / "claims.csv", old, new)


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (_cell("5000000", "five"), r"claims.csv, row 2: .*column 'low': 'five' is not a number; write 1234.5"),
        (_cell("5000000", "1e999"), r"row 2: .*column 'low': '1e999' is not a number"),
        (_cell(",value,", ",gift,"), r"row 2: .*column 'kind': 'gift' is not known here; known are transfer"),
        (_cell("id,kind", "id,sort"), r"row 1: .*column 'sort' is not known here .*known columns are id, kind"),
        (_cell("c1,", ","), r"row 2: .*column 'id' must be filled"),
        (_cell("c1,", "c\\1,"), r"column 'id': a backslash before '1' means nothing"),
        (_cell("c1,", "c1,,"), r"row 2: .*it has \d+ cells where the header has \d+"),
        (_cell("worth $5", "worth $6"), r"column 'quote': claim c1 quotes words that are not in the text"),
        (_cell(SHA, "0" * 64), r"column 'document': claim c1 stands in document 000"),
        (_cell(SHA, "../x"), r"column 'document': '../x' is not a SHA-256 sum"),
        (_cell("2024", "June 2024"), r"column 'when': 'June 2024' is not an EDTF date"),
        (lambda folder: (folder / "prices.csv").unlink(), r"prices.csv: .*the file is missing"),
        (lambda folder: (folder / "datapackage.json").unlink(), r"datapackage.json: .*the file is missing"),
        (lambda folder: edit(folder / "datapackage.json", "claims.csv", "../c.csv"), r"path '../c.csv' is not one"),
        (lambda folder: edit(folder / "datapackage.json", '"format": 1', '"format": 2'), r"its format is 2, not 1"),
        (lambda folder: (folder / "datapackage.json").write_text("[" * 9999), r"datapackage.json: .*cannot be read"),
        (lambda folder: (folder / "claims.csv").write_bytes(b"id\n\xff"), r"claims.csv, row 2: .*not UTF-8"),
        (lambda folder: (folder / "claims.csv").write_bytes(b'id\n"a'), r"claims.csv, row \d: .*"),
        (lambda folder: (folder / "dossier.csv").write_text(""), r"dossier.csv, row 1: .*'slug' is missing"),
    ],
)
def test_a_spoilt_package_is_refused_with_place_and_remedy(
    folder: Path, spoil: Callable[[Path], None], said: str
) -> None:
    spoil(folder)
    with pytest.raises(Stop, match=said) as caught:
        read_package(folder, trust_edits=True)
    assert caught.value.finding.code is Code.BAD_PACKAGE


def test_a_link_out_of_the_package_is_not_followed(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("id\nx\n")
    (folder / "sources.csv").unlink()
    (folder / "sources.csv").symlink_to(tmp_path / "secret")
    with pytest.raises(Stop, match=r"sources\.csv: .*it is a link"):
        read_package(folder, trust_edits=True)


def test_a_folder_of_texts_that_is_a_link_is_not_followed(folder: Path, tmp_path: Path) -> None:
    (folder / "text").rename(tmp_path / "elsewhere")
    (folder / "text").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(Stop, match="it is a link"):
        read_package(folder)


def test_a_stray_file_is_reported_and_left_out(folder: Path) -> None:
    (folder / "claims (copy).csv").write_text("id\n")
    (finding,) = read_package(folder).findings
    assert finding.sentence == "claims (copy).csv: the file is not listed in datapackage.json and was left out."


def test_two_rows_with_one_id_are_refused(tmp_path: Path) -> None:
    with pytest.raises(Stop, match=r"claims\.csv, row 3, column 'id': 'c1' stands in row 2 already"):
        write_package(ledger(claims=ledger().claims * 2), read_bytes, tmp_path / "pair")


def test_bytes_that_do_not_match_their_document_are_not_exported(tmp_path: Path) -> None:
    with pytest.raises(Stop, match="do not match their sum"):
        write_package(ledger(), lambda document: b"other bytes", tmp_path / "pair")
    assert list(tmp_path.iterdir()) == []


def test_a_zip_that_unpacks_to_too_much_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with zipfile.ZipFile(tmp_path / "bomb.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("datapackage.json", b" " * 2000)
    monkeypatch.setattr("tallystick.publish.shelf.TOTAL_LIMIT", 1000)
    with pytest.raises(Stop, match="unpacks to more than"):
        read_package(tmp_path / "bomb.zip")


def test_a_text_file_is_not_taken_for_a_package(tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("hello")
    with pytest.raises(Stop, match="neither a folder nor a ZIP"):
        read_package(tmp_path / "note.txt")
