"""Roles: which party of a clause gives and which gets, by what its predicate says of subject and object."""

from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from tallystick.books.language import Cue, Frame, Marker
from tallystick.read.material.words import Cat, Mention, Scan
from tallystick.read.parse import Parse
from tallystick.read.parties.accused import accusation
from tallystick.read.parties.actors import Actor, How
from tallystick.read.predicates.verbs import adverbs, beyond, either_form, participle
from tallystick.read.roles.dealing import borrows, jointly, negotiates_for, ordered_there, shares_with
from tallystick.read.roles.leave import beside_owner, parted, passed_through, refused_leave, who_asked
from tallystick.read.roles.marks import Role, bought_from, follows, marked_role, third
from tallystick.read.roles.relatives import led_back
from tallystick.read.roles.subjects import named_subject, subject_of
from tallystick.read.roles.teaching import taught
from tallystick.read.syntax.clauses import Clause
from tallystick.read.syntax.postposed import noun_before

STANDING = (How.NAME, How.PEOPLE)  # how a party stands that is a subject or object
_GIVES, _GETS = (Role.PROVIDER, Role.RECIPIENT), (Role.RECIPIENT, Role.PROVIDER)
# what subject and bare object of a predicate are; by paying, one gives money and gets goods
ROLES: dict[Frame, tuple[Role | None, Role | None]] = {
    Frame.GIVE: _GIVES,
    Frame.SELL: _GIVES,
    Frame.PAY: _GIVES,
    Frame.PROMISE: _GIVES,
    Frame.REFUSE: _GIVES,
    Frame.FORGIVE: _GIVES,
    Frame.FORBID: (None, Role.PROVIDER),
    Frame.MOVE: _GIVES,
    Frame.MAKE: _GIVES,
    Frame.STRAIN: _GIVES,
    Frame.COOPERATE: _GIVES,
    Frame.SIGN: _GIVES,
    Frame.TRAIN: _GIVES,
    Frame.SERVE: _GIVES,
    Frame.DIE: _GIVES,
    Frame.GET: _GETS,
    Frame.BUY: _GETS,
    Frame.ORDER: _GETS,
    Frame.RELY: _GETS,
    Frame.WAIT: _GETS,
    Frame.THANK: _GETS,
    Frame.HOLD: (Role.PROVIDER, None),
    Frame.COST: (None, Role.RECIPIENT),
    Frame.ARRIVE: (None, Role.RECIPIENT),
}
PASSIVE = (
    Frame.GIVE,
    Frame.SELL,
    Frame.PROMISE,
    Frame.PAY,
    Frame.FORGIVE,
)  # whose passive has the recipient as subject
MEANT_FOR = (Frame.TRAIN, Frame.PAY, Frame.COST)  # who is named with what these are about gets it


@dataclass(slots=True)
class Sides:
    """Provider and recipient as far as they are known, each by its actors, and why."""

    provider: list[Actor]
    recipient: list[Actor]
    rules: list[str]

    def get(self, role: Role) -> list[Actor]:
        """The actors of a side."""
        return self.provider if role is Role.PROVIDER else self.recipient

    def put(self, role: Role, actor: Actor, rule: str) -> None:
        """Fill an open side, unless the party already stands on the other."""
        side, other = self.get(role), self.get(_OTHER[role])
        if (not side or (actor.joined and side[-1].j <= actor.i)) and all(one.party != actor.party for one in other):
            side.append(actor)
            self.rules.append(f"{role}: {rule}")


_OTHER = {Role.PROVIDER: Role.RECIPIENT, Role.RECIPIENT: Role.PROVIDER}


class Place(NamedTuple):
    """What roles are asked for: a predicate in a clause, and the words of the goods."""

    clause: Clause
    predicate: Mention | None
    i: int
    j: int
    subject: Actor | None = None  # of an earlier clause, where this one has none of its own
    borrowed: bool = False  # the subject stands outside for sure: bare parties inside are objects


