"""Lines of JSON: texts to read, one object a line, from a file or standard input; any other line is reported."""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

import typer

from tallystick.model.finding import Code, Finding

Record = dict[str, object]


@contextmanager
def opened(path: Path | None) -> Iterator[TextIO]:
    """The file of this name, or standard input for none or '-'. A file that cannot be opened is wrong usage."""
    if path is None or str(path) == "-":
        yield sys.stdin
        return
    try:
        source = path.open(encoding="utf-8", errors="replace")
    except OSError as error:
        raise typer.BadParameter(f"{path} cannot be read ({error.strerror}).") from error
    with source:
        yield source


def records(source: TextIO, left_out: list[Finding]) -> Iterator[Record]:
    """The objects with id and text; a line that is none is added to `left_out` with its number and why."""
    for number, line in enumerate(source, start=1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
        except (ValueError, RecursionError) as wrong:
            left_out.append(Finding.of(Code.BAD_LINE, f"line {number}", reason=wrong))
            continue
        if isinstance(record, dict) and isinstance(record.get("text"), str) and "id" in record:
            yield record
        else:
            left_out.append(Finding.of(Code.BAD_LINE, f"line {number}", reason="no id or no text"))
