"""Whole dossiers: loaded at one moment, imported in one transaction."""

from collections.abc import Iterable

from tallystick.model.finding import Code, Finding, Stop
from tallystick.model.ledger import Ledger
from tallystick.store.claims import add_claims, list_claims, refused, stands
from tallystick.store.connection import writing
from tallystick.store.crossing import DOSSIER
from tallystick.store.documents import add_documents, list_documents
from tallystick.store.dossiers import Database, Shelf, add_dossier, to_read
from tallystick.store.holdings import FACTORS, PRICES, SOURCES, STUDIES, list_held, put_held
from tallystick.store.judgements import add_judgements, list_judgements
from tallystick.store.tables import claim_rows, document_rows, dossier_rows, reading_rows


def load_ledger(database: Database, slug: str) -> Ledger:
    """Every record of a dossier, as it was at one moment."""
    with to_read(database, slug) as shelf:
        record = dossier_rows(shelf.alias).values_list("record", flat=True).get(pk=shelf.dossier)
        return Ledger(
            dossier=DOSSIER.to_record(record),
            sources=list_held(shelf, SOURCES),
            documents=tuple(list_documents(shelf)),
            claims=tuple(list_claims(shelf)),
            judgements=list_judgements(shelf),
            prices=list_held(shelf, PRICES),
            factors=list_held(shelf, FACTORS),
            studies=list_held(shelf, STUDIES),
        )


def put_ledger(database: Database, ledger: Ledger, *, replace: bool) -> None:
    """Import a dossier whole or not at all; raises Stop (REFUSED) where it is there already, unless it may be replaced.

    A replaced dossier loses its rows, but never its judgements: they stay in the log under the retired dossier.
    """
    _check(ledger)
    with writing(database.alias, database.where):
        if replace:
            _retire(database, ledger.dossier.slug)
        shelf = add_dossier(database, ledger.dossier)
        put_held(shelf, SOURCES, ledger.sources)
        put_held(shelf, PRICES, ledger.prices)
        put_held(shelf, FACTORS, ledger.factors)
        put_held(shelf, STUDIES, ledger.studies)
        add_documents(shelf, ledger.documents)
        add_claims(shelf, ledger.claims)
        add_judgements(shelf, ledger.judgements)


def _retire(database: Database, slug: str) -> None:
    old = dossier_rows(database.alias).filter(slug=slug, retired=False).select_for_update()
    for pk in tuple(old.values_list("pk", flat=True)):
        shelf = Shelf(database.alias, pk)
        for holding in (SOURCES, PRICES, FACTORS, STUDIES):
            holding.rows(shelf.alias).filter(dossier=pk).order_by().delete()
        claim_rows(shelf.alias).filter(dossier=pk).order_by().delete()
        reading_rows(shelf.alias).filter(document__dossier=pk).order_by().delete()
        document_rows(shelf.alias).filter(dossier=pk).order_by().delete()
        dossier_rows(shelf.alias).filter(pk=pk).order_by().update(retired=True)


def _check(ledger: Ledger) -> None:
    """Refuse what would break the rules of the ledger: ids that are not unique, quotes that are not in the text."""
    groups: tuple[Iterable[str], ...] = (
        (one.id for one in ledger.sources),
        (one.id for one in ledger.documents),
        (one.id for one in ledger.claims),
        (one.id for one in ledger.judgements),
        (one.id for one in ledger.prices),
        (one.id for one in ledger.factors),
        (one.id for one in ledger.studies),
    )
    for ids in groups:
        _refuse_twins(ids)
    texts = {document.id: document.text for document in ledger.documents}
    for claim in ledger.claims:
        span = claim.evidence.span
        if span is not None and not (span.document in texts and stands(span, texts[span.document])):
            raise refused(claim, "its quote does not stand in the text at the place given")


def _refuse_twins(ids: Iterable[str]) -> None:
    seen: set[str] = set()
    for one in ids:
        if one in seen:
            raise Stop(Finding.of(Code.REFUSED, one, problem="two records carry this id"))
        seen.add(one)
