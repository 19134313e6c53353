"""What speaks for and against one claim repeating another: grounds, each found by one rule, weighed in their book."""

from collections.abc import Iterator

from tallystick.books import Books
from tallystick.books.items import ItemTree
from tallystick.model.claim import Kind, Modality
from tallystick.model.ident import ItemId
from tallystick.model.repeat import Ground
from tallystick.model.source import SourceClass
from tallystick.reconcile.likeness.figures import Match, match
from tallystick.reconcile.likeness.posts import Relation, related
from tallystick.reconcile.likeness.sounds import alike, comparable
from tallystick.reconcile.likeness.traits import Trait
from tallystick.reconcile.likeness.wordings import same_words
from tallystick.reconcile.material.origins import Origin

NUMBER = {
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
    Match.AROUND: Ground.NEAR_NUMBER,
    Match.NEAR: Ground.NEAR_NUMBER,
    Match.DIGITS: Ground.SAME_DIGITS,
    Match.VAGUER: Ground.ROUNDED_NUMBER,
    Match.OTHER: Ground.OTHER_NUMBER,
    Match.APART: Ground.OTHER_MEASURE,
}
DIGITS_TELL = frozenset({Match.SAME, Match.DIGITS, Match.ROUNDED, Match.TOP, Match.BOTTOM, Match.WIDENED})
_MOVED = frozenset({Match.ROUNDED, Match.NEAR, Match.OTHER})
_OUTLETS = frozenset({SourceClass.MEDIA, SourceClass.STATE_MEDIA})
_TWICE = frozenset({Match.NEITHER, Match.SAME, Match.CONVERTED, Match.ROUNDED})
_EQUAL = frozenset({Match.SAME, Match.CONVERTED})
_PROMISED = frozenset({Modality.PLEDGED, Modality.PLANNED})  # what is done later may be done as promised
_SINGLE = frozenset({Kind.AGREEMENT, Kind.EVENT})  # told without a number
_STATED = frozenset({Kind.TRANSFER, Kind.VALUE})  # a sum of goods is told as either
TELLING_DIGITS = 3  # significant ones: two sources hardly hit on such a number by chance
_APART = 45  # days between two days of reference that make them two, and of a stretch of time that is more than a date
_PRINTED = 7  # days: what is said as of then is said as of the day it was printed


def grounds(copy: Trait, original: Trait, books: Books) -> list[Ground]:
    """All grounds of a pair, for and against."""
    related = match(copy.figures, original.figures)
    found = [*_source(copy, original), *_amount(copy, original, related), *_subject(copy, original, books.items)]
    found += [*_time(copy, original, related, books), *_words(copy, original, related, books.items)]
    return found


def _source(copy: Trait, original: Trait) -> Iterator[Ground]:
    yield speakers(copy, original)
    if copy.page == original.page:
        return
    mine, yours = copy.told, original.told
    if mine.cited & yours.outlets or (copy.last == original.last and yours.cited & mine.outlets):
        yield Ground.CITES


def speakers(copy: Trait, original: Trait) -> Ground:
    """How those stand to each other who are said to have said it."""
    mine, yours = copy.speaker, original.speaker
    if mine is None or yours is None:
        if mine is yours:
            return Ground.NO_SOURCE
        return Ground.SOURCE_GAINED if yours is None and copy.last != original.last else Ground.SOURCE_DROPPED
    if mine.name == yours.name:
        alike_ = named_alike(copy, original) or not copy.told.called.isdisjoint(original.told.called)
        return Ground.SAME_SOURCE if alike_ else Ground.OTHER_NAME
    if mine.source is None and yours.source is None and named_alike(copy, original):
        return Ground.SAME_SOURCE
    if (_is_outlet(mine, original) or _is_outlet(yours, copy)) and not _two_states(mine, yours, copy, original):
        return Ground.RELAYED
    return _posts(copy, original)


def _two_states(mine: Origin, yours: Origin, copy: Trait, original: Trait) -> bool:
    """Whether an outlet of a state stands beside somebody of another state: it speaks for its own."""
    state = any(one.source is not None and one.source.klass is SourceClass.STATE_MEDIA for one in (mine, yours))
    parties = copy.told.post.parties, original.told.post.parties
    return state and all(parties) and parties[0].isdisjoint(parties[1])


def _is_outlet(speaker: Origin, other: Trait) -> bool:
    """Whether who said it is known as an outlet, or is the one that printed the other."""
    return speaker.name in other.told.outlets or (speaker.source is not None and speaker.source.klass in _OUTLETS)


_POSTS = {
    Relation.SAME: Ground.SAME_POST,
    Relation.OPEN: Ground.VAGUE_SOURCE,
    Relation.OTHER_OFFICE: Ground.SAME_SIDE,
    Relation.OTHER_PARTY: Ground.OTHER_SIDE,
    Relation.OTHER: Ground.OTHER_SOURCE,
}


def _posts(copy: Trait, original: Trait) -> Ground:
    """What two unlike names tell: who holds them, and whether they could be one at all."""
    found = related(copy.told.post, original.told.post)
    if _registered(copy) and _registered(original) and found in (Relation.SAME, Relation.OPEN):
        return Ground.SAME_SIDE if copy.told.post.parties & original.told.post.parties else Ground.OTHER_SOURCE
    if found in _POSTS:
        return _POSTS[found]
    return Ground.OTHER_SOURCE if one_tongue(copy, original) else Ground.OTHER_TONGUE


