"""A stated worth beside a stated count: the price of a piece that both imply, where that is out of all proportion."""

from collections.abc import Iterable, Iterator, Sequence

from tallystick.books import Books
from tallystick.books.bounds import ends_of
from tallystick.model.claim import Modality
from tallystick.model.finding import Code, Finding
from tallystick.model.flow import Course, Flow, Says, Series, Statement
from tallystick.model.ident import ItemId, PartyId, UnitId

FAR = 10.0  # times the dearest known price, or a tenth of the cheapest: no bargain explains that

Exchange = tuple[PartyId, PartyId, ItemId]
Span = tuple[float, float]


def implied_prices(series: Sequence[Series], currency: UnitId, books: Books) -> Iterator[Finding]:
    """Name each item whose stated worth and count imply a price far from all that the books know."""
    worths = {_exchange(one.flow): one for one in series if _states(one) and one.flow.measure == currency}
    for one in series:
        worth = worths.get(_exchange(one.flow))
        if worth is None or one is worth or not _states(one):
            continue
        known = _prices(one.flow, currency, books)
        if known is None:
            continue
        clash = _clash(_ends(worth.statements), _ends(one.statements), known)
        if clash is not None:
            where = f"{one.flow.provider} -> {one.flow.recipient}, {one.flow.item}"
            first, second = _first(worth.statements), _first(one.statements)
            yield Finding.of(Code.CONTRADICTION, where, first=first.claim, second=second.claim, reason=clash)


def _exchange(flow: Flow) -> Exchange:
    return flow.provider, flow.recipient, flow.item


def _states(series: Series) -> bool:
    """Whether all its numbers are of one flow that took place, bounded on both sides."""
    return series.course is Course.DELIVERED and _ends(series.statements) is not None


def _counted(said: Iterable[Statement]) -> list[Statement]:
    return [one for one in said if one.says is Says.QUANTITY and one.copy_of is None and one.since is None]


def _first(said: Iterable[Statement]) -> Statement:
    return min(_counted(said), key=lambda one: one.claim)


def _ends(said: Iterable[Statement]) -> Span | None:
    """From the lowest lower end to the highest upper one; None where either is open."""
    numbers = _counted(said)
    lows = [one.low for one in numbers if one.low]
    highs = [one.high for one in numbers if one.high]
    return (min(lows), max(highs)) if lows and highs else None


def _prices(flow: Flow, currency: UnitId, books: Books) -> Span | None:
    """The span of all known prices of a piece of the item, on any basis, in a currency."""
    found: list[float] = []
    for price in books.prices:
        unit = price.amount.unit
        if price.item != flow.item or price.per != flow.measure or unit is None or price.year is None:
            continue
        rate, ends = (
            books.rates.factor(unit, currency, price.year),
            ends_of(price.amount, Modality.DELIVERED, books.wording),
        )
        if rate is not None and ends is not None:
            found += [end * rate.factor for end in (ends.low, ends.high) if end]
    return (min(found), max(found)) if found else None


def _clash(worth: Span | None, count: Span | None, known: Span) -> str | None:
    """The reason why a worth and a count cannot both hold, if the price they imply is far off."""
    if worth is None or count is None:
        return None
    least, most = worth[0] / count[1], worth[1] / count[0]
    if least <= known[1] * FAR and most >= known[0] / FAR:
        return None
    implied, usual = f"{least:,.4g} to {most:,.4g}", f"{known[0]:,.4g} to {known[1]:,.4g}"
    return f"worth and count imply {implied} a piece, where known prices are {usual}"
