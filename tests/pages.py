"""Every page of the site by name, made from the list of its addresses: whoever adds an address adds a page here."""

from collections.abc import Iterator
from dataclasses import replace

from django.template.loader import render_to_string
from django.test import RequestFactory
from django.urls import reverse
from django.utils.translation import override

from tallystick.model.ledger import Ledger
from tallystick.publish.outline import anchor
from tallystick.store import Store
from tallystick.web.troubles import broken
from tallystick.web.weighing import weighed
from tests.sites import DOSSIER
from tests.web.routes import ROUTES

BLANK = "blank"
TROUBLES = ("400.html", "403.html", "403_csrf.html", "405.html", "413.html", "429.html")


def blank_dossier(like: Ledger) -> Ledger:
    """A dossier of the same question in which nothing is yet."""
    return Ledger(replace(like.dossier, slug=BLANK, title="Nothing yet"))


def addresses(store: Store) -> Iterator[tuple[str, str]]:
    """Name and path of everything that a browser may ask for: each address, for each sort of dossier."""
    ledger = store.ledger(DOSSIER)
    claim = next(one for one in ledger.claims if one.rules and one.evidence.span)
    lines = [anchor(line) for side in (weighed(DOSSIER).balance.given,) for line in side.lines]
    known = {"claim": claim.id, "document": str(claim.evidence.document), "line": lines[0], "state": "yes"}
    for name, route in ROUTES.items():
        if route.method != "get":
            continue
        values = {key: str(value).format(**known) for key, value in route.values.items()}
        in_dossier = route.act is not None and not route.everywhere
        for slug in (DOSSIER, BLANK) if in_dossier else ("",):
            yield f"{name} {slug}".strip(), reverse(name, kwargs=values | ({"slug": slug} if slug else {}))
    yield "a line", reverse("evidence:why", kwargs={"slug": DOSSIER, "line": lines[0]})
    for name in ("total-given", "ratio", "given-2024", "strain-2025-03-31"):
        yield f"why {name}", reverse("evidence:why", kwargs={"slug": DOSSIER, "line": name})
    place = reverse("evidence:document", kwargs={"slug": DOSSIER, "document": known["document"]})
    yield "a quote", f"{place}?claim={claim.id}#claim-{claim.id}"
    yield "a search for nothing", f"{reverse('registers:documents', kwargs={'slug': DOSSIER})}?q=zzz"
    yield "what a source says", f"{reverse('registers:heard', kwargs={'slug': DOSSIER})}?of=nis"
    yield "a source left out", f"{reverse('dossiers:dossier', kwargs={'slug': DOSSIER})}?without=nis&without=Nobody"
    for asked in ("state=reject", f"document={known['document']}"):
        yield f"desk {asked}", f"{reverse('desk:queue', kwargs={'slug': DOSSIER})}?{asked}"
    yield "choices misread", f"{reverse('dossiers:dossier', kwargs={'slug': DOSSIER})}?as_of=soon&basis=free"


def troubles(language: str) -> Iterator[tuple[str, str]]:
    """Name and text of each page for something that went wrong."""
    asked = RequestFactory().get("/", headers={"Accept-Language": language})
    yield "500.html", broken(asked).content.decode()
    with override(language):
        for name in TROUBLES:
            yield name, render_to_string(name, {"files": 200, "size": 200, "request": asked})
