"""Pictures answer pointer and keys mark by mark, and say the same without a script."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.sites import DOSSIER

pytestmark = pytest.mark.browser
HOME = f"/d/{DOSSIER}"
BALANCE = "#figure-balance .wide"
ONE_AFTER_ANOTHER = "(marks) => marks.map((mark) => mark.dataset.says)"


def _said(page: Page) -> str | None:
    """What the mark that has the focus says."""
    said: str | None = page.evaluate("document.activeElement.dataset.says ?? null")
    return said


def _expect_tip(page: Page) -> None:
    tip = page.locator(".tip")
    expect(tip).to_have_text(str(_said(page)))
    expect(tip).to_be_visible()
    box, view = tip.bounding_box(), page.viewport_size
    assert box
    assert view
    assert box["x"] >= 0
    assert box["y"] >= 0
    assert box["x"] + box["width"] <= view["width"]
    assert box["y"] + box["height"] <= view["height"]


def test_arrow_keys_walk_over_all_marks_and_each_is_said(page: Page) -> None:
    page.goto(HOME)
    marks = page.locator(f"{BALANCE} [data-says]")
    said = marks.evaluate_all(ONE_AFTER_ANOTHER)
    marks.first.focus()
    walked = [_said(page)]
    for key in ["ArrowDown", "ArrowRight"] * (len(said) // 2 + 1):
        page.keyboard.press(key)
        walked.append(_said(page))
        _expect_tip(page)
    assert walked[: len(said)] == said
    assert set(walked[len(said) :]) == {said[-1]}  # at the end it stays
    for key, place in (("Home", 0), ("ArrowDown", 1), ("ArrowLeft", 0), ("ArrowUp", 0), ("End", -1)):
        page.keyboard.press(key)
        assert _said(page) == said[place]


def test_escape_takes_away_what_is_said_and_enter_leads_to_the_reasons(page: Page) -> None:
    page.goto(HOME)
    page.locator(f"{BALANCE} a[data-says]").nth(1).focus()
    _expect_tip(page)
    page.keyboard.press("Escape")
    expect(page.locator(".tip")).to_be_hidden()
    page.keyboard.press("Enter")
    page.wait_for_url("**/why/**")


def test_after_escape_a_mark_stays_silent_until_pointer_and_focus_have_left_it(page: Page) -> None:
    page.goto(HOME)
    tip, marks = page.locator(".tip"), page.locator(f"{BALANCE} a[data-says]")
    one, other = marks.nth(1), marks.nth(2)
    one.focus()
    one.locator("rect").first.hover()
    expect(tip).to_be_visible()
    page.keyboard.press("Escape")
    one.locator("text").first.hover()
    expect(tip).to_be_hidden()
    other.locator("rect").first.hover()
    expect(tip).to_have_text(str(other.get_attribute("data-says")))
    page.locator("h1").first.hover()  # the focus is still on the first
    expect(tip).to_be_hidden()
    other.focus()
    one.locator("rect").first.hover()
    expect(tip).to_have_text(str(one.get_attribute("data-says")))


def test_tab_reaches_marks_that_lead_nowhere_once_a_picture(page: Page) -> None:
    page.goto(HOME)
    picture = page.locator("#figure-courses .wide svg")
    assert picture.locator("g[data-says][tabindex='-1']").count() > 3
    assert picture.locator("[data-says][tabindex='0'], a[data-says]").count() >= 1
    picture.locator("[data-says]").first.focus()
    page.keyboard.press("End")
    _expect_tip(page)


def test_the_pointer_is_told_too_and_the_row_of_the_same_thing_lights_up(page: Page) -> None:
    page.goto(HOME)
    mark = page.locator(f"{BALANCE} a[data-says]").nth(2)
    mark.locator("rect").first.hover()
    expect(page.locator(".tip")).to_have_text(str(mark.get_attribute("data-says")))
    address = mark.get_attribute("href")
    expect(page.locator(".side tr.lit")).to_have_count(1)
    assert page.locator(".side tr.lit th a").get_attribute("href") == address


def test_buttons_set_one_side_apart_and_keys_pass_over_the_other(page: Page) -> None:
    page.goto(HOME)
    buttons = page.locator("#figure-balance [role=group] button")
    expect(buttons).to_have_count(3)
    buttons.nth(1).focus()
    page.keyboard.press("Space")
    expect(buttons.nth(1)).to_have_attribute("aria-pressed", "true")
    expect(buttons.nth(0)).to_have_attribute("aria-pressed", "false")
    expect(page.locator(f"{BALANCE} [data-sort=received]").first).to_have_css("opacity", "0.12")
    page.locator(f"{BALANCE} [data-sort=given]").first.focus()
    page.keyboard.press("End")
    assert page.evaluate("document.activeElement.dataset.sort") == "given"
    buttons.nth(0).click()
    expect(page.locator(f"{BALANCE} [data-sort=received]").first).to_have_css("opacity", "1")


def test_buttons_and_keys_are_there_again_after_a_choice(page: Page) -> None:
    page.goto(HOME)
    page.check('input[name="level"][value="50"]')
    expect(page.locator(".headline")).to_contain_text("50\u00a0% range")
    expect(page.locator("#figure-balance .pick")).to_have_count(1)
    page.locator(f"{BALANCE} [data-says]").first.focus()
    page.keyboard.press("End")
    _expect_tip(page)


def test_without_a_script_pictures_have_words_links_and_tables(browser: Browser, address: str) -> None:
    context = browser.new_context(base_url=address, java_script_enabled=False, locale="en")
    page = context.new_page()
    page.goto(HOME)
    assert page.locator("#figure-balance button").count() == 0
    marks = page.locator(f"{BALANCE} a[data-says]")
    for mark in marks.all():
        said = str(mark.locator("title").text_content())
        row = page.locator(f'.side tr:has(th a[href="{mark.get_attribute("href")}"])')
        assert said.rpartition(": ")[2] in str(row.first.text_content())
    for name in ("years", "courses", "strain"):
        page.locator(f"#figure-{name} .twin summary").click()
        assert page.locator(f"#figure-{name} .twin tbody tr").count() >= 3
        expect(page.locator(f"#figure-{name} .twin tbody tr").first).to_be_visible()
    context.close()
