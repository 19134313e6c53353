"""How those stand to each other who are said to have said it."""

from dataclasses import replace

import pytest

from tallystick.books import Books
from tallystick.model.grade import Reliability
from tallystick.model.ident import PartyId, SourceId
from tallystick.model.repeat import Ground
from tallystick.model.source import Source, SourceClass
from tallystick.reconcile.likeness.grounds import speakers
from tallystick.reconcile.likeness.traits import Traits
from tallystick.reconcile.material.origins import voices_of
from tests.reconcile.ledger import books, said


def knowing(*sources: Source) -> Books:
    return replace(books(), sources=sources)


def between(one: str, other: str, known: Books) -> Ground:
    traits = Traits(known, voices_of(known))
    first, second = (traits.of(said(name, said_by=(name,))) for name in (one, other))
    return speakers(second, first)


FUND = Source(
    SourceId("fund"),
    "Harbour Fund",
    SourceClass.STUDY,
    Reliability.C,
    aliases=("HBF", "HBF study 'Tides'", "Tide Desk"),
)


@pytest.mark.parametrize(
    ("one", "other", "ground"),
    [
        ("HBF study 'Tides'", "Morning Post on the HBF study", Ground.SAME_SOURCE),
        ("Harbour Fund", "a report of the Harbour Fund", Ground.SAME_SOURCE),
        ("HBF study 'Tides'", "Tide Desk", Ground.OTHER_NAME),
    ],
)
def test_names_that_hold_one_name_of_the_register_are_of_one_source(one: str, other: str, ground: Ground) -> None:
    assert between(one, other, knowing(FUND)) is ground


WAVES = Source(SourceId("waves"), "Northern Waves", SourceClass.STATE_MEDIA, Reliability.D, party=PartyId("KP"))
POST = Source(SourceId("post"), "Morning Post", SourceClass.MEDIA, Reliability.C, party=PartyId("KP"))
SERVICE = Source(SourceId("service"), "Southern Service", SourceClass.INTELLIGENCE, Reliability.B, party=PartyId("KR"))
OFFICE = Source(SourceId("office"), "Northern Office", SourceClass.OFFICIAL, Reliability.D, party=PartyId("KP"))


@pytest.mark.parametrize(
    ("one", "other", "ground"),
    [
        ("Northern Waves", "Southern Service", Ground.OTHER_SIDE),
        ("Southern Service", "Northern Waves", Ground.OTHER_SIDE),
        ("Northern Waves", "Northern Office", Ground.RELAYED),
        ("Morning Post", "Southern Service", Ground.RELAYED),
    ],
)
def test_the_outlet_of_a_state_relays_nobody_of_another(one: str, other: str, ground: Ground) -> None:
    assert between(one, other, knowing(WAVES, POST, SERVICE, OFFICE)) is ground
