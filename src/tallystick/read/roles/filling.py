"""A side that its clause leaves open takes the only other party of the sentence; who is no party takes none."""

from tallystick.books.language import Cue, Frame, Marker
from tallystick.model.ident import ItemId, PartyId
from tallystick.read.material.kinds import TRAINING
from tallystick.read.material.words import Cat
from tallystick.read.parse import Parse
from tallystick.read.parties.actors import Actor, How
from tallystick.read.predicates.conditions import verb_first
from tallystick.read.roles.marks import Role
from tallystick.read.roles.places import of_others
from tallystick.read.roles.roles import ROLES, Place, Sides, is_passive
from tallystick.read.roles.subjects import subject_of
from tallystick.read.syntax.clauses import Clause

STATE = 2  # letters of the name of a state in the books; who speaks for a body of states is no side by that
RELATED = 6  # words from a number to the clause behind its goods


def fill(sides: Sides, parse: Parse, place: Place) -> None:
    """A side still open takes the only other party that the sentence names outside its attributions; a source counts
    only where it is no authority but someone of that party ("a defector from the North").
    """
    known = {one.party for one in (*sides.provider, *sides.recipient)}
    if not known or (sides.provider and sides.recipient) or _complained(parse, sides):
        return
    if of_others(parse, place.clause):
        return
    role = Role.RECIPIENT if sides.provider else Role.PROVIDER
    if surer := _surer(parse, place, role, known):
        sides.put(role, *surer)
        return
    others = {
        one.party: one
        for one in parse.actors
        if not (one.source or one.gapped or _passed(parse, one)) and one.party not in known and _free(parse, one, place)
    }
    if not others:
        said = [one for one in parse.actors if one.source and one.how is not How.POSSESSIVE]
        told = [one for one in said if one.marker in (Marker.FROM, Marker.OF) and not _own_subject(parse, place)]
        told = [one for one in told if len(one.party) == STATE and not _document(parse, one)]
        others = {one.party: one for one in told if one.party not in known}
    if not others and parse.topic in known and parse.other and parse.other not in known:
        others = {parse.other: Actor(parse.other, 0, 0, How.NAME)}  # the only other party of the sentence before
    if len(others) != 1 or (role is Role.PROVIDER and stranger(parse, place)):
        return
    (other,) = others.values()
    sides.put(role, other, "only other party")


def _surer(parse: Parse, place: Place, role: Role, known: set[PartyId]) -> tuple[Actor, str] | None:
    """Who fills an open side by more than being the only other party, and why."""
    importer = _importer(parse, place) if role is Role.RECIPIENT else None
    sure = (
        (importer, "who gets the goods"),
        (_trader(parse, place, role), "whose trade it is"),
        (_in_main(parse, place, role), "main clause"),
    )
    return next(((one, why) for one, why in sure if one and one.party not in known), None)


def _in_main(parse: Parse, place: Place, role: Role) -> Actor | None:
    """Who gets or gives, by the main clause right beside, the goods that a relative clause tells apart: "Lima has had
    none of the jets that Paris promised".
    """
    if not place.clause.relative or parse.scan.running or parse.scan.cased:
        return None
    moves = (Frame.GET, Frame.WAIT) if role is Role.RECIPIENT else (Frame.GIVE, Frame.SELL)
    beside = (one for one in parse.clauses if place.clause.i == one.j or place.clause.j == one.i)
    main = next((one for one in beside if not one.relative and any(two.value in moves for two in one.predicates)), None)
    verb = main.predicates[-1] if main else None
    if main is None or verb is None or is_passive(parse, Place(main, verb, main.i, main.j)):
        return None
    return subject_of(parse, main, verb)


def _document(parse: Parse, actor: Actor) -> bool:
    """Whether a party is only whose report says so: "laut einem Bericht der UNO"."""
    said = next((one for one in parse.sources if one.i <= actor.i < one.j), None)
    words = range(said.i, said.j) if said else ()
    written = any(parse.scan.cue(k, Cue.STATEMENT) for k in words)
    return written and not any(parse.scan.cue(k, Cue.TITLE) for k in words)


def _own_subject(parse: Parse, place: Place) -> bool:
    """Whether words that nobody listed stand before the predicate, where names have cases: someone else acts there."""
    if not parse.scan.cased or place.predicate is None:
        return False
    said = {k for source in parse.sources for i, j in source.spans for k in range(i, j)}
    ahead = (k for k in range(place.clause.i, place.predicate.i) if k not in said)
    return any(parse.scan.words[k].text.isalnum() and not parse.scan.at[k] for k in ahead)


def _trader(parse: Parse, place: Place, role: Role) -> Actor | None:
    """Who tells of exports or imports that it names nobody else's, where words run on: it is its own trade."""
    if not parse.scan.running:
        return None
    nouns = (one for one in parse.scan.mentions if one.cat is Cat.NOUN and parse.scan.cue(one.i, Cue.TRADE))
    here = next((one for one in nouns if place.clause.i <= one.i < place.clause.j), None)
    if here is None or (here.value is Frame.GIVE) != (role is Role.PROVIDER):
        return None
    return next((one for one in parse.actors if one.source and one.how is not How.ADJECTIVE), None)


