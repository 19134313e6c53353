"""No word of the language that texts are written in is left on a page in another one, but in names and quotes."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from django.conf import settings
from django.test import Client

import tallystick.web
from tallystick.books import load_books
from tallystick.books.display import load_display
from tallystick.model.ledger import Ledger
from tallystick.store import Store
from tallystick.web.accounts.roles import Role
from tests.pages import BLANK, addresses, blank_dossier, troubles
from tests.people import signed_in
from tests.sites import DOSSIER

OWN, *OTHERS = (code for code, _ in settings.LANGUAGES)
WORD = re.compile(r"[a-z]{3,}", re.ASCII)
VOID = {"br", "col", "hr", "img", "input", "link", "meta"}
QUOTED = {"script", "style", "code", "pre", "kbd", "blockquote", "mark", "datalist", "textarea"}
SPOKEN = ("aria-label", "alt", "title", "placeholder")
HERE = Path(str(tallystick.web.__file__)).parent


class Words(HTMLParser):
    """The texts of a page that are its own: not what comes from a source, from people or for machines."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self._open: list[tuple[str, bool]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note whether what follows is the page's own."""
        known = dict(attrs)
        foreign = tag in QUOTED or known.get("dir") == "auto" or (tag != "html" and "lang" in known) or self._foreign
        if not foreign:
            self.texts += [str(known[name]) for name in SPOKEN if known.get(name)]
        if tag not in VOID:
            self._open.append((tag, foreign))

    def handle_endtag(self, tag: str) -> None:
        """Close it, and what was left open in it."""
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        """Keep a text."""
        if not self._foreign:
            self.texts.append(data)

    @property
    def _foreign(self) -> bool:
        return bool(self._open) and self._open[-1][1]


def _words(texts: Iterator[str]) -> set[str]:
    """Words in small letters; what begins with a capital may be a name, and what has a point or slash an address."""
    bare = (re.sub(r"%\(\w+\)s|%\w|&\w+;|\S*[./_@=]\w\S*|\b[A-Z]\w*", " ", text) for text in texts)
    return {word for text in bare for word in WORD.findall(text)}


def _messages(language: str) -> Iterator[tuple[str, str]]:
    for path in HERE.glob(f"*/locale/{language}/LC_MESSAGES/django.po"):
        with path.open("rb") as file:
            for one in read_po(file, locale=language):
                ids, strings = ([text] if isinstance(text, str) else list(text or ()) for text in (one.id, one.string))
                yield from ((ids[-1], string) for string in strings if ids[-1])


def _foreign_words(language: str) -> set[str]:
    """Words of our own texts that no text in the other language has."""
    found = list(_messages(language))
    display = load_display(language)
    theirs = [*(text for _, text in found), *display.items.values(), *display.units.values()]
    ours = [*(text for text, _ in found), *load_books().items.items]
    return _words(iter(ours)) - _words(text.lower() for text in theirs)


def _pages(store: Store, client: Client, language: str) -> Iterator[tuple[str, str]]:
    for who, browser in (("stranger", Client()), ("admin", client)):
        for name, path in addresses(store):
            answer = browser.get(path, headers={"Accept-Language": language})
            browser.cookies.pop(settings.LANGUAGE_COOKIE_NAME, None)  # one of the addresses chooses a language
            if answer.headers.get("Content-Type", "").startswith("text/html"):
                yield f"{name} for {who}", answer.content.decode()
    yield from troubles(language)


def _said(ledger: Ledger) -> set[str]:
    """What people and sources say, which no page translates."""
    claims = ledger.claims
    said = {ledger.dossier.title, ledger.dossier.question, "Nothing yet", BLANK}
    said |= {name for claim in claims for name in (*claim.said_by, claim.note, *(claim.distortion or ()))}
    said |= {claim.evidence.span.exact for claim in claims if claim.evidence.span}
    said |= {text for one in (*ledger.sources, *load_books().sources) for text in (one.name, one.note)}
    return {text for text in said if text}


@pytest.mark.parametrize("language", OTHERS)
def test_pages_speak_the_readers_language(own_site: Store, language: str) -> None:
    ledger = own_site.ledger(DOSSIER)
    own_site.put_ledger(blank_dossier(ledger))
    foreign = _foreign_words(language)
    assert len(foreign) > 500
    client = signed_in("root", Role.ADMIN)
    client.get("/")  # takes away what signing in had to say
    said = sorted(_said(ledger), key=len, reverse=True)
    found: dict[str, set[str]] = {}
    seen = 0
    for name, page in _pages(own_site, client, language):
        seen += 1
        reader = Words()
        reader.feed(page)
        texts = "\n".join(reader.texts)
        for text in said:
            texts = texts.replace(text, " ")
        if left := _words(iter([texts])) & foreign:
            found[name] = left
    assert seen > 60
    assert found == {}


def test_the_reader_of_pages_sees_what_is_left() -> None:
    reader = Words()
    reader.feed(
        '<html lang="de"><p>ein claim<br><b dir="auto">quoted</b> und <code>tally</code><img alt="a figure"></p>'
    )
    assert _words(iter(reader.texts)) == {"ein", "claim", "und", "figure"}
    assert "figure" in _foreign_words(OTHERS[0])


GAP = re.compile(r"%\((\w+)\)s|\{(\w+)\}")


@pytest.mark.parametrize("language", OTHERS)
def test_a_translation_fills_no_gap_that_its_text_does_not_have(language: str) -> None:
    for path in HERE.glob(f"*/locale/{language}/LC_MESSAGES/django.po"):
        for message in read_po(path.open("rb")):
            texts = message.id if isinstance(message.id, tuple) else (message.id,)
            said = message.string if isinstance(message.string, tuple) else (message.string,)
            known = {gap for text in texts for gap in GAP.findall(str(text))}
            assert message.id == "" or {gap for text in said for gap in GAP.findall(str(text))} <= known, message.id
