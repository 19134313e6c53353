"""Whole dossiers go in and come out the same, all of them or nothing."""

import random
from dataclasses import replace

import pytest
from django.db import connections
from hypothesis import HealthCheck, given, settings

from tallystick.model.claim import Evidence
from tallystick.model.document import Span
from tallystick.model.finding import Code, Stop
from tallystick.model.ledger import Ledger
from tallystick.store import Store
from tallystick.store.crossing import LONGEST_NAME
from tests.strategies import claim, document, dossier, judgement, ledgers

TEXT = document()
SMALL = Ledger(
    dossier("a"), documents=(TEXT,), claims=(claim("1", TEXT), claim("2")), judgements=(judgement("j", "1"),)
)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ledger=ledgers())
def test_any_ledger_comes_back_whole(store: Store, ledger: Ledger) -> None:
    store.put_ledger(ledger, replace=True)
    assert store.ledger(ledger.dossier.slug) == ledger


def test_a_dossier_is_not_overwritten_unasked(store: Store) -> None:
    store.put_ledger(SMALL)
    with pytest.raises(Stop, match="of this name already") as stop:
        store.put_ledger(replace(SMALL, claims=()))
    assert stop.value.finding.code is Code.REFUSED
    assert store.ledger("a") == SMALL


def test_a_replaced_dossier_keeps_its_judgements_in_the_log(store: Store) -> None:
    store.put_ledger(SMALL)
    store.put_ledger(replace(SMALL, judgements=(), claims=(claim("3"),)), replace=True)
    assert store.judgements("a") == ()
    assert [one.id for one in store.claims("a")] == ["3"]
    with connections[str(store.workspace.folder)].cursor() as cursor:
        cursor.execute("SELECT count(*) FROM tally_judgement")
        assert cursor.fetchone() == (1,)


def test_replacing_leaves_other_dossiers_alone(store: Store) -> None:
    store.put_ledger(SMALL)
    store.put_ledger(replace(SMALL, dossier=dossier("b")))
    store.put_ledger(Ledger(dossier("b")), replace=True)
    assert store.ledger("a") == SMALL


def test_the_longest_names_fit_on_every_database(store: Store) -> None:
    chance = random.Random(7)  # noqa: S311  # letters that no database can compress
    names = ["".join(chr(chance.randrange(0x10000, 0x1FFFF)) for _ in range(LONGEST_NAME)) for _ in range(4)]
    longest = claim(names[0], provider=names[1], recipient=names[2], item=names[3])
    store.put_ledger(replace(SMALL, documents=(), claims=(longest,), judgements=(judgement("j", names[0]),)))
    assert store.claims("a") == (longest,)


BAD = {
    "two claims of one id": replace(SMALL, claims=(claim("1"), claim("1"))),
    "two documents of one id": replace(SMALL, documents=(TEXT, TEXT)),
    "a quote that is not in the text": replace(
        SMALL, claims=(claim("1", evidence=Evidence(Span(TEXT.id, 0, 4, "?"))),)
    ),
    "a quote from a document that is missing": replace(SMALL, documents=()),
    "a text that no database keeps": replace(SMALL, judgements=(judgement("j", "1", reason="\0"),)),
}


@pytest.mark.parametrize("ledger", BAD.values(), ids=BAD)
def test_a_ledger_that_breaks_the_rules_leaves_nothing_behind(store: Store, ledger: Ledger) -> None:
    store.put_ledger(replace(SMALL, claims=()))
    with pytest.raises(Stop):
        store.put_ledger(ledger, replace=True)
    assert store.ledger("a") == replace(SMALL, claims=())
