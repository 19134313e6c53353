"""Who first said it, how they stand to the exchange, and how far to trust them."""

from dataclasses import replace

import pytest

from tallystick.model.claim import Claim, Evidence, Links, Modality
from tallystick.model.document import Reference
from tallystick.model.flow import UNATTRIBUTED, Standing
from tallystick.model.grade import Grade
from tallystick.model.source import SourceClass
from tallystick.reconcile.material.origins import voices_of
from tests.reconcile.ledger import books, number, only, reconciled, said

VOICES = voices_of(books())


def name_of(*chain: str) -> str:
    return VOICES.origin(said("a", said_by=chain)).name


def printed_in(publisher: str | None) -> Evidence:
    return Evidence(reference=Reference(publisher, "2024"))


def test_the_origin_is_the_last_of_the_chain() -> None:
    assert name_of("a lawmaker", "some service") == "some service"


def test_all_names_of_a_registered_source_are_one_origin() -> None:
    assert name_of("NIS") == name_of("NIS (South Korea)") == name_of("National Intelligence Service") == "nis"


def test_a_person_goes_by_the_office_that_the_register_knows() -> None:
    assert name_of("An Unknown Aide, NIS") == "nis"


def test_an_outlet_in_brackets_is_not_the_one_who_says_it() -> None:
    assert name_of("some drone pilots (Reuters)") == "some drone pilots (reuters)"


def test_a_short_name_in_brackets_tells_whose_the_long_one_is() -> None:
    assert name_of("the southern service (NIS)") == "nis"


@pytest.mark.parametrize("name", ["a new study by the Friedrich-Naumann-Stiftung", "FNF researchers", "NIS officials"])
def test_a_telling_name_within_a_longer_one_is_the_origin(name: str) -> None:
    assert name_of(name) in ("fnf", "nis")


def test_a_mere_capital_in_a_longer_name_tells_nothing() -> None:
    assert name_of("an analyst in Seoul") == "an analyst in seoul"


def test_an_unregistered_name_is_compared_without_case_and_spacing() -> None:
    assert name_of("A  Think Tank ") == name_of("a think tank")


def test_an_outlet_that_names_nobody_is_no_origin_of_its_own() -> None:
    claim = said("a", said_by=(), evidence=printed_in("Daily Bugle"))
    assert VOICES.origin(claim).name == UNATTRIBUTED
    assert VOICES.origin(replace(claim, links=Links(own=True))).name == "daily bugle"


def test_without_a_name_a_ministry_speaks_for_itself_where_it_publishes() -> None:
    claim = said("a", said_by=(), evidence=printed_in("Moscow"))
    assert VOICES.origin(claim).party == "RU"


def test_without_a_publisher_nobody_does() -> None:
    assert VOICES.origin(said("a", said_by=(), evidence=printed_in(None))).name == UNATTRIBUTED


def test_a_denial_speaks_for_the_one_who_denies() -> None:
    denial = said("a", said_by=("foreign office", "BBC"), modality=Modality.DENIED)
    assert VOICES.origin(denial).name == "foreign office"


@pytest.mark.parametrize(
    ("speaker", "standing"),
    [
        ("Moscow", Standing.PARTY),
        ("Russland", Standing.PARTY),
        ("Beijing", Standing.ALLY),
        ("NIS", Standing.INDEPENDENT),
        ("an unknown spokesman", Standing.PARTY),
    ],
)
def test_a_denial_weighs_by_who_denies(speaker: str, standing: Standing) -> None:
    denial = said("a", said_by=(speaker,), modality=Modality.DENIED)
    assert only(reconciled(denial).of("artillery shells")).standing is standing


def test_absence_seen_by_a_stranger_is_independent() -> None:
    absent = said("a", said_by=("an unknown watcher",), modality=Modality.ABSENT)
    assert only(reconciled(absent).of("artillery shells")).standing is Standing.INDEPENDENT


def grade_of(claim: Claim) -> str:
    return str(VOICES.grade(claim, VOICES.origin(claim)))


def test_a_grade_given_by_a_person_stands() -> None:
    assert grade_of(said("a", said_by=("NIS",), grade=Grade.parse("A1"))) == "A1"


def test_a_registered_source_lends_its_letter() -> None:
    assert grade_of(said("a", said_by=("NIS",), source_class=SourceClass.MEDIA)) == "B3"


def test_an_unknown_source_has_the_grade_of_its_sort() -> None:
    assert grade_of(said("a", source_class=SourceClass.STUDY)) == "C2"
    assert grade_of(said("a")) == "F6"


def test_who_names_no_origin_weighs_nothing_beside_one_who_does() -> None:
    nameless = said("b", number(9e6), said_by=(), evidence=printed_in(None))
    assert only(reconciled(nameless).of("artillery shells")).claim == "b"
    both = reconciled(said("a", number(1e6)), nameless).of("artillery shells")
    assert (only(both).claim, both.claims) == ("a", ("a", "b"))


def test_a_state_speaks_with_one_voice_whatever_it_is_called() -> None:
    assert {name_of(name) for name in ("Tehran", "Teheran", "Téhéran", "Тегеран", "Iran", "IR")} == {"iran"}
    assert name_of("Teheran") != name_of("Athen")
