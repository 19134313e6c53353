from tallystick.model.ident import PartyId
from tallystick.read.parties.actors import find_actors
from tallystick.read.parties.antecedents import remember, resolve
from tests.read.reading import lines, scanned

CHAD = PartyId("TD")


def test_an_organ_named_once_with_its_party_stands_for_it_later() -> None:
    text = "Chad's junta received 40 trucks from Turkey. In May the junta got 12 drones from China."
    assert "transfer CN>TD drones: 12..12 count, delivered" in lines(text)


def test_an_organ_that_two_parties_have_stands_for_nobody() -> None:
    bodies: dict[str, PartyId | None] = {}
    for text in ("Chad's army won.", "Niger's army lost."):
        scan = scanned(text)
        remember(scan, find_actors(scan), bodies)
    assert bodies == {"army": None}


def test_an_organ_beside_a_party_is_that_party_s() -> None:
    scan = scanned("The army of Niger got 12 drones.")
    resolve(scan, {"army": CHAD}.get)
    assert CHAD not in {actor.party for actor in find_actors(scan)}
