"""Proposals without a number: goods that a predicate governs, agreements, strain and cooperation."""

from tallystick.books.items import ItemTree
from tallystick.books.language import Cue, Frame, Marker
from tallystick.model.amount import Amount
from tallystick.model.claim import Kind
from tallystick.read.goods.carriers import CARRIERS, carries
from tallystick.read.goods.means import counted_later, pays_with
from tallystick.read.goods.peripheral import peripheral
from tallystick.read.goods.presupposed import come_of_it, presupposed
from tallystick.read.material.kinds import (
    AID,
    CIVIL,
    MONEY,
    PEOPLE,
    TEACHERS,
    TRAINING,
    sort_bare,
    within,
)
from tallystick.read.material.quantity import COUNT
from tallystick.read.material.words import Cat, Mention, Scan, item_of
from tallystick.read.parse import Parse
from tallystick.read.parties.actors import How
from tallystick.read.predicates.closing import of_other_verb
from tallystick.read.predicates.governing import BEFORE_IT, RELATIVE, governing
from tallystick.read.predicates.requests import requested
from tallystick.read.predicates.standins import stands_in
from tallystick.read.proposing.agreements import agreement
from tallystick.read.proposing.barter import hangs_on, swaps
from tallystick.read.proposing.events import events, told_before
from tallystick.read.proposing.forgiven import forgiven
from tallystick.read.proposing.none_of import nor
from tallystick.read.proposing.objects import acts, gets_sum, only_said, set_against, severed, specifies, spent_for
from tallystick.read.proposing.packages import listed_behind, lists
from tallystick.read.proposing.pennies import coins, owned_by
from tallystick.read.proposing.proposals import Proposal, complete_from_attribute
from tallystick.read.proposing.specifying import names, only_named, qualifies
from tallystick.read.proposing.unpaid import unpaid
from tallystick.read.quantities.nouns import in_quotes, named_behind
from tallystick.read.quantities.preposed import paid_for
from tallystick.read.roles.contact import sides_around
from tallystick.read.roles.outsiders import outsider
from tallystick.read.roles.places import place_of
from tallystick.read.roles.roles import Place, assign
from tallystick.read.roles.shortened import shorten_or_fill
from tallystick.read.roles.strangers import strange_giver
from tallystick.read.roles.teaching import teaches
from tallystick.read.syntax.clauses import Clause
from tallystick.read.syntax.postposed import adjoined, typed

GOVERNING = (
    Frame.GIVE,
    Frame.SELL,
    Frame.GET,
    Frame.BUY,
    Frame.RELY,
    Frame.PROMISE,
    Frame.REFUSE,
    Frame.FORBID,
    Frame.TRAIN,
    Frame.THANK,
    Frame.WAIT,
    Frame.CONTAIN,
    Frame.ARRIVE,
)


def propose_bare(parse: Parse, items: ItemTree) -> list[Proposal]:
    """All claims of a sentence that state no number."""
    found: list[Proposal] = []
    if parse.scan.low(len(parse.scan.words) - 1) == "?" and not parse.sources:
        return found  # nobody says it
    for mention in parse.scan.mentions:
        if mention.cat is not Cat.ITEM:
            continue
        free = not (_taken(parse, mention) or adjoined(parse.scan, items, mention) or _heads(parse, mention))
        one = agreement(parse, items, mention) if free or _valued(parse, mention) else None
        one = one or (_goods(parse, items, mention) if free else None)
        if one:
            found.append(one)
    found = found or [owned_by(parse, one, coin) for coin in coins(parse) if (one := _goods(parse, items, coin))]
    for clause in parse.clauses:
        told = events(parse, clause)
        if told and (parse.scan.serial or parse.scan.final or parse.scan.cased):
            found = [one for one in found if not _what_for(parse, one, clause)]
            told = told if parse.scan.cased else told[:1]
        found += [one for one in told if not told_before(one, found)] + unpaid(parse, clause)
        if not any(one.predicate and one.predicate.value is Frame.FORGIVE for one in found):
            found += forgiven(parse, items, clause)
    return found