def assign(parse: Parse, place: Place) -> Sides:
    """Fill provider and recipient from the strongest sign to the weakest."""
    sides = Sides([], [], [])
    actors = beside_owner([*led_back(parse, place.clause), *parse.actors_in(place.clause.i, place.clause.j)], parse)
    frame = Frame(str(place.predicate.value)) if place.predicate else nominal(parse, place)
    frame = _answered(parse, place, frame)
    if parse.scan.final and frame is None and any(one.marker is Marker.TO for one in actors):
        frame = Frame.GIVE  # a heading leaves out the verb that closes it: "北朝鮮、砲弾をロシアへ"
    for actor in actors:
        if actor.how is How.PEOPLE and place.i <= actor.i < place.j:
            sides.put(Role.RECIPIENT if frame in MEANT_FOR else Role.PROVIDER, actor, "people")
    if barred := refused_leave(parse, place.clause, place.predicate, place.i):
        sides.put(Role.PROVIDER, barred, "refused leave")
    _by_accusation(parse, sides, place, frame)
    _by_double_object(parse, sides, actors, place, frame)
    for actor in who_asked(parse, actors, place.clause, place.predicate):
        sides.put(Role.RECIPIENT, actor, "whose request")
    _by_marker(parse, sides, actors, place)
    if frame in (Frame.REFUSE, Frame.ARRIVE, Frame.SERVE):
        owners = [a for a in actors if a.how is not How.NAME or ((n := _noun_of(parse, a)) and n.cat is Cat.NOUN)]
        _by_noun(parse, sides, owners, place, frame)
    _by_us(parse, sides, place, frame)
    _by_position(parse, sides, actors, place, frame)
    _by_noun(parse, sides, actors, place, frame)
    goods = [one.i for one in parse.scan.mentions if one.cat is Cat.ITEM]
    _by_place(parse, sides, actors, frame, goods)
    _by_partner(parse, sides, actors, frame)
    return sides


def _answered(parse: Parse, place: Place, frame: Frame | None) -> Frame | None:
    """Who turns down an offer of goods, or calls off buying them, is who would have got them; who lends from, too."""
    if frame is Frame.GIVE and place.predicate and borrows(parse, place.clause, place.predicate):
        return Frame.GET
    noun = nominal(parse, place) if frame in (Frame.REFUSE, Frame.BUY) else None
    if (
        frame is Frame.BUY
        and noun in (Frame.GIVE, Frame.SELL)
        and negotiates_for(parse, place.clause, place.predicate, place.i)
    ):
        return noun
    if frame is not Frame.REFUSE or parse.scan.final or parse.scan.serial:
        return frame
    return Frame.GET if noun in (Frame.PROMISE, Frame.GET, Frame.BUY, Frame.ORDER) else frame


def _by_double_object(parse: Parse, sides: Sides, actors: list[Actor], place: Place, frame: Frame | None) -> None:
    """Where places in the clause tell objects apart, a bare party between the verb and its goods is whom they go to."""
    if frame not in PASSIVE or place.predicate is None or not fixed(parse) or is_passive(parse, place):
        return
    between = [one for one in actors if place.predicate.j <= one.i and one.j <= place.i and one.marker is None]
    if between and between[0].how is How.NAME and between[0].i - place.predicate.j <= 1:
        sides.put(Role.RECIPIENT, between[0], "double object")


def fixed(parse: Parse) -> bool:
    """Whether neither endings nor particles nor the place of the verb tell objects apart, but their order."""
    return not (parse.forms.end or parse.scan.cased or parse.scan.final or parse.scan.serial)


def _by_accusation(parse: Parse, sides: Sides, place: Place, frame: Frame | None) -> None:
    """Who is accused of it does it, and to whoever accuses them where the verb has a pronoun for that."""
    dispute = accusation(parse.scan, parse.actors, place.predicate) if place.predicate else None
    role = ROLES.get(frame, (None, None))[0] if frame else None
    if dispute and role:
        sides.put(role, dispute.accused, "accused")
        if dispute.wronged and role is Role.PROVIDER:
            sides.put(Role.RECIPIENT, dispute.wronged, "whom the accused gave it")


def _by_partner(parse: Parse, sides: Sides, actors: list[Actor], frame: Frame | None) -> None:
    """Who acts "together with" the subject acts jointly."""
    role = ROLES.get(frame, (None, None))[0] if frame else None
    for actor in actors if role and sides.get(role) else ():
        beside = actor.marker is Marker.WITH and jointly(parse, actor)
        if beside and role and all(one.party != actor.party for one in (*sides.provider, *sides.recipient)):
            sides.get(role).append(actor)
            sides.rules.append(f"{role}: together with")


