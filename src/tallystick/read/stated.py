"""Quantities of a text apart from any claim: every number with its hedge, its ends, and what it counts or measures."""

from collections.abc import Iterator
from dataclasses import dataclass

from tallystick.books.calendar import Dating
from tallystick.books.language import Cue
from tallystick.books.shelf import Books
from tallystick.model.amount import Amount
from tallystick.read.documents import reader_of
from tallystick.read.material.quantity import COUNT, Quantity
from tallystick.read.material.sentences import split_sentences
from tallystick.read.material.words import Cat, Scan
from tallystick.read.quantities.amounts import read_quantities

NOUN_WORDS = 3  # words of the noun behind a number that are kept: "aircraft carrier battle" and no more


@dataclass(frozen=True, slots=True)
class Stated:
    """An amount at its place in the text, and the words of what it counts or measures; "" where nothing follows it."""

    start: int
    end: int
    amount: Amount
    noun: str


def stated(text: str, language: str, books: Books) -> list[Stated]:
    """All quantities of a text, also those that no exchange of states would be stated in."""
    reader = reader_of(books, language)
    found: list[Stated] = []
    for sentence in split_sentences(text, reader.lexicon.language):
        scan = reader.lexicon.scan(text[sentence.start : sentence.end])
        for one in read_quantities(scan, reader.lexicon.language):
            first, last = scan.words[one.number_i], scan.words[one.number_j - 1]
            place = (sentence.start + first.start, sentence.start + last.end)
            made = Stated(*place, one.amount, " ".join(_noun(scan, one)))
            if made.noun or made.amount.unit or not _pronoun(first.text, one):
                found.append(made)
    return found


def _pronoun(word: str, one: Quantity) -> bool:
    """Whether a number word stands for a person or thing, not for a count: "one of them"."""
    return one.amount.best == 1 and word.isalpha()


def _noun(scan: Scan, one: Quantity) -> Iterator[str]:
    """The words right behind the number, up to one that no noun phrase holds."""
    if one.amount.unit not in (None, COUNT):
        return
    j = one.number_j
    while scan.cue(j, Cue.PARTITIVE) or scan.cue(j, Cue.ARTICLE) or (scan.low(j) == "-" and scan.glued(j)):
        j += 1
    for k in range(j, min(j + NOUN_WORDS, len(scan.words))):
        measure = scan.cue(k, Cue.MEASURE, Dating.SPAN)
        if measure:
            yield scan.slice(k, measure.j)
            return
        ends = scan.find(k, Cat.MARKER, Cat.CUE, Cat.DATING, Cat.CARDINAL) and not scan.find(k, Cat.ITEM)
        if ends or not scan.words[k].text[0].isalpha():
            return
        yield scan.words[k].text
