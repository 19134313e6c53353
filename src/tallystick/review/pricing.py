"""Prices entered by hand: field=value texts to price evidence with a reference."""

from collections.abc import Callable, Iterator, Mapping

from tallystick.model.claim import Kind, Modality
from tallystick.model.document import Reference
from tallystick.model.ident import UnitId
from tallystick.model.price import Basis, Price
from tallystick.review.entry import LEADS_THERE, enter_claim, name_entry
from tallystick.review.fields import field_of

_OF_PRICES = ("basis", "per", "year")  # what a price has and a claim has not
_NEEDED = ("item", "basis", "per", "unit")
_ANYWHERE = ""  # a fault of the whole, not of one field


class Faults(ValueError):
    """Everything that is wrong with what was typed, by the field that it stands in."""

    def __init__(self, found: Mapping[str, str]) -> None:
        super().__init__("; ".join(dict.fromkeys(found.values())))
        self.found = found


def enter_price(fields: Mapping[str, str]) -> Price:
    """Make a price from texts: a claim's fields for what is said, and basis, per, year. Raises Faults with remedies."""
    said = {name: text for name, text in fields.items() if name not in _OF_PRICES}
    found = dict(_faults(fields))
    if found:
        raise Faults(found)
    try:
        claim = enter_claim({**said, "kind": Kind.PRICE.value, "modality": Modality.DELIVERED.value})
    except ValueError as wrong:
        raise Faults({_ANYWHERE: str(wrong)}) from None
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


def _faults(fields: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """What is wrong with each field, and the last of what is missing altogether."""
    readers: Mapping[str, Callable[[str], object]] = {"basis": _basis, "year": _year}
    for name in _NEEDED:
        if not fields.get(name):
            yield name, f"{name} must be given"
    for name, text in fields.items():
        try:
            if text and name != "per":
                read = readers.get(name) or field_of(name).parse
                read(text)
        except ValueError as wrong:
            yield name, str(wrong)
    if not any(fields.get(name) for name in ("low", "best", "high")):
        yield "best", "give the price: best, or low and high"
    if not any(fields.get(name) for name in LEADS_THERE):
        yield LEADS_THERE[0], f"say where it stands: one of {', '.join(LEADS_THERE)}"


def _basis(text: str) -> Basis:
    if text not in {one.value for one in Basis}:
        raise ValueError(f"basis: {text!r} is not one of {', '.join(one.value for one in Basis)}")
    return Basis(text)


def _year(text: str) -> int | None:
    if text and not text.isdigit():
        raise ValueError(f"year: {text!r} is not a year")
    return int(text) if text else None
