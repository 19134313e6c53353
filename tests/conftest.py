"""How tests run everywhere: laws are tried on the same examples each time and against no clock.

`HYPOTHESIS_PROFILE=search make test` looks for new counterexamples instead.
"""

import os

import pytest
from hypothesis import settings

settings.register_profile("house", deadline=None, derandomize=True)
settings.register_profile("search", deadline=None, max_examples=1000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "house"))


@pytest.fixture(autouse=True)
def _plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take the developer's own settings of `tally` away, so that they decide no test."""
    for name in [name for name in os.environ if name.startswith("TALLY_")]:
        monkeypatch.delenv(name)
