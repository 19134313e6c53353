"""The core's own short words, such as verdicts and modalities, by what they are words of: a context for translators."""

from collections.abc import Mapping
from enum import StrEnum

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext

from tallystick.model.amount import Qualifier, Rate
from tallystick.model.claim import HAPPENED, Claim, Kind, Modality
from tallystick.model.confidence import Level
from tallystick.model.judgement import Verdict
from tallystick.model.price import Basis
from tallystick.model.repeat import Drift, Ground
from tallystick.model.source import SourceClass
from tallystick.model.when import Counting
from tallystick.web.accounts.roles import Role

NAMES: Mapping[str, type[StrEnum]] = {
    "kind": Kind,
    "modality": Modality,
    "qualifier": Qualifier,
    "rate": Rate,
    "counting": Counting,
    "source_class": SourceClass,
    "verdict": Verdict,
    "basis": Basis,
    "level": Level,
    "role": Role,
    "drift": Drift,
    "ground": Ground,
}


FIELDS: Mapping[str, object] = {  # of claims, prices and sources
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
    "per": _("Per"),
    "basis": _("Basis"),
    "year": _("Year"),
    "publisher": _("Publisher"),
    "title": _("Title"),
    "published": _("Published"),
    "outlet": _("Outlet"),
    "author": _("Author"),
    "language": _("Language"),
    "url": _("Address"),
    "name": _("Name"),
    "klass": _("Sort"),
    "reliability": _("Reliability"),
    "party": _("Speaks for"),
    "aliases": _("Other names"),
}


def name_of(word: str, of: str) -> str:
    """A word of the core in the reader's language; in its own, without the joints that only programs need."""
    return pgettext(of, str(word)).replace("_", " ") if word else ""


def firmness(claim: Claim) -> str:
    """How firmly a claim is made; empty of what simply took place: an event is not delivered."""
    if claim.kind in HAPPENED and claim.modality is Modality.DELIVERED:
        return ""
    return name_of(claim.modality, "modality")


def field_name(name: str) -> str:
    """What a field of a claim, a price or a source is called in the reader's language."""
    return str(FIELDS.get(name, name))
