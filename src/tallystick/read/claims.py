"""Claims of a sentence: proposals with their modality, source and date."""

from dataclasses import dataclass, replace
from itertools import pairwise

from tallystick.books.items import ItemTree
from tallystick.books.language import Cue, Frame, Marker
from tallystick.books.shelf import Books
from tallystick.model.amount import Amount
from tallystick.model.claim import Kind, Modality
from tallystick.model.ident import PartyId
from tallystick.read.binding.context import Context, complete
from tallystick.read.binding.followups import MORE, denied_before, halted, more_of_it, of_the_two
from tallystick.read.binding.officers import resolve_officers
from tallystick.read.binding.refuted import denials, none_came, stated_of
from tallystick.read.binding.saying import chain_of, covering
from tallystick.read.binding.sharing import follow, share_flow, share_sides
from tallystick.read.binding.sides import SPEAKS, announce, complain, disown, speak_for
from tallystick.read.binding.standing import departed, quality
from tallystick.read.binding.summing import sum_up
from tallystick.read.binding.timing import when_of
from tallystick.read.goods.implied import imply_troops
from tallystick.read.goods.plausible import mutual
from tallystick.read.lexicon.lexicon import Lexicon
from tallystick.read.lexicon.sieve import Sieve
from tallystick.read.material.kinds import COMPENSATION, FINANCIAL_AID, GOODS, SUMS
from tallystick.read.material.quantity import PERCENT
from tallystick.read.material.words import Cat, Mention, Scan
from tallystick.read.parse import Parse, parse
from tallystick.read.parties.abbreviated import resolve_signs
from tallystick.read.parties.actors import How
from tallystick.read.parties.antecedents import resolve, resolve_people
from tallystick.read.parties.currencies import localised
from tallystick.read.predicates.governing import CONTACT, RELATIVE, of_which
from tallystick.read.predicates.ground import Ground
from tallystick.read.predicates.modality import judge
from tallystick.read.proposing.apart import apart
from tallystick.read.proposing.bare import propose_bare
from tallystick.read.proposing.barter import is_price, turns_around
from tallystick.read.proposing.governors import SENDING
from tallystick.read.proposing.home import at_home
from tallystick.read.proposing.losses import SENT
from tallystick.read.proposing.none_of import none_by, none_of
from tallystick.read.proposing.owned import owned
from tallystick.read.proposing.packages import follow_package
from tallystick.read.proposing.parts import in_tranches, join_part
from tallystick.read.proposing.proposals import Proposal, propose_amounts, settle_sides
from tallystick.read.proposing.restated import restated, share_losses
from tallystick.read.proposing.unsigned import unsigned
from tallystick.read.proposing.withheld import refused_to, withheld
from tallystick.read.roles.places import stretch
from tallystick.read.roles.roles import Place, is_passive
from tallystick.read.roles.subjects import subject_of
from tallystick.read.roles.topics import goes_on, topic_of
from tallystick.read.syntax.clauses import verbal

WHOLE = (Frame.PROMISE, Frame.ORDER)  # attributes of a whole of which a part has come
ABROAD_REACH = 4  # words from a verb of buying to whom it is from
COMING = (Modality.PLANNED, Modality.PLEDGED)
NOT_COME = (Frame.ARRIVE, Frame.GIVE, Frame.SELL, Frame.PAY)  # by which who gets something says that nothing came


@dataclass(frozen=True, slots=True)
class Reader:
    """What reading a language needs, made once. `outlets` are known media, lower case."""

    lexicon: Lexicon
    sieve: Sieve
    books: Books
    outlets: frozenset[str]


