"""Rewrites through the whole way, from texts in ten languages over the reader to the balance: they move nothing."""

from collections.abc import Sequence
from datetime import date, timedelta
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tallystick import pipeline
from tallystick.books import load_books
from tallystick.model.claim import Claim
from tallystick.model.document import Document
from tallystick.model.estimate import Estimate
from tallystick.model.finding import Code
from tallystick.model.ident import DocumentId, digest
from tallystick.model.ledger import Ledger
from tallystick.model.plan import Plan
from tallystick.model.price import Basis
from tests.reconcile.ledger import PAIR

DAY = date(2024, 6, 14)


def printed(name: str, text: str, day: date, language: str = "en") -> Document:
    """A report as an outlet of its own printed it."""
    place = DocumentId(digest(name))
    return Document(place, "text/plain", text, name, outlet=name, published=day.isoformat(), language=language)


OTHERS = (
    printed(
        "one",
        "Ukraine's military intelligence says that Russia has received 1.5 million artillery shells from North Korea.",
        date(2024, 2, 23),
    ),
    printed(
        "two",
        "The Harbour Institute counts more than 2.5 million artillery shells that North Korea has delivered to Russia.",
        date(2024, 3, 1),
    ),
)
ORIGIN = printed(
    "origin",
    "North Korea has sent Russia about 4.8 million artillery shells, South Korea's defence minister said.",
    DAY,
)
WAYS = (
    (
        "en",
        "South Korea's defence minister said Russia has received about 4.8 million artillery shells from North Korea.",
    ),
    (
        "de",
        "Nordkorea hat Russland rund 4,8 Millionen Granaten geliefert, sagte der südkoreanische Verteidigungsminister.",
    ),
    ("fr", "La Corée du Nord a livré 4,8 millions d'obus à la Russie, selon le ministre sud-coréen de la Défense."),
    ("es", "Corea del Norte entregó a Rusia casi 5 millones de proyectiles, según el ministro de Defensa surcoreano."),
    ("ru", "КНДР поставила России около 4,8 миллиона снарядов, заявил министр обороны Южной Кореи."),
    ("ko", "북한이 러시아에 포탄 약 480만 발을 보냈다고 한국 국방장관이 밝혔다."),
    ("pl", "Korea Północna dostarczyła Rosji około 4,8 mln pocisków, powiedział południowokoreański minister obrony."),
    ("ja", "北朝鮮がロシアに約480万発の砲弾を送ったと韓国の国防相が述べた。"),
    ("nl", "Noord-Korea heeft Rusland 4,8 miljoen granaten geleverd, zei de Zuid-Koreaanse minister van Defensie."),
    ("en", "North Korea has sent Russia 4.8 million artillery shells."),
)


def rewrite(place: int, way: int | None = None) -> Document:
    language, text = WAYS[(place if way is None else way) % len(WAYS)]
    return printed(f"rewrite {place}", text, DAY + timedelta(days=place % 4), language)


@cache
def read(document: Document) -> tuple[Claim, ...]:
    return tuple(pipeline.read_document(document, load_books()).made)


def shells(*more: Document) -> Estimate:
    documents = (*OTHERS, ORIGIN, *more)
    claims = tuple(claim for document in documents for claim in read(document))
    plan = Plan(PAIR, date(2025, 12, 31), Basis.CONTRACT, draws=256)
    balance = pipeline.weigh(Ledger(PAIR, documents=documents, claims=claims), plan, load_books())
    (line,) = (one for one in balance.given.lines if one.quantity)
    assert line.quantity is not None
    return line.quantity


@cache
def alone() -> Estimate:
    return shells()


def unmoved(told: Estimate) -> bool:
    """Whether best value and width are the origin's within a thousandth."""
    same = told.median == pytest.approx(alone().median, rel=1e-3)
    return same and told.high / told.low == pytest.approx(alone().high / alone().low, rel=1e-3)


@pytest.mark.parametrize("count", [1, 10, 100])
def test_rewritten_documents_move_neither_best_value_nor_width(count: int) -> None:
    assert unmoved(shells(*(rewrite(place) for place in range(count))))


@settings(deadline=None, max_examples=10)
@given(st.lists(st.integers(0, len(WAYS) - 1), min_size=1, max_size=8))
def test_no_choice_of_rewrites_moves_them(ways: Sequence[int]) -> None:
    assert unmoved(shells(*(rewrite(place, way) for place, way in enumerate(ways))))


def test_another_source_that_says_the_same_does_move_them() -> None:
    text = "Estonia's intelligence service has counted 4.8 million artillery shells that Russia got from North Korea."
    assert not unmoved(shells(printed("estonia", text, DAY + timedelta(days=80))))


def test_a_rewrite_of_later_days_is_not_told_of_before_it_was_published() -> None:
    story = " ".join(f"{one.text} That was said at a meeting of {place} guests." for place, one in enumerate(OTHERS))
    twins = (printed("first", story, DAY), printed("later", f"{story} More follows.", DAY + timedelta(days=3)))
    known = pipeline.settled(Ledger(PAIR, documents=twins), load_books())
    told = [
        [one.code for one in pipeline.prepare(known, Plan(PAIR, DAY + timedelta(days=days), Basis.CONTRACT)).findings]
        for days in (2, 3)
    ]
    assert told == [[], [Code.REWRITE]]
