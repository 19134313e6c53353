"""Near-twin documents among any number: agency copy, syndication, light rewrites, in any script.

Texts are compared by their passages, sketched with MinHash and looked up in bands (LSH), so that each meets only texts
that are likely near. A text joins the group of the nearest one if they share enough passages. Too short texts are left
alone: two headlines are alike by chance.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from itertools import islice

from rensa import RMinHash, RMinHashLSH  # type: ignore[import-untyped]  # it comes without types

from tallystick.model.document import Document
from tallystick.model.finding import Code, Finding
from tallystick.model.ident import DocumentId
from tallystick.model.rewrite import Rewrite
from tallystick.reconcile.documents.passages import own_text, passages
from tallystick.reconcile.material.scope import days_of

ENOUGH = 0.25  # share of common passages from which two texts are one story rewritten; two stories share hardly any
FEWEST = 20  # passages: below that, texts are alike by chance
HASHES, BANDS = 126, 42  # bands of three: texts that share 0.25 meet with a probability of 48 %, at 0.4 with 94 %
SEED = 1
BATCH = 2_000


@dataclass(slots=True)
class Twins:
    """An index of texts seen so far; tells of each new one which earlier text it nearly is."""

    index: RMinHashLSH = field(default_factory=lambda: RMinHashLSH(ENOUGH, HASHES, BANDS))
    sketches: list[RMinHash] = field(default_factory=list)

    def add(self, texts: Sequence[frozenset[str]]) -> Iterator[tuple[int, float] | None]:
        """For each set of passages the place of the nearest earlier one and the share they have in common."""
        for sketch in RMinHash.from_token_sets([sorted(one) for one in texts], HASHES, SEED):
            place = len(self.sketches)
            near = ((self.sketches[one].jaccard(sketch), -one) for one in self.index.query(sketch))
            share, best = max(near, default=(0.0, 0))
            self.index.insert(place, sketch)
            self.sketches.append(sketch)
            yield (-best, share) if share >= ENOUGH else None


@lru_cache(maxsize=8)
def rewrites_of(documents: tuple[Document, ...]) -> tuple[Rewrite, ...]:
    """The documents that are nearly an earlier one, each with the first of its group."""
    ordered = sorted(documents, key=_order)
    twins = Twins()
    first: list[DocumentId] = []
    found: list[Rewrite] = []
    for batch in _batches(ordered):
        told = [(one, said) for one in batch if len(said := passages(own_text(one))) >= FEWEST]
        for (document, _), near in zip(told, twins.add([said for _, said in told]), strict=True):
            first.append(document.id if near is None else first[near[0]])
            if near is not None:
                found.append(Rewrite(document.id, first[-1], near[1]))
    return tuple(found)


def groups_of(rewrites: Iterable[Rewrite]) -> dict[DocumentId, DocumentId]:
    """Each document that has a near-twin, with the first of its group, which stands for itself."""
    groups: dict[DocumentId, DocumentId] = {}
    for one in rewrites:
        groups |= {one.document: one.original, one.original: one.original}
    return groups


def told_since(rewrites: Iterable[Rewrite], documents: Sequence[Document]) -> tuple[tuple[date, Finding], ...]:
    """What to say of rewrites, each from the day on which it was published; undated ones are as late as the last."""
    rewrites = tuple(rewrites)
    days = {one.id: days_of(one.published)[1] for one in documents}
    last = max((day for day in days.values() if day), default=date.min)
    since = (days[one.document] or last for one in rewrites)
    return tuple(zip(since, findings_of(rewrites, documents), strict=True))


def findings_of(rewrites: Iterable[Rewrite], documents: Iterable[Document]) -> tuple[Finding, ...]:
    """Say of each rewrite what it is one of."""
    names = {one.id: one.title or one.name for one in documents}
    return tuple(
        Finding.of(Code.REWRITE, names[one.document], original=names[one.original], share=f"{one.share:.0%}")
        for one in rewrites
    )


def _order(document: Document) -> tuple[bool, str, DocumentId]:
    """By the day of publication, undated ones last, then by name."""
    _, last = days_of(document.published)
    return last is None, last.isoformat() if last else "", document.id


def _batches(documents: Sequence[Document]) -> Iterator[list[Document]]:
    left = iter(documents)
    while batch := list(islice(left, BATCH)):
        yield batch
