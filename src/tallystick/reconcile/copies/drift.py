"""Drift: what a copy changed against its original, computed from the two claims.

Each label follows from two fields and nothing else, so anybody can check it. What text alone would show (a conditional
that was dropped inside a quote) is not seen.
"""

from collections.abc import Iterator, Sequence

from tallystick.books import Books
from tallystick.model.amount import Amount, Qualifier
from tallystick.model.claim import Claim, Modality
from tallystick.model.repeat import Change, Drift
from tallystick.model.when import Counting
from tallystick.reconcile.likeness.figures import Figure, Match, match
from tallystick.reconcile.likeness.grounds import named_alike, one_tongue
from tallystick.reconcile.likeness.posts import Relation, related
from tallystick.reconcile.likeness.sounds import sounded
from tallystick.reconcile.likeness.traits import Trait

_FIRMNESS = {  # rule 11.3: what may be, what is meant or held to be, what is put as fact
    Modality.POSSIBLE: 0,
    Modality.PLANNED: 0,
    Modality.PLEDGED: 1,
    Modality.ESTIMATED: 1,
    Modality.DELIVERED: 2,
    Modality.ABSENT: 2,
    Modality.DENIED: 2,
}
_UNHEDGED = frozenset({None, Qualifier.EXACT})
_ENDS = {Match.TOP: Drift.RANGE_TO_MAX, Match.BOTTOM: Drift.RANGE_TO_MIN, Match.WITHIN: Drift.RANGE_TO_SINGLE}
_CHANGED = frozenset({Match.NEAR, Match.OTHER, Match.WIDENED, Match.AROUND})
_SUM = 0.02  # relative difference of a total from the sum of its parts as printed


def drift(copy: Trait, original: Trait, books: Books, beside: Sequence[Trait] = ()) -> tuple[Change, ...]:
    """Everything that changed. `beside` are other claims of the original's page, for sums and alternatives."""
    changes = [*_number(copy, original, beside), *_hedge(copy, original), *_unit(copy, original)]
    changes += [*_firmness(copy.claim, original.claim), *_alternative(copy.claim, original.claim)]
    changes += [*_speaker(copy, original), *_subject(copy.claim, original.claim, books), *_period(copy, original)]
    return tuple(changes)


def _number(copy: Trait, original: Trait, beside: Sequence[Trait]) -> Iterator[Change]:
    found = match(copy.figures, original.figures)
    told = _told(copy.claim.amount), _told(original.claim.amount)
    if found is Match.DROPPED:
        yield Change(Drift.NUMBER_LOST, told[1], None)
    elif found in (Match.ROUNDED, Match.VAGUER):
        yield Change(Drift.ROUNDED, told[1], told[0])
    elif found in _ENDS:
        yield Change(_ENDS[found], told[1], told[0])
        if not _exactly(copy.figures[0], original.figures[0]):
            yield Change(Drift.ROUNDED, told[1], told[0])
    elif found in _CHANGED:
        summed = _is_sum(copy, original, beside)
        yield Change(Drift.AGGREGATED if summed else Drift.NUMBER_CHANGED, told[1], told[0])


def _exactly(copy: Figure, original: Figure) -> bool:
    """Whether a single number is one of the ends of a range as printed, or lies between them."""
    low, high = original.written
    return copy.unit != original.unit or copy.written[0] in (low, high) or low < copy.written[0] < high


def _is_sum(copy: Trait, original: Trait, beside: Sequence[Trait]) -> bool:
    """Whether the copy's number is the original's and one beside it added up."""
    if not (copy.figures and original.figures):
        return False
    total, own = copy.figures[0], original.figures[0]
    others = [one.figures[0] for one in beside if one.figures and one.figures[0].dimension == own.dimension]
    return any(abs(total.high - own.high - one.high) <= _SUM * total.high for one in others if one.high)


def _told(amount: Amount) -> str | None:
    """An amount in short, for a change."""
    numbers = [one for one in (amount.low, amount.high, amount.best) if one is not None]
    if not numbers:
        return None
    ends = dict.fromkeys(f"{one:,.15g}" for one in (min(numbers), max(numbers)))
    return " ".join(part for part in ("–".join(ends), amount.unit) if part)


def _hedge(copy: Trait, original: Trait) -> Iterator[Change]:
    now, was = copy.claim.amount.qualifier, original.claim.amount.qualifier
    if not (copy.figures and original.figures) or now is was or {now, was} <= _UNHEDGED:
        return
    if was is Qualifier.BETWEEN:
        return  # that a range was reduced says it
    lost = now in _UNHEDGED
    yield Change(Drift.QUALIFIER_LOST if lost else Drift.QUALIFIER_CHANGED, was, now)


