"""The tables by name, typed, without importing them: Django lets models be imported only once it is set up.

Rows come in the order in which they were put in.
"""

from typing import TYPE_CHECKING, TypeVar, cast

from django.apps import apps
from django.db.models import Model, QuerySet

if TYPE_CHECKING:
    from tallystick.store.models import (
        ClaimRow,
        DocumentRow,
        DossierRow,
        FactorRow,
        JudgementRow,
        PriceRow,
        ReadingRow,
        SourceRow,
        StudyRow,
    )

Row = TypeVar("Row", bound=Model)


def _rows(name: str, alias: str) -> QuerySet[Model]:
    model = cast("type[Model]", apps.get_model("store", name))
    return model._default_manager.using(alias).order_by("pk")


def dossier_rows(alias: str) -> "QuerySet[DossierRow]":
    """Dossiers, retired ones too."""
    return cast("QuerySet[DossierRow]", _rows("DossierRow", alias))


def document_rows(alias: str) -> "QuerySet[DocumentRow]":
    """Documents."""
    return cast("QuerySet[DocumentRow]", _rows("DocumentRow", alias))


def reading_rows(alias: str) -> "QuerySet[ReadingRow]":
    """Readings."""
    return cast("QuerySet[ReadingRow]", _rows("ReadingRow", alias))


def claim_rows(alias: str) -> "QuerySet[ClaimRow]":
    """Claims."""
    return cast("QuerySet[ClaimRow]", _rows("ClaimRow", alias))


def judgement_rows(alias: str) -> "QuerySet[JudgementRow]":
    """Judgements: only ever read and added to."""
    return cast("QuerySet[JudgementRow]", _rows("JudgementRow", alias))


def source_rows(alias: str) -> "QuerySet[SourceRow]":
    """Sources."""
    return cast("QuerySet[SourceRow]", _rows("SourceRow", alias))


def price_rows(alias: str) -> "QuerySet[PriceRow]":
    """Prices."""
    return cast("QuerySet[PriceRow]", _rows("PriceRow", alias))


def factor_rows(alias: str) -> "QuerySet[FactorRow]":
    """Factors."""
    return cast("QuerySet[FactorRow]", _rows("FactorRow", alias))


def study_rows(alias: str) -> "QuerySet[StudyRow]":
    """Studies."""
    return cast("QuerySet[StudyRow]", _rows("StudyRow", alias))
