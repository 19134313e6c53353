"""The examples in the documentation: found in fenced blocks, run in order in one folder a page, compared loosely.

A ```console block holds commands after "$ " (continued after "> ") and what they print; "..." stands for anything.
A ```python block with ">>>" is a doctest, any other one must run.
"""

import os
import re
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tools.source import ROOT

FENCE = re.compile(r"^```(?P<kind>console|python)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)
MARK = "\x1eexample"  # a control character that no program prints by itself
SECONDS = 300
DOCTEST = "python -m doctest -o ELLIPSIS -o NORMALIZE_WHITESPACE"


@dataclass(frozen=True, slots=True)
class Example:
    """One command of a page, what it should print, and the place of that text in the page."""

    command: str
    expected: str
    start: int
    end: int


def find(page: str) -> tuple[Example, ...]:
    """All examples of a page in their order."""
    found: list[Example] = []
    for number, block in enumerate(FENCE.finditer(page)):
        if block["kind"] == "console":
            found += _commands(block["body"], block.start("body"))
        else:
            found.append(_script(block["body"], number, block.end("body")))
    return tuple(found)


def _commands(body: str, offset: int) -> list[Example]:
    found = []
    for part in re.finditer(r"^\$ (?P<command>.*\n(?:^> ?.*\n)*)(?P<output>(?:^(?!\$ ).*\n)*)", body, re.MULTILINE):
        command = re.sub(r"^> ?", "", part["command"], flags=re.MULTILINE)
        found.append(Example(command, part["output"], offset + part.start("output"), offset + part.end("output")))
    return found


def _script(body: str, number: int, end: int) -> Example:
    name, program = (f"block{number}.txt", DOCTEST) if ">>>" in body else (f"block{number}.py", "python")
    return Example(f"cat > {name} <<'PAGE'\n{body}PAGE\n{program} {name}\n", "", end, end)


def run(examples: Sequence[Example], folder: Path) -> list[tuple[str, int]]:
    """Run the examples of one page in one shell; what each printed, and its exit code."""
    script = folder.parent / f"{folder.name}.sh"
    parts = [f"{one.command.rstrip()}\nprintf '{MARK} %s\\n' $?\n" for one in examples]
    script.write_text("".join(parts), encoding="utf-8")
    environment = dict(os.environ) | {
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "HOME": str(folder),
        "TZ": "UTC",
        "NO_COLOR": "1",
        "PYTHONUNBUFFERED": "1",
    }
    environment.pop("DATABASE_URL", None)
    done = subprocess.run(
        ("bash", script),
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        timeout=SECONDS,
        check=False,
    )
    pieces = re.split(f"{MARK} (\\d+)\n", done.stdout.decode())
    return [(output, int(code)) for output, code in zip(pieces[::2], pieces[1::2], strict=False)]


def agrees(expected: str, printed: str) -> bool:
    """Whether a command printed what the page shows: blanks count once, "..." matches anything."""
    pattern = ".*".join(re.escape(_even(part)) for part in _even(expected).split("..."))
    return re.fullmatch(pattern, _even(printed), re.DOTALL) is not None


def _even(text: str) -> str:
    return "\n".join(re.sub(r"\s+", " ", line).strip() for line in text.strip().splitlines())


def pages() -> list[Path]:
    """Every page of the documentation that has an example."""
    found = [*ROOT.glob("*.md"), *(path for path in ROOT.glob("docs/**/*.md") if "_build" not in path.parts)]
    return sorted(page for page in found if FENCE.search(page.read_text(encoding="utf-8")))


def refresh(page: str, printed: Sequence[tuple[str, int]]) -> str:
    """The page with the outputs that no longer agree replaced by what was printed."""
    for example, (output, _) in reversed(list(zip(find(page), printed, strict=True))):
        if not agrees(example.expected, output):
            lines = "".join(f"{line.rstrip()}\n" for line in output.rstrip().splitlines())
            page = page[: example.start] + lines + page[example.end :]
    return page
