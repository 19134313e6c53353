"""How long a reviewer waits: `python -m benchmarks.desk --documents 100000`. Target: the next item in 150 ms (p95).

A dossier of synthetic documents with two claims each; the reviewer accepts one claim after another by the form. What
is timed is both requests: the word being written to disk, and the page of the next claim.
"""

import argparse
import os
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import quantiles

import django
from django.core.management import call_command

from tallystick.model.amount import Amount, Qualifier
from tallystick.model.claim import Claim, Evidence, Kind, Modality
from tallystick.model.document import Document, span
from tallystick.model.dossier import Dossier
from tallystick.model.ident import ClaimId, DocumentId, ItemId, PartyId, UnitId
from tallystick.model.ledger import Ledger
from tallystick.model.when import When
from tallystick.store import Store

PASSAGE = "Officials said that {number} containers of shells were sent in May 2024. Nothing else was said of note. "
KEY = "only for measuring, where nothing is worth signing for anyone else"


def main() -> None:
    """Build, review, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=10_000)
    parser.add_argument("--items", type=int, default=300)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        measure(Path(folder), asked.documents, asked.items)


def measure(folder: Path, documents: int, items: int) -> None:
    """Measure in a folder of our own."""
    os.environ |= {"TALLY_WORKSPACE": str(folder), "DJANGO_SETTINGS_MODULE": "tests.settings", "SECRET_KEY": KEY}
    django.setup()
    Store.create(folder).close()
    from tallystick.web.desk.queue import follow  # noqa: PLC0415  # Django is set up for the site above
    from tallystick.web.workspace import stand_on  # noqa: PLC0415  # the same

    store = stand_on(folder)
    call_command("migrate", interactive=False, verbosity=0)
    _say("build", timed(lambda: store.put_ledger(ledger(documents))))
    _say("queue made", timed(lambda: follow("big")))
    _say("queue asked again", timed(lambda: follow("big")))
    begun = time.process_time()
    cuts = quantiles(review(items), n=100)
    worked = (time.process_time() - begun) / items
    waits = f"p50 {cuts[49] * 1000:.0f} ms, p95 {cuts[94] * 1000:.0f} ms, of these {worked * 1000:.0f} ms processor"
    print(f"{items} claims of {2 * documents}: {waits}")


def review(items: int) -> Iterator[float]:
    """Accept one claim after another; seconds from the key to the next page."""
    from tallystick.web.accounts.roles import Role  # noqa: PLC0415  # Django must be set up first
    from tests.people import signed_in  # noqa: PLC0415  # the same

    client = signed_in("ann", Role.ANALYST)
    address = client.get("/d/big/review/next")["Location"]
    for _ in range(items):
        begun = time.perf_counter()
        address = client.post(f"{address}/judge", {"verdict": "accept", "last": ""})["Location"]
        client.get(address)
        yield time.perf_counter() - begun


def ledger(documents: int) -> Ledger:
    """A dossier with so many documents, twice as many claims."""
    ours, theirs, item = PartyId("KP"), PartyId("RU"), ItemId("artillery shells")
    texts, claims = [], []
    for number in range(documents):
        text = PASSAGE.format(number=number) * 12
        texts.append(Document(DocumentId(f"{number:064x}"), "text/plain", text, f"{number}.txt"))
        for place in (0, 1):
            start = text.index("containers") + place
            evidence = Evidence(span(texts[-1], start, start + 10))
            amount = Amount(float(number), float(number), None, Qualifier.EXACT, UnitId("containers"))
            name, said = ClaimId(f"{number:063x}{place}"), ("Officials",)
            fields = (name, Kind.TRANSFER, ours, theirs, item, amount, When("2024-05"), Modality.DELIVERED, said)
            claims.append(Claim(*fields, evidence, rules=("made",)))
    dossier = Dossier("big", "Big", UnitId("USD"), (ours,), (theirs,))
    return Ledger(dossier, (), tuple(texts), tuple(claims))


def timed(work: Callable[[], object]) -> float:
    """Seconds that something takes."""
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def _say(what: str, seconds: float) -> None:
    print(f"{what}: {seconds:.2f} s", flush=True)


if __name__ == "__main__":
    main()
