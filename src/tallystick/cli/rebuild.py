"""`tally rebuild`: throw away what machines computed and read the documents again; what people said stays."""

from tallystick.cli.options import AsJson, DossierName, Workspace, open_store
from tallystick.cli.read import read_documents


def rebuild(dossier: DossierName = None, workspace: Workspace = None, as_json: AsJson = False) -> int:
    """Read every document again with this version of the reader. Judgements and claims by hand are untouched."""
    store = open_store(workspace)
    store.rebuild(store.dossier(dossier).slug)
    return read_documents(store, dossier, as_json=as_json)
