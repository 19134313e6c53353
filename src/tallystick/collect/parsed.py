"""What a format makes of bytes, and the form in which text is frozen."""

import re
from dataclasses import dataclass, field

from tallystick.collect.blob import Facts
from tallystick.model.finding import Finding


@dataclass(frozen=True, slots=True)
class Parsed:
    """Main text and facts of one document. `furniture` marks stretches of `text` that are the page's."""

    text: str
    facts: Facts = field(default_factory=Facts)
    findings: tuple[Finding, ...] = ()
    furniture: tuple[tuple[int, int], ...] = ()


_BREAKS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
# Nothing of this is seen by a reader: controls, hints where a word may break, overrides of the writing direction, and
# tags, in which instructions can be hidden. Joiners (U+200C, U+200D) and marks (U+200E, U+200F) carry meaning and stay.
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u200b\u2060-\u2064\u202a-\u202e\u2066-\u206f\ufeff\U000e0000-\U000e007f]"
)
_LONE = re.compile("[\ud800-\udfff]")  # half a character: cannot be written as UTF-8
_GAPS = re.compile(r"\n{3,}")


def freeze(text: str) -> str:
    """Bring a text into the form in which it is kept for good.

    Line breaks become newlines, what no reader sees is taken out, blanks at line ends and rows of empty lines go.
    Letters stay as the source wrote them: nothing is composed, decomposed or replaced by a look-alike.
    """
    text = _LONE.sub("\N{REPLACEMENT CHARACTER}", _UNSEEN.sub("", _BREAKS.sub("\n", text)))
    return _GAPS.sub("\n\n", "\n".join(line.rstrip() for line in text.split("\n"))).strip()
