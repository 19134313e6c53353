"""A program that writes into a workspace and says of each thing, when it is done, that it is done."""

from multiprocessing.connection import Connection
from pathlib import Path

from tallystick.store import Store
from tests.strategies import claim, document, judgement


def write_all(folder: Path, name: str, told: Connection) -> None:
    """Add, propose and judge without end; tell what was acknowledged."""
    store = Store.open(folder)
    told.send(("ready", name))
    for number in range(10_000):
        text = document(f"Document {number} of {name}.")
        store.archive.put(text.text.encode())
        store.add_documents("a", [text])
        told.send(("document", text.id))
        names = [f"{name}.{number}.{place}" for place in range(20)]
        store.propose("a", text.id, [claim(one, text) for one in names], "1")
        told.send(("claims", names))
        for one in names[:3]:
            store.judge("a", judgement(f"j.{one}", one))
            told.send(("judgement", f"j.{one}"))


def judge_some(folder: Path, name: str, told: Connection) -> None:
    """Judge one claim fifty times."""
    store = Store.open(folder)
    told.send(("ready", name))
    told.recv()
    for number in range(50):
        store.judge("a", judgement(f"{name}.{number}", "shared"))
        told.send(("judgement", f"{name}.{number}"))
    told.send(("done", name))


def found_many(folder: Path, name: str, told: Connection) -> None:
    """Start workspaces one after the other; tell of each before it is begun."""
    told.send(("ready", name))
    for number in range(1000):
        told.send(("founding", f"{name}.{number}"))
        Store.create(folder / f"{name}.{number}").close()
