"""Who says a claim: the sources whose scope holds it, and the chain of their names."""

from tallystick.books.language import Cue, Frame
from tallystick.read.binding.context import Context
from tallystick.read.material.words import Mention
from tallystick.read.parse import Parse
from tallystick.read.parties.actors import Actor
from tallystick.read.parties.persons import described_again, name_of
from tallystick.read.proposing.proposals import Proposal
from tallystick.read.sources.attribution import Source

RETORT = 3  # words of a relative pronoun that stands for what was said: "cosa che", "ce que"


def chain_of(parsed: Parse, one: Proposal, sources: list[Source], context: Context) -> tuple[str, ...]:
    """The names of who says it. A pronoun is the last person named; who promises or thanks speaks for himself; indirect
    speech goes on with the source of the sentence before.
    """
    if sources:
        _name_again(parsed, sources[0], context)
        first = [*(context.heard.chain[:1] if _indirect(parsed, sources[0]) else ()), sources[0].chain[0]]
        return tuple(dict.fromkeys([*first, *(name for source in sources for name in source.chain[1:])]))
    promising = _who_promises(parsed, one)
    if promising:
        return tuple(promising.chain)
    said = _thanking(parsed, one) or one.predicate
    if said and said.value in (Frame.PROMISE, Frame.THANK):
        thanks = said.value is Frame.THANK
        before = parsed.actors_in(0 if said is not one.predicate else one.clause.i, said.i)[:1]
        speaking = [actor for actor in before if not actor.marker and (thanks or _titled(parsed, actor))]
        if speaking:
            return (_by_name(parsed, one, speaking[0]),)
    indirect = parsed.cues(one.clause.i, one.clause.j, Cue.SUBJUNCTIVE)
    return context.heard.chain if indirect else ()


def _indirect(parsed: Parse, source: Source) -> bool:
    """Whether a verb of saying is itself in indirect speech: "der Dienst veranschlage die Zahl auf 2.000"."""
    words = (k for i, j in source.spans for k in range(i, j))
    said = source.cue in (Cue.SAY, Cue.ESTIMATE)
    return said and any(
        parsed.scan.cue(k, Cue.SUBJUNCTIVE) and parsed.scan.cue(k, Cue.SAY, Cue.ESTIMATE) for k in words
    )


def _name_again(parsed: Parse, source: Source, context: Context) -> None:
    """Call a source by name that is a pronoun, or the title of the person named last: "der Minister"."""
    title = "" if source.pronoun or source.party else described_again(parsed.scan, source.i, source.j)
    person = context.heard.person if source.pronoun or title else None
    if person is None:
        return
    same = bool(title) and (title.endswith(person.title) or person.title.endswith(title) or "-" in title)
    said = [parsed.scan.words[k].text for k in range(source.i, source.j) if parsed.scan.cue(k, Cue.PRONOUN, Cue.TITLE)]
    if source.pronoun or same:
        source.chain[:] = [person.name if one in said else one for one in source.chain]


def _who_promises(parsed: Parse, one: Proposal) -> Source | None:
    """Who said what stands before a relative clause that says what he promises: "..., said the minister, who promised
    12 more".
    """
    if not one.clause.relative or one.predicate is None or one.predicate.value is not Frame.PROMISE:
        return None
    return next((source for source in parsed.sources if source.j in (one.clause.i, one.clause.i - 1)), None)


def _thanking(parsed: Parse, one: Proposal) -> Mention | None:
    """The thanks for what a relative clause says to have been given, where words run on: 感谢俄罗斯赠送的."""
    if not (parsed.scan.running and one.clause.relative):
        return None
    main = (two for two in parsed.clauses if not two.relative and two.i <= one.clause.i and one.clause.j <= two.j)
    return next((two for clause in main for two in clause.predicates if two.value is Frame.THANK), None)


def _by_name(parsed: Parse, one: Proposal, first: Actor) -> str:
    """The subject of a verb as the text names it; behind an office that is the person's name."""
    end = one.predicate.i if one.predicate else first.j
    same = (actor for actor in parsed.actors_in(first.i, end) if not actor.marker and actor.party == first.party)
    behind = max(actor.j for actor in (first, *same))
    while _titled(parsed, first) and parsed.scan.capital(behind) and not parsed.scan.at[behind]:
        behind += 1
    return name_of(parsed.scan, first.i, behind) if behind > first.j else parsed.scan.slice(first.i, first.j)