def read_scan(scan: Scan, reader: Reader, context: Context, before: str = "") -> tuple[Parse, list[Proposal]]:
    """Read one scanned sentence, with what the sentences before left open; the context is carried on. `before` is the
    sentence before.
    """
    resolve(scan, context.heard.whose)
    resolve_people(scan)
    resolve_signs(scan, context.heard.named_by)
    resolve_officers(scan, context.heard.officer_of)
    imply_troops(scan)
    parsed = parse(scan, reader.lexicon, reader.outlets)
    _take_up(parsed, reader, before)
    context.heard.organs(parsed)
    running = context.running(reader.books.units)
    raw = propose_amounts(parsed, reader.books.items, running) + propose_bare(parsed, reader.books.items)
    raw += halted(parsed, reader.books.items, context) or more_of_it(parsed, reader.books.items, context)
    found: list[Proposal] = []
    raw = [one for one in raw if not _counted(parsed, one, raw)]
    for one in sorted(_one_agreement(raw, reader.books.items), key=lambda one: (one.i, one.j)):
        for part in apart(parsed, one):
            _finish(parsed, part, context)
            of_the_two(part, reader.books.items, context)
            sum_up(part, reader.books.items, context)
            _take_part(parsed, part, found[-1] if found else None)
            share_losses(parsed, part, found[-1] if found else None)
            join_part(parsed, part, found)
            if _stands(parsed, part, opening=context.last is None):
                context.note(part)
                found.append(part)
    found += _halted_here(parsed, found, reader, context)
    found += _absent(parsed, found, reader.books.items)
    follow(parsed, found)
    follow_package(reader.books.items, found)
    share_sides(found)
    share_flow(parsed, found)
    found = [one for one in found if not _idle(parsed, one, found)]
    _exclude(parsed, found)
    found += denials(parsed, found) + none_came(parsed, found) + unsigned(parsed, reader.books.items, found)
    found += [] if found else denied_before(parsed, context.last if context.fresh else None)
    return parsed, found


def _absent(parsed: Parse, found: list[Proposal], items: ItemTree) -> list[Proposal]:
    """What the sentence says did not come, beside what it says did."""
    none = none_of(parsed, found) + none_by(parsed, found)
    return none + withheld(parsed, items, found) + refused_to(parsed, found)


def _take_up(parsed: Parse, reader: Reader, before: str) -> None:
    """Note whom the sentence before was about, where this one goes on about them."""
    silent = reader.lexicon.language.silent_subjects
    if before and goes_on(parsed.scan, silent=silent):
        topic = topic_of(parse(reader.lexicon.scan(before), reader.lexicon, reader.outlets))
        parsed.topic, parsed.other = (topic.party, topic.other) if topic else (None, None)


def _halted_here(parsed: Parse, found: list[Proposal], reader: Reader, context: Context) -> list[Proposal]:
    """Deliveries of the goods of this sentence that its next clause says were stopped: "gets gas from X since Y halted
    deliveries"; they went where these go.
    """
    if not found:
        return []
    halts = [one for one in halted(parsed, reader.books.items, context) if one.clause.i >= found[-1].j]
    for one in halts:
        _finish(parsed, one, context)
        free = context.recipient if context.recipient != one.provider else None
        one.recipient = one.recipient or free
    return halts


def _idle(parsed: Parse, one: Proposal, found: list[Proposal]) -> bool:
    """Whether a proposal is no exchange, or says what another of its sentence says."""
    if _hollow(parsed, one) or _internal(parsed, one) or owned(parsed, one) or departed(parsed, one) or quality(one):
        return True
    return _measured(parsed, one, found) or restated(parsed, one, found)


def _measured(parsed: Parse, one: Proposal, found: list[Proposal]) -> bool:
    """Goods without a number whose worth the sentence goes on to say: "the arms given to X are worth 20 bn"."""
    worths = [other for other in found if other.kind is Kind.VALUE and other.item == one.item and other.i > one.i]
    about = CONTACT in one.rules  # "the arms Chad bought were worth 20 bn"
    leans = any(
        other.predicate is None
        or other.predicate.value is Frame.AMOUNT
        or (about and verbal(other.clause, Frame.AMOUNT))
        for other in worths
    )
    leans = leans or (parsed.scan.cased and any(other.clause is one.clause for other in worths))
    return not one.amount.stated and one.kind is Kind.TRANSFER and leans


def _hollow(parsed: Parse, one: Proposal) -> bool:
    """A worth or price of goods between nobody; a purchase of nobody's goods, which is own procurement (rule 1.2)."""
    buying = one.predicate is not None and one.predicate.value in (Frame.BUY, Frame.ORDER)
    buying = buying or (one.modality in COMING and _equipped(parsed, one))
    nobody = one.provider is None and one.recipient is None
    priced = one.kind is Kind.PRICE
    costs = one.recipient is None and not priced and parsed.cues(one.clause.i, one.i, Cue.COST)  # of no claim's goods
    nobody = nobody or bool(costs)
    return (one.kind in (Kind.VALUE, Kind.PRICE) and nobody) or (
        buying and one.provider is None and not _from_abroad(parsed, one)
    )


