"""What the API takes and gives, beside the ledger's own nouns, which are given as they are."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from ninja import Field, Query, Schema

from tallystick.model.claim import Claim
from tallystick.model.judgement import Judgement, Verdict
from tallystick.model.price import Basis

Item = TypeVar("Item")
MOST = 500  # things on a page
OPEN = "open"  # nobody has judged the claim
LAST_ROW = 2**63 - 1  # what a database counts to


class Page(Schema, Generic[Item]):
    """Some things, and what to send as `after` for those that follow; null at the end."""

    items: list[Item]
    next: int | None


class Cursor(Schema):
    """Which part of a list is wanted."""

    after: int = Field(0, ge=0, le=LAST_ROW)
    limit: int = Field(100, ge=1, le=MOST)


class Problem(Schema):
    """What went wrong (RFC 9457)."""

    type: str = "about:blank"
    title: str
    status: int
    detail: str
    words: list[Judgement] = []
    known: list[str] = Field([], description="the parameters that the address takes, where one was unknown")


class Asking(Schema):
    """As of when and on which basis a balance is wanted; the dossier's own choices where left out."""

    as_of: str = Field("", max_length=40, description="EDTF, such as 2025-03")
    basis: Basis | None = None


class EstimateOut(Schema):
    """A distribution by its 90 % range, its median and quantiles. No figure comes without its range."""

    unit: str | None
    low: float
    median: float
    high: float
    quantiles: dict[str, float]
    exists: float
    origins: int
    used: list[str]
    dropped: dict[str, str]
    notes: list[str]


class LineOut(Schema):
    """One item of a side. `id` leads to /why."""

    id: str
    provider: str | None
    recipient: str | None
    item: str
    status: str
    within: str | None
    quantity: EstimateOut | None
    value: EstimateOut | None
    claims: list[str]
    prices: list[str]


class SideOut(Schema):
    """One direction."""

    provider: str
    recipient: str
    total: EstimateOut | None
    total_from: str
    least: float | None
    lines: list[LineOut]
    stated: list[LineOut]


class AsymmetryOut(Schema):
    """Received over given, from the same draws. With `most` or `least` the chance is at most or at least that, too; its
    words are null where such an end says nothing.
    """

    received_over_given: EstimateOut | None
    p_received_ge_given: float
    words: str | None
    least: float | None
    most: float | None


class BalanceOut(Schema):
    """A dated answer to a dossier's question; docs/reference/balance.md says what the keys mean."""

    schema_name: str = Field(alias="schema", serialization_alias="schema")
    as_of: str
    basis: Basis
    headline: str
    given: SideOut
    received: SideOut
    asymmetry: AsymmetryOut | None
    version: str
    seed: int
    draws: int


class DocumentOut(Schema):
    """A document without its text. `id` is the SHA-256 of the archived bytes."""

    id: str
    media_type: str
    name: str
    title: str | None
    url: str | None
    outlet: str | None
    author: str | None
    published: str | None
    fetched: str | None
    language: str | None


class TextOut(DocumentOut):
    """A document with its frozen text: positions of quotes count characters in it."""

    text: str


@dataclass(frozen=True, slots=True)
class ClaimOut(Claim):
    """A claim as people left it. `standing` is the latest word on it (`open` where nobody has said one): what is
    rejected or unsure counts in no balance.
    """

    standing: str = OPEN


class JudgementIn(Schema):
    """A word on a claim. `last` is the id of the latest word that you have seen on it, or empty for none.

    `changes` are fields by name, for `correct`; `other` is the second claim, or the judgement that `undo` takes back.
    """

    claim: str
    verdict: Verdict
    last: str = ""
    reason: str = ""
    other: str | None = None
    changes: dict[str, str] = {}


class SourceIn(Schema):
    """A source to be put in, or in the place of the one of its id. `why` is kept with the change."""

    id: str = ""
    name: str
    klass: str = ""
    reliability: str = "F"
    party: str = ""
    aliases: list[str] = []
    note: str = ""
    why: str


class PriceIn(Schema):
    """A price to be put in, or in the place of the one of its id; fields as in `tally prices --enter`."""

    id: str = ""
    fields: dict[str, str]
    why: str


Cursors = Query[Cursor]
Askings = Query[Asking]
