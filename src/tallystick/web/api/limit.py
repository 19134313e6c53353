"""How often programs may ask: so many requests a minute from one token, or from one address that comes without.

Each process of the site counts for itself and in its memory: a count on disk would cost more than most answers.
"""

import math
import time

from django.conf import settings
from django.core.cache import caches
from django.http import HttpRequest
from ninja.throttling import BaseThrottle

from tallystick.web.accounts.models import Token

MINUTE = 60


class Limit(BaseThrottle):
    """Counts requests in each minute of the clock; it holds no state of its own, so threads share it."""

    def allow_request(self, request: HttpRequest) -> bool:
        """Count a request; False for one too many."""
        if not settings.ENVIRONMENT.api_limit:
            return True
        came = getattr(request, "auth", None)
        who = f"token:{came.pk}" if isinstance(came, Token) else f"address:{self.get_ident(request)}"
        key = f"{who}:{time.time() // MINUTE:.0f}"
        counted = caches["requests"]
        counted.add(key, 0, MINUTE)
        return counted.incr(key) <= settings.ENVIRONMENT.api_limit

    def wait(self) -> float:
        """Seconds until the next minute begins."""
        return math.ceil(MINUTE - time.time() % MINUTE)
