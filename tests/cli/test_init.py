"""Starting a dossier."""

from pathlib import Path

import pytest

from tallystick.store import Store
from tests.cli.conftest import Tally


def test_a_dot_means_this_folder(tally: Tally, tmp_path: Path) -> None:
    assert tally("init", ".", "--workspace", str(tmp_path / "Shells 2024"), "--json").json["dossier"] == "shells-2024"


def test_a_name_without_letters_is_still_a_dossier(tally: Tally, tmp_path: Path) -> None:
    assert tally("init", "--workspace", str(tmp_path / "обмен"), "--json").json["dossier"] == "dossier"


@pytest.mark.parametrize("ours", ["KP, IR", "North Korea, Iran", "nordkorea,IRAN", "kp,Иран", "DPRK, KP, IR"])
def test_sides_are_named_by_code_or_by_any_name(tally: Tally, tmp_path: Path, ours: str) -> None:
    assert tally("init", "study", "--ours", ours, "--theirs", "Россия").code == 0
    dossier = Store.open(tmp_path).dossier("study")
    assert (dossier.ours, dossier.theirs) == (("KP", "IR"), ("RU",))