def _importer(parse: Parse, place: Place) -> Actor | None:
    """Who gets the goods that a share is of, by a relative clause right behind: "of the gas that Italy imports"."""
    after = next((one for one in parse.clauses if place.j <= one.i <= place.j + 2 and one is not place.clause), None)
    got = after is not None and any(one.value in (Frame.GET, Frame.BUY, Frame.USE) for one in after.predicates)
    if after and got and not parse.scan.final:
        return subject_of(parse, after, None)
    first = place.j + 1 if parse.scan.cue(place.j, Cue.ARTICLE) else place.j
    used = [one for one in place.clause.predicates if first < one.i <= first + 3 and one.value is Frame.USE]
    named = [one for one in parse.actors if one.i == first and one.how is How.NAME]
    return named[0] if used and named else None  # "of the ammunition Russia fires"


def _passed(parse: Parse, actor: Actor) -> bool:
    """Whether a party only says where goods pass, or whose such a place is: "through Djibouti", "über den tschadischen
    Flughafen".
    """
    if actor.marker is not Marker.OTHER or parse.scan.find(actor.j, Cat.ITEM):
        return False
    first = actor.i - 1 if parse.scan.cue(actor.i - 1, Cue.ARTICLE) else actor.i
    through = parse.scan.cue(first - 1, Cue.VIA) and not parse.scan.cue(actor.j - 1, Cue.BODY)
    return actor.how is How.ADJECTIVE or bool(through)


def _complained(parse: Parse, sides: Sides) -> bool:
    """Whether who complains of what was given is the receiving side, so that no other is looked for (rule 3.2)."""
    speaking = [one.party for one in parse.sources if one.cue is Cue.COMPLAIN and one.party]
    return bool(sides.provider) and any(one != sides.provider[0].party for one in speaking)


def _free(parse: Parse, actor: Actor, place: Place) -> bool:
    """Whether a party stands in the clause asked for, or in one whose predicate moves nothing."""
    own = parse.clause_at(actor.i)
    forgiven = place.predicate is not None and place.predicate.value is Frame.FORGIVE
    if own is not None and forgiven and any(one.value is Frame.MAKE for one in own.predicates):
        return True  # "the debt that Chad owed it"
    if own is None or own is place.clause or place.clause.i <= actor.i < place.clause.j or _agrees(parse, own, place):
        return True
    around = place.clause.relative and own.i <= place.clause.i and place.clause.j <= own.j
    if around and (parse.scan.serial or (parse.scan.final and actor.marker is Marker.TO)):
        return True
    if place.predicate is None and own.predicates and all(one.value is Frame.DIE for one in own.predicates):
        return True  # losses counted before without a verb here: "...; historians put the losses at 400"
    if place.predicate and place.predicate.value is Frame.HOLD and own.i == place.clause.j:
        return True  # whose share it is of what another got
    counted = any(own.i <= one.i < own.j for one in parse.quantities)
    if actor.marker is Marker.BY and own.i > place.clause.i and not counted and parse.scan.serial:
        return True  # "..., paid by X", as a clause of its own
    if verb_first(parse):
        return True
    moved = any(one.value in ROLES and one.value is not Frame.HOLD for one in own.predicates)
    return place.predicate in own.predicates or not moved


def _tells_apart(parse: Parse, own: Clause, place: Place) -> bool:
    """Whether a clause right behind the goods, without a subject of its own, says whom the same subject sold them or
    ordered them from: "cuatro de los seis submarinos que vendió a Israel".
    """
    if parse.scan.cased or not parse.scan.cue(own.i, Cue.RELATIVE) or own.i != place.clause.j:
        return False
    bare = any(one.marker is None and one.how is How.NAME for one in parse.actors_in(own.i, own.j))
    return not bare and parse.scan.before(own.i, Cat.ITEM) is not None and own.i - place.j <= RELATED


def _agrees(parse: Parse, own: Clause, place: Place) -> bool:
    """Whether a condition before the clause is that someone grants what it says ("if Washington approves the sale"), or
    a pronoun in it takes up a party of the clause before: "..., and wrote off part of the debt to it".
    """
    if parse.scan.cased and parse.cues(place.clause.i, place.clause.j, Cue.THERE):
        return True
    if _tells_apart(parse, own, place):
        return True
    granted = any(one.value is Frame.PROMISE for one in own.predicates) and own.j <= place.clause.i
    return granted and bool(parse.cues(own.i, own.i + 2, Cue.POSSIBLE))


def stranger(parse: Parse, place: Place) -> bool:
    """Whether the subject is someone who is no known party ("foreign donors have put up"): a plain word right before
    the verb group.
    """
    unlike = parse.forms.end or parse.scan.adjectives_behind or parse.scan.final
    if place.predicate is None or unlike or is_passive(parse, place):
        return False
    k = place.predicate.i - 1
    while k > place.clause.i and parse.scan.words[k].low in parse.auxiliaries:
        k -= 1
    inside = any(at <= k < one.j for at in range(max(k - 2, 0), k) for one in parse.scan.at[at])  # "have yet to arrive"
    word = parse.scan.words[k] if k >= place.clause.i and not inside else None
    return word is not None and word.text.isalpha() and not parse.scan.at[k] and not word.low.endswith("ly")


def trained(parse: Parse, item: ItemId, place: Place, sides: Sides) -> bool:
    """Whether people are named by their state as those who are trained: "обучение 200 армянских офицеров"."""
    noun = place.predicate is None or place.predicate.value is not Frame.TRAIN
    return noun and item == TRAINING and parse.scan.cased and f"{Role.PROVIDER}: adjective" in sides.rules
