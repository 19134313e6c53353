"""What commands print: results on standard output, remarks and progress on standard error, JSON where machines read."""

import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn
from rich.text import Text

from tallystick.model.finding import Finding, Loudness

SHOWN = 10  # remarks shown before the rest is counted; --json gives all


def stdout() -> Console:
    """The console for results; as wide as the terminal, 100 columns where there is none."""
    console = Console(highlight=False)
    return console if console.is_terminal else Console(highlight=False, width=100)


def stderr() -> Console:
    """The console for remarks and progress."""
    return Console(stderr=True, highlight=False)


def say(text: str) -> None:
    """Print one line of result as it is: no markup is read from it."""
    sys.stdout.write(text + "\n")


def say_plain(text: str) -> None:
    """Print a text that ends its own lines."""
    sys.stdout.write(text)


def say_error(text: str) -> None:
    """Print one sentence about what went wrong."""
    sys.stderr.write(f"tally: {text}\n")


def say_json(thing: object) -> None:
    """Print one JSON document with every script readable."""
    say(json.dumps(thing, ensure_ascii=False, indent=2))


def finding_json(finding: Finding) -> dict[str, object]:
    """A finding for machines: its code, loudness, place, words and sentence."""
    return {
        "code": finding.code.name.lower(),
        "loudness": finding.loudness.value,
        "where": finding.where,
        "words": dict(finding.words),
        "sentence": finding.sentence,
    }


def show_findings(findings: Sequence[Finding], shown: int = SHOWN) -> None:
    """Print remarks, the skips first, the rest counted by code."""
    console = stderr()
    loud_first = sorted(findings, key=lambda one: one.loudness is not Loudness.SKIP)
    for one in loud_first[:shown]:
        console.print(Text(f"{one.loudness.value}: {one.sentence}"), soft_wrap=True)
    rest = Counter(one.code.name.lower().replace("_", " ") for one in loud_first[shown:])
    if rest:
        console.print("and more: " + ", ".join(f"{name} ({count})" for name, count in rest.most_common()))


@contextmanager
def progress(title: str, total: int | None) -> Iterator[Progress]:
    """A progress line on standard error: done/total, share, time left. Silent where no terminal watches."""
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TaskProgressColumn(show_speed=True),
        TimeRemainingColumn(),
    )
    console = stderr()
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        bar.add_task(title, total=total)
        yield bar


def step(bar: Progress) -> None:
    """Move the one task of a progress line forward."""
    bar.advance(bar.task_ids[0])
