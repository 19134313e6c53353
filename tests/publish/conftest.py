"""What the faces are tested with: any ledger, drawn from the nouns' own annotations, and one small balance."""

from dataclasses import dataclass, replace
from enum import Enum
from hashlib import sha256
from types import UnionType
from typing import Any, NewType, Union, get_args, get_origin, get_type_hints

import pytest
from hypothesis import strategies as st

from tallystick.model.amount import Amount, Qualifier, Rate
from tallystick.model.balance import (
    Asymmetry,
    Balance,
    Check,
    Coverage,
    Line,
    Period,
    Side,
    Status,
    Total,
)
from tallystick.model.claim import Claim, Evidence, Kind, Links, Modality
from tallystick.model.document import Document, Reference, span
from tallystick.model.dossier import Dossier
from tallystick.model.estimate import Estimate
from tallystick.model.finding import Code, Finding
from tallystick.model.flow import Flow, Says, Statement
from tallystick.model.grade import Grade
from tallystick.model.ident import ClaimId, DocumentId, ItemId, PartyId, UnitId
from tallystick.model.ledger import Ledger
from tallystick.model.price import Basis, Price
from tallystick.model.repeat import Change, Drift, Ground, How, Reason, Repeat
from tallystick.model.source import SourceClass
from tallystick.model.study import Study, StudyRow
from tallystick.model.when import When

# Line breaks of every sort, formula signs, separators and marks of our own: what a careless table would lose.
TEXTS = st.text(
    st.sampled_from("aé한\\\n\r\t\x00\x85\u2028\ufeff|;,\"'=+-@＝0. eu\ud800") | st.characters(), max_size=9
)
PERIODS = st.sampled_from(["2024", "2024-06", "2023-08/2024-02-29", "../..", "2024-21", "2024~"])
PLAIN: dict[Any, st.SearchStrategy[Any]] = {
    str: TEXTS,
    int: st.integers(-(10**9), 10**9),
    float: st.floats(allow_nan=False, allow_infinity=False) | st.integers(-(10**20), 10**20).map(float),
    bool: st.booleans(),
    type(None): st.none(),
}
DATES = ("edtf", "window")  # fields that hold EDTF


def any_of(hint: Any) -> st.SearchStrategy[Any]:
    """Draw any value that an annotation allows; a field added to a noun is drawn without further ado."""
    if hint in PLAIN:
        return PLAIN[hint]
    if isinstance(hint, NewType):
        return any_of(hint.__supertype__)
    if get_origin(hint) in (Union, UnionType):
        return st.one_of([any_of(one) for one in get_args(hint)])
    if get_origin(hint) is tuple:
        return _tuples(get_args(hint))
    if isinstance(hint, type) and issubclass(hint, Enum):
        return st.sampled_from(hint)
    return _nouns(hint)


def _tuples(inner: tuple[Any, ...]) -> st.SearchStrategy[Any]:
    if inner[-1] is not Ellipsis:
        return st.tuples(*map(any_of, inner))
    if inner[0] is Amount:  # amounts hold amounts: an end has to be put to it
        deepest = _nouns(Amount, other=st.just(()))
        return st.lists(_nouns(Amount, other=st.lists(deepest, max_size=1).map(tuple)), max_size=2).map(tuple)
    return st.lists(any_of(inner[0]), max_size=2).map(_unlike).map(tuple)


