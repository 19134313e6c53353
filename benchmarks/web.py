"""How long a reader waits: pages and data of dossiers as they grow, for one reader and for sixteen at a time.

    python -m benchmarks.web [--sizes 1000,10000,100000] [--clients 1,16] [--seconds 4] [--json]

Each size gets a workspace of its own (in PostgreSQL where DATABASE_URL says so) and a server with two workers, as
`tally serve` starts it. `change` asks each time something that nobody asked before; the rest is asked again and again.
Times are by the clock, in milliseconds, so what else runs on the machine counts.
"""

import argparse
import http.client
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import timedelta
from itertools import product
from pathlib import Path
from statistics import quantiles
from urllib.parse import urlsplit

from benchmarks.balance import AS_OF, SHAPES, ledger
from tallystick.books import load_books
from tallystick.model.ledger import Ledger
from tallystick.store import Store

AIM = 300.0  # milliseconds for a change at 10,000 claims
FEWEST = 5  # answers measured, however long they take
HOME = "/d/bench"


@dataclass(frozen=True, slots=True)
class Case:
    """One sort of answer: half of them came within p50, 95 of 100 within p95 milliseconds."""

    database: str
    claims: int
    clients: int
    answer: str
    p50: float
    p95: float
    count: int


def build(folder: Path, size: int) -> None:
    """A workspace with one dossier of so many claims."""
    made = ledger(SHAPES["pair"], size, load_books())
    with Store.create(folder) as store:
        store.put_ledger(Ledger(made.dossier, claims=made.claims, prices=made.prices))


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The workspace served; gives host and port."""
    environment = {"OPENBLAS_NUM_THREADS": "1", **os.environ, "TALLY_WORKSPACE": str(folder)}
    command = [sys.executable, "-m", "tallystick.web", "--port", "0", "--workers", "2"]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as server:  # noqa: S603  # our own
        said = server.stdout.readline() if server.stdout else ""
        try:
            yield urlsplit(said.split()[4]).netloc
        finally:
            server.terminate()


def ask(host: str, address: str) -> float:
    """Milliseconds until an answer was there whole."""
    begun = time.perf_counter()
    connection = http.client.HTTPConnection(host, timeout=600)
    connection.request("GET", address)
    answer = connection.getresponse()
    answer.read()
    connection.close()
    if answer.status != http.client.OK:
        raise SystemExit(f"{address} was answered with {answer.status}")
    return 1000 * (time.perf_counter() - begun)


def answers(host: str) -> dict[str, Callable[[int], str]]:
    """Sorts of answers, each with the address of its n-th request."""
    connection = http.client.HTTPConnection(host, timeout=600)
    connection.request("GET", f"{HOME}.json")
    line = json.loads(connection.getresponse().read())["given"]["lines"][0]["id"]
    connection.close()
    days = [(AS_OF - timedelta(days=7 * number)).isoformat() for number in range(1, 200)]
    return {
        "dossier": lambda _: HOME,
        "level": lambda number: f"{HOME}?level={(50, 80, 90)[number % 3]}",
        "why": lambda _: f"{HOME}/why/{line}",
        "json": lambda _: f"{HOME}.json",
        "svg": lambda _: f"{HOME}/figures/balance.svg",
        "change": lambda number: f"{HOME}?as_of={days[number % len(days)]}",
    }


def measure(host: str, clients: int, address: Callable[[int], str], seconds: float, first: int) -> list[float]:
    """Ask with so many readers at a time for so long."""
    for _ in range(0 if first else 4):
        ask(host, address(0))
    times: list[float] = []
    begun, number = time.perf_counter(), first
    with ThreadPoolExecutor(clients) as pool:
        while len(times) < FEWEST or time.perf_counter() - begun < seconds:
            times += pool.map(lambda at: ask(host, address(at)), range(number, number + clients))
            number += clients
    return times


def cases(size: int, clients: Sequence[int], seconds: float) -> Iterator[Case]:
    """All measurements of one size."""
    database = "PostgreSQL" if os.environ.get("DATABASE_URL") else "SQLite"
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "workspace"
        build(place, size)
        with served(place) as host:
            asked = answers(host)
            for turn, (at_once, name) in enumerate(product(clients, asked)):
                # a change starts where no other did, the rest with what both workers have
                times = measure(host, at_once, asked[name], seconds, 20 * turn if name == "change" else 0)
                cuts = quantiles(times, n=20, method="inclusive")
                yield Case(database, size, at_once, name, cuts[9], cuts[18], len(times))


def main() -> None:
    """Measure and print a table, or JSON."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", default="1000,10000,100000")
    parser.add_argument("--clients", default="1,16")
    parser.add_argument("--seconds", type=float, default=4.0)
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args()
    clients = [int(one) for one in asked.clients.split(",")]
    if not asked.json:
        print(f"{'database':11}{'claims':>8}{'clients':>8}  {'answer':9}{'p50 ms':>8}{'p95 ms':>8}{'count':>7}")
    for size in (int(one) for one in asked.sizes.split(",")):
        for case in cases(size, clients, asked.seconds):
            if asked.json:
                print(json.dumps(asdict(case)), flush=True)
            else:
                figures = f"{case.p50:8.0f}{case.p95:8.0f}{case.count:7}"
                print(f"{case.database:11}{case.claims:8,}{case.clients:8}  {case.answer:9}{figures}", flush=True)


if __name__ == "__main__":
    main()
