"""What was odd about the data, each with the page of the claim or line that it is about."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse

from tallystick.balance import place_of
from tallystick.model.finding import Finding
from tallystick.web.dossiers.sketch import Sketch
from tallystick.web.site.saying import say, say_finding

MOST = 200  # findings on a page: the data have them all
PRICES = ("price", "prices")  # how the places of findings about prices begin


@dataclass(frozen=True, slots=True)
class Oddity:
    """A finding in the reader's language: where, the page of that if there is one, and what."""

    where: str
    what: str
    address: str


def oddities(sketch: Sketch) -> Iterator[Oddity]:
    """The findings of a balance."""
    pages = _pages(sketch)
    for finding in sketch.speech.balance.findings[:MOST]:
        where = say(finding.where)
        yield Oddity(where, say_finding(finding).removeprefix(where), _page(sketch, pages, finding))


def _pages(sketch: Sketch) -> Mapping[str, str]:
    """Pages by how findings name what they are about; of lines with one name, that of the first."""
    outline = sketch.speech.outline
    found: dict[str, str] = {}
    for side in outline.sides:
        for line in (*side.lines, *side.stated):
            found.setdefault(place_of(line.flow), sketch.why(line))
            found.setdefault(f"{line.flow.provider} to {line.flow.recipient}, {line.flow.item}", sketch.why(line))
        if side.total:
            found[side.name] = sketch.total(side)
    return found


def _page(sketch: Sketch, pages: Mapping[str, str], finding: Finding) -> str:
    kind, _, name = finding.where.partition(" ")
    item = dict(finding.words).get("item", "")
    if kind == "claim":
        return sketch.reach("evidence:claim", claim=name) if name in sketch.speech.weighed.claims else ""
    if kind in PRICES:
        price = sketch.speech.weighed.prices.get(name)
        asked = urlencode({"item": price.item if price else item})
        return f"{reverse('registers:prices', args=(sketch.slug,))}?{asked}"
    return pages.get(finding.where) or pages.get(f"{finding.where}, {item}", "")
