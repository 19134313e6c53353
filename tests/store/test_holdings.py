"""What a dossier brings of its own is put in by id."""

from dataclasses import replace

from hypothesis import HealthCheck, given, settings

from tallystick.model.ident import SourceId
from tallystick.model.price import Price
from tallystick.model.source import Source
from tallystick.store import Store
from tests.strategies import dossier, some


def test_each_sort_comes_back_as_it_was_put_in(store: Store) -> None:
    ministry, agency = Source(SourceId("m"), "Ministry"), Source(SourceId("a"), "Agency")
    store.create_dossier(dossier("a"))
    store.put_sources("a", [ministry])
    store.put_sources("a", [agency])
    assert store.sources("a") == (ministry, agency)
    assert (store.prices("a"), store.factors("a"), store.studies("a")) == ((), (), ())


def test_what_has_the_same_id_takes_the_place_of_the_earlier(store: Store) -> None:
    ministry, agency = Source(SourceId("m"), "Ministry"), Source(SourceId("a"), "Agency")
    store.create_dossier(dossier("a"))
    store.put_sources("a", [ministry, agency])
    store.put_sources("a", [replace(ministry, name="The Ministry"), replace(ministry, name="Ministry of Defence")])
    assert store.sources("a") == (replace(ministry, name="Ministry of Defence"), agency)


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(prices=some(Price))
def test_any_prices_come_back(store: Store, prices: tuple[Price, ...]) -> None:
    if not store.dossiers():
        store.create_dossier(dossier("a"))
    store.put_prices("a", prices)
    kept = {price.id: price for price in store.prices("a")}
    assert all(kept[price.id] == price for price in prices)
