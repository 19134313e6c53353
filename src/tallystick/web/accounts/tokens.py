"""Tokens: made once and shown once, kept as hashes, found again by hash."""

import secrets
from collections.abc import Iterable
from hashlib import sha256

from django.utils import timezone

from tallystick.web.accounts.models import Token, User
from tallystick.web.accounts.roles import SCOPES, TOKEN_BYTES, TOKEN_START


def make_token(user: User, name: str, scopes: Iterable[str]) -> str:
    """Make a token for someone and return it, for the only time; raises ValueError for a scope that there is not."""
    wanted = set(scopes)
    if not wanted or not wanted <= set(SCOPES):
        raise ValueError(f"scopes are some of {', '.join(SCOPES)}")
    secret = TOKEN_START + secrets.token_urlsafe(TOKEN_BYTES)
    kept = " ".join(scope for scope in SCOPES if scope in wanted)
    Token.objects.create(user=user, name=name.strip(), digest=_digest(secret), scopes=kept)
    return secret


def find_token(secret: str) -> Token | None:
    """The token that this is the secret of, if it stands and its owner may still sign in."""
    rows = Token.objects.select_related("user").filter(revoked=None, user__is_active=True)
    found = rows.filter(digest=_digest(secret)).first()
    today = timezone.now().date()
    if found is not None and found.used != today:  # to the day: a write for each question would cost more than it
        Token.objects.filter(pk=found.pk).update(used=today)
    return found


def revoke(user: User, number: int) -> bool:
    """Have one of someone's tokens hold no longer; says whether there was one."""
    return bool(Token.objects.filter(user=user, pk=number, revoked=None).update(revoked=timezone.now()))


def _digest(secret: str) -> str:
    """A plain hash is enough: a token is 256 random bits, which nobody guesses at any speed."""
    return sha256(secret.encode()).hexdigest()
