"""A reader follows a figure to its quote and changes what is asked: by pointer, by keyboard, without JavaScript."""

import re
from hashlib import sha256

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.sites import DOSSIER

pytestmark = pytest.mark.browser
HOME = f"/d/{DOSSIER}"


def test_two_clicks_lead_from_a_figure_to_its_quote_in_the_archived_text(page: Page) -> None:
    page.goto(HOME)
    page.locator(".side a.figure", has_text="US$").filter(visible=True).nth(1).click()
    quote = page.locator("blockquote mark").first
    words = quote.inner_text()
    quote.click()
    expect(page.locator("mark.chosen").first).to_be_in_viewport()
    assert "".join(page.locator("mark.chosen").all_inner_texts()) == words
    archived = page.locator('a[href*="/archive/"]').get_attribute("href") or ""
    answer = page.request.get(archived)
    assert sha256(answer.body()).hexdigest() == archived.rpartition("/")[2]


def test_a_choice_is_answered_in_place_and_stays_in_the_address(page: Page) -> None:
    page.goto(HOME)
    page.evaluate("window.stayed = true")
    before = page.locator(".headline").inner_text()
    page.select_option("#basis", "market")
    expect(page.locator(".headline")).not_to_have_text(before)
    page.locator("#as_of").fill("2024-12-31")
    page.locator("#as_of").blur()
    expect(page.locator(".headline")).to_contain_text("31 December 2024")
    assert page.evaluate("window.stayed")
    assert "basis=market" in page.url
    assert "as_of=2024-12-31" in page.url


def test_a_mark_says_what_it_is_to_pointer_and_keyboard(page: Page) -> None:
    page.goto(HOME)
    mark = page.locator(".picture .wide a[data-says]").first
    mark.focus()
    expect(page.locator(".tip")).to_contain_text("In all")
    page.keyboard.press("Escape")
    expect(page.locator(".tip")).to_be_hidden()


def test_all_of_it_works_without_javascript(browser: Browser, address: str) -> None:
    context = browser.new_context(base_url=address, java_script_enabled=False, locale="en")
    page = context.new_page()
    page.goto(HOME)
    page.check('input[name="level"][value="50"]')
    page.click("form.choices button")
    expect(page.locator(".headline")).to_contain_text("50\u00a0% range")
    page.locator(".picture .wide a").first.click()
    expect(page.locator("h1")).to_contain_text("In all")
    context.close()


@pytest.mark.parametrize("width", [320, 390, 768, 1280, 1920])
def test_no_page_is_wider_than_its_window(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    for path in ("/", HOME, f"{HOME}/why/total-given"):
        page.goto(path)
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_pages_load_nothing_but_our_own_files_named_by_their_hash(page: Page, address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for path in ("/", HOME, f"{HOME}/why/total-given", f"{HOME}/documents", f"{HOME}/prices"):
        page.goto(path)
    assert [url for url in asked if not url.startswith(f"{address}/")] == []
    files = [url for url in asked if "/static/" in url]
    assert len(files) > 5
    assert [url for url in files if not re.search(r"\.[0-9a-f]{12}\.(css|js|svg)$", url)] == []
