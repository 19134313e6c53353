"""What a copy changed on its way, and why it is taken for one, in the reader's language."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext, pgettext_lazy

from tallystick.books import load_books
from tallystick.model.ident import ItemId, UnitId
from tallystick.model.repeat import Change, Drift, How, Repeat
from tallystick.model.when import check_edtf
from tallystick.publish.figures import figures
from tallystick.web.site.names import name_of
from tallystick.web.site.naming import PARTIES, UNITS, naming
from tallystick.web.site.saying import say, spoken

NOTED = (  # what people wrote beside copies in shipped dossiers, where the ledger has no label of its own
    pgettext_lazy("drift", "attribution_changed"),
    pgettext_lazy("drift", "scope_changed"),
    pgettext_lazy("drift", "added_qualifier"),
    pgettext_lazy("drift", "dropped_qualifier"),
)
_NUMBERS = re.compile(r"(?P<low>-?[\d,.]+(?:e[-+]?\d+)?)(?:\u2013(?P<high>-?[\d,.]+(?:e[-+]?\d+)?))?(?: (?P<unit>.+))?")
_CHAIN = ", citing "
_OF = {  # which words stand before and after; elsewhere they are numbers, units or what a source said
    Drift.QUALIFIER_LOST: "qualifier",
    Drift.QUALIFIER_CHANGED: "qualifier",
    Drift.MODALITY_HARDENED: "modality",
    Drift.MODALITY_SOFTENED: "modality",
}
_ITEMS = frozenset({Drift.ITEM_GENERALISED, Drift.ITEM_CHANGED})
_PERIODS = frozenset({Drift.PERIOD_LOST, Drift.PERIOD_CHANGED})


def changed(repeat: Repeat | None, noted: tuple[str, str] | None) -> tuple[str, ...]:
    """What the two claims show to have changed, each with before and after, beside what a person noted."""
    kind = noted[0] if noted else None
    return tuple(_change(one) for one in repeat.changes if one.drift != kind) if repeat else ()


def because(repeat: Repeat | None) -> str:
    """Why a claim was taken for a copy, weightiest reason first; empty where a person or the claim itself said so."""
    if repeat is None or repeat.how is not How.FOUND or repeat.score is None:
        return ""
    told = {"reasons": ", ".join(_reasons(repeat)), "number": f"{repeat.score:+.2g}"}
    return gettext("Taken for a copy: %(reasons)s; sum %(number)s.") % told


def _reasons(repeat: Repeat) -> Iterator[str]:
    for one in repeat.reasons:
        sign = "\u2212" if one.weight < 0 else "+"
        yield f"{name_of(one.ground, 'ground')} {sign}{abs(one.weight):g}"


def _change(one: Change) -> str:
    name = name_of(one.drift, "drift")
    if one.before is None and one.after is None:
        return name
    before, after = (_said(one.drift, text) if text else gettext("nothing") for text in (one.before, one.after))
    return f"{name} ({before} \u2192 {after})"


def _said(drift: Drift, text: str) -> str:
    """What stands before or after a change; what a source said stays as it is."""
    show = figures(load_books(), spoken())
    if drift in _OF:
        return name_of(text, _OF[drift])
    if drift in _ITEMS:
        return show.display.items.get(ItemId(text), text)
    if drift is Drift.PARTIES_CHANGED:
        return naming(PARTIES).name(text)
    if drift in _PERIODS:
        return _period(text)
    numbers = _NUMBERS.fullmatch(text)
    if numbers:
        ends = (show.exact(float(end.replace(",", "")), None) for end in numbers.group("low", "high") if end)
        unit = numbers["unit"] or ""
        named = show.display.units.get(UnitId(unit), naming(UNITS).name(unit))  # pieces are bare numbers
        return " ".join(part for part in ("\u2013".join(ends), named) if part)
    return naming(UNITS).names.get(text) or say(text).replace(_CHAIN, " \u2190 ")


def _period(text: str) -> str:
    """A period in words; what a source called it stays as it is."""
    try:
        return figures(load_books(), spoken()).period(check_edtf(text))
    except ValueError:
        return text
