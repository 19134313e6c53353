"""What `tally users` was asked to do: words of the command line as an action that can be done, or why it cannot."""

import argparse
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NoReturn

from tallystick.web.accounts.roles import EVERYWHERE, Role


class Action(StrEnum):
    """What can be done to the list of people."""

    LIST = "list"
    ADD = "add"
    ROLE = "role"
    PASSWORD = "password"  # noqa: S105  # the name of an action
    CLOSE = "close"
    REOPEN = "reopen"


TAKES: Mapping[Action, tuple[str, ...]] = {
    Action.LIST: ("json",),
    Action.ADD: ("role", "mail"),
    Action.ROLE: ("role", "dossier"),
}


class UsageError(ValueError):
    """It was not said in a way that can be done; nothing was. The message is a sentence without its stop."""


@dataclass(frozen=True, slots=True)
class Asked:
    """An action with all that it needs."""

    action: Action
    name: str = ""
    role: Role = Role.READER
    mail: str = ""
    dossier: str = EVERYWHERE
    json: bool = False


class _Parser(argparse.ArgumentParser):
    """Takes the words apart; what is wrong with them is said by us."""

    def error(self, message: str) -> NoReturn:
        raise UsageError(message)


def read_asked(words: list[str]) -> Asked:
    """What was asked; raises UsageError with the remedy."""
    given = {name: value for name, value in vars(_parser().parse_args(words)).items() if value}
    action = _action(given.pop("action", Action.LIST))
    name, role = given.pop("name", ""), given.get("role")
    if action is Action.LIST and name:
        raise UsageError(f"list takes no name; leave {name!r} out")
    if action is not Action.LIST and not name:
        raise UsageError(f"say whose account: tally users {action} NAME")
    takes = TAKES.get(action, ())
    if needless := [one for one in given if one not in takes]:
        raise UsageError(f"{action} takes no --{needless[0]}; leave it out")
    if action is Action.ROLE and not role:
        raise UsageError(f"say which role: tally users role {name} --role {'|'.join(Role)}")
    return Asked(action, name, **given | ({"role": _role(role)} if role else {}))


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="tally users", add_help=False)
    for place in ("action", "name"):
        parser.add_argument(place, nargs="?")
    for option in ("--role", "--mail", "--dossier"):
        parser.add_argument(option)
    parser.add_argument("--json", action="store_true")
    return parser


def _action(word: str) -> Action:
    if word not in set(Action):
        raise UsageError(f"there is no action {word!r}; known are {', '.join(Action)}")
    return Action(word)


def _role(word: str) -> Role:
    if word not in set(Role):
        raise UsageError(f"there is no role {word!r}; known are {', '.join(Role)}")
    return Role(word)
