"""What people say at the desk, as judgements in the ledger's log, and what has been said of one claim so far."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from tallystick.model.claim import Claim
from tallystick.model.ident import ClaimId, JudgementId, digest
from tallystick.model.judgement import Change, Judgement, Verdict
from tallystick.review import correct, read_log, settle
from tallystick.web.workspace import store

PLAIN = (Verdict.ACCEPT, Verdict.REJECT, Verdict.UNSURE)
_NOT_ON_FIELDS = frozenset({Verdict.REJECT, Verdict.UNSURE, Verdict.SAME_ORIGIN, Verdict.DIFFERENT})


class OvertakenError(Exception):
    """Someone else said something of the claim meanwhile; `words` is what."""

    def __init__(self, words: tuple[Judgement, ...]) -> None:
        super().__init__("overtaken")
        self.words = words


@dataclass(frozen=True, slots=True)
class Said:
    """A claim with all that was said of it: as it was proposed, as it stands, and the words, oldest first."""

    proposed: Claim
    claim: Claim
    words: tuple[Judgement, ...]
    standing: frozenset[JudgementId]  # words that were not taken back
    verdict: Verdict | None

    @property
    def last(self) -> str:
        """The id of the latest word: whoever judges says which one they have seen."""
        return self.words[-1].id if self.words else ""


@dataclass(frozen=True, slots=True)
class Word:
    """What someone wants to say of a claim, having seen all words up to `last`."""

    claim: ClaimId
    by: str
    last: str = ""
    reason: str = ""


def said_of(slug: str, claim: ClaimId) -> Said | None:
    """One claim and what was said of it; None where there is none."""
    proposed = store().claim(slug, claim)
    if proposed is None:
        return None
    words = store().words_on(slug, claim)
    now = _after(proposed, words)
    log = read_log([claim], [word for word in words if word.verdict not in (Verdict.SAME_ORIGIN, Verdict.DIFFERENT)])
    gone = _taken_back(words)
    standing = frozenset(word.id for word in words if word.id not in gone and word.verdict is not Verdict.UNDO)
    return Said(proposed, now, words, standing, log.verdict(claim))


def _after(proposed: Claim, words: Sequence[Judgement]) -> Claim:
    """A claim as it stands after some words."""
    on_fields = [word for word in words if word.verdict not in _NOT_ON_FIELDS]
    return settle([proposed], on_fields).made[0]


def seen(said: Said, last: str) -> Claim:
    """A claim as whoever had seen all words up to `last` saw it."""
    known = [word.id for word in said.words]
    return _after(said.proposed, said.words[: known.index(JudgementId(last)) + 1 if last in known else 0])


def _taken_back(words: Sequence[Judgement]) -> frozenset[JudgementId]:
    """Words that a later word took back, from the end: an undo may itself be undone."""
    gone: set[JudgementId] = set()
    for word in reversed(words):
        if word.verdict is Verdict.UNDO and word.id not in gone and word.other is not None:
            gone.add(JudgementId(word.other))
    return frozenset(gone)


def say(slug: str, word: Word, verdict: Verdict, other: str | None = None) -> Judgement:
    """Append one word to the log; raises OvertakenError where others came first, Stop where it cannot be said."""
    return _append(slug, word, Judgement(JudgementId(""), word.claim, verdict, word.by, _now(), None, other))


def say_corrected(
    slug: str, word: Word, claim: Claim, fields: Mapping[str, str], other: ClaimId | None = None
) -> Judgement:
    """Correct a claim field by field; `other` took over what it said besides. Raises ValueError with the remedy, and as
    `say` does.
    """
    changes = correct(claim, fields)
    made = Judgement(JudgementId(""), word.claim, Verdict.CORRECT, word.by, _now(), None, other, changes)
    return _append(slug, word, made)


def _append(slug: str, word: Word, judgement: Judgement) -> Judgement:
    changes: tuple[Change, ...] = judgement.changes
    parts = (word.claim, judgement.verdict.value, word.by, judgement.at, judgement.other or "", word.last)
    name = JudgementId(digest(*parts, *(f"{one.field}={one.now}" for one in changes)))
    complete = Judgement(
        name,
        word.claim,
        judgement.verdict,
        word.by,
        judgement.at,
        word.reason.strip() or None,
        judgement.other,
        changes,
    )
    since = store().judge_after(slug, complete, JudgementId(word.last) if word.last else None)
    if since:
        raise OvertakenError(since)
    return complete


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")
