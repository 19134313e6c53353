"""Roles: which party of a clause gives and which gets, by what its predicate says of subject and object."""

from dataclasses import dataclass
from enum import StrEnum

from tallystick.books.language import Cue, Frame, Marker
from tallystick.model.ident import PartyId
from tallystick.read.actors import Actor, How
from tallystick.read.clauses import Clause
from tallystick.read.parse import Parse
from tallystick.read.words import Cat, Mention


class Role(StrEnum):
    """The two sides of a flow."""

    PROVIDER = "provider"
    RECIPIENT = "recipient"


_GIVES, _GETS = (Role.PROVIDER, Role.RECIPIENT), (Role.RECIPIENT, Role.PROVIDER)
# what subject and bare object of a predicate are; by paying, one gives money and gets goods
ROLES: dict[Frame, tuple[Role | None, Role | None]] = {
    Frame.GIVE: _GIVES,
    Frame.SELL: _GIVES,
    Frame.PAY: _GIVES,
    Frame.PROMISE: _GIVES,
    Frame.REFUSE: _GIVES,
    Frame.STRAIN: _GIVES,
    Frame.COOPERATE: _GIVES,
    Frame.SIGN: _GIVES,
    Frame.TRAIN: _GIVES,
    Frame.SERVE: _GIVES,
    Frame.DIE: _GIVES,
    Frame.GET: _GETS,
    Frame.BUY: _GETS,
    Frame.ORDER: _GETS,
    Frame.WAIT: _GETS,
    Frame.THANK: _GETS,
    Frame.COST: (None, Role.RECIPIENT),
    Frame.ARRIVE: (Role.PROVIDER, Role.RECIPIENT),
}
STRONG = {
    Marker.FROM: Role.PROVIDER,
    Marker.BY: Role.PROVIDER,
    Marker.TO: Role.RECIPIENT,
    Marker.FOR: Role.RECIPIENT,
}


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


@dataclass(frozen=True, slots=True)
class Place:
    """What roles are asked for: a predicate in a clause, and the words of the goods."""

    clause: Clause
    predicate: Mention | None
    i: int
    j: int
    subject: Actor | None = None  # of an earlier clause, where this one has none of its own


def assign(parse: Parse, place: Place) -> Sides:
    """Fill provider and recipient from the strongest sign to the weakest."""
    sides = Sides([], [], [])
    actors = parse.actors_in(place.clause.i, place.clause.j)
    frame = Frame(str(place.predicate.value)) if place.predicate else None
    _by_marker(parse, sides, actors, place)
    _by_position(parse, sides, actors, place, frame)
    _by_noun(parse, sides, actors, place, frame)
    _by_place(sides, actors, frame)
    return sides


def _by_marker(parse: Parse, sides: Sides, actors: list[Actor], place: Place) -> None:
    """Prepositions say it plainly. Of several, the one nearest to the predicate or the goods counts."""
    near = place.predicate.i if place.predicate else place.i
    for actor in sorted(actors, key=lambda one: min(abs(one.i - near), abs(one.i - place.j))):
        if actor.marker in STRONG and actor.how in (How.NAME, How.PEOPLE):
            sides.put(STRONG[actor.marker], actor, f"marker {actor.marker}")
    for actor in actors:
        if actor.joined and actor.marker in STRONG:
            sides.put(STRONG[actor.marker], actor, "coordinated")


def subject_of(parse: Parse, clause: Clause, predicate: Mention | None) -> Actor | None:
    """The bare party that its clause is about."""
    bare = [
        one for one in parse.actors_in(clause.i, clause.j) if one.marker is None and one.how in (How.NAME, How.PEOPLE)
    ]
    if not bare and predicate:
        oblique = [
            one
            for one in parse.actors_in(clause.i, predicate.i)
            if one.marker is Marker.OBLIQUE and one.i <= clause.i + 2
        ]
        bare = oblique if not passive(parse, clause) else []
    return bare[0] if bare else None


def passive(parse: Parse, clause: Clause) -> bool:
    """Whether the clause has an auxiliary of the passive."""
    return bool(parse.cues(clause.i, clause.j, Cue.PASSIVE))


def _is_passive(parse: Parse, place: Place) -> bool:
    """Whether the predicate itself is passive: an auxiliary near before it, or at the end of the clause behind it."""
    if place.predicate is None:
        return False
    at = place.predicate.i
    before = parse.cues(max(place.clause.i, at - 3), at, Cue.PASSIVE)
    behind = parse.cues(at, min(at + 3, place.clause.j), Cue.PASSIVE)
    return bool(before or behind) or bool(
        parse.cues(place.clause.i, at, Cue.PASSIVE) and place.predicate.j >= place.clause.j - 2
    )


