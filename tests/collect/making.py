"""Documents made for tests: small, of our own words, written by the libraries that are made for it."""

import io
import zipfile
import zlib
from collections.abc import Sequence

import docx
from reportlab.lib.colors import Color, black, darkblue, white  # type: ignore[import-untyped]  # carries no types
from reportlab.lib.pdfencrypt import StandardEncryption  # type: ignore[import-untyped]  # carries no types
from reportlab.pdfgen.canvas import Canvas  # type: ignore[import-untyped]  # carries no types
from reportlab.platypus import SimpleDocTemplate, Table  # type: ignore[import-untyped]  # carries no types

from tallystick.collect import Blob, Limits, kinds
from tallystick.collect.parsed import Parsed
from tallystick.collect.parsing import parse
from tallystick.model.finding import Finding

BLACK, BLUE, WHITE = black, darkblue, white
PARAGRAPHS = (
    "The harbour master of Vellin counted forty ships last week, eleven more than in the week before.",
    "Most of them carried grain and timber, said the port authority, which keeps the register of arrivals.",
    "Two tankers waited outside the breakwater until Thursday because the pilots were on leave.",
)


def blob(data: bytes | str, name: str = "file", url: str | None = None) -> Blob:
    """Bytes as gathering would hand them on."""
    data = data.encode() if isinstance(data, str) else data
    return Blob(data, name, kinds.tell(data, name), url=url)


def parsed(data: bytes | str, name: str = "file", url: str | None = None) -> Parsed:
    """Parse what must be parsable, in this process."""
    made = parse(blob(data, name, url), Limits())
    assert isinstance(made, Parsed), made
    return made


def refused(data: bytes | str, name: str = "file", limits: Limits | None = None) -> Finding:
    """Parse what must not be parsable, in this process."""
    made = parse(blob(data, name), limits or Limits())
    assert isinstance(made, Finding), made
    return made


def page(body: str = "", head: str = "", lang: str = "en") -> str:
    """A web page with three paragraphs and whatever stands around them."""
    text = "".join(f"<p>{one}</p>" for one in PARAGRAPHS)
    start = f'<!DOCTYPE html><html lang="{lang}"><head><meta charset="utf-8"><title>Ships</title>{head}</head>'
    return f"{start}<body><article><h1>Ships</h1>{text}{body}</article></body></html>"


def pdf(pages: Sequence[Sequence[str]], password: str | None = None, title: str = "") -> bytes:
    """A PDF file, a string to a line, twelve points high."""
    file = io.BytesIO()
    lock = StandardEncryption(password, canPrint=0) if password else None
    canvas = Canvas(file, encrypt=lock, invariant=True)
    canvas.setTitle(title)
    for lines in pages:
        for number, line in enumerate(lines):
            canvas.drawString(60, 780 - 14 * number, line)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def pdf_with(visible: str, unseen: str, colour: Color = WHITE, size: float = 12, box: Color | None = None) -> bytes:
    """A PDF page with one line to see, and one in this colour and size, on a painted box if there is one."""
    file = io.BytesIO()
    canvas = Canvas(file, invariant=True)
    canvas.drawString(60, 780, visible)
    if box:
        canvas.setFillColor(box)
        canvas.rect(50, 740, 500, 40, stroke=0, fill=1)
    canvas.setFillColor(colour)
    canvas.setFont("Helvetica", size)
    canvas.drawString(60, 750, unseen)
    canvas.save()
    return file.getvalue()


def pdf_table(rows: Sequence[Sequence[str]]) -> bytes:
    """A PDF page with one ruled table."""
    file = io.BytesIO()
    SimpleDocTemplate(file).build([Table(rows, style=[("GRID", (0, 0), (-1, -1), 1, black)])])
    return file.getvalue()


def pdf_scan() -> bytes:
    """A PDF page with something painted and no letters."""
    file = io.BytesIO()
    canvas = Canvas(file)
    canvas.rect(10, 10, 500, 700, fill=1)
    canvas.save()
    return file.getvalue()


def word(paragraphs: Sequence[str], rows: Sequence[Sequence[str]] = (), title: str = "") -> bytes:
    """A Word document, with one table after the first paragraph if there are rows."""
    document = docx.Document()
    document.core_properties.title = title
    document.add_paragraph(paragraphs[0])
    table = document.add_table(len(rows), len(rows[0]) if rows else 1)
    for row, cells in enumerate(rows):
        for column, cell in enumerate(cells):
            table.cell(row, column).text = cell
    for text in paragraphs[1:]:
        document.add_paragraph(text)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def zipped(members: dict[str, bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A ZIP file."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", compression) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return file.getvalue()


def flate_bomb(size: int) -> bytes:
    """A PDF file whose one page unpacks to so many bytes."""
    packed = zlib.compress(b"BT (A) Tj ET\n" * (size // 13), 9)
    objects = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R>>",
        b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(packed), packed),
    )
    body = b"".join(b"%d 0 obj\n%s\nendobj\n" % (number, one) for number, one in enumerate(objects, 1))
    return b"%PDF-1.4\n" + body + b"trailer<</Size 5/Root 1 0 R>>\n%%EOF"
