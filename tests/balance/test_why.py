"""Why a figure is what it is."""

from dataclasses import replace

from tallystick.balance import why
from tallystick.model.amount import Amount
from tallystick.model.balance import Balance, Line
from tallystick.model.claim import Claim, Evidence, Kind, Links, Modality
from tallystick.model.document import Reference, Span
from tallystick.model.ident import ClaimId, DocumentId, ItemId, PartyId
from tallystick.model.ledger import Ledger
from tallystick.model.price import Basis, Price
from tallystick.model.repeat import Change, Drift, Ground, How, Reason, Repeat
from tallystick.model.when import When
from tallystick.model.why import Pulled, Voice
from tests.balance.ledger import COUNT, DOLLARS, PLAN, Gift, balanced, estimate, valued

FIRST, COPY, OTHER = ClaimId("KP tanks count"), ClaimId("copy"), ClaimId("other")
QUOTE = Evidence(span=Span(DocumentId("d"), 0, 8, "14 tanks"))


def claim(name: ClaimId, evidence: Evidence = QUOTE, links: Links | None = None, **more: object) -> Claim:
    plain = Claim(
        name,
        Kind.TRANSFER,
        PartyId("KP"),
        PartyId("RU"),
        ItemId("tanks"),
        Amount(),
        When(),
        Modality.DELIVERED,
        ("A",),
        evidence,
    )
    return replace(plain, links=links or Links(), **more)  # type: ignore[arg-type]  # names checked by the dataclass


REPEATED = Repeat(COPY, FIRST, How.FOUND, 2.0, (Reason(Ground.SAME_NUMBER, 2.25),), (Change(Drift.ROUNDED),))


def made(repeats: tuple[Repeat, ...] = (REPEATED,), replaced: tuple[tuple[ClaimId, ClaimId], ...] = ()) -> Balance:
    """A balance of one line: a first claim, a copy of it, and a claim that is shown only."""
    one = valued(Gift("tanks", 1e9))
    series = replace(one.series, claims=(FIRST, COPY, OTHER), repeats=repeats, replaced=replaced)
    return balanced(replace(one, series=series, prices=("p",)))


COST = Amount(1, 2, unit=DOLLARS)
PRICE = Price("p", ItemId("tanks"), Basis.CONTRACT, COST, COUNT, 2024, ("B",), Reference())
LEDGER = Ledger(
    PLAN.dossier,
    claims=(
        claim(FIRST),
        claim(COPY, links=Links(via=FIRST), distortion=("dropped_qualifier", "'about' lost")),
        claim(OTHER, Evidence(reference=Reference("A paper")), note="a share"),
    ),
    prices=(Price("p", ItemId("tanks"), Basis.CONTRACT, Amount(1, 2, unit=DOLLARS), COUNT, 2024, ("B",), Reference()),),
)


def voice(name: str) -> Voice:
    (reasons,) = why(made(), LEDGER, "tanks").lines
    (found,) = (one for one in reasons.voices if one.origin == name)
    return found


def test_a_line_leads_to_the_quote_it_rests_on() -> None:
    (witness,) = voice(f"origin of {FIRST}").witnesses
    assert (witness.quote, witness.document, witness.counts) == ("14 tanks", "d", True)
    assert str(witness.grade) == "B2"


def test_a_copy_is_folded_under_its_original_with_what_it_changed() -> None:
    (copy,) = voice(f"origin of {FIRST}").witnesses[0].copies
    assert (copy.claim, copy.distortion, copy.repeat) == (COPY, ("dropped_qualifier", "'about' lost"), REPEATED)


def test_a_count_that_a_later_one_replaced_names_it() -> None:
    (reasons,) = why(made(replaced=((OTHER, FIRST),)), LEDGER, "tanks").lines
    assert {two.claim: two.replaced_by for one in reasons.voices for two in one.witnesses} == {
        FIRST: None,
        OTHER: FIRST,
    }


def test_one_of_several_alternatives_says_so() -> None:
    ledger = replace(LEDGER, claims=(claim(FIRST, links=Links(either="g")), *LEDGER.claims[1:]))
    (reasons,) = why(made(), ledger, "tanks").lines
    assert {one.claim: one.alternative for two in reasons.voices for one in two.witnesses} == {
        FIRST: True,
        OTHER: False,
    }


def test_what_is_shown_only_is_named_with_its_reference_and_does_not_count() -> None:
    (witness,) = voice("A").witnesses
    assert (witness.claim, witness.counts, witness.quote, witness.note) == (OTHER, False, None, "a share")
    assert witness.reference == Reference("A paper")


def test_prices_behind_the_value_are_named() -> None:
    (reasons,) = why(made(), LEDGER, "tanks").lines
    assert [one.id for one in reasons.prices] == ["p"]


def test_a_price_that_a_claim_states_leads_to_its_words() -> None:
    ledger = replace(LEDGER, claims=(*LEDGER.claims, claim(ClaimId("p"), QUOTE, kind=Kind.PRICE)))
    (reasons,) = why(made(), ledger, "tanks").lines
    (told,) = reasons.price_claims
    assert (told.claim, told.quote, told.counts, told.statement) == ("p", "14 tanks", True, None)


def test_a_side_is_explained_line_by_line_with_its_total() -> None:
    answer = why(made(), LEDGER, "given")
    assert [one.line.flow.item for one in answer.lines] == ["tanks"]
    assert answer.total == made().given.total


def test_an_unknown_subject_has_no_reasons() -> None:
    assert why(made(), LEDGER, "wheat").lines == ()


def test_an_origin_is_weighed_by_whoever_asks() -> None:
    asked: list[str] = []

    def weigh(line: Line, origin: str) -> Pulled:
        asked.append(origin)
        return Pulled(estimate([1.0, 2.0], line.flow.measure), 0.5)

    (reasons,) = why(made(), LEDGER, "tanks", weigh=weigh).lines
    assert asked == [f"origin of {FIRST}"]
    assert [one.pulled is not None for one in reasons.voices] == [True, False]


def test_copies_that_run_in_a_circle_are_still_shown() -> None:
    rounds = (Repeat(FIRST, COPY, How.LINKED), Repeat(COPY, FIRST, How.LINKED))
    (reasons,) = why(made(rounds), LEDGER, "tanks").lines
    shown = [one for two in reasons.voices for one in two.witnesses]
    assert {one.claim for one in shown} | {two.claim for one in shown for two in one.copies} == {FIRST, COPY, OTHER}
