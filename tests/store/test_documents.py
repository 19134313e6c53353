"""Documents are kept once, and it is known which were read."""

from dataclasses import replace

import pytest

from tallystick.model.finding import Stop
from tallystick.model.ident import DocumentId
from tallystick.store import Store
from tests.strategies import document, dossier

FIRST, SECOND = document("First text."), document("Second text.")


@pytest.fixture(autouse=True)
def _dossier(store: Store) -> None:
    store.create_dossier(dossier("a"))


def test_documents_come_back_in_the_order_of_their_adding(store: Store) -> None:
    assert store.add_documents("a", [SECOND, FIRST]) == (SECOND.id, FIRST.id)
    assert store.documents("a") == (SECOND, FIRST)
    assert store.document_ids("a") == {FIRST.id, SECOND.id}


def test_adding_twice_adds_nothing_and_changes_nothing(store: Store) -> None:
    store.add_documents("a", [FIRST])
    assert store.add_documents("a", [replace(FIRST, name="another name"), SECOND]) == (SECOND.id,)
    assert store.documents("a") == (FIRST, SECOND)


def test_the_same_document_twice_in_one_go_is_one(store: Store) -> None:
    store.add_documents("a", [FIRST, FIRST])
    assert store.documents("a") == (FIRST,)


def test_each_dossier_has_documents_of_its_own(store: Store) -> None:
    store.create_dossier(dossier("b"))
    ours, theirs = FIRST, replace(FIRST, title="Their copy")
    store.add_documents("a", [ours])
    store.add_documents("b", [theirs])
    assert (store.document(FIRST.id, "a"), store.document(FIRST.id, "b")) == (ours, theirs)
    assert store.document(FIRST.id) == ours


def test_a_document_that_is_not_here_stops(store: Store) -> None:
    with pytest.raises(Stop, match="it is not here"):
        store.document(DocumentId("0" * 64))


def test_one_bad_document_keeps_the_others_of_its_batch_out(store: Store) -> None:
    with pytest.raises(Stop):
        store.add_documents("a", [FIRST, replace(SECOND, text="\0")])
    assert store.documents("a") == ()


def test_an_interrupted_reading_goes_on_where_it_stopped(store: Store) -> None:
    store.add_documents("a", [FIRST, SECOND])
    store.propose("a", FIRST.id, [], "reader 1")
    assert store.unread("a", "reader 1") == (SECOND.id,)


def test_a_new_reader_version_reads_all_again(store: Store) -> None:
    store.add_documents("a", [FIRST])
    store.propose("a", FIRST.id, [], "reader 1")
    assert store.unread("a", "reader 2") == (FIRST.id,)


def test_what_is_known_of_a_document_is_said_anew_and_its_text_is_not(store: Store) -> None:
    store.add_documents("a", [FIRST, SECOND])
    store.propose("a", FIRST.id, (), "1")
    told = replace(FIRST, published="2025-03-31", outlet="An outlet")
    store.describe("a", told)
    assert store.documents("a") == (told, SECOND)
    assert FIRST.id in store.unread("a", "1")  # days in it are reckoned from its own
    with pytest.raises(Stop, match="it is not here with this text"):
        store.describe("a", replace(told, text="Other words."))
    with pytest.raises(Stop, match="it is not here with this text"):
        store.describe("a", document("Never added."))
