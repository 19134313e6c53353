import pytest

from tallystick.evaluate import annotated
from tests.evaluate.records import claim


def test_a_unit_with_its_rate_is_taken_apart() -> None:
    one = annotated(claim(unit="barrels/day"))
    assert (one.ends[2], one.rate) == ("barrels", "day")


def test_joint_parties_have_one_order() -> None:
    assert annotated(claim(provider="NL+DK")).provider == "DK+NL"


def test_masses_are_compared_in_kilograms() -> None:
    assert annotated(claim(unit="t")).ends == (22_000, 22_000, "mass")


def test_another_qualifier_makes_other_ends_right() -> None:
    one = annotated(claim(qualifier="about", alt_qualifier=["less_than"]))
    assert one.accepted == ((22, 22, "count"), (None, 22, "count"))


@pytest.mark.parametrize("wrong", [{"low": "many"}, {"low": True}, {"best": float("nan")}, {"kind": None}])
def test_a_field_that_is_not_what_it_must_be_is_said(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"must be|needs"):
        annotated(claim(**wrong))
