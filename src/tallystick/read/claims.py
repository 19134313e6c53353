"""Claims of a sentence: proposals with their modality, source and date."""

from dataclasses import dataclass, field

from tallystick.books.language import Cue
from tallystick.books.shelf import Books
from tallystick.model.ident import ItemId, PartyId
from tallystick.model.when import When
from tallystick.read.attribution import Source
from tallystick.read.bare import propose_bare
from tallystick.read.lexicon import Lexicon
from tallystick.read.modality import Ground, judge
from tallystick.read.parse import Parse, parse
from tallystick.read.proposals import Proposal, propose_amounts, settle_sides
from tallystick.read.words import Scan


@dataclass(slots=True)
class Context:
    """What earlier sentences of a document leave behind: the last flow and its item."""

    provider: PartyId | None = None
    recipient: PartyId | None = None
    item: ItemId | None = None
    people: dict[str, str] = field(default_factory=dict)


def read_scan(scan: Scan, lexicon: Lexicon, books: Books, outlets: frozenset[str]) -> tuple[Parse, list[Proposal]]:
    """Read one scanned sentence."""
    parsed = parse(scan, lexicon, outlets)
    found = propose_amounts(parsed, books.items) + propose_bare(parsed, books.items)
    for one in found:
        _finish(parsed, one)
    return parsed, sorted(found, key=lambda one: (one.i, one.j))


def _finish(parsed: Parse, one: Proposal) -> None:
    settle_sides(one)
    sources = _covering(parsed, one)
    one.chain = tuple(dict.fromkeys(name for source in sources for name in source.chain))
    sides = frozenset(party for side in (one.provider, one.recipient) if side for party in side.split("+"))
    ground = Ground(
        one.clause,
        one.predicate,
        one.i,
        one.j,
        one.inner,
        tuple(sources),
        frozenset(map(PartyId, sides)),
        one.amount.stated,
    )
    one.modality = judge(parsed, ground)
    one.when = _when(parsed, one)
    one.rules.append(f"modality {one.modality}")


def _covering(parsed: Parse, one: Proposal) -> list[Source]:
    """The sources whose scope holds a proposal: within the same stretch between semicolons, nearest first."""
    inside = [source for source in parsed.sources if _same_stretch(parsed, source, one)]
    before = [source for source in inside if source.i <= one.i]
    behind = [source for source in inside if source.i > one.i]
    if before and (before[-1].leading or not behind):
        return before[-1:]
    return behind[:1] or before[-1:]


def _same_stretch(parsed: Parse, source: Source, one: Proposal) -> bool:
    low, high = sorted((source.i, one.i))
    if any(parsed.scan.low(k) == ";" for k in range(low, high)):
        return False
    return not (
        source.i < one.i
        and not source.leading
        and one.clause.opening
        and source.j <= one.clause.i
        and _turns(parsed, one)
    )


def _turns(parsed: Parse, one: Proposal) -> bool:
    """Whether the clause opens with a word that sets it off from what someone said before."""
    return parsed.scan.cue(one.clause.i, Cue.BREAK) is not None


def _when(parsed: Parse, one: Proposal) -> When:
    """The date in the clause nearest to the claim, else one that opens the sentence."""
    spans = [span for source in parsed.sources for span in source.spans]
    free = [date for date in parsed.dates if not any(i <= date.i < j for i, j in spans)]
    inside = [date for date in free if one.clause.i <= date.i < one.clause.j] or [date for date in free if date.i <= 1]
    if not inside:
        return When()
    return min(inside, key=lambda date: (date.weak, _distance(date.i, one))).when


def _distance(i: int, one: Proposal) -> int:
    return i - one.j if i >= one.j else one.i - i
