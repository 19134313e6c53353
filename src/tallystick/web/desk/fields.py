"""The fields of a claim as a form: which there are, how they are written, and what may be chosen."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from django.http import QueryDict
from django.template.loader import render_to_string
from django.utils.html import format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from tallystick.books import load_books
from tallystick.model.amount import Qualifier, Rate
from tallystick.model.claim import Claim, Kind, Modality
from tallystick.model.source import SourceClass
from tallystick.model.when import Counting
from tallystick.review import FIELDS

LABELS: Mapping[str, object] = {
    "kind": _("Kind"),
    "provider": _("Provider"),
    "recipient": _("Recipient"),
    "item": _("Item"),
    "low": _("Low"),
    "best": _("Best"),
    "high": _("High"),
    "qualifier": _("Hedge"),
    "unit": _("Unit"),
    "rate": _("Per"),
    "when": _("When"),
    "counting": _("Counting"),
    "modality": _("Modality"),
    "said_by": _("Said by"),
    "source_class": _("Sort of source"),
    "grade": _("Grade"),
    "note": _("Note"),
}
CHOICES: Mapping[str, Sequence[str]] = {
    "kind": [one.value for one in Kind],
    "modality": [one.value for one in Modality],
    "qualifier": ["", *(one.value for one in Qualifier)],
    "rate": ["", *(one.value for one in Rate)],
    "counting": ["", *(one.value for one in Counting)],
    "source_class": ["", *(one.value for one in SourceClass)],
}
LISTS = {"provider": "parties", "recipient": "parties", "item": "items", "unit": "units"}  # where words are proposed


@dataclass(frozen=True, slots=True)
class Box:
    """One field of the form."""

    name: str
    value: str
    proposed: str = ""  # what it said before people corrected it, where that differs


def boxes(claim: Claim | None, proposed: Claim | None = None, typed: Mapping[str, str] | None = None) -> Iterator[Box]:
    """The form for a claim, or an empty one; what was typed before, where it could not be taken."""
    for name in LABELS:
        field = FIELDS[name]
        value = field.text(claim) if claim else ""
        before = field.text(proposed) if proposed else value
        shown = typed.get(name, value) if typed else value
        yield Box(name, shown, before if before != value else "")


def filled(some: Iterable[Box], start: str = "") -> SafeString:
    """Boxes as markup; names of fields begin with `start`. Most boxes are the same on the next page and kept."""
    return mark_safe("".join(_drawn(box, start, get_language()) for box in some))  # noqa: S308  # of rendered templates


@lru_cache(maxsize=4096)
def _drawn(box: Box, start: str, language: str | None) -> SafeString:
    """A box in the language that labels are in at present."""
    lists = {"choices": CHOICES.get(box.name, ()), "suggestions": LISTS.get(box.name, "")}
    known = {"box": box, "start": start, "label": LABELS[box.name], **lists}
    return render_to_string("desk/box.html", known)


def typed_fields(form: QueryDict, start: str = "") -> dict[str, str]:
    """What was sent, by field."""
    return {name: form.get(start + name, "").strip() for name in LABELS if start + name in form}


@cache
def suggestions() -> SafeString:
    """Lists to choose from: ids of parties, items and units. They are the same on every page, so made once."""
    books = load_books()
    words: dict[str, list[str]] = {
        "parties": sorted(party.id for party in books.parties),
        "items": sorted(item.id for item in books.items),
        "units": sorted(unit.id for unit in books.units),
    }
    options = (
        (name, format_html_join("", '<option value="{}">', ((word,) for word in some))) for name, some in words.items()
    )
    return format_html_join("\n", '<datalist id="{}">{}</datalist>', options)
