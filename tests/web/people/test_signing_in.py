"""Signing in: with a second factor, throttled, and never for strangers on their own."""

import re
from http import HTTPStatus

from django.core import mail
from django.core.cache import cache
from django.test import Client

from tallystick.store import Store
from tallystick.web.accounts.roles import Role
from tests.people import PASSWORD, person, signed_in, six_digits


def _secret(client: Client) -> str:
    client.post("/accounts/reauthenticate/", {"password": PASSWORD})  # what is asked for again before such a step
    page = client.get("/accounts/2fa/totp/activate/").content.decode()
    found = re.search(r'id="authenticator_secret" value="(\w+)"', page)
    assert found
    return found[1]


def test_a_second_factor_is_asked_for_once_it_is_on(bare_site: Store) -> None:
    client = signed_in("ann", Role.EDITOR)
    secret = _secret(client)
    assert client.get("/accounts/qr.svg")["Content-Type"] == "image/svg+xml"
    assert client.post("/accounts/2fa/totp/activate/", {"code": six_digits(secret)}).status_code == HTTPStatus.FOUND
    other = Client()
    answer = other.post("/accounts/login/", {"login": "ann", "password": PASSWORD})
    assert answer["Location"] == "/accounts/2fa/authenticate/"
    assert other.get("/accounts/me").status_code == HTTPStatus.FOUND  # the password alone opens nothing


def test_a_recovery_code_signs_in_once(bare_site: Store) -> None:
    client = signed_in("ann", Role.EDITOR)
    client.post("/accounts/2fa/totp/activate/", {"code": six_digits(_secret(client))})
    shown = client.get("/accounts/2fa/recovery-codes/").content.decode()
    codes = re.findall(r"^(?:<pre id=\"codes\">)?(\d{8})$", shown, re.MULTILINE)
    assert len(codes) == 10
    for expected in (HTTPStatus.FOUND, HTTPStatus.OK):  # the second time the form is shown again
        other = Client()
        other.post("/accounts/login/", {"login": "ann", "password": PASSWORD})
        assert other.post("/accounts/2fa/authenticate/", {"code": codes[0]}).status_code == expected


def test_guessing_a_password_is_stopped_after_five_attempts(bare_site: Store, client: Client) -> None:
    person("ann", Role.READER)
    cache.clear()
    for _ in range(5):
        client.post("/accounts/login/", {"login": "ann", "password": "wrong"})
    answer = client.post("/accounts/login/", {"login": "ann", "password": PASSWORD})
    assert "_auth_user_id" not in client.session
    assert answer.status_code in (HTTPStatus.OK, HTTPStatus.TOO_MANY_REQUESTS)


def test_strangers_make_no_account(bare_site: Store, client: Client) -> None:
    form = {"username": "eve", "email": "eve@example.org", "password1": PASSWORD, "password2": PASSWORD}
    client.post("/accounts/signup/", form)
    assert not client.login(username="eve", password=PASSWORD)


def test_a_lost_password_is_set_anew_by_mail_and_who_has_an_account_is_not_told(bare_site: Store) -> None:
    person("ann", Role.READER)
    answers = {
        Client().post("/accounts/password/reset/", {"email": to}).content
        for to in ("ann@example.org", "no@example.org")
    }
    assert len(answers) == 1
    link = re.search(r"http\S+/accounts/password/reset/key/\S+", str(mail.outbox[0].body))
    assert link


def test_all_pages_and_mail_address_readers_in_the_same_way(bare_site: Store) -> None:
    client = signed_in("ann", Role.EDITOR)
    client.post("/accounts/2fa/totp/activate/", {"code": six_digits(_secret(client))})
    codes = ("2fa/", "2fa/recovery-codes/", "2fa/recovery-codes/generate/", "2fa/totp/deactivate/")
    inside = ("logout/", "email/", "password/change/", *codes, "sessions/", "me")
    outside = ("login/", "password/reset/", "password/reset/done/", "password/reset/key/1-x/", "2fa/authenticate/")
    told = {}
    for who, pages in ((client, inside), (Client(), outside)):
        for page in pages:
            answer = who.get(f"/accounts/{page}", headers={"accept-language": "de"}, follow=True)
            told[page] = re.sub(r"(?s)<head.*?</head>|<[^>]*>", " ", answer.content.decode())
    Client().post("/accounts/password/reset/", {"email": "ann@example.org"}, headers={"accept-language": "de"})
    told["mail"] = str(mail.outbox[-1].body)
    assert "Sie" in told["mail"]
    assert "Tallystick, testserver" in told["mail"]
    familiar = re.compile(r"\b(du|dein\w*|dir|dich|euch|gib|rufe)\b", re.IGNORECASE)
    assert {page: familiar.findall(words) for page, words in told.items() if familiar.search(words)} == {}


def test_hashing_is_argon2id() -> None:
    from tallystick.web import settings  # noqa: PLC0415  # the site's own, not the tests'

    assert settings.PASSWORD_HASHERS[0].endswith("Argon2PasswordHasher")


def test_other_browsers_are_listed_and_signed_out(own_site: Store) -> None:
    here, there = signed_in("ann", Role.READER), signed_in("ann", Role.READER)
    page = here.get("/accounts/sessions/").content.decode()
    assert page.count('scope="row"') == 2
    assert page.count("(this one)") == 1
    here.post("/accounts/sessions/")
    assert here.get("/accounts/me").status_code == 200
    assert there.get("/accounts/me").status_code == 302
    assert here.get("/accounts/sessions/").content.decode().count('scope="row"') == 1
