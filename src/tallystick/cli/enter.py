"""`tally enter`: a claim by hand, with a reference where no text is archived."""

from typing import Annotated

import typer

from tallystick.cli.options import AsJson, DossierName, Workspace, open_store
from tallystick.cli.output import say, say_json
from tallystick.review import enter_claim

FIELDS = typer.Argument(
    help="field=value: kind, provider, recipient, item, low, high, best, qualifier, unit, when, modality, said_by, "
    "publisher, published, url, language, title, grade, note."
)


def enter(
    fields: Annotated[list[str], FIELDS],
    dossier: DossierName = None,
    workspace: Workspace = None,
    as_json: AsJson = False,
) -> None:
    """Enter a claim that stands in no archived document, with a reference that leads to it."""
    store = open_store(workspace)
    slug = store.dossier(dossier).slug
    try:
        claim = enter_claim(dict(_pair(field) for field in fields))
    except ValueError as wrong:
        raise typer.BadParameter(str(wrong), param_hint="FIELDS") from wrong
    store.enter(slug, claim)
    if as_json:
        say_json({"claim": claim.id})
    else:
        say(f"Claim {claim.id} entered: {claim.item}, {claim.provider or '?'} -> {claim.recipient or '?'}.")


def _pair(text: str) -> tuple[str, str]:
    name, sign, value = text.partition("=")
    if not sign:
        raise typer.BadParameter(f"write field=value, not {text!r}", param_hint="FIELDS")
    return name.strip(), value.strip()
