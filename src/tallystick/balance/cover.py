"""Which line already holds which other: the order that keeps anything from being counted twice.

A line holds another if its item covers the other's (below it in the tree, or spanned), its parties hold the other's,
and one of the two strictly; of one item between the same parties, a stated worth holds the count. A joint party holds
its members, a body its members, and a region without known members every party that is not a region.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from tallystick.balance.posts import Post
from tallystick.books import Books
from tallystick.model.ident import ItemId, PartyId, UnitId, members
from tallystick.model.party import PartyKind

CODE_LENGTH = 2  # letters of an ISO 3166-1 code


class Cover:
    """Asks of a set of posts which hold which, by looking up the few that could."""

    def __init__(self, posts: Sequence[Post], books: Books) -> None:
        self._books = books
        self._posts: dict[tuple[PartyId, PartyId, ItemId], list[int]] = defaultdict(list)
        for place, post in enumerate(posts):
            self._posts[post.flow.provider, post.flow.recipient, post.flow.item].append(place)
        self._all = posts
        self._items = self._broader_items({post.flow.item for post in posts})
        self._parties = self._broader_parties(
            {one for post in posts for one in (post.flow.provider, post.flow.recipient)}
        )

    def holders(self, post: Post) -> Iterator[int]:
        """The places of all posts that hold this one."""
        flow = post.flow
        for provider in self._parties[flow.provider]:
            for recipient in self._parties[flow.recipient]:
                for item in self._items[flow.item]:
                    yield from self._at((provider, recipient, item), post)

    def _at(self, key: tuple[PartyId, PartyId, ItemId], post: Post) -> Iterator[int]:
        flow = post.flow
        same = key == (flow.provider, flow.recipient, flow.item)
        for place in self._posts.get(key, ()):
            measure = self._all[place].flow.measure
            if not same or (self._is_money(measure) and not self._is_money(flow.measure)):
                yield place

    def _is_money(self, measure: UnitId) -> bool:
        return self._books.units.is_currency(measure)

    def _broader_items(self, items: set[ItemId]) -> dict[ItemId, tuple[ItemId, ...]]:
        ordered = tuple(sorted(items))
        return {item: self._broader(item, ordered) for item in ordered}

    def _broader(self, item: ItemId, among: Sequence[ItemId]) -> tuple[ItemId, ...]:
        return (item, *(one for one in among if self._books.items.covers(one, item)))

    def _broader_parties(self, parties: set[PartyId]) -> dict[PartyId, tuple[PartyId, ...]]:
        ordered = sorted(parties)
        wide = [one for one in ordered if self._is_wide(one)]
        return {
            party: (party, *(one for one in wide if one != party and self._party_holds(one, party)))
            for party in ordered
        }

    def _is_wide(self, party: PartyId) -> bool:
        return len(members(party)) > 1 or self._kind(party) in (PartyKind.BODY, PartyKind.REGION)

    def _party_holds(self, broad: PartyId, narrow: PartyId) -> bool:
        """Strict: of two that hold each other's members, neither holds the other."""
        inside = {one for part in members(broad) for one in self._members(part)}
        if self._kind(broad) is PartyKind.REGION:
            return self._kind(narrow) is not PartyKind.REGION
        return set(members(narrow)) < {*inside, *members(broad)} and not self._reaches(narrow, broad)

    def _reaches(self, narrow: PartyId, broad: PartyId) -> bool:
        return broad in {one for part in members(narrow) for one in self._members(part)}

    def _members(self, party: PartyId) -> tuple[PartyId, ...]:
        """Allies of a body are those it is made of."""
        known = self._books.parties.get(party)
        return known.allies if known is not None and known.kind is PartyKind.BODY else ()

    def _kind(self, party: PartyId) -> PartyKind | None:
        """What a party is; a territory with a code of its own (ISO 3166-1) is one giver like any state."""
        known = self._books.parties.get(party)
        if known is None:
            return None
        coded = len(party) == CODE_LENGTH and known.kind is PartyKind.REGION
        return PartyKind.STATE if coded else known.kind
