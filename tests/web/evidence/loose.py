"""Which numbers on a dossier's page lead nowhere: neither a link nor beside one, and of no kind that is no figure."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import html  # type: ignore[import-untyped]  # carries no types
from lxml.html import HtmlElement  # type: ignore[import-untyped]  # carries no types

LEADS = re.compile(r"^/d/[^/]+/(why|claims)/")
BESIDE = ("tr", "li", "figcaption")  # a link here names what the whole row or entry is about
MONEY = re.compile(r"[$€£¥₩]")
COUNT, DAY = r"[\d,]+", r"\d{1,2} [A-Z][a-z]+ \d{4}"


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of number that is no figure of ours, and why: where it may stand, and how what is said there reads."""

    why: str
    where: str  # an XPath that the element that holds it fits
    says: str = ".*"


KINDS: Mapping[str, Kind] = {
    "scale": Kind("marks of an axis: a scale, not a finding", "ancestor-or-self::*[contains(@class, 'scale')]"),
    "picture": Kind(
        "a picture's key, what it leaves out, and how old it is: the page says the same of all its figures",
        "ancestor-or-self::*[@class='about']",
    ),
    "control": Kind("choices of the reader, not findings", "ancestor-or-self::form"),
    "level": Kind("which range is shown: a choice of the reader", "self::p", r"Ranges hold \d+ %\. .*"),
    "standing": Kind(
        "the day and the year of prices, which were asked for",
        "self::p",
        rf"As of {DAY};? [a-z ]+ in prices of \d{{4}}",
    ),
    "day in the sentence": Kind("the day that was asked for", "self::p[@class='headline']", rf"As of {DAY}, \D*"),
    "basis of the sentence": Kind(
        "how many claims and origins the totals rest on; their pages list each of them",
        "self::p[@class='headline']",
        rf"\)? ?[^\d]*; judging by {COUNT} claims from {COUNT} independent origins\.",
    ),
    "lines by status": Kind(
        "how many lines: they stand in the table above", "ancestor::div[@class='coverage']", rf"{COUNT} [a-z, ]+"
    ),
    "lines folded away": Kind("how many lines: unfolded they stand below", "self::span[@class='count']", COUNT),
    "what lines are called": Kind(
        "names of items, such as 152 mm shells", "self::span[contains(@class, 'names')] | self::th", r"[^$%]*"
    ),
    "coverage": Kind(
        "how many of the claims and lines in the table above count",
        "self::p[contains(@class, 'quiet small')]",
        rf"[^\d]+; {COUNT} of {COUNT} claims count, from {COUNT} independent origins(; {COUNT} of {COUNT} lines .*)?",
    ),
    "day of a row": Kind("what a row of a picture's table is about; its figure is beside it", "self::td", DAY),
    "theirs": Kind("what a study says itself, which names its source above", "self::td[@data-name='Theirs']", r"[^%]*"),
    "study": Kind("who wrote a study, and when", "self::span[ancestor::tr[@class='group']]", r"[^$%]*\d{4}"),
    "how many there are below": Kind(
        "how many events or findings: unfolded they stand below", "self::summary", rf"{COUNT} \w+"
    ),
    "prices": Kind(
        "findings about prices, which lead to the register of these",
        "ancestor-or-self::li[ancestor::section[@aria-labelledby='findings'] and a[contains(@href, '/prices?item=')]]",
        r"[^%]*",
    ),
    "the books": Kind(
        "a year that the books of prices lack, for which another is taken",
        "self::li[ancestor::section[@aria-labelledby='findings']]",
        r"[A-Z]{3}: no (price level|exchange rate) .*\d{4}.*",
    ),
    "made from": Kind(
        "what the whole page can be made again from", "ancestor-or-self::section[@aria-labelledby='data']", r"[^$%]*"
    ),
}


def loose(page: str) -> list[str]:
    """What is said with a number in it on a page, leads nowhere, and is of no kind that needs not."""
    main = html.fromstring(page).find(".//main")
    assert main is not None
    return [said for element, said in _said(main) if not (_leads(element) or _is_no_figure(element, said))]


def _said(main: HtmlElement) -> Iterator[tuple[HtmlElement, str]]:
    """Texts with a number in them, by the element that they stand in; what marks say when pointed at included."""
    for element in main.iter():
        if not isinstance(element.tag, str) or element.tag in ("title", "desc"):
            continue
        for text in (element.text, *(child.tail for child in element), element.get("data-says")):
            if text and re.search(r"\d", text):
                yield element, " ".join(text.split())


def _leads(element: HtmlElement) -> bool:
    """Whether it is in a link to what stands behind it, or in a row or an entry with one."""
    above = [element, *element.iterancestors()]
    if any(one.tag == "a" and LEADS.match(one.get("href", "")) for one in above):
        return True
    figure = next((one for one in above if one.tag == "figure"), None)
    if figure is not None and element.tag == "g":  # a mark: its figure stands as a link in the picture's table
        told = element.get("data-says", "").partition(": ")[2]
        return any(link.text == told for link in figure.iterfind(".//table//a"))
    row = next((one for one in above if one.tag in BESIDE), None)
    return row is not None and any(LEADS.match(link.get("href", "")) for link in row.iter("a"))


def _is_no_figure(element: HtmlElement, said: str) -> bool:
    return any(
        element.xpath(one.where) and re.fullmatch(one.says, said.replace("\xa0", " ")) for one in KINDS.values()
    ) and not (MONEY.search(said) and not element.xpath(KINDS["scale"].where) and not element.xpath("self::td"))
