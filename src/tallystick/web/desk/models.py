"""The queue: one short row for each claim, so that the next one is found by an index however many there are.

All of it is derived from the claims and the log of judgements and can be made anew. Rows name the ledger's rows by
number and not by foreign keys: what writes the ledger from the command line knows nothing of this table.
"""

from django.db import models


class QueueRow(models.Model):
    """A claim in the queue. `state` is the latest word on it, empty while nobody has said one."""

    dossier = models.BigIntegerField()
    claim = models.BigIntegerField(unique=True)
    key = models.TextField()
    state = models.TextField(default="", db_default="")
    weight = models.FloatField(default=0.0, db_default=0.0)  # how much money the balance would move by with it
    shift = models.FloatField(null=True)  # in logs: by how much `what` shifts without it; null where nobody tried
    what = models.TextField(default="", db_default="")  # a total or its range
    readers = models.IntegerField(default=0, db_default=0)  # how many people have said something of it
    reader = models.TextField(default="", db_default="")  # the one who did, where it is one

    class Meta:
        db_table = "web_queue"
        indexes = (
            models.Index("dossier", "state", models.F("weight").desc(), "claim", name="web_queue_next"),
            models.Index(fields=["dossier", "readers", "claim"], name="web_queue_second"),
            models.Index(fields=["dossier", "key"], name="web_queue_key"),
        )


class QueueMark(models.Model):
    """How far the queue of a dossier has followed the ledger."""

    dossier = models.BigIntegerField(unique=True)
    revision = models.TextField(default="")
    claims = models.BigIntegerField(default=0)  # number of the last row taken in
    judgements = models.BigIntegerField(default=0)
    weighed = models.TextField(default="")  # the revision that the weights were made from

    class Meta:
        db_table = "web_queue_mark"
