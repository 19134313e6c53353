"""From settled claims to the balance and its reasons, through all three stages: one news story's worth of claims."""

from datetime import date
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tallystick.balance import Told, balance, sentence, why
from tallystick.model.amount import Amount, Qualifier
from tallystick.model.balance import Balance, Status, Total
from tallystick.model.claim import Claim, Kind, Modality
from tallystick.model.dossier import Dossier
from tallystick.model.grade import Grade
from tallystick.model.ledger import Ledger
from tallystick.model.plan import Plan
from tallystick.model.price import Basis
from tallystick.model.when import Counting, When
from tallystick.reconcile import reconcile
from tallystick.value import value
from tests.balance.ledger import line
from tests.reconcile.ledger import DOLLARS, EAST, NORTH, books, number, of, repeats, said, span

AT_LEAST, ABOUT = Qualifier.AT_LEAST, Qualifier.ABOUT
AUTHOR, SERVICE = ("a researcher",), ("a service",)
DAY = "2025-09-18"
C2 = Grade.parse("C2")
AS_OF_THEN = When(DAY, counting=Counting.CUMULATIVE)


def back(name: str, amount: Amount | None = None, **more: object) -> Claim:
    """A claim about what came back."""
    return said(name, amount, DAY, provider=EAST, recipient=NORTH, said_by=AUTHOR, grade=C2, **more)


STORY = (
    said("arms", number(5.6e9, AT_LEAST, "USD"), DAY, kind=Kind.VALUE, item=of("arms"), said_by=AUTHOR, grade=C2),
    said("men", number(15_000, ABOUT), DAY, kind=Kind.PERSONNEL, item=of("troops"), said_by=AUTHOR, grade=C2),
    said("dead", number(2000, ABOUT), DAY, kind=Kind.CASUALTIES, item=of("killed"), said_by=SERVICE, recipient=None),
    said("pact", None, DAY, kind=Kind.AGREEMENT, item=of("mutual defence treaty")),
    said("cracks", None, DAY, kind=Kind.EVENT, item=of("strain")),
    back("paid", span(450e6, 1.2e9, "USD"), kind=Kind.VALUE, item=of("compensation")),
    back("food", item=of("food")),
    back("guns", item=of("air defence systems")),
    back(
        "cash",
        None,
        item=of("foreign currency"),
        modality=Modality.ABSENT,
        when=When(DAY, counting=Counting.CUMULATIVE),
    ),
)
COPY = said("copy", number(9.8e9, unit="USD"), DAY, kind=Kind.VALUE, item=of("arms"), links=repeats("arms"))


@cache
def made(*claims: Claim) -> Balance:
    """The balance of a story in a dossier that names no sides."""
    dossier = Dossier("story", "One news story", DOLLARS)
    plan = Plan(dossier, date(2025, 9, 30), Basis.CONTRACT, draws=2048)
    series = reconcile(claims, dossier, plan.as_of, books())
    valued = value(series.made, (), plan, books())
    return balance(valued.made, (), plan, books(), Told(series.findings + valued.findings))


def test_each_line_has_the_status_of_what_the_story_says() -> None:
    given, received = made(*STORY).given, made(*STORY).received
    assert {one.flow.item: one.status for one in given.lines} == {
        "arms": Status.STATED,
        "troops": Status.UNPRICED,
        "killed": Status.LOSSES,
    }
    assert {one.flow.item: one.status for one in received.lines} == {
        "compensation": Status.STATED,
        "food": Status.UNCOUNTED,
        "air defence systems": Status.UNCOUNTED,
        "foreign currency": Status.DENIED,
    }


def test_the_side_with_a_lower_bound_only_is_told_by_what_it_is_at_least() -> None:
    given = made(*STORY).given
    assert given.total_from is Total.STATED
    assert given.least == pytest.approx(5.6e9, rel=0.1)


