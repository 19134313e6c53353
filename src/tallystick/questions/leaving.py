"""Leaving something out: claims with all that repeats them, the prices of a source."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from tallystick.model.claim import Claim
from tallystick.model.flow import Course, Flow, Series
from tallystick.model.ident import ClaimId
from tallystick.model.price import Price
from tallystick.pipeline import Prepared, Settled


def without_claims(known: Settled, claims: Collection[ClaimId], folded: Mapping[ClaimId, ClaimId]) -> Settled:
    """Everything but these claims and what repeats them: by link, or as `folded` says that the estimates found it."""
    gone = set(claims)
    while more := {one.id for one in known.claims if _repeats(one, gone, folded)} - gone:
        gone |= more
    return replace(known, claims=tuple(one for one in known.claims if one.id not in gone))


def _repeats(one: Claim, gone: Collection[ClaimId], folded: Mapping[ClaimId, ClaimId]) -> bool:
    return one.links.via in gone or (one.id in folded and folded[one.id] in gone)


def without_prices(prices: Iterable[Price], gone: Collection[str]) -> tuple[Price, ...]:
    """Prices but for those of these ids, and what repeats them."""
    known = tuple(prices)
    left_out = set(gone)
    while more := {one.id for one in known if one.via in left_out} - left_out:
        left_out |= more
    return tuple(one for one in known if one.id not in left_out)


def said_by(series: Iterable[Series], origins: Collection[str]) -> frozenset[ClaimId]:
    """All claims whose first voice is one of these."""
    return frozenset(said.claim for one in series for said in one.statements if said.origin in origins)


def hurried(prepared: Prepared, known: Mapping[tuple[Flow, Course], Series]) -> Prepared:
    """What was prepared, with series that are not known yet told of for their last day only: all that a total asks."""
    series = (
        one if known.get((one.flow, one.course)) == one else replace(one, report=one.report[-1:])
        for one in prepared.series
    )
    return replace(prepared, series=tuple(series))
