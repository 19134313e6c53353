"""`tally what-if`: the balance before and after something is supposed. Nothing is written."""

from typing import Annotated

import typer

from tallystick.books import load_books
from tallystick.cli.asking import day_of, plan_of
from tallystick.cli.options import AsJson, DossierName, Workspace, open_store
from tallystick.cli.output import say_plain, stdout
from tallystick.model.amount import Amount, Qualifier
from tallystick.model.claim import Claim, Kind, Modality
from tallystick.model.ident import ItemId
from tallystick.model.plan import Plan
from tallystick.model.price import Basis
from tallystick.model.supposition import Supposition
from tallystick.publish.answers import to_json, whatif_record
from tallystick.publish.terminal import whatif_view
from tallystick.questions import weighing, what_if
from tallystick.review import enter_claim

BETWEEN_ENDS, BETWEEN_FIELDS = "..", ";"

BASIS = typer.Option("--basis", help="Prices on another basis.")
AS_OF = typer.Option("--as-of", help="Only what was known by then (EDTF).")
WITHOUT = typer.Option("--without", help="Leave a source out, and what repeats it; repeat for several.")
PRICE = typer.Option("--price", help="Another price: ID=best or ID=low..high; 'tally prices' lists the ids.")
ADD = typer.Option(
    "--add",
    help="One more claim: 'field=value; field=value ...' with the fields of 'tally enter', such as "
    "'provider=KP; recipient=RU; item=tanks; best=50; said_by=NIS'.",
)


def what_if_command(
    basis: Annotated[Basis | None, BASIS] = None,
    as_of: Annotated[str | None, AS_OF] = None,
    without: Annotated[list[str] | None, WITHOUT] = None,
    price: Annotated[list[str] | None, PRICE] = None,
    add: Annotated[list[str] | None, ADD] = None,
    dossier: DossierName = None,
    workspace: Workspace = None,
    as_json: AsJson = False,
) -> None:
    """Suppose something and see what moves: both totals before and after, and the lines with the reason why."""
    store = open_store(workspace)
    ledger = store.ledger(store.dossier(dossier).slug)
    books, plan = load_books(), plan_of(ledger, None, None)
    supposed = Supposition(
        basis=basis,
        as_of=day_of(as_of) if as_of else None,
        without=tuple(without or ()),
        prices=tuple(_price(text) for text in price or ()),
        claims=tuple(_claim(text, plan) for text in add or ()),
    )
    if supposed.empty:
        raise typer.BadParameter("suppose something: --basis, --as-of, --without, --price or --add")
    try:
        compared = what_if(weighing(ledger, plan, books), supposed)
    except ValueError as wrong:
        raise typer.BadParameter(str(wrong)) from wrong
    if as_json:
        say_plain(to_json(whatif_record(compared, books)))
    else:
        stdout().print(whatif_view(compared, books))


def _price(text: str) -> tuple[str, Amount]:
    """ID=best or ID=low..high."""
    name, sign, number = text.rpartition("=")
    low, _, high = number.partition(BETWEEN_ENDS)
    if not sign or not name:
        raise typer.BadParameter(f"write ID=best or ID=low..high, not {text!r}", param_hint="--price")
    ends = _number(low), _number(high or low)
    if not 0 < ends[0] <= ends[1]:
        raise typer.BadParameter(f"{text!r}: a price is above zero, and low is not above high", param_hint="--price")
    if ends[0] == ends[1]:
        return name.strip(), Amount(*ends, best=ends[0], qualifier=Qualifier.EXACT)
    return name.strip(), Amount(*ends, qualifier=Qualifier.BETWEEN)


def _number(text: str) -> float:
    try:
        return float(text.replace(",", ""))
    except ValueError:
        raise typer.BadParameter(f"{text!r} is not a number", param_hint="--price") from None


def _claim(text: str, plan: Plan) -> Claim:
    """A claim as `tally enter` takes it; what is not said is a delivery, supposed on the plan's day."""
    fields = {
        "kind": Kind.TRANSFER.value,
        "modality": Modality.DELIVERED.value,
        "title": "supposed",
        "published": plan.as_of.isoformat(),
    }
    for part in filter(None, (part.strip() for part in text.split(BETWEEN_FIELDS))):
        name, sign, value = part.partition("=")
        if not sign:
            raise typer.BadParameter(f"write field=value, not {part!r}", param_hint="--add")
        fields[name.strip()] = value.strip()
    item = load_books().items.get(ItemId(fields.get("item", "")))
    if item is not None:
        fields.setdefault("unit", item.unit)  # a number without a unit would only say that it took place
    try:
        return enter_claim(fields)
    except ValueError as wrong:
        raise typer.BadParameter(str(wrong), param_hint="--add") from wrong
