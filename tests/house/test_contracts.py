"""The import contracts catch what they are there to catch: a small false package is built and judged by them."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tools.source import ROOT

PACKAGES = (
    "model",
    "books",
    "collect",
    "read",
    "read/material",
    "read/syntax",
    "reconcile",
    "reconcile/material",
    "reconcile/copies",
    "value",
    "balance",
    "publish",
    "store",
    "cli",
)


def judge(folder: Path, module: str, code: str) -> str:
    """Build the package with one module of this code and return what import-linter says."""
    for package in ("", *PACKAGES):
        (folder / "tallystick" / package).mkdir()
        (folder / "tallystick" / package / "__init__.py").touch()
    (folder / "tallystick" / f"{module}.py").write_text(code, encoding="utf-8")
    done = subprocess.run(
        (Path(sys.executable).parent / "lint-imports", "--no-cache", "--config", ROOT / "pyproject.toml"),
        cwd=folder,
        env=dict(os.environ) | {"PYTHONPATH": str(folder)},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout


@pytest.mark.parametrize(
    ("module", "code", "broken"),
    [
        ("model/item", "import tallystick.books", "Layers"),
        ("read/claims", "import tallystick.value", "Layers"),
        ("read/material/words", "import tallystick.read.syntax", "Reading"),
        ("reconcile/material/scope", "import tallystick.reconcile.copies", "Reconciling"),
        ("reconcile/drawer", "", "Reconciling"),
        ("balance/sums", "import tallystick.store", "Layers"),
        ("drawer", "", "Layers"),
        ("publish/report", "import django.template", "The core knows no Django"),
        ("read/pages", "import httpx", "Only collect talks to the network"),
    ],
)
def test_a_forbidden_import_breaks_a_contract(tmp_path: Path, module: str, code: str, broken: str) -> None:
    said = judge(tmp_path, module, code)
    assert any(line.startswith(broken) and "BROKEN" in line for line in said.splitlines()), said


def test_allowed_imports_keep_all_contracts(tmp_path: Path) -> None:
    code = "import django.db\nimport tallystick.read\nimport tallystick.model\n"
    assert "0 broken" in judge(tmp_path, "store/rows", code)
