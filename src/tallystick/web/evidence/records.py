"""What stands behind a figure, as data for other programs."""

import json
from collections.abc import Iterable

from django.http import Http404

from tallystick.model.claim import Claim
from tallystick.model.document import Document
from tallystick.model.ident import ClaimId, DocumentId
from tallystick.publish.evidence import Evidence, Testimony
from tallystick.publish.outline import anchor
from tallystick.review import as_left
from tallystick.web.dossiers.sketch import Sketch
from tallystick.web.weighing import ledger_of

SCHEMA = "tallystick/why/1"  # raised when a key changes its meaning or goes away; new keys do not raise it


def document_of(slug: str, name: str) -> tuple[Document, tuple[Claim, ...]]:
    """A document of a dossier, and the claims that quote it as people left them; Http404 where there is none."""
    ledger, _ = ledger_of(slug)
    found = next((one for one in ledger.documents if one.id == DocumentId(name)), None)
    if found is None:
        raise Http404
    quoting = [one for one in ledger.claims if one.evidence.document == found.id]
    return found, as_left(quoting, ledger.judgements)


def why_json(sketch: Sketch, subject: str, claims: Iterable[ClaimId], found: Iterable[Evidence]) -> str:
    """Origins with their claims, quotes and documents, copies under what they repeat; `claims` speak of just this."""
    balance = sketch.speech.balance
    record = {
        "schema": SCHEMA,
        "dossier": balance.dossier.slug,
        "subject": subject,
        "as_of": balance.as_of,
        "basis": balance.basis,
        "revision": sketch.speech.weighed.revision,
        "claims": list(claims),
        "lines": [_line(evidence) for evidence in found],
    }
    return json.dumps(record, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def _line(evidence: Evidence) -> dict[str, object]:
    return {
        "id": anchor(evidence.line),
        "item": evidence.line.flow.item,
        "status": evidence.line.status.value,
        "prices": [price.id for price in evidence.prices],
        "price_claims": [_claim(Testimony(claim, True, claim.grade)) for claim in evidence.price_claims],
        "origins": [
            {"origin": origin.name, "claims": [_claim(told) for told in origin.testimonies]}
            for origin in evidence.origins
        ],
        "missing": list(evidence.missing),
    }


def _claim(told: Testimony) -> dict[str, object]:
    claim = told.claim
    span, reference = claim.evidence.span, claim.evidence.reference
    return {
        "claim": claim.id,
        "counts": told.counts,
        "grade": str(told.grade) if told.grade else None,
        "quote": span.exact if span else None,
        "document": span.document if span else None,
        "start": span.start if span else None,
        "end": span.end if span else None,
        "archived": span is not None,
        "reference": reference.url if reference else None,
        "copies": [copy.id for copy in told.copies],
    }
