"""Who may do what: roles include those before them, and a draft is not there for those who may not read it."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest
from django.test import RequestFactory

from tallystick.store import Store
from tallystick.web.access import Act, dossier_for, keep_rights, readable, rights_of_token
from tallystick.web.accounts.roles import Role
from tests.people import draft, join, person
from tests.sites import DOSSIER


def _asking(name: str = "", role: Role = Role.READER) -> HttpRequest:
    request = RequestFactory().get("/")
    request.user = person(name, role) if name else AnonymousUser()
    return request


def _may(request: HttpRequest, act: Act) -> bool | None:
    """True, False for refused, None for not there."""
    try:
        dossier_for(request, DOSSIER, act)
    except PermissionDenied:
        return False
    except Http404:
        return None
    return True


@pytest.mark.parametrize(
    ("role", "acts"),
    [(Role.READER, 1), (Role.ANALYST, 2), (Role.EDITOR, 3), (Role.ADMIN, 4)],
)
def test_each_role_may_do_what_those_before_it_may_and_one_thing_more(own_site: Store, role: Role, acts: int) -> None:
    assert [_may(_asking("ann", role), act) for act in Act] == [place < acts for place in range(4)]


def test_a_draft_is_not_there_for_readers_and_strangers(own_site: Store) -> None:
    draft(DOSSIER)
    for request in (_asking(), _asking("ann")):
        assert [_may(request, act) for act in Act] == [None] * 4
        assert readable(request) == ()


def test_a_member_reads_a_draft_and_does_what_the_membership_says(own_site: Store) -> None:
    draft(DOSSIER)
    person("ann", Role.READER)
    join("ann", DOSSIER, Role.EDITOR)
    assert [_may(_asking("ann"), act) for act in Act] == [True, True, True, False]


def test_a_token_does_no_more_than_it_was_made_for(own_site: Store) -> None:
    request = _asking("ann", Role.ADMIN)
    keep_rights(request, rights_of_token(person("ann", Role.ADMIN), "read review"))
    assert [_may(request, act) for act in Act] == [True, True, False, False]


def test_on_a_site_with_an_address_a_dossier_is_a_draft_until_it_is_published(
    own_site: Store, settings_address: None
) -> None:
    assert _may(_asking(), Act.READ) is None
