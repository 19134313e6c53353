"""The store: everything a workspace keeps, as records in and records out. All writes are transactions."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from django.db import connections

from tallystick.collect import Archive
from tallystick.model.claim import Claim
from tallystick.model.document import Document
from tallystick.model.dossier import Dossier
from tallystick.model.finding import Finding
from tallystick.model.ident import ClaimId, DocumentId, JudgementId
from tallystick.model.judgement import Judgement
from tallystick.model.ledger import Ledger
from tallystick.model.price import Factor, Price
from tallystick.model.source import Source
from tallystick.model.study import Study
from tallystick.store import claims, documents, dossiers, judgements, ledgers
from tallystick.store.doctor import examine
from tallystick.store.founding import found, open_database
from tallystick.store.holdings import FACTORS, PRICES, SOURCES, STUDIES, Holding, Record, list_held, put_held
from tallystick.store.workspace import Workspace, is_workspace


class Store:
    """The records of a workspace. Open one with Store.open or Store.create; close it, or use it in a with statement."""

    def __init__(self, workspace: Workspace, database: dossiers.Database) -> None:
        self.workspace = workspace
        self._database = database

    @classmethod
    def create(cls, folder: Path) -> Self:
        """Start a workspace; raises Stop (STORE) where there is one already or the folder cannot be written."""
        workspace = Workspace(folder.resolve())
        found(workspace)
        return cls.open(folder)

    @classmethod
    def open(cls, folder: Path) -> Self:
        """Open a workspace and bring its tables up to date; raises Stop (NO_WORKSPACE, STORE)."""
        workspace = Workspace(folder.resolve())
        return cls(workspace, open_database(workspace))

    @classmethod
    def ensure(cls, folder: Path) -> Self:
        """Open the workspace in a folder, or start one there."""
        return cls.open(folder) if is_workspace(folder) else cls.create(folder)

    @property
    def archive(self) -> Archive:
        """The archived bytes of documents."""
        return Archive(self.workspace.archive)

    def close(self) -> None:
        """Close the database; what was written is safe without it."""
        connections[self._database.alias].close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # dossiers

    def dossiers(self) -> tuple[Dossier, ...]:
        """All dossiers."""
        return dossiers.list_dossiers(self._database)

    def dossier(self, slug: str | None = None) -> Dossier:
        """The dossier of that name, or the only one; raises Stop (NO_DOSSIER, MANY_DOSSIERS)."""
        return dossiers.choose_dossier(self._database, slug)

    def find_dossier(self, slug: str) -> Dossier | None:
        """The dossier of that name; None where there is none."""
        return dossiers.find_dossier(self._database, slug)

    def revision(self, slug: str) -> str:
        """A name for a dossier's present content, quick to ask for: what was made from it holds while this stays."""
        return dossiers.revision_of(self._database, slug)

    def create_dossier(self, dossier: Dossier) -> None:
        """Start a dossier; raises Stop (REFUSED) where one of its name is there."""
        dossiers.create_dossier(self._database, dossier)

    # documents

    def add_documents(self, slug: str, added: Iterable[Document]) -> tuple[DocumentId, ...]:
        """Keep documents; returns the ids of those that were new. Adding twice adds nothing."""
        with dossiers.to_write(self._database, slug) as shelf:
            return documents.add_documents(shelf, added)

    def describe(self, slug: str, document: Document) -> None:
        """Say anew what is known of a document beside its text, such as its day; its claims name it so from now on.

        It waits to be read again. Raises Stop (REFUSED) where it is not there with this text.
        """
        with dossiers.to_write(self._database, slug) as shelf:
            documents.describe(shelf, document)
            claims.refer_anew(shelf, document)

    def documents(self, slug: str) -> tuple[Document, ...]:
        """All documents of a dossier."""
        with dossiers.to_read(self._database, slug) as shelf:
            return tuple(documents.list_documents(shelf))

    def document_ids(self, slug: str) -> frozenset[DocumentId]:
        """Which documents a dossier has, without reading their texts."""
        with dossiers.to_read(self._database, slug) as shelf:
            return documents.known_documents(shelf)

    def document(self, document: DocumentId, slug: str | None = None) -> Document:
        """One document, of a dossier or of the first that has it; raises Stop (REFUSED) where there is none."""
        return documents.find_document(self._database, document, slug)

    def unread(self, slug: str, version: str) -> tuple[DocumentId, ...]:
        """Documents that this reader version has not read yet: what an interrupted reading goes on with."""
        with dossiers.to_read(self._database, slug) as shelf:
            return documents.unread(shelf, version)

    # claims

    def propose(self, slug: str, document: DocumentId, proposed: Sequence[Claim], version: str) -> tuple[Finding, ...]:
        """Put a reader's claims in the place of its earlier ones on that document; judged claims stay as judged."""
        with dossiers.to_write(self._database, slug) as shelf:
            return claims.propose(shelf, document, proposed, version)

    def enter(self, slug: str, claim: Claim) -> None:
        """Put in a claim by hand; raises Stop (REFUSED) for one without evidence or with the id of another."""
        with dossiers.to_write(self._database, slug) as shelf:
            claims.enter(shelf, claim)

    def claims(self, slug: str) -> tuple[Claim, ...]:
        """All claims of a dossier, proposed and entered."""
        with dossiers.to_read(self._database, slug) as shelf:
            return tuple(claims.list_claims(shelf))

    def claim(self, slug: str, claim: ClaimId) -> Claim | None:
        """One claim as it was proposed or entered; None where the dossier has none of that id."""
        return claims.find_claim(self._database, slug, claim)

    def claims_named(self, slug: str, ids: Iterable[ClaimId]) -> tuple[Claim, ...]:
        """Those of the claims that the dossier has, as they were proposed or entered, in the order of their coming."""
        return claims.find_claims(self._database, slug, ids)

    def claims_in(self, slug: str, document: DocumentId) -> tuple[Claim, ...]:
        """All claims that stand in a document."""
        return claims.list_claims_in(self._database, slug, document)

    def rebuild(self, slug: str) -> int:
        """Drop proposals that nobody judged, so that all documents are read again; returns how many were dropped."""
        with dossiers.to_write(self._database, slug) as shelf:
            documents.forget_readings(shelf)
            return claims.drop_proposals(shelf)

    # judgements

    def judge(self, slug: str, judgement: Judgement) -> None:
        """Append a person's word; once this returns it is on disk. Raises Stop (REFUSED) for unknown claims."""
        with dossiers.to_write(self._database, slug) as shelf:
            judgements.judge(shelf, judgement)

    def judge_after(self, slug: str, judgement: Judgement, last: JudgementId | None) -> tuple[Judgement, ...]:
        """Append a word if `last` still is the latest on its claim; else append nothing and return what came since."""
        with dossiers.to_write(self._database, slug) as shelf:
            since = judgements.words_since(shelf, judgement.claim, last)
            if not since:
                judgements.judge(shelf, judgement)
            return since

    def words_on(self, slug: str, claim: ClaimId) -> tuple[Judgement, ...]:
        """All words whose claim this is, oldest first; those taken back too."""
        return judgements.words_in(self._database, slug, claim)

    def judgements(self, slug: str) -> tuple[Judgement, ...]:
        """The log of a dossier, oldest word first."""
        with dossiers.to_read(self._database, slug) as shelf:
            return judgements.list_judgements(shelf)

    # what a dossier brings of its own

    def put_sources(self, slug: str, put: Iterable[Source]) -> None:
        """Put sources in, by id."""
        self._put(slug, SOURCES, put)

    def sources(self, slug: str) -> tuple[Source, ...]:
        """The dossier's own sources."""
        return self._held(slug, SOURCES)

    def put_prices(self, slug: str, put: Iterable[Price]) -> None:
        """Put prices in, by id."""
        self._put(slug, PRICES, put)

    def prices(self, slug: str) -> tuple[Price, ...]:
        """The dossier's own prices."""
        return self._held(slug, PRICES)

    def put_factors(self, slug: str, put: Iterable[Factor]) -> None:
        """Put conversion factors in, by id."""
        self._put(slug, FACTORS, put)

    def factors(self, slug: str) -> tuple[Factor, ...]:
        """The dossier's own conversion factors."""
        return self._held(slug, FACTORS)

    def put_studies(self, slug: str, put: Iterable[Study]) -> None:
        """Put studies in, by id."""
        self._put(slug, STUDIES, put)

    def studies(self, slug: str) -> tuple[Study, ...]:
        """The dossier's studies."""
        return self._held(slug, STUDIES)

    # whole dossiers

    def ledger(self, slug: str) -> Ledger:
        """Every record of a dossier, as it was at one moment."""
        return ledgers.load_ledger(self._database, slug)

    def put_ledger(self, ledger: Ledger, *, replace: bool = False) -> None:
        """Import a dossier whole or not at all; refuses to overwrite one unless it may replace it."""
        ledgers.put_ledger(self._database, ledger, replace=replace)

    def doctor(self) -> tuple[Finding, ...]:
        """Everything that is wrong with the workspace: the database, rows, quotes, archived bytes. Empty: whole."""
        return examine(self._database, self.archive)

    def _put(self, slug: str, holding: Holding[Record], put: Iterable[Record]) -> None:
        with dossiers.to_write(self._database, slug) as shelf:
            put_held(shelf, holding, put)

    def _held(self, slug: str, holding: Holding[Record]) -> tuple[Record, ...]:
        with dossiers.to_read(self._database, slug) as shelf:
            return list_held(shelf, holding)
