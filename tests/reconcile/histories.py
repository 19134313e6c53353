"""Ledgers that change, made up: for what must come out as if a ledger had always been as it is."""

from dataclasses import replace
from datetime import date

from hypothesis import strategies as st

from tallystick.model.amount import Amount, Qualifier
from tallystick.model.claim import Claim, Evidence, Kind, Links, Modality
from tallystick.model.document import Reference, Span
from tallystick.model.dossier import Dossier
from tallystick.model.ident import ClaimId, DocumentId, PartyId
from tallystick.model.source import SourceClass
from tallystick.model.when import Counting, When
from tallystick.reconcile.likeness.ties import Rewrites
from tests.reconcile.ledger import AS_OF, EAST, NORTH, PAIR, number, of, said, span

OPEN = Dossier("open", "Whoever it is", PAIR.currency, window="2023/2025-12")
LATE = replace(OPEN, window="")
DAYS = st.dates(date(2023, 11, 1), date(2025, 12, 31))
NAMES = [f"c{number}" for number in range(14)]
DOCUMENTS = [DocumentId(name) for name in "abc"]

amounts = st.one_of(
    st.just(Amount()),
    st.builds(number, st.sampled_from([1e4, 1.2e4, 1.25e4, 3e4, 4e6]), st.sampled_from(Qualifier)),
    st.builds(span, st.sampled_from([1e4, 1.2e4]), st.sampled_from([3e4, 4e4])),
    st.builds(
        number, st.sampled_from([1e7, 2e7]), st.just(Qualifier.ABOUT), st.sampled_from(["USD", "EUR", "KPW", "t"])
    ),
)
links = st.one_of(
    st.just(Links()),
    st.builds(Links, via=st.sampled_from([ClaimId(name) for name in (*NAMES, "gone")])),
    st.builds(Links, either=st.sampled_from(["x", "y"])),
    st.just(Links(own=True)),
)
dates = st.one_of(st.none(), DAYS.map(date.isoformat), st.sampled_from(["2024", "2024-06", "2023/2024-06"]))


@st.composite
def claims(draw: st.DrawFn, name: str) -> Claim:
    """Any claim between few parties, of few items, by few sources, so that much meets."""
    page = draw(st.sampled_from([*DOCUMENTS, None]))
    quote = Span(page, 0, 9, f"the quote {name}") if page else None
    place = Reference(draw(st.sampled_from(["A paper", "Yonhap"])), draw(dates), draw(st.sampled_from(["u/1", None])))
    return said(
        name,
        draw(amounts),
        kind=draw(st.sampled_from([Kind.TRANSFER, Kind.VALUE, Kind.PERSONNEL, Kind.CASUALTIES, Kind.PRICE])),
        provider=draw(st.sampled_from([NORTH, NORTH, EAST, None])),
        recipient=draw(st.sampled_from([EAST, EAST, NORTH, PartyId("UA")])),
        item=draw(
            st.sampled_from([of("artillery shells"), of("ammunition"), of("152 mm shells"), of("arms"), of("rice")])
        ),
        when=When(draw(dates), counting=draw(st.sampled_from([None, *Counting]))),
        modality=draw(st.sampled_from(Modality)),
        said_by=draw(st.sampled_from([("NIS",), ("White House",), ("A paper", "NIS"), ()])),
        source_class=draw(st.sampled_from([None, SourceClass.STUDY])),
        evidence=Evidence(quote, place),
        links=draw(links),
    )


Step = tuple[tuple[Claim, ...], date, Rewrites]


@st.composite
def histories(draw: st.DrawFn) -> list[Step]:
    """Some states of one ledger: claims added, left out or changed, and looked at as of one day or another."""
    pool = [draw(st.lists(claims(name), min_size=1, max_size=2)) for name in NAMES[: draw(st.integers(2, len(NAMES)))]]
    group = dict.fromkeys(DOCUMENTS[:2], DOCUMENTS[0])
    return [
        (
            tuple(draw(st.sampled_from(versions)) for versions in pool if draw(st.integers(0, 3))),
            draw(st.one_of(st.just(AS_OF), DAYS)),
            draw(st.sampled_from([{}, group])),
        )
        for _ in range(draw(st.integers(2, 4)))
    ]
