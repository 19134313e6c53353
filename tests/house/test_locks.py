"""The lock files hold versions and hashes and no addresses, and they hold all that pyproject.toml asks for."""

import re
import tomllib

import pytest

from tools.source import ROOT

LOCKS = {name: (ROOT / f"requirements/{name}.txt").read_text(encoding="utf-8") for name in ("dev", "run")}
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def names(requirements: list[str]) -> set[str]:
    return {re.split(r"[\[><=~! ]", one)[0].lower().replace("_", "-") for one in requirements}


def pinned(lock: str) -> set[str]:
    return set(re.findall(r"^([a-z0-9.-]+)(?:\[[a-z,-]+\])?==", lock, re.MULTILINE))


@pytest.mark.parametrize("lock", LOCKS.values(), ids=LOCKS)
def test_a_lock_holds_no_address(lock: str) -> None:
    assert "://" not in lock
    assert not re.search(r"^\s*-(?!-hash=)", lock, re.MULTILINE)


@pytest.mark.parametrize("lock", LOCKS.values(), ids=LOCKS)
def test_every_pinned_package_has_a_hash(lock: str) -> None:
    heads = [line for line in lock.splitlines() if "==" in line and not line.startswith((" ", "#"))]
    assert heads
    assert all(line.endswith("\\") for line in heads)


def test_the_locks_hold_every_declared_dependency() -> None:
    base = names(PROJECT["project"]["dependencies"])
    assert base <= pinned(LOCKS["run"])
    assert base | names(PROJECT["dependency-groups"]["dev"]) <= pinned(LOCKS["dev"])


def test_both_locks_pin_the_same_versions() -> None:
    versions = [dict(re.findall(r"^([a-z0-9.-]+)==(\S+)$", lock, re.MULTILINE)) for lock in LOCKS.values()]
    assert all(versions[0][name] == version for name, version in versions[1].items())
