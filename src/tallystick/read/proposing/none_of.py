"""None of a whole: "kein einziger der zwölf zugesagten Jets" says that twelve were promised and that none has come."""

from dataclasses import replace

from tallystick.books.language import Cue, Frame
from tallystick.model.amount import Amount
from tallystick.model.claim import Kind, Modality
from tallystick.model.when import When
from tallystick.read.material.words import Cat
from tallystick.read.parse import Parse, none_behind
from tallystick.read.predicates.contact import contact_verb
from tallystick.read.proposing.proposals import Proposal
from tallystick.read.roles.marks import Role
from tallystick.read.roles.shortened import shortened_role
from tallystick.read.syntax.clauses import Clause

ORDERED = (Frame.ORDER, Frame.PROMISE, Frame.BUY)
CAME = (Frame.GIVE, Frame.GET, Frame.ARRIVE, Frame.PAY)
WHOLE = (Frame.PROMISE, Frame.ORDER, Frame.WAIT)  # what was done with a whole of which none came
BOUGHT = (Frame.PAY, Frame.BUY)  # and what was done for it
NONE_REACH = 6  # words from "none" to the verb that closes its clause: "aucun n'a encore été livré"


def none_of(parse: Parse, found: list[Proposal]) -> list[Proposal]:
    """The goods of which none came, for each promised whole that a negation with "of" stands before."""
    made: list[Proposal] = []
    for one in found:
        promised = (
            one.promised
            or one.modality is Modality.PLEDGED
            or any(inner.value in WHOLE for inner in one.inner)
            or _promised_behind(parse, one)
        )
        not_even = one.amount.stated and _not_even_one(parse, one)
        if one.kind not in (Kind.TRANSFER, Kind.PERSONNEL) or not (promised or not_even):
            continue
        if not (not_even or _negated_whole(parse, one) or _nothing_came(parse, one, found)):
            continue
        one.modality = Modality.PLEDGED
        when = When() if one.predicate and one.predicate.value in ORDERED else one.when  # when it was promised
        if not_even and any(two.modality is Modality.ABSENT and not two.amount.stated for two in found):
            continue
        absent = replace(one, amount=Amount(), modality=Modality.ABSENT, when=when)
        made.append(replace(absent, rules=[*one.rules, "none of them"]))
    return made


def _not_even_one(parse: Parse, one: Proposal) -> bool:
    """Whether "not even one piece" stands between a whole and the verb that closes the sentence, where verbs close it:
    "장갑차 20대 가운데 한 대도 인도되지 않았다".
    """
    main = parse.clause_at(one.j) if parse.scan.final else None
    came = [two for two in main.predicates if two.i >= one.j and two.value in CAME] if main else []
    return bool(came) and any(two.j - two.i > 1 for two in parse.cues(one.j, came[-1].i, Cue.NEGATION))


def _promised_behind(parse: Parse, one: Proposal) -> bool:
    """Whether a relative clause right behind says that the whole was promised: "none of the jets it ordered"."""
    near = (clause for clause in parse.clauses if 0 <= clause.i - one.j <= 2)
    behind = (clause for clause in near if clause.relative or parse.scan.cue(clause.i, Cue.RELATIVE))
    said = [two for clause in behind for two in clause.predicates]
    own = contact_verb(parse, one.clause, one.j)  # "none of the jets Cairo bought"
    return any(two.value in (*WHOLE, *BOUGHT) for two in (*said, *([own] if own else ())))


def _nothing_came(parse: Parse, one: Proposal, found: list[Proposal]) -> bool:
    """Whether a promised whole stands behind "of" at the head of its clause, and the verb that closes it is denied: "de
    los 900 millones prometidos no se ha desembolsado nada".
    """
    first = one.i - 1 if parse.scan.cue(one.i - 1, Cue.ARTICLE) else one.i
    ahead = (two for k in {first, one.i} for two in parse.scan.ends.get(k, ()))  # "dei" is article and "of"
    headed = any(two.value is Cue.PARTITIVE and two.i <= one.clause.i for two in ahead)  # "sur les" is one phrase
    if not headed or any(two is not one and two.i > one.i for two in found):
        return False
    moved = [two for two in one.clause.predicates if two.i >= one.j and two.value in CAME]
    near = range(moved[-1].i - NONE_REACH, moved[-1].i) if moved else ()
    return any(parse.scan.cue(k, Cue.NEGATION) for k in near if k >= one.j)


def _negated_whole(parse: Parse, one: Proposal) -> bool:
    """Whether "not one of" stands right before an amount."""
    first = one.i - 1 if parse.scan.cue(one.i - 1, Cue.ARTICLE, Cue.PARTITIVE) else one.i
    first = first - 1 if parse.scan.cue(first - 1, Cue.PARTITIVE) else first
    if first == one.i:
        return False
    return any(two.value is Cue.NEGATION for two in parse.scan.ends.get(first, ())) or _not_a_cent(parse, one, first)


def _not_a_cent(parse: Parse, one: Proposal, first: int) -> bool:
    """Whether words before word `first` say that not even the least part of a sum came: "has yet to see a cent of"."""
    least = one.money and (parse.scan.cue(first - 1, Cue.PENNY) or parse.scan.find(first - 1, Cat.CURRENCY))
    start = max((clause.i for clause in parse.clauses if clause.i < first), default=0)
    waits = any(two.value is Frame.WAIT for k in range(start, first) for two in parse.scan.at[k])
    return bool(least) and (waits or bool(parse.cues(start, first, Cue.NEGATION)))


def none_by(parse: Parse, found: list[Proposal]) -> list[Proposal]:
    """That a party gave or got none of what others did, in a clause without its verb: "..., and Belgium none"."""
    made: list[Proposal] = []
    for actor in parse.actors:
        none = none_behind(parse.scan, actor.j) if actor.gapped else None
        before = [one for one in found if one.j <= actor.i and one.kind in (Kind.TRANSFER, Kind.PERSONNEL)]
        if none is None or not before:
            continue
        last = before[-1]
        absent = replace(last, amount=Amount(), modality=Modality.ABSENT, i=actor.i, j=none.j, when=When(), either=None)
        made.append(replace(absent, rules=[*last.rules, "none by this one"]))
        role = shortened_role(parse, actor, last.predicate)
        made[-1].provider = actor.party if role is Role.PROVIDER else last.provider
        made[-1].recipient = actor.party if role is Role.RECIPIENT else last.recipient
    return made


def nor(parse: Parse, clause: Clause) -> bool:
    """Whether a clause only adds further goods that did not come, between the same two: 也没有得到武器."""
    silent = parse.scan.serial and clause.i > 0 and not parse.actors_in(clause.i, clause.j)
    return silent and bool(parse.cues(clause.i, clause.j, Cue.NEGATION))
