"""`tally prices`: the price evidence for an item, by basis, with who says so; and prices of one's own."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Annotated

import typer

from tallystick.books import load_books
from tallystick.cli.asking import plan_of
from tallystick.cli.options import AsJson, DossierName, Workspace, open_store
from tallystick.cli.output import say, say_json, stdout
from tallystick.model.document import Span
from tallystick.model.finding import Code, Finding, Stop
from tallystick.model.ident import ItemId
from tallystick.model.price import Basis, Price
from tallystick.pipeline import stated_prices
from tallystick.publish.terminal import prices_view, quotes_of
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
    """List the price book, the dossier's own prices and those that its documents state; or enter one."""
    store = open_store(workspace)
    slug = store.dossier(dossier).slug
    if enter:
        _enter(store, slug, enter)
        return
    books = load_books()
    if item is not None and books.items.get(ItemId(item)) is None:
        raise Stop(Finding.of(Code.UNKNOWN_ITEM, "tally prices", word=item))
    ledger = store.ledger(slug)
    everything = books.prices + ledger.prices + stated_prices(ledger, plan_of(ledger, None, None).as_of, books)
    related = [one for one in everything if item is None or books.items.akin(one.item, ItemId(item))]
    chosen = [one for one in related if basis is None or one.basis is basis]
    if as_json:
        spans: dict[str, Span | None] = {claim.id: claim.evidence.span for claim in ledger.claims}
        say_json([asdict(one) | _place(one, spans) for one in chosen])
    else:
        stdout().print(prices_view(chosen, books, quotes_of(ledger)))


def _place(price: Price, spans: Mapping[str, Span | None]) -> dict[str, object]:
    """The claim that states a price, and its words in their document."""
    span = spans.get(price.id)
    return {"claim": price.id if price.id in spans else None, "span": asdict(span) if span else None}


def _enter(store: Store, slug: str, fields: list[str]) -> None:
    pairs = dict(field.partition("=")[::2] for field in fields)
    try:
        price = enter_price(pairs)
    except ValueError as wrong:
        raise typer.BadParameter(str(wrong), param_hint="--enter") from wrong
    store.put_prices(slug, [price])
    say(f"Price {price.id} entered for {price.item}.")
