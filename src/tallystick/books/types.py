"""The book of types: names of weapons and systems as parts of their class, and how a text names one.

A type is an item below its class: a Su-35 is a fighter jet, a Leopard 2A6 is a Leopard 2. Names are compared piece by
piece, by their runs of letters and of digits, so that spellings, endings and scripts make no difference.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import NamedTuple

from tallystick.books.page import refuse
from tallystick.model.ident import ItemId
from tallystick.model.item import Item

_PIECE = re.compile(r"[^\W\d_]+|\d+")
_GAP = re.compile(r"[\s\-\u2010-\u2013/.\u00a0]{0,2}")  # between two pieces of one name
_JOINED = re.compile(r"[^\d.;:!?]{1,6}")  # between the names of several types that are counted together
_NAMED = re.compile(r" [^\W\d]+")  # what an item of the tree adds to the name of a type: "Su-35 jets"
_SEVERAL = re.compile(r"/\d")  # one name for several types
_EDGES = " \t\n\u00a0\"'«»„“”‚‘’()[]"
_ENDING = 3  # letters of an ending; a name that takes one has as many
Pieces = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TypeWords:
    """What types.yaml says."""

    letters: Mapping[str, str]
    joints: tuple[str, ...]
    same: tuple[tuple[str, ...], ...]


class Name(NamedTuple):
    """A name in pieces; `glued` that its pieces stand without a gap where they do in the list."""

    pieces: Pieces
    item: ItemId
    glued: bool


class Found(NamedTuple):
    """Where a text names a type."""

    start: int
    end: int
    item: ItemId


@dataclass(frozen=True, slots=True)
class Types:
    """All types: `items` by id, each below its class or a broader type; `within` are the classes that have any."""

    items: Mapping[ItemId, Item]
    parents: Mapping[ItemId, ItemId]
    within: frozenset[ItemId]
    letters: Mapping[int, str]
    joints: frozenset[str]
    names: Mapping[str, tuple[Name, ...]]  # by their first piece
    others: tuple[Name, ...]  # in scripts that do not part words

    def told(self, exact: str, behind: str) -> frozenset[ItemId]:
        """The types that a quote counts, or that stand right behind it; `behind` is how the text goes on."""
        text = (exact + behind).translate(self.letters)
        size = len(exact.translate(self.letters))
        chain: list[Found] = []
        for one in self._found(text):
            counted = one.start < size or self._tied(text[size : one.start])
            if not counted and not (chain and _JOINED.fullmatch(text[chain[-1].end : one.start])):
                break
            chain.append(one)
        return frozenset(one.item for one in chain)

    def _tied(self, between: str) -> bool:
        words = between.strip(_EDGES).casefold()
        return not words or words in self.joints

    def _found(self, text: str) -> Iterator[Found]:
        """The types that a text names, the longest name first where names begin alike."""
        pieces = list(_PIECE.finditer(text))
        at = 0
        while at < len(pieces):
            piece = pieces[at].group()
            likely = () if piece[0].islower() else self._candidates(piece)
            fits = [one for one in likely if _stands(one, pieces, at, text)]
            if not fits:
                at += 1
                continue
            longest = max(fits, key=lambda one: len(one.pieces))
            last = at + len(longest.pieces)
            yield Found(pieces[at].start(), pieces[last - 1].end(), longest.item)
            at = last

    def _candidates(self, piece: str) -> Iterator[Name]:
        low = piece.casefold() if piece.isascii() else _key(piece)
        for cut in range(min(_ENDING, len(low) - _ENDING) + 1 if len(low) > _ENDING else 1):
            yield from self.names.get(low[: len(low) - cut], ())
        if not piece.isascii():
            yield from (one for one in self.others if one.pieces[0] in piece)


def _stands(name: Name, pieces: Sequence[re.Match[str]], at: int, text: str) -> bool:
    """Whether a name stands at a piece of a text."""
    if at + len(name.pieces) > len(pieces):
        return False
    here = pieces[at : at + len(name.pieces)]
    if not all(_same(one.group(), piece) for one, piece in zip(here, name.pieces, strict=True)):
        return False
    gaps = [text[one.end() : other.start()] for one, other in pairwise(here)]
    return all(gap == "" if name.glued else _GAP.fullmatch(gap) for gap in gaps)


def _same(written: str, piece: str) -> bool:
    """Whether a piece of a text is that of a name: digits as they are, letters with a capital and maybe an ending."""
    if written == piece or not piece.isascii():
        return piece in written
    if piece.isdigit() or len(piece) == 1 or not written[0].isupper():
        return False
    low, key = _key(written), _key(piece)
    tail = written[len(piece) :]
    ended = len(piece) >= _ENDING and len(tail) <= _ENDING and tail.islower()
    return low == key or (ended and low.startswith(key))


def _key(piece: str) -> str:
    plain = unicodedata.normalize("NFKD", piece)
    return "".join(one for one in plain if not unicodedata.combining(one)).casefold()


def types_of(designations: Mapping[str, ItemId], words: TypeWords, tree: Mapping[ItemId, Item], where: str) -> Types:
    """Make types of all designations, below their classes. Raises Stop where names of two classes are called one."""
    letters = _letters(words.letters)
    parents: dict[ItemId, ItemId] = {}
    names: list[Name] = []
    by_class = _by_class(designations, words, where)
    for item, called in by_class.items():
        kin = _Kin({name: tuple(_PIECE.findall(name.translate(letters))) for name in called}, words.same)
        ids = _ids(kin, item, tree)
        names += [Name(kin.pieces[one], ids[one], one[0].isdigit()) for one in called]
        for name in called:
            if ids[name] not in tree:
                broader = kin.broader(name)
                parents.setdefault(ids[name], item if broader is None else ids[broader])
    joints = frozenset(joint.casefold().translate(letters) for joint in words.joints)
    others = tuple(one for one in names if not one.pieces[0].isascii())
    items = {one: replace(tree[_class(one, parents)], id=one, parent=above, spans=()) for one, above in parents.items()}
    return Types(items, parents, frozenset(by_class), letters, joints, _by_piece(names), others)


def _by_class(designations: Mapping[str, ItemId], words: TypeWords, where: str) -> dict[ItemId, list[str]]:
    """All names by class, those that are only listed as another name of a type too; none that stands for several."""
    known = dict(designations)
    for group in words.same:
        named = {known[name] for name in group if name in known}
        if len(named) != 1:
            refuse(where, f"'{', '.join(group)}' must be names of one class in designations.yaml")
        known |= dict.fromkeys(group, *named)
    made: dict[ItemId, list[str]] = defaultdict(list)
    for name, item in known.items():
        if not _SEVERAL.search(name):
            made[item].append(name)
    return made


def _by_piece(names: Iterable[Name]) -> dict[str, tuple[Name, ...]]:
    made: dict[str, tuple[Name, ...]] = {}
    for one in names:
        key = _key(one.pieces[0])
        made[key] = (*made.get(key, ()), one)
    return made


def _ids(kin: "_Kin", item: ItemId, tree: Mapping[ItemId, Item]) -> dict[str, ItemId]:
    """The item that each name stands for: the class, where the tree has sorts of what it names ("Leopard")."""
    ids = {name: _id_of(kin.first(name), item, tree) for name in kin.pieces}
    broad = {kin.broader(name) for name, one in ids.items() if one in tree}
    return {name: item if kin.first(name) in broad and one not in tree else one for name, one in ids.items()}


def _class(item: ItemId, parents: Mapping[ItemId, ItemId]) -> ItemId:
    while item in parents:
        item = parents[item]
    return item


class _Kin:
    """The names of one class: which are names of one type, and which type is a sort of which."""

    def __init__(self, pieces: Mapping[str, Pieces], same: Iterable[Sequence[str]]) -> None:
        self.pieces = pieces
        self._keys: dict[Pieces, str] = {}
        self._one = {name: name for name in pieces}
        self._order = {name: place for place, name in enumerate(pieces)}
        for name in pieces:
            self.tie([self._keys.setdefault(self._key(name), name), name])
        for name in pieces:
            self._plural(name)
            self._compound(name)
        for group in same:
            self.tie([name for name in group if name in pieces])

    def first(self, name: str) -> str:
        """The first listed name of the type that a name is of."""
        while self._one[name] != name:
            name = self._one[name]
        return name

    def tie(self, names: Sequence[str]) -> None:
        """Names of one type."""
        firsts = sorted({self.first(name) for name in names}, key=self._order.__getitem__)
        for one in firsts[1:]:
            self._one[one] = firsts[0]

    def broader(self, name: str) -> str | None:
        """The nearest broader type of the type of a name: one whose name begins or ends a name of it."""
        mine = self.first(name)
        for one in sorted(self.pieces, key=self._order.__getitem__):
            if self.first(one) == mine:
                found = self._part(self._key(one))
                if found is not None and self.first(found) != mine:
                    return self.first(found)
        return None

    def _key(self, name: str) -> Pieces:
        return tuple(_key(piece) for piece in self.pieces[name])

    def _part(self, key: Pieces) -> str | None:
        begins = (key[:size] for size in range(len(key) - 1, 0, -1))
        ends = (key[cut:] for cut in range(1, len(key)))
        return next((self._keys[part] for part in (*begins, *ends) if part in self._keys), None)

    def _plural(self, name: str) -> None:
        """A name with the ending that makes it many."""
        *begin, last = self._key(name)
        one = self._keys.get((*begin, last[:-1])) if last.isalpha() and len(last) > _ENDING else None
        if one is not None:
            self.tie([one, name])

    def _compound(self, name: str) -> None:
        """A number and a name of one type, where both stand together: "M142 HIMARS"."""
        key = self._key(name)
        for cut in range(1, len(key)):
            number, word = key[:cut], key[cut:]
            if word in self._keys and any(map(str.isdigit, number)) and not any(map(str.isdigit, word)):
                self.tie([self._keys.setdefault(number, self._keys[word]), self._keys[word]])
                return


def _id_of(name: str, above: ItemId, tree: Mapping[ItemId, Item]) -> ItemId:
    """The item of a type: the one that the tree already has below the class, else one of its name."""
    known = (one for one in tree if _NAMED.fullmatch(one.removeprefix(name)) and _is_below(one, above, tree))
    return next(known, ItemId(name))


def _is_below(item: ItemId, above: ItemId, tree: Mapping[ItemId, Item]) -> bool:
    at = tree[item].parent
    while at is not None and at != above:
        at = tree[at].parent
    return at is not None


def _letters(table: Mapping[str, str]) -> dict[int, str]:
    """The table with capitals: "Я" is "Ya"."""
    both: Iterable[tuple[str, str]] = (
        pair for small, latin in table.items() for pair in ((small, latin), (small.upper(), latin.capitalize()))
    )
    return str.maketrans(dict(both))
