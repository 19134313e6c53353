"""Prices entered by hand: field=value texts to price evidence with a reference."""

from collections.abc import Mapping

from tallystick.model.claim import Kind, Modality
from tallystick.model.document import Reference
from tallystick.model.ident import UnitId
from tallystick.model.price import Basis, Price
from tallystick.review.entry import enter_claim, name_entry

_OF_PRICES = ("basis", "per", "year")  # what a price has and a claim has not


def enter_price(fields: Mapping[str, str]) -> Price:
    """Make a price from texts: a claim's fields for what is said, and basis, per, year. ValueError names the remedy."""
    missing = [name for name in ("basis", "per", "unit") if not fields.get(name)]
    if missing:
        raise ValueError(f"{', '.join(missing)} must be given")
    said = {name: text for name, text in fields.items() if name not in _OF_PRICES}
    claim = enter_claim({**said, "kind": Kind.PRICE.value, "modality": Modality.DELIVERED.value})
    if not claim.amount.stated:
        raise ValueError("give the price: best, or low and high")
    return Price(
        id=name_entry(fields),
        item=claim.item,
        basis=_basis(fields["basis"]),
        amount=claim.amount,
        per=UnitId(fields["per"]),
        year=_year(fields.get("year", "")),
        said_by=claim.said_by,
        reference=claim.evidence.reference or Reference(),
        source_class=claim.source_class,
        grade=claim.grade,
        note=claim.note,
    )


def _basis(text: str) -> Basis:
    if text not in {one.value for one in Basis}:
        raise ValueError(f"basis: {text!r} is not one of {', '.join(one.value for one in Basis)}")
    return Basis(text)


def _year(text: str) -> int | None:
    if text and not text.isdigit():
        raise ValueError(f"year: {text!r} is not a year")
    return int(text) if text else None
