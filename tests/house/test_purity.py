"""The clock, chance, the network and the data files are found where they may not be touched."""

import pytest

from tools import purity

CORE = "src/tallystick/value/draws.py"


@pytest.mark.parametrize(
    ("code", "rule"),
    [
        ("from datetime import datetime\nx = datetime.now()", "clock"),
        ("import datetime\nx = datetime.date.today()", "clock"),
        ("import datetime as d\nx = d.datetime.now()", "clock"),
        ("import time", "clock"),
        ("from random import choice", "chance"),
        ("import numpy as np\nnp.random.seed(1)", "chance"),
        ("from urllib.request import urlopen", "network"),
        ("import urllib.request", "network"),
        ("import socket", "network"),
        ("from importlib.resources import files", "data"),
        ("from importlib import resources", "data"),
    ],
)
def test_the_core_may_not_touch_it(code: str, rule: str) -> None:
    assert {one.rule for one in purity.breaches(CORE, code)} == {rule}


@pytest.mark.parametrize(
    ("path", "code"),
    [
        (CORE, "from datetime import date, timedelta, time\nx = date(2024, 1, 1)"),
        (CORE, "from urllib.parse import urlsplit"),
        (CORE, "import numpy as np\nx = np.random.Generator(np.random.Philox(key=1))"),
        ("src/tallystick/cli/app.py", "from datetime import datetime\nx = datetime.now()"),
        ("src/tallystick/collect/fetch.py", "import socket"),
        ("src/tallystick/books/page.py", "from importlib.resources import files"),
    ],
)
def test_what_is_harmless_or_granted_passes(path: str, code: str) -> None:
    assert list(purity.breaches(path, code)) == []
