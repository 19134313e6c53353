"""Pages for what went wrong: in the house's style, in the reader's language, with a way on, and without a database."""

import logging
from collections.abc import Callable
from typing import Any

import pytest
from django.core.exceptions import RequestDataTooBig, TooManyFilesSent
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import OperationalError, connection
from django.test import Client, RequestFactory

from tallystick.store import Store
from tallystick.web.accounts.roles import Role
from tallystick.web.logs import Refusals
from tallystick.web.registers import incoming
from tallystick.web.troubles import bad_request
from tests.people import signed_in
from tests.sites import DOSSIER

STYLE = "site/site.css"


def _no_database(execute: Callable[..., Any], sql: str, *more: Any) -> Any:
    raise OperationalError("the database is away")


def _in_style(page: str) -> bool:
    return STYLE in page and 'href="/"' in page and "<h2>" in page


def test_without_a_database_readers_are_told_so_in_their_language(site: Store) -> None:
    client = Client(raise_request_exception=False)
    with connection.execute_wrapper(_no_database):
        answer = client.get(f"/d/{DOSSIER}", headers={"Accept-Language": "de"})
    assert answer.status_code == 500
    assert "Bei uns ist etwas schiefgegangen" in answer.content.decode()
    assert _in_style(answer.content.decode())
    assert not answer.cookies


def test_a_form_that_is_too_large_is_refused_with_the_limit(own_site: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    client = signed_in("ed", Role.EDITOR)
    monkeypatch.setattr(incoming, "MOST_BYTES", 1000)
    file = SimpleUploadedFile("long.txt", b"x" * 2000)
    answer = client.post(f"/d/{DOSSIER}/documents/add", {"files": file})
    assert answer.status_code == 413
    assert "200 MB" in answer.content.decode()
    assert _in_style(answer.content.decode())


@pytest.mark.parametrize("problem", [RequestDataTooBig(), TooManyFilesSent()])
def test_too_many_and_too_large_are_one_trouble(site: Store, problem: Exception) -> None:
    assert bad_request(RequestFactory().post("/"), problem).status_code == 413


@pytest.mark.parametrize("path", [f"/d/{DOSSIER}/people/publish", "/accounts/tokens"])
def test_an_address_of_forms_says_that_it_is_no_page(site: Store, client: Client, path: str) -> None:
    answer = client.get(path)
    assert (answer.status_code, answer["Allow"]) == (405, "POST")
    assert _in_style(answer.content.decode())


def test_programs_are_not_answered_with_a_page(site: Store, client: Client) -> None:
    assert client.delete("/").content == b""


@pytest.mark.parametrize("language", ["en", "de", "ko"])
def test_what_is_missing_or_forbidden_has_a_way_on(own_site: Store, language: str) -> None:
    reader = signed_in("rae", Role.READER)
    for path, status in (("/none", 404), (f"/d/{DOSSIER}/review", 403), (f"/d/{DOSSIER}/why/nothing", 404)):
        answer = reader.get(path, headers={"Accept-Language": language})
        assert answer.status_code == status
        assert f'lang="{language}"' in answer.content.decode()
        assert _in_style(answer.content.decode())


def test_a_refusal_is_a_line_in_the_log_without_a_traceback(own_site: Store, caplog: pytest.LogCaptureFixture) -> None:
    reader = signed_in("rae", Role.READER)
    assert reader.get(f"/d/{DOSSIER}/review").status_code == 403
    refused = [one for one in caplog.records if "review" in one.getMessage()]
    assert refused
    assert not any(one.exc_info for one in refused)


@pytest.mark.parametrize(("status", "kept"), [(403, False), (404, False), (500, True), (None, True)])
def test_only_what_was_right_to_refuse_loses_its_traceback(status: int | None, kept: bool) -> None:
    failed = (ValueError, ValueError("x"), None)
    record = logging.makeLogRecord({"exc_info": failed} | ({"status_code": status} if status else {}))
    assert Refusals().filter(record)
    assert bool(record.exc_info) == kept
