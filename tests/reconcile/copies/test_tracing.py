"""Who repeats whom, from reasons that are kept."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tallystick.model.amount import Amount, Qualifier
from tallystick.model.claim import Claim, Evidence, Links, Modality
from tallystick.model.document import Document, Reference, span
from tallystick.model.flow import Series
from tallystick.model.ident import ClaimId, DocumentId
from tallystick.model.repeat import Ground, How, Repeat
from tallystick.model.when import When
from tallystick.reconcile import reconcile
from tests.reconcile.ledger import AS_OF, PAIR, books, number, of, reconciled, repeats, said

SERVICE = ("National Intelligence Service",)


def printed(name: str, amount: Amount, on: str, **more: object) -> Claim:
    """A claim of the service as some paper printed it."""
    place = Evidence(reference=Reference(f"Paper {name}", on, f"https://example.org/{name}"))
    return said(name, amount, on, **({"said_by": SERVICE, "evidence": place} | more))


FIRST = printed("first", number(1.2e6, Qualifier.MORE_THAN), "2024-06-01")


def found(*claims: Claim) -> dict[ClaimId, Repeat]:
    return {one.copy: one for series in reconciled(*claims).series for one in series.repeats}


def test_the_same_figure_of_the_same_source_some_days_later_is_a_copy() -> None:
    copy = found(FIRST, printed("copy", number(1.2e6), "2024-06-03"))[ClaimId("copy")]
    assert (copy.original, copy.how) == ("first", How.FOUND)
    grounds = {one.ground for one in copy.reasons}
    assert {Ground.SAME_SOURCE, Ground.SAME_NUMBER, Ground.SAME_ITEM, Ground.WITHIN_DAYS} <= grounds
    assert copy.score is not None
    assert copy.score > 0


@pytest.mark.parametrize(
    ("on", "original"), [("2024-05-30", "first"), ("2024-05-31", "first"), ("2024-05-28", "flash")]
)
def test_a_flash_that_names_nobody_repeats_the_statement_that_it_ran_ahead_of(on: str, original: str) -> None:
    flash = printed("flash", number(1.2e6), on, said_by=())
    copy = printed("copy", number(1.2e6), "2024-06-02")
    assert set(found(flash, FIRST, copy)) == {"first", "flash", "copy"} - {original}
    (series,) = reconciled(flash, FIRST, copy).series
    (kept,) = (one for one in series.statements if one.copy_of is None)
    assert kept.claim == original


def test_what_a_ministry_publishes_itself_is_no_flash() -> None:
    place = Reference("South Korean defence ministry", "2024-05-31", "https://example.org/release")
    release = said("release", number(1.2e6), "2024-05-31", said_by=(), evidence=Evidence(reference=place))
    report = printed("report", number(1.2e6), "2024-06-01", said_by=("South Korean defence ministry",))
    assert found(release, report)[report.id].original == "release"


def test_another_figure_of_the_same_source_months_later_is_no_copy() -> None:
    assert found(FIRST, printed("later", number(8e6, Qualifier.MORE_THAN), "2024-10-18")) == {}


def test_another_named_source_with_a_like_figure_weeks_later_is_no_copy() -> None:
    assert found(FIRST, printed("other", number(1.2e6), "2024-07-05", said_by=("White House",))) == {}


def test_what_is_as_of_a_day_after_the_other_was_published_speaks_against_a_copy() -> None:
    later = printed("later", number(1.2e6), "2024-06-20")
    early = printed("early", number(1.2e6), "2024-06-20", when=When("2024-06-01"))
    grounds = [{one.ground for one in found(FIRST, copy)[copy.id].reasons} for copy in (later, early)]
    assert [Ground.AFTERWARDS in one for one in grounds] == [True, False]


def test_what_was_delivered_as_promised_is_no_copy_of_the_promise() -> None:
    promise = printed("first", number(1e6), "2024-06-01", said_by=("EU member states",), modality=Modality.PLEDGED)
    assert found(promise, printed("kept", number(1e6), "2024-07-10", said_by=("Josep Borrell, EU",))) == {}


def test_a_collection_of_its_own_repeats_nothing() -> None:
    assert found(FIRST, printed("own", number(1.2e6), "2024-06-03", links=Links(own=True))) == {}


def test_a_rounded_copy_in_another_language_is_found() -> None:
    first = printed("first", number(4.8e6, Qualifier.AT_MOST), "2024-06-01")
    rounded = printed("copy", number(5e6, Qualifier.ABOUT), "2024-06-02", said_by=("국정원",))
    assert set(found(first, rounded)) == {"copy"}


def test_a_copy_that_a_person_linked_is_told_with_its_drift_and_no_score() -> None:
    copy = found(FIRST, printed("copy", number(3e6), "2024-06-03", links=repeats("first")))[ClaimId("copy")]
    assert (copy.how, copy.score, copy.reasons) == (How.LINKED, None, ())
    assert copy.changes


def test_a_root_is_not_laid_under_its_own_copy_that_was_dated_earlier() -> None:
    early = printed("early", number(1.2e6), "2024-05-31", links=repeats("first"))
    assert set(found(FIRST, early)) == {"early"}


def test_one_page_tells_two_things_apart() -> None:
    page = Evidence(reference=Reference("Paper", "2024-06-03", "https://example.org/page"))
    killed = printed("shells", number(1.2e6), "2024-06-03", evidence=page)
    other = printed("rockets", number(1.2e6), "2024-06-03", evidence=page, item=of("rockets"))
    assert set(found(FIRST, killed, other)) == {"shells"}


def test_documents_that_share_statements_are_likelier_to_share_more() -> None:
    def claim(name: str, page: str, on: str, item: str, amount: Amount) -> Claim:
        place = Evidence(reference=Reference(f"Paper {page}", on, f"https://example.org/{page}"))
        return said(name, amount, on, evidence=place, item=of(item), said_by=(page,))

    first = claim("a", "eins", "2024-06-01", "rice", number(654_321, unit="t"))
    bare = claim("b", "eins", "2024-06-01", "drones", Amount())
    copy = claim("c", "два", "2024-06-02", "rice", number(654_321, unit="t"))
    echo = claim("d", "два", "2024-06-02", "drones", Amount())
    assert set(found(bare, echo)) == set()
    assert set(found(first, bare, copy, echo)) == {"c", "d"}


def documents(first: str, second: str) -> tuple[Claim, Claim]:
    texts = [Document(DocumentId(name), "text/plain", text, name) for name, text in (("x", first), ("y", second))]
    claims = [
        printed(one.id, number(1.2e6), f"2024-0{k}-01", said_by=(f"voice {one.id}",)) for k, one in enumerate(texts, 6)
    ]
    spans = [
        Evidence(span(one, 0, len(one.text)), two.evidence.reference) for one, two in zip(texts, claims, strict=True)
    ]
    return replace(claims[0], evidence=spans[0]), replace(claims[1], evidence=spans[1])


def test_a_rewritten_document_speaks_for_a_copy() -> None:
    claims = documents("One text about shells", "Quite another wording of it")
    rewrites = {DocumentId("x"): DocumentId("x"), DocumentId("y"): DocumentId("x")}
    made = [reconcile(claims, PAIR, AS_OF, books(), known).made for known in ({}, rewrites)]
    told = [[one for series in series for one in series.repeats] for series in made]
    assert told[0] == []
    assert Ground.REWRITTEN in {one.ground for one in told[1][0].reasons}


AMOUNTS = st.sampled_from([1e6, 1.2e6, 3e6])
CLAIMS = st.lists(
    st.tuples(AMOUNTS, st.integers(1, 28), st.sampled_from(["NIS", "White House", "HUR"])), min_size=2, max_size=12
)


@given(CLAIMS, st.randoms(use_true_random=False))
def test_the_order_of_the_claims_changes_nothing(rows: list[tuple[float, int, str]], chance: object) -> None:
    claims = [
        printed(f"c{k}", number(amount), f"2024-06-{day:02}", said_by=(name,))
        for k, (amount, day, name) in enumerate(rows)
    ]
    shuffled = list(claims)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]  # hypothesis' Random is not exported
    assert _series(claims) == _series(shuffled)


def _series(claims: list[Claim]) -> tuple[Series, ...]:
    return reconcile(claims, PAIR, AS_OF, books()).made


ONE_PAGE = Evidence(reference=Reference("A paper", "2024-06-01", "https://example.org/page"))


def told(name: str, amount: Amount, item: str) -> Claim:
    """A claim of one page."""
    return printed(name, amount, "2024-06-01", item=of(item), evidence=ONE_PAGE)


def test_the_same_number_of_a_broader_item_on_one_page_is_its_heading() -> None:
    assert len(found(told("heading", number(4123), "casualties"), told("text", number(4123), "killed"))) == 1


@pytest.mark.parametrize(("items", "value"), [(("killed", "wounded"), 4123), (("casualties", "killed"), 600)])
def test_another_number_or_an_item_beside_it_on_one_page_is_another_thing(items: tuple[str, str], value: float) -> None:
    assert not found(told("heading", number(4123), items[0]), told("text", number(value), items[1]))


def test_what_is_said_of_next_year_twice_is_not_of_days_after_the_first() -> None:
    ahead = When("2025", words="next year")
    first = printed("first", number(140_000), "2024-06-01", when=ahead, modality=Modality.PLEDGED)
    again = printed("again", number(140_000), "2024-06-03", when=ahead, modality=Modality.PLEDGED)
    assert Ground.SINCE not in {one.ground for one in found(first, again)[ClaimId("again")].reasons}
