"""Pictures over time as tables, for whoever reads figures rather than marks. Bars of items have the tables of sides."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext

from tallystick.publish.timelines import day_of
from tallystick.web.dossiers.courses import drawn_lines
from tallystick.web.dossiers.events import strain_at
from tallystick.web.dossiers.sketch import Sketch
from tallystick.web.dossiers.speech import capital


@dataclass(frozen=True, slots=True)
class Row:
    """A row: what names it, its figure, and where that is explained."""

    names: tuple[str, ...]
    figure: str
    address: str


@dataclass(frozen=True, slots=True)
class Twin:
    """A table that shows what a picture shows: the first columns name a row, the last holds its figure."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]


def _years(sketch: Sketch) -> Twin:
    return Twin((gettext("Giver"), gettext("Year"), gettext("Worth")), tuple(_by_year(sketch)))


def _by_year(sketch: Sketch) -> Iterator[Row]:
    speech = sketch.speech
    for side in speech.outline.sides:
        for period in sorted(speech.balance.periods, key=lambda one: one.edtf):
            if period.side == side.name:
                names = speech.outline.giver(side), speech.figures.period(period.edtf)
                figure = speech.brief(period.value, speech.least_in(side, period.value))
                yield Row(names, figure, sketch.period(period))


def _courses(sketch: Sketch) -> Twin:
    return Twin((gettext("Item"), gettext("Day"), gettext("In all by then")), tuple(_by_day(sketch)))


def _by_day(sketch: Sketch) -> Iterator[Row]:
    speech = sketch.speech
    for line in drawn_lines(sketch):
        words = {"item": speech.outline.item(line.flow.item), "giver": speech.outline.party(line.flow.provider)}
        name = capital(gettext("%(item)s from %(giver)s") % words)
        for day, estimate in line.over_time:
            names = name, speech.figures.period(day_of(day).isoformat())
            yield Row(names, speech.brief(estimate), sketch.why(line))


def _strain(sketch: Sketch) -> Twin:
    figures = sketch.speech.figures
    index = sketch.speech.weighed.strain.index
    rows = tuple(
        Row((figures.period(day.isoformat()),), strain_at(sketch, value), sketch.strain(day)) for day, value in index
    )
    return Twin((gettext("Twelve months to"), gettext("Strain, from -1 to +1")), rows)


TWINS: Mapping[str, Callable[[Sketch], Twin]] = {"years": _years, "courses": _courses, "strain": _strain}
