"""What prepositions say of a party: who gives, who gets, by the predicate that they stand with."""

from enum import StrEnum

from tallystick.books.language import Cue, Frame, Marker
from tallystick.read.material.kinds import TEACHERS
from tallystick.read.material.words import Cat, item_of
from tallystick.read.parse import Parse
from tallystick.read.parties.actors import Actor, How
from tallystick.read.parties.prepositions import MARKER_REACH


class Role(StrEnum):
    """The two sides of a flow."""

    PROVIDER = "provider"
    RECIPIENT = "recipient"


STRONG = {
    Marker.FROM: Role.PROVIDER,
    Marker.BY: Role.PROVIDER,
    Marker.TO: Role.RECIPIENT,
    Marker.FOR: Role.RECIPIENT,
    Marker.DATIVE: Role.RECIPIENT,
    Marker.ACCUSATIVE: Role.RECIPIENT,
}
COMING = (Frame.GET, Frame.BUY, Frame.ORDER, Frame.ARRIVE, Frame.WAIT)  # what one gets comes from someone

PLACING = (Frame.GIVE, Frame.SERVE)  # whose object is put with someone: "détaché auprès de la Gambie"


def marked_role(actor: Actor, frame: object) -> Role | None:
    """The role that a preposition gives; some say with some predicates who gives ("acheter à", "reçu de")."""
    if actor.second is Marker.SELLER and frame in (Frame.BUY, Frame.ORDER):
        return Role.PROVIDER
    if actor.second is Marker.FROM and frame in COMING:
        return Role.PROVIDER
    if actor.marker is Marker.FROM and actor.second is Marker.SELLER and frame in PLACING:
        return Role.RECIPIENT
    if frame is Frame.PAY and actor.marker is Marker.FROM:
        return Role.RECIPIENT  # from whom one buys, one pays
    if frame in (Frame.THANK, Frame.RELY) and actor.marker in (Marker.TO, Marker.DATIVE, Marker.ACCUSATIVE):
        return Role.PROVIDER
    if frame is Frame.SERVE and actor.marker is Marker.WITH:
        return Role.RECIPIENT  # "fighting alongside the RSF"
    return STRONG.get(actor.marker) if actor.marker else None


def bought_from(parse: Parse, actor: Actor, frame: object, actors: list[Actor]) -> Role | None:
    """Who sold what is got, and whom it was bought by: "66 chasseurs commandés aux États-Unis", "ordered by Iran"; of
    two marked alike the one behind the participle is who got it, "dall'Algeria ... il gas importato dall'Italia".
    """
    if frame is Frame.TRAIN and actor.marker is Marker.FROM:
        who = next((one for k in reversed(_near(parse, actor)) if (one := parse.scan.find(k, Cat.ITEM))), None)
        return None if who and item_of(who) in TEACHERS else Role.RECIPIENT  # "soldiers from Chad"
    if frame is Frame.HOLD and parse.scan.cased and actor.marker is Marker.TO and _falls_to(parse, actor, actors):
        return Role.PROVIDER
    before = [one for k in _near(parse, actor) if (one := parse.scan.find(k, Cat.FRAME))]
    near = [one for one in before if one.value in (Frame.BUY, Frame.ORDER)]
    got = [one for one in before if one.value in COMING and one.value is not Frame.ARRIVE]
    if got and actor.marker is Marker.BY and (actor.i - got[-1].j <= 1 or parse.scan.cue(got[-1].j, Marker.BY)):
        return Role.RECIPIENT
    given = [one for one in before if one.value is Frame.GIVE and one.i in parse.inner]
    if frame is Frame.THANK and given and actor.marker is Marker.TO and actor.i - given[-1].j <= 1:
        return Role.RECIPIENT  # "a remercié Budapest pour les soldats envoyés à N'Djamena"
    adjoined = got and got[-1].i in parse.inner and got[-1].j == (actor.i - 1 if actor.marker else actor.i)
    alike = any(one.marker is actor.marker and one.i < actor.i for one in actors)
    if adjoined and alike and actor.marker is Marker.FROM:
        return Role.RECIPIENT
    if adjoined and got[-1].value in (Frame.BUY, Frame.ORDER) and actor.second is Marker.SELLER:
        return Role.PROVIDER
    if frame in (Frame.BUY, Frame.ORDER) and actor.marker is Marker.WITH and _talks(parse, actor):
        return Role.PROVIDER
    place = parse.scan.cased and actor.marker is Marker.TO  # a name without cases: "замовив у Делі"
    return Role.PROVIDER if near and (place or actor.second is Marker.SELLER) and frame in COMING else None


def _falls_to(parse: Parse, actor: Actor, actors: list[Actor]) -> bool:
    """Whether a share falls to a party before the verb, which has no other subject: "на Россию пришлось 36%"."""
    bare = any(one.marker is None and one.how is How.NAME for one in actors)
    return not bare and any(parse.scan.find(k, Cat.FRAME) for k in (actor.j, actor.j + 1))


def _near(parse: Parse, actor: Actor) -> range:
    """The words before a party, and before a date that stands before its preposition: "commandés l'an dernier à"."""
    scan, k = parse.scan, actor.i
    while k > actor.i - MARKER_REACH and k > 0 and (scan.cue(k - 1, Cue.ARTICLE) or scan.find(k - 1, Cat.MARKER)):
        k -= 1
    date = scan.before(k, Cat.DATING)
    return range(max((date.i if date else actor.i) - 4, 0), actor.i)


def _talks(parse: Parse, actor: Actor) -> bool:
    """Whether a party is whom someone negotiates with, and not one that acts together with them."""
    return not parse.scan.running and not parse.cues(actor.i - MARKER_REACH, actor.i, Cue.JOINTLY)


def third(actor: Actor, actors: list[Actor], frame: object) -> bool:
    """Whom someone buys from for another is neither the giver nor the receiver."""
    bought = frame in (Frame.BUY, Frame.ORDER, Frame.PAY) and actor.marker is Marker.FROM
    return bought and any(one.marker is Marker.FOR and one.how is How.NAME for one in actors)


def follows(actor: Actor, actors: list[Actor]) -> bool:
    """Whether a party is coordinated with one before it, and so goes where that one goes."""
    return actor.joined and any(one.marker is actor.marker and one.i <= actor.i for one in actors if one is not actor)
