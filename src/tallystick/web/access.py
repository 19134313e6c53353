"""Who may do what with a dossier: the one question every view asks before it shows or changes anything."""

from enum import StrEnum

from django.http import Http404, HttpRequest

from tallystick.model.dossier import Dossier
from tallystick.web.workspace import store


class Act(StrEnum):
    """What someone may want to do with a dossier."""

    READ = "read"
    REVIEW = "review"
    EDIT = "edit"
    ADMINISTER = "administer"


def allowed(request: HttpRequest, dossier: Dossier, act: Act) -> bool:
    """Whether whoever asks may do that: anyone may read, only the site's staff may do more."""
    if act is Act.READ:
        return True
    return request.user.is_active and request.user.is_staff


def dossier_for(request: HttpRequest, slug: str, act: Act = Act.READ) -> Dossier:
    """The dossier of that name; Http404 where there is none, or none that whoever asks may do that with.

    Both look the same: that a dossier exists is not told to those who may not read it.
    """
    found = next((one for one in store().dossiers() if one.slug == slug), None)
    if found is None or not allowed(request, found, act):
        raise Http404
    return found


def readable(request: HttpRequest) -> tuple[Dossier, ...]:
    """The dossiers that whoever asks may read."""
    return tuple(one for one in store().dossiers() if allowed(request, one, Act.READ))
