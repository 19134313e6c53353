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


def write_examples() -> None:
    """Run the examples of every page and write down what they print now."""
    for page in examples.pages():
        text = page.read_text(encoding="utf-8")
        with tempfile.TemporaryDirectory() as folder:
            place = Path(folder, "page")
            place.mkdir()
            printed = examples.run(examples.find(text), place)
        page.write_text(examples.refresh(text, printed), encoding="utf-8")


def main() -> int:
    """Write all golden files."""
    write_findings()
    write_examples()
    return 0


if __name__ == "__main__":
    sys.exit(main())
