"""Changing sources, prices and what is known of documents: who, when and why, with the record in one transaction."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace

from django.db import transaction
from django.utils.translation import gettext as _

from tallystick.books import load_books
from tallystick.model.document import Document
from tallystick.model.grade import Reliability
from tallystick.model.ident import PartyId, SourceId, digest
from tallystick.model.price import Price
from tallystick.model.source import Source, SourceClass
from tallystick.review import Faults, enter_price
from tallystick.web.registers.models import Edit
from tallystick.web.workspace import store

SOURCE, PRICE, DOCUMENT = "source", "price", "document"


Kept = Source | Price | Document


@dataclass(frozen=True, slots=True)
class Reason:
    """Who changes something, and why."""

    by: str
    why: str


def put_source(slug: str, source: Source, reason: Reason) -> None:
    """Put a source in, or in the place of the one of its id."""
    before = {one.id: one for one in sources_of(slug)}.get(source.id)
    with transaction.atomic():
        store().put_sources(slug, [source])
        _note(slug, SOURCE, source, before, reason)


def put_price(slug: str, price: Price, reason: Reason) -> None:
    """Put a price in, or in the place of the one of its id."""
    before = {one.id: one for one in store().prices(slug)}.get(price.id)
    with transaction.atomic():
        store().put_prices(slug, [price])
        _note(slug, PRICE, price, before, reason)


def put_description(slug: str, document: Document, reason: Reason) -> None:
    """Say anew what is known of a document; what was archived, its text included, stays as it is."""
    before = store().document(document.id, slug)
    with transaction.atomic():
        store().describe(slug, document)
        _note(slug, DOCUMENT, replace(document, text=""), replace(before, text=""), reason)


def _note(slug: str, noun: str, after: Kept, before: Kept | None, reason: Reason) -> None:
    if not reason.why.strip():
        raise ValueError(_("Say why, for those who come after you."))
    texts = {
        name: json.dumps(asdict(one), ensure_ascii=False) if one else "" for name, one in (("b", before), ("a", after))
    }
    Edit.objects.create(
        slug=slug, noun=noun, key=after.id, before=texts["b"], after=texts["a"], by=reason.by, why=reason.why.strip()
    )


def sources_of(slug: str) -> tuple[Source, ...]:
    """The register: the dossier's own sources, and those of the books that it says nothing of."""
    own = store().sources(slug)
    said = {one.id for one in own}
    return (*own, *(one for one in load_books().sources if one.id not in said))


def read_source(fields: Mapping[str, str]) -> Source:
    """A source from what was typed; raises ValueError with the remedy."""
    name = fields.get("name", "").strip()
    if not name:
        raise ValueError(_("A source needs a name."))
    party = fields.get("party", "").strip()
    if party and load_books().parties.get(PartyId(party)) is None:
        raise ValueError(_("There is no party of this name: %s. Choose one from the list.") % party)
    klass, letter = fields.get("klass", ""), fields.get("reliability", "") or Reliability.F.value
    if klass and klass not in set(SourceClass):
        raise ValueError(_("This is no sort of source: %s") % klass)
    if letter not in set(Reliability):
        raise ValueError(_("Reliability is a letter from A to F."))
    return Source(
        SourceId(fields.get("id", "").strip() or digest(name)),
        name,
        SourceClass(klass) if klass else None,
        Reliability(letter),
        PartyId(party) if party else None,
        tuple(one.strip() for one in fields.get("aliases", "").split(";") if one.strip()),
        fields.get("note", "").strip() or None,
    )


def read_price(fields: Mapping[str, str], reason: Reason) -> Price:
    """A price from what was typed; raises Faults with all that is wrong, the lack of a reason included.

    What is changed keeps its id.
    """
    typed = {name: text.strip() for name, text in fields.items() if name != "id" and text.strip()}
    unsaid = {} if reason.why.strip() else {"why": _("Say why, for those who come after you.")}
    try:
        made = enter_price(typed)
    except Faults as wrong:
        raise Faults({**wrong.found, **unsaid}) from None
    if unsaid:
        raise Faults(unsaid)
    kept = fields.get("id", "").strip()
    return made if not kept else _renamed(made, kept)


def _renamed(price: Price, name: str) -> Price:
    return replace(price, id=name)