def _unit(copy: Trait, original: Trait) -> Iterator[Change]:
    if not (copy.figures and original.figures):
        return
    now, was = copy.figures[0], original.figures[0]
    if (now.unit, now.rate) == (was.unit, was.rate):
        return
    money = was.dimension.partition(" ")[0] == now.dimension.partition(" ")[0] and now.unit != was.unit
    label = Drift.CURRENCY_CHANGED if money and was.is_money and now.is_money else Drift.UNIT_CHANGED
    if was.is_money and not now.is_money:
        label = Drift.CURRENCY_LOST
    yield Change(label, _per(was), _per(now))


def _per(figure: Figure) -> str:
    return f"{figure.unit or 'no unit'}{f' per {figure.rate}' if figure.rate else ''}"


def _firmness(copy: Claim, original: Claim) -> Iterator[Change]:
    now, was = copy.modality, original.modality
    if now is was or _FIRMNESS[now] == _FIRMNESS[was]:
        if {now, was} & {Modality.ABSENT, Modality.DENIED} and now is not was:
            yield Change(Drift.MODALITY_HARDENED if now is Modality.DENIED else Drift.MODALITY_SOFTENED, was, now)
        return
    yield Change(Drift.MODALITY_HARDENED if _FIRMNESS[now] > _FIRMNESS[was] else Drift.MODALITY_SOFTENED, was, now)


def _alternative(copy: Claim, original: Claim) -> Iterator[Change]:
    """One of several exclusive alternatives, told as if there were no other."""
    if original.links.either is not None and copy.links.either is None:
        yield Change(Drift.OR_TO_AND, "one of several alternatives", "by itself")


def _speaker(copy: Trait, original: Trait) -> Iterator[Change]:
    now, was = copy.claim.said_by, original.claim.said_by
    if was and not now:
        yield Change(Drift.SOURCE_DROPPED, ", citing ".join(was), None)
    elif was and now and _other_voice(copy, original):
        yield Change(Drift.SOURCE_CHANGED, ", citing ".join(was), ", citing ".join(now))


_OTHERS = frozenset({Relation.OTHER_PARTY, Relation.OTHER_OFFICE, Relation.OTHER})


def _other_voice(copy: Trait, original: Trait) -> bool:
    """Whether a copy names somebody else, as far as names tell.

    That it names the outlet that printed the original, or the source in other words, is no change. A name that the
    register does not know may be a description of one that it does: that tells nothing.
    """
    mine, yours = copy.speaker, original.speaker
    if mine is None or yours is None or mine.name == yours.name or named_alike(copy, original):
        return False
    if mine.name in original.told.outlets:
        return False
    if mine.source is not None and yours.source is not None:
        return True
    found = related(copy.told.post, original.told.post)
    if found is not Relation.UNKNOWN:
        return found in _OTHERS
    return mine.source is None and yours.source is None and (one_tongue(copy, original) or _two_names(copy, original))


def _two_names(copy: Trait, original: Trait) -> bool:
    """Whether both are named by names that have a sound: these would be alike in any script, were they one."""
    heard = all(sounded(name) for name in (*copy.claim.said_by, *original.claim.said_by))
    return heard and copy.told.post.proper and original.told.post.proper


def _subject(copy: Claim, original: Claim, books: Books) -> Iterator[Change]:
    if copy.item != original.item:
        broader = books.items.covers(copy.item, original.item)
        yield Change(Drift.ITEM_GENERALISED if broader else Drift.ITEM_CHANGED, original.item, copy.item)
    for now, was in ((copy.provider, original.provider), (copy.recipient, original.recipient)):
        if now is not None and was is not None and now != was:
            yield Change(Drift.PARTIES_CHANGED, was, now)
            break


def _period(copy: Trait, original: Trait) -> Iterator[Change]:
    now, was = copy.claim.when, original.claim.when
    spoken = was.words or was.edtf
    if spoken and not (now.words or now.edtf):
        yield Change(Drift.PERIOD_LOST, spoken, None)
    elif _begins_elsewhere(copy, original) or (
        was.counting is Counting.INCREMENTAL and _ends_elsewhere(copy, original)
    ):
        yield Change(Drift.PERIOD_CHANGED, was.edtf, now.edtf)


def _begins_elsewhere(copy: Trait, original: Trait) -> bool:
    stretch = original.begin is not None and original.begin != original.end
    return stretch and copy.begin is not None and copy.begin != original.begin


def _ends_elsewhere(copy: Trait, original: Trait) -> bool:
    """Whether what moved in a stretch of time is told of one that ends elsewhere; totals have another day anyway."""
    moved = original.claim.when.counting is Counting.INCREMENTAL
    return moved and copy.begin is not None and copy.end != original.end
