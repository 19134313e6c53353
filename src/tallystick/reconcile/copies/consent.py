"""Consent: a copy must fit the first statement of its origin, too, not only the one it may have been taken from.

Else two origins run together over a claim between them that resembles both.
"""

from tallystick.books import Books, ItemTree
from tallystick.model.ident import ClaimId
from tallystick.reconcile.copies.blocks import rank_of
from tallystick.reconcile.likeness.grounds import grounds
from tallystick.reconcile.likeness.ties import Tie
from tallystick.reconcile.likeness.traits import Trait

KEPT = 200_000  # pairs that are remembered


class Consent:
    """Asks whether claims can be of one origin, and remembers what it found."""

    def __init__(self, books: Books) -> None:
        self._books = books
        self._known: dict[tuple[ClaimId, ClaimId], tuple[Trait, Trait, bool]] = {}

    @property
    def items(self) -> ItemTree:
        """What items hold which."""
        return self._books.items

    def given(self, tie: Tie, mine: Trait, yours: Trait) -> bool:
        """Whether nothing speaks clearly against one origin of a tie's ends and the first claims of their origins."""
        pairs = ((tie.copy, yours), (mine, tie.original), (mine, yours))
        return all(self._of(one, other) for one, other in pairs if one is not tie.copy or other is not tie.original)

    def _of(self, one: Trait, other: Trait) -> bool:
        copy, original = (one, other) if rank_of(one) > rank_of(other) else (other, one)
        known = self._known.get((copy.id, original.id))
        if known is None or known[0] is not copy or known[1] is not original:
            tracing = self._books.tracing
            known = copy, original, tracing.score(grounds(copy, original, self._books)) > tracing.refused
            if len(self._known) >= KEPT:
                self._known.clear()
            self._known[copy.id, original.id] = known
        return known[2]
