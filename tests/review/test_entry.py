"""Claims entered by hand."""

import pytest

from tallystick.model.claim import Kind, Modality
from tallystick.review import enter_claim

PLAIN = {"kind": "transfer", "item": "rice", "modality": "pledged", "publisher": "NIS", "low": "5e4", "unit": "t"}


def test_a_claim_by_hand_rests_on_its_reference() -> None:
    made = enter_claim(PLAIN | {"url": "https://nis.example/1", "grade": "B2"})
    assert (made.kind, made.item, made.modality, made.amount.low) == (Kind.TRANSFER, "rice", Modality.PLEDGED, 50_000)
    assert made.evidence.reference is not None
    assert (made.evidence.reference.publisher, made.evidence.reference.url) == ("NIS", "https://nis.example/1")
    assert (made.evidence.span, made.rules, str(made.grade)) == (None, (), "B2")


def test_its_id_is_made_from_what_was_typed() -> None:
    again = enter_claim(dict(reversed(PLAIN.items())))
    assert enter_claim(PLAIN).id == again.id != enter_claim(PLAIN | {"low": "50000"}).id


@pytest.mark.parametrize("gone", ["kind", "item", "modality"])
def test_what_cannot_be_left_open_must_be_given(gone: str) -> None:
    with pytest.raises(ValueError, match=f"{gone} must be given"):
        enter_claim({name: text for name, text in PLAIN.items() if name != gone})


def test_a_claim_without_a_place_to_find_it_again_is_refused() -> None:
    with pytest.raises(ValueError, match="say where it stands"):
        enter_claim(PLAIN | {"publisher": ""})


def test_an_amount_upside_down_is_refused() -> None:
    with pytest.raises(ValueError, match="above high at 1"):
        enter_claim(PLAIN | {"high": "1"})
