"""What a sentence says of the exchange spoken of before without naming it: that it is denied, or has been halted."""

from dataclasses import replace

from tallystick.books.items import ItemTree
from tallystick.books.language import Cue, Frame
from tallystick.model.amount import Amount
from tallystick.model.claim import Kind, Modality
from tallystick.model.when import When
from tallystick.read.binding.context import Context
from tallystick.read.material.kinds import ARMS, ARMS_DEAL, COOPERATION, PLAIN_DEALS, sort_bare, within
from tallystick.read.material.words import Cat, Mention
from tallystick.read.parse import Parse
from tallystick.read.proposing.proposals import Proposal
from tallystick.read.roles.places import place_of
from tallystick.read.roles.roles import assign
from tallystick.read.sources.attribution import Source
from tallystick.read.syntax.clauses import Clause

FLOWS = (Kind.TRANSFER, Kind.VALUE, Kind.PERSONNEL)
STOPS = (",", ";", ".", ":")
MORE_REACH = 3  # words from "further" to the word of delivery
MORE = "more of what was said before"  # the rule that makes a claim of goods not named again
HALT_REACH = 6  # words from halting to the deliveries that are halted


def denied_before(parse: Parse, last: Proposal | None) -> list[Proposal]:
    """A party to the last exchange disputes it, without saying again what it was: "Minsk denied the reports"."""
    if last is None or last.kind not in FLOWS or last.modality is Modality.DENIED:
        return []
    source = next((one for one in parse.sources if one.cue is Cue.DENY and _concerned(one, last)), None)
    if source is None or parse.cues(0, len(parse.scan.words), Cue.NEGATION):  # which then says itself what is denied
        return []
    clause = parse.clause_at(source.j) or parse.clause_at(source.i) or Clause(source.i, source.j)
    stop = next((k for k in range(source.j, clause.j) if parse.scan.low(k) in STOPS), clause.j)
    said = next((k for k in (stop, stop + 1) if parse.scan.cue(k + 1, Cue.GOES_ON, Cue.COMPLEMENT)), None)
    if said is not None and parse.scan.low(stop) == ",":
        stop = len(parse.scan.words)  # "..., it was sending the rebels drones": what is denied is said here
    own = any(one.cat in (Cat.ITEM, Cat.CARDINAL) and source.i <= one.i < stop for one in parse.scan.mentions)
    if own:
        return []
    kind = Kind.TRANSFER if last.kind is Kind.VALUE else last.kind
    return [
        replace(
            last,
            i=source.i,
            j=source.j,
            clause=clause,
            kind=kind,
            amount=Amount(),
            modality=Modality.DENIED,
            chain=tuple(source.chain),
            when=When(),
            either=None,
            rules=["denial of what was said before"],
        )
    ]


def _concerned(source: Source, last: Proposal) -> bool:
    """Whether who denies is a party to the exchange, or no party that is known."""
    sides = {party for side in (last.provider, last.recipient) if side for party in side.split("+")}
    return source.party is None or source.party in sides


def halted(parse: Parse, items: ItemTree, context: Context) -> list[Proposal]:
    """Deliveries that are stopped where the text spoke of the goods before: "Bogota has suspended exports"."""
    kind = sort_bare(items, context.item) if context.item and context.fresh else None
    if kind is None or context.item is None or parse.scan.final or parse.scan.serial:
        return []
    found: list[Proposal] = []
    for clause in parse.clauses:
        stop = next((one for one in clause.predicates if one.value is Frame.REFUSE), None)
        noun = _halted_noun(parse, clause, stop) if stop else None
        if stop is None or noun is None:
            continue
        sides = assign(parse, place_of(parse, clause, stop, (noun.i, noun.j)))
        if sides.provider or sides.recipient:
            i, j = min(stop.i, noun.i), max(stop.j, noun.j)
            found.append(
                Proposal(
                    kind, context.item, i, j, Amount(), clause, stop, sides, rules=["halt of what was said before"]
                )
            )
    return found


def _halted_noun(parse: Parse, clause: Clause, stop: Mention) -> Mention | None:
    """The word of delivery beside a word of halting, in a clause that names no goods."""
    if any(one.cat is Cat.ITEM and clause.i <= one.i < clause.j for one in parse.scan.mentions):
        return None
    ahead = range(max(stop.i - HALT_REACH, clause.i), min(stop.j + HALT_REACH, clause.j))
    nouns = [one for k in ahead if (one := parse.scan.find(k, Cat.NOUN))]
    return next((one for one in nouns if one.value in (Frame.GIVE, Frame.SELL, Frame.GET)), None)


def more_of_it(parse: Parse, items: ItemTree, context: Context) -> list[Proposal]:
    """More of the goods spoken of before, in a clause that names none: "no further deliveries are planned", "a third
    deployment was possible"; what it says of them is its modality.
    """
    kind = sort_bare(items, context.item) if context.item and context.fresh else None
    if kind is None or context.item is None or not parse.scan.has(Cue.FURTHER):
        return []
    found: list[Proposal] = []
    for clause in parse.clauses:
        noun = _further(parse, clause)
        if noun is None:
            continue
        verb = clause.predicates[0] if clause.predicates else None
        sides = assign(parse, place_of(parse, clause, verb, (noun.i, noun.j)))
        rules = [MORE, *sides.rules]
        found.append(
            Proposal(kind, context.item, noun.i, noun.j, Amount(), clause, verb, sides, elided=True, rules=rules)
        )
    return found


def _further(parse: Parse, clause: Clause) -> Mention | None:
    """The word of delivery with "further" at it, in a clause that names no goods and no number."""
    named = any(one.cat is Cat.ITEM and clause.i <= one.i < clause.j for one in parse.scan.mentions)
    counted = any(clause.i <= one.i < clause.j and one.amount.best != 1 for one in parse.quantities if not one.trap)
    if named or counted:
        return None
    for k in parse.scan.places(Cue.FURTHER):
        near = range(k - parse.scan.adjectives_behind, k + MORE_REACH + 1) if clause.i <= k < clause.j else ()
        noun = next((one for at in near if (one := parse.scan.find(at, Cat.NOUN))), None)
        if noun and noun.value in (Frame.GIVE, Frame.SELL, Frame.GET):
            return noun
    return None


def of_the_two(one: Proposal, items: ItemTree, context: Context) -> None:
    """An agreement that names nobody, or one side, is of the two spoken of before, and so is what "both" do together;
    one on arms is an arms deal.
    """
    mutual = one.kind is Kind.AGREEMENT or one.item == COOPERATION
    if not mutual or context.provider is None or context.recipient is None:
        return
    pair = (context.provider, context.recipient)
    if one.provider is None and one.recipient is None:
        one.provider, one.recipient = pair
        one.rules.append("sides: running flow")
    elif one.recipient is None and one.provider in pair:
        one.recipient = pair[1 - pair.index(one.provider)]
        one.rules.append("recipient: running flow")
    else:
        return
    plain = one.item in PLAIN_DEALS and context.item is not None
    if plain and context.item and within(items, context.item, ARMS):
        one.item = ARMS_DEAL
