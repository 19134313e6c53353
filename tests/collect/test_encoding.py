import pytest

from tallystick.collect.encoding import decode
from tallystick.model.finding import Code

WORDS = {
    "cp1252": "Über die Lieferung von Geschützen äußerte sich der Minister nicht; die Größe blieb offen.",
    "cp1251": "Министр обороны сообщил журналистам, что поставки снарядов продолжаются с прошлого года.",
    "koi8-r": "Министр обороны сообщил журналистам, что поставки снарядов продолжаются с прошлого года.",
    "cp949": "국방부 장관은 지난해부터 포탄 공급이 계속되고 있다고 기자들에게 밝혔다. 규모는 공개하지 않았다.",
    "gb18030": "国防部长告诉记者，自去年以来炮弹供应一直在继续。他没有透露具体规模。",
    "utf-16-le": "Der Minister nannte keine Zahlen, und die Lieferung wurde auch sonst nicht erwähnt.",
}


@pytest.mark.parametrize("encoding", WORDS)
def test_an_encoding_that_is_not_declared_is_guessed_and_told(encoding: str) -> None:
    text, findings = decode(WORDS[encoding].encode(encoding), "a.txt")
    assert text == WORDS[encoding]
    assert [one.code for one in findings] == [Code.ENCODING]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_mark_is_believed(encoding: str) -> None:
    assert decode(WORDS["cp1252"].encode(encoding), "a.txt") == (WORDS["cp1252"], ())


def test_plain_utf8_needs_no_word() -> None:
    assert decode(WORDS["gb18030"].encode(), "a.txt") == (WORDS["gb18030"], ())


def test_a_declared_encoding_is_believed() -> None:
    page = f'<html><meta charset="iso-8859-1"><p>{WORDS["cp1252"]} „ja“'.encode("cp1252")
    text, findings = decode(page, "a.html")
    assert "Geschützen äußerte" in text
    assert "„ja“" in text  # browsers take it for Windows-1252
    assert not findings


def test_utf8_that_is_declared_as_something_else_is_told() -> None:
    text, findings = decode(f'<meta charset="iso-8859-1">{WORDS["cp1252"]}'.encode(), "a.html")
    assert "Geschützen" in text
    assert [one.code for one in findings] == [Code.ENCODING]


def test_a_declaration_that_cannot_be_true_is_told() -> None:
    _, findings = decode(b'<meta charset="euc-jp">' + WORDS["cp1252"].encode("cp1252"), "a.html")
    assert [one.code for one in findings] == [Code.ENCODING]


def test_utf8_with_a_slip_stays_utf8() -> None:
    text, findings = decode((WORDS["cp1252"] * 20).encode() + b"\xc3", "a.txt")
    assert text.startswith(WORDS["cp1252"])
    assert [one.code for one in findings] == [Code.ENCODING]
