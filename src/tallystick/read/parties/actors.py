"""Parties as a sentence names them: by name, seat, leader, agency, people or adjective, with their marker."""

from dataclasses import dataclass
from enum import StrEnum

from tallystick.books.language import Cue, Marker
from tallystick.model.ident import PartyId
from tallystick.read.material.words import PARTY_CATS, Cat, Mention, Scan
from tallystick.read.parties.cases import GENITIVE, marked_by_case, shares, to_many
from tallystick.read.parties.owners import assets_before, assets_behind, at_war, locates
from tallystick.read.parties.particles import marker_behind, other_behind, particle_at
from tallystick.read.parties.prepositions import MARKER_REACH, case_of, marker_before, nominative, strongest
from tallystick.read.syntax.postposed import among_many, organ, owned, stands_alone

OFFICE_REACH = 5  # words that an office may have between it and its state, itself counted
DIRECTED = (Marker.TO, Marker.FROM, Marker.BY, Marker.FOR)
ISO_CODE = 2  # letters of the name of a state in the books
AIMED = (Marker.TO, Marker.FOR, Marker.AT, Marker.WITH)  # "shells for Russia's war" are for Russia
GOAL = (Marker.TO, Marker.FOR)  # where they lead, they lead to the owner: "shells for Kyiv's old guns"
ORGAN_REACH = 4  # words of the name of an organ of state


class How(StrEnum):
    """How a party is named."""

    NAME = "name"
    PEOPLE = "people"
    ADJECTIVE = "adjective"
    POSSESSIVE = "possessive"


@dataclass(slots=True)
class Actor:
    """A party at words i to j. `marker` is the preposition or case before it, None where it stands bare."""

    party: PartyId
    i: int
    j: int
    how: How
    marker: Marker | None = None
    second: Marker | None = None  # what else the preposition may say: "de" is of or from, "à" to or who sells
    source: bool = False
    joined: bool = False  # coordinated with the actor before it
    accused: bool = False  # of what follows
    gapped: bool = False  # opens a shortened clause of its own: "..., Vaduz 450,000"


def find_actors(scan: Scan) -> list[Actor]:
    """All parties of a sentence, left to right."""
    found: list[Actor] = []
    skip, located = 0, -1
    for i in range(len(scan.words)):
        mention = scan.find(i, *PARTY_CATS) if scan.at[i] and i >= skip else None
        mention = _own_name(scan, mention) if mention else None
        if mention is None or not _stands(scan, mention):
            continue
        if scan.running and locates(scan, mention):
            located = i
            continue
        mention = mention._replace(i=located) if located >= 0 else mention
        located = -1
        actor = _of_compound(mention) if _compounded(scan, mention) else _actor(scan, mention)
        if actor and not _owns(scan, actor):
            actor.second = actor.second or _second(scan, actor.i, actor.marker)
            _join(scan, found, actor)
            found.append(actor)
            skip = actor.j
    _join_lists(scan, found)
    return found


def _own_name(scan: Scan, mention: Mention) -> Mention:
    """A word that is both adjective and name is a name behind one that it is joined to, and right before a verb:
    "Belgium and Luxembourg", "New Zealand has given".
    """
    named = scan.find(mention.i, Cat.NAME) if mention.cat is Cat.ADJECTIVE and not scan.running else None
    joined = named is not None and scan.cue(mention.i - 1, Cue.AND) and scan.before(mention.i - 1, Cat.NAME)
    free = named is not None and named.j == mention.j and not scan.find(mention.j, Cat.ITEM, Cat.NOUN)
    return named if named and free and (joined or _acting(scan, mention.j)) else mention


def _acting(scan: Scan, k: int) -> bool:
    """Whether a verb or its auxiliary begins at word k."""
    return scan.find(k, Cat.FRAME) is not None or scan.cue(k, Cue.FUTURE, Cue.PASSIVE, Cue.AUXILIARY) is not None


