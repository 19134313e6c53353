"""The store as a Django app: put "tallystick.store" into INSTALLED_APPS."""

from django.apps import AppConfig


class StoreConfig(AppConfig):
    """Rows of the ledger."""

    name = "tallystick.store"
    label = "store"
    default_auto_field = "django.db.models.BigAutoField"
