"""Which currencies share a name with others', as crowns and rupees do."""

from collections.abc import Iterable

from tallystick.books.language import Language
from tallystick.model.ident import UnitId


def shared_currencies(language: Language, codes: Iterable[UnitId]) -> frozenset[str]:
    """The currencies that a word for several may mean: not one that the language calls otherwise (a shekel is no
    rupee).
    """
    local = language.local_currencies
    named = ((str(code), language.currencies.get(code, ())) for code in codes if local)
    return frozenset(
        code for code, names in named if not names or any(word in name.lower() for name in names for word in local)
    )
