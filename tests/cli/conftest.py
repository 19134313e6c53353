"""A command line to try, in a folder of its own."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tallystick.cli.app import app, guarded

ARTICLE = (
    "Studie: Kaum Gegenleistung\n\n"
    "Nordkorea hat Russland seit 2023 Waffen im Wert von mindestens 3,2 Milliarden US-Dollar geliefert. "
    "Im Gegenzug erhielt Nordkorea Leistungen im Wert von 200 bis 400 Millionen Dollar.\n"
)


@dataclass(frozen=True, slots=True)
class Said:
    """What a command said, and its exit code."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """Its output, read as JSON."""
        return json.loads(self.out)


Tally = Callable[..., Said]


@pytest.fixture
def tally(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Tally:
    """Run `tally` with arguments in a fresh folder, the way the command does."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("TALLY_WORKSPACE", raising=False)
    monkeypatch.setenv("TALLY_BY", "a tester")

    def run(*arguments: str) -> Said:
        capsys.readouterr()
        code = guarded(lambda: app(list(arguments), standalone_mode=False))
        said = capsys.readouterr()
        return Said(code, said.out, said.err)

    return run


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """A short article of our own."""
    path = tmp_path / "artikel.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path
