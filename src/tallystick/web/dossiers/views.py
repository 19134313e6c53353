"""The dossier page and its figures."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from tallystick.model.flow import UNATTRIBUTED
from tallystick.model.price import Basis
from tallystick.model.source import SourceClass
from tallystick.publish.record import balance_json
from tallystick.publish.tables import balance_csv
from tallystick.web.access import dossier_for
from tallystick.web.dossiers.answers import FORMATS, answer, as_file, picture
from tallystick.web.dossiers.data import TABLES, figure_csv, figure_json
from tallystick.web.dossiers.events import described
from tallystick.web.dossiers.oddities import oddities
from tallystick.web.dossiers.pictures import PICTURES
from tallystick.web.dossiers.remedies import remedies
from tallystick.web.dossiers.rows import side_table, study_rows
from tallystick.web.dossiers.sketch import Sketch
from tallystick.web.dossiers.speech import BASIS, Speech
from tallystick.web.dossiers.twins import TWINS
from tallystick.web.dossiers.verdict import in_a_sentence, verdict
from tallystick.web.drawing.frame import SLIM, WIDE, Look
from tallystick.web.question import LEVELS, Asked, Question, read_question
from tallystick.web.site.names import name_of
from tallystick.web.weighing import Shelf, hearing_of, weighed
from tallystick.web.workspace import store

Draw = Callable[[Sketch], str | None]
_pages: Shelf[Mapping[str, object]] = Shelf(32)  # some 200 kB each
_written: Shelf[bytes] = Shelf(2)  # some 30 MB for 100,000 claims
OFFERED = 24  # sources that can be left out by a tick: those heard most often; any other is on a why page
LARGE = "size"  # the part of an address that asks for a slim picture: size=slim


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture on a page, for wide and for slim windows, and its forms with their addresses."""

    name: str
    wide: SafeString
    slim: SafeString
    forms: tuple[tuple[str, str], ...]


@require_safe
def dossier(request: HttpRequest, slug: str) -> HttpResponse:
    """The page of a dossier."""
    dossier_for(request, slug)
    asked = read_question(request.GET)
    sketch = on_page(sketch_of(request, slug, asked))
    speech = sketch.speech
    offered = choices(slug, asked.question)
    words = {
        "dossier": speech.balance.dossier,
        "speech": speech,
        "verdict": verdict(sketch),
        "sentence": in_a_sentence(sketch),
        "asked": asked,
        "remedies": remedies(asked.misread),
        "question": asked.question,
        **_pages.get(_place(sketch), lambda: _drawn(sketch)),
        "forms": [(kind, f"{reverse('dossiers:whole', args=(slug, kind))}{asked.question.query}") for kind in FORMATS],
        "choices": offered,
        "left_out": asked.question.classes or offered["gone"],
    }
    return render(request, "dossiers/dossier.html", words, status=400 if asked.misread else 200)


def _place(sketch: Sketch) -> tuple[object, ...]:
    """What pictures and tables of a page depend on."""
    weighed = sketch.speech.weighed
    asked = (sketch.speech.question, get_language(), sketch.short, sketch.look)
    return (store().workspace.folder, sketch.slug, weighed.revision, *asked)


def _drawn(sketch: Sketch) -> Mapping[str, object]:
    """Pictures and tables: what a page takes longest to make."""
    return {
        "pictures": {name: shown(sketch, name, draw) for name, draw in PICTURES.items()},
        "twins": {name: make(sketch) for name, make in TWINS.items()},
        "sides": [side_table(sketch, side) for side in sketch.speech.outline.sides],
        "oddities": list(oddities(sketch)),
        "studies": list(study_rows(sketch)),
        "events": [(one, described(sketch, one)) for one in sketch.speech.weighed.strain.events],
    }


