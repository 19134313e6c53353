"""How long readers, reviewers and programs wait as dossiers grow, one at a time and sixteen at once.

    python -m benchmarks.web [--sizes 1000,10000,100000] [--clients 1,16] [--databases sqlite,postgresql] [--json]

Each case gets a server with two workers, as `tally serve` starts it. `change` asks each time for a day that nobody
asked for, `without` leaves out a source that nobody left out; `desk` is a word sent and the next claim shown.
Milliseconds by the clock; `busy` is what the site's workers spent on one answer, whatever else ran.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, nullcontext
from dataclasses import asdict, dataclass, replace
from datetime import timedelta
from itertools import product
from pathlib import Path
from statistics import quantiles
from urllib.parse import urlsplit

from benchmarks import postgres
from benchmarks.balance import AS_OF, SHAPES, ledger
from benchmarks.visitor import Visitor
from tallystick.books import load_books
from tallystick.model.ledger import Ledger
from tallystick.store import Store

FEWEST, PATIENCE = 5, 60.0  # answers measured however long they take, unless they take longer than so many seconds
MOST_COLD = 10_000  # claims up to which many ask at once for days that nobody asked for
HOME, API = "/d/bench", "/api/v1/dossiers/bench"
REVIEWER, PASSWORD = "reviewer", "correct horse battery staple"
WARM = 6  # answers before any is measured, so that both workers know what may be kept
COLD = ("change", "without")  # each asks for what nobody asked for before
ONCE = (*COLD, "desk")  # what may be asked but once
NAMES = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}
Step = Callable[[int], float]  # does something for the n-th time, and says how many milliseconds that took


@dataclass(frozen=True, slots=True)
class Case:
    """One sort of answer: half of them came within p50, 95 of 100 within p95 milliseconds; busy is the mean of work."""

    database: str
    claims: int
    clients: int
    answer: str
    p50: float
    p95: float
    busy: float
    count: int


@dataclass(frozen=True, slots=True)
class Server:
    """A site that is served: host and port, and its program."""

    host: str
    pid: int

    def busy(self) -> float:
        """Milliseconds of the processor that its workers have spent so far; the one beside the site does not count."""
        tasks = Path(f"/proc/{self.pid}/task/{self.pid}/children").read_text(encoding="ascii").split()
        workers = (Path(f"/proc/{one}") for one in tasks)
        return sum(_spent(one) for one in workers if b"tallystick.web.registers" not in (one / "cmdline").read_bytes())


def _spent(process: Path) -> float:
    ticks = (process / "stat").read_text(encoding="ascii").rpartition(")")[2].split()[11:13]
    return 1000 * sum(int(one) for one in ticks) / os.sysconf("SC_CLK_TCK")


def build(folder: Path, size: int) -> None:
    """A workspace with one dossier of so many claims that wait for review, and someone who may review them."""
    made = ledger(SHAPES["pair"], size, load_books())
    with Store.create(folder) as store:
        proposed = tuple(replace(one, rules=("made",)) for one in made.claims)
        store.put_ledger(Ledger(made.dossier, claims=proposed, prices=made.prices))
    adding = [sys.executable, "-m", "tallystick.web.people", "add", REVIEWER, "--role", "analyst"]
    environment = {**os.environ, "TALLY_WORKSPACE": str(folder)}
    said = PASSWORD + "\n"
    subprocess.run(adding, env=environment, input=said, text=True, check=True, stdout=subprocess.DEVNULL)  # noqa: S603  # our own


@contextmanager
def served(database: str, size: int) -> Iterator[Server]:
    """A workspace of so many claims, served."""
    started = postgres.server() if database == "postgresql" else nullcontext()
    command = [sys.executable, "-m", "tallystick.web", "--port", "0", "--workers", "2"]
    with started, tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "workspace"
        build(place, size)
        environment = {"OPENBLAS_NUM_THREADS": "1", **os.environ, "TALLY_WORKSPACE": str(place), "TALLY_API_LIMIT": "0"}
        with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as server:  # noqa: S603  # our own
            said = server.stdout.readline() if server.stdout else ""
            try:
                yield Server(urlsplit(said.split()[4]).netloc, server.pid)
            finally:
                server.terminate()


def steps(host: str) -> dict[str, Step]:
    """Sorts of answers. The desk comes last, for what is written there makes every balance out of date."""
    reader, reviewer = Visitor(host), Visitor(host)
    reviewer.sign_in(REVIEWER, PASSWORD)
    line = json.loads(reader.get(f"{HOME}.json").body)["given"]["lines"][0]["id"]
    days = [(AS_OF - timedelta(days=7 * number)).isoformat() for number in range(1, 200)]
    addresses: dict[str, Callable[[int], str]] = {
        "dossier": lambda _: HOME,
        "level": lambda number: f"{HOME}?level={(50, 80, 90)[number % 3]}",
        "why": lambda _: f"{HOME}/why/{line}",
        "json": lambda _: f"{HOME}.json",
        "svg": lambda _: f"{HOME}/figures/balance.svg",
        "api": lambda _: f"{API}/balance",
        "claims": lambda number: f"{API}/claims?after={50 * (number % 19)}&limit=50",
        "change": lambda number: f"{HOME}?as_of={days[number % len(days)]}",
        "without": lambda number: f"{HOME}?without=source%20{number % SHAPES['pair'].sources}",
    }
    reading = {name: _asking(reader, address) for name, address in addresses.items()}
    reviewer.get(f"{HOME}/review")  # makes the queue, once
    reviewer.get(reviewer.get(f"{HOME}/review/next").goal)
    return {**reading, "desk": lambda number: _judge(reviewer, number)}


def _asking(reader: Visitor, address: Callable[[int], str]) -> Step:
    return lambda number: reader.get(address(number)).took


def _judge(reviewer: Visitor, number: int) -> float:
    """Accept the n-th claim and look at the one that comes next."""
    word = reviewer.post(f"{HOME}/review/claims/{number:06d}/judge", {"verdict": "accept", "last": ""})
    return word.took + reviewer.get(word.goal).took


def measure(step: Step, clients: int, seconds: float, first: int) -> list[float]:
    """Ask with so many at a time for so long, beginning at the n-th."""
    times: list[float] = []
    begun, number = time.perf_counter(), first
    with ThreadPoolExecutor(clients) as pool:
        while True:
            times += pool.map(step, range(number, number + clients))
            number += clients
            spent = time.perf_counter() - begun
            if (spent > PATIENCE and len(times) > 1) or (spent >= seconds and len(times) >= FEWEST):
                return times


def cases(database: str, size: int, clients: list[int], seconds: float) -> Iterator[Case]:
    """All measurements of one size in one database."""
    with served(database, size) as server:
        for (name, step), (turn, at_once) in product(steps(server.host).items(), enumerate(clients)):
            if name in COLD and at_once > 1 and size > MOST_COLD:
                continue  # each takes a minute and its own copy of what was reconciled
            for number in range(0 if name in ONCE else WARM):
                step(number)
            before = server.busy()
            times = measure(step, at_once, seconds, 300 * turn if name in ONCE else 0)
            busy = (server.busy() - before) / len(times)
            cuts = quantiles(times, n=20, method="inclusive")
            yield Case(NAMES[database], size, at_once, name, cuts[9], cuts[18], busy, len(times))


def main() -> None:
    """Measure and print a table, or JSON."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", default="1000,10000,100000")
    parser.add_argument("--clients", default="1,16")
    parser.add_argument("--databases", default="sqlite,postgresql")
    parser.add_argument("--seconds", type=float, default=4.0)
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args()
    clients = [int(one) for one in asked.clients.split(",")]
    if not asked.json:
        names = "".join(f"{name:>8}" for name in ("p50 ms", "p95 ms", "busy ms", "count"))
        print(f"{'database':11}{'claims':>8}{'clients':>8}  {'answer':9}{names}")
    for size in (int(one) for one in asked.sizes.split(",")):
        for database in asked.databases.split(","):
            for case in cases(database, size, clients, asked.seconds):
                print(json.dumps(asdict(case)) if asked.json else _row(case), flush=True)


def _row(case: Case) -> str:
    start = f"{case.database:11}{case.claims:8,}{case.clients:8}  {case.answer:9}"
    return f"{start}{case.p50:8.0f}{case.p95:8.0f}{case.busy:8.1f}{case.count:8}"


if __name__ == "__main__":
    main()
