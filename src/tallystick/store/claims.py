"""Claims as rows: proposals of a reader, which come and go with its versions, and claims entered by hand."""

from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import replace

from tallystick.model.claim import Claim
from tallystick.model.document import Document, Span, reference_to
from tallystick.model.finding import Code, Finding, Stop
from tallystick.model.ident import ClaimId, DocumentId
from tallystick.store.connection import sentences
from tallystick.store.crossing import CLAIM
from tallystick.store.documents import BATCH, mark_read, row_of
from tallystick.store.dossiers import Database, Shelf, named
from tallystick.store.judgements import judged_among
from tallystick.store.tables import claim_rows, document_rows, judgement_rows


def list_claims(shelf: Shelf) -> Iterator[Claim]:
    """Claims of a dossier in the order in which they were put in."""
    rows = claim_rows(shelf.alias).filter(dossier=shelf.dossier)
    for record in rows.values_list("record", flat=True).iterator(chunk_size=BATCH):
        yield CLAIM.to_record(record)


def find_claim(database: Database, slug: str, claim: ClaimId) -> Claim | None:
    """One claim by its id."""
    with sentences(database.where):
        rows = claim_rows(database.alias).filter(key=claim, **named(slug, "dossier__"))
        record = rows.values_list("record", flat=True).first()
    return None if record is None else CLAIM.to_record(record)


def find_claims(database: Database, slug: str, claims: Iterable[ClaimId]) -> tuple[Claim, ...]:
    """Those of the claims that the dossier has, in the order in which they were put in."""
    names = sorted(claims)
    found: dict[int, str] = {}
    with sentences(database.where):
        for start in range(0, len(names), BATCH):
            rows = claim_rows(database.alias).filter(key__in=names[start : start + BATCH], **named(slug, "dossier__"))
            found |= dict(rows.values_list("pk", "record"))
    return tuple(CLAIM.to_record(found[row]) for row in sorted(found))


def list_claims_in(database: Database, slug: str, document: DocumentId) -> tuple[Claim, ...]:
    """Claims that stand in a document."""
    with sentences(database.where):
        rows = claim_rows(database.alias).filter(document__key=document, **named(slug, "document__dossier__"))
        return tuple(CLAIM.to_record(record) for record in rows.values_list("record", flat=True))


def add_claims(shelf: Shelf, claims: Iterable[Claim]) -> None:
    """Put claims in as they are; raises Stop (REFUSED) where one stands in a document that the dossier lacks."""
    documents = dict(document_rows(shelf.alias).filter(dossier=shelf.dossier).values_list("key", "pk"))
    rows = claim_rows(shelf.alias)
    made = (
        rows.model(dossier_id=shelf.dossier, document_id=_home(claim, documents), **CLAIM.to_row(claim))
        for claim in claims
    )
    rows.bulk_create(made, batch_size=BATCH)


def propose(shelf: Shelf, document: DocumentId, claims: Iterable[Claim], version: str) -> tuple[Finding, ...]:
    """Put what a reader found in a document in the place of its earlier proposals, and mark the document as read.

    A claim that anyone has judged stays as it was judged; where it is read differently now, a finding says so. A
    proposal without its quote in the text is refused, and one whose id is taken is left out: both are findings.
    """
    row, text = _archived(shelf, document)
    findings: list[Finding] = []
    sound = _sound(claims, document, text, findings)
    rows = claim_rows(shelf.alias).filter(dossier=shelf.dossier)
    earlier = rows.filter(document=row, machine=True)
    judged = judged_among(shelf, set(sound) | set(earlier.values_list("key", flat=True)))
    earlier.exclude(key__in=judged).delete()
    taken = dict(rows.filter(key__in=list(sound)).values_list("key", "record"))
    for key, record in taken.items():
        findings += _differing(sound[ClaimId(key)], CLAIM.to_record(record), judged)
    add_claims(shelf, [claim for key, claim in sound.items() if key not in taken])
    mark_read(shelf, row, version)
    return tuple(findings)


