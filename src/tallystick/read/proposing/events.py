"""Events between two parties: strain and cooperation; and the two that a clause puts side by side."""

from tallystick.books.language import Cue, Frame, Marker
from tallystick.model.amount import Amount
from tallystick.model.claim import Kind
from tallystick.model.ident import ItemId
from tallystick.read.material.kinds import COOPERATION, STRAIN
from tallystick.read.material.words import Mention
from tallystick.read.parse import Parse
from tallystick.read.parties.accused import alleged
from tallystick.read.parties.actors import Actor, How
from tallystick.read.parties.particles import marks_topic
from tallystick.read.proposing.proposals import Proposal
from tallystick.read.roles.roles import Sides
from tallystick.read.roles.subjects import subject_of
from tallystick.read.syntax.clauses import Clause

GIVING = (Frame.GIVE, Frame.SELL, Frame.GET, Frame.BUY)


def pair(parse: Parse, clause: Clause, named: list[Actor] | None = None) -> Sides:
    """The two parties that a clause puts side by side, of its own or of those `named`."""
    sides = Sides([], [], [])
    actors = named or parse.actors_in(clause.i, clause.j)
    both = _joined_subject(parse, actors)
    subject, first = both or subject_of(parse, clause, None), both.i if both else 0
    for actor in sorted(actors, key=lambda one: (one is not subject, one.i < first, one.i)):
        here = actor.marker is Marker.AT and actor.second is not Marker.FROM
        if here or actor.party in {one.party for one in sides.provider}:
            continue
        side = sides.recipient if sides.provider else sides.provider
        if not side:
            side.append(actor)
            sides.rules.append("side by side")
    return sides


def _joined_subject(parse: Parse, actors: list[Actor]) -> Actor | None:
    """The first of two bare parties that stand side by side, wherever it happened: "Vor der Küste Omans übten Schiffe
    Irans und Russlands".
    """
    bare = {one.j: one for one in actors if one.marker is None}
    after = (one for one in actors if one.joined and one.marker is None)
    return next((first for one in after if (first := bare.get(one.i - 1)) and parse.scan.cue(one.i - 1, Cue.AND)), None)


def events(parse: Parse, clause: Clause) -> list[Proposal]:
    """Strain and cooperation between two parties."""
    found: list[Proposal] = []
    for frame, item in ((Frame.STRAIN, STRAIN), (Frame.COOPERATE, COOPERATION)):
        predicate = next((one for one in clause.predicates if one.value is frame), None)
        told = predicate is not None and (alleged(parse.scan, predicate) or _purpose(parse, clause, predicate))
        sides = _event_sides(parse, clause, frame, predicate.i) if predicate and not told else None
        both = frame is Frame.COOPERATE and bool(parse.cues(clause.i, clause.j, Cue.BOTH))
        if predicate and sides and (both or (sides.provider and sides.recipient)):
            found.append(_event(item, clause, predicate, sides))
    return found


def _purpose(parse: Parse, clause: Clause, predicate: Mention) -> bool:
    """Whether goods are given for what the predicate says: "gave Togo 20 boats to patrol its coast"."""
    given = any(one.value in GIVING and one.i < predicate.i for one in clause.predicates)
    return given and parse.scan.cue(predicate.i - 1, Cue.INFINITIVE) is not None


def _event(item: ItemId, clause: Clause, predicate: Mention, sides: Sides) -> Proposal:
    j = max(clause.j - 1, predicate.j)
    return Proposal(Kind.EVENT, item, clause.i, j, Amount(), clause, predicate, sides, rules=["event", *sides.rules])


def _event_sides(parse: Parse, clause: Clause, frame: Frame, at: int) -> Sides:
    if frame is Frame.COOPERATE:
        before = [one for one in parse.actors if one.j in (clause.i - 1, clause.i) and not one.source]
        meant = before[-1:] if clause.relative and before and before[-1].how is How.NAME else []
        other = [one for one in parse.actors_in(clause.i, clause.j) if meant and one.party != meant[0].party]
        return Sides(meant, other[:1], ["who is meant by the pronoun"]) if other else pair(parse, clause)
    blaming, blamed = _set_against(parse, clause, at)
    if not blamed and len(blaming) > 1:
        blamed = [one for one in blaming if one.party != blaming[0].party]
    if not blamed and blaming and not (parse.scan.final or parse.scan.serial):
        blamed = _blamed_behind(parse, clause, blaming[0])
    if blamed and not blaming:
        blaming = [one for one in parse.actors if one.source and one.party != blamed[0].party][:1]
    if not blaming:
        blaming = [one for one in parse.actors if not one.source and one.i < clause.i][-1:]
    if blamed and blaming and blamed[0].party == blaming[0].party:
        return Sides([], [], [])
    return Sides(blaming[:1], blamed[:1], ["who blames, who is blamed"])


def _set_against(parse: Parse, clause: Clause, at: int) -> tuple[list[Actor], list[Actor]]:
    """Who may blame and who may be blamed in a clause whose word of strain stands at `at`."""
    actors = parse.actors_in(clause.i, clause.j)
    against = (Marker.OBLIQUE, Marker.TO) if parse.scan.final else (Marker.OBLIQUE,)
    blamed = [one for one in actors if one.marker in against or one.i > at]
    blaming = [one for one in actors if one not in blamed and one.i < at] or [
        one for one in actors if one not in blamed
    ]
    if parse.scan.final and not blamed and len(blaming) > 1 and marks_topic(parse.scan, blaming[-1].j):
        blaming = blaming[::-1]  # "...が払わないことに、...は不満を示した"
    noun = [one for one in actors if one.marker is Marker.BY and one.i > at] if parse.scan.cased else []
    owner = [one for one in actors if one.marker in (Marker.OF, Marker.OBLIQUE) and one.i > at and one not in noun]
    if noun and owner:
        blaming, blamed = owner, noun  # "разочарование Еревана Москвой"
    return blaming, blamed


def _blamed_behind(parse: Parse, clause: Clause, blaming: Actor) -> list[Actor]:
    """Who is blamed in the clause that says what for: "is angry that Tashkent has not paid"."""
    after = next((one for one in parse.clauses if one.i == clause.j and (one.opening or one.relative)), None)
    subject = subject_of(parse, after, None) if after else None
    return [subject] if subject and subject.party != blaming.party and not subject.source else []


def told_before(one: Proposal, found: list[Proposal]) -> bool:
    """Whether an earlier clause told of the same between the same two: "was angry at X and accused X of ...", or the
    clause is of an agreement on it.
    """
    if one.item == COOPERATION and any(two.kind is Kind.AGREEMENT and two.clause is one.clause for two in found):
        return True
    both = {actor.party for actor in (*one.sides.provider, *one.sides.recipient)}
    return any(
        other.kind is one.kind
        and other.item == one.item
        and both == {actor.party for actor in (*other.sides.provider, *other.sides.recipient)}
        for other in found
    )
