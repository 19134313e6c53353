"""Settling: the claims as people left them. The log of judgements is the only input; nothing is stored of it."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from tallystick.model.claim import Claim
from tallystick.model.finding import Finding
from tallystick.model.ident import ClaimId
from tallystick.model.judgement import Judgement, Verdict
from tallystick.model.ledger import Ledger
from tallystick.model.outcome import Outcome
from tallystick.review.correction import Correction
from tallystick.review.log import PAIRS, Log, read_log, standing
from tallystick.review.origins import link

LEFT_OUT = frozenset({Verdict.REJECT, Verdict.UNSURE})
APPROVED = frozenset({Verdict.ACCEPT, Verdict.CORRECT})


def settle(claims: Sequence[Claim], judgements: Sequence[Judgement]) -> Outcome[Claim]:
    """Apply the log: rejected and unsure claims are left out, corrections applied, origins linked.

    The latest word decides whether a claim counts. Corrections that were not taken back hold, one upon the other.
    """
    log = read_log([claim.id for claim in claims], judgements)
    settled = _apply(log, claims)
    kept = tuple(claim for claim in settled.made if log.verdict(claim.id) not in LEFT_OUT)
    return Outcome(kept, (*log.findings, *settled.findings))


def as_left(claims: Sequence[Claim], judgements: Sequence[Judgement]) -> tuple[Claim, ...]:
    """All claims as people left them, those that do not count included: what is to be shown of them."""
    return _apply(read_log([claim.id for claim in claims], judgements), claims).made


def _apply(log: Log, claims: Sequence[Claim]) -> Outcome[Claim]:
    """The claims corrected and linked, in their order."""
    settled = {claim.id: claim for claim in claims}
    findings: list[Finding] = []
    for claim_id, words in log.words.items():
        corrected = _correct(settled[claim_id], words)
        settled[claim_id] = corrected.claim
        findings += corrected.findings
    link(settled, log.pairs)
    return Outcome(tuple(settled.values()), tuple(findings))


def accepted_only(ledger: Ledger) -> Ledger:
    """Leave only claims that a person accepted, corrected or entered."""
    verdicts = standing(ledger.claims, ledger.judgements)
    return without(ledger, {one.id for one in ledger.claims if one.rules and verdicts[one.id] not in APPROVED})


def without(ledger: Ledger, gone: Collection[ClaimId]) -> Ledger:
    """The ledger without some claims and the words on them, which would else seem to speak of lost claims."""
    dropped: set[str] = set()
    for word in ledger.judgements:
        of_two = word.verdict in PAIRS and word.other in gone
        if word.claim in gone or of_two or (word.verdict is Verdict.UNDO and word.other in dropped):
            dropped.add(word.id)
    return replace(
        ledger,
        claims=tuple(one for one in ledger.claims if one.id not in gone),
        judgements=tuple(word for word in ledger.judgements if word.id not in dropped),
    )


def _correct(claim: Claim, words: Sequence[Judgement]) -> Correction:
    corrected = Correction(claim, claim)
    for judgement in words:
        corrected = corrected.apply(judgement)
    return corrected
