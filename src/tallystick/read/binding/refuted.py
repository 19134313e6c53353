"""Claims that a sentence makes of those it made before: who disputes them, and that none of the goods came."""

from dataclasses import replace

from tallystick.books.language import Cue, Frame
from tallystick.model.amount import Amount
from tallystick.model.claim import Kind, Modality
from tallystick.model.when import When
from tallystick.read.material.quantity import COUNT
from tallystick.read.material.words import Cat
from tallystick.read.parse import Parse
from tallystick.read.predicates.governing import of_which
from tallystick.read.proposing.proposals import Proposal

CAME = (Frame.GIVE, Frame.ARRIVE, Frame.GET, Frame.PAY)  # what "none of it" is said to have done
BOUGHT = (Frame.PAY, Frame.BUY, Frame.ORDER)


def denials(parsed: Parse, found: list[Proposal]) -> list[Proposal]:
    """Who disputes what the sentence said before makes a claim of their own, without its number."""
    made: list[Proposal] = []
    for source in parsed.sources:
        low, high = source.scope or (0, 0)
        before = [one for one in found if one.j <= source.i and not low <= one.i < high]
        last = before[-1] if before else None
        again = last is not None and last.modality is Modality.DENIED and source.party is None
        if source.cue is Cue.DENY and last and not again and not any(one.i >= source.i for one in found):
            made.append(
                replace(
                    last,
                    i=source.i,
                    j=source.j,
                    kind=Kind.TRANSFER if last.kind is Kind.VALUE else last.kind,
                    amount=Amount(),
                    modality=Modality.DENIED,
                    chain=tuple(source.chain),
                    rules=["denial"],
                )
            )
    return made


def none_came(parsed: Parse, found: list[Proposal]) -> list[Proposal]:
    """A clause that only says that none of it came: "..., not one has been delivered"."""
    made: list[Proposal] = []
    for clause in parsed.clauses:
        before = [one for one in found if one.j <= clause.i and one.kind in (Kind.TRANSFER, Kind.VALUE, Kind.PERSONNEL)]
        own = [one for one in found if clause.i <= one.i < clause.j]
        moved = next((one for one in clause.predicates if one.value in CAME), None)
        goods = any(m.cat is Cat.ITEM and clause.i <= m.i < clause.j for m in parsed.scan.mentions)
        reach = clause.j - clause.i if parsed.forms.end or parsed.scan.final else 5 if parsed.scan.serial else 3
        negation = parsed.cues(clause.i, clause.i + reach, Cue.NEGATION)
        near = parsed.scan.final and before and clause.i - before[-1].j <= 2
        told = any(
            one.modality is Modality.ABSENT and one.amount == Amount() and one.predicate in clause.predicates
            for one in found
        )
        if before and moved and negation and not own and not goods and not (near or told):
            goods_first = sorted(before, key=lambda one: one.kind is not Kind.VALUE)
            absent = replace(
                goods_first[-1], i=clause.i, j=moved.j, amount=Amount(), modality=Modality.ABSENT, when=When()
            )
            made.append(replace(absent, rules=["none of it"]))
            bought = goods_first[-1].predicate is not None and goods_first[-1].predicate.value in BOUGHT
            if goods_first[-1].modality is Modality.DELIVERED and (bought or of_which(parsed, clause)):
                goods_first[-1].modality = Modality.PLEDGED  # what is paid for or ordered is still to come
    return made


def stated_of(parsed: Parse, one: Proposal) -> Amount:
    """The amount of a claim; "not a single one", "choćby jeden" of what has not come is no number (rule 5.5)."""
    single = one.amount.best == 1 and one.amount.unit in (None, COUNT) and one.amount.rate is None
    void = one.modality in (Modality.DENIED, Modality.ABSENT) and one.kind in (Kind.TRANSFER, Kind.PERSONNEL)
    number = next((two for two in parsed.quantities if one.i <= two.number_i < one.j), None)
    whole = number is not None and any(
        parsed.scan.cue(k, Cue.PARTITIVE, Cue.AMONG, Cue.OUT_OF) for k in (number.number_j, number.j, number.i - 1)
    )
    return Amount() if single and void and not whole else one.amount
