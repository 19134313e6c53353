"""The pages about people as a Django app."""

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    """Accounts, tokens, who may do what."""

    name = "tallystick.web.people"
    label = "people"
