"""What bytes are: told from their first bytes, then from the name they came under. Nothing is parsed here."""

import codecs
import re
from mimetypes import MimeTypes
from pathlib import PurePosixPath

HTML, TEXT, MARKDOWN, PDF, ZIP = "text/html", "text/plain", "text/markdown", "application/pdf", "application/zip"
FEED = "application/feed+xml"  # RSS and Atom alike: the reader of feeds tells them apart
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
LOCKED_OFFICE = "application/x-encrypted-office"  # an OOXML file with a password is an OLE file around it
UNKNOWN = "application/octet-stream"
KNOWN = "HTML, plain text, Markdown, PDF, DOCX, ZIP, RSS and Atom"  # for people

HEAD = 4096  # bytes looked at: preambles and comments of real pages end well before
_ENDS = 64 * 1024  # bytes at the end of a ZIP file in which its directory of names is looked for
_SIGNATURES = (
    (b"\x89PNG\r\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF8", "image/gif"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
    (b"\x1f\x8b", "application/gzip"),
    (b"BZh", "application/x-bzip2"),
    (b"\xfd7zXZ", "application/x-xz"),
    (b"7z\xbc\xaf", "application/x-7z-compressed"),
    (b"Rar!", "application/vnd.rar"),
    (b"\x7fELF", "application/x-executable"),
    (b"{\\rtf", "application/rtf"),
)
_ZIPPED, _OLE = (b"PK\x03\x04", b"PK\x05\x06"), b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OFFICE = re.compile(rb"(word|xl|ppt)/[\w/]+\.xml|mimetypeapplication/[\w.+-]+?(?=PK)")
_OFFICE_SIGN = b"[Content_Types].xml"
_OFFICE_TYPES = {
    b"word": DOCX,
    b"xl": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    b"ppt": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
}
_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_FIRST = re.compile(
    rb"\s*(?:(?:<\?.*?\?>|<!--.*?-->|<!doctype[^>]*>)\s*)*<(?:\w+:)?(\w+)[\s>]", re.IGNORECASE | re.DOTALL
)
_ROOTS = {b"html": HTML, b"rss": FEED, b"feed": FEED, b"rdf": FEED}
_MARKUP = re.compile(rb"<(?:head|body|article|title|meta|div|p|h1|table|a)[\s/>]", re.IGNORECASE)
_SUFFIXES = {".txt": TEXT, ".text": TEXT, ".md": MARKDOWN, ".markdown": MARKDOWN}
_SUFFIXES |= {".html": HTML, ".htm": HTML, ".xhtml": HTML}
_TYPES = MimeTypes()  # its built-in table: what a system adds would make types differ between machines
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_CONTROL_SHARE = 0.05  # in the head of a binary file; text in any encoding but UTF-16 stays near nothing
_WIDE_SHARE = 0.3  # zero bytes in UTF-16 without a mark, as Western text: every other byte


def tell(data: bytes, name: str, declared: str | None = None) -> str:
    """The media type of bytes: by content first, then by suffix, then by what a server declared."""
    head = data[:HEAD]
    if head.startswith(_ZIPPED):
        return _tell_zip(data)
    if head.startswith(_OLE):
        locked = "EncryptedPackage".encode("utf-16-le") in data
        return LOCKED_OFFICE if locked else "application/x-ole-storage"
    if b"%PDF-" in head[:1024]:  # where readers of PDF look for it
        return PDF
    for signature, media_type in _SIGNATURES:
        if head.startswith(signature):
            return media_type
    return _tell_text(head, name, declared)


def is_zipped(head: bytes) -> bool:
    """Whether a file that starts like this is a ZIP file or one of those that are made of them."""
    return head.startswith(_ZIPPED)


def _tell_zip(data: bytes) -> str:
    """Office files are ZIP files: they are told apart by the names inside, which stand at both ends."""
    ends = data[:HEAD] + data[-_ENDS:]
    found = _OFFICE.search(ends)
    if not found:
        return ZIP
    if found[1] is None:  # OpenDocument and EPUB say what they are
        return found[0].removeprefix(b"mimetype").decode("ascii")
    return _OFFICE_TYPES[found[1]] if _OFFICE_SIGN in ends else ZIP


def _tell_text(head: bytes, name: str, declared: str | None) -> str:
    plain = _narrow(head)
    suffix = PurePosixPath(name.partition("?")[0]).suffix.casefold()
    guessed = _TYPES.guess_type(f"name{suffix}", strict=False)[0]
    if len(_CONTROL.findall(plain)) > len(plain) * _CONTROL_SHARE:
        return guessed or UNKNOWN
    first = _FIRST.match(plain)
    if first and first[1].lower() in _ROOTS:
        return _ROOTS[first[1].lower()]
    if suffix in _SUFFIXES:
        return _SUFFIXES[suffix]
    if _MARKUP.search(plain):
        return HTML
    if declared in (HTML, TEXT, MARKDOWN):
        return declared
    return guessed or TEXT


def _narrow(head: bytes) -> bytes:
    """The head as one byte a letter where a mark, or every other byte, says that it is wider."""
    for mark in _MARKS:
        if head.startswith(mark):
            return head.removeprefix(mark).replace(b"\x00", b"")
    wide = head.count(b"\x00") > len(head) * _WIDE_SHARE
    return head.replace(b"\x00", b"") if wide else head
