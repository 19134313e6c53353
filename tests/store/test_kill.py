"""What was acknowledged survives a kill at any moment, and two writers lose nothing."""

import multiprocessing
import random
import time
from collections.abc import Callable
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path

import pytest

from tallystick.store import Store
from tests.databases import remove
from tests.store import writer
from tests.strategies import claim, dossier

KILLS = 50
MOST_SAID = 12  # words heard before a kill: up to two rounds of the writer, with a transaction behind each word
SPREAD = 0.02  # seconds from the last of these words to the kill: somewhere in the next transactions

server = multiprocessing.get_context("forkserver")
server.set_forkserver_preload(["tests.store.writer"])


def start(work: Callable[[Path, str, Connection], None], store: Store, name: str) -> tuple[BaseProcess, Connection]:
    """Start a writer and wait until it has opened the workspace."""
    ours, theirs = server.Pipe()
    process = server.Process(target=work, args=(store.workspace.folder, name, theirs))
    process.start()
    theirs.close()
    assert ours.recv() == ("ready", name)
    return process, ours


def hear(told: Connection, number: int) -> list[tuple[str, object]]:
    """Wait for so many words, however long the machine takes for them."""
    return [told.recv() for _ in range(number)]


def drain(told: Connection) -> list[tuple[str, object]]:
    """All that was said before the end; a word that the kill cut short was not said."""
    said = []
    try:
        while True:
            said.append(told.recv())
    except (EOFError, OSError):
        return said


@pytest.mark.slow
def test_nothing_acknowledged_is_lost_when_the_writer_is_killed(store: Store) -> None:
    store.create_dossier(dossier("a"))
    chance = random.Random(20240229)  # noqa: S311  # moments to kill at, not secrets
    said: list[tuple[str, object]] = []
    for number in range(KILLS):
        process, told = start(writer.write_all, store, f"w{number}")
        said += hear(told, chance.randint(1, MOST_SAID))
        time.sleep(chance.uniform(0, SPREAD))
        process.kill()
        process.join()
        said += drain(told)
    kept: set[tuple[str, object]] = {("document", one.id) for one in store.documents("a")}
    kept |= {("judgement", one.id) for one in store.judgements("a")}
    claims = {one.id for one in store.claims("a")}
    assert {one for one in said if one[0] in ("document", "judgement")} <= kept
    assert {name for word, names in said if word == "claims" and isinstance(names, list) for name in names} <= claims
    assert len(claims) % 20 == 0  # a proposal of twenty claims is there whole or not at all
    assert store.doctor() == ()


def test_two_programs_that_judge_at_once_lose_no_judgement(store: Store) -> None:
    store.create_dossier(dossier("a"))
    store.enter("a", claim("shared"))
    both = [start(writer.judge_some, store, name) for name in ("ana", "bo")]
    for _, told in both:
        told.send("go")
    said = [word for _, told in both for word in drain(told)]
    for process, _ in both:
        process.join()
    names = {name for word, name in said if word == "judgement"}
    assert len(names) == 100
    assert {one.id for one in store.judgements("a")} == names


def test_a_workspace_is_there_whole_or_not_at_all_when_its_founding_is_killed(store: Store) -> None:
    chance = random.Random(20240229)  # noqa: S311  # moments to kill at, not secrets
    for number in range(10):
        process, told = start(writer.found_many, store, f"f{number}")
        begun = hear(told, chance.randint(1, 3))
        time.sleep(chance.uniform(0, 0.15))  # founding one takes about 0.1 s
        process.kill()
        process.join()
        for name in {str(name) for _, name in begun + drain(told)}:
            with Store.ensure(store.workspace.folder / name) as found:
                assert found.doctor() == ()
            remove(found)
