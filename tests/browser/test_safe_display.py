"""No script of a source or of people runs on our pages: 500 payloads in every field, in a real browser."""

from collections.abc import Iterator
from urllib.parse import quote

import pytest
from playwright.sync_api import Page

from tallystick.web.accounts.models import User
from tallystick.web.accounts.roles import Role
from tallystick.web.registers.models import Edit, Job
from tests.browser.conftest import sign_in
from tests.browser.hostile import JUDGED, NUMBER, READ, SLUG, TEXTS, hostile_tables, payloads
from tests.people import join

pytestmark = pytest.mark.browser
HOME = f"/d/{SLUG}"
EVERY = tuple(payloads())
SOME = EVERY[::37]  # each body and what stands around it
WATCH = """
window.ran = [];
window.hit = () => window.ran.push('hit');
window.alert = window.hit;
document.addEventListener('securitypolicyviolation', (event) => window.ran.push(event.violatedDirective));
"""


class Watcher:
    """Looks at pages and keeps what ran there, and how often payloads were there to be run."""

    def __init__(self, page: Page) -> None:
        page.add_init_script(WATCH)
        page.on("dialog", lambda dialog: dialog.dismiss())
        self.page, self.seen = page, 0
        self.ran: dict[str, list[str]] = {}

    def visit(self, address: str) -> int:
        """Open a page; says how often payloads stand in it."""
        self.page.goto(address)
        return self.look(address)

    def look(self, name: str) -> int:
        """Look at the page that is there."""
        ran = self.page.evaluate("window.ran ?? []")
        if ran:
            self.ran[name] = ran
        found = self.page.content().count("hit()")
        self.seen += found
        return found

    def links(self, start: str) -> set[str]:
        """Where links of the page lead that start so."""
        found = self.page.locator(f'main a[href^="{start}"]').evaluate_all(
            "all => all.map(a => a.getAttribute('href'))"
        )
        return {address.partition("?")[0].partition("#")[0] for address in found}


@pytest.fixture
def watcher(page: Page) -> Watcher:
    """A reader who looks out."""
    return Watcher(page)


@pytest.fixture
def editor(page: Page) -> Iterator[Watcher]:
    """Someone who may do everything, with what the site keeps of its own."""
    sign_in(page, "root", Role.ADMIN)
    join("root", SLUG, Role.ADMIN)
    hostile_tables(User.objects.get(username="root"))
    yield Watcher(page)
    User.objects.get(username="root").tokens.all().delete()
    Edit.objects.filter(slug=SLUG).delete()
    Job.objects.filter(slug=SLUG).delete()


def test_there_are_five_hundred_different_payloads() -> None:
    assert len(set(payloads())) == 500


def test_no_payload_runs_for_readers_and_none_reaches_the_policy(watcher: Watcher) -> None:
    assert watcher.visit(HOME) > 1_000  # studies, events and items
    addresses = watcher.links(f"{HOME}/why/")
    assert len(addresses) > 8
    addresses |= {f"{HOME}/claims/h-{number:03}" for number in (0, 24, 25, *range(0, 500, 61))}
    documents: set[str] = set()
    for address in sorted(addresses):
        watcher.visit(address)
        documents |= watcher.links(f"{HOME}/documents/")
    assert len(documents) == TEXTS
    for document in documents:
        assert watcher.visit(document) >= 50
    assert watcher.ran == {}
    assert watcher.seen > 10 * 500


def test_no_payload_runs_in_the_registers(watcher: Watcher) -> None:
    seen = [watcher.visit(f"{HOME}/documents?page={number}") for number in range(1, 11)]
    others = sorted(watcher.links(f"{HOME}/documents/"))
    assert sum(seen) >= 2 * 500
    for address in others[::8]:
        assert watcher.visit(address) > 3
    assert watcher.visit(f"{HOME}/sources") >= 2 * 500
    assert watcher.visit(f"{HOME}/prices") >= 4 * 500
    assert watcher.ran == {}


