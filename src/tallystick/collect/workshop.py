"""The workshop: our end of the process that parses. It is started when needed and again when it died."""

import contextlib
import os
import signal
import subprocess
import sys
import threading
import weakref
from dataclasses import asdict

from tallystick.collect import kinds
from tallystick.collect.blob import Blob
from tallystick.collect.frames import Head, Silence, read_frame, write_frame
from tallystick.collect.limits import Limits

_COMMAND = (sys.executable, "-P", "-m", "tallystick.collect.worker")  # -P: no module is taken from where we stand
_START = 60.0  # seconds for loading the libraries, on a machine that is busy with other things
_GRACE = 10.0  # seconds beyond a document's own: only when these are over, too, the process itself hangs
_MOST = 1 << 28  # bytes of an answer: more than any text within the limit on file size can need


class Workshop:
    """One process that parses, for one caller at a time. Closed when forgotten, or by close()."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None

    def ask(self, blob: Blob, limits: Limits) -> Head:
        """Have a blob parsed: the worker's answer, or {"killed": 0} where there came none."""
        with self._lock:
            answer = None
            try:
                answer = self._exchange(blob, limits)
            except (Silence, BrokenPipeError):
                pass  # the process died or hangs; the next document gets a new one
            finally:
                if answer is None:  # also when interrupted: what comes later must not answer the next question
                    self.close()
            return {"killed": 0} if answer is None else answer

    def close(self) -> None:
        """End the process and all that it started."""
        if self._process is not None:
            _end(self._process)
            self._process = None

    def _exchange(self, blob: Blob, limits: Limits) -> Head | None:
        process = self._started()
        if process.stdin is None or process.stdout is None:
            return None
        write_frame(process.stdin.fileno(), _job(blob, limits), blob.data)
        pages = limits.pages if blob.media_type == kinds.PDF else 0
        frame = read_frame(process.stdout.fileno(), _MOST, limits.seconds + pages * limits.page_seconds + _GRACE)
        return frame[0] if frame else None

    def _started(self) -> subprocess.Popen[bytes]:
        if self._process is None or self._process.poll() is not None:
            self.close()
            self._process = _start()
            weakref.finalize(self, _end_ours, self._process, os.getpid())
            if self._process.stdout is None or read_frame(self._process.stdout.fileno(), _MOST, _START) is None:
                raise Silence
        return self._process


def _start() -> subprocess.Popen[bytes]:
    # A fixed command, no shell. The environment is empty but for what Python needs: it may hold passwords.
    return subprocess.Popen(  # noqa: S603  the command is a constant of this module
        _COMMAND,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        bufsize=0,
        cwd=os.sep,
        env=_environment(),
        start_new_session=True,
    )


def _environment() -> dict[str, str]:
    here = os.pathsep.join(os.path.abspath(path) for path in sys.path)
    # One thread, since threads do not survive the split; one hash seed, so that the same input gives the same text.
    return {
        "PYTHONPATH": here,
        "OPENBLAS_NUM_THREADS": "1",
        "OMP_NUM_THREADS": "1",
        "PYTHONHASHSEED": "0",
        "LC_ALL": "C.UTF-8",
    }


def _end_ours(process: subprocess.Popen[bytes], owner: int) -> None:
    """End a process when its workshop is forgotten, but not when that happens in a copy of its owner."""
    if os.getpid() == owner:
        _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            pipe.close()
    if process.poll() is None:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _job(blob: Blob, limits: Limits) -> Head:
    head = {"name": blob.name, "media_type": blob.media_type, "url": blob.url}
    return {**head, "told": asdict(blob.told), "limits": asdict(limits)}
