"""Events are told apart by their tone, counted once however often told, and weighed against each other by quarter."""

from dataclasses import replace
from datetime import date

from tallystick.balance import strain
from tallystick.model.claim import Claim, Evidence, Kind, Links, Modality
from tallystick.model.document import Reference
from tallystick.model.dossier import Dossier
from tallystick.model.ident import ClaimId, ItemId, PartyId, UnitId
from tallystick.model.strain import Tone
from tallystick.model.when import When
from tests.strategies import claim

TONES = {ItemId("quarrel"): Tone.FRICTION, ItemId("visit"): Tone.COOPERATION}
DOSSIER = Dossier("d", "D", UnitId("USD"), ours=(PartyId("KP"),), theirs=(PartyId("RU"),))


def event(name: str, item: str, day: str | None, published: str = "2024-12-01") -> Claim:
    return replace(
        claim(),
        id=ClaimId(name),
        kind=Kind.EVENT,
        modality=Modality.DELIVERED,
        provider=PartyId("KP"),
        recipient=PartyId("RU"),
        item=ItemId(item),
        when=When(edtf=day),
        evidence=Evidence(reference=Reference(published=published)),
        links=Links(),
    )


def test_the_index_runs_from_cooperation_only_to_friction_only() -> None:
    told = [event("a", "visit", "2023-02-01"), event("b", "quarrel", "2024-11-10")]
    found = strain(told, DOSSIER, date(2024, 12, 31), TONES)
    assert [one.tone for one in found.events] == [Tone.COOPERATION, Tone.FRICTION]
    assert (found.index[0], found.index[-1]) == ((date(2023, 3, 31), -1.0), (date(2024, 12, 31), 1.0))


def test_a_copy_makes_no_second_event() -> None:
    copy = replace(event("b", "quarrel", "2024-11"), links=Links(via=ClaimId("a")))
    found = strain([event("a", "quarrel", "2024-11"), copy], DOSSIER, date(2024, 12, 31), TONES)
    assert [(one.claim, one.copies) for one in found.events] == [("a", ("b",))]


def test_a_vague_date_stays_wide_and_a_missing_one_is_that_of_the_report() -> None:
    wide, told = event("a", "quarrel", "2024-11"), event("b", "quarrel", None, "2024-12-01")
    first, second = strain([wide, told], DOSSIER, date(2024, 12, 31), TONES).events
    assert (first.first, first.last, first.reported) == (date(2024, 11, 1), date(2024, 11, 30), False)
    assert (second.first, second.reported) == (date(2024, 12, 1), True)


def test_what_was_told_later_is_not_known_yet() -> None:
    assert strain([event("a", "quarrel", "2024-11")], DOSSIER, date(2024, 11, 30), TONES).events == ()


def test_events_between_others_are_none_of_the_dossiers() -> None:
    other = replace(event("a", "quarrel", "2024-11"), recipient=PartyId("CN"))
    assert strain([other], DOSSIER, date(2024, 12, 31), TONES).events == ()


def _merged(*told: Claim) -> list[tuple[str, tuple[str, ...]]]:
    found = strain(told, DOSSIER, date(2024, 12, 31), TONES | {ItemId("treaty"): Tone.COOPERATION})
    return [(one.claim, one.copies) for one in found.events]


def agreement(name: str, day: str | None, published: str = "2024-12-01", item: str = "treaty") -> Claim:
    return replace(event(name, item, day, published), kind=Kind.AGREEMENT)


def test_an_agreement_is_one_event_whoever_tells_of_it_and_by_whatever_name() -> None:
    signed, pact = agreement("a", "2024-06-19"), agreement("b", "2024-06-19", item="visit")
    news = agreement("c", None, "2024-06-20")
    assert _merged(news, pact, signed) == [("a", ("b", "c"))]
    assert _merged(signed, agreement("d", "2024-06-21")) == [("a", ()), ("d", ())]
    assert _merged(signed, agreement("e", None, "2024-06-30")) == [("a", ()), ("e", ())]
    assert _merged(signed, agreement("f", "2024")) == [("f", ()), ("a", ())]  # too vague to be known again


def test_what_one_source_is_reported_to_say_within_days_happened_once() -> None:
    first, again = event("a", "quarrel", None, "2024-09-18"), event("b", "quarrel", None, "2024-09-19")
    assert _merged(first, again) == [("a", ("b",))]
    other = replace(again, said_by=("Somebody else",))
    assert _merged(first, other) == [("a", ()), ("b", ())]
    assert _merged(event("a", "quarrel", "2024-09-18"), event("b", "quarrel", "2024-09-18")) == [("a", ()), ("b", ())]
