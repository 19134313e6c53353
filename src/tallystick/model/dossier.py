"""A dossier: one question about an exchange."""

from dataclasses import dataclass

from tallystick.model.ident import PartyId, UnitId
from tallystick.model.price import Basis


@dataclass(frozen=True, slots=True)
class Dossier:
    """Which sides, over which window, in which money, on which basis.

    `ours` gives and `theirs` receives on the "given" side of the balance, and the reverse on the "received" side. An
    empty tuple means everyone: many givers and one receiver is `ours=()`, `theirs=("UA",)`. Both empty leaves the pair
    with the most claims to be found.
    """

    slug: str
    title: str
    currency: UnitId
    ours: tuple[PartyId, ...] = ()
    theirs: tuple[PartyId, ...] = ()
    window: str = "../.."  # EDTF interval
    price_year: int | None = None
    basis: Basis = Basis.CONTRACT
    languages: tuple[str, ...] = ()
    question: str | None = None
