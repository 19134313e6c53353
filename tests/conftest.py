"""How tests run everywhere: laws are tried on the same examples each time and against no clock.

`HYPOTHESIS_PROFILE=search make test` looks for new counterexamples instead.
"""

import os
from collections.abc import Iterator
from pathlib import Path

import django
import pytest
from hypothesis import settings

from tallystick.store import Store
from tests.databases import remove

# Django is set up once a process: the site's settings also do for what knows only the store. Programs that tests start
# choose their own.
os.environ["DJANGO_SETTINGS_MODULE"] = "tests.settings"
django.setup()
del os.environ["DJANGO_SETTINGS_MODULE"]

settings.register_profile("house", deadline=None, derandomize=True)
settings.register_profile("search", deadline=None, max_examples=1000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "house"))


@pytest.fixture(autouse=True)
def _plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take the developer's own settings of `tally` away, so that they decide no test."""
    for name in [name for name in os.environ if name.startswith("TALLY_")]:
        monkeypatch.delenv(name)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """An empty workspace: in SQLite, or in a schema of its own where DATABASE_URL names a PostgreSQL database."""
    with Store.create(tmp_path / "workspace") as made:
        yield made
    remove(made)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say clearly that browser tests were skipped, and how to run them."""
    skipped = [one for one in terminalreporter.stats.get("skipped", []) if "Chromium" in str(one.longrepr)]
    if skipped:
        terminalreporter.write_line(
            f"{len(skipped)} browser tests were skipped: no Chromium is here. .ci/run installs one."
        )
