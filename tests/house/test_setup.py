"""What the README promises to type exists, and the set-up says what is wrong in a sentence."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tools.source import ROOT

MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
TARGETS = set(re.findall(r"^([a-z]+):", MAKEFILE, re.MULTILINE))


def test_the_commands_of_the_readme_are_make_targets() -> None:
    shown = set(re.findall(r"^make ([a-z]+)", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE))
    assert {"demo", "test"} <= shown <= TARGETS


def test_every_target_but_lock_help_and_clean_sets_up_first() -> None:
    sets_up = set(re.findall(r"^([a-z]+): \.setup", MAKEFILE, re.MULTILINE))
    assert sets_up == TARGETS - {"help", "lock", "clean"}


def test_help_names_every_target() -> None:
    done = subprocess.run(("make", "-s", "help"), cwd=ROOT, capture_output=True, text=True, check=True)
    assert {line.split()[1] for line in done.stdout.splitlines()} == TARGETS


@pytest.fixture
def lonely(tmp_path: Path) -> Path:
    """A copy of the set-up in a place where no usable Python is on the path."""
    for name in ("tools/setup.sh", "requirements/dev.txt", "pyproject.toml"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes((ROOT / name).read_bytes())
    (tmp_path / "bin").mkdir()
    for tool in ("sh", "cat", "cksum", "pwd"):
        (tmp_path / "bin" / tool).symlink_to(shutil.which(tool) or tool)
    return tmp_path


def set_up(place: Path, python: str) -> subprocess.CompletedProcess[str]:
    command, env = ("sh", "tools/setup.sh"), {"PATH": str(place / "bin"), "PYTHON": python}
    return subprocess.run(command, cwd=place, env=env, capture_output=True, text=True, check=False)


def test_without_python_the_set_up_says_what_to_do(lonely: Path) -> None:
    done = set_up(lonely, "python3")
    assert done.returncode == 1
    assert "needs Python 3.11 to 3.13" in done.stderr
    assert "make PYTHON=" in done.stderr


def test_an_old_python_is_refused_by_its_name(lonely: Path) -> None:
    old = lonely / "bin/python3"
    old.write_text('#!/bin/sh\n[ "$1" = --version ] && echo Python 3.9.2 && exit 0\nexit 1\n', encoding="utf-8")
    old.chmod(0o755)
    assert "Python 3.9.2" in set_up(lonely, "python3").stderr


def test_a_newer_python_beside_an_old_one_is_found(lonely: Path) -> None:
    for name, code in (("python3", 1), ("python3.12", 0)):
        fake = lonely / "bin" / name
        fake.write_text(f'#!/bin/sh\n[ "$1" = -c ] && exit {code}\necho "{name} $*"\nexit 7\n', encoding="utf-8")
        fake.chmod(0o755)
    done = set_up(lonely, "python3")
    assert "python3.12" in done.stdout
    assert "apt-get install python3-venv" in done.stderr
