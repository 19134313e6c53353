"""Every address of the site: by which method, for what right, and what whoever has that right is answered.

A new address needs a line here; `test_routes` says so.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from http import HTTPStatus

from tallystick.web.access import Act

OK, MOVED, NOT_ALLOWED, BAD = HTTPStatus.OK, HTTPStatus.FOUND, HTTPStatus.FORBIDDEN, HTTPStatus.BAD_REQUEST
MISSING = HTTPStatus.NOT_FOUND


@dataclass(frozen=True, slots=True)
class Route:
    """One address with a method. `act` is needed in a dossier; None: there is none, and `strangers` says for whom.

    `ok` is the answer to those who may. Texts may hold {state} (yes for the public dossier), {claim} and
    {document}.
    """

    act: Act | None = None
    method: str = "get"
    ok: HTTPStatus = OK
    strangers: HTTPStatus = OK
    values: Mapping[str, str | int] = field(default_factory=dict)
    sent: Mapping[str, str] = field(default_factory=dict)
    everywhere: bool = False  # the right is needed on the whole site, and a token never has it


MINE = Route(strangers=MOVED)  # one's own account: strangers are sent to sign in
ENTRY = Route(ok=MOVED)  # only for strangers: others are sent on
READ, REVIEW, EDIT, ADMINISTER = (Route(act) for act in Act)

ROUTES: Mapping[str, Route] = {
    "site:home": Route(),
    "site:language": Route(ok=MOVED, strangers=MOVED, values={"code": "en"}),
    # a dossier to read
    "dossiers:dossier": READ,
    "dossiers:whole": Route(Act.READ, values={"kind": "json"}),
    "dossiers:figure": Route(Act.READ, values={"name": "balance", "kind": "csv"}),
    "evidence:why": Route(Act.READ, values={"line": "total-given"}),
    "evidence:why_file": Route(Act.READ, values={"line": "total-given", "kind": "csv"}),
    "evidence:claim": Route(Act.READ, values={"claim": "{claim}"}),
    "evidence:document": Route(Act.READ, values={"document": "{document}"}),
    "evidence:claim_file": Route(Act.READ, values={"claim": "{claim}", "kind": "svg"}),
    "evidence:document_file": Route(Act.READ, values={"document": "{document}", "kind": "csv"}),
    "evidence:archived": Route(Act.READ, values={"document": "{document}"}),
    # accounts
    "people:account": MINE,
    "people:qr": Route(ok=MISSING, strangers=MOVED),
    "people:new-token": Route(method="post", ok=BAD, strangers=MOVED),
    "people:revoke-token": Route(method="post", ok=MOVED, strangers=MOVED, values={"number": 1}),
    "account_login": ENTRY,
    "account_logout": Route(strangers=MOVED),
    "account_inactive": Route(),
    "account_signup": ENTRY,
    "account_reauthenticate": MINE,
    "account_request_reauthentication_code": Route(ok=MOVED, strangers=MOVED),
    "account_confirm_reauthentication_code": Route(ok=MOVED, strangers=MOVED),
    "account_email": MINE,
    "account_email_verification_sent": Route(),
    "account_confirm_email": Route(values={"key": "none"}),
    "account_change_password": MINE,
    "account_set_password": Route(ok=MOVED, strangers=MOVED),
    "account_reset_password": Route(),
    "account_reset_password_done": Route(),
    "account_reset_password_from_key": Route(values={"uidb36": "1", "key": "none"}),
    "account_reset_password_from_key_done": Route(),
    "account_confirm_login_code": Route(ok=MOVED, strangers=MOVED),
    "usersessions_list": MINE,
    "mfa_index": MINE,
    "mfa_authenticate": Route(ok=MOVED, strangers=MOVED),
    "mfa_reauthenticate": Route(ok=MOVED, strangers=MOVED),
    "mfa_activate_totp": Route(ok=MOVED, strangers=MOVED),
    "mfa_deactivate_totp": Route(ok=MISSING, strangers=MOVED),
    "mfa_view_recovery_codes": Route(ok=MISSING, strangers=MOVED),
    "mfa_generate_recovery_codes": Route(ok=MOVED, strangers=MOVED),
    "mfa_download_recovery_codes": Route(ok=MISSING, strangers=MOVED),
    # people of the site, and of a dossier
    "people:everyone": Route(Act.ADMINISTER, everywhere=True),
    "people:site-role": Route(
        Act.ADMINISTER, "post", MOVED, sent={"user": "nobody", "role": "editor"}, everywhere=True
    ),
    "people:people": ADMINISTER,
    "people:publish": Route(Act.ADMINISTER, "post", MOVED, sent={"public": "{state}"}),
    "people:member": Route(Act.ADMINISTER, "post", MOVED, sent={"user": "nobody"}),
    # the review desk
    "desk:queue": REVIEW,
    "desk:next": Route(Act.REVIEW, ok=MOVED),
    "desk:agreement": REVIEW,
    "desk:claim": Route(Act.REVIEW, values={"key": "{claim}"}),
    "desk:judge": Route(Act.REVIEW, "post", BAD, values={"key": "{claim}"}),
    "desk:link": Route(Act.REVIEW, "post", BAD, values={"key": "{claim}"}),
    "desk:split": Route(Act.REVIEW, "post", BAD, values={"key": "{claim}"}),
    "desk:add": Route(Act.REVIEW, "post", MOVED, values={"name": "{document}"}),
    # documents, sources, prices
    "registers:documents": READ,
    "registers:documents_file": Route(Act.READ, values={"kind": "csv"}),
    "registers:sources_file": Route(Act.READ, values={"kind": "json"}),
    "registers:prices_file": Route(Act.READ, values={"kind": "svg"}),
    "registers:add": Route(Act.EDIT, "post", BAD),
    "registers:job": Route(Act.EDIT, ok=MISSING, values={"number": 1}),
    "registers:cancel": Route(Act.EDIT, "post", MOVED, values={"number": 1}),
    "registers:describe": Route(Act.EDIT, values={"document": "{document}"}),
    "registers:sources": READ,
    "registers:heard": Route(Act.READ, sent={"of": "nis"}),
    "registers:heard_file": Route(Act.READ, values={"kind": "csv"}, sent={"of": "nis"}),
    "registers:edit-source": EDIT,
    "registers:prices": READ,
    "registers:edit-price": EDIT,
    # the API: writing is tried in tests/web/api
    "api:openapi-json": Route(),
    "api:api-root": Route(ok=MISSING, strangers=MISSING),
    "api-nowhere": Route(ok=MISSING, strangers=MISSING, values={"rest": "no/such/thing"}),
    "api:dossiers": Route(),
    "api:dossier": READ,
    "api:balance": READ,
    "api:lines": READ,
    "api:why": Route(Act.READ, values={"line": "{line}"}),
    "api:claims": READ,
    "api:claim": Route(Act.READ, values={"claim": "{claim}"}),
    "api:documents": READ,
    "api:document": Route(Act.READ, values={"document": "{document}"}),
    "api:judgements": READ,
    "api:sources": READ,
    "api:prices": READ,
}
