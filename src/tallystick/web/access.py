"""Who may do what with a dossier: the one question every view asks before it shows or changes anything.

A dossier is public or a draft. Anyone reads what is public. A draft is there only for analysts and above, and for its
members: to all others no page, feed, export, answer of the API or error says that it exists.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest

from tallystick.model.dossier import Dossier
from tallystick.web.accounts.models import Membership, Publication, User
from tallystick.web.accounts.roles import Role
from tallystick.web.workspace import store


class Act(StrEnum):
    """What someone may want to do with a dossier."""

    READ = "read"
    REVIEW = "review"
    EDIT = "edit"
    ADMINISTER = "administer"


NEEDED = {Act.READ: Role.ANALYST, Act.REVIEW: Role.ANALYST, Act.EDIT: Role.EDITOR, Act.ADMINISTER: Role.ADMIN}
_KEPT = "tally_rights"  # attribute of a request: asked once, however many dossiers a page lists


@dataclass(frozen=True, slots=True)
class Rights:
    """What whoever asks may do: their role everywhere and for single dossiers, and which dossiers are public.

    `scopes` is what the token that a program came with was made for; None where a person asks.
    """

    role: Role | None
    members: Mapping[str, Role]
    public: Mapping[str, bool]
    scopes: frozenset[Act] | None = None

    def allow(self, slug: str, act: Act) -> bool:
        """Whether they may do that with the dossier of that name."""
        if self.scopes is not None and act is not Act.READ and act not in self.scopes:
            return False
        if act is Act.READ and (slug in self.members or is_public(self.public, slug)):
            return True
        roles = [role for role in (self.role, self.members.get(slug)) if role is not None]
        return any(role.covers(NEEDED[act]) for role in roles)


def is_public(said: Mapping[str, bool], slug: str) -> bool:
    """Whether a dossier is public: as said, else on this machine alone yes, and on a site with an address no."""
    return said.get(slug, not settings.ENVIRONMENT.address)


def rights_of(request: HttpRequest) -> Rights:
    """What whoever asks may do."""
    found: Rights | None = getattr(request, _KEPT, None)
    if found is None:
        found = _rights(request.user if isinstance(request.user, User) else None)
        keep_rights(request, found)
    return found


def keep_rights(request: HttpRequest, rights: Rights) -> None:
    """Have these rights hold for the rest of a request."""
    setattr(request, _KEPT, rights)


def rights_of_token(user: User, scopes: str) -> Rights:
    """What a program may do: no more than its owner, and no more than its token was made for."""
    found = _rights(user)
    return Rights(found.role, found.members, found.public, frozenset(Act(scope) for scope in scopes.split()))


def _rights(user: User | None) -> Rights:
    public = dict(Publication.objects.values_list("slug", "public"))
    if user is None or not user.is_active:
        return Rights(None, {}, public)
    members = Membership.objects.filter(user=user).values_list("slug", "role")
    return Rights(Role(user.role), {slug: Role(role) for slug, role in members}, public)


def allowed(request: HttpRequest, dossier: Dossier, act: Act) -> bool:
    """Whether whoever asks may do that with a dossier."""
    return rights_of(request).allow(dossier.slug, act)


def knows_people(request: HttpRequest, slug: str) -> bool:
    """Whether whoever asks works on a dossier and so reads the names of those who do; others read what these are."""
    rights = rights_of(request)
    return slug in rights.members or (rights.role is not None and rights.role.covers(Role.ANALYST))


def dossier_for(request: HttpRequest, slug: str, act: Act = Act.READ) -> Dossier:
    """The dossier of that name. Http404 where there is none that whoever asks may read: both look the same.

    PermissionDenied where they may read it but not do that.
    """
    found = store().find_dossier(slug)
    if found is None or not allowed(request, found, Act.READ):
        raise Http404
    if not allowed(request, found, act):
        raise PermissionDenied
    return found


def administers(request: HttpRequest) -> bool:
    """Whether whoever asks is an admin of the whole site, and here in person: no token says who may do what."""
    rights = rights_of(request)
    return rights.scopes is None and rights.role is not None and rights.role.covers(NEEDED[Act.ADMINISTER])


def readable(request: HttpRequest) -> tuple[Dossier, ...]:
    """The dossiers that whoever asks may read."""
    return tuple(one for one in store().dossiers() if allowed(request, one, Act.READ))
