"""Bytes to letters: by their mark, as UTF-8, as declared, and last by a guess, which is told."""

import codecs
import re

from charset_normalizer import from_bytes

from tallystick.model.finding import Code, Finding

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,30})|<\?xml[^>]{0,100}?encoding=["']([\w-]{2,30})""",
    re.IGNORECASE,
)
# Browsers read these as Windows code pages (WHATWG Encoding), since pages that declare them mostly are.
_WIDER = {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254"}
_WIDER |= {"gb2312": "gb18030", "gbk": "gb18030", "euc_kr": "cp949"}
# What a guess may be: encodings in which news is still met. More candidates make short texts come out wrong more often.
_WESTERN = ("cp1252", "cp1250", "cp1251", "koi8_r", "koi8_u", "cp1253", "cp1254", "cp1255", "cp1256", "mac_roman")
_EASTERN = ("gb18030", "big5", "shift_jis", "euc_jp", "cp949", "utf_16_le", "utf_16_be")
_SLIPS = 0.001  # share of bytes that may be wrong in what is otherwise UTF-8: a file cut off, a pasted quotation mark
_SAMPLE = 50_000  # bytes a guess is made from


def decode(data: bytes, name: str) -> tuple[str, tuple[Finding, ...]]:
    """The text, and a finding where the encoding was not declared or declared wrong."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace"), ()
    declared = _declared(data)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _decode_other(data, name, declared)
    wrong = declared not in (None, "utf-8") and not text.isascii()
    return text, (_told(name, "utf-8"),) if wrong else ()


def _decode_other(data: bytes, name: str, declared: str | None) -> tuple[str, tuple[Finding, ...]]:
    if declared and declared != "utf-8":
        try:
            return data.decode(declared), ()
        except UnicodeDecodeError:
            pass  # declared wrong: go on as if nothing had been said
    text = data.decode("utf-8", "replace")
    if text.count("\N{REPLACEMENT CHARACTER}") <= max(1, len(data) * _SLIPS) and not _short_of_utf8(data):
        return text, (_told(name, "utf-8"),)
    best = from_bytes(data[:_SAMPLE], cp_isolation=[*_WESTERN, *_EASTERN]).best()
    encoding = best.encoding if best else "cp1252"
    return data.decode(encoding, "replace"), (_told(name, encoding),)


def _short_of_utf8(data: bytes) -> bool:
    """Whether there is no whole UTF-8 sequence that would speak for UTF-8 with slips."""
    return not re.search(rb"[\xc3-\xf4][\x80-\xbf]{1,3}", data)


def _declared(data: bytes) -> str | None:
    found = _DECLARED.search(data[:4096])
    if not found:
        return None
    try:
        name = codecs.lookup((found[1] or found[2]).decode("ascii")).name
    except LookupError:
        return None
    return _WIDER.get(name, name)


def _told(name: str, encoding: str) -> Finding:
    return Finding.of(Code.ENCODING, name, encoding=encoding)
