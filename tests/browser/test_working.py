"""Working on the site in a real browser: by keyboard, two at once, files good and bad, a second factor."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tallystick.model.ident import ClaimId
from tallystick.model.judgement import Verdict
from tallystick.web.accounts.roles import Role
from tests.browser.conftest import PATIENCE, Served, serving, sign_in
from tests.people import PASSWORD, six_digits
from tests.sites import DOSSIER

pytestmark = pytest.mark.browser
REVIEW = f"/d/{DOSSIER}/review"


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory, address: str) -> Iterator[Served]:
    """A site of its own to work on."""
    with serving(tmp_path_factory, "worked") as served:
        yield served


def _signed_in(browser: Browser, served: Served, name: str, role: Role) -> Page:
    context = browser.new_context(base_url=served.address, locale="en")
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    sign_in(page, name, role)
    return page


def test_ten_claims_are_reviewed_by_keyboard_alone(browser: Browser, desk: Served) -> None:
    page = _signed_in(browser, desk, "ann", Role.ANALYST)
    before = len(desk.store.judgements(DOSSIER))
    page.goto(REVIEW)
    page.locator("#start").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/claims/**")
    page.keyboard.press("?")
    expect(page.locator("#help")).to_be_visible()
    page.keyboard.press("Escape")
    for key in "aruaaraua":
        was = page.url
        page.keyboard.press(key)
        page.wait_for_url(lambda now, was=was: now != was)  # type: ignore[misc]  # a default of its own for each
    page.keyboard.press("c")
    page.locator("#note").focus()
    page.keyboard.type("as in the table")
    was = page.url
    page.keyboard.press("Control+Enter")
    page.wait_for_url(lambda now: now != was)
    said = desk.store.judgements(DOSSIER)[before:]
    assert [word.verdict.value[0] for word in said] == [*"aruaaraua", "c"]
    page.keyboard.press("z")
    expect(page.locator(".words .gone")).to_have_count(1)


def test_of_two_reviewers_the_second_is_shown_the_firsts_word(browser: Browser, desk: Served) -> None:
    one, two = _signed_in(browser, desk, "ann", Role.ANALYST), _signed_in(browser, desk, "bob", Role.ANALYST)
    one.goto(f"{REVIEW}/next")
    two.goto(one.url)
    one.keyboard.press("r")
    one.wait_for_url(lambda now: now != two.url)
    two.keyboard.press("a")
    expect(two.locator("#conflict")).to_contain_text("reject")
    expect(two.locator("#conflict")).to_contain_text("ann")
    two.keyboard.press("a")
    two.wait_for_url("**/claims/**")
    expect(two.locator("#conflict")).to_have_count(0)


def test_marked_words_become_a_claim(browser: Browser, desk: Served) -> None:
    page = _signed_in(browser, desk, "ann", Role.ANALYST)
    page.goto(f"{REVIEW}/next")
    page.locator("mark.here").first.select_text()
    words = page.locator("mark.here").first.inner_text()
    page.keyboard.press("n")
    expect(page.locator("#quote")).to_have_value(words.strip())
    page.fill("#add-item", "food")
    page.select_option("#add-kind", "transfer")
    page.select_option("#add-modality", "delivered")
    page.keyboard.press("Control+Enter")
    expect(page.locator(".notice.success")).to_contain_text("entered")


def _tab_to(page: Page, wanted: str) -> None:
    """Reach something by Tab alone."""
    for _ in range(60):
        if page.locator(wanted).evaluate("one => one === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"{wanted} cannot be reached by Tab")


def _enter(page: Page, wanted: str, text: str) -> None:
    _tab_to(page, wanted)
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type(text)


def test_linking_splitting_and_taking_back_need_no_pointer(browser: Browser, desk: Served) -> None:
    page = _signed_in(browser, desk, "kim", Role.ANALYST)
    page.goto(f"{REVIEW}/next")
    claim = ClaimId(page.url.rpartition("/")[2])
    other = next(one for one in desk.store.claims(DOSSIER) if one.id != claim)
    page.keyboard.press("o")
    _enter(page, "#other", other.id)
    page.keyboard.press("Enter")
    expect(page.locator(".notice.success")).to_contain_text("both stand in the log")
    said = desk.store.words_on(DOSSIER, claim)[-1]
    assert (said.verdict, said.other) == (Verdict.SAME_ORIGIN, other.id)
    page.keyboard.press("z")
    expect(page.locator(".notice.success")).to_contain_text("Taken back")
    assert desk.store.words_on(DOSSIER, claim)[-1].verdict is Verdict.UNDO
    page.keyboard.press("s")
    _enter(page, "#a-note", "the first half")
    _enter(page, "#b-item", "Food")
    page.keyboard.press("Control+Enter")
    expect(page.locator(".notice.success")).to_contain_text("two claims now")
    made = desk.store.claim(DOSSIER, ClaimId(page.url.rpartition("/")[2]))
    assert made is not None
    assert made.item == "food"
    assert desk.store.words_on(DOSSIER, claim)[-1].verdict is Verdict.CORRECT


def test_words_are_marked_by_keys_and_become_a_claim(browser: Browser, desk: Served) -> None:
    page = _signed_in(browser, desk, "kim", Role.ANALYST)
    page.goto(f"{REVIEW}/next")
    page.keyboard.press("t")
    for key in ("ArrowRight", "ArrowRight", "ArrowLeft", "Shift+ArrowRight", "Shift+ArrowRight", "Shift+ArrowLeft"):
        page.keyboard.press(key)
    words = page.evaluate("getSelection().toString()").strip()
    assert len(words.split()) >= 2
    page.keyboard.press("n")
    expect(page.locator("#quote")).to_have_value(words)
    _enter(page, "#add-item", "Food")
    page.keyboard.press("Control+Enter")
    expect(page.locator(".notice.success")).to_contain_text("entered")
    made = desk.store.claim(DOSSIER, ClaimId(page.url.rpartition("/")[2]))
    assert made is not None
    assert made.evidence.span is not None
    assert (made.evidence.span.exact, made.item) == (words, "food")


def test_a_good_a_broken_and_a_hostile_file(browser: Browser, desk: Served, tmp_path: Path) -> None:
    files = {
        "good.html": b"<html lang=en><title>Good</title><p>Officials said 300 containers of shells were sent.",
        "broken.pdf": b"%PDF-1.7 and nothing more",
        "<img src=x onerror=alert(1)>.html": b"<title><script>alert(1)</script></title><script>alert(1)</script>",
    }
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    page = _signed_in(browser, desk, "ed", Role.EDITOR)
    ran: list[str] = []
    page.on("dialog", lambda dialog: ran.append(dialog.message))
    page.goto(f"/d/{DOSSIER}/documents")
    page.set_input_files("#files", [str(tmp_path / name) for name in files])
    page.get_by_role("button", name="Add", exact=True).click()
    expect(page.locator("#progress [role=status]")).to_have_text("Done.", timeout=2 * PATIENCE)
    rows = page.locator("#progress tbody tr")
    expect(rows.nth(0)).to_contain_text("added")
    expect(rows.nth(1)).to_contain_text("left out")
    expect(rows.nth(1).locator("td").last).not_to_be_empty()
    expect(rows.nth(2)).to_contain_text("<img src=x")
    page.goto(f"/d/{DOSSIER}/documents")
    assert ran == []


def test_signing_in_asks_for_the_second_factor(browser: Browser, desk: Served) -> None:
    page = _signed_in(browser, desk, "eve", Role.ANALYST)
    page.goto("/accounts/2fa/totp/activate/")
    page.fill("#id_password", PASSWORD)
    page.press("#id_password", "Enter")
    secret = page.locator("#authenticator_secret").input_value()
    assert page.locator("img.qr").evaluate("picture => picture.decode().then(() => picture.naturalWidth > 0)")
    page.fill("#id_code", six_digits(secret))
    page.press("#id_code", "Enter")
    expect(page.locator("#codes")).to_be_visible()
    code = page.locator("#codes").inner_text().split()[0]
    context: BrowserContext = browser.new_context(base_url=desk.address)
    other = context.new_page()
    other.goto("/accounts/login/")
    other.fill("#id_login", "eve")
    other.fill("#id_password", PASSWORD)
    other.press("#id_password", "Enter")
    other.fill("#id_code", code)
    other.press("#id_code", "Enter")
    expect(other.locator(".account")).to_contain_text("eve")
