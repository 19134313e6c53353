"""The process that parses. It loads the libraries once, then splits off one confined child for each document.

A child that crashes, hangs or takes too much leaves the others, and the next document, as they were.
"""

import contextlib
import gc
import os
import signal
from dataclasses import asdict
from types import TracebackType
from typing import Self

from tallystick.books.furniture import load_furniture
from tallystick.collect import kinds
from tallystick.collect.blob import Blob, Facts
from tallystick.collect.confinement import allow_time, confine, cut_network
from tallystick.collect.feeds import read_feed
from tallystick.collect.formats.pdf import count_pages
from tallystick.collect.frames import Head, read_frame, write_frame
from tallystick.collect.furniture import find_furniture
from tallystick.collect.limits import Limits
from tallystick.collect.parsed import Parsed
from tallystick.collect.parsing import parse
from tallystick.model.finding import Finding

MOST = 1 << 32  # bytes of a job: the caller is trusted, a broken pipe is not
_WORDS = "This page says nothing. "
_PAGE = "<html><head><title>Warm</title></head><body><article><p>%s</p></article></body></html>"
_WARM = tuple(Blob((_PAGE % (_WORDS * times)).encode(), "-", kinds.HTML) for times in (5, 50))


class LastWord:
    """Whatever ends the work of a child, its answer is sent and the process ends here, inside the `with`."""

    def __init__(self, channel: int) -> None:
        self.answer: Head = {}
        self._channel = channel

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is not None:
            self.answer = {"failed": kind.__name__}
        try:
            write_frame(self._channel, self.answer)
        finally:
            os._exit(0)


def serve(asking: int, answering: int) -> None:
    """Answer jobs until the caller closes."""
    warm_up()
    cut_network()
    write_frame(answering, {"ready": True})
    while (frame := read_frame(asking, MOST)) is not None:
        write_frame(answering, isolate(*frame))


def warm_up() -> None:
    """Load what libraries load at first use, and build all patterns: better once here than in every child."""
    for page in _WARM:
        parse(page, Limits())
    for language in load_furniture():
        find_furniture(_WORDS, None, language)
    gc.collect()
    gc.freeze()  # what is here is not looked through again in a child: that would copy every page of memory


def isolate(job: Head, data: bytes) -> Head:
    """Do one job in a child of its own; if the system ended it, say by which signal."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        with LastWord(writing) as last:
            os.close(reading)
            last.answer = work(job, data)
    os.close(writing)
    try:
        frame = read_frame(reading, MOST)
    finally:
        os.close(reading)
        with contextlib.suppress(ProcessLookupError):
            os.kill(child, signal.SIGKILL)  # it has said its last word, or never will
        _, status = os.waitpid(child, 0)
    if frame is None:
        return {"killed": os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0}
    return frame[0]


def work(job: Head, data: bytes) -> Head:
    """Parse the bytes of a job within its limits."""
    limits = Limits(**job["limits"])  # type: ignore[arg-type]  # made by asdict on the other side
    told = Facts(**job["told"])  # type: ignore[arg-type]  # likewise
    blob = Blob(data, str(job["name"]), str(job["media_type"]), url=_text(job["url"]), told=told)
    confine(limits)
    if blob.media_type == kinds.PDF:
        allow_time(limits.seconds + limits.page_seconds * min(count_pages(data), limits.pages))
    if blob.media_type == kinds.FEED:
        return {"entries": [asdict(one) for one in read_feed(data, limits.feed_entries + 1)]}
    return pack(parse(blob, limits))


def pack(made: Parsed | Finding) -> Head:
    """What was made, in plain values."""
    if isinstance(made, Finding):
        return {"finding": pack_finding(made)}
    findings = [pack_finding(one) for one in made.findings]
    return {"text": made.text, "facts": asdict(made.facts), "findings": findings, "furniture": made.furniture}


def pack_finding(finding: Finding) -> Head:
    """A finding in plain values; its place is the caller's to say."""
    return {"code": finding.code.name, "words": dict(finding.words)}


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def main() -> None:
    """Take the pipes away from standard input and output, so that nothing a library prints gets into a frame."""
    asking, answering = os.dup(0), os.dup(1)
    nowhere = os.open(os.devnull, os.O_RDWR)
    for taken in (0, 1, 2):
        os.dup2(nowhere, taken)
    serve(asking, answering)


if __name__ == "__main__":
    main()
