"""The API as a Django app."""

from django.apps import AppConfig


class ApiConfig(AppConfig):
    """Addresses below /api/v1/."""

    name = "tallystick.web.api"
    label = "api"
