"""Work that outlives the request that asked for it, and the history of what people changed in the registers."""

from django.db import models


class Job(models.Model):
    """Documents to be added to a dossier. A worker that takes it says so by `beat`; one that falls silent is dead."""

    WAITING, RUNNING, DONE, STOPPED = "waiting", "running", "done", "stopped"

    slug = models.TextField()
    by = models.TextField()
    made = models.DateTimeField(auto_now_add=True)
    state = models.TextField(default=WAITING)
    beat = models.DateTimeField(null=True)
    worker = models.TextField(default="")
    to_read = models.IntegerField(default=0)  # documents waiting for the reader when it began
    read = models.IntegerField(default=0)
    claims = models.IntegerField(default=0)
    problem = models.TextField(default="")

    class Meta:
        db_table = "web_job"
        indexes = (models.Index(fields=["state", "id"], name="web_job_next"),)


class Piece(models.Model):
    """One file or address of a job, and what became of it."""

    WAITING, ADDED, LEFT_OUT = "waiting", "added", "left out"

    job = models.ForeignKey(Job, on_delete=models.CASCADE, related_name="pieces")
    place = models.TextField()  # an address, or a file below the folder of what came in
    name = models.TextField()
    state = models.TextField(default=WAITING)
    documents = models.IntegerField(default=0)
    reasons = models.TextField(default="", blank=True)  # a line each

    class Meta:
        db_table = "web_piece"


class Edit(models.Model):
    """Who changed what in a register, when and why; before and after as JSON."""

    slug = models.TextField()
    noun = models.TextField()
    key = models.TextField()
    before = models.TextField()
    after = models.TextField()
    by = models.TextField()
    at = models.DateTimeField(auto_now_add=True)
    why = models.TextField()

    class Meta:
        db_table = "web_edit"
        indexes = (models.Index(fields=["slug", "noun", "key"], name="web_edit_of"),)
