"""Published results of others: set beside our sums as a cross-check, never added to them."""

from dataclasses import dataclass

from tallystick.model.amount import Amount
from tallystick.model.document import Reference
from tallystick.model.ident import ItemId, PartyId


@dataclass(frozen=True, slots=True)
class StudyRow:
    """One figure of a study: an item and direction, its quantity and its worth."""

    provider: PartyId
    recipient: PartyId
    item: ItemId
    quantity: Amount
    worth: Amount
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Study:
    """A published study: who, when, over which window, and its figures."""

    id: str
    title: str
    author: str
    reference: Reference
    window: str  # EDTF interval
    rows: tuple[StudyRow, ...] = ()
    note: str | None = None
