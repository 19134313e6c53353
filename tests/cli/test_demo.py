"""The demo goes the whole way on what is shipped, for one pair and for many givers alike."""

import pytest

from tallystick.books.shipped import shipped_dossiers
from tests.cli.conftest import Tally


@pytest.mark.parametrize("name", shipped_dossiers())
def test_the_demo_prints_a_balance_and_writes_the_report(tally: Tally, name: str) -> None:
    said = tally("demo", name, "--no-serve", "--json")
    assert said.code == 0
    assert said.json["dossier"]["slug"] == name
    assert said.json["given"]["total"] is not None


def test_an_unknown_dossier_is_refused_with_the_known_ones(tally: Tally) -> None:
    said = tally("demo", "atlantis", "--no-serve")
    assert (said.code, "dprk-russia" in said.err) == (2, True)
