"""The language of a document: by its letters, among the languages that there are data for, else as declared."""

import unicodedata
from collections import Counter
from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier  # type: ignore[import-untyped]  # ships no types

from tallystick.books.cldr import load_locales
from tallystick.books.page import shelf

_SAMPLE = 2000  # characters looked at; more changes nothing
_ENOUGH = 200  # characters from which the text is believed before its page: templates often declare another language


UNDETERMINED = "und"  # BCP 47: the language of a text in a script that no language we know is written in


def tell_language(text: str, declared: str | None) -> str | None:
    """The language as BCP 47. A declared language counts where the text is too short, or in a script we do not know."""
    sample = text[:_SAMPLE]
    if declared and len(sample) < _ENOUGH:
        return declared
    script = _script(sample)
    if script is not None and script not in _scripts():
        return declared or UNDETERMINED
    told = str(_identifier().classify(sample)[0])
    foreign = declared is not None and declared.partition("-")[0] not in _known()
    return declared if foreign else told


def _script(sample: str) -> str | None:
    """The commonest script of the letters of a text, as their Unicode names begin; None where it has no letters."""
    names = Counter(unicodedata.name(one, "").partition(" ")[0] for one in sample if one.isalpha())
    return names.most_common(1)[0][0] if names else None


@cache
def _scripts() -> frozenset[str]:
    """The scripts that the names of states are written in, over all languages that there are data for."""
    names = "".join(name for locale in load_locales(shelf()).values() for name in locale.territories.values())
    return frozenset(unicodedata.name(one, "").partition(" ")[0] for one in names if one.isalpha()) | {"HIRAGANA"}


@cache
def _known() -> tuple[str, ...]:
    return tuple(sorted(load_locales(shelf())))


@cache
def _identifier() -> LanguageIdentifier:
    found = LanguageIdentifier.from_model_file(MODEL_FILE)
    found.set_languages(list(_known()))
    return found
