"""Plain text: paragraphs as they are; lines that were broken to fit a width are put together again."""

from tallystick.collect.blob import Blob, Facts
from tallystick.collect.encoding import decode
from tallystick.collect.formats.lines import rejoin
from tallystick.collect.limits import Limits
from tallystick.collect.parsed import Parsed, freeze
from tallystick.model.finding import Finding

_LONGEST_TITLE = 150  # characters; headlines end before


def parse(blob: Blob, limits: Limits) -> Parsed | Finding:
    """A text file. Its first line is its title where it stands alone and is no sentence."""
    text, findings = decode(blob.data, blob.name)
    text = rejoin(freeze(text))
    return Parsed(text, Facts(title=find_title(text)), findings)


def find_title(text: str) -> str | None:
    """The first line, if a blank line follows and it does not end like a sentence."""
    first, _, rest = text.partition("\n")
    alone = rest.startswith("\n") and len(first) <= _LONGEST_TITLE
    return first if alone and not first.endswith((".", ":", ",", ";")) else None
