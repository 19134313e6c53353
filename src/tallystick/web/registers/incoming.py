"""What comes in from outside, until a worker has added it: files in a folder of the workspace, and addresses."""

import re
import shutil
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler, SkipFile
from django.db import transaction
from django.utils.translation import gettext as _

from tallystick.collect import Limits
from tallystick.collect.places import show
from tallystick.model.finding import Code, Finding
from tallystick.web.registers.models import Job, Piece
from tallystick.web.workspace import store

MOST_FILES = 200  # in one form
MOST_ADDRESSES = 200
MOST_BYTES = 2 * Limits().file_bytes  # in one form, whatever the number of files
_LONGEST = 150  # bytes of a name: file systems take 255
_SHOWN = 100  # characters of what was given for an address and is none
_NO_ADDRESS = "it is not an address that begins with http:// or https://"
_UNSAFE = re.compile(r"[\x00-\x1f\x7f-\x9f/\\]")
_ADDRESS = re.compile(r"https?://[^\s/]+\S*", re.IGNORECASE)


class Quota(FileUploadHandler):
    """Refuse a form that is larger than any we take, before it is on disk; keep no more files than show that.

    The files beyond are passed over, so that the rest of the form can be shown again to whoever filled it in.
    """

    _files = 0

    def new_file(self, *given: Any, **named: Any) -> None:
        """Count."""
        super().new_file(*given, **named)
        self._files += 1
        if self._files > MOST_FILES + 1:
            raise SkipFile

    def handle_raw_input(self, input_data: object, META: dict[str, str], content_length: int, *more: object) -> None:  # noqa: N803  # Django's name
        """Look at the length that the form claims; servers cut off what is longer than it claims."""
        if content_length > MOST_BYTES:
            raise RequestDataTooBig(f"a form of {content_length} bytes")

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:
        """Pass on."""
        return raw_data

    def file_complete(self, file_size: int) -> None:
        """Leave the file to the next handler."""


def folder(job: int) -> Path:
    """Where the files of a job lie until they are added."""
    return store().workspace.folder / ".site" / "incoming" / str(job)


def take_in(slug: str, by: str, files: Sequence["UploadedFile[bytes]"], addresses: Sequence[str]) -> Job:
    """Keep what came and put it into the worker's hands; raises ValueError for a form with nothing or too much.

    Where nothing of it can be used the job is at its end at once: no document is read again for it.
    """
    if not files and not addresses:
        raise ValueError(_("Choose files, or give addresses."))
    if len(files) > MOST_FILES or len(addresses) > MOST_ADDRESSES:
        raise ValueError(
            _(
                "That is too many at a time; two hundred files and as many addresses go together. "
                "Nothing was added: leave some addresses out below, and choose the files again in parts."
            )
        )
    with transaction.atomic():
        job = Job.objects.create(slug=slug, by=by)
        pieces = [*_kept(job, files), *(_asked(job, one) for one in addresses)]
        Piece.objects.bulk_create(pieces)
        if all(piece.state == Piece.LEFT_OUT for piece in pieces):
            job.state = Job.DONE
            job.save()
    return job


def _kept(job: Job, files: Iterable["UploadedFile[bytes]"]) -> Iterable[Piece]:
    for number, file in enumerate(files):
        place = folder(job.pk) / str(number)
        place.mkdir(parents=True, exist_ok=True)
        path = place / safe_name(file.name or "")
        with path.open("wb") as kept:
            for chunk in file.chunks():
                kept.write(chunk)
        yield Piece(job=job, place=f"{number}/{path.name}", name=path.name)


def _asked(job: Job, address: str) -> Piece:
    """An address for the worker; left out at once, and without a place to open, if it could be a file."""
    if _ADDRESS.fullmatch(address):
        return Piece(job=job, place=address, name=address)
    name = show(address[:_SHOWN])
    finding = Finding.of(Code.ADDRESS_REFUSED, name, reason=_NO_ADDRESS)
    return Piece(job=job, name=name, state=Piece.LEFT_OUT, reasons=finding.sentence)


def safe_name(given: str) -> str:
    """A file's own name without what a file system or a reader could take for anything else."""
    bare = _UNSAFE.sub("", given).strip(". ")
    stem, dot, ending = bare.rpartition(".")
    ending = dot + ending if stem and len(ending) <= 10 else ""
    stem = bare.removesuffix(ending)
    room = _LONGEST - len(ending.encode())
    return (stem.encode()[:room].decode(errors="ignore") or "document") + ending


def place_of(piece: Piece) -> str:
    """Where a piece is: only addresses and files below the job's own folder are ever opened."""
    return piece.place if _ADDRESS.fullmatch(piece.place) else str(folder(piece.job_id) / piece.place)


def folder_of(piece: Piece) -> str:
    """What stands before a file's name where it lies, to be told to nobody; nothing stands before an address."""
    return "" if _ADDRESS.fullmatch(piece.place) else f"{Path(place_of(piece)).parent}/"


def forget(job: int) -> None:
    """Remove a job's files: what was added is in the archive."""
    shutil.rmtree(folder(job), ignore_errors=True)
