"""The language of a document: by its letters, among the languages that there are data for, else as declared."""

from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier  # type: ignore[import-untyped]  # ships no types

from tallystick.books.cldr import load_locales
from tallystick.books.page import shelf

_SAMPLE = 2000  # characters looked at; more changes nothing
_ENOUGH = 200  # characters from which the text is believed before its page: templates often declare another language


def tell_language(text: str, declared: str | None) -> str | None:
    """The language as BCP 47. A declared language counts where the text is too short to tell."""
    sample = text[:_SAMPLE]
    if declared and len(sample) < _ENOUGH:
        return declared
    told = str(_identifier().classify(sample)[0])
    foreign = declared is not None and declared.partition("-")[0] not in _known()
    return declared if foreign else told


@cache
def _known() -> tuple[str, ...]:
    return tuple(sorted(load_locales(shelf())))


@cache
def _identifier() -> LanguageIdentifier:
    found = LanguageIdentifier.from_model_file(MODEL_FILE)
    found.set_languages(list(_known()))
    return found