@require_safe
def whole(request: HttpRequest, slug: str, kind: str) -> HttpResponse:
    """The dossier as data or as its first picture."""
    dossier_for(request, slug)
    sketch = as_file(sketch_of(request, slug, read_question(request.GET)))
    balance, books = sketch.speech.balance, sketch.speech.books
    if kind == "json":
        written = _written.get(_place(sketch), lambda: balance_json(balance, books).encode())
        return answer(request, sketch, "balance", kind, lambda: written)
    if kind == "csv":
        return answer(request, sketch, "balance", kind, lambda: balance_csv(balance, books))
    return answer(request, sketch, "balance", kind, lambda: picture(PICTURES["balance"](sketch), kind))


@require_safe
def figure(request: HttpRequest, slug: str, name: str, kind: str) -> HttpResponse:
    """One figure as data or picture."""
    dossier_for(request, slug)
    if name not in PICTURES:
        raise Http404
    sketch = as_file(sketch_of(request, slug, read_question(request.GET)))
    if kind == "json":
        return answer(request, sketch, name, kind, lambda: figure_json(sketch, name, TABLES[name](sketch)))
    if kind == "csv":
        return answer(request, sketch, name, kind, lambda: figure_csv(TABLES[name](sketch)))
    return answer(request, sketch, name, kind, lambda: picture(PICTURES[name](sketch), kind))


def sketch_of(request: HttpRequest, slug: str, asked: Asked) -> Sketch:
    """What pictures of a dossier are made from, as asked."""
    speech = Speech.of(weighed(slug, asked.question), asked.question)
    base = request.build_absolute_uri("/").rstrip("/")
    short = f"{base.partition('://')[2]}{_page_of(request.path)}{asked.question.query}"
    width = SLIM if request.GET.get(LARGE) == "slim" else WIDE
    return Sketch(speech, Look(width), base, short)


def _page_of(path: str) -> str:
    """The page that a file is of: its address without the form; a figure's page is its dossier's."""
    page, dot, kind = path.rpartition(".")
    page = page if dot and kind in FORMATS else path
    return page.partition("/figures/")[0]


def on_page(sketch: Sketch) -> Sketch:
    """The sketch for a page of the site itself: addresses need no host."""
    return Sketch(sketch.speech, sketch.look, "", sketch.short)


def shown(sketch: Sketch, name: str, draw: Draw, files: tuple[str, str] = ("dossiers:figure", "name")) -> Shown | None:
    """A picture for a page, and where its files are; None where there is nothing to draw."""
    plain = Sketch(sketch.speech, Look(), "", sketch.short)
    wide, slim = (draw(plain.as_wide_as(width)) for width in (WIDE, SLIM))
    if wide is None or slim is None:
        return None
    view, word = files
    query = sketch.speech.question.query
    forms = tuple(
        (kind, reverse(view, kwargs={"slug": sketch.slug, word: name, "kind": kind}) + query) for kind in FORMATS
    )
    return Shown(name, drawn(wide), drawn(slim), forms)


def drawn(svg: str) -> SafeString:
    """A picture of ours as markup."""
    return mark_safe(svg)  # noqa: S308  # drawn by web.drawing, which escapes every text


def choices(slug: str, question: Question) -> dict[str, object]:
    """What the controls offer, with what is chosen; and who is to be left out but is heard nowhere."""
    hearing = hearing_of(slug)
    silent = {name: hearing.speaker(name) for name in sorted(question.without)}
    gone = {one.id for one in silent.values() if one}
    return {
        "bases": [(one.value, BASIS[one], one is question.basis) for one in Basis],
        "levels": [(level, level == question.level) for level in LEVELS],
        "classes": [(one.value, name_of(one, "source_class"), one in question.classes) for one in SourceClass],
        "speakers": [
            (one, one.id in gone)
            for place, one in enumerate(hearing.speakers.values())
            if one.id in gone or (place < OFFERED and one.id != UNATTRIBUTED)
        ],
        "gone": gone,
        "unheard": [name for name, one in silent.items() if one is None],
    }
