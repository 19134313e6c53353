"""Sites to try: `site` is the shipped dossier to be read; `own_site` a copy of it to change; `bare_site` is empty."""

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client
from django.utils import translation

from tallystick.store import Store
from tests.sites import copied, founded, shared, standing


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The folder of the shared workspace, to be copied: nothing may stand on it."""
    place = tmp_path_factory.getbasetemp()  # of one process; only where there are several, above it lies theirs alone
    with shared(place.parent if os.environ.get("PYTEST_XDIST_WORKER") else place) as folder:
        yield folder


@pytest.fixture(scope="session")
def read(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A copy that the tests of this process only read."""
    with copied(built, tmp_path_factory.mktemp("read") / "site") as folder:
        yield folder


@pytest.fixture
def site(read: Path) -> Iterator[Store]:
    """The store of a site with the shipped dossier. Do not write to it."""
    with standing(read) as store:
        yield store


@pytest.fixture
def own_site(built: Path, tmp_path: Path) -> Iterator[Store]:
    """The same as a copy of this test's own."""
    with copied(built, tmp_path / "site") as folder, standing(folder) as store:
        yield store


@pytest.fixture
def bare_site(tmp_path: Path) -> Iterator[Store]:
    """A site without a dossier."""
    with founded(tmp_path / "site") as store:
        yield store


@pytest.fixture(autouse=True)
def plain_language() -> Iterator[None]:
    """Every test begins in the site's first language: a page asked for in another leaves that in its thread."""
    with translation.override(settings.LANGUAGE_CODE):
        yield


@pytest.fixture
def client() -> Client:
    """A browser without JavaScript, so to speak."""
    return Client()


@pytest.fixture
def settings_address(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the site have a public address."""
    here = settings.ENVIRONMENT
    monkeypatch.setattr(settings, "ENVIRONMENT", replace(here, address="http://ledger.example.org"))
