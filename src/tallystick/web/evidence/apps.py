"""Evidence pages as a Django app."""

from django.apps import AppConfig


class EvidenceConfig(AppConfig):
    """Why figures are what they are."""

    name = "tallystick.web.evidence"
    label = "evidence"
