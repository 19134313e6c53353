"""The program begins: Ctrl-C while it loads is understood as later on."""

import subprocess
import sys

LOADING = """
import sys

class Interrupting:
    def find_spec(self, name, path=None, target=None):
        if name == "tallystick.cli":
            raise KeyboardInterrupt

sys.meta_path.insert(0, Interrupting())
from tallystick.__main__ import main
main()
"""


def test_whoever_interrupts_the_loading_gets_a_sentence() -> None:
    done = subprocess.run([sys.executable, "-c", LOADING], capture_output=True, text=True, check=False)  # noqa: S603  # our own program
    assert done.returncode == 130
    assert done.stderr == "tally: Interrupted before anything was begun.\n"


def test_the_package_runs_as_the_command_does() -> None:
    said = subprocess.run([sys.executable, "-m", "tallystick", "--version"], capture_output=True, text=True, check=True)
    assert said.stdout.startswith("tally ")
