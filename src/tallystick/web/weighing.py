"""Balances kept for the next reader: by the revision of the dossier and the question, so that none is ever out of date.

One process keeps its own. Readers who ask the same at the same time wait for one answer instead of making it twice.
"""

from collections import OrderedDict
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from threading import Lock
from typing import Generic, TypeVar

from tallystick import pipeline
from tallystick.books import load_books
from tallystick.model.balance import Balance
from tallystick.model.claim import Claim
from tallystick.model.ident import ClaimId
from tallystick.model.judgement import Judgement
from tallystick.model.ledger import Ledger
from tallystick.model.plan import PUBLISHED_DRAWS, Plan
from tallystick.model.price import Price
from tallystick.model.strain import Strain
from tallystick.questions.weighing import Weighing, weighing
from tallystick.review import as_left, read_log
from tallystick.web.hearing import Hearing
from tallystick.web.question import Question
from tallystick.web.workspace import store

LEDGERS, BALANCES = 4, 64  # kept at a time: a ledger of 100,000 claims takes some 200 MB, a balance less than one
DAYS = 8  # reconciled ledgers kept: another basis needs no new one
DRAWS = 4096  # for what a reader changes: the published number of draws takes four times as long

Kept = TypeVar("Kept")


@dataclass(frozen=True)
class Weighed:
    """A dossier weighed as a reader asked: what was heard, the plan, the balance, the events between the sides."""

    ledger: Ledger
    plan: Plan
    balance: Balance
    strain: Strain
    revision: str
    asking: Weighing  # to ask further: what would be without some claims

    @cached_property
    def claims(self) -> Mapping[ClaimId, Claim]:
        """The claims that were heard, by id, as people left them; those that do not count are among them."""
        return {one.id: one for one in as_left(self.ledger.claims, self.ledger.judgements)}

    @cached_property
    def words(self) -> Mapping[ClaimId, Sequence[Judgement]]:
        """What people said of single claims and did not take back, oldest first."""
        return read_log([one.id for one in self.ledger.claims], self.ledger.judgements).words

    @cached_property
    def prices(self) -> Mapping[str, Price]:
        """All prices, the dossier's own included, by id."""
        return {one.id: one for one in (*load_books().prices, *self.ledger.prices)}


class Shelf(Generic[Kept]):
    """The latest things by key; a thing is made once however many ask for it together."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._kept: OrderedDict[Hashable, Kept] = OrderedDict()
        self._making: dict[Hashable, Lock] = {}
        self._lock = Lock()

    def get(self, key: Hashable, make: Callable[[], Kept]) -> Kept:
        """What is kept under a key, made where it is not there."""
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key]
            turn = self._making.setdefault(key, Lock())
        with turn:
            with self._lock:
                if key in self._kept:
                    return self._kept[key]
            made = make()
            with self._lock:
                self._kept[key] = made
                self._making.pop(key, None)
                while len(self._kept) > self._most:
                    self._kept.popitem(last=False)
            return made

    def peek(self, key: Hashable) -> Kept | None:
        """What is kept under a key; None where that would have to be made first."""
        with self._lock:
            return self._kept.get(key)


_ledgers: Shelf[Ledger] = Shelf(LEDGERS)
_balances: Shelf[Weighed] = Shelf(BALANCES)
_hearings: Shelf[Hearing] = Shelf(LEDGERS)
_heard: Shelf[Weighing] = Shelf(LEDGERS)
_days: Shelf[Weighing] = Shelf(DAYS)
_memory = pipeline.Memory()


def ledger_of(slug: str) -> tuple[Ledger, str]:
    """A dossier's ledger and its revision; raises Stop (NO_DOSSIER)."""
    revision = store().revision(slug)
    key = (store().workspace.folder, slug, revision)
    return _ledgers.get(key, lambda: store().ledger(slug)), revision


def hearing_of(slug: str) -> Hearing:
    """Who is heard in a dossier; raises Stop (NO_DOSSIER)."""
    ledger, revision = ledger_of(slug)
    return _listened(ledger, (store().workspace.folder, slug, revision))


def _listened(ledger: Ledger, place: tuple[Path, str, str]) -> Hearing:
    return _hearings.get(place, lambda: Hearing(ledger))


def weighed(slug: str, question: Question | None = None) -> Weighed:
    """A dossier weighed as a question asks; raises Stop (NO_DOSSIER)."""
    ledger, revision = ledger_of(slug)
    place = (store().workspace.folder, slug, revision)
    asked = (question or Question()).weighed
    if asked.without:
        asked = _listened(ledger, place).understood(asked)
    key = (*place, asked)
    return _balances.get(key, lambda: _weigh(ledger, asked, key[:3]))


def at_hand(slug: str) -> Weighed | None:
    """A dossier as its makers ask it, if that was weighed already: for pages that list many and wait for none."""
    return _balances.peek((store().workspace.folder, slug, store().revision(slug), Question()))


def _weigh(ledger: Ledger, asked: Question, place: tuple[Path, str, str]) -> Weighed:
    last = pipeline.last_day(ledger) or datetime.now(UTC).date()
    day, basis = asked.as_of or last, asked.basis or ledger.dossier.basis
    own = (day, basis) == (last, ledger.dossier.basis) and not (asked.classes or asked.without)
    plan = Plan(ledger.dossier, day, basis, draws=PUBLISHED_DRAWS if own else DRAWS)
    heard = (*place, asked.classes, asked.without)
    first = _heard.get(heard, lambda: weighing(_listened(ledger, place).heard(asked), plan, load_books(), _memory))
    asking = _days.get((*heard, day), lambda: first.again(plan)).again(plan)
    strain = pipeline.strain(first.settled, plan)
    return Weighed(first.ledger, plan, asking.balance, strain, place[2], asking)
