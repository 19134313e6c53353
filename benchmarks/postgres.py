"""A PostgreSQL server for measuring, started for it and taken away after; DATABASE_URL names it meanwhile.

Where DATABASE_URL names one already, that one is used.
"""

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

ADDRESS = "DATABASE_URL"
INSTALLED = Path("/usr/lib/postgresql")  # where Debian puts the programs that are not for everyone


@contextmanager
def server() -> Iterator[None]:
    """A server on this machine alone. Commits reach the disk, as they do in earnest."""
    if os.environ.get(ADDRESS):
        yield
        return
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        owner = _owner(place)
        _run(owner, place, ["initdb", "-D", place / "data", "-U", "tally", "-A", "trust", "-E", "UTF8", "--locale=C"])
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        options = f"-h 127.0.0.1 -p {port} -c unix_socket_directories={place}"
        control = ["pg_ctl", "-D", place / "data", "-l", place / "log", "-w"]
        _run(owner, place, [*control, "-o", options, "start"])
        try:
            os.environ[ADDRESS] = f"postgresql://tally@127.0.0.1:{port}/postgres"
            yield
        finally:
            del os.environ[ADDRESS]
            with suppress(subprocess.CalledProcessError):
                _run(owner, place, [*control, "-m", "immediate", "stop"])


def _run(owner: Sequence[str], place: Path, command: Sequence[object]) -> None:
    program = _program(str(command[0]))
    words = [*owner, program, *(str(word) for word in command[1:])]
    subprocess.run(words, check=True, cwd=place, stdout=subprocess.DEVNULL)  # noqa: S603  # PostgreSQL's own programs


def _program(name: str) -> str:
    found = shutil.which(name) or next((str(one) for one in sorted(INSTALLED.glob(f"*/bin/{name}"))[-1:]), None)
    if found is None:
        raise SystemExit("PostgreSQL is not here: install it, or ask for --databases sqlite")
    return found


def _owner(place: Path) -> list[str]:
    """PostgreSQL refuses to run as root: then its server belongs to somebody without rights."""
    if os.geteuid() != 0:
        return []
    names = {one.pw_name for one in pwd.getpwall()}
    owner = "postgres" if "postgres" in names else "nobody"
    shutil.chown(place, owner)
    return ["runuser", "-u", owner, "--"]
