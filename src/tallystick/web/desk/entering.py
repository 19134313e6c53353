"""Claims that a person adds at the desk: from words they marked in a document, or split off from another claim."""

from collections.abc import Mapping
from dataclasses import replace

from django.db import transaction
from django.utils.translation import gettext as _

from tallystick.model.claim import Claim, Evidence
from tallystick.model.document import Document, Span, reference_to, span
from tallystick.model.ident import ClaimId, digest
from tallystick.model.judgement import Judgement, Verdict
from tallystick.review import enter_claim
from tallystick.web.desk.words import Said, Word, say, say_corrected
from tallystick.web.workspace import store


def marked(document: Document, quote: str, near: int | None) -> Span:
    """Where words stand in a document: at the place given, else where they stand once. ValueError says what to do."""
    quote = quote.strip()
    if not quote:
        raise ValueError(_("Mark the words that say it, or type them exactly as they stand."))
    if near is not None and document.text[near : near + len(quote)] == quote:
        return span(document, near, near + len(quote))
    first = document.text.find(quote)
    if first < 0:
        raise ValueError(_("These words do not stand in the text; copy them exactly."))
    if document.text.find(quote, first + 1) >= 0:
        raise ValueError(_("These words stand there more than once; mark more of them."))
    return span(document, first, first + len(quote))


def enter_marked(slug: str, document: Document, quote: Span, fields: Mapping[str, str]) -> Claim:
    """Enter a claim that rests on marked words; raises ValueError with the remedy, Stop where it cannot be kept."""
    place = reference_to(document)
    typed = {name: text for name, text in fields.items() if text.strip()}
    made = enter_claim({**typed, "title": document.title or document.name})
    name = ClaimId(digest(made.id, document.id, str(quote.start), str(quote.end)))
    claim = replace(made, id=name, evidence=Evidence(quote, place))
    store().enter(slug, claim)
    return claim


def split(
    slug: str, word: Word, said: Said, halves: tuple[Mapping[str, str], Mapping[str, str]]
) -> tuple[Judgement, Claim]:
    """Correct a claim to its first half and enter the second on the same words: both or neither.

    The correction names the second half, so that taking it back takes that back, too.
    """
    quote = said.claim.evidence.span
    if quote is None:
        raise ValueError(_("Only a claim with a quote can be split."))
    first, second = halves
    with transaction.atomic():
        made = enter_marked(slug, store().document(quote.document, slug), quote, second)
        return say_corrected(slug, word, said.claim, first, made.id), made


def take_back(slug: str, word: Word, judgement: str | None) -> bool:
    """Take a word back; of a split the second half goes with it, unless somebody has judged that since.

    Says whether a half went. Raises as `say` does.
    """
    with transaction.atomic():
        say(slug, word, Verdict.UNDO, judgement)
        undone = next((one for one in store().words_on(slug, word.claim) if one.id == judgement), None)
        if undone is None or undone.verdict is not Verdict.CORRECT or undone.other is None:
            return False
        half = ClaimId(undone.other)
        if store().words_on(slug, half):
            return False
        say(slug, Word(half, word.by, reason=_("The split that it came from was taken back.")), Verdict.REJECT)
        return True
