"""Which claim is meant by the first letters of an id."""

from dataclasses import replace

import pytest

from tallystick.cli.pointing import claim_of
from tallystick.model.finding import Stop
from tallystick.model.ident import ClaimId
from tallystick.review import enter_claim

ONE = enter_claim({"kind": "transfer", "item": "corn", "modality": "delivered", "publisher": "a paper"})
CLAIMS = [replace(ONE, id=ClaimId(name)) for name in ("ab", "abc", "abd", "b1")]


@pytest.mark.parametrize(("start", "meant"), [("b", "b1"), ("abc", "abc"), ("ab", "ab")])
def test_the_first_letters_are_enough_and_a_whole_id_is_itself(start: str, meant: str) -> None:
    assert claim_of(CLAIMS, start).id == meant


def test_several_are_named_and_none_is_said() -> None:
    with pytest.raises(Stop, match=r"no single claim is meant \(ab, abc, abd\)"):
        claim_of(CLAIMS, "a")
    with pytest.raises(Stop, match="none begins like this"):
        claim_of(CLAIMS, "x")