def _firm(scan: Scan, k: int) -> int:
    """Where the name of a firm or person that nobody listed ends before its verb: "Turkey's Baykar sold"."""
    at = k
    while at < len(scan.words) and scan.words[at].capital and not scan.at[at]:
        at += 1
    return at if at > k and _acting(scan, at) and not scan.capital_nouns else 0


def _owns(scan: Scan, actor: Actor) -> bool:
    """Whether a party is only named as whose rules, deeds of war or assets something is: "UN sanctions"."""
    if scan.cue(actor.j, Cue.RULE) or (actor.marker not in AIMED and at_war(scan, actor.i, actor.j)):
        return True
    if actor.how is How.NAME and not scan.running:
        return actor.marker is Marker.OF and assets_before(scan, actor.i)
    return assets_behind(scan, actor.i, actor.j) or (scan.adjectives_behind and assets_before(scan, actor.i))


def _join_lists(scan: Scan, found: list[Actor]) -> None:
    """Parties between commas before a coordinated one belong to its list: "Oslo, Stockholm and Copenhagen"."""
    for k in range(len(found) - 2, 0, -1):
        first, one, after = found[k - 1 : k + 2]
        between = [scan.low(at) for at in range(first.j, one.i) if not scan.cue(at, Cue.ARTICLE)]
        alike = one.marker in (None, Marker.OBLIQUE, first.marker) and first.how is one.how is How.NAME
        if after.joined and between == [","] and alike and not one.joined:
            one.joined = True
            one.marker, one.second = first.marker, first.second
            after.marker, after.second = one.marker, one.second


def _compounded(scan: Scan, mention: Mention) -> bool:
    """Whether a name is the first part of a compound that says whose goods, or whom aid is for."""
    return mention.cat is Cat.NAME and mention.case in (Marker.FOR, Marker.FROM) and not scan.cased


def _of_compound(mention: Mention) -> Actor:
    """Who gets the aid of a compound ("Ukraine-Hilfe"), or whose its goods are ("US-Bomben")."""
    party = PartyId(str(mention.value))
    if mention.case is Marker.FOR:
        return Actor(party, mention.i, mention.j, How.NAME, Marker.FOR)
    return Actor(party, mention.i, mention.j, How.ADJECTIVE)


def _stands(scan: Scan, mention: Mention) -> bool:
    """A seat inside an item ("Patriot batteries") or a compound's first part is no party of its own."""
    if (scan.final or scan.serial) and scan.glued(mention.i) and scan.low(mention.i - 1)[-1:].isdigit():
        return False
    if scan.final and scan.find(mention.i, Cat.NOUN) and _of_goods(scan, mention.i):
        return False  # what happens to goods, and no state of that name: "무기의 인도를"
    if scan.final and len(scan.words[mention.i].text) == 1 and _governs(scan, mention):
        return False
    inside = [one for k in range(mention.i + 1, mention.j) if (one := scan.find(k, Cat.NAME))]
    if any(one.j > mention.j for one in inside):
        return False  # "l'Union" inside "l'Union soviétique"
    covering = scan.find(mention.i, Cat.ITEM)
    return _compounded(scan, mention) or covering is None or covering.j < mention.j or mention.cat is Cat.PEOPLE


def _governs(scan: Scan, mention: Mention) -> bool:
    """Whether a syllable behind an object, with no particle of its own, is a verb: "피해를 본 지역에"."""
    before = scan.before(mention.i, Cat.BEHIND)
    return before is not None and before.value is Marker.OBLIQUE and not scan.find(mention.j, Cat.BEHIND, Cat.CUE)


def _of_goods(scan: Scan, k: int) -> bool:
    """Whether goods own the noun at word k."""
    owns = scan.find(k - 1, Cat.BEHIND)
    return owns is not None and owns.value is Marker.OF and scan.before(k - 1, Cat.ITEM) is not None


