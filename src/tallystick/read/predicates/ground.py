"""What the modality of a claim is decided on."""

from typing import NamedTuple

from tallystick.model.ident import PartyId
from tallystick.read.material.words import Mention
from tallystick.read.sources.attribution import Source
from tallystick.read.syntax.clauses import Clause


class Ground(NamedTuple):
    """What the modality of a claim is decided on."""

    clause: Clause
    predicate: Mention | None
    i: int
    j: int
    inner: tuple[Mention, ...]
    sources: tuple[Source, ...]
    sides: frozenset[PartyId]
    whole: bool  # the whole of which a part was said to have come: "3 of the 6 promised"
    counted: bool  # whether the claim has a number: "not" beside a number mostly corrects or bounds it
    givers: frozenset[PartyId] = frozenset()
    heads: tuple[Mention, ...] = ()  # the predicates that the own one is the object of
