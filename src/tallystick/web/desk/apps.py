"""The review desk as a Django app."""

from django.apps import AppConfig


class DeskConfig(AppConfig):
    """The queue and the pages to judge claims at."""

    name = "tallystick.web.desk"
    label = "desk"
    default_auto_field = "django.db.models.BigAutoField"
