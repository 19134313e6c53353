"""Inputs of a figure in the order in which they matter."""

from array import array

import numpy as np
from scipy.special import ndtri

from tallystick.books import load_books
from tallystick.model.drivers import Driver
from tallystick.model.flow import Flow
from tallystick.model.grade import Grade
from tallystick.model.ident import ItemId, PartyId, UnitId
from tallystick.model.recipe import Ingredient, Sort, Term
from tallystick.sensitivity import Mix, drivers_of, noise_of

FLOW = Flow(PartyId("a"), PartyId("b"), ItemId("c"), UnitId("d"))


def spread(name: str, by: float, sort: Sort = Sort.QUANTITY) -> Ingredient:
    rising = np.exp(by * ndtri((np.arange(512) + 0.5) / 512))
    return Ingredient(name, sort, name, array("d", rising.tolist()))


def ranked(*inputs: Ingredient) -> tuple[Driver, ...]:
    return drivers_of(Mix((Term(FLOW, inputs),)), noise_of(Grade.parse("B2"), load_books().wording))


def test_what_is_least_certain_comes_first() -> None:
    found = ranked(spread("narrow", 0.2), spread("wide", 1.0), spread("middling", 0.5))
    assert [one.name for one in found] == ["wide", "middling", "narrow"]
    assert [one.next_source for one in found] == sorted(one.next_source or 0 for one in found)


def test_no_single_source_speaks_of_a_factor() -> None:
    (found,) = ranked(spread("rate", 0.2, Sort.FACTOR))
    assert found.next_source is None
    assert found.fair == 1.0


def test_nothing_drives_what_has_no_inputs() -> None:
    assert ranked() == ()
