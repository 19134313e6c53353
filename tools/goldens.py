"""Write golden files anew, deliberately: the messages of findings and the outputs shown in the documentation.

`make goldens` runs it. Read the difference before committing it: each line is something that users see.
"""

import sys
import tempfile
from pathlib import Path

import yaml

from tallystick.model.finding import Code, Finding
from tools import examples
from tools.source import ROOT

FINDINGS = ROOT / "tests/findings"


def realistic() -> dict[Code, Finding]:
    """One finding for each code that tests/findings/words.yaml has words for."""
    words = yaml.safe_load((FINDINGS / "words.yaml").read_text(encoding="utf-8"))
    return {Code[name.upper()]: Finding.of(Code[name.upper()], **filled) for name, filled in words.items()}


def shown(finding: Finding) -> str:
    """The whole message as it is shown."""
    return f"{finding.loudness}: {finding.sentence}\n"


def golden(code: Code) -> Path:
    """The golden file of a code."""
    return FINDINGS / f"{code.name.lower()}.txt"


def write_findings() -> None:
    """Write the golden file of every code."""
    for code, finding in realistic().items():
        golden(code).write_text(shown(finding), encoding="utf-8")


def write_examples() -> list[str]:
    """Run the examples of every page and write down what they print; say which fail, and leave their pages alone."""
    failed = []
    for page in examples.pages():
        text = page.read_text(encoding="utf-8")
        wanted = examples.find(text)
        with tempfile.TemporaryDirectory() as folder:
            place = Path(folder, "page")
            place.mkdir()
            printed = examples.run(wanted, place)
        broken = [one.command for one, (_, code) in zip(wanted, printed, strict=False) if code]
        broken += [one.command for one in wanted[len(printed) :]]  # the shell ended before them
        failed += [f"{page.relative_to(ROOT)}: {command.strip()}" for command in broken]
        if not broken:
            page.write_text(examples.refresh(text, printed), encoding="utf-8")
    return failed


def main() -> int:
    """Write all golden files; the exit code says whether an example failed."""
    write_findings()
    failed = write_examples()
    for one in failed:
        print(f"fails, so its page was left alone: {one}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
