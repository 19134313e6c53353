"""Starting a dossier."""

from pathlib import Path

from tests.cli.conftest import Tally


def test_a_dot_means_this_folder(tally: Tally, tmp_path: Path) -> None:
    assert tally("init", ".", "--workspace", str(tmp_path / "Shells 2024"), "--json").json["dossier"] == "shells-2024"


def test_a_name_without_letters_is_still_a_dossier(tally: Tally, tmp_path: Path) -> None:
    assert tally("init", "--workspace", str(tmp_path / "обмен"), "--json").json["dossier"] == "dossier"
