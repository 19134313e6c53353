"""`tally init`: start a dossier, and the workspace around it where there is none."""

import re
from pathlib import Path
from typing import Annotated

import typer

from tallystick.books import load_books
from tallystick.books.naming import parties_by_any_name
from tallystick.cli.options import AsJson, Workspace
from tallystick.cli.output import say, say_json
from tallystick.model.dossier import Dossier
from tallystick.model.finding import Code, Finding, Stop
from tallystick.model.ident import PartyId, UnitId
from tallystick.model.price import Basis
from tallystick.model.when import check_edtf
from tallystick.store import Store, is_workspace

_NOT_IN_A_SLUG = re.compile(r"[^a-z0-9]+")


def init(
    slug: Annotated[str | None, typer.Argument(help="Short name of the dossier. Default: the folder's name.")] = None,
    title: Annotated[str | None, typer.Option(help="Title for people.")] = None,
    ours: Annotated[str, typer.Option(help="Parties on one side, by code or name, with commas. Empty: everyone.")] = "",
    theirs: Annotated[str, typer.Option(help="Parties on the other side. Both empty: the busiest pair.")] = "",
    window: Annotated[str, typer.Option(help="Period in question, as EDTF (2023/2025-09).")] = "../..",
    currency: Annotated[str | None, typer.Option(help="Currency of the balance. Default: the price book's.")] = None,
    year: Annotated[int | None, typer.Option(help="Price year. Default: prices of the time.")] = None,
    basis: Annotated[Basis, typer.Option(help="What prices measure.")] = Basis.CONTRACT,
    workspace: Workspace = None,
    as_json: AsJson = False,
) -> None:
    """Start a dossier in this folder (or in --workspace)."""
    folder = workspace or Path.cwd()
    books = load_books()
    name = slug if slug and _slug(slug) else folder.resolve().name  # "." names the folder
    givers, receivers = _sides(ours, theirs)
    dossier = Dossier(
        slug=_slug(name) or "dossier",
        title=title or name,
        currency=UnitId(currency) if currency else books.rates.pivot,
        ours=givers,
        theirs=receivers,
        window=_window(window),
        price_year=year,
        basis=basis,
    )
    store = Store.open(folder) if is_workspace(folder) else Store.create(folder)
    store.create_dossier(dossier)
    if as_json:
        say_json({"dossier": dossier.slug, "workspace": str(folder)})
    else:
        say(f"Dossier '{dossier.slug}' is ready. Next: tally add FILE ..., then tally read.")


def _slug(name: str) -> str:
    return _NOT_IN_A_SLUG.sub("-", name.lower()).strip("-")


def _sides(ours: str, theirs: str) -> tuple[tuple[PartyId, ...], tuple[PartyId, ...]]:
    """Both sides, by code or name in any language; nobody stands on both."""
    sides = _parties(ours, "--ours"), _parties(theirs, "--theirs")
    if both := [one for one in sides[0] if one in sides[1]]:
        named = ", ".join(_shown(one) for one in both)
        raise typer.BadParameter(f"{named} would stand on both sides; name another party here", param_hint="--theirs")
    return sides


def _parties(text: str, option: str) -> tuple[PartyId, ...]:
    known = parties_by_any_name()
    typed = [one.strip() for one in text.split(",") if one.strip()]
    for one in typed:
        if known.id(one) not in known.names:
            near = ", ".join(_shown(other) for other in known.near(one)) or "none is written like it"
            raise Stop(Finding.of(Code.UNKNOWN_PARTY, option, word=one, near=near))
    return tuple(dict.fromkeys(PartyId(known.id(one)) for one in typed))


def _shown(party: str) -> str:
    name = parties_by_any_name().name(party)
    return name if party in name else f"{name} ({party})"


def _window(text: str) -> str:
    try:
        return check_edtf(text)
    except ValueError as wrong:
        raise typer.BadParameter(str(wrong), param_hint="--window") from wrong
