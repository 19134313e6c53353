"""`tally prices`: the price evidence for an item, by basis, with who says so; and prices of one's own."""

from dataclasses import asdict
from typing import Annotated

import typer

from tallystick.books import load_books
from tallystick.cli.options import AsJson, DossierName, Workspace, open_store
from tallystick.cli.output import say, say_json, stdout
from tallystick.model.finding import Code, Finding, Stop
from tallystick.model.ident import ItemId
from tallystick.model.price import Basis
from tallystick.publish.terminal import prices_view
from tallystick.review import enter_price
from tallystick.store import Store

ITEM = typer.Argument(help="Only prices that can value this item.", show_default=False)
ENTER = typer.Option(
    "--enter", help="Enter a price: field=value, repeated (item, best, unit, per, basis, year, said_by)."
)


def prices(
    item: Annotated[str | None, ITEM] = None,
    basis: Annotated[Basis | None, typer.Option(help="Only this basis.")] = None,
    enter: Annotated[list[str] | None, ENTER] = None,
    dossier: DossierName = None,
    workspace: Workspace = None,
    as_json: AsJson = False,
) -> None:
    """List the price book and the dossier's own prices, or enter one."""
    store = open_store(workspace)
    slug = store.dossier(dossier).slug
    if enter:
        _enter(store, slug, enter)
        return
    books = load_books()
    if item is not None and books.items.get(ItemId(item)) is None:
        raise Stop(Finding.of(Code.UNKNOWN_ITEM, "tally prices", word=item))
    everything = books.prices + store.ledger(slug).prices
    related = {one for one in everything if item is None or _values(one.item, ItemId(item))}
    chosen = [one for one in everything if one in related and (basis is None or one.basis is basis)]
    if as_json:
        say_json([asdict(one) for one in chosen])
    else:
        stdout().print(prices_view(chosen, books))


def _values(priced: ItemId, item: ItemId) -> bool:
    items = load_books().items
    return priced == item or items.descends(priced, item) or items.descends(item, priced)


def _enter(store: Store, slug: str, fields: list[str]) -> None:
    pairs = dict(field.partition("=")[::2] for field in fields)
    try:
        price = enter_price(pairs)
    except ValueError as wrong:
        raise typer.BadParameter(str(wrong), param_hint="--enter") from wrong
    store.put_prices(slug, [price])
    say(f"Price {price.id} entered for {price.item}.")
