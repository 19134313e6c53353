"""Which dossier is meant."""

import pytest

from tallystick.model.finding import Code, Stop
from tallystick.store import Store
from tests.strategies import dossier


def test_the_only_dossier_need_not_be_named(store: Store) -> None:
    store.create_dossier(dossier("korea"))
    assert store.dossier() == store.dossier("korea") == dossier("korea")


def test_among_several_one_must_be_named(store: Store) -> None:
    store.create_dossier(dossier("korea"))
    store.create_dossier(dossier("aid"))
    with pytest.raises(Stop, match="korea, aid") as stop:
        store.dossier()
    assert stop.value.finding.code is Code.MANY_DOSSIERS


def test_an_unknown_name_is_answered_with_the_known_ones(store: Store) -> None:
    store.create_dossier(dossier("korea"))
    for ask in (store.dossier, store.ledger, store.claims):
        with pytest.raises(Stop, match=r"no dossier 'corea' here\. Known: korea") as stop:
            ask("corea")
        assert stop.value.finding.code is Code.NO_DOSSIER


def test_an_empty_workspace_has_no_dossier_to_take(store: Store) -> None:
    with pytest.raises(Stop, match="Known: none"):
        store.dossier()


def test_a_name_is_given_once(store: Store) -> None:
    store.create_dossier(dossier("korea"))
    with pytest.raises(Stop, match="of this name already"):
        store.create_dossier(dossier("korea"))
    assert len(store.dossiers()) == 1
