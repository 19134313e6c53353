"""The log of judgements only grows, and the database itself sees to that."""

import os

import pytest
from django.db import DatabaseError, connections, transaction

from tallystick.model.finding import Code, Stop
from tallystick.model.judgement import Change, Verdict
from tallystick.store import Store
from tests.strategies import claim, dossier, judgement

TOUCHES = [
    "UPDATE tally_judgement SET verdict = 'accept'",
    "UPDATE tally_judgement SET record = record",
    "DELETE FROM tally_judgement",
    "DELETE FROM tally_judgement WHERE verdict = 'reject'",
]
if os.environ.get("DATABASE_URL"):
    TOUCHES += ["TRUNCATE tally_judgement", "TRUNCATE tally_dossier CASCADE"]
else:
    TOUCHES += [
        "INSERT OR REPLACE INTO tally_judgement SELECT * FROM tally_judgement",
        "INSERT OR REPLACE INTO tally_judgement SELECT id + 1, key, record, claim, other, verdict, dossier_id "
        "FROM tally_judgement",
    ]


@pytest.fixture(autouse=True)
def _dossier(store: Store) -> None:
    store.create_dossier(dossier("a"))
    store.enter("a", claim("1"))
    store.enter("a", claim("2"))


def test_the_log_comes_back_in_the_order_in_which_it_was_said(store: Store) -> None:
    said = (
        judgement("3", "1", Verdict.REJECT, reason="a hoax"),
        judgement("1", "1", Verdict.UNDO, other="3"),
        judgement("2", "1", Verdict.CORRECT, changes=(Change("low", "9000", "900"), Change("note", "", "x"))),
        judgement("0", "1", Verdict.SAME_ORIGIN, other="2"),
    )
    for one in said:
        store.judge("a", one)
    assert store.judgements("a") == said


@pytest.mark.parametrize("touch", TOUCHES)
def test_the_database_refuses_to_touch_a_judgement(store: Store, touch: str) -> None:
    said = judgement("j", "1", Verdict.REJECT)
    store.judge("a", said)
    alias = str(store.workspace.folder)
    with pytest.raises(DatabaseError, match="never"), transaction.atomic(alias), connections[alias].cursor() as cursor:
        cursor.execute(touch)
    assert store.judgements("a") == (said,)


def test_saying_the_same_again_changes_nothing(store: Store) -> None:
    store.judge("a", judgement("j", "1"))
    store.judge("a", judgement("j", "1"))
    assert len(store.judgements("a")) == 1


def test_the_id_of_another_judgement_is_not_taken(store: Store) -> None:
    store.judge("a", judgement("j", "1"))
    with pytest.raises(Stop, match="has this id already"):
        store.judge("a", judgement("j", "1", Verdict.REJECT))


@pytest.mark.parametrize(
    ("about", "verdict", "other"),
    [("?", Verdict.ACCEPT, None), ("1", Verdict.SAME_ORIGIN, "?"), ("1", Verdict.UNDO, "?"), ("1", Verdict.UNDO, "1")],
)
def test_a_word_about_nothing_is_refused(store: Store, about: str, verdict: Verdict, other: str | None) -> None:
    with pytest.raises(Stop, match="dossier") as stop:
        store.judge("a", judgement("j", about, verdict, other=other))
    assert stop.value.finding.code is Code.REFUSED
    assert store.judgements("a") == ()
