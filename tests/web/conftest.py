"""Sites to try: `site` is the shipped dossier to be read; `own_site` a copy of it to change; `bare_site` is empty."""

import os
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client

from tallystick.store import Store
from tests.sites import founded, shared, standing


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the shared workspace."""
    place = tmp_path_factory.getbasetemp()  # of one process; only where there are several, above it lies theirs alone
    return shared(place.parent if os.environ.get("PYTEST_XDIST_WORKER") else place)


@pytest.fixture
def site(built: Path) -> Iterator[Store]:
    """The store of a site with the shipped dossier. Do not write to it."""
    with standing(built) as store:
        yield store


@pytest.fixture
def own_site(built: Path, tmp_path: Path) -> Iterator[Store]:
    """The same as a copy of this test's own."""
    shutil.copytree(built, tmp_path / "site")
    with standing(tmp_path / "site") as store:
        yield store


@pytest.fixture
def bare_site(tmp_path: Path) -> Iterator[Store]:
    """A site without a dossier."""
    with founded(tmp_path / "site") as store:
        yield store


@pytest.fixture
def client() -> Client:
    """A browser without JavaScript, so to speak."""
    return Client()


@pytest.fixture
def settings_address(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the site have a public address."""
    here = settings.ENVIRONMENT
    monkeypatch.setattr(settings, "ENVIRONMENT", replace(here, address="http://ledger.example.org"))
