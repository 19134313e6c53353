"""What speaks for and against one claim repeating another: grounds, each found by one rule, weighed in their book."""

from collections.abc import Iterator

from tallystick.books import Books
from tallystick.books.items import ItemTree
from tallystick.model.claim import Kind, Modality
from tallystick.model.ident import ItemId
from tallystick.model.repeat import Ground
from tallystick.model.source import SourceClass
from tallystick.reconcile.likeness.figures import Match, match
from tallystick.reconcile.likeness.sounds import alike, comparable
from tallystick.reconcile.likeness.traits import Trait
from tallystick.reconcile.likeness.wordings import same_words

_NUMBER = {
    Match.NEITHER: Ground.NO_NUMBER,
    Match.DROPPED: Ground.NUMBER_DROPPED,
    Match.ADDED: Ground.NUMBER_DROPPED,
    Match.SAME: Ground.SAME_NUMBER,
    Match.CONVERTED: Ground.SAME_NUMBER,
    Match.ROUNDED: Ground.ROUNDED_NUMBER,
    Match.TOP: Ground.END_OF_RANGE,
    Match.BOTTOM: Ground.END_OF_RANGE,
    Match.WITHIN: Ground.NEAR_NUMBER,
    Match.WIDENED: Ground.END_OF_RANGE,
    Match.NEAR: Ground.NEAR_NUMBER,
    Match.DIGITS: Ground.SAME_DIGITS,
    Match.OTHER: Ground.OTHER_NUMBER,
}
_TELLING = frozenset({Match.SAME, Match.DIGITS, Match.ROUNDED, Match.TOP, Match.BOTTOM, Match.WIDENED})
_MOVED = frozenset({Match.ROUNDED, Match.NEAR, Match.OTHER})
_OUTLETS = frozenset({SourceClass.MEDIA, SourceClass.STATE_MEDIA})
_TWICE = frozenset({Match.NEITHER, Match.SAME, Match.CONVERTED, Match.ROUNDED})
_PROMISED = frozenset({Modality.PLEDGED, Modality.PLANNED})  # what is done later may be done as promised
_STATED = frozenset({Kind.TRANSFER, Kind.VALUE})  # a sum of goods is told as either
TWO = 2  # significant digits; with three, two sources hardly hit on one number by chance
_APART = 45  # days between two days of reference that make them two, and of a stretch of time that is more than a date
_PRINTED = 7  # days: what is said as of then is said as of the day it was printed


def grounds(copy: Trait, original: Trait, books: Books) -> list[Ground]:
    """All grounds of a pair, for and against."""
    related = match(copy.figures, original.figures)
    found = [*_source(copy, original), *_amount(copy, original, related), *_subject(copy, original, books.items)]
    found += [*_time(copy, original, related, books), *_words(copy, original, related)]
    return found


def _source(copy: Trait, original: Trait) -> Iterator[Ground]:
    mine, yours = copy.speaker, original.speaker
    if mine is None or yours is None:
        yield Ground.NO_SOURCE
    elif mine.name == yours.name or (mine.source is None and yours.source is None and _named_alike(copy, original)):
        yield Ground.SAME_SOURCE
        if mine.name == yours.name and not _named_alike(copy, original):
            yield Ground.OTHER_NAME
    elif _OUTLETS & {one.source.klass for one in (mine, yours) if one.source}:
        yield Ground.RELAYED
    elif mine.party is not None and mine.party == yours.party:
        yield Ground.SAME_SIDE
    elif (mine.source is None or yours.source is None) and not comparable(copy.voices[-1], original.voices[-1]):
        yield Ground.VAGUE_SOURCE
    else:
        yield Ground.OTHER_SOURCE
    shared = {mine.name} if mine is not None and yours is not None and mine.name == yours.name else set()
    if copy.page != original.page and (copy.heard & original.heard) - shared:
        yield Ground.CITES


def _named_alike(copy: Trait, original: Trait) -> bool:
    """Whether both chains hold a name that may be one, in whatever spelling."""
    return any(one == other or alike(one, other) for one in copy.voices for other in original.voices)


