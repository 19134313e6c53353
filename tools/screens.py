"""The pictures of the site in the docs, taken of the shipped dossier in a real browser: python -m tools.screens.

They are taken anew by hand when pages look different (`make pictures`); look at each before you commit it.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

from playwright.sync_api import Browser, Page, sync_playwright

from tallystick.web.languages import languages
from tools.source import ROOT

FOLDER = ROOT / "docs/pictures"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]  # in a container, as root
PORT = "8765"  # the usual one: it stands in every picture's address
NAME, SECRET = "ann", "notches and halves of a stick"  # of an account that lives as long as the pictures take
HOME = "/d/dprk-russia"
Scheme = Literal["light", "dark"]
SIZES = {"desk": (1280, 900), "wide": (1920, 1080), "phone": (390, 844)}


@dataclass(frozen=True, slots=True)
class Sight:
    """What to take: a page, the link to follow from it, whether only those see it who have signed in, and how often."""

    path: str
    follow: str = ""
    signed_in: bool = False
    once: bool = False  # in the first look only


@dataclass(frozen=True, slots=True)
class Look:
    """How a page is looked at. `language` counts in the site's list: 0 is the one that its texts are written in."""

    ending: str
    language: int = 0
    scheme: Scheme = "light"
    size: str = "desk"


SIGHTS = {
    "dossier": Sight(HOME),
    "why": Sight(HOME, ".side.given tbody tr:nth-child(4) th a"),
    "document": Sight(f"{HOME}/documents", "tbody tr:nth-child(6) th a", once=True),
    "desk": Sight(f"{HOME}/review/next", signed_in=True),
    "documents": Sight(f"{HOME}/documents", signed_in=True),
    "sources": Sight(f"{HOME}/sources", once=True),
    "prices": Sight(f"{HOME}/prices"),
}
LOOKS = (Look(""), Look("dark", -1, "dark"), Look("phone", 1, "light", "phone"), Look("wide", 1, "light", "wide"))


def chromium() -> str | None:
    """Where a Chromium is; CHROMIUM may name one."""
    return os.environ.get("CHROMIUM") or next((path for name in BROWSERS if (path := shutil.which(name))), None)


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The shipped dossier as a site with one account; gives its address."""
    tally = str(Path(sys.executable).with_name("tally"))
    environment = {**os.environ, "OPENBLAS_NUM_THREADS": "1", "TALLY_WORKSPACE": str(folder)}
    people = [sys.executable, "-m", "tallystick.web.people", "add", NAME, "--role", "admin"]
    subprocess.run([tally, "demo", "--no-serve", "--folder", str(folder)], env=environment, check=True)
    subprocess.run(people, env=environment, check=True, input=SECRET, text=True)
    site = [sys.executable, "-m", "tallystick.web", "--port", PORT]
    with subprocess.Popen(site, env=environment, stdout=subprocess.PIPE, text=True) as server:
        said = server.stdout.readline() if server.stdout else ""
        if "http" not in said:
            raise SystemExit(f"The site did not start. Is port {PORT} free?")
        try:
            yield said.split()[4].rstrip("/")
        finally:
            server.terminate()


def codes() -> list[str]:
    """The languages of the site in its order."""
    return [code for code, _ in languages(ROOT / "src/tallystick/web")]


def take(browser: Browser, address: str, look: Look) -> Iterator[Path]:
    """Take all pictures of one look."""
    width, height = SIZES[look.size]
    language = codes()[look.language]
    context = browser.new_context(
        base_url=address, locale=language, color_scheme=look.scheme, viewport={"width": width, "height": height}
    )
    page = context.new_page()
    for name, sight in sorted(SIGHTS.items(), key=lambda one: one[1].signed_in):  # strangers see the others
        if sight.once and look.ending:
            continue
        if sight.signed_in and not page.locator(".account", has_text=NAME).count():
            sign_in(page)
        page.goto(sight.path)
        if sight.follow:
            page.goto(str(page.locator(sight.follow).first.get_attribute("href")))
        ending = "-".join(part for part in (name, look.ending, language if look.ending else "") if part)
        path = FOLDER / f"{ending}.png"
        page.screenshot(path=path)
        yield path
    context.close()


def sign_in(page: Page) -> None:
    """Sign in by the form."""
    page.goto("/accounts/login/")
    page.fill("#id_login", NAME)
    page.fill("#id_password", SECRET)
    page.press("#id_password", "Enter")
    page.locator(".account", has_text=NAME).wait_for()


def main() -> int:
    """Take all pictures anew."""
    found = chromium()
    if not found:
        print("No Chromium is here. Install one, or let CHROMIUM name it.")
        return 1
    FOLDER.mkdir(exist_ok=True)
    with TemporaryDirectory() as place, served(Path(place) / "demo") as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=ARGUMENTS)
        for look in LOOKS:
            for path in take(browser, address, look):
                print(f"taken: {path.relative_to(ROOT)}")
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
