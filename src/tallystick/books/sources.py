"""The register of sources: who says things, of what sort they are, and under which names they go."""

from dataclasses import dataclass
from importlib.resources.abc import Traversable

from tallystick.books.page import place, read_yaml, refuse
from tallystick.books.parties import PartyBook
from tallystick.books.shape import shape
from tallystick.model.grade import Reliability
from tallystick.model.ident import PartyId, SourceId
from tallystick.model.source import Source, SourceClass


@dataclass(frozen=True, slots=True)
class _Row:
    """A source as the file states it, below its id."""

    name: str
    klass: SourceClass
    reliability: Reliability
    party: PartyId | None = None
    aliases: tuple[str, ...] = ()
    note: str | None = None


def load_sources(data: Traversable, parties: PartyBook) -> tuple[Source, ...]:
    """Read data/sources.yaml; a name that two sources go by is refused."""
    file = data / "sources.yaml"
    where = place(file)
    taken: dict[str, str] = {}
    found = []
    for word, row in shape(dict[str, _Row], read_yaml(file), where).items():
        if row.party is not None and parties.get(row.party) is None:
            refuse(f"{where}, {word}", f"there is no party '{row.party}'")
        for name in {row.name, *row.aliases}:
            if taken.setdefault(name.casefold(), word) != word:
                refuse(f"{where}, {word}", f"'{name}' already is a name of '{taken[name.casefold()]}'")
        found.append(Source(SourceId(word), row.name, row.klass, row.reliability, row.party, row.aliases, row.note))
    return tuple(found)
