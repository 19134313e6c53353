import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tallystick.collect import Limits, worker
from tallystick.collect.confinement import confine
from tallystick.collect.frames import Head
from tallystick.collect.worker import isolate

Deed = Callable[[], object]
LIMITS = Limits(seconds=1, memory_bytes=50_000_000)


@pytest.fixture
def child(monkeypatch: pytest.MonkeyPatch) -> Callable[[Deed], Head]:
    """Do something in a confined child and hear how it ended."""

    def do(deed: Deed) -> Head:
        def work(job: Head, data: bytes) -> Head:
            confine(LIMITS)
            return {"did": str(deed())}

        monkeypatch.setattr(worker, "work", work)
        return isolate({}, b"")

    return do


def loop() -> None:
    while True:
        pass


def test_what_a_child_made_comes_back(child: Callable[[Deed], Head]) -> None:
    assert child(lambda: 6 * 7) == {"did": "42"}


@pytest.mark.parametrize(
    "deed",
    [
        lambda: socket.socket(),
        lambda: socket.create_connection(("127.0.0.1", 9)),
        lambda: socket.getaddrinfo("example.org", 80),
        lambda: subprocess.run([sys.executable], check=False),
        lambda: os.fork(),
        lambda: os.kill(os.getppid(), 0),
        lambda: Path("/etc/passwd").read_text(),
        lambda: Path(__file__).read_text(),
        lambda: os.listdir("/"),
        lambda: Path(sys.prefix, "new").write_text("x"),
        lambda: Path(sys.prefix, "new").mkdir(),
        lambda: os.remove("no such file"),
    ],
)
def test_a_child_may_neither_talk_nor_look_around_nor_write(child: Callable[[Deed], Head], deed: Deed) -> None:
    assert child(deed) == {"failed": "PermissionError"}


def test_a_child_that_takes_too_much_memory_fails_alone(child: Callable[[Deed], Head]) -> None:
    assert child(lambda: len(bytearray(200_000_000))) == {"failed": "MemoryError"}


def test_a_child_that_crashes_is_told_by_its_signal(child: Callable[[Deed], Head]) -> None:
    assert child(lambda: signal.raise_signal(signal.SIGKILL)) == {"killed": signal.SIGKILL}


def test_a_child_that_hangs_is_ended_by_the_system(child: Callable[[Deed], Head]) -> None:
    assert child(loop) == {"killed": signal.SIGALRM}


def test_a_child_that_leaves_without_a_word_is_told(child: Callable[[Deed], Head]) -> None:
    assert child(lambda: os._exit(0)) == {"killed": 0}


def test_an_error_in_a_child_is_told_by_its_name(child: Callable[[Deed], Head]) -> None:
    assert child(lambda: 1 // 0) == {"failed": "ZeroDivisionError"}


def test_modules_can_still_be_loaded_by_a_child(child: Callable[[Deed], Head]) -> None:
    assert child(lambda: __import__("wave").__name__) == {"did": "wave"}
