"""Copies through the whole way: however often an origin is told again, and judged, the balance is the origin's."""

from dataclasses import replace
from datetime import date, timedelta
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tallystick import pipeline
from tallystick.model.amount import Amount, Qualifier
from tallystick.model.balance import Balance
from tallystick.model.claim import Claim, Evidence, Modality
from tallystick.model.document import Reference
from tallystick.model.estimate import Estimate
from tallystick.model.ident import ClaimId, JudgementId
from tallystick.model.judgement import Judgement, Verdict
from tallystick.model.ledger import Ledger
from tallystick.model.plan import Plan
from tallystick.model.price import Basis
from tests.reconcile.ledger import PAIR, books, either, number, of, said

DAY = date(2024, 6, 14)
SERVICE = ("Shin Won-sik, defence minister (South Korea)",)
UP_TO, ABOUT, MORE = Qualifier.AT_MOST, Qualifier.ABOUT, Qualifier.MORE_THAN


def printed(name: str, amount: Amount, day: date = DAY, language: str = "en", **more: object) -> Claim:
    """A claim as an outlet of its own printed it."""
    place = Reference(f"Outlet {name}", day.isoformat(), f"https://{name}.example", language)
    return said(name, amount, DAY.isoformat(), **({"said_by": SERVICE, "evidence": Evidence(reference=place)} | more))


OTHERS = (
    printed("hur", number(1.5e6), date(2024, 2, 23), said_by=("Vadym Skibitskyi, HUR (Ukraine)",)),
    printed("csis", number(2.5e6, MORE), date(2024, 3, 1), said_by=("CSIS",)),
)
ORIGIN = printed("origin", number(4.8e6, ABOUT))
WAYS = (  # number, qualifier, language, speaker: rounded, hedge lost or changed, translated, by another spelling
    (number(4.8e6), "en", SERVICE),
    (number(5e6, ABOUT), "de", ("Shin Won-sik",)),
    (number(4.8e6, UP_TO), "ko", ("신원식",)),
    (number(4.8e6, ABOUT), "ja", ("South Korea's defence minister",)),
    (number(5e6), "en", SERVICE),
)


def rewrite(place: int) -> Claim:
    amount, language, speaker = WAYS[place % len(WAYS)]
    return printed(f"copy{place:03}", amount, DAY + timedelta(days=1 + place % 4), language, said_by=speaker)


def weighed(*claims: Claim, judgements: tuple[Judgement, ...] = ()) -> Balance:
    plan = Plan(PAIR, date(2025, 12, 31), Basis.CONTRACT, draws=512)
    return pipeline.weigh(Ledger(PAIR, claims=claims, judgements=judgements), plan, books())


@cache
def alone() -> Estimate:
    return quantity(weighed(*OTHERS, ORIGIN))


def quantity(balance: Balance) -> Estimate:
    (line,) = (one for one in balance.given.lines if one.flow.item == "artillery shells" and one.quantity)
    assert line.quantity is not None
    return line.quantity


@pytest.mark.parametrize("count", [1, 10, 100])
def test_rewrites_of_one_origin_move_neither_best_value_nor_width(count: int) -> None:
    told = quantity(weighed(*OTHERS, ORIGIN, *(rewrite(place) for place in range(count))))
    assert told.median == pytest.approx(alone().median, rel=1e-3)
    assert told.high / told.low == pytest.approx(alone().high / alone().low, rel=1e-3)
    assert told.origins == alone().origins


@settings(deadline=None, max_examples=10)
@given(st.permutations(range(9)))
def test_the_order_in_which_copies_came_changes_no_figure(order: list[int]) -> None:
    claims = [*OTHERS, ORIGIN, *(rewrite(place) for place in range(6))]
    assert weighed(*(claims[place] for place in order)) == weighed(*claims)


def judged(verdict: Verdict, claim: str, other: str, name: str = "j") -> Judgement:
    return Judgement(JudgementId(name), ClaimId(claim), verdict, "me", "2025-01-01T00:00:00Z", "why", other)


@pytest.mark.parametrize(
    ("verdict", "claim", "other"), [(Verdict.DIFFERENT, "copy000", "origin"), (Verdict.SAME_ORIGIN, "csis", "hur")]
)
def test_a_judgement_on_two_claims_counts_and_taken_back_leaves_no_trace(
    verdict: Verdict, claim: str, other: str
) -> None:
    claims = (*OTHERS, ORIGIN, rewrite(0))
    plain, word = weighed(*claims), judged(verdict, claim, other)
    undone = replace(word, id=JudgementId("u"), verdict=Verdict.UNDO, other="j")
    assert quantity(weighed(*claims, judgements=(word,))) != quantity(plain)
    assert weighed(*claims, judgements=(word, undone)) == plain


@settings(deadline=None, max_examples=15)
@given(st.sampled_from([1e5, 1e6, 3e6]), st.sampled_from([5e4, 5e5, 2e6]), st.sampled_from(list(Modality)[:2]))
def test_of_two_exclusive_alternatives_no_total_holds_both(shells: float, rockets: float, modality: Modality) -> None:
    one = printed("shells", number(shells), item=of("152 mm shells"), links=either("g"), modality=modality)
    other = printed("rockets", number(rockets), item=of("122 mm rockets"), links=either("g"), modality=modality)
    balance = weighed(one, other, *(replace(two, id=ClaimId(f"{two.id} again")) for two in (one, other)))
    held = {line.flow.item for line in balance.given.lines if line.in_total}
    assert len(held & {"152 mm shells", "122 mm rockets"}) <= 1
    worths = [line.value.high for line in balance.given.lines if line.value]
    assert balance.given.total is None or balance.given.total.high <= max(worths) * 1.001
