"""Whether two quotes are the same words, within one language: by runs of letters, whatever the script."""

from rapidfuzz.fuzz import ratio

from tallystick.model.claim import Claim

SAME = 75.0  # of 100: a sentence with a word exchanged stays above, two sentences about one thing below
LEAST = 24  # characters: shorter stretches are alike by chance


def same_words(one: Claim, other: Claim) -> bool:
    """Whether the quotes of two claims, with what stands around them, are nearly the same text."""
    mine, yours = _around(one), _around(other)
    return min(len(mine), len(yours)) >= LEAST and ratio(mine, yours, score_cutoff=SAME) > 0


def _around(claim: Claim) -> str:
    span = claim.evidence.span
    return f"{span.prefix}{span.exact}{span.suffix}".casefold() if span else ""