def _amount(copy: Trait, original: Trait, related: Match) -> Iterator[Ground]:
    yield _NUMBER[related]
    if related in _TELLING:
        digits = min(max(one.digits for one in trait.figures) for trait in (copy, original))
        if digits > 1:
            yield Ground.TWO_DIGITS if digits == TWO else Ground.MANY_DIGITS
    hedge = copy.claim.amount.qualifier
    if hedge is not None and hedge is original.claim.amount.qualifier:
        yield Ground.SAME_HEDGE


def _subject(copy: Trait, original: Trait, items: ItemTree) -> Iterator[Ground]:
    one, other = copy.claim, original.claim
    if one.item == other.item:
        yield Ground.SAME_ITEM
    else:
        yield _kinship(one.item, other.item, items)
    if not _same_parties(copy, original):
        yield Ground.OTHER_PARTIES
    if one.kind is not other.kind and not {one.kind, other.kind} <= _STATED:
        yield Ground.OTHER_KIND
    stages = {one.modality in _PROMISED, other.modality in _PROMISED}
    if len(stages) == 2:
        yield Ground.PROMISED
    elif (one.modality is Modality.POSSIBLE) is not (other.modality is Modality.POSSIBLE):
        yield Ground.OTHER_STAGE
    if copy.negated is not original.negated:
        yield Ground.REVERSED


def _kinship(one: ItemId, other: ItemId, items: ItemTree) -> Ground:
    if items.covers(one, other) or items.covers(other, one):
        return Ground.KIN_ITEM
    above, beside = items.ancestors(one), items.ancestors(other)
    return Ground.SIBLING_ITEM if above and beside and above[0] == beside[0] else Ground.OTHER_ITEM


def _same_parties(copy: Trait, original: Trait) -> bool:
    """Whether no side differs; one that is left open differs from none."""
    one, other = copy.claim, original.claim
    pairs = ((one.provider, other.provider), (one.recipient, other.recipient))
    return all(mine is None or yours is None or mine == yours for mine, yours in pairs)


def _time(copy: Trait, original: Trait, related: Match, books: Books) -> Iterator[Ground]:
    gap, limits = days_between(copy, original), books.tracing
    if gap is None:
        yield Ground.UNDATED
    elif gap <= limits.days and not (_vague(copy) or _vague(original)):
        yield Ground.WITHIN_DAYS
    else:
        yield Ground.WITHIN_WEEKS if gap <= limits.weeks else Ground.LONG_AFTER
        if gap > limits.session_days and related in _MOVED:
            yield Ground.LATER_COUNT
    if copy.begin is not None and copy.begin == original.begin and copy.begin not in (copy.end, original.end):
        yield Ground.SAME_BEGIN
    if _own_day(copy) and original.end and copy.end and abs((copy.end - original.end).days) > _APART:
        yield Ground.OTHER_DAY
    if copy.end is not None and original.last is not None and copy.end.toordinal() > original.last + _PRINTED:
        yield Ground.AFTERWARDS
    if _apart(copy, original) or _apart(original, copy):
        yield Ground.OTHER_PERIOD


def _vague(one: Trait) -> bool:
    """Whether a publication is known by its year or so only."""
    return one.first is not None and one.last is not None and one.last - one.first > _APART


def _own_day(one: Trait) -> bool:
    """Whether a claim names a day of reference, and not just the day it was printed."""
    return one.end is not None and (one.last is None or one.last - one.end.toordinal() > _PRINTED)


def _apart(one: Trait, other: Trait) -> bool:
    """Whether one speaks of a stretch of time that ends before the other's begins."""
    long = all(two.begin and two.end and (two.end - two.begin).days > _APART for two in (one, other))
    return long and one.end is not None and other.begin is not None and one.end < other.begin


def days_between(one: Trait, other: Trait) -> int | None:
    """Days that surely lie between two publications; None where one is undated."""
    if one.first is None or one.last is None or other.first is None or other.last is None:
        return None
    return max(one.first - other.last, other.first - one.last, 0)


def _words(copy: Trait, original: Trait, related: Match) -> Iterator[Ground]:
    twice = copy.claim.item == original.claim.item and related in _TWICE
    if copy.page is not None and copy.page == original.page and not twice:
        yield Ground.TOLD_APART
    if same_words(copy.claim, original.claim):
        yield Ground.SAME_WORDS