def _by_us(parse: Parse, sides: Sides, place: Place, frame: Frame | None) -> None:
    """Who speaks of "us" as an object is the other side: "Poland gave us jets, said the Ukrainian spokesman"."""
    said = next((one for one in parse.actors if one.source), None)
    if said and parse.cues(place.clause.i, place.clause.j, Cue.US):
        _, second = ROLES.get(frame, _GIVES) if frame else _GIVES
        sides.put(second or Role.RECIPIENT, said, "us")


def _whose(parse: Parse, actor: Actor) -> bool:
    """An adjective behind "from" whose noun is no goods: "aus der tschechischen Initiative"."""
    return actor.how is How.ADJECTIVE and actor.marker is Marker.FROM and _noun_of(parse, actor) is None


def nominal(parse: Parse, place: Place) -> Frame | None:
    """The frame of a word of delivery in or beside the goods, where no verb governs them."""
    found = [one for one in parse.scan.mentions if one.cat is Cat.NOUN and place.i - 4 <= one.i < place.j + 3]
    return Frame(str(found[0].value)) if found else None


def _by_marker(parse: Parse, sides: Sides, actors: list[Actor], place: Place) -> None:
    """Prepositions say it plainly. Of several, the one nearest to the predicate or the goods counts."""
    near = place.predicate.i if place.predicate else place.i
    frame = place.predicate.value if place.predicate else None
    if frame is Frame.FORGIVE:
        _debtor(sides, actors)
    actors = [one for one in actors if one is not place.subject]  # a subject by what the clause before says of it
    for actor in sorted(
        actors, key=lambda one: (min(abs(one.i - near), abs(one.i - place.j)), parted(parse, one, place.i))
    ):
        beside = (
            follows(actor, actors)
            or passed_through(parse, actor, actors, place.clause, place.predicate)
            or third(actor, actors, frame)
        )
        role = None if beside else bought_from(parse, actor, frame, actors) or marked_role(actor, frame)
        role = Role.RECIPIENT if frame is Frame.GIVE and shares_with(parse, actor, place.predicate) else role
        if role and (actor.how in (How.NAME, How.PEOPLE) or _whose(parse, actor)):
            sides.put(role, actor, f"marker {actor.marker}")
    for actor in actors:
        role = marked_role(actor, frame) if actor.joined else None
        if role:
            sides.put(role, actor, "coordinated")


def _debtor(sides: Sides, actors: list[Actor]) -> None:
    """Whose debt is written off gets it; to whom it was owed gives it."""
    bare = {one.party for one in actors if one.marker is None and one.how is How.NAME}
    for actor in actors:
        if actor.marker is Marker.TO and bare - {actor.party}:
            sides.put(Role.RECIPIENT, actor, "debtor")  # the creditor is the subject
        elif actor.marker is Marker.TO:
            sides.put(Role.PROVIDER, actor, "creditor")
        elif actor.how is How.POSSESSIVE or actor.marker is Marker.OF:
            sides.put(Role.RECIPIENT, actor, "debtor")


def is_passive(parse: Parse, place: Place) -> bool:
    """Whether the predicate is passive: an auxiliary with a participle. Where participles have a form of their own, the
    auxiliary may stand anywhere in the clause; elsewhere only adverbs may stand between the two.
    """
    if place.predicate is None:
        return False
    at = place.predicate.i
    if parse.scan.final:
        return any(parse.scan.cue(k, Cue.PASSIVE) for k in range(at, place.predicate.j))
    low = parse.scan.low(place.predicate.j - 1)
    if low.endswith((*parse.forms.active, *parse.forms.short)):
        return not low.endswith(parse.forms.active)
    found = parse.cues(place.clause.i, place.clause.j, Cue.PASSIVE)
    if parse.forms.end:
        found = [one for one in found if not any(parse.scan.cue(k, Cue.COMPLEMENT) for k in range(one.j, at))]
        found = [one for one in found if not beyond(parse, place.predicate.j, one.i)]
        return bool(found) and participle(parse, place.predicate) and not _active_future(parse, place)
    return any(one.j <= at and adverbs(parse, one.j, at) for one in found)


