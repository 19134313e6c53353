"""The queue of a dossier: brought up to date from the ledger in small steps, and asked for the next claim."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.db import DEFAULT_DB_ALIAS, connection, transaction
from django.db.models import Count, Exists, Max, OuterRef, QuerySet

from tallystick.model.ident import ClaimId
from tallystick.model.judgement import Judgement
from tallystick.review import read_log
from tallystick.store.crossing import JUDGEMENT
from tallystick.store.models import ClaimRow
from tallystick.store.tables import claim_rows, dossier_rows, judgement_rows
from tallystick.web.desk.models import QueueMark, QueueRow
from tallystick.web.workspace import store

BATCH = 500
ENTERED = "entered"  # the state of what a person entered: it needs no review
TAKE_IN = """
    INSERT INTO web_queue (dossier, claim, key, state, weight, readers, reader)
    SELECT dossier_id, id, key, CASE WHEN machine THEN '' ELSE 'entered' END, 0, 0, ''
    FROM tally_claim WHERE dossier_id = %s AND id > %s
"""


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the queue someone is: what comes next comes after it."""

    weight: float
    claim: int


def follow(slug: str) -> QueueMark:
    """Bring the queue of a dossier up to date; quick where nothing has changed."""
    revision = store().revision(slug)
    mark = QueueMark.objects.filter(revision=revision).first()
    if mark is not None:
        return mark
    with transaction.atomic():
        mark = locked(slug)
        _take_in(mark)
        _hear(mark)
        mark.revision = revision
        mark.save()
    return mark


def locked(slug: str) -> QueueMark:
    """The mark of a dossier, which whoever changes its queue holds until the end of the transaction."""
    dossier = dossier_rows(DEFAULT_DB_ALIAS).filter(slug=slug, retired=False).values_list("pk", flat=True).get()
    held = QueueMark.objects.select_for_update()
    return held.filter(dossier=dossier).first() or held.get_or_create(dossier=dossier)[0]


def _take_in(mark: QueueMark) -> None:
    """Put new claims in; where there are some, others may have gone."""
    latest = claim_rows(DEFAULT_DB_ALIAS).filter(dossier=mark.dossier).aggregate(Max("pk"))["pk__max"] or 0
    if latest <= mark.claims:
        return
    with connection.cursor() as cursor:
        cursor.execute(TAKE_IN, [mark.dossier, mark.claims])
    there = ClaimRow.objects.filter(pk=OuterRef("claim"))
    QueueRow.objects.filter(~Exists(there), dossier=mark.dossier).delete()
    mark.claims = latest


def _hear(mark: QueueMark) -> None:
    """Take in what was said since."""
    rows = judgement_rows(DEFAULT_DB_ALIAS).filter(dossier=mark.dossier)
    new = list(rows.filter(pk__gt=mark.judgements).values_list("pk", "claim"))
    if not new:
        return
    touched = sorted({claim for _pk, claim in new})
    for start in range(0, len(touched), BATCH):
        some = touched[start : start + BATCH]
        said = rows.filter(claim__in=some).values_list("record", flat=True)
        _write(mark.dossier, some, [JUDGEMENT.to_record(record) for record in said])
    mark.judgements = new[-1][0]


def _write(dossier: int, keys: Iterable[str], judgements: Iterable[Judgement]) -> None:
    log = read_log([ClaimId(key) for key in keys], tuple(judgements))
    for key in keys:
        words = log.words.get(ClaimId(key), [])
        readers = {word.by for word in words}
        QueueRow.objects.filter(dossier=dossier, key=key).update(
            state=words[-1].verdict.value if words else "",
            readers=len(readers),
            reader=readers.pop() if len(readers) == 1 else "",
        )


def next_claim(mark: QueueMark, after: Place | None = None) -> ClaimId | None:
    """The claim that nobody has judged which would change the balance most; None where there is none."""
    return _first(_waiting(mark), after)


def second_claim(mark: QueueMark, reader: str, after: Place | None = None) -> ClaimId | None:
    """A claim that one other person has judged, for a second reading."""
    once = QueueRow.objects.filter(dossier=mark.dossier, readers=1).exclude(reader=reader)
    rows = once if after is None else once.filter(claim__gt=after.claim)
    found = rows.filter(Exists(ClaimRow.objects.filter(pk=OuterRef("claim")))).order_by("claim")
    return _key(found)


def _waiting(mark: QueueMark) -> QuerySet[QueueRow]:
    return QueueRow.objects.filter(dossier=mark.dossier, state="").order_by("-weight", "claim")


def _first(rows: QuerySet[QueueRow], after: Place | None) -> ClaimId | None:
    """The first of these after a place. Two questions that an index answers, where one would read what was passed."""
    rows = rows.filter(Exists(ClaimRow.objects.filter(pk=OuterRef("claim"))))
    if after is None:
        return _key(rows)
    beside = _key(rows.filter(weight=after.weight, claim__gt=after.claim))
    return beside or _key(rows.filter(weight__lt=after.weight))


def _key(rows: QuerySet[QueueRow]) -> ClaimId | None:
    key = rows.values_list("key", flat=True).first()
    return None if key is None else ClaimId(key)


def row_of(mark: QueueMark, claim: str) -> QueueRow | None:
    """What the queue knows of a claim."""
    return QueueRow.objects.filter(dossier=mark.dossier, key=claim).first()


def place_of(mark: QueueMark, claim: str) -> Place | None:
    """Where a claim stands in the queue."""
    found = row_of(mark, claim)
    return None if found is None else Place(found.weight, found.claim)


def first_claims(mark: QueueMark, most: int) -> tuple[QueueRow, ...]:
    """The head of the queue."""
    return tuple(_waiting(mark)[:most])


def judged(mark: QueueMark, state: str) -> QuerySet[QueueRow]:
    """Claims on which the latest word is this one; what the balance hangs on first."""
    return QueueRow.objects.filter(dossier=mark.dossier, state=state).order_by("-weight", "claim")


def standing_in(mark: QueueMark, document: str) -> QuerySet[QueueRow]:
    """Claims that stand in a document, judged or not, in the order in which they were read."""
    there = claim_rows(DEFAULT_DB_ALIAS).filter(dossier=mark.dossier, document__key=document)
    return QueueRow.objects.filter(dossier=mark.dossier, claim__in=there.values("pk")).order_by("claim")


def counts(mark: QueueMark) -> Mapping[str, int]:
    """How many claims are in which state; open ones under the empty word."""
    found = QueueRow.objects.filter(dossier=mark.dossier).order_by().values_list("state").annotate(Count("pk"))
    return dict(found)
