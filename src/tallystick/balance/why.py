"""Why a figure is what it is: claims under their origins, copies folded under what they repeat, prices, what moves it.

The words come from the ledger, the reading of them from the line. An origin may be left out and the line estimated
again by whoever asks: the caller hands in how.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from tallystick.model.balance import Balance, Line, Side
from tallystick.model.claim import Claim
from tallystick.model.flow import UNATTRIBUTED, Statement
from tallystick.model.ident import ClaimId
from tallystick.model.ledger import Ledger
from tallystick.model.price import Price
from tallystick.model.repeat import Repeat
from tallystick.model.why import Copy, Pulled, Reasons, Voice, Why, Witness

Weigh = Callable[[Line, str], Pulled | None]  # what an origin does to a line


def why(
    balance: Balance, ledger: Ledger, subject: str, prices: Iterable[Price] = (), weigh: Weigh | None = None
) -> Why:
    """The reasons behind an item or a side ("given", "received"); `prices` are all there are besides the ledger's."""
    desk = _desk(ledger, prices, weigh)
    lines = tuple(desk.reasons(side, line) for side, line in _lines(balance) if subject in (side.name, line.flow.item))
    asked = next((side for side in (balance.given, balance.received) if side.name == subject), None)
    return Why(subject, lines, asked.total if asked else None, asked.unweighed if asked else None)


def resting_on(balance: Balance, ledger: Ledger, claim: ClaimId, prices: Iterable[Price] = ()) -> Why:
    """The lines that a claim stands behind, as one that counts, as a copy or with its price; each with its reasons."""
    desk = _desk(ledger, prices)
    lines = (desk.reasons(side, line) for side, line in _lines(balance) if claim in (*line.claims, *line.prices))
    return Why(claim, tuple(lines))


def _desk(ledger: Ledger, prices: Iterable[Price], weigh: Weigh | None = None) -> "_Desk":
    return _Desk(
        claims={claim.id: claim for claim in ledger.claims},
        prices={price.id: price for price in (*prices, *ledger.prices)},
        weigh=weigh,
    )


def _lines(balance: Balance) -> Iterator[tuple[Side, Line]]:
    for side in (balance.given, balance.received):
        yield from ((side, line) for line in (*side.lines, *side.stated))


@dataclass(frozen=True, slots=True)
class _Desk:
    """What the answer is put together from."""

    claims: Mapping[ClaimId, Claim]
    prices: Mapping[str, Price]
    weigh: Weigh | None

    def reasons(self, side: Side, line: Line) -> Reasons:
        """Everything one line rests on."""
        voices = sorted(self._voices(line), key=_most_used)
        prices = tuple(self.prices[one] for one in line.prices if one in self.prices)
        stated = tuple(self._pricing(ClaimId(one), line) for one in line.prices if one in self.claims)
        return Reasons(side.name, line, tuple(voices), prices, tuple(_weighing(side, line)), stated)

    def _pricing(self, claim_id: ClaimId, line: Line) -> Witness:
        """A claim that states a price of the line: it counts, but it says nothing of how much changed hands."""
        return replace(self._witness(claim_id, line, ()), counts=True)

    def _voices(self, line: Line) -> Iterable[Voice]:
        said = {one.claim: one for one in line.statements}
        copies = self._copies(line)
        folded = {claim for others in copies.values() for claim in others}
        used = set(line.quantity.used) if line.quantity else set()
        by_origin: dict[str, list[Witness]] = defaultdict(list)
        for claim_id in line.claims:
            if claim_id in self.claims and claim_id not in folded:
                statement = said.get(claim_id)
                witness = self._witness(claim_id, line, copies.get(claim_id, ()))
                by_origin[_origin(self.claims[claim_id], statement)].append(_counted(witness, used))
        for origin, witnesses in by_origin.items():
            counts = any(one.counts for one in witnesses)
            yield Voice(origin, tuple(witnesses), self.weigh(line, origin) if self.weigh and counts else None)

    def _copies(self, line: Line) -> dict[ClaimId, list[ClaimId]]:
        """Copies by the claim of this line that they repeat: as reconciling traced them, or as the estimate did."""
        here = set(line.claims)
        found: dict[ClaimId, list[ClaimId]] = defaultdict(list)
        above = dict(line.quantity.dropped) if line.quantity else {}
        above |= {one.copy: one.original for one in line.repeats}
        for claim_id in line.claims:
            root = _root(claim_id, above)
            if root != claim_id and root in here:
                found[root].append(claim_id)
        return found

    def _witness(self, claim_id: ClaimId, line: Line, copies: Iterable[ClaimId]) -> Witness:
        claim = self.claims[claim_id]
        statement = next((one for one in line.statements if one.claim == claim_id), None)
        told = {one.copy: one for one in line.repeats}
        return Witness(
            claim=claim.id,
            quote=claim.evidence.span.exact if claim.evidence.span else None,
            reference=claim.evidence.reference,
            document=claim.evidence.document,
            said_by=claim.said_by,
            grade=statement.grade if statement else claim.grade,
            counts=statement is not None,
            statement=statement,
            note=claim.note,
            copies=tuple(_copy(self.claims[one], told.get(one)) for one in sorted(copies)),
            replaced_by=dict(line.replaced).get(claim_id),
            alternative=claim.links.either is not None,
        )


def _weighing(side: Side, line: Line) -> Iterator[Line]:
    """The wholes whose claims weigh a line that is in the total."""
    for whole in (*side.stated, *side.lines):
        if line.in_total and whole.weighs and whole.weighs.claims and line.flow in whole.weighs.parts:
            yield whole


def _most_used(voice: Voice) -> tuple[bool, float, str]:
    """Voices that count come first; of these, where it is known, those that pull most."""
    pull = voice.pulled.pull if voice.pulled and voice.pulled.pull is not None else 0.0
    return not any(one.counts for one in voice.witnesses), -pull, voice.origin


def _root(claim_id: ClaimId, above: Mapping[ClaimId, ClaimId]) -> ClaimId:
    seen: set[ClaimId] = set()
    while claim_id in above and claim_id not in seen:
        seen.add(claim_id)
        claim_id = above[claim_id]
    return claim_id


def _copy(claim: Claim, repeat: Repeat | None) -> Copy:
    quote = claim.evidence.span.exact if claim.evidence.span else None
    place = claim.evidence
    return Copy(claim.id, quote, place.reference, place.document, claim.said_by, claim.distortion, repeat)


def _origin(claim: Claim, statement: Statement | None) -> str:
    """As the estimate knows it; for a claim that is shown only, its last voice."""
    if statement is not None:
        return statement.origin
    return claim.said_by[-1] if claim.said_by else UNATTRIBUTED


def _counted(witness: Witness, used: set[ClaimId]) -> Witness:
    """A number counts if it moved the estimate; where no estimate was made, what was understood counts."""
    return replace(witness, counts=witness.claim in used) if used else witness
