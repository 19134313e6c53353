"""Settings for signing in: allauth, its second factor, the count of failed attempts, and mail for lost passwords."""

import os
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import unquote, urlsplit

from tallystick.model.finding import Code, Finding, Stop

_BACKENDS = "django.core.mail.backends"
_TLS = {"smtp": False, "smtps": False, "smtp+tls": True}  # whether a plain connection is turned into a secret one
_PORTS = {"smtp": 25, "smtps": 465, "smtp+tls": 587}


def signing_in(folder: Path, *, behind_proxy: bool, given: Mapping[str, str] = os.environ) -> dict[str, object]:
    """Settings by name; raises Stop (SETTING) for a variable that cannot be meant."""
    return {
        "LOGIN_URL": "account_login",
        "LOGIN_REDIRECT_URL": "/",
        "ACCOUNT_LOGOUT_REDIRECT_URL": "/",
        "ACCOUNT_ADAPTER": "tallystick.web.accounts.door.Door",
        "ACCOUNT_LOGIN_METHODS": {"username", "email"},
        "ACCOUNT_SIGNUP_FIELDS": ["username*", "email*", "password1*", "password2*"],
        "ACCOUNT_EMAIL_VERIFICATION": "mandatory" if sign_up_open(given) else "none",
        "ACCOUNT_EMAIL_SUBJECT_PREFIX": "",
        "ACCOUNT_DEFAULT_HTTP_PROTOCOL": "https" if behind_proxy else "http",
        "ALLAUTH_TRUSTED_PROXY_COUNT": 1 if behind_proxy else 0,
        "MFA_SUPPORTED_TYPES": ["totp", "recovery_codes"],
        "MFA_TOTP_TOLERANCE": 1,  # half a minute either way: clocks of telephones are not exact
        "MFA_TOTP_ISSUER": "Tallystick",
        "AUTHENTICATION_BACKENDS": [
            "django.contrib.auth.backends.ModelBackend",
            "allauth.account.auth_backends.AuthenticationBackend",
        ],
        **mail(folder, given),
    }


def sign_up_open(given: Mapping[str, str] = os.environ) -> bool:
    """Whether strangers may make themselves an account; raises Stop (SETTING) for what cannot be meant."""
    said = given.get("TALLY_SIGN_UP", "closed")
    if said not in ("open", "closed"):
        raise Stop(Finding.of(Code.SETTING, "TALLY_SIGN_UP", value=said, wanted="open or closed"))
    return said == "open"


def mail(folder: Path, given: Mapping[str, str]) -> dict[str, object]:
    """How mail leaves: by the server that TALLY_MAIL names, else into files below the workspace."""
    address = given.get("TALLY_MAIL", "")
    sender = given.get("TALLY_MAIL_FROM", "tallystick@localhost")
    if not address:
        kept = {"EMAIL_BACKEND": f"{_BACKENDS}.filebased.EmailBackend", "EMAIL_FILE_PATH": folder / ".site" / "mail"}
        return {**kept, "DEFAULT_FROM_EMAIL": sender}
    parts = urlsplit(address)
    if parts.scheme not in _TLS or not parts.hostname:
        wanted = "an address such as smtp+tls://user:password@mail.example.org:587"
        raise Stop(Finding.of(Code.SETTING, "TALLY_MAIL", value=f"{parts.scheme}://...", wanted=wanted))
    return {
        "EMAIL_BACKEND": f"{_BACKENDS}.smtp.EmailBackend",
        "EMAIL_HOST": parts.hostname,
        "EMAIL_PORT": parts.port or _PORTS[parts.scheme],
        "EMAIL_HOST_USER": unquote(parts.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(parts.password or ""),
        "EMAIL_USE_TLS": _TLS[parts.scheme],
        "EMAIL_USE_SSL": parts.scheme == "smtps",
        "EMAIL_TIMEOUT": 20,  # seconds: whoever waits for the page waits for the mail server
        "DEFAULT_FROM_EMAIL": sender,
    }
