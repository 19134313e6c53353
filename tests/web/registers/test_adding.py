"""Adding documents on a page: the same guarded way as from the command line, by a worker that may be killed."""

import io
import re
import zipfile
from datetime import UTC, datetime, timedelta
from html import unescape

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from tallystick import __version__
from tallystick.store import Store
from tallystick.web.accounts.roles import Role
from tallystick.web.registers import working
from tallystick.web.registers.incoming import MOST_FILES, folder, safe_name, take_in
from tallystick.web.registers.models import Job, Piece
from tests.people import signed_in
from tests.sites import DOSSIER

PAGE = (
    b"<html lang='en'><title>A report</title><p>Officials said that 300 containers of shells were sent in May 2024.</p>"
)


def uploaded(name: str, data: bytes) -> SimpleUploadedFile:
    """A file as a form sends it."""
    return SimpleUploadedFile(name, data)


def _send(name: str, data: bytes) -> Job:
    form = {"files": uploaded(name, data), "addresses": ""}
    answer = signed_in("ed", Role.EDITOR).post(f"/d/{DOSSIER}/documents/add", form)
    return Job.objects.get(pk=int(answer["Location"].rsplit("/", 1)[1]))


def _done(job: Job) -> Piece:
    working.work_once()
    return Piece.objects.get(job=job)


def test_a_good_file_is_archived_read_and_named_as_it_was(own_site: Store) -> None:
    before = own_site.document_ids(DOSSIER)
    job = _send("report.html", PAGE)
    assert _done(job).state == Piece.ADDED
    (new,) = own_site.document_ids(DOSSIER) - before
    assert own_site.document(new, DOSSIER).name == "report.html"
    assert own_site.archive.read(new) == PAGE
    assert own_site.unread(DOSSIER, __version__) == ()
    assert not folder(job.pk).exists()


def test_a_broken_file_is_left_out_with_a_reason_on_the_page(own_site: Store) -> None:
    job = _send("scan.pdf", b"%PDF-1.7\nnothing of the sort")
    assert _done(job).state == Piece.LEFT_OUT
    page = signed_in("ed", Role.EDITOR).get(f"/d/{DOSSIER}/jobs/{job.pk}").content.decode()
    assert "left out" in page
    assert Piece.objects.get(job=job).reasons.split("\n")[0][:20] in page


def test_the_latest_additions_say_when_as_the_desk_does(own_site: Store) -> None:
    Job.objects.create(slug=DOSSIER, by="ed")
    Job.objects.update(made=datetime(2026, 11, 28, 6, 44, tzinfo=UTC))
    page = signed_in("ed", Role.EDITOR).get(f"/d/{DOSSIER}/documents").content.decode()
    assert "28 November 2026, 06:44 UTC</a> ed:" in page


def test_the_progress_tells_what_was_added_from_what_was_left_out(own_site: Store) -> None:
    files = [SimpleUploadedFile("report.html", PAGE), SimpleUploadedFile("scan.pdf", b"%PDF-1.7")]
    job = take_in(DOSSIER, "ed", files, [])
    page, client = f"/d/{DOSSIER}/jobs/{job.pk}", signed_in("ed", Role.EDITOR)
    assert "0 of 2 done: 0 added, 0 left out" in client.get(page).content.decode()
    assert working.work_once()
    assert "2 of 2 done: 1 added, 1 left out" in client.get(page).content.decode()
    told = client.get(page, {"format": "json"}).json()
    assert (told["finished"], told["added"], told["left_out"]) == (2, 1, 1)


def test_an_archive_that_unpacks_to_far_too_much_is_left_out(own_site: Store) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("bomb.txt", b"0" * 50_000_000)
    assert _done(_send("bomb.zip", packed.getvalue())).state == Piece.LEFT_OUT


@pytest.mark.parametrize("place", ["/etc/passwd", "file:///etc/passwd", "http://127.0.0.1:1/", "../../tally.db"])
def test_no_address_reads_this_machine(own_site: Store, place: str) -> None:
    before = own_site.document_ids(DOSSIER)
    job = take_in(DOSSIER, "ed", [], [place])
    assert _done(job).state == Piece.LEFT_OUT
    assert Job.objects.get(pk=job.pk).state == Job.DONE
    assert own_site.document_ids(DOSSIER) == before


def test_a_reason_names_an_address_as_it_was_given_and_a_file_by_its_name_alone(own_site: Store) -> None:
    job = take_in(DOSSIER, "ed", [SimpleUploadedFile("scan.pdf", b"%PDF-1.7")], ["http://127.0.0.1:22/"])
    assert working.work_once()
    file, address = job.pieces.order_by("pk")
    assert file.reasons.startswith("scan.pdf: ")
    assert address.reasons.startswith("http://127.0.0.1:22/: the address is not fetched")


