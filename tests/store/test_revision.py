"""The revision of a dossier names its content: every write changes it, reading does not."""

import pytest

from tallystick.model.dossier import Dossier
from tallystick.model.finding import Stop
from tallystick.model.ident import UnitId
from tallystick.store import Store

ONE = Dossier("one", "One", UnitId("USD"))


def test_a_write_changes_the_revision_and_reading_does_not(store: Store) -> None:
    store.create_dossier(ONE)
    before = store.revision("one")
    store.ledger("one")
    assert store.revision("one") == before
    store.put_sources("one", ())
    assert store.revision("one") != before


def test_a_replaced_dossier_never_takes_up_an_old_revision(store: Store) -> None:
    store.create_dossier(ONE)
    before = store.revision("one")
    store.put_ledger(store.ledger("one"), replace=True)
    assert store.revision("one") != before


def test_an_unknown_dossier_has_no_revision(store: Store) -> None:
    with pytest.raises(Stop):
        store.revision("two")
