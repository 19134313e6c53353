"""The price book: what things cost, on which basis, and who says so."""

from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from tallystick.books import load_books
from tallystick.model.amount import Qualifier
from tallystick.model.claim import Claim
from tallystick.model.ident import ClaimId, ItemId
from tallystick.model.price import Basis, Price
from tallystick.publish.figures import figures
from tallystick.review import Faults
from tallystick.web.access import Act, dossier_for
from tallystick.web.desk.fields import chosen, suggestions, written
from tallystick.web.dossiers.sheets import forms_of
from tallystick.web.registers.changes import PRICE, Reason, put_price, read_price
from tallystick.web.registers.history import history
from tallystick.web.site.saying import spoken
from tallystick.web.weighing import weighed
from tallystick.web.workspace import store

EDITS = 20  # of the latest changes shown
NAMES = ("item", "low", "best", "high", "qualifier", "unit", "per", "basis", "year", "said_by", "grade")
PLACES = ("publisher", "title", "published", "url", "note")


@dataclass(frozen=True, slots=True)
class Row:
    """One price: whether it is the dossier's own, whether the balance uses it, and the claim that states it, if any."""

    price: Price
    worth: str
    own: bool
    used: bool
    claim: Claim | None = None


@require_safe
@never_cache
def listing(request: HttpRequest, slug: str) -> HttpResponse:
    """All prices, or those that can value an item, or of a basis; those that the balance uses are marked."""
    dossier = dossier_for(request, slug)
    wanted, basis = request.GET.get("item", "").strip(), request.GET.get("basis", "")
    query = urlencode([(name, word) for name, word in (("item", wanted), ("basis", basis)) if word])
    known = {
        "dossier": dossier,
        "rows": price_rows(slug, wanted, basis),
        "items": _items(slug, wanted),
        "forms": forms_of(reverse("registers:prices", args=(slug,)), f"?{query}" if query else ""),
        "bases": list(Basis),
        "wanted": wanted,
        "basis": basis,
        "edits": history(slug, PRICE, most=EDITS),
    }
    return render(request, "registers/prices.html", known)


def prices_known(slug: str) -> list[Price]:
    """The dossier's own prices, then those of the books that it says nothing of, then those that its claims state."""
    own = store().prices(slug)
    said = {price.id for price in own}
    return [*own, *(one for one in weighed(slug).asking.prepared.prices if one.id not in said)]


def _items(slug: str, wanted: str) -> list[ItemId]:
    """The items to choose from; the one that was asked for is among them, also where only its kin have prices."""
    asked = {ItemId(wanted)} if wanted in load_books().items.items else set()
    return sorted({price.item for price in prices_known(slug)} | asked)


def price_rows(slug: str, wanted: str, basis: str) -> list[Row]:
    """All prices, or those that can value an item, or of a basis; those that the balance uses first."""
    found, items = weighed(slug), load_books().items
    sides = (found.balance.given, found.balance.received)
    used = {name for side in sides for line in (*side.lines, *side.stated) for name in line.prices}
    own = {price.id for price in store().prices(slug)}
    related = (one for one in prices_known(slug) if not wanted or items.akin(one.item, ItemId(wanted)))
    rows = (
        Row(one, _worth(one), one.id in own, one.id in used, found.claims.get(ClaimId(one.id)))
        for one in related
        if basis in ("", one.basis)
    )
    return sorted(rows, key=lambda row: (not row.used, row.price.item))


def _worth(price: Price) -> str:
    return figures(load_books(), spoken()).stated(price.amount) or ""


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def edit(request: HttpRequest, slug: str) -> HttpResponse:
    """Change a price of the dossier's own or put one in; a reason is asked for."""
    dossier = dossier_for(request, slug, Act.EDIT)
    name = request.GET.get("id", "") or request.POST.get("id", "")
    price = next((one for one in store().prices(slug) if one.id == name), None)
    typed = request.POST if request.method == "POST" else _fields(price)
    faults: Mapping[str, str] = {}
    if request.method == "POST":
        try:
            fields = {key: chosen(key, request.POST[key]) for key in ("id", *NAMES, *PLACES) if key in request.POST}
            reason = Reason(request.user.get_username(), request.POST.get("why", ""))
            put_price(slug, read_price(fields, reason), reason)
        except Faults as wrong:
            order = [*NAMES, *PLACES]  # as on the page; the reason, and what is wrong with the whole, come last
            faults = dict(
                sorted(wrong.found.items(), key=lambda one: order.index(one[0]) if one[0] in order else len(order))
            )
        else:
            messages.success(request, _("Saved."))
            return redirect("registers:prices", slug)
    known = {
        "dossier": dossier,
        "typed": typed,
        "faults": faults,
        "bases": list(Basis),
        "qualifiers": list(Qualifier),
        "suggestions": suggestions(),
        "edits": history(slug, PRICE, name) if name else (),
    }
    return render(request, "registers/price.html", known, status=HTTPStatus.BAD_REQUEST if faults else HTTPStatus.OK)


def _fields(price: Price | None) -> dict[str, str]:
    if price is None:
        return {}
    amount = price.amount
    numbers = {name: getattr(amount, name) for name in ("low", "best", "high")}
    place = {name: getattr(price.reference, name, None) or "" for name in PLACES[:-1]}
    return {
        "id": price.id,
        "item": written("item", price.item),
        "per": written("per", price.per),
        "unit": written("unit", amount.unit or ""),
        "basis": price.basis.value,
        "year": str(price.year or ""),
        "qualifier": amount.qualifier.value if amount.qualifier else "",
        "said_by": "; ".join(price.said_by),
        "grade": str(price.grade or ""),
        "note": price.note or "",
        **{name: "" if number is None else f"{number:.15g}" for name, number in numbers.items()},
        **place,
    }
