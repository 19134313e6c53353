"""Words of saying that say something only beside what is said ("it reads"), in an insertion, or not in the passive."""

from tallystick.books.language import Cue
from tallystick.read.material.words import Mention, Scan
from tallystick.read.parties.persons import CLOSERS

NOT_REACH = 3  # words from a negation to the verb of saying: "would not yet confirm"
QUOTES = ("“", "”", "„", '"', "»", "«", ":")


def only_told(scan: Scan, k: int, j: int) -> bool:
    """Whether the word of saying at words k to j says nothing unless it stands apart: it only does so in insertions, or
    nothing that is said stands in its sentence.
    """
    if scan.cue(k, Cue.ASIDE):
        return True
    return scan.cue(k, Cue.TELLING) is not None and not _beside_words(scan, j)


def unsaid(scan: Scan, verb: Mention) -> bool:
    """Whether a word of saying is negated, so that who would not say it says nothing: "would not confirm the figures",
    "bestätigte das nicht"; who does not deny it may, but not on a condition.
    """
    k, j = verb.i, verb.j
    if scan.serial and scan.cue(k - 1, Cue.POSSESSIVE) and scan.cue(k, Cue.STATEMENT, Cue.CLAIM):
        return True  # a noun: ...的指控
    if verb.value is Cue.DENY:
        return _supposed(scan, k)
    for at in range(k - 1, max(k - 1 - NOT_REACH, -1), -1):
        if scan.low(at) in CLOSERS:
            break
        if scan.cue(at, Cue.NEGATION):
            return True
    stop = next((at for at in range(j, len(scan.words)) if scan.low(at) in CLOSERS), len(scan.words))
    return scan.cue(k, Cue.CONFIRM) is not None and scan.cue(stop - 1, Cue.NEGATION) is not None


def _supposed(scan: Scan, k: int) -> bool:
    """Whether a conjunction makes the clause of the verb at word k a condition: "unless Congress objects"."""
    start = next((at + 1 for at in reversed(range(k)) if scan.low(at) in CLOSERS), 0)
    return scan.cue(start, Cue.POSSIBLE) is not None and scan.cue(start, Cue.BREAK, Cue.COMPLEMENT) is not None


def _beside_words(scan: Scan, j: int) -> bool:
    """Whether words said stand in the sentence of a verb that ends before word j: a quotation, or behind it a clause
    that it takes, or indirect speech.
    """
    if any(scan.low(k) in QUOTES for k in range(len(scan.words))):
        return True
    behind = range(j, len(scan.words))
    if not scan.capital_nouns and scan.cue(j, Cue.COMPLEMENT):
        return True  # "verwacht dat": no comma
    return any(scan.cue(k, Cue.SUBJUNCTIVE) or (scan.low(k) == "," and scan.cue(k + 1, Cue.COMPLEMENT)) for k in behind)


def suffered(scan: Scan, k: int, j: int) -> bool:
    """Whether a participle of saying closes a passive clause, whose subject says nothing: "wurde ... bestätigt"."""
    if not scan.capital_nouns or not (scan.low(j) in CLOSERS or scan.cue(j, Cue.PASSIVE)):
        return False
    start = next((at + 1 for at in reversed(range(k)) if scan.low(at) in CLOSERS), 0)
    return plain_passive(scan, j) or any(plain_passive(scan, at) for at in range(start, k))


def plain_passive(scan: Scan, k: int) -> bool:
    """Whether a word makes a passive, and no hearsay."""
    return scan.cue(k, Cue.PASSIVE) is not None and not scan.cue(k, Cue.SUBJUNCTIVE)


def suffers(scan: Scan, k: int) -> bool:
    """Whether a word that makes a passive stands right before the verb of saying at word k, with no stop between."""
    near = (k - 1,) if scan.low(k - 1) in CLOSERS else (k - 1, k - 2)
    return any(plain_passive(scan, at) for at in near)
