"""The one check command: every check in turn, all of them even when one fails, and a summary at the end."""

import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tools.source import FOLDERS, ROOT

BIN = Path(sys.executable).parent
CODE = tuple(folder for folder in FOLDERS if any((ROOT / folder).rglob("*.py")))
EXAMPLES = ("tests/house/test_docs_examples.py", "tests/house/test_docs_complete.py")


@dataclass(frozen=True, slots=True)
class Step:
    """One check: its name and the command that makes it."""

    name: str
    command: tuple[str, ...]


STEPS = (
    Step("format", ("ruff", "format", "--check")),
    Step("lint", ("ruff", "check")),
    Step("types", ("mypy", *(folder for folder in CODE if folder != "docs"))),
    Step("layers", ("lint-imports",)),
    Step("budget", ("python", "-m", "tools.budget")),
    Step("words", ("python", "-m", "tools.words")),
    Step("purity", ("python", "-m", "tools.purity")),
    Step("docs", ("python", "-m", "sphinx", "-W", "--keep-going", "-q", "-b", "html", "docs", "docs/_build")),
    Step("examples", ("python", "-m", "pytest", "-n", "auto", *EXAMPLES)),
)


def run(step: Step) -> bool:
    """Run one check; its output is shown when it fails."""
    begun = time.monotonic()
    done = subprocess.run((BIN / step.command[0], *step.command[1:]), cwd=ROOT, capture_output=True, text=True)
    passed = done.returncode == 0
    print(f"{'ok  ' if passed else 'FAIL'}  {step.name:9} {time.monotonic() - begun:5.1f} s", flush=True)
    if not passed:
        print((done.stdout + done.stderr).rstrip(), flush=True)
    return passed


def main(names: Sequence[str]) -> int:
    """Run the checks of these names, or all."""
    unknown = set(names) - {step.name for step in STEPS}
    if unknown:
        print(f"no such check: {', '.join(sorted(unknown))}. Known: {', '.join(step.name for step in STEPS)}")
        return 2
    failed = [step.name for step in STEPS if (not names or step.name in names) and not run(step)]
    print(f"failed: {', '.join(failed)}" if failed else "all checks passed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
