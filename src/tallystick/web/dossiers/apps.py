"""Dossier pages as a Django app."""

from django.apps import AppConfig


class DossiersConfig(AppConfig):
    """Dossiers to read."""

    name = "tallystick.web.dossiers"
    label = "dossiers"
