"""Likelihood and confidence, in the same words on all faces, and never in one sentence.

A likelihood is a probability with its ICD 203 word, which is made from the number. Confidence is a word of its own for
how much the evidence carries.
"""

from tallystick.books import Books
from tallystick.model.confidence import Confidence
from tallystick.model.why import Pulled
from tallystick.publish.figures import Figures, figures


def chance(probability: float, books: Books) -> str:
    """A probability with the word for it."""
    return f"{figures(books).percent(probability)}, {books.wording.words_for(probability)}"


def confidence(found: Confidence) -> str:
    """The level with its reasons."""
    return f"confidence: {found.level} ({'; '.join(found.reasons)})"


def weight_of(pulled: Pulled, show: Figures) -> str:
    """What an origin weighs in a line, and what the line would be without it."""
    weight = "states no number" if pulled.pull is None else f"weight {100 * max(pulled.pull, 0.0):.0f} %"
    if pulled.without is None:
        return f"{weight}; without it: nothing"
    return f"{weight}; without it: {show.central(pulled.without)} ({show.spread(pulled.without)})"
