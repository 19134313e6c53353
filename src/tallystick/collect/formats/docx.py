"""Word documents: paragraphs and tables in their order, by python-docx; deleted and hidden words are left out."""

import io
import zipfile
import zlib
from collections.abc import Iterator

import docx
from docx.document import Document
from docx.opc.exceptions import OpcError
from docx.oxml.ns import qn
from docx.oxml.text.run import CT_R
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from tallystick.collect.blob import Blob, Facts
from tallystick.collect.limits import Limits, most_of
from tallystick.collect.parsed import Parsed
from tallystick.model.finding import Code, Finding

_CELL = " | "
# Runs of a paragraph, links and inserted words included; what was deleted in a revision lies in w:del.
_RUNS = (
    "./w:r | ./w:hyperlink/w:r | ./w:ins/w:r | ./w:ins/w:hyperlink/w:r | ./w:hyperlink/w:ins/w:r"
    " | ./w:smartTag//w:r | ./w:sdt/w:sdtContent//w:r | ./w:fldSimple/w:r"
)
_LETTERS = {qn("w:tab"): "\t", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-"}
# What python-docx and what is below it raise on files that are not, or not wholly, Word documents.
_ODD = (ValueError, KeyError, AttributeError, TypeError, IndexError, RuntimeError)
_DAMAGE = (OpcError, zipfile.BadZipFile, zlib.error, SyntaxError, OSError, EOFError, *_ODD)
_LOCKED = 0x1  # flag bit of an encrypted member
_WHITE = "FFFFFF"
_FINEST = 4  # half points; footnotes have 16 and more
_DEEPEST = 5  # tables within tables


def parse(blob: Blob, limits: Limits) -> Parsed | Finding:
    """The text of a Word document."""
    try:
        with zipfile.ZipFile(io.BytesIO(blob.data)) as file:
            members = file.infolist()
        if any(one.flag_bits & _LOCKED for one in members):
            return Finding.of(Code.LOCKED, blob.name)
        if sum(one.file_size for one in members) > min(limits.file_bytes, most_of(len(blob.data), limits)):
            return Finding.of(Code.TOO_LARGE, blob.name, limit=f"{limits.file_bytes:,} bytes")
        document = docx.Document(io.BytesIO(blob.data))
        lines = [line for line in _lines(document, 0) if line.strip()]
        hidden = sum(len(run.text) for run in document.element.body.iter(qn("w:r")) if _is_unseen(run))
        findings = (Finding.of(Code.HIDDEN, blob.name, letters=hidden),) if hidden else ()
        return Parsed("\n".join(lines), _facts(document, lines), findings)
    except _DAMAGE as error:
        return Finding.of(Code.BROKEN, blob.name, type="DOCX", reason=type(error).__name__)


def _lines(container: Document | _Cell, depth: int) -> Iterator[str]:
    for block in container.iter_inner_content():
        if isinstance(block, Paragraph):
            yield _words(block)
        elif isinstance(block, Table) and depth < _DEEPEST:
            yield from _rows(block, depth)


def _rows(table: Table, depth: int) -> Iterator[str]:
    for row in table.rows:
        cells = {cell._tc: cell for cell in row.cells}  # a merged cell comes once for each column it spans
        yield _CELL.join(" ".join(line for line in _lines(cell, depth + 1) if line) for cell in cells.values())


def _words(paragraph: Paragraph) -> str:
    mark = "- " if paragraph._p.pPr is not None and paragraph._p.pPr.numPr is not None else ""
    text = "".join(_letters(run) for run in paragraph._p.xpath(_RUNS))
    return mark + text if text.strip() else ""


def _letters(run: CT_R) -> str:
    if _is_unseen(run):
        return ""
    return "".join(child.text or "" if child.tag == qn("w:t") else _LETTERS.get(child.tag, "") for child in run)


def _is_unseen(run: CT_R) -> bool:
    """Hidden words, and white or tiny ones; in tables white letters mostly stand on a ground that a style gives."""
    if run.rPr is None:
        return False
    if run.rPr.find(qn("w:vanish")) is not None:
        return True
    size = run.rPr.find(qn("w:sz"))
    if size is not None and int(size.get(qn("w:val")) or _FINEST) < _FINEST:
        return True
    colour = run.rPr.find(qn("w:color"))
    white = colour is not None and colour.get(qn("w:val"), "").upper() == _WHITE
    return (
        white
        and not run.xpath("ancestor::w:tc")
        and not run.xpath("./w:rPr/w:shd | ./w:rPr/w:highlight | ../w:pPr/w:shd")
    )


def _facts(document: Document, lines: list[str]) -> Facts:
    known = document.core_properties
    first = lines[0] if lines and len(lines[0]) < 150 and not lines[0].endswith(".") else None
    return Facts(known.title or first, known.author or None, language=known.language or None)
