"""Speakers who plainly speak as the side that a clause leaves open (rule 3.2): who got what came, who sent who fell."""

from collections.abc import Sequence

from tallystick.books.language import Cue, Frame
from tallystick.model.claim import Kind
from tallystick.model.ident import PartyId
from tallystick.read.material.kinds import DEPOSIT
from tallystick.read.material.quantity import PERCENT
from tallystick.read.material.words import Cat
from tallystick.read.parse import Parse
from tallystick.read.proposing.proposals import Proposal
from tallystick.read.roles.roles import Place, is_passive
from tallystick.read.sources.attribution import Source

PEOPLE = (Kind.PERSONNEL, Kind.CASUALTIES)
SAID = (Cue.SAY, Cue.COMPLAIN)
SPEAKS = "recipient: who says so"
COMPLAINED = (  # what the receiving side complains of
    *(Frame.ARRIVE, Frame.GET, Frame.GIVE, Frame.PAY),
    *(Frame.PROMISE, Frame.SELL, Frame.REFUSE),
)


def speak_for(parsed: Parse, one: Proposal) -> None:
    """Give a proposal the side that its official speaker speaks for: what came from another came to the speaker's
    state, and its leader tells of those whom it sent.
    """
    said = [source.party for source in parsed.sources if source.party and _official(parsed, source)]
    waits = _came(parsed, one) or _awaited(parsed, one) or one.item == DEPOSIT
    if one.recipient is None and one.provider is not None and waits:
        one.recipient = _other(said, one.provider)
        one.rules += [SPEAKS] if one.recipient else []
    if one.recipient is None and one.provider is not None and _dealt(parsed, one):
        one.recipient = _other([source.party for source in parsed.sources if _organ(parsed, source)], one.provider)
    _own_people(parsed, one)
    given = one.kind is Kind.TRANSFER and _by_nobody(parsed, one)
    if one.provider is None and one.recipient is not None and one.kind is Kind.TRANSFER and _admitted(parsed, one):
        one.provider = _other(said, one.recipient)
    if one.provider is None and one.recipient is not None and (one.kind in PEOPLE or given):
        leading = [source.party for source in parsed.sources if source.party and _leads(parsed, source)]
        one.provider = _other([party for party in said if party in leading], one.recipient)


def _dealt(parsed: Parse, one: Proposal) -> bool:
    """Whether goods are said to be bought or ordered, or to be a part of such, where no one is named who does."""
    goods = one.kind in (Kind.TRANSFER, Kind.VALUE)
    said = (*one.inner, *((one.predicate,) if one.predicate else ()))
    said += tuple(two for clause in parsed.clauses for two in clause.predicates) if parsed.scan.final else ()
    return goods and any(two.value in (Frame.BUY, Frame.ORDER) for two in said)


def _organ(parsed: Parse, source: Source) -> bool:
    """Whether a source is an organ of the state that it is named with: "폴란드 국방부에 따르면"."""
    words = (k for i, j in source.spans for k in range(i, j))
    return source.party is not None and any(
        parsed.scan.cue(k, Cue.BODY) or parsed.scan.find(k, Cat.AGENCY) for k in words
    )


def _admitted(parsed: Parse, one: Proposal) -> bool:
    """Whether someone admits that something was given, and not by whom: they gave it."""
    given = one.predicate is not None and one.predicate.value in (Frame.GIVE, Frame.PAY)
    said = (k for source in parsed.sources for i, j in source.spans for k in range(i, j))
    admits = any(parsed.scan.cue(k, Cue.ADMIT) for k in said)
    return given and admits and is_passive(parsed, Place(one.clause, one.predicate, one.i, one.j))


def _own_people(parsed: Parse, one: Proposal) -> None:
    """Who tells of "its" people, or admits losses, has sent them: "46 of its men have died in Russia, Nepal said"."""
    own = one.kind in PEOPLE and any(parsed.scan.cue(k, Cue.PRONOUN) for k in range(one.i, one.j))
    said = {k for source in parsed.sources for i, j in source.spans for k in range(i, j)}
    own = own or (one.kind is Kind.CASUALTIES and any(parsed.scan.cue(k, Cue.ADMIT) for k in said))
    if own and one.provider is None and one.recipient is not None:
        one.provider = _other([source.party for source in parsed.sources if source.party], one.recipient)


