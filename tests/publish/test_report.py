"""The report: one file that needs nothing else, says everything, links every figure, and runs nothing of anyone's."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from html.parser import HTMLParser
from typing import Any

import pytest

from tallystick.books import load_books
from tallystick.model.claim import Evidence
from tallystick.model.document import Reference
from tallystick.model.finding import Finding
from tallystick.model.grade import Grade
from tallystick.model.ident import ClaimId
from tallystick.model.when import When
from tallystick.publish.page import grade_words, link
from tallystick.publish.report import report_html

BOOKS = load_books()
PAYLOADS = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "</style></title></textarea><svg onload=alert(1)>",
    "javascript:alert(1)//",
    "{{ 7 * 7 }}{% for x in y %}&lt;b&gt;<!-- ]]>",
]


class Outline(HTMLParser):
    """Elements with the names of their attributes, addresses, and text, as a parser finds them."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: Counter[tuple[str, tuple[str, ...]]] = Counter()
        self.links: list[str] = []
        self.ids: list[str] = []
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Count an element."""
        self.elements[tag, tuple(sorted(name for name, _ in attrs))] += 1
        for name, value in attrs:
            if name == "href":
                self.links.append(value or "")
            if name == "id":
                self.ids.append(value or "")

    def handle_data(self, data: str) -> None:
        """Keep a text."""
        self.text += data


@pytest.fixture(scope="module")
def page(example: Any) -> str:
    return report_html(example.balance, example.ledger, BOOKS)


def test_the_report_asks_for_nothing_from_outside(page: str) -> None:
    assert "default-src 'none'; style-src 'sha256-" in page
    assert not re.search(r"<script|<link|<img|<iframe|@import|url\(| style=", page)


def test_every_figure_of_the_tables_leads_to_its_evidence(page: str) -> None:
    found = Outline(page)
    inner = {address[1:] for address in found.links if address.startswith("#")}
    assert inner <= set(found.ids)
    assert sum(name.startswith("why-") for name in inner) == 7


def test_no_name_stands_on_the_page_twice(page: str) -> None:
    assert [name for name, count in Counter(Outline(page).ids).items() if count > 1] == []


def test_the_quote_stands_highlighted_in_its_words(page: str) -> None:
    assert "<mark>four to six million</mark>" in page
    assert '<blockquote dir="auto" lang="en">' in page


@pytest.mark.parametrize(
    "said",
    [
        "As of 1 October 2025, North Korea gave Russia US$ 3.6 bn (90 % range US$ 2.0–6.1 bn)",
        "Repeated by 1, which adds nothing",
        "changed: range to max: four to six million became six million",
        "grade B2 (source usually reliable, statement probably true)",
        "US$ 400 to US$ 1,000 each (artillery shells, contract, 2023); said by a list; Example Price List",
        "ranges overlap",
        "unpriced is not zero",
        "no price for troops on the basis 'contract'",
        "93c9645c4724bd748d9a6ea3f7404f18319baf56e557931eb04d83cd170e012f",
        "Seed 20240229, 16384 draws.",
        "Tallystick 0.1.0",
        "unknown, which is not zero",
    ],
)
def test_the_report_says(page: str, said: str) -> None:
    text = re.sub(r"\s+", " ", Outline(page).text)
    assert said in text


def test_the_same_balance_gives_the_same_report(example: Any, page: str) -> None:
    assert report_html(example.balance, example.ledger, BOOKS) == page


def test_claims_behind_no_line_are_shown_too(example: Any) -> None:
    spare = replace(example.ledger.claims[0], id=ClaimId("spare"), note="A treaty was signed.")
    ledger = replace(example.ledger, claims=(*example.ledger.claims, spare))
    assert "A treaty was signed." in report_html(example.balance, ledger, BOOKS)


def _poisoned(value: Any, payload: str) -> Any:
    """The same value with the payload in every free text: enums, numbers and what others are found by stay."""
    if isinstance(value, Finding):
        return Finding(value.code, value.where + payload, tuple((name, word + payload) for name, word in value.words))
    if is_dataclass(value) and not isinstance(value, type):
        parts = {one.name: getattr(value, one.name) for one in fields(value) if one.init}
        return type(value)(**{name: one if name in SPARED else _poisoned(one, payload) for name, one in parts.items()})
    if isinstance(value, tuple):
        return tuple(_poisoned(one, payload) for one in value)
    return value + payload if type(value) is str else value


# What others are found by, what is read as a date, and what stands in the books.
SPARED = {"edtf", "window", "id", "claim", "claims", "used", "dropped", "document", "via", "copy_of", "prices", "side"}
SPARED |= {"measure", "unit", "currency", "per", "language", "provider", "recipient", "ours", "theirs", "study", "item"}
SPARED |= {"as_of", "name", "copy", "original"}
DRAWN = {"svg", "g", "path", "line", "text", "tspan", "rect", "title", "desc"}  # longer words make more lines of text


@pytest.mark.parametrize("payload", [" ".join(PAYLOADS), "".join(reversed(PAYLOADS))])
def test_no_text_of_a_source_becomes_part_of_the_page(example: Any, page: str, payload: str) -> None:
    bad = report_html(_poisoned(example.balance, payload), _poisoned(example.ledger, payload), BOOKS)
    plain, poisoned = Outline(page).elements, Outline(bad).elements
    undrawn = [{key: count for key, count in one.items() if key[0] not in DRAWN} for one in (plain, poisoned)]
    assert undrawn[0] == undrawn[1]
    assert {key[0] for key in plain} == {key[0] for key in poisoned}
    assert not [name for _, names in poisoned for name in names if name.startswith("on")]
    assert bad.count("alert(1)") > 100


def test_no_name_of_a_claim_becomes_part_of_the_page(example: Any) -> None:
    def elements(text: str) -> Counter[tuple[str, tuple[str, ...]]]:
        reference = Evidence(reference=Reference(text, text, text, text, text))
        names = {"id": text, "item": text, "provider": text, "said_by": (text,), "when": When(words=text)}
        claims = (*example.ledger.claims, replace(example.ledger.claims[0], **names, evidence=reference))
        return Outline(report_html(example.balance, replace(example.ledger, claims=claims), BOOKS)).elements

    assert elements(" ".join(PAYLOADS)) == elements("plain")


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        ("https://example.org/a?b=c", True),
        ("HTTP://example.org", True),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("//example.org", False),
        ("https:///nowhere", False),
        ("http://[broken", False),
        (" javascript:alert(1)", False),
        (None, False),
    ],
)
def test_only_web_addresses_become_links(address: str | None, kept: bool) -> None:
    assert (link(address) is not None) is kept


def test_a_grade_that_cannot_be_judged_is_not_called_middling() -> None:
    assert grade_words(Grade.parse("F6")) == "reliability of the source cannot be judged, statement not judged"


def test_three_hundred_and_fifty_claims_stay_below_two_megabytes(example: Any) -> None:
    def many() -> Iterator[Any]:
        for number in range(350):
            yield replace(
                example.ledger.claims[0], id=ClaimId(f"claim-{number}"), note="A remark of usual length. " * 8
            )

    ledger = replace(example.ledger, claims=tuple(many()))
    line = replace(example.balance.given.lines[0], claims=tuple(claim.id for claim in ledger.claims), statements=())
    balance = replace(example.balance, given=replace(example.balance.given, lines=(line,)))
    page = report_html(balance, ledger, BOOKS)
    assert page.count('class="claim"') == 350
    assert len(page.encode()) < 2_000_000
