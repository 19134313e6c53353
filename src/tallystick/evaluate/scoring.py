"""Scoring: the claims read from one annotated text, set beside the annotated ones and counted."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tallystick.evaluate.annotation import Annotated, annotated
from tallystick.evaluate.matching import Near, Pair, match

Claims = Sequence[Mapping[str, object]]


@dataclass(frozen=True, slots=True)
class Scored:
    """One text with both lists of claims, how they match, and the groups that it counts for."""

    id: str
    text: str
    language: str
    tags: tuple[str, ...]
    wanted: tuple[Annotated, ...]
    made: tuple[Annotated, ...]
    pairs: tuple[Pair, ...]
    in_furniture: int  # false claims that stand in page furniture

    @property
    def counts(self) -> Counter[str]:
        """Wanted, made, matched claims; how many matches are right in each field; false claims on free texts."""
        found = Counter(wanted=len(self.wanted), made=len(self.made), detection=len(self.pairs))
        for pair in self.pairs:
            found.update(name for name, right in pair.marks.items() if right)
        free = int(not self.wanted)
        return found + Counter(free=free, false=free * bool(self.made), furniture=self.in_furniture)

    def of_kind(self, kind: str) -> Counter[str]:
        """The same for the claims of one kind; a match counts for the annotated kind."""
        pairs = [one for one in self.pairs if self.wanted[one.wanted].kind == kind]
        taken = {one.made for one in self.pairs}
        stray = sum(one.kind == kind for j, one in enumerate(self.made) if j not in taken)
        found = Counter(
            wanted=sum(one.kind == kind for one in self.wanted), made=stray + len(pairs), detection=len(pairs)
        )
        for pair in pairs:
            found.update(name for name, right in pair.marks.items() if right)
        return found

    @property
    def missed(self) -> list[Annotated]:
        """Annotated claims that nothing matches."""
        hit = {one.wanted for one in self.pairs}
        return [one for i, one in enumerate(self.wanted) if i not in hit]

    @property
    def extra(self) -> list[Annotated]:
        """Predicted claims that match nothing."""
        hit = {one.made for one in self.pairs}
        return [one for j, one in enumerate(self.made) if j not in hit]


def score(record: Mapping[str, object], claims: Claims, near: Near) -> Scored:
    """Score the claims read from one annotated text {"id", "text", "lang"?, "tags"?, "boilerplate"?, "claims"}.

    Raises ValueError with a sentence where the record is not what it must be.
    """
    gold = record.get("claims")
    if not isinstance(gold, list) or not all(isinstance(one, Mapping) for one in gold):
        raise ValueError("'claims' must be a list of claims")
    wanted, made = tuple(map(annotated, gold)), tuple(map(annotated, claims))
    pairs = tuple(match(wanted, made, near))
    hit = {one.made for one in pairs}
    stray = [one for j, one in enumerate(made) if j not in hit]
    tags = record.get("tags")
    return Scored(
        str(record["id"]),
        str(record["text"]),
        str(record.get("lang") or "?"),
        tuple(map(str, tags)) if isinstance(tags, list) else (),
        wanted,
        made,
        pairs,
        sum(_inside(one, record.get("boilerplate")) for one in stray),
    )


def _inside(claim: Annotated, furniture: object) -> bool:
    """Whether a claim stands in one of the stretches [start, end) of page furniture."""
    spans = furniture if isinstance(furniture, list) else []
    start, end = claim.start, claim.end
    return start is not None and end is not None and any(start < last and first < end for first, last in spans)