def _attributive(scan: Scan, mention: Mention) -> bool:
    """A name that is an adjective too, between a preposition and goods: "in EU military aid"."""
    double = any(one.cat is Cat.ADJECTIVE and one.j == mention.j for one in scan.at[mention.i])
    governed = scan.find(mention.i - 1, Cat.MARKER, Cat.CARDINAL) or scan.low(mention.i - 1)[:1].isdigit()
    return double and bool(governed) and scan.find(mention.j, Cat.ITEM) is not None


OWNER = (How.POSSESSIVE, Marker.OF)


def _actor(scan: Scan, mention: Mention) -> Actor | None:
    if scan.adjectives_behind and mention.cat is not Cat.PEOPLE:
        return _behind(scan, mention)
    party = PartyId(str(mention.value))
    i, j = mention.i, mention.j
    if mention.cat is Cat.PEOPLE:
        return Actor(party, i, j, How.PEOPLE, _marked(scan, mention, j))
    if mention.cat is Cat.ADJECTIVE or _attributive(scan, mention):
        return _of_adjective(scan, mention)
    if scan.cue(j, Cue.POSSESSIVE):
        after = _body(scan, j + 1) or _firm(scan, j + 1)
        if after:
            return Actor(party, i, after, How.NAME, _marked(scan, mention, after))
        marker = marker_before(scan, i) if scan.running else _governing(scan, i)
        if marker in (DIRECTED if scan.running else GOAL):
            return Actor(party, i, j + 1, How.NAME, marker)
        return Actor(party, i, j + 1, How.POSSESSIVE, Marker.OF)
    if scan.final and _governing(scan, i) is not Marker.TO and (how := _before_noun(scan, j)):
        return Actor(party, i, j, how, Marker.OF if how is How.POSSESSIVE else None)
    return _standing(scan, mention)


def _governing(scan: Scan, i: int) -> Marker | None:
    """The preposition right before word i."""
    return strongest([Marker(str(one.value)) for one in scan.ends.get(i, ()) if one.cat is Cat.MARKER])


def _standing(scan: Scan, mention: Mention) -> Actor:
    """A party that stands for itself, by its name or by an organ or office of its."""
    party = PartyId(str(mention.value))
    i, j = mention.i, mention.j
    at = particle_at(scan, j)
    if scan.final and at > j and scan.cue(at, Cue.POSSESSIVE) and not scan.find(at, Cat.BEHIND):
        after = _body(scan, at + 1)  # "ロシア政府の高官は": the organ's office; else the organ only owns what follows
        return Actor(party, i, after or at + 1, *((How.NAME, _marked(scan, mention, after)) if after else OWNER))
    head = _office(scan, mention)
    marker = _marked(scan, head, j)
    framed = scan.serial and marker is Marker.AT and scan.cue(j, *DIRECTED) is not None
    marker = None if framed else marker  # 在 opens a frame around the clause: 在韩国向 ... 运送的 ... 中
    bare = scan.running and marker is None and not scan.find(j, Cat.BEHIND)
    return Actor(
        party,
        head.i,
        j,
        How.ADJECTIVE if bare and before_goods(scan, j) and not _acts(scan, head.i, j) else How.NAME,
        marker,
        other_behind(scan, j, marker),
    )


def _acts(scan: Scan, i: int, j: int) -> bool:
    """Whether troops right behind a name are its organ, at the head of their clause: 卢旺达军队派出 ..."""
    first = next((k + 1 for k in reversed(range(i)) if not scan.words[k].text[0].isalnum()), 0)
    return (
        scan.serial and scan.cue(j, Cue.BODY) is not None and not any(scan.find(k, Cat.FRAME) for k in range(first, i))
    )


def before_goods(scan: Scan, j: int) -> bool:
    """Whether goods follow a name, at once or behind one word without meaning here: "韩国坦克", "韩国制坦克"."""
    plain = j < len(scan.words) and scan.words[j].text.isalpha() and not scan.at[j]
    plain = plain or (scan.running and scan.low(j) in ("“", "「", "《", "『"))
    return scan.find(j + 1 if plain else j, Cat.ITEM) is not None


