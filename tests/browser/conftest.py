"""A real browser on a real server, one of each for all browser tests. Without a Chromium they are skipped."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import pytest
from allauth.account.models import EmailAddress
from django.contrib.auth.hashers import Argon2PasswordHasher
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tallystick.store import Store
from tallystick.web.accounts.models import User
from tallystick.web.accounts.roles import Role
from tests.browser.hostile import hostile_dossier
from tests.people import PASSWORD, person
from tests.sites import copied, shared, standing

NAMES = ("chromium", "chromium-browser", "google-chrome")
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]  # in a container, as root


PATIENCE = 60_000  # milliseconds: a loaded machine is no failure
expect.set_options(timeout=PATIENCE)


def chromium() -> str:
    """Where a Chromium is; skips the test where there is none."""
    found = os.environ.get("CHROMIUM") or next((path for name in NAMES if (path := shutil.which(name))), None)
    if not found:
        pytest.skip("no Chromium is here; .ci/run installs Debian's, and CHROMIUM may name one")
    return found


@dataclass(frozen=True, slots=True)
class Served:
    """A site that is served: where, and the store that this process looks at it with."""

    address: str
    store: Store


@contextmanager
def serving(factory: pytest.TempPathFactory, name: str, **settings: str) -> Iterator[Served]:
    """A copy of the shared site, served as it is in earnest, with a hostile dossier besides."""
    place = factory.getbasetemp()
    site, folder = place.parent if os.environ.get("PYTEST_XDIST_WORKER") else place, factory.mktemp(name) / "site"
    command = [sys.executable, "-m", "tallystick.web", "--port", "0"]
    with shared(site) as built, copied(built, folder), standing(folder) as store:
        environment = {"OPENBLAS_NUM_THREADS": "1", **os.environ, "TALLY_WORKSPACE": str(folder), **settings}
        store.put_ledger(hostile_dossier(store.archive.put))
        with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as server:  # noqa: S603  # our own
            assert server.stdout
            said = server.stdout.readline()
            yield Served(said.split()[4].rstrip("/"), store)
            server.terminate()


def account(name: str, role: Role) -> User:
    """Someone who can sign in to a site that is served in earnest."""
    user = person(name, role)
    hasher = Argon2PasswordHasher()  # what the site in earnest knows; tests in one process use a quicker one
    User.objects.filter(pk=user.pk).update(password=hasher.encode(PASSWORD, hasher.salt()))
    EmailAddress.objects.get_or_create(user=user, email=user.email, verified=True, primary=True)
    return user


def sign_in(page: Page, name: str, role: Role) -> None:
    """Sign in by the form, as people do."""
    account(name, role)
    page.goto("/accounts/login/")
    page.fill("#id_login", name)
    page.fill("#id_password", PASSWORD)
    page.press("#id_password", "Enter")
    expect(page.locator(".account")).to_contain_text(name)


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where a site with the shipped dossier and a hostile one is served."""
    chromium()
    with serving(tmp_path_factory, "served") as served:
        yield served.address


@pytest.fixture(scope="session")
def browser(address: str) -> Iterator[Browser]:
    """The browser. It keeps an event loop in this thread, which Django would take for ours."""
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "yes"
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium(), args=ARGUMENTS)
        yield started
        started.close()


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """A page of a reader who has not been here before."""
    context = browser.new_context(base_url=address, locale="en", reduced_motion="reduce")  # no page glides
    context.set_default_timeout(PATIENCE)
    yield context.new_page()
    context.close()
