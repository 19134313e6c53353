"""What a copy changed."""

from dataclasses import replace

import pytest

from tallystick.model.amount import Amount, Qualifier, Rate
from tallystick.model.claim import Claim, Kind, Modality
from tallystick.model.ident import PartyId, UnitId
from tallystick.model.repeat import Drift
from tallystick.model.when import When
from tallystick.reconcile.copies.drift import drift
from tallystick.reconcile.likeness.traits import Traits
from tallystick.reconcile.material.origins import voices_of
from tests.reconcile.ledger import books, during, either, number, of, said, span

NIS = ("National Intelligence Service",)
ABOUT, MORE = Qualifier.ABOUT, Qualifier.MORE_THAN


def labels(copy: Claim, original: Claim, *beside: Claim) -> set[Drift]:
    traits = Traits(books(), voices_of(books()))
    found = drift(traits.of(copy), traits.of(original), books(), [traits.of(one) for one in beside])
    return {one.drift for one in found}


def told(amount: Amount, **more: object) -> Claim:
    plain = replace(said("x", amount), said_by=NIS)
    return replace(plain, **more)  # type: ignore[arg-type]  # the names are checked by the dataclass


PER_MONTH = Amount(2000, 2000, 2000, Qualifier.EXACT, UnitId("USD"), Rate.MONTH)


@pytest.mark.parametrize(
    ("copy", "original", "expected"),
    [
        (told(number(600)), told(number(600)), set()),
        (told(number(600)), told(number(600, ABOUT)), {Drift.QUALIFIER_LOST}),
        (told(number(600, MORE)), told(number(600, ABOUT)), {Drift.QUALIFIER_CHANGED}),
        (told(number(5e6)), told(number(4.8e6)), {Drift.ROUNDED}),
        (told(number(7e3)), told(number(9e3)), {Drift.NUMBER_CHANGED}),
        (told(number(7e5, unit="t")), told(span(6e5, 7e5, "t")), {Drift.RANGE_TO_MAX}),
        (told(number(6e5, unit="t")), told(span(6e5, 7e5, "t")), {Drift.RANGE_TO_MIN}),
        (told(number(6.5e5, unit="t")), told(span(6e5, 7e5, "t")), {Drift.RANGE_TO_SINGLE}),
        (told(number(1.3e9, unit="USD")), told(number(1.3e9, unit="EUR")), {Drift.CURRENCY_CHANGED}),
        (told(number(1.3e9)), told(number(1.3e9, unit="EUR")), {Drift.CURRENCY_LOST}),
        (told(number(2000, unit="USD")), told(PER_MONTH), {Drift.UNIT_CHANGED}),
        (told(number(1)), told(number(1), modality=Modality.POSSIBLE), {Drift.MODALITY_HARDENED}),
        (
            told(number(1), modality=Modality.PLANNED),
            told(number(1), modality=Modality.PLEDGED),
            {Drift.MODALITY_SOFTENED},
        ),
        (told(number(1), said_by=()), told(number(1)), {Drift.SOURCE_DROPPED}),
        (told(number(1), said_by=("White House",)), told(number(1)), {Drift.SOURCE_CHANGED}),
        (told(number(1), said_by=("Polish defence ministry",)), told(number(1), said_by=("MON",)), set()),
        (told(number(12, Qualifier.VAGUE)), told(number(36)), {Drift.ROUNDED, Drift.QUALIFIER_CHANGED}),
        (told(number(1), item=of("ammunition")), told(number(1)), {Drift.ITEM_GENERALISED}),
        (told(number(1), item=of("122 mm shells")), told(number(1)), {Drift.ITEM_CHANGED}),
        (told(number(1), when=When()), told(number(1), when=during("2024")), {Drift.PERIOD_LOST}),
        (told(number(1), when=during("2023")), told(number(1), when=during("2024")), {Drift.PERIOD_CHANGED}),
        (told(number(1), provider=PartyId("IR")), told(number(1)), {Drift.PARTIES_CHANGED}),
        (told(number(1)), told(number(1), links=either("g")), {Drift.OR_TO_AND}),
        (told(Amount()), told(number(1)), {Drift.NUMBER_LOST}),
    ],
)
def test_each_label_follows_from_two_fields(copy: Claim, original: Claim, expected: set[Drift]) -> None:
    assert labels(copy, original) == expected


def test_a_source_under_another_spelling_or_description_is_no_other_source() -> None:
    named = told(number(1), said_by=("Boris Pistorius",))
    assert labels(told(number(1), said_by=("Борис Писториус",)), named) == set()
    assert labels(told(number(1), said_by=("the agency",)), told(number(1))) == set()


def test_killed_and_wounded_told_as_one_number_are_summed_up() -> None:
    def lost(item: str, amount: float) -> Claim:
        return told(number(amount), kind=Kind.CASUALTIES, item=of(item))

    found = labels(lost("casualties", 4700), lost("killed", 600), lost("wounded", 4100))
    assert found == {Drift.AGGREGATED, Drift.ITEM_GENERALISED}