def _equipped(parsed: Parse, one: Proposal) -> bool:
    """Whether an army is to get goods, and no word on from whom: "the French army will receive 109 guns"."""
    scan, got = parsed.scan, one.predicate is not None and one.predicate.value is Frame.GET
    armed = [actor for actor in one.sides.recipient if not scan.cased]
    organs = () if scan.running else (Cue.BODY,)
    return got and any(
        scan.find(actor.i, Cat.AGENCY) or any(scan.cue(k, *organs) for k in range(actor.i, actor.j)) for actor in armed
    )


def _from_abroad(parsed: Parse, one: Proposal) -> bool:
    """Whether goods are bought from someone whom the text does not name: "from its ally"."""
    start = one.predicate.j if one.predicate else one.clause.i
    near = range(start, min(start + ABROAD_REACH, one.clause.j))
    return any(parsed.scan.cue(k, Marker.FROM) and parsed.scan.cue(k + 1, Cue.PRONOUN) for k in near)


def _internal(parsed: Parse, one: Proposal) -> bool:
    """Whether an organ of state gives its own state something: "the Bundestag approved 100 billion for the army"."""
    if at_home(parsed, one) or _deals_at_home(parsed, one):
        return True
    if one.provider is not None or one.recipient is None or one.predicate is None or one.kind is Kind.PRICE:
        return False
    giver = subject_of(parsed, one.clause, one.predicate)
    gives = one.predicate.value in (Frame.GIVE, Frame.PAY, Frame.PROMISE) and giver is not None
    passive = is_passive(parsed, Place(one.clause, one.predicate, one.i, one.j))
    return gives and giver is not None and giver.party == one.recipient and giver.i < one.i and not passive


def _deals_at_home(parsed: Parse, one: Proposal) -> bool:
    """Whether an organ of state buys from another of its own state: all that the sentence names are of one party."""
    dealt = one.predicate is not None and one.predicate.value in (Frame.BUY, Frame.ORDER, Frame.SIGN)
    alone = len(parsed.actors) > 1 and len({actor.party for actor in parsed.actors}) == 1
    return dealt and alone and None in (one.provider, one.recipient)


def _exclude(parsed: Parse, found: list[Proposal]) -> None:
    """Amounts with only "or" between them exclude each other."""
    for one, after in pairwise(found):
        gap = range(one.j, after.i)
        if one.amount.stated and after.amount.stated and len(gap) <= 2 and any(parsed.scan.cue(k, Cue.OR) for k in gap):
            one.either = after.either = one.either or f"{one.i}"


def _take_part(parsed: Parse, one: Proposal, whole: Proposal | None) -> None:
    """A part without a verb of its own moves with its whole: "15,000 soldiers, among them 500 officers"."""
    marked = any(parsed.scan.cue(k, Cue.APPOSITION) for k in (one.i - 1, one.i - 2))
    goods = (Kind.TRANSFER, Kind.PERSONNEL, Kind.VALUE)
    silent = parsed.scan.serial and not parsed.actors_in(one.clause.i, one.clause.j)  # "of them four came last month"
    if whole and marked and one.kind in goods and whole.kind in goods and (silent or not one.clause.predicates):
        one.provider, one.recipient = whole.provider, whole.recipient


def _glosses(parsed: Parse, one: Proposal, other: Proposal) -> bool:
    """Whether a number puts the goods before it into figures, behind a colon or comma: "its loan: 600 million"."""
    same = other.item == one.item or (other.item in SUMS and one.item in SUMS)  # "транш помощи, 120 млн евро"
    near = other.amount.stated and same and other.i - one.j in (1, 2) and not parsed.scan.running
    return near and parsed.scan.low(other.i - 1) in (":", "—", "–", ",", "(")


