"""The fields of a claim as a form: which there are, how they are written, and what may be chosen."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from django.http import QueryDict
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
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
    label: object
    value: str
    choices: Sequence[str] = ()
    suggestions: str = ""
    proposed: str = ""  # what it said before people corrected it, where that differs


def boxes(claim: Claim | None, proposed: Claim | None = None, typed: Mapping[str, str] | None = None) -> Iterator[Box]:
    """The form for a claim, or an empty one; what was typed before, where it could not be taken."""
    for name, label in LABELS.items():
        field = FIELDS[name]
        value = field.text(claim) if claim else ""
        before = field.text(proposed) if proposed else value
        shown = typed.get(name, value) if typed else value
        choices = CHOICES.get(name, ())
        yield Box(name, label, shown, choices, LISTS.get(name, ""), before if before != value else "")


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
