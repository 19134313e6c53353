"""What the sentences of a text say of speakers, persons and organs, also those that hold no claim.

Only sentences that may hold a claim are taken apart; of the others these are asked when a claim needs it.
"""

import re
from collections import deque
from collections.abc import Callable, Iterator
from typing import NamedTuple

from tallystick.model.ident import PartyId
from tallystick.read.binding.officers import remember_officers
from tallystick.read.parse import Parse
from tallystick.read.parties.abbreviated import initials
from tallystick.read.parties.antecedents import remember
from tallystick.read.parties.persons import Person, find_person

REACH = 4  # sentences over which speech goes on and "he" is whom they named
INTRODUCED = 40  # held sentences in which a person may have been introduced


class Said(NamedTuple):
    """The chain of the last source that a sentence names, and the first person it names by title."""

    chain: tuple[str, ...]
    person: Person | None


class Heard:
    """The sentences of a text so far; `take_apart` parses one that was held back."""

    def __init__(self, take_apart: Callable[[str], Parse] | None = None) -> None:
        self._take_apart = take_apart
        self._last: deque[Said | str] = deque(maxlen=REACH)
        self._held: list[str] = []
        self._searched: dict[str, int] = {}
        self._bodies: dict[str, PartyId | None] = {}
        self._officers: dict[str, PartyId | None] = {}
        self._signs: dict[str, PartyId | None] = {}

    def hold(self, text: str) -> None:
        """Keep a sentence that is not taken apart."""
        self._last.append(text)
        self._held.append(text)

    def note(self, parsed: Parse) -> Said:
        """Remember a sentence that was taken apart."""
        said = _said(parsed)
        self._last.append(said)
        return said

    def organs(self, parsed: Parse) -> None:
        """Remember whose the organs and officers are that a sentence names with their party."""
        remember(parsed.scan, parsed.actors, self._bodies)
        remember_officers(parsed, self._officers)
        for sign, party in initials(parsed.scan) if parsed.scan.serial else ():
            self._signs[sign] = party if self._signs.get(sign, party) == party else None

    def whose(self, organ: str) -> PartyId | None:
        """The only party that the text named with an organ; None where there is none or more than one."""
        begun = self._searched.get(organ, 0)
        self._searched[organ] = len(self._held)
        for text in self._held[begun:] if self._take_apart else ():
            if organ in text.lower() and self._take_apart:
                self.organs(self._take_apart(text))
        return self._bodies.get(organ)

    def officer_of(self, name: str) -> PartyId | None:
        """The party whose officer the text said that someone of this name is."""
        if name not in self._officers and self._take_apart:
            self._officers[name] = None
            for text in self._held[-INTRODUCED:]:
                if name in text:
                    remember_officers(self._take_apart(text), self._officers)
        return self._officers.get(name)

    def named_by(self, sign: str) -> PartyId | None:
        """The only party that the text named with a name that begins with a sign; None where there is none or more."""
        if sign not in self._signs and self._take_apart:
            for text in self._held[-INTRODUCED:]:
                if sign in text:
                    self.organs(self._take_apart(text))
        return self._signs.get(sign)

    def speakers(self, word: str) -> Iterator[str]:
        """All speakers and persons whom sentences name that hold a word beside one that could be of the same name, and
        that were not taken apart.
        """
        beside = re.compile(rf"(\w+)\W{{1,2}}{re.escape(word)}\b|\b{re.escape(word)}\W{{1,2}}(\w+)")
        for text in self._held if self._take_apart else ():
            named = word in text and any(not (one[1] or one[2])[0].islower() for one in beside.finditer(text))
            if named and self._take_apart:
                yield from speakers(self._take_apart(text))

    @property
    def parties(self) -> set[PartyId]:
        """All parties that sentences name that were not taken apart."""
        parsed = (self._take_apart(text) for text in self._held) if self._take_apart else ()
        return {actor.party for one in parsed for actor in one.actors}

    @property
    def chain(self) -> tuple[str, ...]:
        """Who spoke last, for speech that goes on."""
        return next((said.chain for k in reversed(range(len(self._last))) if (said := self._at(k)).chain), ())

    @property
    def person(self) -> Person | None:
        """Who "he" is."""
        return next((said.person for k in reversed(range(len(self._last))) if (said := self._at(k)).person), None)

    def _at(self, k: int) -> Said:
        found = self._last[k]
        if isinstance(found, str):
            found = self._last[k] = _said(self._take_apart(found)) if self._take_apart else Said((), None)
        return found


def speakers(parsed: Parse) -> Iterator[str]:
    """All whom a sentence names as sources, and the first person it names by title."""
    yield from (name for source in parsed.sources if not source.pronoun for name in source.chain)
    person = find_person(parsed.scan)
    if person is not None:
        yield person.name


def _said(parsed: Parse) -> Said:
    named = [source.chain for source in parsed.sources if not source.pronoun]
    return Said(tuple(named[-1]) if named else (), find_person(parsed.scan))
