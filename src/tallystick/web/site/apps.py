"""The frame of the site as a Django app."""

from django.apps import AppConfig


class SiteConfig(AppConfig):
    """Frame, style, languages, errors."""

    name = "tallystick.web.site"
    label = "site"
