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