def enter(shelf: Shelf, claim: Claim) -> None:
    """Put in a claim by hand; entering it again changes nothing. Raises Stop (REFUSED) for one without evidence."""
    span, reference = claim.evidence.span, claim.evidence.reference
    if claim.rules:
        raise refused(claim, "a claim entered by hand names no rules")
    if span is None and reference is None:
        raise refused(claim, "it has neither a quote nor a reference")
    if span is not None and not stands(span, _archived(shelf, span.document)[1]):
        raise refused(claim, "its quote does not stand in the text at the place given")
    before = (
        claim_rows(shelf.alias).filter(dossier=shelf.dossier, key=claim.id).values_list("record", flat=True).first()
    )
    if before is None:
        add_claims(shelf, [claim])
    elif CLAIM.to_record(before) != claim:
        raise refused(claim, "another claim has this id already; correct that one instead")


def stands(span: Span, text: str) -> bool:
    """Whether a quote stands in a text at its place."""
    return 0 <= span.start < span.end and text[span.start : span.end] == span.exact


def refer_anew(shelf: Shelf, document: Document) -> None:
    """Have the claims that stand in a document name it as it is described now."""
    there = claim_rows(shelf.alias).filter(dossier=shelf.dossier, document__key=document.id)
    for row, record in list(there.values_list("pk", "record")):
        claim = CLAIM.to_record(record)
        evidence = replace(claim.evidence, reference=reference_to(document))
        there.filter(pk=row).update(**CLAIM.to_row(replace(claim, evidence=evidence)))


def drop_proposals(shelf: Shelf) -> int:
    """Drop what readers proposed and nobody judged; returns how many claims that were."""
    judgements = judgement_rows(shelf.alias).filter(dossier=shelf.dossier)
    derived = claim_rows(shelf.alias).filter(dossier=shelf.dossier, machine=True)
    derived = derived.exclude(key__in=judgements.values("claim"))
    derived = derived.exclude(key__in=judgements.filter(other__isnull=False).values("other"))
    return derived.order_by().delete()[0]


def _archived(shelf: Shelf, document: DocumentId) -> tuple[int, str]:
    found = row_of(shelf, document)
    if found is None:
        problem = "it is not in the dossier; add it first"
        raise Stop(Finding.of(Code.REFUSED, f"document {document}", problem=problem))
    return found


def _sound(
    claims: Iterable[Claim], document: DocumentId, text: str, findings: list[Finding]
) -> Mapping[ClaimId, Claim]:
    """Take the proposals that have their quote, each id once; note the others."""
    sound: dict[ClaimId, Claim] = {}
    for claim in claims:
        span = claim.evidence.span
        if not claim.rules:
            raise refused(claim, "a proposal names the rules that made it")
        if span is None or span.document != document or not stands(span, text):
            findings.append(Finding.of(Code.NO_QUOTE, f"claim {claim.id}", quote=span.exact if span else ""))
        elif claim.id in sound:
            findings.append(Finding.of(Code.TWIN, f"claim {claim.id}"))
        else:
            sound[claim.id] = claim
    return sound


def _differing(claim: Claim, kept: Claim, judged: Set[str]) -> tuple[Finding, ...]:
    """What to say of a proposal whose id is there already."""
    if kept == claim:
        return ()
    code = Code.REREAD if claim.id in judged else Code.TWIN
    return (Finding.of(code, f"claim {claim.id}"),)


def _home(claim: Claim, documents: Mapping[str, int]) -> int | None:
    document = claim.evidence.document
    if document is not None and document not in documents:
        raise refused(claim, f"it quotes document {document}, which is not in the dossier")
    return None if document is None else documents[document]


def refused(claim: Claim, problem: str) -> Stop:
    """Say why a claim cannot be kept."""
    return Stop(Finding.of(Code.REFUSED, f"claim {claim.id}", problem=problem))
