"""Claims grouped by origin while ties are chosen: who belongs together so far, and on which pages that is told."""

from collections.abc import Iterable, Sequence

from tallystick.books.items import ItemTree
from tallystick.model.ident import ClaimId
from tallystick.reconcile.copies.blocks import rank_of
from tallystick.reconcile.likeness.grounds import headed
from tallystick.reconcile.likeness.traits import Trait

Pages = dict[str, list[Trait]]


class Groups:
    """A forest of claims that is joined step by step; leaders are found along shortened paths."""

    def __init__(self, traits: Iterable[Trait]) -> None:
        traits = tuple(traits)
        self._above: dict[ClaimId, ClaimId] = {one.id: one.id for one in traits}
        self._first: dict[ClaimId, Trait] = {one.id: one for one in traits}
        self._pages: dict[ClaimId, Pages] = {}
        for one in traits:
            if one.page is not None:
                self._pages[one.id] = {one.page: [one]}
        for one in traits:
            if one.claim.links.via in self._above:
                self.join(one.id, one.claim.links.via)

    def together(self, one: ClaimId, other: ClaimId) -> bool:
        """Whether two claims are of one origin so far."""
        return self._leader(one) == self._leader(other)

    def first(self, one: ClaimId) -> Trait:
        """The earliest claim of an origin so far."""
        return self._first[self._leader(one)]

    def join(self, one: ClaimId, other: ClaimId) -> None:
        """Lay the origins of two claims together."""
        mine, yours = self._leader(one), self._leader(other)
        if mine == yours:
            return
        self._above[mine] = yours
        self._first[yours] = min(self._first[yours], self._first.pop(mine), key=rank_of)
        pages = self._pages.setdefault(yours, {})
        for page, told in self._pages.pop(mine, {}).items():
            pages.setdefault(page, []).extend(told)

    def told_apart(self, one: ClaimId, other: ClaimId, items: ItemTree) -> bool:
        """Whether a page tells something of the one origin beside another thing of the other."""
        mine, yours = (self._pages.get(self._leader(claim), {}) for claim in (one, other))
        shared = mine.keys() & yours.keys()
        return any(_apart(mine[page], yours[page], items) for page in shared)

    def _leader(self, claim: ClaimId) -> ClaimId:
        while self._above[claim] != claim:
            self._above[claim] = self._above[self._above[claim]]
            claim = self._above[claim]
        return claim


def _apart(mine: Iterable[Trait], yours: Sequence[Trait], items: ItemTree) -> bool:
    return any(one.claim.item != other.claim.item and not headed(one, other, items) for one in mine for other in yours)
