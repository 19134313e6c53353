"""Whose word is heard: sources by whatever name they go, told apart as the balance tells its origins apart."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from tallystick.books import load_books
from tallystick.model.claim import Claim
from tallystick.model.ident import ClaimId
from tallystick.model.ledger import Ledger
from tallystick.model.source import SourceClass
from tallystick.reconcile import Voices, voices_of
from tallystick.review import as_left, without
from tallystick.web.question import Question


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who is heard in a dossier: the name that the balance has for it, what to call it, and in how many claims."""

    id: str
    name: str
    claims: int


@dataclass(frozen=True)
class Hearing:
    """A ledger with the first voice of each of its claims, as people left them."""

    ledger: Ledger

    @cached_property
    def claims(self) -> Mapping[ClaimId, Claim]:
        """The claims as people left them, by id."""
        return {one.id: one for one in as_left(self.ledger.claims, self.ledger.judgements)}

    @cached_property
    def origins(self) -> Mapping[ClaimId, str]:
        """Who first said what, by claim: a source's id where the register knows it, else the name as it is compared."""
        return {name: self._voices.origin(claim).name for name, claim in self.claims.items()}

    @cached_property
    def speakers(self) -> Mapping[str, Speaker]:
        """Everyone who is heard, by the balance's name for them; the one with the most claims first."""
        counts = Counter(self.origins.values())
        return {name: Speaker(name, self._called(name), number) for name, number in counts.most_common()}

    def speaker(self, name: str) -> Speaker | None:
        """Who goes by a name here; None where nobody does."""
        voices = replace(self._voices, heard={})  # what strangers write into addresses is not remembered
        return self.speakers.get(name) or self.speakers.get(voices.resolve(name).name)

    def understood(self, question: Question) -> Question:
        """The question with the sources that it leaves out by their ids, and none that is heard nowhere."""
        found = (self.speaker(name) for name in question.without)
        return replace(question, without=frozenset(one.id for one in found if one))

    def heard(self, question: Question) -> Ledger:
        """The ledger without the claims of those whose word is left out, and without what only repeats these."""
        if not (question.classes or question.without):
            return self.ledger
        silent = self.understood(question).without
        gone = {
            name
            for name, claim in self.claims.items()
            if self.origins[name] in silent or self._sort(claim) in question.classes
        }
        while more := {name for name, claim in self.claims.items() if claim.links.via in gone} - gone:
            gone |= more
        return without(self.ledger, gone)

    @cached_property
    def _voices(self) -> Voices:
        books = load_books()
        return voices_of(replace(books, sources=books.sources + self.ledger.sources))

    @cached_property
    def _spelt(self) -> Mapping[str, str]:
        """How the unregistered are written where they are first heard."""
        spelt: dict[str, str] = {}
        for claim in self.claims.values():
            for name in claim.said_by:
                spelt.setdefault(self._voices.resolve(name).name, name)
        return spelt

    def _called(self, name: str) -> str:
        source = self._voices.resolve(name).source
        return source.name if source else self._spelt.get(name, name)

    def _sort(self, claim: Claim) -> SourceClass | None:
        source = self._voices.origin(claim).source
        return claim.source_class or (source.klass if source else None)
