"""Pages without a picture of their own in other forms: their rows as data, and as a picture in words."""

from collections.abc import Callable
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.utils.translation import ngettext

from tallystick.web.access import dossier_for
from tallystick.web.dossiers.answers import FORMATS, answer, as_file, picture
from tallystick.web.dossiers.data import Table, figure_csv, figure_json
from tallystick.web.dossiers.sketch import Sketch
from tallystick.web.dossiers.views import sketch_of
from tallystick.web.drawing.frame import Label
from tallystick.web.drawing.lines import Line, draw_lines_of_text
from tallystick.web.question import read_question

DRAWN = 40  # lines in a picture; the others are in the data


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a page holds: its name in addresses, its title, its rows as data, and the same in the reader's words."""

    name: str
    title: str
    table: Table
    lines: tuple[Line, ...]
    asked: str = ""  # what of its address is no question to the balance: words searched for, a name


def sheet_answer(request: HttpRequest, slug: str, kind: str, make: Callable[[Sketch], Sheet]) -> HttpResponse:
    """A page in another form, for those who may read it."""
    dossier_for(request, slug)
    sketch = as_file(sketch_of(request, slug, read_question(request.GET)))
    sheet = make(sketch)
    if kind == "json":
        return answer(request, sketch, sheet.name, kind, lambda: figure_json(sketch, sheet.name, sheet.table))
    if kind == "csv":
        return answer(request, sketch, sheet.name, kind, lambda: figure_csv(sheet.table))
    return answer(request, sketch, sheet.name, kind, lambda: picture(in_words(sketch, sheet), kind))


def in_words(sketch: Sketch, sheet: Sheet) -> str:
    """The lines of a sheet as a picture that says of itself what it is."""
    more = len(sheet.lines) - DRAWN
    rest = ngettext("%(number)s more line is in the data.", "%(number)s more lines are in the data.", more)
    notes = (rest % {"number": more},) if more > 0 else ()
    joint = "&" if "?" in sketch.short else "?"
    source = f"{sketch.speech.source()} {sketch.short}{joint if sheet.asked else ''}{sheet.asked}".strip()
    words = "; ".join(f"{name}: {said}" for name, said in sheet.lines[:DRAWN])
    label = Label(sheet.name, sheet.title, "", source, words, notes)
    return draw_lines_of_text(label, sketch.look, sheet.lines[:DRAWN])


def forms_of(page: str, query: str = "") -> list[tuple[str, str]]:
    """The other forms of a page, by its address."""
    return [(kind, f"{page}.{kind}{query}") for kind in FORMATS]