def _titled(parsed: Parse, actor: Actor) -> bool:
    behind = parsed.scan.capital(actor.j) and not parsed.scan.capital_nouns  # "German Defence Minister Boris Pistorius"
    office = behind and any(parsed.scan.cue(k, Cue.TITLE) for k in range(actor.i, actor.j))
    return office or parsed.scan.cue(actor.i - 1, Cue.TITLE) is not None


def covering(parsed: Parse, one: Proposal) -> list[Source]:
    """The sources whose scope holds a proposal: within the same stretch between semicolons, nearest first."""
    scoped = [source for source in parsed.sources if source.scope and source.scope[0] <= one.i < source.scope[1]]
    if parsed.scan.final:
        return sorted(scoped, key=lambda source: (source.scope or (0, 0))[1] - (source.scope or (0, 0))[0])[:1]
    inside = [source for source in parsed.sources if _same_stretch(parsed, source, one)]
    before = [source for source in inside if source.i <= one.i]
    if len(before) > 1 and before[-1].cue is Cue.CLAIM and before[-2].cue is Cue.DENY:
        return before[-2:]  # who rejects the report that says so
    behind = [source for source in inside if source.i > one.i]
    if before and (before[-1].leading or not behind):
        return before[-1:]
    return behind[:1] or before[-1:]


def _same_stretch(parsed: Parse, source: Source, one: Proposal) -> bool:
    low, high = sorted((source.i, one.i))
    if parsed.scan.serial and source.cue is Cue.DENY and _disputed_behind(parsed, source, one):
        return False
    halted = ";" in parsed.scan.lows and any(parsed.scan.low(k) == ";" for k in range(low, high))
    if halted or _retorts(parsed, source, one):
        return False
    if _inserted(parsed, source, one) or _beside(parsed, source, one):
        return False
    return not (
        source.i < one.i
        and not source.leading
        and one.clause.opening
        and source.j <= one.clause.i
        and _turns(parsed, one)
    )


def _inserted(parsed: Parse, source: Source, one: Proposal) -> bool:
    """Whether an attribution within the sentence, with nothing said before its comma, is of another part of it than
    this: "several hundred fell, at least 300 according to Seoul, whose estimate ...".
    """
    scan = parsed.scan
    if source.cue is not Cue.ACCORDING or scan.running or scan.final or scan.low(source.j) != ",":
        return False
    comma = next((k for k in reversed(scan.commas) if k < source.i), None)
    between = [q for q in parsed.quantities if comma is not None and comma < q.i < source.i and not q.trap]
    return comma is not None and bool(between) and one.j <= comma


def _beside(parsed: Parse, source: Source, one: Proposal) -> bool:
    """Whether an attribution between two commas stands inside a later clause, which is all it covers (rule 7.4)."""
    if source.cue is not Cue.ACCORDING or source.i <= one.j or parsed.scan.running:
        return False
    if parsed.scan.low(source.i - 1) != "," or parsed.scan.low(source.j) != ",":
        return False
    own = parsed.clause_at(source.j + 1)
    stop = parsed.scan.parted(one.j, source.i - 1)
    return own is not None and own is not one.clause and bool(own.predicates) and one.clause.j < source.i and stop


def _retorts(parsed: Parse, source: Source, one: Proposal) -> bool:
    """Whether a relative clause behind the claim says who disputes it: "..., which Kigali denies"."""
    if source.cue is not Cue.DENY or source.i < one.j or parsed.scan.running:
        return False
    comma = next((k for k in reversed(parsed.scan.commas) if one.j <= k < source.i), None)
    opening = range(comma + 1, min(comma + 1 + RETORT, source.i + 1)) if comma is not None else ()
    return any(parsed.scan.cue(k, Cue.RELATIVE, Cue.COMPLEMENT) for k in opening)


def _disputed_behind(parsed: Parse, source: Source, one: Proposal) -> bool:
    """Whether someone disputes, behind a comma, what the sentence asserts before: a claim beside the denial."""
    comma = parsed.scan.parted(one.j, source.i)
    return comma and not parsed.cues(one.j, source.i, Cue.STATEMENT, Cue.CLAIM)


def _turns(parsed: Parse, one: Proposal) -> bool:
    """Whether the clause opens with a word that sets it off from what someone said before."""
    return parsed.scan.cue(one.clause.i, Cue.BREAK) is not None
