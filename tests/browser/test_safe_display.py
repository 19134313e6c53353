"""No script of a source runs on our pages: 500 payloads in every field, in a real browser."""

import pytest
from playwright.sync_api import Page

from tests.browser.hostile import SLUG, TEXTS, payloads

pytestmark = pytest.mark.browser
WATCH = """
window.ran = [];
window.hit = () => window.ran.push('hit');
window.alert = window.hit;
document.addEventListener('securitypolicyviolation', (event) => window.ran.push(event.violatedDirective));
"""


def test_there_are_five_hundred_different_payloads() -> None:
    assert len(set(payloads())) == 500


def test_no_payload_runs_and_none_reaches_the_policy(page: Page) -> None:
    page.add_init_script(WATCH)
    page.on("dialog", lambda dialog: dialog.dismiss())
    page.goto(f"/d/{SLUG}")
    seen = page.content().count("hit()")
    addresses = {link.get_attribute("href") or "" for link in page.locator(f'main a[href^="/d/{SLUG}/why/"]').all()}
    addresses |= {f"/d/{SLUG}/claims/h-{number:03}" for number in range(0, 500, 61)}
    found = [page.evaluate("window.ran")]
    documents: set[str] = set()
    for address in sorted(addresses):
        page.goto(address)
        found.append(page.evaluate("window.ran"))
        seen += page.content().count("hit()")
        shown = page.locator(f'main a[href^="/d/{SLUG}/documents/"]').all()
        documents |= {(link.get_attribute("href") or "").partition("?")[0] for link in shown}
    for document in documents:
        page.goto(document)
        found.append(page.evaluate("window.ran"))
        seen += page.content().count("hit()")
    assert [one for one in found if one] == []
    assert len(documents) == TEXTS
    assert seen > 4 * 500  # they were there to be run


def test_archived_bytes_are_never_a_page(page: Page) -> None:
    page.goto(f"/d/{SLUG}/claims/h-000")
    page.locator('main a[href*="/documents/"]').first.click()
    with page.expect_download() as download:
        page.locator('a[href*="/archive/"]').click()
    assert download.value.suggested_filename[:12] in page.url
