import io
import zipfile

import pytest

from tallystick.collect import kinds
from tallystick.collect.parsing import FORMATS


def zipped(*names: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return file.getvalue()


def open_document() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis")
        archive.writestr("content.xml", "x")
    return file.getvalue()


CASES = {
    "a page": (b"<!DOCTYPE html><html><p>Hi", "page", kinds.HTML),
    "a page under a wrong suffix": (b"  <!-- saved -->\n<HTML><p>Hi", "page.txt", kinds.HTML),
    "a fragment of a page": (b"Hi <p>there</p>", "fragment", kinds.HTML),
    "markup quoted in Markdown": (b"# How\n\nUse <p> for paragraphs.", "how.md", kinds.MARKDOWN),
    "text": (b"Plain words.", "note", kinds.TEXT),
    "text with an address as name": (b"Plain words.", "https://example.org/a.txt?b=c.png", kinds.TEXT),
    "text in UTF-16": ("Ünder".encode("utf-16"), "note", kinds.TEXT),
    "a page in UTF-16": ("<html><p>Ünder".encode("utf-16"), "note", kinds.HTML),
    "RSS": (b'<?xml version="1.0"?>\n<rss version="2.0"><channel/></rss>', "feed.html", kinds.FEED),
    "Atom with a prefix": (b'<a:feed xmlns:a="http://www.w3.org/2005/Atom"></a:feed>', "x", kinds.FEED),
    "RSS 1.0": (b'<?xml version="1.0"?><rdf:RDF xmlns:rdf="x"></rdf:RDF>', "x.xml", kinds.FEED),
    "PDF behind junk": (b"\n\njunk %PDF-1.7 ...", "a.txt", kinds.PDF),
    "ZIP": (zipped("a.txt"), "a.docx", kinds.ZIP),
    "DOCX": (zipped("[Content_Types].xml", "word/document.xml"), "a.zip", kinds.DOCX),
    "a ZIP with a folder called word": (zipped("word/list.xml"), "a.zip", kinds.ZIP),
    "OpenDocument": (open_document(), "a.odt", "application/vnd.oasis"),
    "Office with a password": (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
        "a.docx",
        kinds.LOCKED_OFFICE,
    ),
    "a picture": (b"\x89PNG\r\n\x1a\n" + bytes(50), "a.html", "image/png"),
    "a table": (b"a,b\n1,2\n", "a.csv", "text/csv"),
    "noise": (bytes(range(32)) * 20, "a", kinds.UNKNOWN),
}


def test_every_type_that_is_read_has_a_reader() -> None:
    assert set(FORMATS) == {kinds.HTML, kinds.TEXT, kinds.MARKDOWN, kinds.PDF, kinds.DOCX}


@pytest.mark.parametrize("case", CASES)
def test_content_decides_before_the_suffix(case: str) -> None:
    data, name, expected = CASES[case]
    assert kinds.tell(data, name) == expected


def test_what_a_server_declares_comes_last() -> None:
    assert kinds.tell(b"Plain words.", "https://example.org/a", "text/markdown") == kinds.MARKDOWN
    assert kinds.tell(b"%PDF-1.4", "https://example.org/a", "text/html") == kinds.PDF
