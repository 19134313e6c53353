"""One's own account: tokens are shown once, kept as hashes, and gone when revoked."""

import re
from datetime import UTC, datetime

from tallystick.store import Store
from tallystick.web.accounts.models import Publication, Token
from tallystick.web.accounts.roles import Role
from tallystick.web.accounts.tokens import find_token
from tests.people import person, signed_in
from tests.sites import DOSSIER


def _made(page: str) -> str:
    found = re.search(r'id="secret">(tally_[\w-]+)<', page)
    assert found
    return found[1]


def test_a_token_is_shown_once_and_kept_as_a_hash(bare_site: Store) -> None:
    client = signed_in("ann", Role.ANALYST)
    secret = _made(client.post("/accounts/tokens", {"name": "script", "scope": ["read"]}).content.decode())
    assert secret not in client.get("/accounts/me").content.decode()
    assert secret not in str(list(Token.objects.values()))
    found = find_token(secret)
    assert found is not None
    assert found.scopes == "read"


def test_a_revoked_token_is_none(bare_site: Store) -> None:
    client = signed_in("ann", Role.ANALYST)
    secret = _made(client.post("/accounts/tokens", {"name": "script", "scope": ["read"]}).content.decode())
    client.post(f"/accounts/tokens/{Token.objects.get().pk}/revoke")
    assert find_token(secret) is None


def test_nobody_revokes_the_token_of_another(bare_site: Store) -> None:
    client = signed_in("ann", Role.ANALYST)
    secret = _made(client.post("/accounts/tokens", {"name": "script", "scope": ["read"]}).content.decode())
    signed_in("eve", Role.ADMIN).post(f"/accounts/tokens/{Token.objects.get().pk}/revoke")
    assert find_token(secret) is not None


def test_an_admin_makes_a_dossier_a_draft_and_lets_a_member_in(own_site: Store) -> None:
    admin = signed_in("root", Role.ADMIN)
    person("ann", Role.READER)
    admin.post(f"/d/{DOSSIER}/people/publish", {"public": "no"})
    assert not Publication.objects.get(slug=DOSSIER).public
    reader = signed_in("ann", Role.READER)
    assert "North Korea" not in reader.get("/").content.decode()
    admin.post(f"/d/{DOSSIER}/people/member", {"user": "ann", "role": "reader"})
    assert "North Korea" in reader.get("/").content.decode()


def test_days_and_times_read_as_on_other_pages(own_site: Store) -> None:
    admin = signed_in("root", Role.ADMIN)
    admin.post(f"/d/{DOSSIER}/people/publish", {"public": "no"})
    admin.post("/accounts/tokens", {"name": "script", "scope": ["read"]})
    Publication.objects.update(at=datetime(2026, 11, 28, 6, 44, tzinfo=UTC))
    Token.objects.update(made=datetime(2026, 11, 28, 6, 44, tzinfo=UTC))
    assert "Said by root, 28 November 2026, 06:44 UTC." in admin.get(f"/d/{DOSSIER}/people").content.decode()
    assert ">28 November 2026<" in admin.get("/accounts/me").content.decode()
    german = admin.get("/accounts/sessions/", headers={"accept-language": "de"}).content.decode()
    assert re.search(r"\d+\. \w+ \d{4}, \d\d:\d\d UTC", german)
