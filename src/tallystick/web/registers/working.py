"""Adding documents for those who asked on a page: one piece after another, by a process that may be killed any time.

A job is taken by writing one's name into its row; a job whose worker has been silent for too long may be taken over.
What is finished is written together with the document itself, so nothing is done twice or lost.
"""

import secrets
from datetime import timedelta

from django.db import transaction
from django.db.models import F, Q
from django.utils import timezone

from tallystick import __version__, pipeline
from tallystick.books import load_books
from tallystick.collect import Limits
from tallystick.model.finding import Stop
from tallystick.web.desk.models import QueueMark
from tallystick.web.desk.queue import follow
from tallystick.web.desk.weights import weigh_queue
from tallystick.web.registers.incoming import folder_of, forget, place_of
from tallystick.web.registers.models import Job, Piece
from tallystick.web.workspace import store

SILENT = timedelta(seconds=120)  # longer than any one document takes
ME = secrets.token_hex(4)


def work_once() -> bool:
    """Do one job if one waits; says whether there was one."""
    job = _take()
    if job is None:
        return False
    try:
        _add(job)
        _read(job)
        weigh_queue(job.slug)
    except Stop as stop:  # the dossier is gone, the disk is full: the whole job, not one piece
        _end(job, Job.STOPPED, stop.finding.sentence)
    else:
        _end(job, Job.DONE)
    return True


def _take() -> Job | None:
    silent = Q(state=Job.RUNNING, beat__lt=timezone.now() - SILENT)
    for job in Job.objects.filter(Q(state=Job.WAITING) | silent).order_by("pk")[:5]:
        same = Job.objects.filter(pk=job.pk, state=job.state, beat=job.beat)
        if same.update(state=Job.RUNNING, worker=ME, beat=timezone.now()):
            job.refresh_from_db()
            return job
    return None


def _beat(job: Job) -> None:
    if not Job.objects.filter(pk=job.pk, worker=ME, state=Job.RUNNING).update(beat=timezone.now()):
        raise InterruptedError(f"job {job.pk} was taken over or cancelled")


def _end(job: Job, state: str, problem: str = "") -> None:
    Job.objects.filter(pk=job.pk, worker=ME).update(state=state, problem=problem)
    forget(job.pk)


def _add(job: Job) -> None:
    for piece in job.pieces.filter(state=Piece.WAITING).order_by("pk"):
        _beat(job)
        with transaction.atomic():
            _add_piece(job, piece)


def _add_piece(job: Job, piece: Piece) -> None:
    """Add what is in a file or at an address: the same guarded way as from the command line."""
    known = set(store().document_ids(job.slug))
    reasons: list[str] = []
    here = folder_of(piece)  # where files lie on this machine is nobody's business
    for arrival in pipeline.arrivals([place_of(piece)], store().archive, known, Limits()):
        reasons += [finding.sentence.replace(here, "") for finding in arrival.findings]
        if arrival.document is not None:
            store().add_documents(job.slug, [arrival.document])
            piece.documents += 1
    piece.state = Piece.ADDED if piece.documents else Piece.LEFT_OUT
    piece.reasons = "\n".join(reasons)
    piece.save()


def _read(job: Job) -> None:
    """Read what no present reader has read, as `tally read` does."""
    books = load_books()
    waiting = store().unread(job.slug, __version__)
    Job.objects.filter(pk=job.pk).update(to_read=len(waiting) + job.read)
    for name in waiting:
        _beat(job)
        made = pipeline.read_document(store().document(name, job.slug), books).made
        store().propose(job.slug, name, made, __version__)
        Job.objects.filter(pk=job.pk).update(read=F("read") + 1, claims=F("claims") + len(made))


def order_queues() -> None:
    """Order anew the queues of dossiers that have changed, until somebody waits for documents to be added."""
    for dossier in store().dossiers():
        if Job.objects.filter(state=Job.WAITING).exists():
            return
        if QueueMark.objects.filter(weighed=store().revision(dossier.slug)).exists():
            continue
        if follow(dossier.slug).claims:
            weigh_queue(dossier.slug)
