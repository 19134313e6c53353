"""Whether readers agree: Krippendorff's alpha for nominal data, and the claims on which they do not."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import permutations

from tallystick.model.ident import ClaimId
from tallystick.model.judgement import Judgement
from tallystick.review import read_log

Ratings = Mapping[str, Mapping[str, str]]  # unit -> reader -> category


def alpha(units: Iterable[Sequence[str]]) -> float | None:
    """Krippendorff's alpha, nominal: 1 - observed / expected disagreement, from the coincidences of paired values.

    Klaus Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), section C. None where no unit has two
    values, or where there is but one category: then agreement by chance is certain and alpha says nothing.
    """
    coincidences: Counter[tuple[str, str]] = Counter()
    for values in units:
        for pair in permutations(values, 2):
            coincidences[pair] += 1 / (len(values) - 1)  # type: ignore[assignment]  # a Counter of fractions
    totals: Counter[str] = Counter()
    for (first, _), number in coincidences.items():
        totals[first] += number
    paired = sum(totals.values())
    expected = sum(totals[one] * totals[two] for one, two in permutations(totals, 2))
    if not expected:
        return None
    observed = sum(number for (first, second), number in coincidences.items() if first != second)
    return 1 - (paired - 1) * observed / expected


def ratings(judgements: Sequence[Judgement]) -> Ratings:
    """The latest standing word of each reader on each claim that two or more have read."""
    claims = {judgement.claim for judgement in judgements}
    log = read_log(claims, judgements)
    found: dict[str, dict[str, str]] = {}
    for claim, words in log.words.items():
        latest = {word.by: word.verdict.value for word in words}
        if len(latest) > 1:
            found[claim] = latest
    return found


def agreement(found: Ratings) -> tuple[float | None, tuple[ClaimId, ...]]:
    """Alpha over all claims with two readers or more, and those on which they differ."""
    differing = tuple(ClaimId(claim) for claim, words in found.items() if len(set(words.values())) > 1)
    return alpha(list(words.values()) for words in found.values()), differing
