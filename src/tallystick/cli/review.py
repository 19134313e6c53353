"""`tally review`: judge claims beside their quotes, one by one or by id. The log only grows; undo is a word too."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Annotated

import typer
from rich.console import Console

from tallystick.books import Books, load_books
from tallystick.cli.options import AsJson, By, DossierName, Workspace, open_store
from tallystick.cli.output import say, say_json, stderr, stdout
from tallystick.cli.pointing import claim_of
from tallystick.model.claim import Claim
from tallystick.model.finding import Code, Finding, Stop
from tallystick.model.ident import ClaimId, JudgementId, digest
from tallystick.model.judgement import Change, Judgement, Verdict
from tallystick.model.ledger import Ledger
from tallystick.publish.terminal import claim_view
from tallystick.review import correct, settle, standing
from tallystick.store import Store

KEYS = {"a": Verdict.ACCEPT, "r": Verdict.REJECT, "u": Verdict.UNSURE}
HELP = "a accept, r reject, c correct, u unsure, s skip, b undo the last, q quit, ? help"
CHOICES = "--accept, --reject, --unsure, --correct, --same-as, --different-from, --undo"

WITH_REASON = frozenset({Verdict.REJECT, Verdict.CORRECT})
UNSAID = "No reason was given; readers of the log will want one: tally review {claim} --undo, then again with --reason."

CLAIM = typer.Argument(help="Id of one claim (its first letters are enough). Left out: go through what is open.")


@dataclass(frozen=True, slots=True)
class Desk:
    """What a reviewer works at: the store, the dossier, who they are, and the books for names."""

    store: Store
    slug: str
    by: str
    books: Books

    def judge(
        self, claim: ClaimId, verdict: Verdict, reason: str | None, changes: tuple[Change, ...] = ()
    ) -> Judgement:
        """Append one judgement to the log; it is on disk when this returns."""
        at = datetime.now(UTC).isoformat(timespec="milliseconds")
        words = (claim, verdict.value, self.by, at, *(f"{one.field}={one.now}" for one in changes))
        judgement = Judgement(JudgementId(digest(*words)), claim, verdict, self.by, at, reason, None, changes)
        self.store.judge(self.slug, judgement)
        return judgement

    def tie(self, claim: ClaimId, verdict: Verdict, other: ClaimId, reason: str | None) -> None:
        """Append a word on two claims: of one origin, or different."""
        at = datetime.now(UTC).isoformat(timespec="milliseconds")
        name = JudgementId(digest(claim, verdict.value, other, self.by, at))
        self.store.judge(self.slug, Judgement(name, claim, verdict, self.by, at, reason, other))

    def undo(self, judgement: Judgement) -> None:
        """Take a judgement back by a later word."""
        at = datetime.now(UTC).isoformat(timespec="milliseconds")
        name = JudgementId(digest(judgement.id, Verdict.UNDO.value, self.by, at))
        self.store.judge(self.slug, Judgement(name, judgement.claim, Verdict.UNDO, self.by, at, None, judgement.id))


def review(
    claim: Annotated[str | None, CLAIM] = None,
    accept: Annotated[bool, typer.Option("--accept", help="Accept the claim.")] = False,
    reject: Annotated[bool, typer.Option("--reject", help="Reject the claim.")] = False,
    unsure: Annotated[bool, typer.Option("--unsure", help="Leave it open, as unsure.")] = False,
    fields: Annotated[list[str] | None, typer.Option("--correct", help="field=value; may be repeated.")] = None,
    same_as: Annotated[str | None, typer.Option("--same-as", help="It repeats this claim, or both one origin.")] = None,
    other_than: Annotated[
        str | None, typer.Option("--different-from", help="It and this claim have origins of their own.")
    ] = None,
    undo: Annotated[bool, typer.Option("--undo", help="Take back the last word on the claim.")] = False,
    reason: Annotated[str | None, typer.Option(help="Why; asked for with reject and correct, as on the site.")] = None,
    by: By = "",
    dossier: DossierName = None,
    workspace: Workspace = None,
    as_json: AsJson = False,
) -> None:
    """Review proposed claims: by keyboard, or one by its id."""
    store, reason = open_store(workspace), (reason or "").strip() or None
    if not by:
        raise typer.BadParameter("say who judges: --by NAME, or set TALLY_BY", param_hint="--by")
    desk = Desk(store, store.dossier(dossier).slug, by, load_books())
    if claim is None:
        _go_through(desk, stdout())
        return
    pair = {Verdict.SAME_ORIGIN: same_as, Verdict.DIFFERENT: other_than}
    wanted = [word for word, given in (*_words(accept, reject, unsure), *pair.items()) if given]
    if len(wanted) + bool(fields) + undo != 1:
        raise typer.BadParameter(f"give just one of {CHOICES}")
    ledger = store.ledger(desk.slug)
    found = claim_of(ledger.claims, claim)
    if undo:
        _undo_last(desk, ledger, found)
    elif fields:
        _correct(desk, ledger, found, fields, reason)
    elif other := same_as or other_than:
        desk.tie(found.id, wanted[0], claim_of(ledger.claims, other).id, reason)
    else:
        desk.judge(found.id, wanted[0], reason)
    _report(desk, found.id, as_json=as_json)
    if reason is None and (fields or WITH_REASON.intersection(wanted)):
        stderr().print(UNSAID.format(claim=found.id), soft_wrap=True)


def _words(accept: bool, reject: bool, unsure: bool) -> tuple[tuple[Verdict, bool], ...]:
    return (Verdict.ACCEPT, accept), (Verdict.REJECT, reject), (Verdict.UNSURE, unsure)


def _correct(desk: Desk, ledger: Ledger, claim: Claim, fields: Sequence[str], reason: str | None) -> None:
    now = {one.id: one for one in settle(ledger.claims, ledger.judgements).made}.get(claim.id, claim)
    pairs = dict(_pair(field) for field in fields)
    try:
        changes = correct(now, pairs)
    except ValueError as wrong:
        raise typer.BadParameter(str(wrong), param_hint="--correct") from wrong
    desk.judge(claim.id, Verdict.CORRECT, reason, changes)


def _pair(text: str) -> tuple[str, str]:
    name, sign, value = text.partition("=")
    if not sign:
        raise typer.BadParameter(f"write field=value, not {text!r}", param_hint="--correct")
    return name.strip(), value.strip()


def _undo_last(desk: Desk, ledger: Ledger, claim: Claim) -> None:
    taken_back = {one.other for one in ledger.judgements if one.verdict is Verdict.UNDO}
    said = [one for one in ledger.judgements if one.claim == claim.id and one.verdict is not Verdict.UNDO]
    standing_words = [one for one in said if one.id not in taken_back]
    if not standing_words:
        raise Stop(Finding.of(Code.NO_JUDGEMENT, claim.id))
    desk.undo(standing_words[-1])


def _report(desk: Desk, claim: ClaimId, *, as_json: bool) -> None:
    ledger = desk.store.ledger(desk.slug)
    verdict = standing(ledger.claims, ledger.judgements)[claim]
    word = verdict.value if verdict else "open"
    if as_json:
        say_json({"claim": claim, "standing": word, "by": desk.by})
    else:
        say(f"{claim}: {word}")


def _go_through(desk: Desk, console: Console) -> None:
    ledger = desk.store.ledger(desk.slug)
    verdicts = standing(ledger.claims, ledger.judgements)
    queue = [claim for claim in ledger.claims if verdicts[claim.id] is None]
    done: list[Judgement] = []
    place = 0
    while place < len(queue):
        console.print(claim_view(queue[place], ledger, desk.books, place=(place + 1, len(queue))))
        key = typer.prompt(HELP, default="s").strip().lower()[:1]
        if key == "q":
            break
        place += _act(desk, queue[place], key, done)
    say(f"{len(done)} judged, {len(queue) - len(done)} still open.")


def _act(desk: Desk, claim: Claim, key: str, done: list[Judgement]) -> int:
    """Do what a key says; returns how far to move in the queue."""
    if key in KEYS:
        done.append(desk.judge(claim.id, KEYS[key], _asked_why() if key == "r" else None))
        return 1
    if key == "c":
        return _correct_here(desk, claim, done)
    if key == "b" and done:
        desk.undo(done.pop())
        return -1
    return 1 if key == "s" else 0


def _correct_here(desk: Desk, claim: Claim, done: list[Judgement]) -> int:
    fields = typer.prompt("field=value, with semicolons between several")
    try:
        changes = correct(claim, dict(_pair(one) for one in fields.split(";")))
    except (ValueError, typer.BadParameter) as wrong:
        say(str(wrong))
        return 0
    done.append(desk.judge(claim.id, Verdict.CORRECT, _asked_why(), changes))
    return 1


def _asked_why() -> str | None:
    return typer.prompt("Why? (Enter: no reason)", default="", show_default=False).strip() or None
