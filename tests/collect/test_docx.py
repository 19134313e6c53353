import io
import zipfile

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from tallystick.collect import Limits
from tallystick.model.finding import Code
from tests.collect.making import PARAGRAPHS, parsed, refused, word, zipped


def with_run(xml: str) -> bytes:
    document = docx.Document()
    paragraph = document.add_paragraph("Seen. ")
    paragraph._p.append(parse_xml(xml.replace("<w:", "<w:", 1).replace(">", f" {nsdecls('w')}>", 1)))
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def test_paragraphs_and_tables_come_in_their_order() -> None:
    made = parsed(word(["Before", "After"], rows=[["item", "count"], ["grain", "40"]]))
    assert made.text == "Before\nitem | count\ngrain | 40\nAfter"


def test_the_title_is_a_property_or_the_first_line() -> None:
    assert parsed(word(["Text."], title="Forty ships")).facts.title == "Forty ships"
    assert parsed(word(["Forty ships", PARAGRAPHS[0]])).facts.title == "Forty ships"


def test_inserted_words_are_read_and_deleted_ones_not() -> None:
    inserted = '<w:ins w:id="1" w:author="a"><w:r><w:t>Added.</w:t></w:r></w:ins>'
    deleted = '<w:del w:id="2" w:author="a"><w:r><w:delText>Gone.</w:delText></w:r></w:del>'
    assert parsed(with_run(inserted)).text == "Seen. Added."
    assert parsed(with_run(deleted)).text == "Seen."


@pytest.mark.parametrize("look", ["<w:vanish/>", '<w:color w:val="FFFFFF"/>', '<w:sz w:val="2"/>'])
def test_words_that_nobody_sees_are_no_text(look: str) -> None:
    made = parsed(with_run(f"<w:r><w:rPr>{look}</w:rPr><w:t>Secret.</w:t></w:r>"))
    assert made.text == "Seen."
    assert [one.code for one in made.findings] == [Code.HIDDEN]


@pytest.mark.parametrize("ground", ['<w:shd w:val="clear" w:fill="000000"/>', '<w:highlight w:val="blue"/>'])
def test_white_words_on_a_ground_are_text(ground: str) -> None:
    look = f'<w:color w:val="ffffff"/>{ground}'
    assert parsed(with_run(f"<w:r><w:rPr>{look}</w:rPr><w:t>Seen, too.</w:t></w:r>")).text == "Seen. Seen, too."


def test_a_day_alone_in_the_head_is_the_day_of_publication() -> None:
    assert parsed(word(["Forty ships", "12 June 2024", PARAGRAPHS[0]])).facts.published == "2024-06-12"


def test_a_damaged_document_is_broken() -> None:
    data = word(["Text."])
    assert refused(data[: len(data) // 2] + data[-100:], "a.docx").code in (Code.BROKEN, Code.UNKNOWN_TYPE)
    empty = zipped({"[Content_Types].xml": b"<x/>", "word/document.xml": b"<y/>"})
    assert refused(empty).code is Code.BROKEN


def test_a_document_that_unpacks_to_too_much_is_refused_unread() -> None:
    bomb = zipped({"[Content_Types].xml": b"<x/>", "word/document.xml": bytes(3_000_000)})
    assert refused(bomb).code is Code.TOO_LARGE
    assert refused(word(["Text."]), limits=Limits(file_bytes=1000)).code is Code.TOO_LARGE


def test_a_document_with_a_password_is_locked() -> None:
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le")
    assert refused(ole, "a.docx").code is Code.LOCKED


def test_entities_from_outside_are_not_fetched() -> None:
    file = io.BytesIO(word(["Text."]))
    with zipfile.ZipFile(file) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    body = members["word/document.xml"].replace(b"Text.", b"Text &leak;")
    entity = b'<!DOCTYPE d [<!ENTITY leak SYSTEM "file:///etc/hostname">]>'
    members["word/document.xml"] = body.replace(b"<w:document", entity + b"<w:document", 1)
    assert parsed(zipped(members)).text == "Text"