def _nouns(noun: Any, **fixed: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    hints = get_type_hints(noun)
    drawn = {name: fixed[name] if name in fixed else _field(name, hint) for name, hint in hints.items()}
    return st.builds(noun, **drawn)


def _field(name: str, hint: Any) -> st.SearchStrategy[Any]:
    if name not in DATES:
        return any_of(hint)
    return st.none() | PERIODS if type(None) in get_args(hint) else PERIODS


def _unlike(records: list[Any]) -> list[Any]:
    """Drop records whose id is taken; a ledger has each id once."""
    return list({getattr(record, "id", number): record for number, record in enumerate(records)}.values())


@dataclass(frozen=True)
class Kept:
    """A ledger and the archive of its documents' bytes."""

    ledger: Ledger
    archive: dict[DocumentId, bytes]

    def read_bytes(self, document: DocumentId) -> bytes:
        """What an archive answers."""
        return self.archive[document]


@st.composite
def kept(draw: st.DrawFn) -> Kept:
    """Any ledger whose documents are archived and whose quotes stand in them."""
    ledger: Ledger = draw(any_of(Ledger))
    archive = {DocumentId(sha256(data).hexdigest()): data for data in draw(st.lists(st.binary(max_size=9), max_size=2))}
    documents = tuple(replace(draw(any_of(Document)), id=name, furniture=((0, 0),)) for name in archive)
    held = tuple(replace(claim, evidence=draw(_evidence(claim, documents))) for claim in ledger.claims)
    return Kept(replace(ledger, documents=documents, claims=held), archive)


@st.composite
def _evidence(draw: st.DrawFn, claim: Claim, documents: tuple[Document, ...]) -> Evidence:
    readable = [document for document in documents if document.text]
    if not readable or draw(st.booleans()):
        return replace(claim.evidence, span=None)
    document = draw(st.sampled_from(readable))
    start = draw(st.integers(0, len(document.text) - 1))
    return replace(claim.evidence, span=span(document, start, draw(st.integers(start + 1, len(document.text)))))


@pytest.fixture(scope="session")
def ledgers() -> st.SearchStrategy[Kept]:
    """The strategy of all ledgers."""
    return kept()


USD, COUNT, BARRELS = UnitId("USD"), UnitId("count"), UnitId("barrels")
NORTH, RUSSIA = PartyId("KP"), PartyId("RU")
UNSTATED = Amount()
PAGE = b"<p>The briefing</p>"
TEXT = (
    "The service puts the shells sent since August 2023 at four to six million. "
    "About 11,000 soldiers are in the Kursk region, the service said. "
    "Russia supplies oil products, at most 1.4 million barrels a year. "
    "Food arrives by rail. No foreign currency was seen."
)
BRIEFING = Document(
    DocumentId(sha256(PAGE).hexdigest()),
    "text/html",
    TEXT,
    "briefing.html",
    title="What the service told parliament",
    url="https://example.org/briefing",
    outlet="Example Gazette",
    published="2024-10-23",
    language="en",
)


def claim(name: str, item: str, quote: str, amount: Amount = UNSTATED, **changes: Any) -> Claim:
    """A claim of the briefing about what the north gave."""
    start = TEXT.index(quote)
    return replace(
        Claim(
            ClaimId(name),
            Kind.TRANSFER,
            NORTH,
            RUSSIA,
            ItemId(item),
            amount,
            When("2023-08/2024-10"),
            Modality.ESTIMATED,
            ("the service",),
            Evidence(span(BRIEFING, start, start + len(quote))),
            SourceClass.INTELLIGENCE,
            Grade.parse("B2"),
        ),
        **changes,
    )


def estimate(unit: UnitId, low: float, median: float, high: float, **more: Any) -> Estimate:
    """An estimate through three points, the others between them."""
    return Estimate(unit, (low, low * 1.1, (low + median) / 2, median, (median + high) / 2, high * 0.9, high), **more)


def _claims() -> tuple[Claim, ...]:
    shells = Amount(4e6, 6e6, None, Qualifier.BETWEEN, COUNT)
    soldiers = Amount(11e3, 11e3, 11e3, Qualifier.ABOUT, COUNT)
    oil = Amount(None, 1.4e6, 1.4e6, Qualifier.AT_MOST, BARRELS, Rate.YEAR)
    back: dict[str, Any] = {"provider": RUSSIA, "recipient": NORTH}
    copy = Evidence(reference=Reference("Example Wire", "2024-10-25", "https://example.net/copy", "en", "Shells"))
    return (
        claim("shells", "artillery shells", "four to six million", shells),
        claim(
            "shells-copy",
            "artillery shells",
            "four to six million",
            Amount(6e6, 6e6, 6e6, Qualifier.EXACT, COUNT),
            evidence=copy,
            links=Links(via=ClaimId("shells")),
            distortion=("range_to_max", "four to six million became six million"),
            said_by=("Example Wire", "the service"),
        ),
        claim("soldiers", "troops", "About 11,000 soldiers", soldiers, kind=Kind.PERSONNEL, grade=Grade.parse("C3")),
        claim("oil", "oil products", "at most 1.4 million barrels a year", oil, **back),
        claim("food", "food", "Food arrives by rail", **back),
        claim("cash", "foreign currency", "No foreign currency was seen", modality=Modality.ABSENT, **back),
    )


def _line(flow: tuple[str, str], status: Status, names: str, **more: Any) -> Line:
    item, unit = flow
    north = item in ("artillery shells", "troops", "killed")
    made = Flow(*((NORTH, RUSSIA) if north else (RUSSIA, NORTH)), ItemId(item), UnitId(unit))
    said = tuple(
        Statement(ClaimId(name), "the service", Says.QUANTITY, 1.0, 2.0, 20_000.0, Grade.parse("B2"))
        for name in names.split()
        if not name.endswith("-copy")
    )
    copies = tuple(
        replace(one, claim=ClaimId(f"{one.claim}-copy"), copy_of=one.claim) for one in said if "-copy" in names
    )
    claims = tuple(map(ClaimId, names.split()))
    return Line(
        made, status, more.pop("quantity", None), more.pop("value", None), claims, statements=said + copies, **more
    )


COPIED = Repeat(
    ClaimId("shells-copy"),
    ClaimId("shells"),
    How.FOUND,
    1.75,
    (Reason(Ground.SAME_SOURCE, 2.0), Reason(Ground.OTHER_NUMBER, -2.25)),
    (Change(Drift.RANGE_TO_MAX, "4,000,000\u20136,000,000 count", "6,000,000 count"),),
)


def _given() -> Side:
    grown = [(19_600.0 + 91 * k, estimate(COUNT, 5e5 * k, 7e5 * k, 9e5 * k)) for k in range(1, 8)]
    shells = _line(
        ("artillery shells", "count"),
        Status.PRICED,
        "shells shells-copy",
        quantity=estimate(COUNT, 3.9e6, 5.2e6, 6.8e6, used=(ClaimId("shells"),)),
        value=estimate(USD, 2.0e9, 3.6e9, 6.1e9, origins=1),
        prices=("p-shell",),
        over_time=tuple(grown),
        repeats=(COPIED,),
    )
    troops = _line(
        ("troops", "count"),
        Status.UNPRICED,
        "soldiers",
        quantity=estimate(COUNT, 9_800, 11_000, 12_400, exists=0.98, origins=1),
    )
    lost = _line(("killed", "count"), Status.LOSSES, "", quantity=estimate(COUNT, 1_400, 2_000, 2_600, origins=1))
    total = estimate(USD, 2.0e9, 3.6e9, 6.1e9)
    return Side("given", (shells, troops, lost), total, Total.SUMMED, total, ())


def _received() -> Side:
    oil = _line(
        ("oil products", "barrels"),
        Status.PRICED,
        "oil",
        quantity=estimate(BARRELS, 0.6e6, 1.1e6, 1.6e6, origins=1),
        value=estimate(USD, 0.5e8, 0.9e8, 1.5e8, origins=1),
        prices=("p-oil",),
    )
    food = _line(("food", "t"), Status.UNCOUNTED, "food")
    cash = _line(("foreign currency", "USD"), Status.DENIED, "cash")
    stated = _line(("compensation", "USD"), Status.STATED, "", value=estimate(USD, 4.5e8, 7.8e8, 1.2e9, origins=1))
    total = estimate(USD, 4.5e8, 7.8e8, 1.2e9)
    summed = estimate(USD, 0.5e8, 0.9e8, 1.5e8)
    lines = (replace(oil, within="compensation"), replace(food, within="compensation"), cash)
    return Side("received", lines, total, Total.STATED, summed, (stated,))


STUDY = Study(
    "study",
    "Unequal partners",
    "A. Author",
    Reference("Example Institute", "2025-10", "https://example.org/study", "en", "Unequal partners"),
    "2023-08/2025-09",
    (StudyRow(NORTH, RUSSIA, ItemId("artillery shells"), Amount(5.7e6, 6.7e6, unit=COUNT), Amount()),),
    note="counts shells only",
)


@dataclass(frozen=True)
class Example:
    """A small balance, the ledger behind it, and the bytes of its one document."""

    balance: Balance
    ledger: Ledger
    archive: dict[DocumentId, bytes]


@pytest.fixture(scope="session")
def example() -> Example:
    """A balance with a line of every status, a copy, a study that disagrees, findings and periods."""
    dossier = Dossier("pair", "North and east", USD, (NORTH,), (RUSSIA,), "2023-08/2025-10", 2024)
    reference = Reference("Example Price List", "2023", "https://example.org/prices")
    shell = Amount(400, 1000, 700, Qualifier.BETWEEN, USD)
    prices = (Price("p-shell", ItemId("artillery shells"), Basis.CONTRACT, shell, COUNT, 2023, ("a list",), reference),)
    balance = Balance(
        dossier,
        "2025-10-01",
        Basis.CONTRACT,
        _given(),
        _received(),
        Asymmetry(estimate(UnitId("ratio"), 0.09, 0.21, 0.47), 0.004, "almost no chance"),
        (
            ("given", Coverage(((Status.PRICED, 1), (Status.UNPRICED, 1), (Status.LOSSES, 1)), 2, 3, 1)),
            ("received", Coverage(((Status.PRICED, 1), (Status.UNCOUNTED, 1), (Status.DENIED, 1)), 1, 3, 1)),
        ),
        (
            Check("study", "given", "artillery shells", (5.7e6, 6.7e6), _given().lines[0].quantity, True, unit=COUNT),
            Check("study", "received", "food", (1e8, 4e8), None, None, "no figure of ours", USD),
        ),
        (
            Period("given", "2023", estimate(USD, 4e8, 9e8, 1.6e9)),
            Period("given", "2024", estimate(USD, 1.1e9, 1.9e9, 3.1e9)),
            Period("received", "2024", estimate(USD, 2e8, 4e8, 7e8)),
        ),
        (
            Finding.of(Code.NO_PRICE, "troops", item="troops", basis="contract"),
            Finding.of(Code.UNKNOWN_UNIT, "briefing.html:118", word="пуд"),
        ),
        "0.1.0",
        20240229,
        16_384,
    )
    ledger = Ledger(dossier, documents=(BRIEFING,), claims=_claims(), prices=prices, studies=(STUDY,))
    return Example(balance, ledger, {BRIEFING.id: PAGE})
