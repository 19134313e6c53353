"""The site and the store stand on one database and share its transactions."""

from django.db import DEFAULT_DB_ALIAS, transaction

from tallystick.model.dossier import Dossier
from tallystick.model.ident import UnitId
from tallystick.store import Store


def test_what_the_store_writes_is_rolled_back_with_the_sites_transaction(bare_site: Store) -> None:
    with transaction.atomic(using=DEFAULT_DB_ALIAS):
        bare_site.create_dossier(Dossier("one", "One", UnitId("USD")))
        transaction.set_rollback(True)
    assert bare_site.dossiers() == ()
