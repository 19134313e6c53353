"""Who says a claim: the sources whose scope holds it, and the chain of their names."""

from tallystick.books.language import Cue, Frame
from tallystick.read.binding.context import Context
from tallystick.read.parse import Parse
from tallystick.read.parties.actors import Actor
from tallystick.read.parties.persons import name_of
from tallystick.read.proposing.proposals import Proposal
from tallystick.read.sources.attribution import Source

RETORT = 3  # words of a relative pronoun that stands for what was said: "cosa che", "ce que"


def chain_of(parsed: Parse, one: Proposal, sources: list[Source], context: Context) -> tuple[str, ...]:
    """The names of who says it. A pronoun is the last person named; who promises or thanks speaks for himself; indirect
    speech goes on with the source of the sentence before.
    """
    if sources:
        names = [(one.pronoun and context.heard.person) or one.chain[0] for one in sources[:1]]
        return tuple(dict.fromkeys([*names, *(name for source in sources for name in source.chain[1:])]))
    if one.predicate and one.predicate.value in (Frame.PROMISE, Frame.THANK):
        before = parsed.actors_in(one.clause.i, one.predicate.i)[:1]
        thanks = one.predicate.value is Frame.THANK
        speaking = [actor for actor in before if not actor.marker and (thanks or _titled(parsed, actor))]
        if speaking:
            return (_by_name(parsed, one, speaking[0]),)
    indirect = parsed.cues(one.clause.i, one.clause.j, Cue.SUBJUNCTIVE)
    return context.heard.chain if indirect else ()


def _by_name(parsed: Parse, one: Proposal, first: Actor) -> str:
    """The subject of a verb as the text names it; behind an office that is the person's name."""
    end = one.predicate.i if one.predicate else first.j
    same = (actor for actor in parsed.actors_in(first.i, end) if not actor.marker and actor.party == first.party)
    behind = max(actor.j for actor in (first, *same))
    return name_of(parsed.scan, first.i, behind) if behind > first.j else parsed.scan.slice(first.i, first.j)


def _titled(parsed: Parse, actor: Actor) -> bool:
    return parsed.scan.cue(actor.i - 1, Cue.TITLE) is not None


def covering(parsed: Parse, one: Proposal) -> list[Source]:
    """The sources whose scope holds a proposal: within the same stretch between semicolons, nearest first."""
    scoped = [source for source in parsed.sources if source.scope and source.scope[0] <= one.i < source.scope[1]]
    if parsed.scan.final:
        return sorted(scoped, key=lambda source: (source.scope or (0, 0))[1] - (source.scope or (0, 0))[0])[:1]
    inside = [source for source in parsed.sources if _same_stretch(parsed, source, one)]
    before = [source for source in inside if source.i <= one.i]
    behind = [source for source in inside if source.i > one.i]
    if before and (before[-1].leading or not behind):
        return before[-1:]
    return behind[:1] or before[-1:]


def _same_stretch(parsed: Parse, source: Source, one: Proposal) -> bool:
    low, high = sorted((source.i, one.i))
    if parsed.scan.serial and source.cue is Cue.DENY and _disputed_behind(parsed, source, one):
        return False
    if any(parsed.scan.low(k) == ";" for k in range(low, high)) or _retorts(parsed, source, one):
        return False
    return not (
        source.i < one.i
        and not source.leading
        and one.clause.opening
        and source.j <= one.clause.i
        and _turns(parsed, one)
    )


def _retorts(parsed: Parse, source: Source, one: Proposal) -> bool:
    """Whether a relative clause behind the claim says who disputes it: "..., which Kigali denies"."""
    if source.cue is not Cue.DENY or source.i < one.j or parsed.scan.running:
        return False
    comma = next((k for k in range(source.i - 1, one.j - 1, -1) if parsed.scan.low(k) == ","), None)
    opening = range(comma + 1, min(comma + 1 + RETORT, source.i + 1)) if comma is not None else ()
    return any(parsed.scan.cue(k, Cue.RELATIVE, Cue.COMPLEMENT) for k in opening)


def _disputed_behind(parsed: Parse, source: Source, one: Proposal) -> bool:
    """Whether someone disputes, behind a comma, what the sentence asserts before: a claim beside the denial."""
    comma = any(parsed.scan.low(k) == "," for k in range(one.j, source.i))
    return comma and not parsed.cues(one.j, source.i, Cue.STATEMENT, Cue.CLAIM)


def _turns(parsed: Parse, one: Proposal) -> bool:
    """Whether the clause opens with a word that sets it off from what someone said before."""
    return parsed.scan.cue(one.clause.i, Cue.BREAK) is not None
