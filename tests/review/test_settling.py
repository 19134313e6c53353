"""The claims as people left them: a function of the log alone."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tallystick.model.claim import Claim
from tallystick.model.finding import Code
from tallystick.model.judgement import Change, Judgement, Verdict
from tallystick.model.ledger import Ledger
from tallystick.review import accepted_only, correct, settle, standing, without
from tests.strategies import claim, document, dossier, judgement

NAMES = "123456"
CLAIMS = tuple(claim(name, document()) for name in NAMES)
FIX = (Change("low", "9000", "900"),)
WORDS = [Verdict.ACCEPT, Verdict.REJECT, Verdict.UNSURE, Verdict.CORRECT]


@st.composite
def logs(draw: st.DrawFn, about: str = NAMES) -> tuple[Judgement, ...]:
    """Logs of every sort of word, undos of any earlier word among them."""
    said: list[Judgement] = []
    for number in range(draw(st.integers(0, 8))):
        sort = draw(
            st.sampled_from([*WORDS, Verdict.SAME_ORIGIN, Verdict.DIFFERENT, *([Verdict.UNDO] if said else [])])
        )
        first, other = draw(st.sampled_from(about)), None
        if sort is Verdict.UNDO:
            back = draw(st.sampled_from(said))
            first, other = back.claim, str(back.id)
        elif sort in (Verdict.SAME_ORIGIN, Verdict.DIFFERENT):
            other = draw(st.sampled_from(about))
        changes = FIX if sort is Verdict.CORRECT else ()
        said.append(judgement(f"{about}.{number}", first, sort, other=other, changes=changes))
    return tuple(said)


def settled(*judgements: Judgement) -> dict[str, Claim]:
    return {one.id: one for one in settle(CLAIMS, judgements).made}


def codes(*judgements: Judgement) -> list[Code]:
    return [finding.code for finding in settle(CLAIMS, judgements).findings]


def test_without_judgements_all_claims_hold_as_they_are() -> None:
    assert settle(CLAIMS, ()).made == CLAIMS
    assert set(standing(CLAIMS, ()).values()) == {None}


@pytest.mark.parametrize("verdict", [Verdict.REJECT, Verdict.UNSURE])
def test_a_claim_that_was_rejected_or_left_open_does_not_count(verdict: Verdict) -> None:
    assert set(settled(judgement("j", "1", verdict))) == set("23456")


def test_the_latest_word_decides() -> None:
    words = (
        judgement("a", "1", Verdict.REJECT),
        judgement("b", "1"),
        judgement("c", "2"),
        judgement("d", "2", Verdict.UNSURE),
    )
    assert set(settled(*words)) == set("13456")
    assert [standing(CLAIMS, words)[one.id] for one in CLAIMS[:3]] == [Verdict.ACCEPT, Verdict.UNSURE, None]


def test_a_correction_holds_when_the_claim_is_accepted_after_it() -> None:
    words = (judgement("a", "1", Verdict.CORRECT, changes=FIX), judgement("b", "1"))
    assert settled(*words)["1"].amount.low == 900


def test_a_word_taken_back_was_never_said() -> None:
    rejected, back = judgement("a", "1", Verdict.REJECT), judgement("b", "1", Verdict.UNDO, other="a")
    assert settle(CLAIMS, (rejected, back)) == settle(CLAIMS, ())
    assert standing(CLAIMS, (rejected, back)) == standing(CLAIMS, ())


def test_an_undo_can_be_taken_back() -> None:
    words = (
        judgement("a", "1", Verdict.REJECT),
        judgement("b", "1", Verdict.UNDO, other="a"),
        judgement("c", "1", Verdict.UNDO, other="b"),
    )
    assert settle(CLAIMS, words) == settle(CLAIMS, words[:1])


@pytest.mark.parametrize("other", [None, "never said", "b", "later"])
def test_an_undo_of_nothing_said_before_is_a_finding(other: str | None) -> None:
    words = (
        judgement("a", "1"),
        judgement("b", "1", Verdict.UNDO, other=other),
        judgement("later", "2", Verdict.REJECT),
    )
    assert codes(*words) == [Code.ORPHAN_UNDO]
    assert standing(CLAIMS, words)[CLAIMS[1].id] is Verdict.REJECT


@pytest.mark.parametrize(
    "word", [judgement("a", "?", Verdict.REJECT), judgement("a", "1", Verdict.SAME_ORIGIN, other="?")]
)
def test_a_word_on_a_claim_that_is_not_there_is_a_finding(word: Judgement) -> None:
    assert codes(word) == [Code.ORPHAN_JUDGEMENT]
    assert settle(CLAIMS, (word,)).made == CLAIMS


def test_a_stale_correction_is_a_finding() -> None:
    assert codes(judgement("a", "1", Verdict.CORRECT, changes=(Change("low", "8000", "900"),))) == [
        Code.STALE_CORRECTION
    ]


def test_only_what_a_person_vouches_for_is_left_when_asked() -> None:
    words = (
        judgement("a", "1"),
        judgement("b", "2", Verdict.CORRECT, changes=FIX),
        judgement("c", "3", Verdict.REJECT),
    )
    ledger = Ledger(dossier(), claims=(*CLAIMS, claim("hand")), judgements=words)
    assert [one.id for one in accepted_only(ledger).claims] == ["1", "2", "hand"]


def test_words_on_claims_that_are_left_out_go_with_them_and_hang_nowhere() -> None:
    words = (
        judgement("a", "1", Verdict.SAME_ORIGIN, other="3"),
        judgement("b", "1", Verdict.UNDO, other="a"),
        judgement("c", "1", Verdict.UNDO, other="b"),
        judgement("d", "3", Verdict.REJECT),
        judgement("e", "2"),
        judgement("lost", "?"),
    )
    left = without(Ledger(dossier(), claims=CLAIMS, judgements=words), {CLAIMS[2].id})
    assert [one.id for one in left.claims] == ["1", "2", "4", "5", "6"]
    assert [one.id for one in left.judgements] == ["e", "lost"]
    assert [one.code for one in settle(left.claims, left.judgements).findings] == [Code.ORPHAN_JUDGEMENT]


@given(log=logs())
def test_leaving_claims_out_makes_no_word_an_orphan(log: tuple[Judgement, ...]) -> None:
    left = without(Ledger(dossier(), claims=CLAIMS, judgements=log), {CLAIMS[0].id, CLAIMS[3].id})
    assert settle(left.claims, left.judgements).findings == ()


@given(log=logs())
def test_settling_takes_nothing_from_the_log_but_what_stands(log: tuple[Judgement, ...]) -> None:
    """Dropping what was taken back, together with what took it back, leaves the claims the same."""
    assert settle(CLAIMS, _without_undone(log)) == settle(CLAIMS, log)


@given(log=logs())
def test_replaying_the_log_word_by_word_gives_the_state(log: tuple[Judgement, ...]) -> None:
    latest: dict[str, Verdict] = {}
    low: dict[str, float | None] = dict.fromkeys(NAMES, 9000)
    for word in _without_undone(log):
        if word.verdict in WORDS:
            latest[word.claim] = word.verdict
        if word.verdict is Verdict.CORRECT:
            low[word.claim] = 900
    held = {name: low[name] for name in NAMES if latest.get(name) not in (Verdict.REJECT, Verdict.UNSURE)}
    assert {name: one.amount.low for name, one in settled(*log).items()} == held
    assert {str(name): word for name, word in standing(CLAIMS, log).items() if word} == latest


@given(data=st.data())
def test_the_order_of_words_on_different_claims_does_not_matter(data: st.DataObject) -> None:
    first, second = data.draw(logs("123")), data.draw(logs("456"))
    mixed = _shuffle(data, first, second)
    assert settle(CLAIMS, mixed).made == settle(CLAIMS, (*first, *second)).made
    assert standing(CLAIMS, mixed) == standing(CLAIMS, (*first, *second))


@given(text=st.sampled_from(["1", "900", "9e2", "0.25"]), name=st.sampled_from(["low", "best"]))
def test_a_correction_taken_back_gives_back_the_claim(text: str, name: str) -> None:
    changes = correct(CLAIMS[0], {"low": text, name: text})
    word = judgement("a", "1", Verdict.CORRECT, changes=changes)
    assert settled(word)["1"] != CLAIMS[0]
    assert settled(word, judgement("b", "1", Verdict.UNDO, other="a"))["1"] == CLAIMS[0]


def _shuffle(data: st.DataObject, first: Sequence[Judgement], second: Sequence[Judgement]) -> tuple[Judgement, ...]:
    """One log of two: the words of each in their order, one log's between the other's anywhere."""
    places = data.draw(st.permutations([0] * len(first) + [1] * len(second)))
    sides = (iter(first), iter(second))
    return tuple(next(sides[place]) for place in places)


def _without_undone(log: tuple[Judgement, ...]) -> tuple[Judgement, ...]:
    """Take out the last undo that stands with what it takes back, until none is left: a slower reading of the law."""
    for place in range(len(log) - 1, -1, -1):
        if log[place].verdict is Verdict.UNDO:
            gone = {log[place].id, log[place].other}
            return _without_undone(tuple(one for one in log if one.id not in gone))
    return log
