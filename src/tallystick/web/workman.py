"""The worker beside the site: a process of its own for long work, started with the server, started again if it dies."""

import subprocess
import sys
import threading

COMMAND = [sys.executable, "-m", "tallystick.web.registers"]  # by name: the site does not load what its worker does
PAUSE = 2.0  # seconds before a dead one is started again


class Workman:
    """Keeps one worker running until told to stop. The worker itself ends when whoever started it is gone."""

    def __init__(self) -> None:
        self._stopping = threading.Event()
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Begin to keep a worker running."""
        threading.Thread(target=self._keep, name="workman", daemon=True).start()

    def stop(self) -> None:
        """End the worker; what it had in hand goes on when there is one again."""
        self._stopping.set()
        if self._process is not None and self._process.poll() is None:
            self._process.terminate()

    def _keep(self) -> None:
        while not self._stopping.is_set():
            self._process = subprocess.Popen(COMMAND)  # noqa: S603  # our own program
            self._process.wait()
            self._stopping.wait(PAUSE)