def test_the_other_side_has_the_range_that_the_story_states() -> None:
    received = made(*STORY).received
    assert (received.total_from, received.least) == (Total.STATED, None)
    assert received.total is not None
    assert 3e8 < received.total.low < 5e8 < 1.0e9 < received.total.high < 2.5e9


def test_what_the_whole_covers_is_within_it() -> None:
    received = made(*STORY).received
    assert line(received, "food").within == line(received, "air defence systems").within == "compensation"


def test_the_ratio_has_an_upper_end_only() -> None:
    found = made(*STORY).asymmetry
    assert found is not None
    assert (found.least, found.words) == (None, "almost no chance")
    assert found.most is not None
    assert 0.15 < found.most < 0.4


def test_the_sentence_headlines_no_upper_figure_of_an_open_side() -> None:
    text = sentence(made(*STORY), books())
    assert "North Korea gave Russia goods worth at least US$ 5.6 bn" in text
    assert "what it received is at most" in text


def test_people_are_counted_by_what_was_said_of_them() -> None:
    troops, killed = (line(made(*STORY).given, item).quantity for item in ("troops", "killed"))
    assert troops is not None
    assert killed is not None
    assert troops.median == pytest.approx(15_000, rel=0.05)
    assert killed.median == pytest.approx(2000, rel=0.1)


def test_a_copy_moves_no_figure_and_is_folded_under_its_original() -> None:
    with_copy = made(*STORY, COPY)
    assert with_copy.given.total == made(*STORY).given.total
    assert with_copy.asymmetry == made(*STORY).asymmetry
    (reasons,) = why(with_copy, Ledger(with_copy.dossier, claims=(*STORY, COPY)), "arms").lines
    assert [(one.claim, [two.claim for two in one.copies]) for one in reasons.voices[0].witnesses] == [
        ("arms", ["copy"])
    ]


def test_agreements_and_events_are_in_no_figure() -> None:
    lines = [*made(*STORY).given.lines, *made(*STORY).received.lines]
    assert not {"pact", "cracks"} & {claim for one in lines for claim in one.claims}


AMOUNTS = st.builds(number, st.floats(1e3, 1e12), st.sampled_from(Qualifier), st.sampled_from(["USD", "t"]))
COPIES = st.builds(
    said,
    st.just("copy"),
    st.one_of(st.none(), AMOUNTS),
    st.sampled_from(["2023-05", DAY, "2025-09-25"]),
    item=st.sampled_from([of("arms"), of("troops"), of("food"), of("compensation")]),
    modality=st.sampled_from(Modality),
    links=st.sampled_from([repeats(name) for name in ("arms", "men", "paid", "food", "cash")]),
    said_by=st.sampled_from([AUTHOR, SERVICE, ("somebody else",), ()]),
)


def figures(*claims: Claim) -> list[object]:
    """Every figure of a balance."""
    found = made.__wrapped__(*claims)
    sides = (found.given, found.received)
    lines = [(one.status, one.quantity and one.quantity.quantiles) for side in sides for one in side.lines]
    return [found.asymmetry, *lines, *((side.total, side.least, side.total_from) for side in sides)]


@settings(max_examples=25, deadline=None)
@given(COPIES)
def test_no_copy_whatever_it_says_moves_any_figure(copy: Claim) -> None:
    assert figures(*STORY, copy) == figures(*STORY)


@settings(max_examples=15, deadline=None)
@given(st.floats(2e3, 9e7), st.sampled_from(Qualifier), st.sampled_from(["152 mm shells", "122 mm shells"]))
def test_no_claim_on_a_part_lowers_the_whole(number_of_part: float, qualifier: Qualifier, item: str) -> None:
    whole = said("whole", number(3e6), item=of("artillery shells"))
    part = said("part", number(number_of_part, qualifier), item=of(item))
    before, after = (made.__wrapped__(*claims).given for claims in ((whole,), (whole, part)))
    low, high = (line(side, "artillery shells").quantity for side in (before, after))
    assert low is not None
    assert high is not None
    assert all(one <= other * (1 + 1e-9) for one, other in zip(low.quantiles, high.quantiles, strict=True))
