import os
import signal
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tallystick.collect import Blob, Facts, Limits, extract, name_bytes
from tallystick.collect.extract import entries, read_answer
from tallystick.collect.frames import Head
from tallystick.collect.workshop import Workshop, _end_ours
from tallystick.model.document import Document
from tallystick.model.finding import Code
from tests.collect.making import PARAGRAPHS, blob, flate_bomb, page, pdf, word

FACTS = {"title": None, "author": None, "outlet": None, "published": None, "language": None, "url": None}
ANSWER: Head = {"text": "Words.", "facts": FACTS, "findings": [], "furniture": [[0, 3]]}


def codes(one: Blob, limits: Limits | None = None) -> list[Code]:
    outcome = extract(one, limits or Limits())
    assert not outcome.made
    return [finding.code for finding in outcome.findings]


def document(one: Blob) -> Document:
    (made,) = extract(one, Limits()).made
    return made


def test_a_document_is_named_by_its_bytes_and_keeps_where_it_came_from() -> None:
    made = document(
        Blob(page().encode(), "a.html", "text/html", "https://vellin.example/a", "2025-01-01T00:00:00+00:00")
    )
    assert made.id == name_bytes(page().encode())
    assert (made.name, made.url, made.fetched) == ("a.html", "https://vellin.example/a", "2025-01-01T00:00:00+00:00")
    assert made.language == "en"


def test_furniture_is_marked_in_the_frozen_text() -> None:
    made = document(blob("\n\n".join([*PARAGRAPHS, "Sign up for our newsletter!"]), "a.txt"))
    assert [made.text[start:end] for start, end in made.furniture] == ["Sign up for our newsletter!"]


def test_what_was_told_fills_what_the_document_leaves_open() -> None:
    told = Facts(title="Told", published="2024-06-12", outlet="Vellin Post")
    made = document(Blob(page().encode(), "a", "text/html", told=told))
    assert (made.title, made.published, made.outlet) == ("Ships", "2024-06-12", "Vellin Post")


def test_the_same_bytes_give_the_same_document_every_time() -> None:
    one = blob(word(list(PARAGRAPHS)), "a.docx")
    assert document(one) == document(one)


def test_a_document_that_takes_too_long_is_told_and_the_next_is_read() -> None:
    long = blob(page("<p>Another paragraph of some words.</p>" * 3000))
    assert codes(long, Limits(seconds=0.02)) == [Code.TOO_SLOW]
    assert document(blob(page())).title == "Ships"


def test_pages_give_a_pdf_more_time() -> None:
    many = blob(pdf([[f"On this page {n * n} ships are counted."] for n in range(300)]))
    assert extract(many, Limits(seconds=0.1, page_seconds=1.0)).made


def test_a_document_that_takes_too_much_memory_is_told_and_the_next_is_read() -> None:
    large = blob(page("<p>" + "word " * 4_000_000 + "</p>"))
    assert codes(large, Limits(memory_bytes=5_000_000)) == [Code.BROKEN]
    assert document(blob(page())).title == "Ships"


def test_a_worker_that_was_killed_is_started_again() -> None:
    workshop = Workshop()
    first = workshop.ask(blob(page()), Limits())
    process = workshop._process
    assert process is not None
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    assert workshop.ask(blob(page()), Limits()) == first
    workshop.close()


def test_a_worker_ends_with_the_process_that_started_it() -> None:
    reading, writing = os.pipe()
    owner = os.fork()
    if owner == 0:
        try:
            workshop = Workshop()
            workshop.ask(blob(page()), Limits())
            os.write(writing, str(workshop._process.pid if workshop._process else 0).encode())
        finally:
            os.kill(os.getpid(), signal.SIGKILL)
    worker = int(os.read(reading, 20))
    os.waitpid(owner, 0)
    for _ in range(200):
        if not is_gone(worker):
            time.sleep(0.05)
    assert is_gone(worker)


def test_a_copy_of_a_process_does_not_end_its_workers() -> None:
    workshop = Workshop()
    workshop.ask(blob(page()), Limits())
    process = workshop._process
    assert process is not None
    _end_ours(process, os.getpid() + 1)
    assert process.poll() is None
    workshop.close()


def is_gone(process: int) -> bool:
    """Whether a process has ended; who should collect it may not have done so yet."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] == "Z"
    except OSError:
        return True


def test_a_feed_as_a_whole_is_no_document() -> None:
    assert codes(blob("<rss><channel/></rss>", "feed.xml")) == [Code.UNKNOWN_TYPE]


def test_many_threads_may_ask_at_once() -> None:
    pages = [blob(page(f"<p>Number {n} stands in this paragraph, and nowhere else.</p>")) for n in range(6)]
    with ThreadPoolExecutor(3) as threads:
        texts = [made.text for made in threads.map(document, pages)]
    assert all(f"Number {n} " in text for n, text in enumerate(texts))


def test_the_environment_of_the_worker_holds_nothing_of_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgres://secret")
    workshop = Workshop()
    workshop.ask(blob(page()), Limits())
    assert workshop._process is not None
    assert b"secret" not in Path(f"/proc/{workshop._process.pid}/environ").read_bytes()
    workshop.close()


@pytest.mark.parametrize(
    "answer",
    [
        {},
        {**ANSWER, "text": None},
        {**ANSWER, "facts": {**FACTS, "title": 3}},
        {**ANSWER, "facts": {**FACTS, "id": "forged"}},
        {**ANSWER, "furniture": [[3, 99]]},
        {**ANSWER, "furniture": [[3]]},
        {**ANSWER, "furniture": [["0", "3"]]},
    ],
)
def test_an_answer_that_makes_no_sense_makes_no_document(answer: Head) -> None:
    outcome = read_answer(answer, blob("Words."), Limits())
    assert not outcome.made
    assert [one.code for one in outcome.findings] == [Code.BROKEN]


def test_an_answer_cannot_say_where_a_finding_belongs() -> None:
    answer: Head = {"finding": {"code": "LOCKED", "words": {}}, "where": "elsewhere"}
    (finding,) = read_answer(answer, blob("Words.", "a.txt"), Limits()).findings
    assert (finding.code, finding.where) == (Code.LOCKED, "a.txt")


def test_a_pdf_that_unpacks_to_too_much_is_told_and_the_next_is_read() -> None:
    assert codes(blob(flate_bomb(90_000_000)), Limits(memory_bytes=60_000_000)) == [Code.BROKEN]
    assert document(blob(page())).title == "Ships"


@pytest.mark.parametrize(
    "data",
    ["<div>" * 50_000 + "x", "[" * 20_000, "a" + " " * 500_000 + "b", "word-\n" * 100_000, "Seoul, " * 50_000],
    ids=["nested", "brackets", "blanks", "hyphens", "datelines"],
)
@pytest.mark.parametrize("suffix", [".html", ".txt", ".md"])
def test_odd_shapes_do_not_take_long(data: str, suffix: str) -> None:
    outcome = extract(blob(data, f"odd{suffix}"), Limits())
    assert Code.TOO_SLOW not in [one.code for one in outcome.findings]


def test_entities_within_entities_do_not_grow() -> None:
    nested = "".join(f'<!ENTITY e{n + 1} "{f"&e{n};" * 10}">' for n in range(9))
    bomb = f'<?xml version="1.0"?><!DOCTYPE r [<!ENTITY e0 "lol">{nested}]><rss><channel><item><title>&e9;</title>'
    for entry in entries(blob(bomb + "</item></channel></rss>", "feed.xml"), Limits()).made:
        assert len(entry.facts.title or "") < 10_000
