"""Confinement: what a process that parses a stranger's document may still do, by the system's own limits."""

import contextlib
import ctypes
import os
import resource
import signal
import sys
from math import ceil
from pathlib import Path

from tallystick.collect.limits import Limits

_NEW_USER_AND_NETWORK = 0x10000000 | 0x40000000  # CLONE_NEWUSER, CLONE_NEWNET of Linux
_DIE_WITH_PARENT = 1  # PR_SET_PDEATHSIG
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_TRUNC
_FORBIDDEN = ("socket.", "subprocess.", "shutil.", "os.system", "os.exec", "os.fork", "os.posix_spawn", "os.spawn")
_FORBIDDEN_FILES = (
    "os.remove",
    "os.rename",
    "os.rmdir",
    "os.mkdir",
    "os.link",
    "os.symlink",
    "os.chmod",
    "os.truncate",
)
_FORBIDDEN_ALL = (*_FORBIDDEN, *_FORBIDDEN_FILES, "os.kill")
_LOOKING = ("open", "os.listdir", "os.scandir")
_READABLE = tuple({sys.prefix, sys.base_prefix, str(Path(__file__).parents[2]), "/usr/share/zoneinfo", "/dev/null"})
_SPARE_BYTES = 1 << 20


def cut_network() -> None:
    """Leave the network, where the system lets a process do so by itself; elsewhere only Python's sockets are shut."""
    with contextlib.suppress(AttributeError, OSError):
        ctypes.CDLL(None).unshare(_NEW_USER_AND_NETWORK)


def confine(limits: Limits) -> None:
    """Bind this process for good: memory, time, no files written, no sockets, no programs, no reading elsewhere."""
    with contextlib.suppress(AttributeError, OSError):
        ctypes.CDLL(None).prctl(_DIE_WITH_PARENT, signal.SIGKILL)
    _limit(resource.RLIMIT_AS, _address_space() + limits.memory_bytes)
    _limit(resource.RLIMIT_FSIZE, _SPARE_BYTES)
    _limit(resource.RLIMIT_CORE, 0)
    allow_time(limits.seconds)
    sys.addaudithook(_watch)


def allow_time(seconds: float) -> None:
    """From now on so many seconds; then the system ends this process, whatever it is doing."""
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    used = resource.getrusage(resource.RUSAGE_SELF)
    _limit(resource.RLIMIT_CPU, ceil(used.ru_utime + used.ru_stime + seconds) + 1, hard=False)


def _limit(what: int, value: int, *, hard: bool = True) -> None:
    most = resource.getrlimit(what)[1]
    value = value if most == resource.RLIM_INFINITY else min(value, most)
    with contextlib.suppress(ValueError, OSError):  # some systems do not have all limits
        resource.setrlimit(what, (value, value if hard else most))


def _address_space() -> int:
    """Bytes of address space that the libraries take already."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    except OSError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    return pages * resource.getpagesize()


def _watch(event: str, arguments: tuple[object, ...]) -> None:
    """An audit hook (PEP 578): stops what Python itself would do; the system's limits stop the libraries."""
    if event.startswith(_FORBIDDEN_ALL):
        raise PermissionError(event)
    if event in _LOOKING and not _is_ours(arguments[0]):
        raise PermissionError(event)
    if event == "open" and isinstance(arguments[2], int) and arguments[2] & _WRITING:
        raise PermissionError(event)


def _is_ours(path: object) -> bool:
    """Whether a path leads to Python, its libraries or our data; a number is a channel that is open already."""
    return not isinstance(path, str | bytes | os.PathLike) or os.fsdecode(path).startswith(_READABLE)
