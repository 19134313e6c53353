"""The list of people from the command line: how the first admin comes in, and any later change of roles."""

import getpass
import json
import sys
from collections.abc import Callable, Mapping

from allauth.account.models import EmailAddress
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction

from tallystick.web.accounts.models import Membership, User
from tallystick.web.accounts.roles import EVERYWHERE
from tallystick.web.people.asking import Action, Asked, read_asked
from tallystick.web.workspace import store


def roster(arguments: list[str]) -> str:
    """Do what is asked and say so; raises ValueError with the remedy, UsageError where it was not said right."""
    asked = read_asked(arguments)
    try:
        return _DOING[asked.action](asked)
    except ValidationError as wrong:
        raise ValueError(" ".join(wrong.messages)) from wrong


def _list(asked: Asked) -> str:
    found = [
        {
            "name": user.username,
            "mail": user.email,
            "role": user.role,
            "dossiers": {one.slug: one.role for one in user.memberships.all()},
            "open": user.is_active,
        }
        for user in User.objects.prefetch_related("memberships").order_by("username")
    ]
    if asked.json:
        return json.dumps(found, ensure_ascii=False)
    lines = [f"{one['name']}: {one['role']}{'' if one['open'] else ', closed'}" for one in found]
    return "\n".join(lines) or "Nobody has an account yet. Next: tally users add NAME --role admin"


def _add(asked: Asked) -> str:
    user = User(username=asked.name, email=asked.mail, role=asked.role.value)
    user.full_clean(exclude=["password", "email"])
    if asked.mail:
        validate_email(asked.mail)
    user.set_password(_asked_for(user))
    with transaction.atomic():
        user.save()
        if asked.mail:
            EmailAddress.objects.create(user=user, email=asked.mail, verified=True, primary=True)
    return f"{asked.name} may sign in as {asked.role}."


def _change(asked: Asked) -> str:
    user = _find(asked.name)
    if asked.dossier == EVERYWHERE:
        user.role = asked.role.value
        user.save(update_fields=["role"])
        return f"{asked.name} is {asked.role} everywhere."
    store().dossier(asked.dossier)  # says which there are, where there is none of that name
    Membership.objects.update_or_create(user=user, slug=asked.dossier, defaults={"role": asked.role.value})
    return f"{asked.name} is {asked.role} for {asked.dossier}."


def _password(asked: Asked) -> str:
    user = _find(asked.name)
    user.set_password(_asked_for(user))
    user.save(update_fields=["password"])
    return f"{asked.name} has a new password; sessions that were open are closed."


def _close(asked: Asked) -> str:
    User.objects.filter(pk=_find(asked.name).pk).update(is_active=False)
    return f"{asked.name} may not sign in any more. What they said stays in the log."


def _reopen(asked: Asked) -> str:
    User.objects.filter(pk=_find(asked.name).pk).update(is_active=True)
    return f"{asked.name} may sign in again."


def _find(name: str) -> User:
    found = User.objects.filter(username=name).first()
    if found is None:
        raise ValueError(f"nobody here goes by the name {name!r}; see: tally users list")
    return found


def _asked_for(user: User) -> str:
    """A password that is good enough: typed unseen, or the first line of what comes in where nobody types."""
    if sys.stdin.isatty():
        secret = getpass.getpass("Password: ")
        if secret != getpass.getpass("The same again: "):
            raise ValueError("the two were not the same; nothing was changed")
    else:
        secret = sys.stdin.readline().rstrip("\n")
    validate_password(secret, user)
    return secret


_DOING: Mapping[Action, Callable[[Asked], str]] = {
    Action.LIST: _list,
    Action.ADD: _add,
    Action.ROLE: _change,
    Action.PASSWORD: _password,
    Action.CLOSE: _close,
    Action.REOPEN: _reopen,
}