def _what_for(parse: Parse, one: Proposal, clause: Clause) -> bool:
    """Whether goods are only what the strain of a clause is about; where cases tell, those of the clause behind that
    says what for: "недовольна тем, что Ташкент задерживает оплату".
    """
    if parse.scan.cased:
        return one.clause.i == clause.j and bool(one.clause.opening)
    aside = (Kind.TRANSFER, Kind.PERSONNEL) if parse.scan.serial else (Kind.PERSONNEL,)
    return one.clause is clause and one.kind in aside


def _valued(parse: Parse, mention: Mention) -> bool:
    """Whether a sum says what this is worth: a contract is concluded all the same."""
    return any((one.money or parse.scan.final) and one.item_at == mention.i for one in parse.quantities)


def _taken(parse: Parse, mention: Mention) -> bool:
    """Whether an item belongs to an amount, to an attribution, or to a longer item."""
    places = [at for at in (mention.i, in_quotes(parse.scan, mention.j)) if at is not None]
    if any(q.i <= mention.i < q.j or q.item_at in places for q in parse.quantities):
        return True
    if _of_someone(parse, mention):
        return True
    longer = parse.scan.find(mention.i, Cat.ITEM)
    if parse.scan.cue(mention.i - 1, Marker.OF) and any(q.j == mention.i - 1 for q in parse.quantities if q.item):
        return True  # "14 lorries of food"
    if parse.scan.cased and (_hangs(parse.scan, mention.i) or _by_means_of(parse, mention) or _addressed(mention)):
        return True
    if (
        _overlapped(parse, mention)
        or spent_for(parse, mention)
        or gets_sum(parse, mention)
        or named_behind(parse.scan, mention.i)
    ):
        return True
    if parse.scan.running and (qualifies(parse, mention) or only_named(parse, mention) or names(parse, mention)):
        return True
    if _counted_with(parse, mention) or stands_in(parse, mention) or listed_behind(parse.scan, mention):
        return True
    beside = _named_before(parse, mention) or _apposed(parse, mention) or _measured_with(parse, mention)
    spans = [span for source in parse.sources for span in source.spans]
    return longer != mention or beside is not None or any(i <= mention.i < j for i, j in spans)


def _of_someone(parse: Parse, mention: Mention) -> bool:
    """Whether goods belong to a name: of an army that stands for its state, or of someone called like them: "міністр
    Байрактар".
    """
    named = parse.scan.words[mention.i].capital and not parse.scan.capital_nouns
    titled = named and parse.scan.cue(mention.i - 1, Cue.TITLE) is not None
    return titled or any(one.i < mention.i < one.j for one in parse.actors if one.how is How.NAME)


def _by_means_of(parse: Parse, mention: Mention) -> bool:
    """Whether planes or ships only say how goods counted beside them were brought: "18 тонн самолётом"."""
    clause = parse.clause_at(mention.i) if mention.case is Marker.BY and item_of(mention) in CARRIERS else None
    return clause is not None and any(clause.i <= one.i < clause.j and not one.trap for one in parse.quantities)


def _addressed(mention: Mention) -> bool:
    """Whether people are whom goods go to: "поставила пограничникам бронемашины"."""
    return mention.case is Marker.DATIVE and item_of(mention) in PEOPLE


def _hangs(scan: Scan, i: int) -> bool:
    """Whether goods hang, in the genitive, on goods before them: "the technology of building of-submarines"."""
    for k in range(i - 1, max(i - 4, 0), -1):
        if scan.before(k + 1, Cat.ITEM):
            return k + 1 < i
        plain = scan.words[k].text.isalpha() and not scan.words[k].capital and not scan.at[k]
        if not (plain or scan.find(k, Cat.NOUN)):
            return False
    return False


def _overlapped(parse: Parse, mention: Mention) -> bool:
    """Whether a longer name of goods begins before an item and reaches into it."""
    near = range(max(mention.i - 4, 0), mention.i)
    return any((one := parse.scan.find(k, Cat.ITEM)) is not None and one.j > mention.i for k in near)


