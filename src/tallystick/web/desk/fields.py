"""The fields of a claim as a form: which there are, how they are written, and what may be chosen."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from django.http import QueryDict
from django.template.loader import render_to_string
from django.utils.html import format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from tallystick.books import load_books
from tallystick.model.amount import Qualifier, Rate
from tallystick.model.claim import Claim, Kind, Modality
from tallystick.model.source import SourceClass
from tallystick.model.when import Counting, check_edtf
from tallystick.publish.figures import figures
from tallystick.review import FIELDS
from tallystick.web.site.names import field_name, name_of
from tallystick.web.site.naming import ITEMS, PARTIES, UNITS, naming
from tallystick.web.site.saying import spoken

ORDER = (
    *("kind", "provider", "recipient", "item", "low", "best", "high", "qualifier", "unit", "rate", "when", "counting"),
    *("modality", "said_by", "source_class", "grade", "note"),
)
CHOICES: Mapping[str, Sequence[str]] = {
    "kind": [one.value for one in Kind],
    "modality": [one.value for one in Modality],
    "qualifier": ["", *(one.value for one in Qualifier)],
    "rate": ["", *(one.value for one in Rate)],
    "counting": ["", *(one.value for one in Counting)],
    "source_class": ["", *(one.value for one in SourceClass)],
}
STARTS = ("", "a-", "b-")  # what names of fields start with: to correct a claim, and to split it in two
LISTS: Mapping[str, str] = {  # where names are shown and proposed, and which
    "provider": PARTIES,
    "recipient": PARTIES,
    "item": ITEMS,
    "unit": UNITS,
    "per": UNITS,
    "party": PARTIES,
}


@dataclass(frozen=True, slots=True)
class Box:
    """One field of the form."""

    name: str
    value: str
    proposed: str = ""  # what it said before people corrected it, where that differs


def boxes(claim: Claim | None, proposed: Claim | None = None, typed: Mapping[str, str] | None = None) -> Iterator[Box]:
    """The form for a claim, or an empty one; what was typed before, where it could not be taken."""
    for name in ORDER:
        field = FIELDS[name]
        value = field.text(claim) if claim else ""
        before = field.text(proposed) if proposed else value
        shown = chosen(name, typed[name]) if typed and name in typed else value
        yield Box(name, written(name, shown), as_word(name, before) if before != value else "")


def written(field: str, value: str) -> str:
    """What stands in a field: a name where it holds an id."""
    return naming(LISTS[field]).name(value) if field in LISTS and value else value


def chosen(field: str, typed: str) -> str:
    """What a field was meant to hold: the id behind a name."""
    return naming(LISTS[field]).id(typed) if field in LISTS else typed.strip()


def as_word(field: str, value: str) -> str:
    """What a field holds, in words."""
    if field == "when":
        return _period(value)
    return name_of(value, field) if field in CHOICES else written(field, value)


def _period(value: str) -> str:
    try:
        return figures(load_books(), spoken()).period(check_edtf(value)) if value else ""
    except ValueError:  # what somebody typed elsewhere
        return value


def unknown(fields: Mapping[str, str]) -> list[str]:
    """Names that no book has: they may stand, but whoever typed them should know."""
    return [text for name, text in fields.items() if name in LISTS and text and naming(LISTS[name]).unknown(text)]


def facts(claim: Claim) -> Iterator[tuple[str, str]]:
    """What a claim says, field by field in words: for paper, where no form is."""
    for name in ORDER:
        value = FIELDS[name].text(claim)
        if value:
            yield field_name(name), as_word(name, value)


def filled(some: Iterable[Box], start: str = "") -> SafeString:
    """Boxes as markup; names of fields begin with `start`. Most boxes are the same on the next page and kept."""
    return mark_safe("".join(_drawn(box, start, get_language()) for box in some))  # noqa: S308  # of rendered templates


@lru_cache(maxsize=4096)
def _drawn(box: Box, start: str, language: str | None) -> SafeString:
    """A box in the language that labels are in at present."""
    lists = {"choices": CHOICES.get(box.name, ()), "suggestions": LISTS.get(box.name, "")}
    known = {"box": box, "start": start, "label": field_name(box.name), **lists}
    return render_to_string("desk/box.html", known)


def typed_fields(form: QueryDict, start: str = "") -> dict[str, str]:
    """What was sent, by field: ids where names were chosen."""
    return {name: chosen(name, form.get(start + name, "")) for name in ORDER if start + name in form}


def typed_anew(form: QueryDict, seen: Claim) -> QueryDict:
    """What was sent without the fields that say what was seen: sent again, they would undo what others said since."""
    kept = form.copy()
    for start in STARTS:
        for name, value in typed_fields(form, start).items():
            if value == FIELDS[name].text(seen):
                del kept[start + name]
    return kept


def suggestions() -> SafeString:
    """Lists to choose from: names of parties, items and units, with their ids."""
    return _suggestions(spoken())


@cache
def _suggestions(language: str) -> SafeString:
    """They are the same on every page in a language, so made once."""
    lists = []
    for of in (PARTIES, ITEMS, UNITS):
        named = sorted((name, "" if name == one else one) for one, name in naming(of).names.items())
        options = format_html_join("", '<option value="{}">{}</option>', named)
        lists.append((of, language, options))
    return format_html_join("\n", '<datalist id="{}" lang="{}">{}</datalist>', lists)
