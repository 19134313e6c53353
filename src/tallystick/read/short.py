"""Claims in one short line, as language files, tests and bug reports write them:

    kind provider>recipient item: low..high unit/rate, modality, source < farther source

A side or an amount that is not known is "?" and "-"; sources may be left out.
"""

from tallystick.model.amount import Amount
from tallystick.model.claim import Claim


def shorten(claim: Claim, *, sources: bool = True) -> str:
    """Write a claim in short."""
    line = f"{claim.kind} {claim.provider or '?'}>{claim.recipient or '?'} {claim.item}: {_amount(claim.amount)}"
    said = f", {' < '.join(claim.said_by)}" if sources and claim.said_by else ""
    return f"{line}, {claim.modality}{said}"


def _amount(amount: Amount) -> str:
    unit = f" {amount.unit}" if amount.unit else ""
    rate = f"/{amount.rate}" if amount.rate else ""
    if amount.low is None and amount.high is None:
        return "-"
    return f"{_number(amount.low)}..{_number(amount.high)}{unit}{rate}"


def _number(end: float | None) -> str:
    """A number with its thousands apart; an open end is left out."""
    if end is None:
        return ""
    return f"{int(end):_}" if end.is_integer() else f"{end:_}"