def _heads(parse: Parse, mention: Mention) -> bool:
    """Whether goods are only the head of those counted right behind: "un don de 900 tonnes de riz", a laden ship."""
    of = parse.scan.cue(mention.j, Marker.OF) if parse.scan.adjectives_behind else None
    counted = of is not None and any(one.i == of.j and one.item is not None for one in parse.quantities)
    return counted or carries(parse, item_of(mention), mention.j)


def _counted_with(parse: Parse, mention: Mention) -> bool:
    """Goods that share the number and the label of those before "and": 6000名工兵和军事建设人员; or, as people
    with no determiner of their own, their number alone: "12 000 soudeurs et marins".
    """
    ahead = parse.scan.cue(mention.j, Cue.AND) if parse.scan.final else None
    if ahead and any(q.item_at == ahead.j and q.item == item_of(mention) and not q.money for q in parse.quantities):
        return True
    joined = parse.scan.before(mention.i, Cat.CUE)
    if joined is None or joined.value is not Cue.AND:
        return False
    shared = [q for q in parse.quantities if q.j == joined.i and q.item]
    if any(q.j == one.i - 1 and q.item and parse.scan.low(q.j) == "," for one in shared for q in parse.quantities):
        return False  # it closes a list: "5 tonnes of flour, 2 tonnes of rice and medicine"
    measured = any(q.amount.unit not in (None, COUNT) and not q.money for q in shared)
    people = item_of(mention) in PEOPLE and any(q.item in PEOPLE for q in shared)
    worth = any(q.money and q.item_at is not None and q.item_at >= q.number_j for q in shared)
    return measured or people or worth or any(q.item == item_of(mention) and not q.money for q in shared)


def _named_before(parse: Parse, mention: Mention) -> Mention | None:
    """Goods right before others, if they are no source: "gets, according to experts, weapons from X"."""
    before = parse.scan.before(mention.i, Cat.ITEM)
    told = before and any(i <= before.i < j for source in parse.sources for i, j in source.spans)
    sort = before and parse.scan.running and qualifies(parse, before)
    near = range(max(before.i - 3, 0), before.i) if before and parse.forms.end else ()
    swapped = any(hangs_on(parse, k) for k in near)  # "im Tausch gegen Drohnen Su-35 angeboten"
    return None if told or sort or swapped or (before and parse.scan.cased and _addressed(before)) else before


def _measured_with(parse: Parse, mention: Mention) -> Mention | None:
    """Goods that a sum measures together with those behind "and": "oil and fuel for 3 billion"."""
    joined = parse.scan.cue(mention.j, Cue.AND)
    measured = joined and any(q.money and q.item_at == joined.j < q.number_i for q in parse.quantities)
    return mention if measured else None


def _apposed(parse: Parse, mention: Mention) -> Mention | None:
    """A word behind the last stop that makes the goods a mere gloss: "most of it food", "darunter"; or in brackets."""
    for k in range(mention.i, max(mention.i - 12, -1), -1):
        found = parse.scan.cue(k, Cue.APPOSITION)
        if found and (k == 0 or not parse.scan.words[k - 1].text[0].isalnum() or parse.scan.cue(k - 1, Cue.LINKING)):
            return found
        if parse.scan.low(k) == ")":
            return None
        if parse.scan.low(k) in ("(", "—", ";", ":") or (
            parse.scan.low(k) == "," and not parse.scan.find(k - 1, Cat.ITEM)
        ):
            return mention if parse.scan.low(k) == "(" or _dashed(parse, k) else None
    return None


def _dashed(parse: Parse, k: int) -> bool:
    """Whether a dash before goods explains a number that stands right before it."""
    return parse.scan.low(k) == "—" and any(one.j == k for one in parse.quantities)