def _active_future(parse: Parse, place: Place) -> bool:
    """Whether a form that may be an infinitive is one: with a word of the future and two parties that stand bare."""
    if place.predicate is None or not either_form(parse, place.predicate):
        return False
    if parse.cues(place.clause.i, place.predicate.i, Cue.SPEAKER):
        return True  # "man werde Kiew Panzer überlassen"
    bare = {one.party for one in parse.actors_in(place.clause.i, place.clause.j) if one.how in STANDING}
    marked = {
        one.party for one in parse.actors_in(place.clause.i, place.clause.j) if one.marker in (Marker.BY, Marker.FROM)
    }
    return len(bare - marked) > 1 and bool(parse.cues(place.clause.i, place.clause.j, Cue.FUTURE))


def _positions(parse: Parse, sides: Sides, place: Place, frame: Frame) -> tuple[Role | None, Role | None]:
    """What subject and bare object are: who buys for another is the giver; what left a place is given by it."""
    if frame in (Frame.BUY, Frame.ORDER) and any(one.marker is Marker.FOR for one in sides.recipient):
        return _GIVES
    first, second = ROLES[frame]
    left = second and place.predicate and parse.scan.cue(place.predicate.i, Cue.LEAVE)
    return first, Role.PROVIDER if left else second


def _subject(parse: Parse, place: Place) -> Actor | None:
    """The party that the clause is about; whom someone trains stands behind the verb where places are fixed, and whom
    someone thanks wherever no case tells the two apart.
    """
    subject, verb = subject_of(parse, place.clause, place.predicate), place.predicate
    if subject is None or verb is None or subject.i < verb.i:
        return subject
    thanked = verb.value is Frame.THANK and not (parse.scan.cased or parse.scan.final or parse.scan.serial)
    return None if thanked or (verb.value is Frame.TRAIN and fixed(parse)) else subject


def _by_position(parse: Parse, sides: Sides, actors: list[Actor], place: Place, frame: Frame | None) -> None:
    """Subject and bare object."""
    if frame is None or frame not in ROLES:
        return
    first, second = _positions(parse, sides, place, frame)
    subject = None if place.borrowed else _subject(parse, place)
    own = (subject, place.subject)
    obliques = [one for one in actors if one.marker is Marker.OBLIQUE and one not in own and one.how in STANDING]
    if second:
        _put_objects(sides, second, obliques)
    bare = [one for one in actors if one.marker is None and one.how in (How.NAME, How.PEOPLE)]
    paying = parse.scan.cased and frame is Frame.PAY  # whom one pays has a case: "Москва расплатилась"
    if is_passive(parse, place) and frame in PASSIVE and not paying:
        if bare and second and not parse.scan.adjectives_behind:  # what such a passive is about are the goods
            sides.put(second, bare[0], "passive subject")
        return
    owner = subject or place.subject
    if owner and first:
        company = actors if owner in actors else [one for one in parse.actors if one.source]
        _put_subject(sides, first, owner, company)
    done = (*sides.get(first or Role.PROVIDER), *named_subject(parse, bare, subject, first or frame is Frame.FORBID))
    rest = [] if parse.scan.final else [one for one in bare if one not in done]
    if place.borrowed and place.subject in actors:  # who is allowed to give, and not who allows it
        rest = [one for one in rest if place.subject and one.i > place.subject.i]
    for one in [*rest[:1], *(one for one in rest[1:] if one.joined)] if second else ():
        sides.put(second or Role.RECIPIENT, one, "object")


def _put_objects(sides: Sides, role: Role, obliques: list[Actor]) -> None:
    """The first object by its case, with those coordinated with it."""
    for actor in obliques:
        if actor is obliques[0] or actor.joined:
            sides.put(role, actor, "case")


def _put_subject(sides: Sides, role: Role, owner: Actor, actors: list[Actor]) -> None:
    """The subject with those coordinated with it."""
    sides.put(role, owner, "subject")
    for before, actor in pairwise(actors):
        if actor.joined and actor.marker == owner.marker and before in sides.get(role):
            sides.put(role, actor, "coordinated subject")


