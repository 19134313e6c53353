"""Agreement of readers, against the values that Krippendorff publishes for his examples."""

import pytest

from tallystick.web.desk.agreement import alpha

# "Computing Krippendorff's Alpha-Reliability" (2011), sections A to C: one row a reader, "." for no value.
EXAMPLES = (
    (("0100000000", "1110010010"), 0.095),
    (("aabbdcccedda", "babbbccceddd"), 0.692),
    (("123321412...", "1233224125.3", ".3332342251.", "12332441251."), 0.743),
)


@pytest.mark.parametrize(("rows", "published"), EXAMPLES)
def test_alpha_is_as_published(rows: tuple[str, ...], published: float) -> None:
    units = [[value for value in column if value != "."] for column in zip(*rows, strict=True)]
    assert alpha(units) == pytest.approx(published, abs=0.0005)


def test_alpha_says_nothing_of_one_category_or_of_readers_who_share_no_claim() -> None:
    assert alpha([["a", "a"], ["a", "a"]]) is None
    assert alpha([["a"], ["b"]]) is None
