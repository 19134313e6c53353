"""Texts of the site in other languages: `python -m tools.messages` gathers them from code and templates of each app.

Each app has catalogues of its own, <app>/locale/<language>/LC_MESSAGES/django.po. New texts are added without a
translation, those that went away are dropped, and django.mo, which the site reads, is written from it.
"""

import io
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import cast

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_python
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize

from tallystick.model.finding import Code
from tallystick.web.site.names import NAMES
from tools.source import ROOT

WEB = ROOT / "src/tallystick/web"
FRAME = "site"  # the app whose catalogue holds what the core says
FUNCTIONS = {
    "_": None,
    "gettext": None,
    "gettext_noop": None,
    "gettext_lazy": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
}
_NO_CLOCK = datetime(2024, 1, 1, tzinfo=UTC)  # catalogues carry a day; the same texts should give the same bytes
Message = tuple[str | tuple[str, ...], str | None]


def apps() -> list[Path]:
    """The apps that have catalogues."""
    return sorted(path.parent for path in WEB.glob("*/locale") if any(path.glob("*/LC_MESSAGES/django.po")))


def gather(app: Path) -> Catalog:
    """All texts of an app, in the order of its files."""
    catalog = Catalog(fuzzy=False)
    for path in sorted((*app.rglob("*.py"), *app.rglob("*.html"))):
        text = path.read_text(encoding="utf-8")
        code = templatize(text) if path.suffix == ".html" else text
        for message, context in _messages(code):
            catalog.add(message, context=context)
    if app.name == FRAME:
        for message, context in _of_the_core():
            catalog.add(message, context=context)
    return catalog


def _of_the_core() -> Iterator[Message]:
    """Texts that the core makes and the site translates: its short words and the sentences of its findings."""
    yield from ((one.value, of) for of, kind in NAMES.items() for one in kind)
    yield from ((code.value.sentence, None) for code in Code)


def _messages(code: str) -> Iterator[Message]:
    for _, name, found, _ in extract_python(io.BytesIO(code.encode()), FUNCTIONS, [], {}):
        function, words = str(name), cast("tuple[object, ...]", found if isinstance(found, tuple) else (found,))
        texts = [word for word in words if isinstance(word, str)]
        context = texts.pop(0) if "pgettext" in function and len(texts) > 1 else None
        if function.startswith("n") and len(texts) > 1:
            yield (texts[0], texts[1]), context
        elif texts and texts[0]:
            yield texts[0], context


def renewed(app: Path, path: Path) -> Catalog:
    """A catalogue with exactly the texts that the app has now; what was translated stays."""
    with path.open("rb") as file:
        old = read_po(file, locale=path.parent.parent.name)
    fresh = Catalog(locale=path.parent.parent.name, charset="utf-8", fuzzy=False)
    for message in gather(app):
        if message.id:
            before = old.get(message.id if isinstance(message.id, str) else message.id[0], message.context)
            fresh.add(message.id, before.string if before else None, context=message.context)
    return fresh


def po(catalog: Catalog) -> bytes:
    """A catalogue as its file: no clock, no program, no places."""
    page = io.BytesIO()
    write_po(page, catalog, width=110, no_location=True, omit_header=True, ignore_obsolete=True)
    plural = f'"Plural-Forms: {catalog.plural_forms}\\n"'
    head = f'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n{plural}\n'
    return head.encode() + b"\n" + page.getvalue()


def mo(path: Path) -> bytes:
    """What the site reads, made from a catalogue's file."""
    with path.open("rb") as file:
        catalog = read_po(file, locale=path.parent.parent.name)
    catalog.creation_date = catalog.revision_date = _NO_CLOCK
    page = io.BytesIO()
    write_mo(page, catalog)
    return page.getvalue()


def untranslated(path: Path) -> list[str]:
    """Texts of a catalogue that have no translation yet."""
    with path.open("rb") as file:
        catalog = read_po(file, locale=path.parent.parent.name)
    return [str(one.id) for one in catalog if one.id and not all(_strings(one.string))]


def _strings(string: str | tuple[str, ...] | list[str] | None) -> tuple[str, ...]:
    return (string or "",) if isinstance(string, str) or string is None else tuple(string)


def main() -> int:
    """Renew all catalogues and say what waits for a translation."""
    waiting = 0
    for app in apps():
        for path in sorted(app.glob("locale/*/LC_MESSAGES/django.po")):
            path.write_bytes(po(renewed(app, path)))
            path.with_suffix(".mo").write_bytes(mo(path))
            for text in untranslated(path):
                waiting += 1
                print(f"{path.relative_to(ROOT)}: {text!r}")
    print(f"{waiting} texts wait for a translation")
    return 0


if __name__ == "__main__":
    sys.exit(main())
