"""Who asks: a program with a token, or anyone. Cookies of people who signed in count for nothing here."""

from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest
from ninja.security import HttpBearer

from tallystick.web.access import keep_rights, rights_of_token
from tallystick.web.accounts.tokens import find_token


class ByToken(HttpBearer):
    """A token in the header `Authorization: Bearer ...`."""

    def authenticate(self, request: HttpRequest, token: str) -> object | None:
        """Let the token's owner ask, with no more rights than the token was made for."""
        found = find_token(token)
        if found is not None:
            request.user = found.user
            keep_rights(request, rights_of_token(found.user, found.scopes))
        return found


def anyone(request: HttpRequest) -> object | None:
    """Without a token: what is public."""
    if "Authorization" in request.headers:
        return None
    request.user = AnonymousUser()
    return request.user