def _by_noun(parse: Parse, sides: Sides, actors: list[Actor], place: Place, frame: Frame | None) -> None:
    """Adjectives and possessors at the goods or at a word of delivery."""
    for actor in actors:
        if actor.how not in (How.ADJECTIVE, How.POSSESSIVE, How.PEOPLE) and actor.marker is not Marker.OF:
            continue
        noun = _noun_of(parse, actor)
        if actor.how is How.PEOPLE and place.i <= actor.i < place.j:
            sides.put(Role.PROVIDER, actor, "people")
        elif noun and noun.cat in (Cat.NOUN, Cat.FRAME):
            got = noun.value in (Frame.GET, Frame.BUY, Frame.ORDER, Frame.ASK)
            sides.put(Role.RECIPIENT if got else Role.PROVIDER, actor, "whose delivery")
        elif actor.how is How.ADJECTIVE and noun:
            goods = range(place.i, place.j)
            gets = frame is Frame.TRAIN and taught(parse, place.clause, place.predicate, noun, goods)
            gets = gets or (frame is Frame.ARRIVE and any(one.marker is Marker.FROM for one in sides.provider))
            gets = gets or (frame is Frame.PAY and actor.marker is Marker.FOR)  # "платит за российский газ"
            sides.put(Role.RECIPIENT if gets else Role.PROVIDER, actor, "adjective")
        elif actor.how is not How.ADJECTIVE and noun and noun.cat is Cat.ITEM and not _of_return(parse, place, noun):
            sides.put(Role.RECIPIENT if sides.provider else Role.PROVIDER, actor, "possessor")


def _of_return(parse: Parse, place: Place, noun: Mention) -> bool:
    """Whether goods are those given in return for the ones at hand: "truppe in cambio di fondi dell'Unione"."""
    return place.j <= noun.i and bool(parse.cues(place.j, noun.i, Cue.REVERSE))


def _noun_of(parse: Parse, actor: Actor) -> Mention | None:
    """The goods or delivery that an adjective or possessor belongs to: behind it, or right before a genitive."""
    scan = parse.scan
    if actor.marker is Marker.OF and actor.how is How.NAME:
        for k in range(actor.i, max(actor.i - 3, 0), -1):
            found = scan.before(k, Cat.NOUN) or scan.before(k, Cat.ITEM)
            if found:
                return found
        return None
    if scan.adjectives_behind and actor.how is How.ADJECTIVE:
        return noun_before(scan, actor.i)
    for k in range(_first_noun(scan, actor), min(actor.j + 4, len(scan.words))):
        found = scan.find(k, Cat.NOUN) or scan.find(k, Cat.ITEM)
        if found:  # "arms imports": what happens to the goods stands right behind them
            made = scan.find(found.j, Cat.FRAME) if scan.final else None
            got = made and made.value in (Frame.GET, Frame.BUY) and scan.cue(made.j, Cue.POSSESSIVE)
            return (made if got else None) or scan.find(found.j, Cat.NOUN) or found
        if scan.find(k, Cat.MARKER, Cat.FRAME) or (
            not scan.words[k].text[0].isalpha() and not scan.words[k].text[0].isdigit()
        ):
            return None
    return None


def _first_noun(scan: Scan, actor: Actor) -> int:
    """Where the noun of an adjective may begin: behind it, or, as of a compound ("US-Bomben"), with it."""
    inside = scan.find(actor.i, Cat.ITEM) if actor.how is How.ADJECTIVE and not scan.cased else None
    return actor.i if inside and inside.j == actor.j else actor.j


def _by_place(parse: Parse, sides: Sides, actors: list[Actor], frame: Frame | None, goods: list[int]) -> None:
    """Where it arrived, where people serve; and an adjective of a place that things go to."""
    if frame in (Frame.GET, Frame.SIGN):
        return
    for actor in actors:
        if actor.marker is Marker.AT and actor.how is How.NAME:
            ordered = frame in (Frame.BUY, Frame.ORDER) or ordered_there(parse, actor)
            sides.put(Role.PROVIDER if ordered else Role.RECIPIENT, actor, "place")
    for actor in actors:
        towards = actor.how is How.ADJECTIVE and actor.marker in (Marker.TO, Marker.FOR, Marker.AT)
        if towards and not any(actor.j <= one <= actor.j + 2 for one in goods):
            sides.put(Role.RECIPIENT, actor, "place of that country")
        if actor.marker is Marker.OF and actor.how is How.NAME and sides.provider:
            sides.put(Role.RECIPIENT, actor, "genitive")
