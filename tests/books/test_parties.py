import pytest

from tallystick.books import Books, PartyBook
from tallystick.books.cldr import load_locales
from tallystick.books.parties import load_parties
from tallystick.model.finding import Stop
from tallystick.model.ident import PartyId
from tallystick.model.party import PartyKind
from tests.books.conftest import Spoil

ACTORS = (
    "EU,NATO,Soviet Union,North Vietnam,East Germany,Hezbollah,Houthis,Hamas,RSF,IMF,World Bank,UN,West,Yugoslavia,"
    "Mujahideen,Africa,Gulf states,Contras,Nordic states,Haftar"
)


@pytest.fixture
def parties(books: Books) -> PartyBook:
    return books.parties


def test_every_code_of_iso_3166_is_a_party(parties: PartyBook) -> None:
    codes = [one.id for one in parties if one.kind in (PartyKind.STATE, PartyKind.REGION) and len(one.id) == 2]
    assert len(codes) == 250  # 249 of the standard, and XK


def test_every_actor_of_the_guideline_is_a_party(parties: PartyBook) -> None:
    assert [name for name in ACTORS.split(",") if parties.get(PartyId(name)) is None] == []


def test_alliance_is_mutual(parties: PartyBook) -> None:
    for party in parties:
        for ally in party.allies:
            assert party.id in parties.parties[ally].allies
            assert ally != party.id


def test_those_who_signed_stand_by_each_other(parties: PartyBook) -> None:
    assert PartyId("RU") in parties.parties[PartyId("KP")].allies
    assert PartyId("BY") in parties.parties[PartyId("RU")].allies
    assert PartyId("PL") in parties.parties[PartyId("US")].allies
    assert PartyId("UA") not in parties.parties[PartyId("RU")].allies


@pytest.mark.parametrize(
    ("party", "language", "name"),
    [
        ("KP", None, "North Korea"),
        ("KP", "de", "Nordkorea"),
        ("KP", "ko", "북한"),
        ("Soviet Union", "de", "Sowjetunion"),
        ("DK+NL", None, "Denmark and Netherlands"),
        ("DK+NL", "de", "Dänemark und Niederlande"),
        ("EE+LT+LV", "en", "Estonia, Lithuania and Latvia"),
        ("KP", "xx", "North Korea"),
        ("Atlantis", None, "Atlantis"),
    ],
)
def test_a_party_is_called_by_its_name(parties: PartyBook, party: str, language: str | None, name: str) -> None:
    assert parties.name(PartyId(party), language) == name


def test_a_joint_of_parties_is_not_a_party(parties: PartyBook) -> None:
    assert parties.get(PartyId("DK+NL")) is None


@pytest.mark.parametrize(
    ("file", "old", "new", "says"),
    [
        ("alliances.yaml", "Union State: [BY, RU]", "Union State: [BY, Mordor]", "'Mordor' is neither"),
        ("bodies.yaml", "language: en", "language: tlh", "there is no data/cldr/tlh.json"),
        ("states.csv", "AD,state,", "Q9,state,", "CLDR has no name for it"),
        ("states.csv", "AD,state,", "AD,empire,", "'empire' is not one of"),
    ],
)
def test_a_book_of_parties_that_contradicts_itself_is_refused(
    spoil: Spoil, file: str, old: str, new: str, says: str
) -> None:
    data = spoil(f"parties/{file}", old, new)
    with pytest.raises(Stop, match=says):
        load_parties(data, load_locales(data))