def _by_position(parse: Parse, sides: Sides, actors: list[Actor], place: Place, frame: Frame | None) -> None:
    """Subject and bare object."""
    if frame is None or frame not in ROLES:
        return
    first, second = ROLES[frame]
    subject = subject_of(parse, place.clause, place.predicate)
    obliques = [one for one in actors if one.marker is Marker.OBLIQUE and one is not subject]
    if second and obliques:
        sides.put(second, obliques[0], "case")
    bare = [one for one in actors if one.marker is None and one.how in (How.NAME, How.PEOPLE)]
    if _is_passive(parse, place) and frame in (Frame.GIVE, Frame.SELL, Frame.PROMISE, Frame.PAY):
        if bare and second:
            sides.put(second, bare[0], "passive subject")
        return
    owner = subject or place.subject
    if owner and first:
        _put_subject(sides, first, owner, actors)
    rest = [one for one in bare if one not in sides.get(first or Role.PROVIDER)]
    if rest and second:
        sides.put(second, rest[0], "object")


def _put_subject(sides: Sides, role: Role, owner: Actor, actors: list[Actor]) -> None:
    """The subject with those coordinated with it."""
    sides.put(role, owner, "subject")
    for actor in actors:
        if actor.joined and actor.marker == owner.marker and owner in sides.get(role):
            sides.put(role, actor, "coordinated subject")


def _by_noun(parse: Parse, sides: Sides, actors: list[Actor], place: Place, frame: Frame | None) -> None:
    """Adjectives and possessors at the goods or at a word of delivery."""
    for actor in actors:
        if actor.how not in (How.ADJECTIVE, How.POSSESSIVE, How.PEOPLE) and actor.marker is not Marker.OF:
            continue
        noun = _noun_of(parse, actor)
        if actor.how is How.PEOPLE and place.i <= actor.i < place.j:
            sides.put(Role.PROVIDER, actor, "people")
        elif noun and noun.cat is Cat.NOUN:
            got = noun.value in (Frame.GET, Frame.BUY, Frame.ORDER)
            sides.put(Role.RECIPIENT if got else Role.PROVIDER, actor, "whose delivery")
        elif actor.how is How.ADJECTIVE and noun:
            sides.put(Role.RECIPIENT if frame is Frame.TRAIN else Role.PROVIDER, actor, "adjective")
        elif actor.how is not How.ADJECTIVE and noun and noun.cat is Cat.ITEM:
            sides.put(Role.RECIPIENT if sides.provider else Role.PROVIDER, actor, "possessor")


def _noun_of(parse: Parse, actor: Actor) -> Mention | None:
    """The goods or delivery that an adjective or possessor belongs to: behind it, or right before a genitive."""
    scan = parse.scan
    if actor.marker is Marker.OF and actor.how is How.NAME:
        for k in range(actor.i, max(actor.i - 3, 0), -1):
            found = scan.before(k, Cat.NOUN) or scan.before(k, Cat.ITEM)
            if found:
                return found
        return None
    for k in range(actor.j, min(actor.j + 4, len(scan.words))):
        found = scan.find(k, Cat.NOUN) or scan.find(k, Cat.ITEM)
        if found:
            return found
        if scan.find(k, Cat.MARKER, Cat.FRAME) or (
            not scan.words[k].text[0].isalpha() and not scan.words[k].text[0].isdigit()
        ):
            return None
    return None


def _by_place(sides: Sides, actors: list[Actor], frame: Frame | None) -> None:
    """Where it arrived, where people serve; and an adjective of a place that things go to."""
    if frame in (Frame.GET, Frame.BUY, Frame.SIGN, Frame.ORDER):
        return
    for actor in actors:
        if actor.marker is Marker.AT and actor.how is How.NAME:
            sides.put(Role.RECIPIENT, actor, "place")
    for actor in actors:
        if actor.marker is Marker.OF and actor.how is How.NAME and sides.provider:
            sides.put(Role.RECIPIENT, actor, "genitive")


def fill(sides: Sides, parse: Parse, place: Place) -> None:
    """A side still open takes the only other party that the sentence names outside its attributions."""
    known = {one.party for one in (*sides.provider, *sides.recipient)}
    if not known:
        return
    others = {one.party: one for one in parse.actors if not one.source and one.party not in known}
    if len(others) != 1 or (sides.provider and sides.recipient):
        return
    (other,) = others.values()
    sides.put(Role.RECIPIENT if sides.provider else Role.PROVIDER, other, "only other party")


def parties(actors: list[Actor]) -> list[PartyId]:
    """The distinct parties of a side, in order."""
    return list(dict.fromkeys(one.party for one in actors))
