"""What of a PDF page leaves a trace on paper: text in white, or too small to see, must not become text."""

import ctypes

import pypdfium2  # type: ignore[import-untyped]  # carries no types
import pypdfium2.raw as raw  # type: ignore[import-untyped]  # carries no types

_WHITE = 250  # of 255 in every colour: no printer shows the rest
_TINY = 1.5  # points; footnotes have 6
Box = tuple[float, float, float, float]  # left, bottom, right, top


def visible_text(page: pypdfium2.PdfPage) -> tuple[str, int]:
    """The text of a page that a reader can see, and how many letters a reader cannot see.

    White letters count as seen where something is painted below them, as in the head of a table.
    """
    letters = page.get_textpage()
    hidden = _hidden_boxes(page)
    if not hidden:
        return letters.get_text_bounded(), 0
    kept, dropped = [], 0
    for place in range(letters.count_chars()):
        letter = chr(raw.FPDFText_GetUnicode(letters, place))
        if _is_inside(letters.get_charbox(place), hidden) and _is_unseen(letters, place):
            dropped += letter.isalnum()
        else:
            kept.append(letter)
    return "".join(kept), dropped


def _hidden_boxes(page: pypdfium2.PdfPage) -> list[Box]:
    """Where text objects stand that are white on nothing, or tiny."""
    texts = [one for one in page.get_objects([raw.FPDF_PAGEOBJ_TEXT]) if _is_white(one) or _is_tiny(one)]
    if not texts:
        return []
    painted = [one.get_bounds() for one in page.get_objects([raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_IMAGE])]
    boxes = [(one.get_bounds(), _is_tiny(one)) for one in texts]
    return [box for box, tiny in boxes if tiny or not any(_covers(ground, box) for ground in painted)]


def _is_white(text: pypdfium2.PdfObject) -> bool:
    colour = [ctypes.c_uint() for _ in range(4)]
    raw.FPDFPageObj_GetFillColor(text, *colour)
    return all(one.value >= _WHITE for one in colour[:3]) or colour[3].value == 0


def _is_tiny(text: pypdfium2.PdfObject) -> bool:
    left, bottom, right, top = text.get_bounds()
    return bool(0 < max(top - bottom, 0.0) < _TINY / 2 and right > left)


def _is_unseen(letters: pypdfium2.PdfTextPage, place: int) -> bool:
    colour = [ctypes.c_uint() for _ in range(4)]
    raw.FPDFText_GetFillColor(letters, place, *colour)
    white = all(one.value >= _WHITE for one in colour[:3]) or colour[3].value == 0
    return bool(white or raw.FPDFText_GetFontSize(letters, place) < _TINY)


def _is_inside(box: Box, others: list[Box]) -> bool:
    across, up = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return any(left <= across <= right and bottom <= up <= top for left, bottom, right, top in others)


def _covers(ground: Box, box: Box) -> bool:
    return ground[0] <= box[0] and ground[1] <= box[1] and ground[2] >= box[2] and ground[3] >= box[3]
