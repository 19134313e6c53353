"""What tracing looks at in a claim, taken out once: who, what, how much, when it was published and where it stands."""

import re
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from tallystick.books import Books
from tallystick.model.claim import Claim, Modality
from tallystick.model.flow import UNATTRIBUTED
from tallystick.model.ident import ClaimId, ItemId, PartyId
from tallystick.reconcile.likeness.figures import Figure, figures_of
from tallystick.reconcile.likeness.posts import NOBODY, Post, Posts
from tallystick.reconcile.likeness.sounds import Spelling, spelled
from tallystick.reconcile.material.origins import Origin, Voices, called_by, plain
from tallystick.reconcile.material.scope import days_of
from tallystick.reconcile.material.types import spoken_of

NEGATED = frozenset({Modality.DENIED, Modality.ABSENT})
_PARTS = re.compile(r"[,;/()]")


class Telling(NamedTuple):
    """Through whom a claim came: its chain as names are compared, the post of who said it, and who printed it.

    `cited` are the outlets and sources that the chain names, or the publisher as its own source; `outlets` those that
    printed it. `called` are the register's names of the speaker that the speaker's name holds. `number` stands for all.
    """

    number: int
    voices: tuple[Spelling, ...]
    post: Post
    cited: frozenset[str]
    outlets: frozenset[str]
    language: str | None  # that the names are written in, where they are quoted
    called: frozenset[str]


class Trait(NamedTuple):
    """One claim as others are compared with it. `first` and `last` bound the day it was published."""

    claim: Claim
    speaker: Origin | None  # who said it, None where nobody is named
    first: int | None
    last: int | None
    figures: tuple[Figure, ...]
    pair: frozenset[PartyId | None]
    side: PartyId | None  # the first of the pair by name
    negated: bool
    begin: date | None
    end: date | None
    page: str | None
    told: Telling
    nobody: bool  # whether it is nobody's word: not even the publisher's own
    item: ItemId  # the type that its words name, or its item

    @property
    def id(self) -> ClaimId:
        """The claim's id."""
        return self.claim.id

    @property
    def may_repeat(self) -> bool:
        """Whether it is open what it repeats: nobody linked it, and it is not said to be a collection of its own."""
        return self.claim.links.via is None and not self.claim.links.own


Parties = tuple[frozenset[PartyId | None], PartyId | None]
Chain = tuple[tuple[str, ...], str | None, str | None, bool]  # who said it, who published it, in which language, denied


@dataclass(slots=True)
class Traits:
    """Takes traits out of claims; what many claims have in common is kept."""

    books: Books
    voices: Voices
    publishers: dict[str, frozenset[str]] = field(default_factory=dict)
    parties: dict[tuple[PartyId | None, PartyId | None], Parties] = field(default_factory=dict)
    chains: dict[Chain, Telling] = field(default_factory=dict)
    posts: Posts | None = None

    def of(self, claim: Claim) -> Trait:
        """The trait of one claim."""
        reference = claim.evidence.reference
        first, last = days_of(reference.published) if reference else (None, None)
        begin, end = days_of(claim.when.edtf)
        origin = self.voices.origin(claim)
        speaker = origin if claim.said_by else None
        year = (last or end or begin or date(2020, 1, 1)).year
        pair, side = self._parties(claim)
        return Trait(
            claim,
            None if speaker is None or speaker.name == UNATTRIBUTED else speaker,
            first.toordinal() if first else None,
            last.toordinal() if last else None,
            figures_of(claim.amount, year, self.books),
            pair,
            side,
            claim.modality in NEGATED,
            begin,
            end,
            _page(claim),
            self._telling(claim, speaker),
            origin.name == UNATTRIBUTED,
            spoken_of(claim, self.books.items),
        )

    def _parties(self, claim: Claim) -> Parties:
        key = (claim.provider, claim.recipient)
        if key not in self.parties:
            self.parties[key] = frozenset(key), min(key, key=str)
        return self.parties[key]

    def _telling(self, claim: Claim, speaker: Origin | None) -> Telling:
        reference = claim.evidence.reference
        publisher = reference.publisher if reference else None
        language = reference.language if reference and claim.evidence.span else None
        key = claim.said_by, publisher, language, claim.modality is Modality.DENIED
        if key not in self.chains:
            printed, *citing = _PARTS.split(publisher) if publisher else [""]
            cited = frozenset[str]().union(*(self._names(one) for one in (*claim.said_by, *citing)))
            voices = tuple(spelled(name) for name in claim.said_by)
            source = speaker.source if speaker else None
            called = called_by(source, claim.said_by[0 if key[3] else -1]) if source else frozenset[str]()
            self.chains[key] = Telling(
                len(self.chains), voices, self._post(key, speaker), cited, self._names(printed), language, called
            )
        return self.chains[key]

    def _post(self, chain: Chain, speaker: Origin | None) -> Post:
        """The post of who said it; whose it is may be told of others in the chain only, and better by the register."""
        self.posts = self.posts or Posts(self.books)
        said_by, _, language, denied = chain
        names = said_by if denied else said_by[::-1]
        told = [self.posts.of(name, language) for name in names]
        source = speaker.source if speaker else None
        known = self.posts.of(source.name, None) if source else NOBODY
        parties = next((one.parties for one in told if one.parties), known.parties)
        if speaker is not None and speaker.party is not None:
            parties = frozenset((speaker.party,))
        first = told[:1]
        offices = known.offices.union(*(one.offices for one in first))
        return Post(parties, offices, any(one.proper for one in first))

    def _names(self, name: str) -> frozenset[str]:
        """The sources and outlets that a name holds: "A paper (citing an agency)" holds two."""
        if name not in self.publishers:
            parts = [self._bare(plain(part)) for part in _PARTS.split(name)]
            self.publishers[name] = frozenset(self.voices.resolve(part).name for part in parts if len(part) > 2)
        return self.publishers[name]

    def _bare(self, name: str) -> str:
        """A name without the words that say that it is cited."""
        for words in self.books.tracing.citing:
            name = name.removeprefix(f"{words} ")
        return name


def _page(claim: Claim) -> str | None:
    """The document or page that a claim stands in, where that is known."""
    if claim.evidence.document is not None:
        return claim.evidence.document
    reference = claim.evidence.reference
    return (reference.url or reference.title) if reference else None
