"""One claim in the terminal, what people said of it, and the figures that rest on it."""

from collections.abc import Iterator, Sequence
from functools import partial

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from tallystick.books import Books
from tallystick.model.claim import Claim
from tallystick.model.judgement import Judgement
from tallystick.model.ledger import Ledger
from tallystick.model.why import Reasons, Why
from tallystick.publish.judged import OPEN
from tallystick.publish.terminal_claims import claim_view, word_on
from tallystick.publish.terminal_parts import View, plain
from tallystick.publish.terminal_why import figures_of, title_of, uncounted


def resting_view(claim: Claim, words: Sequence[Judgement], behind: Why, ledger: Ledger, books: Books) -> View:
    """A claim as people left it, their words on it, and the lines that it stands behind."""
    return View(partial(_resting, claim, words, behind, (ledger, books)))


def _resting(
    claim: Claim, words: Sequence[Judgement], behind: Why, shelf: tuple[Ledger, Books], width: int
) -> RenderableType:
    ledger, books = shelf
    said = [plain(word_on(word)) for word in words] or [plain(OPEN, "dim")]
    lines: list[RenderableType] = [Padding(Group(*_line(claim, one, books)), (1, 0, 0, 0)) for one in behind.lines]
    return Group(claim_view(claim, ledger, books), *said, *(lines or [plain("No figure of the balance rests on it.")]))


def _line(claim: Claim, reasons: Reasons, books: Books) -> Iterator[Text]:
    yield plain(title_of(reasons, books), "bold")
    yield from (plain(f"  {text}") for text in figures_of(reasons, books))
    yield from (plain(f"  the claim {part}") for part in dict.fromkeys(_parts(claim, reasons)))


def _parts(claim: Claim, reasons: Reasons) -> Iterator[str]:
    """What the claim does to a line."""
    for voice in reasons.voices:
        for witness in voice.witnesses:
            if witness.claim == claim.id:
                yield "counts" if witness.counts else f"does not count{uncounted(witness)}"
            if any(copy.claim == claim.id for copy in witness.copies):
                yield f"repeats claim {witness.claim} and adds nothing"
    if any(one.claim == claim.id for one in reasons.price_claims):
        yield "states a price of it"
