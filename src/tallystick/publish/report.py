"""A balance as one HTML file that needs nothing else: no script, no request, all evidence inside.

Whatever comes from sources is text: the templates escape it, addresses become links only where they are http or https,
and the page's own policy forbids scripts, requests and every style but its own.
"""

from base64 import b64encode
from hashlib import sha256

from markupsafe import Markup

from tallystick.books import Books
from tallystick.model.answers import Answers
from tallystick.model.balance import Balance
from tallystick.model.ledger import Ledger
from tallystick.publish import checks
from tallystick.publish.judged import Words
from tallystick.publish.likely import confidence
from tallystick.publish.outline import MEANING, UNVALUED, Outline, anchor
from tallystick.publish.page import Page, grade_words, link
from tallystick.publish.press import render
from tallystick.publish.terminal_claims import speakers

NOTHING = Answers()
NO_WORDS: Words = {}


def report_html(
    balance: Balance, ledger: Ledger, books: Books, answers: Answers = NOTHING, words: Words = NO_WORDS
) -> str:
    """Write the report, with what else was asked. The same balance and ledger give the same bytes.

    The ledger's claims are shown as they are handed in: as people left them, with the `words` that hold on them.
    """
    outline = Outline.of(balance, books)
    css = render("report.css")
    return render(
        "report.html",
        page=Page(outline, ledger, answers, words),
        outline=outline,
        balance=balance,
        language=books.parties.language,
        css=Markup(css),  # noqa: S704  # our own file, nothing is filled into it
        policy=b64encode(sha256(css.encode()).digest()).decode(),
        method=render("method.txt", balance=balance).splitlines(),
        checks=checks,
        confidence=confidence,
        anchor=anchor,
        meaning=MEANING,
        unvalued=UNVALUED,
        link=link,
        grade_words=grade_words,
        speakers=speakers,
    )
