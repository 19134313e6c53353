"""Claims entered by hand: field=value texts to a claim that rests on a reference."""

from collections.abc import Mapping

from tallystick.model.amount import Amount
from tallystick.model.claim import Claim, Evidence, Kind, Modality
from tallystick.model.document import Reference
from tallystick.model.ident import ClaimId, ItemId, digest
from tallystick.model.when import When
from tallystick.review.fields import FIELDS, check_order, field_of

LEADS_THERE = ("publisher", "title", "url")  # any of these is enough to find a text again by hand


def enter_claim(fields: Mapping[str, str]) -> Claim:
    """Make a claim from texts; its id is made from them as they were typed. Raises ValueError with the remedy."""
    missing = [name for name, field in FIELDS.items() if field.required and not fields.get(name)]
    if missing:
        raise ValueError(f"{', '.join(missing)} must be given")
    if not any(fields.get(name) for name in LEADS_THERE):
        raise ValueError(f"say where it stands: one of {', '.join(LEADS_THERE)}")
    nothing = Evidence(reference=Reference())
    name = ClaimId(name_entry(fields))
    claim = Claim(name, Kind.EVENT, None, None, ItemId(""), Amount(), When(), Modality.POSSIBLE, (), nothing)
    for field, text in fields.items():
        claim = field_of(field).put(claim, text)
    return check_order(claim)


def name_entry(fields: Mapping[str, str]) -> str:
    """Name what was entered by what was typed, in whatever order."""
    return digest(*(f"{field}={text}" for field, text in sorted(fields.items())))
