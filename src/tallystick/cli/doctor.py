"""`tally doctor`: check that the ledger is whole."""

from tallystick.cli.options import AsJson, Workspace, open_store
from tallystick.cli.output import finding_json, say, say_json, show_findings


def doctor(workspace: Workspace = None, as_json: AsJson = False) -> int:
    """Check the database, the archived bytes against their hashes, and every quote against its text."""
    findings = open_store(workspace).doctor()
    if as_json:
        say_json({"whole": not findings, "findings": [finding_json(one) for one in findings]})
    else:
        show_findings(findings, len(findings))
        say("The ledger is whole." if not findings else f"{len(findings)} things are wrong; see above.")
    return 1 if findings else 0
