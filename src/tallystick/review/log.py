"""The log of judgements as it stands: what was taken back is gone, and the latest word on each claim counts."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from tallystick.model.claim import Claim
from tallystick.model.finding import Code, Finding
from tallystick.model.ident import ClaimId, JudgementId
from tallystick.model.judgement import Judgement, Verdict

PAIRS = frozenset({Verdict.SAME_ORIGIN, Verdict.DIFFERENT})


@dataclass(frozen=True, slots=True)
class Log:
    """Judgements that stand, oldest first: words on single claims by claim, and words on two."""

    words: Mapping[ClaimId, list[Judgement]] = field(default_factory=dict)
    pairs: tuple[Judgement, ...] = ()
    findings: tuple[Finding, ...] = ()

    def verdict(self, claim: ClaimId) -> Verdict | None:
        """The latest word on a claim."""
        return self.words[claim][-1].verdict if claim in self.words else None


def read_log(claims: Iterable[ClaimId], judgements: Sequence[Judgement]) -> Log:
    """Sort out what stands. Words on claims that are not there are findings, not words."""
    known = set(claims)
    words: dict[ClaimId, list[Judgement]] = {}
    pairs: list[Judgement] = []
    standing, findings = _standing(judgements)
    for judgement in standing:
        lost = [one for one in _claims_of(judgement) if one not in known]
        if lost:
            where = f"judgement {judgement.id}"
            findings.append(Finding.of(Code.ORPHAN_JUDGEMENT, where, claim=lost[0]))
        elif judgement.verdict in PAIRS:
            pairs.append(judgement)
        else:
            words.setdefault(judgement.claim, []).append(judgement)
    return Log(words, tuple(pairs), tuple(findings))


def standing(claims: Iterable[Claim], judgements: Sequence[Judgement]) -> Mapping[ClaimId, Verdict | None]:
    """The latest word on each claim; None where nobody has said one."""
    ids = [claim.id for claim in claims]
    log = read_log(ids, judgements)
    return {one: log.verdict(one) for one in ids}


def _standing(judgements: Sequence[Judgement]) -> tuple[list[Judgement], list[Finding]]:
    """Leave out what a later word took back, from the end: an undo may itself be undone."""
    places = {judgement.id: place for place, judgement in enumerate(judgements)}
    gone: set[JudgementId] = set()
    kept: list[Judgement] = []
    findings: list[Finding] = []
    for place in range(len(judgements) - 1, -1, -1):
        judgement = judgements[place]
        if judgement.id in gone:
            continue
        if judgement.verdict is not Verdict.UNDO:
            kept.append(judgement)
        elif judgement.other is not None and places.get(JudgementId(judgement.other), place) < place:
            gone.add(JudgementId(judgement.other))
        else:
            taken = judgement.other or "that it does not name"
            findings.append(Finding.of(Code.ORPHAN_UNDO, f"judgement {judgement.id}", judgement=taken))
    return kept[::-1], findings[::-1]


def _claims_of(judgement: Judgement) -> tuple[ClaimId, ...]:
    """The claims that a judgement needs."""
    if judgement.verdict in PAIRS and judgement.other is not None:
        return judgement.claim, ClaimId(judgement.other)
    return (judgement.claim,)
