"""People to try a site with."""

from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.core.cache import cache
from django.test import Client

from tallystick.web.accounts.models import Membership, Publication, User
from tallystick.web.accounts.roles import Role

PASSWORD = "correct horse battery"


def person(name: str, role: Role) -> User:
    """An account of that name, made where it is not there yet."""
    found = User.objects.filter(username=name).first()
    if found is not None:
        return found
    made = User(username=name, email=f"{name}@example.org", role=role.value)
    made.set_password(PASSWORD)
    made.save()
    return made


def signed_in(name: str, role: Role) -> Client:
    """A browser in which that person signed in by the form, as people do."""
    person(name, role)
    cache.clear()  # the count of attempts
    client = Client()
    client.post("/accounts/login/", {"login": name, "password": PASSWORD})
    return client


def draft(slug: str) -> None:
    """Make a dossier a draft."""
    Publication.objects.update_or_create(slug=slug, defaults={"public": False, "by": "test"})


def join(name: str, slug: str, role: Role) -> None:
    """Give someone a role for one dossier."""
    Membership.objects.update_or_create(user=User.objects.get(username=name), slug=slug, defaults={"role": role.value})


def six_digits(secret: str) -> str:
    """What an authenticator app shows for a secret now."""
    return str(format_hotp_value(hotp_value(secret, list(yield_hotp_counters_from_time())[1])))