def _counted(parsed: Parse, one: Proposal, raw: list[Proposal]) -> bool:
    """Whether goods without a number are those that a number of their clause counts: "grain it sent 300 tonnes"."""
    bare = one.kind in (Kind.TRANSFER, Kind.PERSONNEL) and one.amount == Amount()
    if bare and any(_glosses(parsed, one, other) for other in raw):
        return True
    return bare and any(
        other.amount.stated and other.item == one.item and other.clause is one.clause and other.kind is one.kind
        for other in raw
    )


def _one_agreement(raw: list[Proposal], items: ItemTree) -> list[Proposal]:
    """A treaty and a clause of it in one sentence are one agreement, under the narrower name."""
    signed = [one for one in raw if one.kind is Kind.AGREEMENT]
    if len(signed) < 2:
        return raw
    deep = max(signed, key=lambda one: len(items.ancestors(one.item)))
    kept = replace(signed[0], item=deep.item)
    return [one for one in raw if one.kind is not Kind.AGREEMENT] + [kept]


def _stands(parsed: Parse, one: Proposal, *, opening: bool) -> bool:
    """Whether a proposal says enough: losses need the nation of the fallen, except at the `opening` of a text, which
    may say later whom it means; others a side or a firm predicate.
    """
    if one.provider is not None and one.provider == one.recipient:
        return False
    east = parsed.scan.running or parsed.scan.final  # elsewhere "the two leaders" conclude it
    if one.kind is Kind.AGREEMENT and opening and east and not (parsed.actors or one.provider or one.recipient):
        return False  # two firms' contract
    if one.kind is Kind.CASUALTIES:
        sent = one.recipient is not None or not parsed.scan.final or SENT in one.sides.rules
        return (one.provider is not None or opening) and sent
    if MORE in one.rules and one.modality in (Modality.DELIVERED, Modality.ESTIMATED):
        return False  # "further deliveries have increased" tells of none
    frame = one.predicate.value if one.predicate else None
    if parsed.scan.running and frame is Frame.GIVE and not parsed.actors and one.modality is Modality.POSSIBLE:
        return bool(one.provider or one.recipient)  # what a vessel can carry
    alone = one.provider is None and (frame is Frame.GET or one.recipient is None)
    if alone and one.item == FINANCIAL_AID:
        return False
    firm = (
        frame in (Frame.PROMISE, Frame.ARRIVE, Frame.GIVE, Frame.ORDER) or one.kind is Kind.AGREEMENT or bool(one.inner)
    )
    return bool(one.provider or one.recipient) or firm or one.promised


def _finish(parsed: Parse, one: Proposal, context: Context) -> None:
    settle_sides(one)
    reverse = turns_around(parsed, one)
    if is_price(parsed, one):
        one.provider, one.recipient = one.recipient, one.provider
    if reverse and one.item == GOODS:
        one.item = COMPENSATION
    leaning = one.predicate is not None and one.predicate.value in (Frame.AMOUNT, Frame.DIE)
    part = stretch(parsed, one.clause, one.i) if parsed.scan.serial and leaning else (one.clause.i, one.clause.j)
    actors = parsed.actors_in(*part)
    named = any(actor.how is not How.ADJECTIVE and actor.marker not in (Marker.OTHER, Marker.AT) for actor in actors)
    complain(parsed, one)
    disown(parsed, one)
    announce(parsed, one)
    there = bool(parsed.cues(one.clause.i, one.clause.j, Cue.THERE)) or mutual(parsed, one.clause, one.predicate)
    complete(one, context, reverse=reverse, named=named, further=there)
    speak_for(parsed, one)
    one.amount = localised(parsed.scan, one.amount, one.provider, (one.i, one.j))
    sources = covering(parsed, one)
    one.chain = chain_of(parsed, one, sources, context)
    not_come = NOT_COME if parsed.scan.running else (Frame.ARRIVE,)
    come = SPEAKS in one.rules or (one.predicate is not None and one.predicate.value in not_come)
    got = None if come else one.recipient  # who says that nothing has come denies nothing
    sides = frozenset(party for side in (one.provider, got) if side for party in side.split("+"))
    parties = frozenset(PartyId(party) for party in sides)
    said = tuple(sources)
    sent = one.predicate is not None and one.predicate.value in SENDING and _sends(one, one.predicate)
    whole = not sent and (one.promised or _is_whole(parsed, one) or _come_in_part(parsed, one))
    borrowed = one.clause.relative and one.predicate not in one.clause.predicates
    predicate = None if borrowed else one.predicate
    heads = (one.clause.heads[predicate.i],) if predicate and predicate.i in one.clause.heads else ()
    counted = one.amount.stated or one.kind is Kind.EVENT  # "accuses Moscow of not paying" is no absent accusation
    givers = frozenset(map(PartyId, one.provider.split("+") if one.provider else ()))
    ground = Ground(one.clause, predicate, one.i, one.j, one.inner, said, parties, whole, counted, givers, heads)
    one.modality = judge(parsed, ground)
    contained = one.predicate is not None and one.predicate.value is Frame.CONTAIN
    if (contained or _worth_of(one, context)) and one.modality is Modality.DELIVERED and context.modality:
        one.modality = context.modality
    one.amount = stated_of(parsed, one)
    one.when = when_of(parsed, one)
    one.rules.append(f"modality {one.modality}")