def _by_nobody(parsed: Parse, one: Proposal) -> bool:
    """Whether a passive says what was given and not by whom, where cases tell: "several systems have been handed"."""
    if not parsed.scan.cased or one.predicate is None or one.predicate.value is not Frame.GIVE:
        return False
    return is_passive(parsed, Place(one.clause, one.predicate, one.i, one.j))


def _came(parsed: Parse, one: Proposal) -> bool:
    """Whether goods are said to have come, or not yet, by their clause or the one that they are the subject of."""
    main = parsed.clause_at(one.i)
    verbs = [*([one.predicate] if one.predicate else []), *(main.predicates if main else [])]
    return one.kind not in PEOPLE and any(verb.value is Frame.ARRIVE for verb in verbs)


def _awaited(parsed: Parse, one: Proposal) -> bool:
    """Whether a clause says what another promised or has not given: 泰国海军表示，中国没有交付潜艇."""
    if one.kind in PEOPLE or one.predicate is None:
        return False
    given = one.predicate.value in (Frame.GIVE, Frame.SELL, Frame.PAY)
    if given and parsed.cues(one.clause.i, one.predicate.j, Cue.NEGATION):
        return True
    words = range(one.clause.i, one.predicate.j) if given or one.predicate.value is Frame.PROMISE else ()
    return any(verb.value is Frame.PROMISE for k in words if (verb := parsed.scan.find(k, Cat.FRAME)))


def _other(said: Sequence[PartyId | None], known: PartyId) -> PartyId | None:
    return next((party for party in said if party and party != known), None)


def _official(parsed: Parse, source: Source) -> bool:
    """Whether a source is an organ or officer of its state that says so, and not an estimate of what others do."""
    words = [k for i, j in source.spans for k in range(i, j)]
    named = any(parsed.scan.cue(k, Cue.TITLE, Cue.BODY) or parsed.scan.find(k, Cat.AGENCY) for k in words)
    return source.cue in SAID and (named or _leads(parsed, source))


def _leads(parsed: Parse, source: Source) -> bool:
    """Whether a source is who leads its state: a title together with a name that stands for it, or a leader's name."""
    named = [actor for actor in parsed.actors if actor.source and source.i <= actor.i < source.j]
    titled = any(parsed.scan.cue(k, Cue.TITLE) for k in range(source.i, source.j))
    full = any(actor.j - actor.i > 1 and parsed.scan.words[actor.j - 1].capital for actor in named)
    organ = any(parsed.scan.cue(k, Cue.BODY, Cue.SOURCE) for k in range(source.i, source.j))
    return bool(named) and (titled or (full and not organ))


def complain(parsed: Parse, one: Proposal) -> None:
    """Who complains that too little came is the receiving side (rule 3.2)."""
    frame = one.predicate.value if one.predicate else None
    if one.recipient is None and frame in COMPLAINED:
        share = frame is Frame.ARRIVE and one.amount.unit == PERCENT  # who says what share of it came has counted it
        told = [one for one in parsed.sources if share or one.cue is Cue.COMPLAIN or _confirms(parsed, one)]
        said = [source.party for source in told if source.party]
        one.recipient = next((party for party in said if party != one.provider), None)


def _confirms(parsed: Parse, source: Source) -> bool:
    """Whether a source confirms what is said, as who gets something from another does."""
    return any(parsed.scan.cue(k, Cue.CONFIRM) for i, j in source.spans for k in range(i, j))


def announce(parsed: Parse, one: Proposal) -> None:
    """Who announces what someone is to get gives it, where no other is named (rule 3.2)."""
    if one.provider is None and one.recipient is not None and one.kind in (Kind.TRANSFER, Kind.VALUE):
        saying = [source.party for source in parsed.sources if source.promises and source.party]
        one.provider = next((party for party in saying if party != one.recipient), None)


def disown(parsed: Parse, one: Proposal) -> None:
    """Who denies what someone got or gave or is accused of it is the other side, where no other is named (rule 3.2)."""
    if one.provider is None and one.recipient is not None:
        charged = (actor.party for actor in parsed.actors if actor.accused and actor.i < one.i)
        one.provider = next((party for party in charged if party != one.recipient), None)
    if one.provider is None and one.recipient is not None:
        denying = [source.party for source in parsed.sources if source.cue is Cue.DENY]
        one.provider = next((party for party in denying if party != one.recipient), None)
    elif one.recipient is None and one.provider is not None and one.kind is not Kind.EVENT:
        denying = [source.party for source in parsed.sources if source.cue is Cue.DENY]
        one.recipient = next((party for party in denying if party != one.provider), None)
