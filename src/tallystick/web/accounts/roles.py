"""Roles: what a person may do, each including those before it."""

from enum import StrEnum


class Role(StrEnum):
    """What someone is, on the whole site or for one dossier."""

    READER = "reader"  # reads what is public, and drafts of dossiers they belong to
    ANALYST = "analyst"  # judges claims, and reads drafts
    EDITOR = "editor"  # adds documents, changes sources and prices
    ADMIN = "admin"  # says who may do what, and what is public

    @property
    def rank(self) -> int:
        """Higher may do more."""
        return list(Role).index(self)

    def covers(self, other: "Role") -> bool:
        """Whether this role may do all that the other may."""
        return self.rank >= other.rank


CHOICES = [(role.value, role.value) for role in Role]
EVERYWHERE = ""  # instead of a dossier's name: the whole site
LONGEST_SLUG = 300  # what the store allows a name
LONGEST_ROLE = 16
LONGEST_NAME = 100
HASH = 64  # hexadecimal digits of SHA-256
SCOPES = ("read", "review", "edit")  # what a token may be made for
LONGEST_SCOPES = 64
TOKEN_START = "tally_"  # so that programs which look for leaked secrets know one  # noqa: S105  # none itself
TOKEN_BYTES = 32
