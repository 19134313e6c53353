"""How allauth is told who may sign up, and what its sign-in pages say about that."""

from allauth.account.adapter import DefaultAccountAdapter
from django.conf import settings
from django.http import HttpRequest


class Door(DefaultAccountAdapter):  # type: ignore[misc]  # what it derives from carries no types
    """Nobody signs up on their own unless the site is set to let them; admins make accounts."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Whether strangers may make themselves an account. It is a reader's account."""
        return settings.SIGN_UP_OPEN