@pytest.mark.full
def test_no_payload_runs_that_an_address_brings_along(watcher: Watcher) -> None:
    for payload in map(quote, SOME):
        asked = "&".join(f"{name}={payload}" for name in ("as_of", "basis", "level", "without", "classes", "size"))
        watcher.visit(f"{HOME}?{asked}")
        watcher.visit(f"{HOME}/documents?q={payload}&page={payload}")
        watcher.visit(f"{HOME}/prices?item={payload}&basis={payload}")
        watcher.visit(f"{HOME}/why/total-given?part={payload}&claim={payload}")
        watcher.visit(f"/accounts/login/?next={payload}")
        watcher.visit(f"{HOME}/claims/{payload}")
    assert watcher.ran == {}


def test_no_payload_runs_where_people_work(editor: Watcher) -> None:
    first = quote(EVERY[0])
    enough = {
        f"{HOME}/documents": 50,
        f"{HOME}/jobs/{NUMBER}": 3 * 500,
        f"{HOME}/sources": 2 * 500,
        f"{HOME}/sources/edit?id={first}": 3 * 500,
        f"{HOME}/sources/edit?name={first}": 1,
        f"{HOME}/prices": 4 * 500,
        f"{HOME}/prices/edit?id={first}": 5 * 500,
        f"{HOME}/review": 500 // READ,
        f"{HOME}/review/agreement": 500,
        f"{HOME}/review/claims/{JUDGED}": 4 * 500,
        f"{HOME}/people": 1,
        "/accounts/me": 500,
    }
    assert {address: number for address, number in enough.items() if editor.visit(address) < number} == {}
    for number in (24, 25, *range(1, 500, 71)):
        assert editor.visit(f"{HOME}/review/claims/h-{number:03}") > 50
    assert editor.ran == {}


@pytest.mark.full
def test_no_payload_runs_that_was_typed_and_is_shown_again(editor: Watcher) -> None:
    page = editor.page
    for number, payload in enumerate(SOME):
        for path, wrong in ((f"review/claims/h-{number:03}", "low"), ("prices/edit", "low"), ("sources/edit", "party")):
            page.goto(f"{HOME}/{path}")
            fields = page.locator("main form").filter(has=page.locator(f"#{wrong}")).first
            for field in fields.locator("input:visible:not([type=radio], [type=checkbox])").all():
                field.fill(payload)
            fields.locator("button[value=correct], .row button").first.click()
            page.locator("[role=alert]").wait_for()
            assert editor.look(f"{path} {payload}") > 5
        page.goto(f"{HOME}/documents")
        page.fill("#addresses", payload)
        page.locator("form[enctype] button").click()
        page.wait_for_url("**/jobs/*")  # it stands there, left out
        assert editor.look(f"address {payload}")
    assert editor.ran == {}


def test_no_payload_runs_in_a_picture_that_is_opened_by_itself(watcher: Watcher) -> None:
    watcher.visit(HOME)
    pictures = [f"{HOME}/figures/{name}.svg" for name in ("balance", "comparison", "years", "courses", "strain")]
    pictures += [f"{address}.svg" for address in sorted(watcher.links(f"{HOME}/why/"))]
    pictures += [f"{HOME}/claims/h-{number:03}.svg" for number in range(0, 500, 61)]
    pictures += [f"{HOME}/{name}.svg" for name in ("documents", "sources", "prices")]
    shown = [watcher.visit(address) for address in pictures if watcher.page.request.get(address).ok]
    assert len(shown) > 20
    assert sum(shown) > 500
    assert watcher.ran == {}


def test_archived_bytes_are_never_a_page(page: Page) -> None:
    page.goto(f"{HOME}/claims/h-001")
    page.locator('main a[href*="/documents/"]').first.click()
    with page.expect_download() as download:
        page.locator('a[href*="/archive/"]').click()
    assert download.value.suggested_filename[:12] in page.url
