"""A ledger: every record of one dossier, as the store keeps it and a package carries it."""

from dataclasses import dataclass

from tallystick.model.claim import Claim
from tallystick.model.document import Document
from tallystick.model.dossier import Dossier
from tallystick.model.judgement import Judgement
from tallystick.model.price import Factor, Price
from tallystick.model.source import Source
from tallystick.model.study import Study


@dataclass(frozen=True, slots=True)
class Ledger:
    """What people put in and said (dossier, documents, claims by hand, judgements, prices, studies), and what was read.

    `claims` holds hand-entered claims and machine proposals alike; a proposal carries the `rules` that made it.
    """

    dossier: Dossier
    sources: tuple[Source, ...] = ()
    documents: tuple[Document, ...] = ()
    claims: tuple[Claim, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    prices: tuple[Price, ...] = ()
    factors: tuple[Factor, ...] = ()
    studies: tuple[Study, ...] = ()
