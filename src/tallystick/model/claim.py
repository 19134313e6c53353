"""Claims: one statement in a document that one actor gave, gives, will give or did not give one item to another.

What counts as a claim, and each field, is defined in docs/reference/claims.md.
"""

from dataclasses import dataclass, field
from enum import StrEnum

from tallystick.model.amount import Amount
from tallystick.model.document import Reference, Span
from tallystick.model.grade import Grade
from tallystick.model.ident import ClaimId, DocumentId, ItemId, PartyId
from tallystick.model.price import Basis
from tallystick.model.source import SourceClass
from tallystick.model.when import When


class Kind(StrEnum):
    """What a claim is about (rule 2)."""

    TRANSFER = "transfer"
    VALUE = "value"
    PERSONNEL = "personnel"
    CASUALTIES = "casualties"
    PRICE = "price"
    AGREEMENT = "agreement"
    EVENT = "event"


HAPPENED = frozenset({Kind.EVENT, Kind.AGREEMENT})  # what takes place and is not handed over


class Modality(StrEnum):
    """How firm a claim is; docs/reference/claims.md says in which order to decide (rule 6)."""

    DELIVERED = "delivered"
    ESTIMATED = "estimated"
    PLEDGED = "pledged"
    PLANNED = "planned"
    POSSIBLE = "possible"
    DENIED = "denied"
    ABSENT = "absent"


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a claim stands: a span in an archived text, or a reference where none is archived; never neither."""

    span: Span | None = None
    reference: Reference | None = None

    @property
    def document(self) -> DocumentId | None:
        """The archived document, where there is one."""
        return self.span.document if self.span else None


@dataclass(frozen=True, slots=True)
class Links:
    """How a claim hangs together with others.

    `via` is the claim it is known to repeat; `either` names a group of claims of which at most one holds ("A or B");
    `own` says that the source states a collection of its own and is not an echo.
    """

    via: ClaimId | None = None
    either: str | None = None
    own: bool = False


@dataclass(frozen=True, slots=True)
class Claim:
    """One attributed, ranged statement with the words it rests on. Change it by dataclasses.replace, never in place.

    `said_by` runs from the source nearest to the author to the farthest. `distortion` is (kind, detail) of what a copy
    changed against its origin. `basis` is what a stated worth measures, where its source says so. `rules` name what
    made a machine's proposal; empty for claims entered by hand.
    """

    id: ClaimId
    kind: Kind
    provider: PartyId | None
    recipient: PartyId | None
    item: ItemId
    amount: Amount
    when: When
    modality: Modality
    said_by: tuple[str, ...]
    evidence: Evidence
    source_class: SourceClass | None = None
    grade: Grade | None = None
    links: Links = field(default_factory=Links)
    distortion: tuple[str, str] | None = None
    basis: Basis | None = None
    note: str | None = None
    rules: tuple[str, ...] = ()