def _before_noun(scan: Scan, j: int) -> How | None:
    """How a name belongs to the goods or people behind it: bare, like an adjective, or as their owner."""
    particle = scan.find(j, Cat.BEHIND)
    if particle:
        return How.POSSESSIVE if particle.value is Marker.OF else None
    item = scan.find(j, Cat.ITEM, Cat.PEOPLE)
    if item:
        taken = scan.find(item.j, Cat.BEHIND)
        return None if taken and taken.value in (Marker.TO, Marker.FROM, Marker.BY) else How.ADJECTIVE
    unknown = scan.running and scan.glued(j) and not scan.at[j] and scan.words[j].text.isalpha()
    after = scan.find(j + 1, Cat.BEHIND) if unknown else None
    acts = after is not None and after.value in (Marker.TOPIC, Marker.SUBJECT)  # "チェコ自身は"
    return How.ADJECTIVE if unknown and not acts else None


def _office(scan: Scan, mention: Mention) -> Mention:
    """The organ or office that a name in the genitive belongs to ("the government of-Chad", "the minister of-defence
    of-Chad"): its case is that of the two. The name itself where none stands before it.
    """
    found, reach = mention, OFFICE_REACH if mention.case in GENITIVE else 2 if _stiff(scan, mention) else 0
    for k in range(mention.i - 1, max(mention.i - reach, -1), -1):
        head = next((one for one in scan.at[k] if one.value in (Cue.BODY, Cue.TITLE) and one.cat is Cat.CUE), None)
        if head is None and (scan.at[k] or scan.words[k].capital or not scan.words[k].text.isalpha()):
            break
        found = head or found
    return found._replace(j=mention.j)


def _stiff(scan: Scan, mention: Mention) -> bool:
    """An acronym, which shows no case, in a language that has cases."""
    return scan.cased and mention.case is None and scan.words[mention.j - 1].text.isupper()


def _of_adjective(scan: Scan, mention: Mention) -> Actor | None:
    """A party named by its adjective: an organ of state, its people, or what is its own."""
    party, i, j = PartyId(str(mention.value)), mention.i, mention.j
    body = _body(scan, j)
    named = scan.find(body, Cat.NAME, Cat.AGENCY) if body else None
    if named and (named.value == party or len(str(named.value)) != ISO_CODE):
        return None  # a leader, or a group that is no state: "the Lebanese militia Hezbollah"
    if scan.cue(j, Cue.MEASURE) and (scan.find(i - 1, Cat.CARDINAL, Cat.SEVERAL) or scan.low(i - 1).isdigit()):
        return None  # "six African states": none that is named
    if body and not _counted(scan, i, j):
        return Actor(party, i, body, How.NAME, _marked(scan, mention, body))
    if to_many(scan, mention, j):
        return Actor(party, i, j, How.NAME, Marker.DATIVE)
    alone = scan.cue(i - 1, Cue.ARTICLE) and (scan.find(j, Cat.FRAME) or scan.cue(j, Cue.FUTURE, Cue.PASSIVE))
    return Actor(party, i, j, How.PEOPLE if alone else How.ADJECTIVE, _marked(scan, mention, j))


def _counted(scan: Scan, i: int, j: int) -> bool:
    """Whether people named behind an adjective are counted: "600 Chadian soldiers" stand for no state."""
    number = scan.before(i, Cat.CARDINAL, Cat.MAGNITUDE, Cat.VAGUE, Cat.SEVERAL) or scan.low(i - 1)[:1].isdigit()
    return bool(number) and scan.find(j, Cat.ITEM) is not None