def _modifier(parse: Parse, mention: Mention) -> bool:
    """Goods that only specify the noun behind them ("the ammunition initiative"), where nouns stand side by side."""
    if parse.forms.end or parse.scan.adjectives_behind or mention.j >= len(parse.scan.words):
        return False
    if parse.scan.final:
        return specifies(parse.scan, mention.j) and not parse.scan.cue(mention.i, Cue.SENDS_TROOPS)
    word, own = parse.scan.words[mention.j], parse.scan.low(mention.j - 1)
    if parse.scan.serial:
        return word.text.isalpha() and not parse.scan.at[mention.j]
    if (next_goods := parse.scan.find(mention.j, Cat.ITEM)) is not None:
        return not own.endswith("s") and item_of(next_goods) != item_of(mention)  # "a cargo plane"
    plain = word.text.isalpha() and word.text.islower() and not parse.scan.at[mention.j]
    plain = plain and not parse.scan.cue(mention.j, Cue.PIECES)
    return plain and not own.endswith("s") and not word.low.endswith(("ly", "ed"))


def _goods(parse: Parse, items: ItemTree, mention: Mention) -> Proposal | None:
    clause = parse.clause_at(mention.i)
    kind = sort_bare(items, item_of(mention))
    if clause is None or kind is None or parse.cues(clause.i, clause.j, Cue.NO_CLAIM):
        return None
    clause, predicate, how = governing(parse, clause, mention.i, mention.j)
    if predicate is None:
        return _nominal(parse, clause, mention, kind)
    told = how == BEFORE_IT and presupposed(parse, mention)
    if how == BEFORE_IT:
        clause, predicate, how = come_of_it(parse, mention, predicate) or (clause, predicate, how)
    if told or _no_object(parse, items, mention, (clause, predicate, how)):
        return None
    place = place_of(parse, clause, predicate, (mention.i, mention.j))
    sides = sides_around(parse, place)
    complete_from_attribute(parse, sides, place)
    shorten_or_fill(parse, sides, place)
    none_came = predicate.value is Frame.ARRIVE and bool(parse.cues(clause.i, predicate.j, Cue.NEGATION))
    running = predicate.value in (Frame.REFUSE, Frame.FORBID, Frame.CONTAIN) or none_came or nor(parse, clause)
    strange = outsider(parse, place) or (parse.scan.running and strange_giver(parse, place))
    if strange or not (sides.provider or sides.recipient or running):
        return None
    on_sale = predicate.value is Frame.SELL and all(rule.endswith(": place") for rule in sides.rules)
    traded = parse.scan.cue(predicate.i, Cue.TRADE) and not (sides.provider and sides.recipient)
    if on_sale or traded:  # "every fifth car sold in Norway"
        return None
    i, j = min(predicate.i, mention.i), max(predicate.j, mention.j)
    item = typed(parse.scan, items, mention)
    if predicate.value is Frame.TRAIN:  # who is taught gets training
        kind, item = Kind.TRANSFER, TRAINING
    return Proposal(kind, item, i, j, Amount(), clause, predicate, sides, rules=[how, "no number", *sides.rules])


def _no_object(parse: Parse, items: ItemTree, mention: Mention, found: tuple[Clause, Mention, str]) -> bool:
    """Whether goods are no object of the predicate found for them."""
    clause, predicate, how = found
    paid = pays_with(parse, predicate, mention.i, mention.j) and not counted_later(parse, mention)
    aside = how != RELATIVE and peripheral(parse, mention) and not (paid or swaps(parse, predicate, mention.i))
    aside = aside or (
        predicate.value is Frame.GET
        and parse.scan.cue(mention.i - 1, Cue.ARTICLE) is not None
        and parse.scan.cue(mention.i - 2, Marker.FOR) is not None
    )
    return (
        not (paid or _governs(predicate, items, mention))
        or teaches(parse, clause, predicate, mention.i)
        or only_said(parse, items, mention, predicate)
        or requested(parse, clause, predicate)
        or (how == "clause before" and not lists(parse.scan, clause, mention))
        or how == "clause behind"
        or (predicate.value is Frame.CONTAIN and mention.i < predicate.i and not parse.scan.final)  # the whole
        or (item_of(mention) == AID if predicate.value is Frame.THANK else aside)
        or _modifier(parse, mention)
        or of_other_verb(parse, mention, predicate)
        or (severed(parse, predicate, mention) and not set_against(parse, predicate, mention))
        or _known_side(parse, mention)
        or acts(parse, mention, predicate)
        or _behind_subject(parse, mention, found)
        or any(two.value is Frame.MAKE and predicate.j <= two.i < mention.i for two in clause.predicates)
    )