def _registered(one: Trait) -> bool:
    return one.speaker is not None and one.speaker.source is not None


def one_tongue(one: Trait, other: Trait) -> bool:
    """Whether two names are written in one language, as far as is known, or are proper names, so that unlike
    names are unlike sources."""
    mine, yours = one.told, other.told
    comparables = comparable(mine.voices[-1], yours.voices[-1])
    if mine.language is None or yours.language is None or (mine.post.proper and yours.post.proper):
        return comparables
    return mine.language == yours.language


def named_alike(copy: Trait, original: Trait) -> bool:
    """Whether both chains hold a name that may be one, in whatever spelling."""
    return any(one == other or alike(one, other) for one in copy.told.voices for other in original.told.voices)


def _amount(copy: Trait, original: Trait, related: Match) -> Iterator[Ground]:
    if related is not Match.NEITHER or {copy.claim.kind, original.claim.kind}.isdisjoint(_SINGLE):
        yield NUMBER[related]
    if related in DIGITS_TELL:
        digits = min(max(one.digits for one in trait.figures) for trait in (copy, original))
        if digits >= TELLING_DIGITS:
            yield Ground.MANY_DIGITS


def _subject(copy: Trait, original: Trait, items: ItemTree) -> Iterator[Ground]:
    one, other = copy.claim, original.claim
    if one.item == other.item:
        yield Ground.OTHER_TYPE if _two_types(copy, original, items) else Ground.SAME_ITEM
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


def _two_types(copy: Trait, original: Trait, items: ItemTree) -> bool:
    """Whether two claims on one item name two types of it."""
    typed = copy.item != copy.claim.item and original.item != original.claim.item
    return typed and not items.akin(copy.item, original.item)


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
    yield from _reference(copy, original)


def _reference(copy: Trait, original: Trait) -> Iterator[Ground]:
    """What the days tell that two claims speak of."""
    if copy.begin is not None and copy.begin == original.begin and copy.begin not in (copy.end, original.end):
        yield Ground.SAME_BEGIN
    if _own_day(copy) and original.end and copy.end and abs((copy.end - original.end).days) > _APART:
        yield Ground.OTHER_DAY
    if _since(copy, original):
        yield Ground.SINCE
    elif copy.end is not None and original.last is not None and copy.end.toordinal() > original.last + _PRINTED:
        yield Ground.AFTERWARDS
    if _apart(copy, original) or _apart(original, copy):
        yield Ground.OTHER_PERIOD


def _vague(one: Trait) -> bool:
    """Whether a publication is known by its year or so only."""
    return one.first is not None and one.last is not None and one.last - one.first > _APART


def _own_day(one: Trait) -> bool:
    """Whether a claim names a day of reference, and not just the day it was printed."""
    return one.end is not None and (one.last is None or one.last - one.end.toordinal() > _PRINTED)


def _since(copy: Trait, original: Trait) -> bool:
    """Whether the later one says itself that it speaks of days on which the other was printed already, and of which
    that one did not speak: "next year" may be said twice.
    """
    if copy.claim.when.words is None or copy.begin is None or original.last is None or copy.begin == original.begin:
        return False
    return copy.begin.toordinal() > original.last


def _apart(one: Trait, other: Trait) -> bool:
    """Whether one speaks of a stretch of time that ends before the other's begins."""
    if one.end is None or other.begin is None or one.end >= other.begin:
        return False
    return _stretch(one) and _stretch(other)


def _stretch(one: Trait) -> bool:
    """Whether a claim speaks of a stretch of time, by its words, its rate, or its mere length."""
    if one.begin is None or one.end is None:
        return False
    said = one.claim.when.words is not None or one.claim.amount.rate is not None
    return (one.end - one.begin).days > (_PRINTED if said else _APART)


def days_between(one: Trait, other: Trait) -> int | None:
    """Days that surely lie between two publications; None where one is undated."""
    if one.first is None or one.last is None or other.first is None or other.last is None:
        return None
    return max(one.first - other.last, other.first - one.last, 0)


def _words(copy: Trait, original: Trait, related: Match, items: ItemTree) -> Iterator[Ground]:
    if copy.page is not None and copy.page == original.page and not _twice(copy, original, related, items):
        yield Ground.TOLD_APART
    if not copy.told.outlets & original.told.outlets and same_words(copy.claim, original.claim):
        yield Ground.SAME_WORDS


def _twice(copy: Trait, original: Trait, related: Match, items: ItemTree) -> bool:
    """Whether a page tells one thing twice: of the same item, or as a heading does."""
    same = copy.claim.item == original.claim.item
    return related in _TWICE if same else headed(copy, original, items)


def headed(one: Trait, other: Trait, items: ItemTree) -> bool:
    """Whether two claims of a page on two items are one: the same number, of an item and of a broader one."""
    first, second = one.claim.item, other.claim.item
    kin = items.covers(first, second) or items.covers(second, first)
    return kin and match(one.figures, other.figures) in _EQUAL