def _behind(scan: Scan, mention: Mention) -> Actor | None:
    """A party where adjectives and owners follow their noun."""
    i, j, how = mention.i, mention.j, How.NAME
    if mention.cat is Cat.ADJECTIVE:
        if scan.find(j, Cat.NAME) or among_many(scan, i):
            return None
        body = organ(scan, i)
        how = How.NAME if body else How.PEOPLE if stands_alone(scan, i) else How.ADJECTIVE
    else:
        body = owned(scan, i)
    i = body.i if body else i
    marker = _marked(scan, mention._replace(i=i), j)
    return Actor(PartyId(str(mention.value)), i, j, how, marker, _second(scan, i, marker))


def _second(scan: Scan, i: int, marker: Marker | None) -> Marker | None:
    """What else the preposition before word i may say."""
    for k in range(i, max(i - MARKER_REACH, -1), -1):
        marks = [one.value for one in scan.ends.get(k, ()) if one.cat is Cat.MARKER]
        if marker in marks:
            return next((one for one in (Marker.SELLER, Marker.FROM) if one in marks and one is not marker), None)
    return None


def _marked(scan: Scan, mention: Mention, j: int) -> Marker | None:
    """What marks a party that ends before word j: a particle behind it or behind the office that follows, a preposition
    before it, or the case it is in.
    """
    if scan.find(particle_at(scan, j), Cat.BEHIND):
        return marker_behind(scan, j)
    if mention.case is Marker.SUBJECT:
        return None  # a nominative never hangs on a preposition
    marker = marker_before(scan, mention.i)
    if not scan.cased:
        return None if marker is Marker.OBLIQUE and nominative(scan, mention.i, j) else marker
    marker = marked_by_case(scan, mention, marker, j)
    return case_of(scan, mention.i, oblique=True) if marker is Marker.OBLIQUE else marker


def _body(scan: Scan, k: int) -> int:
    """Where an organ of state ends that begins within two words of k: "Yemeni central bank", "Moscow's army"; its name
    may be longer ("Ukraine's State Emergency Service").
    """
    for at in range(k, min(k + ORGAN_REACH, len(scan.words))):
        body = scan.cue(at, Cue.BODY)
        if body:
            last = scan.cue(body.j, Cue.BODY)  # "military intelligence"
            return last.j if last else body.j
        named = scan.words[at].capital and not scan.capital_nouns
        if scan.at[at] or not scan.words[at].text.isalpha() or (at > k and not named):
            return 0
    return 0


def _join(scan: Scan, found: list[Actor], actor: Actor) -> None:
    """A party behind "and" shares the marker of the one before."""
    last = found[-1] if found else None
    if last is None or actor.i - last.j > 3 or (actor.how is How.ADJECTIVE and last.how is not How.ADJECTIVE):
        return
    between = range(last.j, actor.i)
    apart = scan.running and actor.party != last.party
    side_by_side = apart and actor.i == last.j and last.how is actor.how is How.NAME
    linked = side_by_side or any(scan.cue(k, Cue.AND, Marker.AND, Cue.OR) for k in between)
    linked = linked and last.marker is not Marker.AND
    if scan.serial and actor.marker is Marker.WITH and not _directly(scan, last.j, actor.i):
        return  # "A last year with B": two sides, no list
    if not (scan.serial or scan.final) and any(scan.find(k, Cat.FRAME) and not scan.capital(k) for k in between):
        return  # "trained soldiers from A and sent B trucks"
    loose = (None, Marker.OBLIQUE, Marker.WITH) if scan.serial else (None, Marker.OBLIQUE)
    alike = shares(scan, last.marker, actor.marker, actor.i) if scan.cased else actor.marker in loose
    if linked and alike:
        actor.joined = True
        actor.marker, actor.second = last.marker, last.second


def _directly(scan: Scan, j: int, i: int) -> bool:
    """Whether only an organ, an office or an unlisted name stands between a party and the "and" before the next."""
    return all(scan.cue(k, Cue.BODY, Cue.TITLE, Cue.SOURCE) or k in scan.proper for k in range(j, i - 1))


def parties(actors: list[Actor]) -> list[PartyId]:
    """The distinct parties of a side, in order."""
    return list(dict.fromkeys(one.party for one in actors))
