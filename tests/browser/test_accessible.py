"""No serious finding of axe on any page of the site: light and dark, phone and desk, in all its languages."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]  # it carries no types
from playwright.sync_api import Browser, Page, expect

from tallystick.web.accounts.roles import Role
from tallystick.web.registers.changes import Reason, put_source, sources_of
from tallystick.web.registers.models import Job, Piece
from tests.browser.conftest import PATIENCE, Served, account, serving, sign_in
from tests.pages import BLANK, addresses, blank_dossier, troubles
from tests.people import PASSWORD, draft, join, six_digits
from tests.sites import DOSSIER

pytestmark = pytest.mark.browser
SERIOUS = {"serious", "critical"}
Scheme = Literal["light", "dark"]
DESK, PHONE = 1280, 390
# of schemes, widths and languages, each two come together on every page
LOOKS: dict[str, tuple[tuple[Scheme, int], ...]] = {
    "en": (("light", DESK), ("dark", PHONE)),
    "de": (("dark", DESK),),
    "ko": (("light", PHONE),),
}
# axe takes seconds for a long page. `make test` has each page looked at once in one language, its looks in turns;
# .ci/run has all looks of all languages
IN_TURNS = "en in turns"
EVERY = (pytest.param(IN_TURNS), *(pytest.param(one, marks=pytest.mark.full) for one in LOOKS))


@dataclass(frozen=True, slots=True)
class Visitor:
    """Someone who looks at every page that answers them, and what axe found there."""

    page: Page
    looks: tuple[tuple[Scheme, int], ...]
    found: dict[str, list[str]]
    turns: Iterator[int] | None = None

    def visit(self, name: str, path: str) -> bool:
        """Look at a page by its address; says whether there was one: files and ways on are none."""
        answer = self.page.request.get(path, max_redirects=0, timeout=2 * PATIENCE)
        if answer.status // 100 == 3 or "text/html" not in answer.headers.get("content-type", ""):
            return False
        self.page.goto(path)
        self.look(name)
        return True

    def show(self, name: str, text: str) -> None:
        """Look at a page that no address answers with."""
        self.page.route("**/shown", lambda route: route.fulfill(body=text, content_type="text/html"))
        self.page.goto("/shown")
        self.page.unroute("**/shown")
        self.look(name)

    def look(self, name: str) -> None:
        """Have axe look at what is shown, all folds open."""
        self.page.evaluate("document.querySelectorAll('main details').forEach((one) => { one.open = true; })")
        for scheme, width in self._looks():
            self.page.emulate_media(color_scheme=scheme)
            self.page.set_viewport_size({"width": width, "height": 800})
            assert self.page.evaluate("document.documentElement.scrollWidth") <= width, f"{name} is too wide"
            for one in Axe().run(self.page).response["violations"]:
                if one["impact"] in SERIOUS:
                    nodes = [node["html"][:120] for node in one["nodes"][:3]]
                    self.found[f"{name} {scheme} {width}: {one['id']}"] = nodes

    def _looks(self) -> tuple[tuple[Scheme, int], ...]:
        if self.turns is None:
            return self.looks
        turn = next(self.turns) % len(self.looks)
        return self.looks[turn : turn + 1]


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory, address: str) -> Iterator[Served]:
    """A site that has something on every page, and a dossier with nothing in it."""
    with serving(tmp_path_factory, "seen", TALLY_SIGN_UP="open") as served:
        served.store.put_ledger(blank_dossier(served.store.ledger(DOSSIER)))
        draft(BLANK)
        job = Job.objects.create(pk=1, slug=DOSSIER, by="ann", state="stopped", problem="The archive is full.")
        Piece.objects.create(job=job, place="0/a.pdf", name="a.pdf", state=Piece.LEFT_OUT, reasons="Not a PDF.")
        put_source(DOSSIER, sources_of(DOSSIER)[0], Reason("ann", "to be seen"))
        yield served


def _visitor(browser: Browser, served: Served, looks: str) -> Visitor:
    language = looks.split()[0]
    context = browser.new_context(base_url=served.address, locale=language)
    return Visitor(context.new_page(), LOOKS[language], {}, count() if looks == IN_TURNS else None)


@pytest.mark.parametrize("looks", EVERY)
def test_axe_finds_nothing_serious_for_strangers_and_in_trouble(browser: Browser, seen: Served, looks: str) -> None:
    visitor = _visitor(browser, seen, looks)
    assert sum(visitor.visit(*one) for one in addresses(seen.store)) > 15
    for one in troubles(looks.split()[0]):
        visitor.show(*one)
    assert visitor.found == {}


@pytest.mark.parametrize("looks", EVERY)
def test_axe_finds_nothing_serious_where_people_work(browser: Browser, seen: Served, looks: str) -> None:
    visitor = _visitor(browser, seen, looks)
    sign_in(visitor.page, "root", Role.ADMIN)
    join("root", DOSSIER, Role.EDITOR)
    inside = [one for one in addresses(seen.store) if not one[0].startswith(("evidence:", "dossiers:", "api:"))]
    assert sum(visitor.visit(*one) for one in inside) > 20
    assert visitor.found == {}


@pytest.mark.parametrize("looks", EVERY)
def test_axe_finds_nothing_serious_about_signing_in(browser: Browser, seen: Served, looks: str) -> None:
    visitor = _visitor(browser, seen, looks)
    page, name = visitor.page, f"eve-{looks.replace(' ', '-')}"
    sign_in(page, name, Role.READER)
    page.goto("/accounts/2fa/totp/activate/")
    if page.locator("#id_password").count():
        visitor.look("the password once more")
        page.fill("#id_password", PASSWORD)
        page.press("#id_password", "Enter")
    secret = page.locator("#authenticator_secret").input_value()
    visitor.look("a second factor is set up")
    page.fill("#id_code", six_digits(secret))
    page.press("#id_code", "Enter")
    expect(page.locator("#codes")).to_be_visible()
    visitor.look("recovery codes")
    for address in ("/accounts/2fa/", "/accounts/2fa/totp/deactivate/", "/accounts/2fa/recovery-codes/generate/"):
        assert visitor.visit(address, address)
    page.context.clear_cookies()
    page.goto("/accounts/login/")
    page.fill("#id_login", name)
    page.fill("#id_password", PASSWORD)
    page.press("#id_password", "Enter")
    expect(page.locator("#id_code")).to_be_visible()
    visitor.look("the second factor is asked for")
    assert visitor.found == {}


def test_axe_finds_nothing_serious_about_a_lost_password(browser: Browser, seen: Served) -> None:
    visitor = _visitor(browser, seen, "en")
    page = visitor.page
    account("lou", Role.READER)
    page.goto("/accounts/password/reset/")
    page.fill("#id_email", "lou@example.org")
    page.press("#id_email", "Enter")
    page.wait_for_url("**/done/")
    visitor.look("mail is on its way")
    mails = sorted((seen.store.workspace.folder / ".site/mail").iterdir(), key=lambda path: path.stat().st_mtime)
    found = re.search(r"https?://\S+/accounts/password/reset/key/\S+", mails[-1].read_text())
    assert found
    page.goto(found[0])
    expect(page.locator("#id_password1")).to_be_visible()
    visitor.look("a new password")
    assert visitor.found == {}
