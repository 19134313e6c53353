"""Judgements as rows: a log that is only added to."""

from collections.abc import Iterable, Set

from tallystick.model.finding import Code, Finding, Stop
from tallystick.model.ident import ClaimId, JudgementId
from tallystick.model.judgement import Judgement, Verdict
from tallystick.store.connection import sentences
from tallystick.store.crossing import JUDGEMENT
from tallystick.store.documents import BATCH
from tallystick.store.dossiers import Database, Shelf, named
from tallystick.store.tables import claim_rows, judgement_rows


def list_judgements(shelf: Shelf) -> tuple[Judgement, ...]:
    """The log of a dossier, oldest word first."""
    rows = judgement_rows(shelf.alias).filter(dossier=shelf.dossier).values_list("record", flat=True)
    return tuple(JUDGEMENT.to_record(record) for record in rows)


def words_on(shelf: Shelf, claim: ClaimId) -> tuple[Judgement, ...]:
    """The words whose claim this is, oldest first."""
    rows = judgement_rows(shelf.alias).filter(dossier=shelf.dossier, claim=claim)
    return tuple(JUDGEMENT.to_record(record) for record in rows.values_list("record", flat=True))


def words_in(database: Database, slug: str, claim: ClaimId) -> tuple[Judgement, ...]:
    """The same by the name of the dossier."""
    with sentences(database.where):
        rows = judgement_rows(database.alias).filter(claim=claim, **named(slug, "dossier__"))
        return tuple(JUDGEMENT.to_record(record) for record in rows.values_list("record", flat=True))


def words_since(shelf: Shelf, claim: ClaimId, last: JudgementId | None) -> tuple[Judgement, ...]:
    """What was said of a claim after a word; all of it, where that word is none or not among them."""
    said = words_on(shelf, claim)
    places = [place for place, judgement in enumerate(said, start=1) if judgement.id == last]
    return said[places[0] if places else 0 :]


def add_judgements(shelf: Shelf, judgements: Iterable[Judgement]) -> None:
    """Append to the log as it is."""
    rows = judgement_rows(shelf.alias)
    made = (rows.model(dossier_id=shelf.dossier, **JUDGEMENT.to_row(judgement)) for judgement in judgements)
    rows.bulk_create(made, batch_size=BATCH)


def judge(shelf: Shelf, judgement: Judgement) -> None:
    """Append a word to the log; saying the same again changes nothing.

    Raises Stop (REFUSED) where it speaks of claims or judgements that the dossier lacks, or takes another's id.
    """
    rows = judgement_rows(shelf.alias).filter(dossier=shelf.dossier)
    said = rows.filter(key=judgement.id).values_list("record", flat=True).first()
    if said is not None and JUDGEMENT.to_record(said) == judgement:
        return
    if said is not None:
        raise _refused(judgement, "another judgement has this id already")
    claims = claim_rows(shelf.alias).filter(dossier=shelf.dossier)
    if not claims.filter(key=judgement.claim).exists():
        raise _refused(judgement, f"there is no claim {judgement.claim} in the dossier")
    others = rows if judgement.verdict is Verdict.UNDO else claims
    if judgement.other is not None and not others.filter(key=judgement.other).exists():
        raise _refused(judgement, f"what it refers to, {judgement.other}, is not in the dossier")
    add_judgements(shelf, [judgement])


def judged_among(shelf: Shelf, claims: Set[str]) -> frozenset[str]:
    """Those of some claims that any judgement names."""
    rows = judgement_rows(shelf.alias).filter(dossier=shelf.dossier)
    first = rows.filter(claim__in=claims).values_list("claim", flat=True)
    second = rows.filter(other__in=claims).values_list("other", flat=True)
    return frozenset(name for name in (*first, *second) if name is not None)


def _refused(judgement: Judgement, problem: str) -> Stop:
    return Stop(Finding.of(Code.REFUSED, f"judgement {judgement.id}", problem=problem))
