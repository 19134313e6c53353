"""Corrections: what a person types becomes guarded changes, and guarded changes become the corrected claim."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from tallystick.model.claim import Claim
from tallystick.model.finding import Code, Finding
from tallystick.model.judgement import Change, Judgement, Verdict
from tallystick.review.fields import AMOUNT, check_order, field_of


def correct(claim: Claim, fields: Mapping[str, str]) -> tuple[Change, ...]:
    """Turn field=value texts into changes guarded by what the claim says now; raises ValueError with the remedy."""
    changes = tuple(_change(claim, name, text) for name, text in fields.items())
    changes = tuple(change for change in changes if change.was != change.now)
    if not changes:
        raise ValueError("nothing would change: the claim says so already")
    check_order(_apply(claim, changes))
    return changes


def _change(claim: Claim, name: str, text: str) -> Change:
    field = field_of(name)
    return Change(name, field.text(claim), field.write_out(field.parse(text)))


@dataclass(frozen=True, slots=True)
class Correction:
    """A claim after some corrections, and what was noticed on the way. `source` is the claim before any of them."""

    source: Claim
    claim: Claim
    findings: tuple[Finding, ...] = ()

    def apply(self, judgement: Judgement) -> "Correction":
        """Apply one judgement's changes field by field.

        A change lapses when neither the source nor an earlier correction says what it expects. Changes that leave no
        sound amount lapse together.
        """
        after = self
        for change in _changes(judgement):
            after = after._apply_change(change)
        try:
            check_order(after.claim)
        except ValueError as problem:
            names = ", ".join(change.field for change in judgement.changes)
            return self._noting(Finding.of(Code.BAD_CORRECTION, self._where, field=names, problem=problem))
        return after

    def _apply_change(self, change: Change) -> "Correction":
        try:
            field = field_of(change.field)
            changed = _apply(self.claim, (change,))
        except ValueError as problem:
            return self._noting(Finding.of(Code.BAD_CORRECTION, self._where, field=change.field, problem=problem))
        now = field.text(self.claim)
        if change.was in (now, field.text(self.source)):
            return replace(self, claim=changed)
        if now == change.now:  # what the correction wants is what the source says by now
            return self
        words = {"field": change.field, "was": change.was, "now": now}
        return self._noting(Finding.of(Code.STALE_CORRECTION, self._where, **words))

    def _noting(self, finding: Finding) -> "Correction":
        return replace(self, findings=(*self.findings, finding))

    @property
    def _where(self) -> str:
        return f"claim {self.source.id}"


def _changes(judgement: Judgement) -> tuple[Change, ...]:
    """Only a correction changes anything, whatever else an edited package may carry."""
    return judgement.changes if judgement.verdict is Verdict.CORRECT else ()


def _apply(claim: Claim, changes: tuple[Change, ...]) -> Claim:
    """Say what is wanted. A corrected amount loses its other wordings: they restate what the person overruled."""
    for change in changes:
        claim = field_of(change.field).put(claim, change.now)
        if change.field in AMOUNT and claim.amount.other:
            claim = replace(claim, amount=replace(claim.amount, other=()))
    return claim
