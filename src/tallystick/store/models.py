"""Tables of the ledger. A row keeps its whole record as one JSON text; columns repeat only what queries look at.

A record is read as a whole, so one text loads several times faster than two dozen columns, and a noun may gain a field
without a migration. It is text and not jsonb, which would make 1e22 an integer and lose the sign of -0.0. The columns
are written with it by the crossing and never read back into records; the doctor compares them. Only Store writes.
The index of dossier and id finds what is newest, and the next part of a list, without reading what came before.
"""

from django.db import models
from django.db.models import Q


class DossierRow(models.Model):
    """A dossier. A retired one was replaced by an import; its judgements stay. `revision` counts its changes."""

    slug = models.TextField()
    record = models.TextField()
    retired = models.BooleanField(default=False)
    revision = models.BigIntegerField(default=0, db_default=0)

    class Meta:
        db_table = "tally_dossier"
        constraints = (
            models.UniqueConstraint(fields=["slug"], condition=Q(retired=False), name="tally_dossier_one_per_slug"),
        )


class Kept(models.Model):
    """What every record of a dossier has: the dossier, its own id as `key`, and the record as JSON."""

    dossier = models.ForeignKey(DossierRow, on_delete=models.PROTECT, related_name="+", db_index=False)
    key = models.TextField()
    record = models.TextField()

    class Meta:
        abstract = True
        constraints = (models.UniqueConstraint(fields=["dossier", "key"], name="tally_%(class)s_one_per_key"),)


class SourceRow(Kept):
    """Someone who says something."""

    class Meta(Kept.Meta):
        db_table = "tally_source"


class PriceRow(Kept):
    """A price of the dossier's own."""

    class Meta(Kept.Meta):
        db_table = "tally_price"


class FactorRow(Kept):
    """A conversion factor of the dossier's own."""

    class Meta(Kept.Meta):
        db_table = "tally_factor"


class StudyRow(Kept):
    """A published study to compare with."""

    class Meta(Kept.Meta):
        db_table = "tally_study"


class DocumentRow(Kept):
    """A document: its frozen text in a column, for search and for checking quotes; the rest as JSON."""

    text = models.TextField()

    class Meta(Kept.Meta):
        db_table = "tally_document"
        indexes = (models.Index(fields=["dossier", "id"], name="tally_document_order"),)


class ReadingRow(models.Model):
    """With which reader version a document was read last. Derived: without this row the document is read again."""

    document = models.OneToOneField(DocumentRow, on_delete=models.CASCADE, related_name="reading")
    version = models.TextField()

    class Meta:
        db_table = "tally_reading"


class ClaimRow(Kept):
    """A claim. `machine` says that a reader proposed it; `document` is empty where only a reference is known."""

    document = models.ForeignKey(DocumentRow, on_delete=models.PROTECT, null=True, related_name="+")
    machine = models.BooleanField()
    kind = models.TextField()
    modality = models.TextField()
    provider = models.TextField(null=True)  # None is "not known", which is not the empty word
    recipient = models.TextField(null=True)
    item = models.TextField()

    class Meta(Kept.Meta):
        db_table = "tally_claim"
        indexes = (
            models.Index(fields=["dossier", "id"], name="tally_claim_order"),
            # without the recipient: three names of the greatest length are more than PostgreSQL takes into an index
            models.Index(fields=["dossier", "item", "provider"], name="tally_claim_flow"),
        )


class JudgementRow(Kept):
    """A judgement. The database itself refuses to change or delete one (see the migrations)."""

    claim = models.TextField()
    other = models.TextField(null=True)
    verdict = models.TextField()

    class Meta(Kept.Meta):
        db_table = "tally_judgement"
        indexes = (
            models.Index(fields=["dossier", "id"], name="tally_judgement_order"),
            models.Index(fields=["dossier", "claim"], name="tally_judgement_claim"),
            models.Index(fields=["dossier", "other"], name="tally_judgement_other"),
        )