def _worth_of(one: Proposal, context: Context) -> bool:
    """Whether a sum only says what the goods named last are worth: it is as firm as they are."""
    leaning = one.kind is Kind.VALUE and one.predicate is not None and one.predicate.value is Frame.AMOUNT
    last = context.last
    return leaning and last is not None and (last.item, last.provider) == (one.item, one.provider)


def _sends(one: Proposal, verb: Mention) -> bool:
    """Whether goods or people are told apart by where they were sent: "the 2,000 men it sent to Togo"."""
    told = verb.value is not Frame.ARRIVE and not {RELATIVE, CONTACT}.isdisjoint(one.rules)
    return verb in one.inner or (told and one.kind is Kind.PERSONNEL)


def _is_whole(parsed: Parse, one: Proposal) -> bool:
    """Whether another number is said to be a part of this one: "20 of 60"."""
    parts = [(q, q.j if q.item else q.number_j) for q in parsed.quantities]
    parts = [(q, j) for q, j in parts if 0 < one.i - j <= 2 + bool(parsed.scan.cue(j + 1, Cue.ARTICLE))]
    promised = any(inner.value in WHOLE for inner in one.inner)  # "a third of the 300 promised tanks"
    parts = [(q, j) for q, j in parts if not q.trap and (promised or q.amount.unit != PERCENT)]
    parts = [(q, j) for q, j in parts if not parsed.scan.cue(j, Cue.AMONG)]  # the whole stands first: "60両のうち20両"
    behind = any(parsed.scan.cue(j, Cue.PARTITIVE) for q, j in parts if q.item is None or q.item == one.item)
    return behind or _parted(parsed, one) or in_tranches(parsed, one)


def _come_in_part(parsed: Parse, one: Proposal) -> bool:
    """Whether a relative clause behind says that a part has been given: "24 jets, of which 18 were handed over"."""
    after = next((clause for clause in parsed.clauses if clause.i >= one.j), None)
    if after is None or not (after.relative and of_which(parsed, after)) or one.kind is not Kind.TRANSFER:
        return False
    if any(one.j <= other.i < after.i and not other.trap for other in parsed.quantities):
        return False  # of what was paid for, not of the sum
    origin = any(actor.marker is Marker.FROM for actor in parsed.actors_in(after.i, after.j))
    return not origin and any(two.value is Frame.GIVE for two in after.predicates)


def _parted(parsed: Parse, one: Proposal) -> bool:
    """Whether the number stands behind an "of" and its part follows: "Of the 31 promised tanks, 19 have come"."""
    scan, promised = parsed.scan, any(inner.value in WHOLE for inner in one.inner)
    first = one.i - 1 if scan.cue(one.i - 1, Cue.ARTICLE) else one.i
    headed = any(
        m.value in (Cue.PARTITIVE, Cue.OUT_OF, Marker.OF, Marker.FROM)
        for k in {first, one.i}
        for m in scan.ends.get(k, ())
    )
    headed = headed or scan.cue(one.i, Cue.PARTITIVE, Marker.OF, Marker.FROM) is not None
    ahead = [q for q in parsed.quantities if one.j <= q.i < one.clause.j and not q.trap and not q.money]
    return promised and headed and any(q.item in (None, one.item) for q in ahead)
