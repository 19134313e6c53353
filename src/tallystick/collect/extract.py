"""Extraction: a blob in, a document with frozen text out, parsed in another process within limits."""

import os
import signal
from functools import cache
from typing import TypeGuard

from tallystick.collect import kinds
from tallystick.collect.archive import name_bytes
from tallystick.collect.blob import Blob, Facts
from tallystick.collect.feeds import Entry
from tallystick.collect.frames import Head
from tallystick.collect.limits import Limits
from tallystick.collect.workshop import Workshop
from tallystick.model.document import Document
from tallystick.model.finding import Code, Finding
from tallystick.model.outcome import Outcome

_SLOW = (signal.SIGALRM, signal.SIGXCPU)


def extract(blob: Blob, limits: Limits) -> Outcome[Document]:
    """Main text, furniture and facts of a blob, or the finding why there are none. Never raises for what it holds."""
    if blob.media_type == kinds.FEED:  # gathering takes feeds apart; as a whole they are no document
        return Outcome((), (Finding.of(Code.UNKNOWN_TYPE, blob.name, type=kinds.FEED, known=kinds.KNOWN),))
    return read_answer(_workshop(os.getpid()).ask(blob, limits), blob, limits)


def entries(feed: Blob, limits: Limits) -> Outcome[Entry]:
    """The entries of a feed, read in the other process as well."""
    answer = _workshop(os.getpid()).ask(feed, limits)
    if "killed" in answer or "failed" in answer:
        return Outcome((), (_ended(answer, feed, limits),))
    raw = answer.get("entries")
    made = tuple(one for one in map(_entry, raw) if one) if isinstance(raw, list) else ()
    if not made:
        return Outcome((), (Finding.of(Code.NO_TEXT, feed.name),))
    more = Finding.of(Code.ARCHIVE_LIMIT, feed.name, reason=f"it has more than {limits.feed_entries} entries")
    return Outcome(made[: limits.feed_entries], (more,) if len(made) > limits.feed_entries else ())


@cache
def _workshop(process: int) -> Workshop:
    """One workshop for each process that asks: a pipe cannot be shared after a fork."""
    return Workshop()


def read_answer(answer: Head, blob: Blob, limits: Limits) -> Outcome[Document]:
    """Turn the worker's answer into a document. It is checked like any other data from outside."""
    if "killed" in answer or "failed" in answer:
        return Outcome((), (_ended(answer, blob, limits),))
    finding = _finding(answer.get("finding"), blob)
    if finding:
        return Outcome((), (finding,))
    text, facts, furniture = answer.get("text"), answer.get("facts"), answer.get("furniture")
    if not isinstance(text, str) or not _is_facts(facts) or not _is_spans(furniture, len(text)):
        return Outcome((), (_broken(blob, "its parser gave no sensible answer"),))
    given = answer.get("findings")
    findings = [_finding(one, blob) for one in given] if isinstance(given, list) else []
    document = Document(
        id=name_bytes(blob.data),
        media_type=blob.media_type,
        text=text,
        name=blob.name,
        fetched=blob.fetched,
        furniture=tuple((start, end) for start, end in furniture),
        **facts,
    )
    return Outcome((document,), tuple(one for one in findings if one))


def _ended(answer: Head, blob: Blob, limits: Limits) -> Finding:
    if answer.get("killed") in _SLOW:
        return Finding.of(Code.TOO_SLOW, blob.name, limit=f"{limits.seconds:g}")
    if answer.get("failed") == MemoryError.__name__:
        return _broken(blob, f"it needs more than {limits.memory_bytes:,} bytes of memory")
    if "killed" in answer:
        return _broken(blob, "its parser crashed, or wanted more memory than it may have")
    return _broken(blob, str(answer["failed"]))


def _broken(blob: Blob, reason: str) -> Finding:
    return Finding.of(Code.BROKEN, blob.name, type=blob.media_type, reason=reason)


def _finding(raw: object, blob: Blob) -> Finding | None:
    if not isinstance(raw, dict) or raw.get("code") not in Code.__members__ or not isinstance(raw.get("words"), dict):
        return None
    return Finding.of(Code[raw["code"]], blob.name, **raw["words"])


def _entry(raw: object) -> Entry | None:
    if not isinstance(raw, dict) or not _is_facts(raw.get("facts")):
        return None
    name, page = raw.get("name"), raw.get("page")
    return Entry(name, Facts(**raw["facts"]), page) if isinstance(name, str) and isinstance(page, str | None) else None


def _is_facts(raw: object) -> TypeGuard[dict[str, str | None]]:
    known = {"title", "author", "outlet", "published", "language", "url"}
    return isinstance(raw, dict) and raw.keys() == known and all(isinstance(one, str | None) for one in raw.values())


def _is_spans(raw: object, length: int) -> TypeGuard[list[tuple[int, int]]]:
    if not isinstance(raw, list):
        return False
    return all(
        isinstance(one, list)
        and len(one) == 2
        and all(isinstance(end, int) for end in one)
        and 0 <= one[0] < one[1] <= length
        for one in raw
    )
