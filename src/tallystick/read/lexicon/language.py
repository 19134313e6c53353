"""Which language a text is in: by its script first, then by a classifier that knows only the languages we read."""

import unicodedata
from collections import Counter
from collections.abc import Iterable
from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier  # type: ignore[import-untyped]  # ships no types

SAMPLE = 2000  # characters looked at; more changes nothing


@cache
def _identifier(codes: tuple[str, ...]) -> LanguageIdentifier:
    found = LanguageIdentifier.from_model_file(MODEL_FILE)
    found.set_languages(list(codes))
    return found


def tell_language(text: str, known: Iterable[str], scripts: dict[str, str]) -> str:
    """The likeliest of the known languages. `scripts` maps a script that only one language uses to that language."""
    sample = text[:SAMPLE]
    script = _script(sample)
    codes = tuple(sorted(known))
    if script in scripts:
        return scripts[script]
    return str(_identifier(codes).classify(sample)[0]) if len(codes) > 1 else codes[0]


def _script(sample: str) -> str:
    """The commonest script of its letters, by their Unicode names."""
    names = Counter(unicodedata.name(one, "").partition(" ")[0] for one in sample[:300] if one.isalpha())
    return names.most_common(1)[0][0] if names else ""