def test_a_refused_address_is_left_out_and_the_rest_is_added(own_site: Store) -> None:
    form = {"files": SimpleUploadedFile("report.html", PAGE), "addresses": "file:///etc/passwd\r\nhttp://127.0.0.1:1/"}
    client = signed_in("ed", Role.EDITOR)
    page = client.post(f"/d/{DOSSIER}/documents/add", form)["Location"]
    assert working.work_once()
    states = dict(Piece.objects.values_list("name", "state"))
    assert states.pop("report.html") == Piece.ADDED
    assert states == {"file:///etc/passwd": Piece.LEFT_OUT, "http://127.0.0.1:1/": Piece.LEFT_OUT}
    assert "file:///etc/passwd: the address is not fetched: it is not an" in client.get(page).content.decode()
    told = client.get(page, headers={"accept-language": "de"}).content.decode()
    assert "es ist keine Adresse, die mit http:// oder https:// beginnt" in told


def test_a_form_of_which_nothing_can_be_used_reads_no_document_again(own_site: Store) -> None:
    own_site.rebuild(DOSSIER)
    waiting = own_site.unread(DOSSIER, __version__)
    assert waiting
    job = take_in(DOSSIER, "ed", [], ["file:///etc/passwd"])
    assert job.state == Job.DONE
    assert not working.work_once()
    assert own_site.unread(DOSSIER, __version__) == waiting


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("../../etc/passwd", "etcpasswd"),
        ("", "document"),
        ("a\x00\nb.pdf", "ab.pdf"),
        ("..", "document"),
        ("보고서 1.pdf", "보고서 1.pdf"),
    ],
)
def test_a_name_leads_nowhere_but_into_its_own_folder(given: str, kept: str) -> None:
    assert safe_name(given) == kept
    assert len(safe_name(given * 400).encode()) <= 150


def test_a_job_whose_worker_was_killed_goes_on_where_it_stopped(
    own_site: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = [SimpleUploadedFile(f"{number}.html", PAGE.replace(b"300", b"%d" % (300 + number))) for number in range(3)]
    job = take_in(DOSSIER, "ed", files, [])
    real, calls = working._add_piece, []

    def dying(one: Job, piece: Piece) -> None:
        calls.append(piece.pk)
        if len(calls) == 2:
            raise KeyboardInterrupt
        real(one, piece)

    monkeypatch.setattr(working, "_add_piece", dying)
    with pytest.raises(KeyboardInterrupt):
        working.work_once()
    assert not working.work_once()  # the dead one still holds it
    Job.objects.filter(pk=job.pk).update(beat=timezone.now() - timedelta(hours=1))
    monkeypatch.setattr(working, "_add_piece", real)
    assert working.work_once()
    job.refresh_from_db()
    assert (job.state, sorted(job.pieces.values_list("state", flat=True))) == (Job.DONE, [Piece.ADDED] * 3)


def test_a_cancelled_job_is_not_begun(own_site: Store) -> None:
    job = _send("report.html", PAGE)
    signed_in("ed", Role.EDITOR).post(f"/d/{DOSSIER}/jobs/{job.pk}/cancel")
    assert not working.work_once()


ADDRESSES = "https://a.example/one\nhttps://a.example/two"


@pytest.mark.parametrize(
    ("files", "addresses"),
    [
        (0, "  \n \n"),
        (MOST_FILES + 1, ADDRESSES),
        (MOST_FILES + 40, ADDRESSES),
        (0, "\n".join([ADDRESSES] * MOST_FILES)),
    ],
)
def test_a_form_that_is_refused_keeps_the_addresses_that_were_typed(
    own_site: Store, files: int, addresses: str
) -> None:
    sent = [SimpleUploadedFile(f"{number}.txt", b"a few words") for number in range(files)]
    answer = signed_in("ed", Role.EDITOR).post(f"/d/{DOSSIER}/documents/add", {"files": sent, "addresses": addresses})
    page = answer.content.decode()
    assert answer.status_code == 400
    assert 'role="alert" id="add-problem"' in page
    assert f">{addresses}</textarea>" in page.replace("\r\n", "\n")
    assert not Job.objects.exists()


def test_a_refused_form_leads_on_to_pages_that_are_there(own_site: Store) -> None:
    client = signed_in("ed", Role.EDITOR)
    page = client.post(f"/d/{DOSSIER}/documents/add", {"addresses": ""}).content.decode()
    for address in re.findall(r'(?:href|action)="(/language[^"]*|[^"]*/documents[^"]*)"', page):
        assert client.get(unescape(address), follow=True).status_code == 200, address


@pytest.mark.parametrize(("language", "said"), [("de", "zu wenig für einen Bericht"), ("ko", "너무 적습니다")])
def test_a_page_with_hardly_a_word_is_told_to_be_that_and_what_to_do(own_site: Store, language: str, said: str) -> None:
    job = _send("front.html", b"<html><title>Front</title><body><p>Please wait a moment.</p></body></html>")
    assert "letters of text were found in it, too few" in _done(job).reasons
    client = signed_in("ed", Role.EDITOR)
    page = client.get(f"/d/{DOSSIER}/jobs/{job.pk}", headers={"accept-language": language}).content.decode()
    assert said in page
