"""What a count of one type says of its class and of other types."""

from dataclasses import replace

import pytest

from tallystick.model.amount import Qualifier
from tallystick.model.claim import Claim, Evidence, Modality
from tallystick.model.document import Reference, Span
from tallystick.model.flow import Says
from tallystick.model.ident import DocumentId
from tests.reconcile.ledger import number, of, only, reconciled, said

JETS, AIRCRAFT = of("fighter jets"), of("aircraft")


def quoted(name: str, value: float, words: str, **more: object) -> Claim:
    """A claim on a number of jets, in words that an archived document holds."""
    day = str(more.get("on", "2024-06-01"))
    span = Span(DocumentId(f"document of {name}"), 0, len(words), words)
    kept = Evidence(span, Reference("A paper", day))
    fields = {"item": JETS, "evidence": kept, **{key: field for key, field in more.items() if key != "on"}}
    return said(name, number(value), day, **fields)


def test_a_count_of_one_type_does_not_bound_its_class_from_above() -> None:
    result = reconciled(
        said("all", number(40, Qualifier.AT_MOST), "2024-01-01", item=AIRCRAFT),
        quoted("two", 2, "2 Yak-130 aircraft", item=AIRCRAFT),
        quoted("many", 24, "24 Su-35"),
    )
    assert {str(one.claim): (one.low, one.high) for one in result.of("aircraft").statements}["two"] == (1.5, None)
    assert "two" not in {one.claim for one in result.of("Su-35 jets").statements}
    assert "CONTRADICTION" not in result.words()


def test_counts_of_two_types_do_not_contradict_each_other() -> None:
    result = reconciled(quoted("many", 24, "24 Su-35", on="2024-01-01"), quoted("few", 2, "2 Yak-130"))
    assert "CONTRADICTION" not in result.words()
    assert {one.flow.item: only(one).claim for one in result.series} == {"Su-35 jets": "many", "Yak-130": "few"}


def test_counts_of_one_type_still_contradict_each_other() -> None:
    many = quoted("many", 24, "24 Su-35", on="2024-01-01")
    assert "CONTRADICTION" in reconciled(many, quoted("few", 2, "2 Su-35 jets")).words()


def test_a_later_count_of_another_type_replaces_nothing() -> None:
    voice = ("ministry of defence",)
    result = reconciled(
        quoted("many", 24, "24 Su-35", on="2024-01-01", said_by=voice), quoted("few", 2, "2 Yak-130", said_by=voice)
    )
    assert not any(one.replaced for one in result.series)


def test_the_same_number_of_two_types_is_not_told_twice() -> None:
    voice = ("ministry of defence",)
    one, other = quoted("one", 12, "12 Su-35", said_by=voice), quoted("other", 12, "12 MiG-29", said_by=voice)
    assert not any(series.repeats for series in reconciled(one, other).series)
    assert any(series.repeats for series in reconciled(one, quoted("other", 12, "12 Su-35", said_by=voice)).series)


def test_who_denies_one_type_does_not_deny_the_class() -> None:
    denied = replace(quoted("no", 0, "no Su-35", modality=Modality.DENIED), amount=number(0))
    result = reconciled(denied, said("all", number(40), item=JETS))
    assert {one.says for one in result.of("fighter jets").statements} == {Says.QUANTITY}


@pytest.mark.parametrize(("unit", "item"), [("USD", "arms"), ("count", "Su-35 jets")])
def test_the_worth_of_a_package_is_not_that_of_the_type_beside_it(unit: str, item: str) -> None:
    package = replace(quoted("one", 500, "500 with Su-35", item=of("arms")), amount=number(500, unit=unit))
    assert [one.flow.item for one in reconciled(package).series] == [item]


def test_a_claim_on_an_unknown_item_is_named_as_such() -> None:
    assert "UNKNOWN_ITEM" in reconciled(quoted("one", 2, "2 Yak-130", item=of("flying carpets"))).words()