def _behind_subject(parse: Parse, mention: Mention, found: tuple[Clause, Mention, str]) -> bool:
    """Whether other goods are what arrived, and these only say behind a comma what they are: "..., payment for"."""
    clause, predicate, _ = found
    if predicate.value is not Frame.ARRIVE or mention.i < predicate.i or parse.scan.running:
        return False
    if parse.cues(predicate.j, mention.i, Cue.REVERSE):
        return False  # what is given back
    came = any(one.item and clause.i <= one.i < predicate.i and not one.trap for one in parse.quantities)
    return came and parse.scan.parted(predicate.j, mention.i)


def _governs(predicate: Mention, items: ItemTree, mention: Mention) -> bool:
    """Whether a predicate moves the goods it governs; of paying, only money is the object."""
    paid = within(items, item_of(mention), MONEY)
    serves = predicate.value is Frame.SERVE and item_of(mention) in CIVIL
    if predicate.value is Frame.TRAIN:
        return item_of(mention) in PEOPLE and item_of(mention) not in TEACHERS
    return predicate.value in GOVERNING or serves or (predicate.value is Frame.PAY and paid)


def _known_side(parse: Parse, mention: Mention) -> bool:
    """The other side of a barter that the text already spoke of: "in exchange for the grain"."""
    if paid_for(parse.scan, mention.j) or parse.scan.final:
        return paid_for(parse.scan, mention.j)
    if parse.scan.before(mention.i, Cat.ITEM):
        return False  # what is swapped stands before it
    near = range(max(mention.i - 4, 0), mention.i)
    turned = any(hangs_on(parse, k) for k in near)
    behind = any(one.i < mention.i for one in parse.scan.mentions if one.cat is Cat.FRAME)
    known = parse.scan.cue(mention.i - 1, Cue.ARTICLE) and not parse.scan.cue(mention.i - 1, Cue.FIRST)
    return turned and (not behind or bool(known))


def _nominal(parse: Parse, clause: Clause, mention: Mention, kind: Kind) -> Proposal | None:
    """A delivery as a noun counts without a number only where it is denied: "no inflow of currency from X to Y"."""
    disputed = any(source.cue is Cue.DENY for source in parse.sources) and _moved(parse, mention)
    no = parse.cues(clause.i, clause.j, Cue.NEGATION)
    with_it = any(parse.scan.cue(k, Marker.WITH) for one in no for k in range(one.j, mention.i))
    denied = disputed or (no and not with_it)  # not "made no secret of his disappointment with the deliveries"
    open_ = (Cue.POSSIBLE, Cue.PLANNED) if parse.scan.final else (Cue.POSSIBLE,)
    weighed = _moved(parse, mention) and parse.cues(clause.i, clause.j, *open_)
    if not (denied or weighed):
        return None
    sides = assign(parse, Place(clause, None, mention.i, mention.j))
    if not (sides.provider or sides.recipient) or (not denied and not (sides.provider and sides.recipient)):
        return None
    return Proposal(
        kind,
        item_of(mention),
        clause.i,
        _last_word(parse, clause),
        Amount(),
        clause,
        None,
        sides,
        rules=["negated noun", *sides.rules],
    )


def _moved(parse: Parse, mention: Mention) -> bool:
    """Whether goods hang on a noun of moving: "the sending of troops", "arms deliveries"."""
    near = range(max(mention.i - 5, 0), mention.j + 1)
    return any(parse.scan.find(k, Cat.NOUN) for k in near)


def _last_word(parse: Parse, clause: Clause) -> int:
    ends = (k + 1 for k in range(clause.j - 1, clause.i, -1) if parse.scan.words[k].text[0].isalnum())
    return next(ends, clause.i + 1)
