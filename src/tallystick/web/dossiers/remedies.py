"""What to write instead of a choice in the address that could not be understood."""

from collections.abc import Iterable

from django.utils.translation import gettext

from tallystick.model.price import Basis
from tallystick.model.source import SourceClass
from tallystick.web.question import LEVELS


def remedies(misread: Iterable[str]) -> list[tuple[str, tuple[str, ...]]]:
    """For each name of a choice a sentence, and the words of addresses that it ends in."""
    known = {
        "as_of": (gettext("A date is written 2025-03-31 or 2025-03."), ()),
        "basis": (gettext("What prices measure is one of these:"), tuple(Basis)),
        "level": (gettext("Ranges hold one of these shares:"), tuple(str(level) for level in LEVELS)),
        "leave": (gettext("Sorts of source to leave out are these:"), tuple(SourceClass)),
    }
    return [known[name] for name in misread]
