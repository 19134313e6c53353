"""Documents, sources and prices as a Django app."""

from django.apps import AppConfig


class RegistersConfig(AppConfig):
    """Documents, sources, prices, and the work that adding takes."""

    name = "tallystick.web.registers"
    label = "registers"
    default_auto_field = "django.db.models.BigAutoField"
