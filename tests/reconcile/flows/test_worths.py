"""A stated worth beside a stated count."""

from tallystick.model.claim import Claim, Kind
from tests.reconcile.ledger import number, of, reconciled, said


def clashes(*claims: Claim) -> list[str]:
    return [one.sentence for one in reconciled(*claims).findings if one.code.name == "CONTRADICTION"]


def story(pieces: float, dollars: float) -> tuple[Claim, Claim]:
    worth = said("worth", number(dollars, unit="USD"), kind=Kind.VALUE, item=of("artillery shells"))
    return said("count", number(pieces), item=of("artillery shells")), worth


def test_a_price_out_of_all_proportion_is_named() -> None:
    (sentence,) = clashes(*story(1e4, 4e9))
    assert "claims worth and count cannot both hold: worth and count imply 2.333e+05 to 9e+05 a piece" in sentence


def test_a_price_as_known_is_not() -> None:
    assert not clashes(*story(1e6, 9e8))
