"""What is said of a copy: once, and in words."""

from tallystick.model.ident import ClaimId
from tallystick.model.repeat import Change, Drift, How, Repeat
from tallystick.publish.copies import changed

COPY = Repeat(
    ClaimId("copy"),
    ClaimId("first"),
    How.FOUND,
    changes=(Change(Drift.NUMBER_CHANGED, "1,600,000", "1,500,000"), Change(Drift.SOURCE_DROPPED)),
)


def test_what_a_person_noted_is_not_told_again_by_the_machine() -> None:
    noted = ("number_changed", "about 1.6 million became over 1.5 million")
    assert changed(COPY, noted) == "number changed: about 1.6 million became over 1.5 million; source dropped"


def test_what_nobody_noted_is_what_the_two_claims_show() -> None:
    assert changed(COPY, None) == "number changed (1,600,000 → 1,500,000); source dropped"


def test_a_faithful_copy_changed_nothing() -> None:
    assert changed(None, None) is None
