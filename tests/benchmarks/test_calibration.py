"""The calibration bench on a few ledgers: what it simulates, and that it is the same for the same seed."""

import numpy as np

from benchmarks import calibration
from benchmarks.simulation.money import Study, money_of
from benchmarks.simulation.press import covered
from benchmarks.simulation.world import world_of
from tallystick.books import load_books

FEW = 6


def test_it_gives_coverage_by_class_and_side_beside_other_methods() -> None:
    found, seconds = calibration.run(FEW, first=0)
    figures = calibration.summary(found, FEW, seconds)
    for name in ("coverage_50", "coverage_90"):
        held = figures[name]
        assert isinstance(held, dict)
        assert set(held["by_side"]) == {"given", "received"}
        assert len(held["by_class"]) == len(calibration.CLASSES)
    money = figures["money"]
    assert set(money["coverage_90"]["by_class"]) <= set(Study)
    assert money["sides"] == 2 * FEW
    assert "90 %" in calibration.table(figures)


def test_the_same_ledgers_give_the_same_figures() -> None:
    assert calibration.run(2, first=3)[0] == calibration.run(2, first=3)[0]


def test_some_copies_are_marked_and_others_are_not() -> None:
    books = load_books()
    copies = [copy for seed in range(20) for one in covered(world_of(seed, books), seed) for copy in one.copies]
    marked = np.mean([copy.links.via is not None for copy in copies])
    assert abs(marked - 0.7) < 0.1


def test_totals_never_fall_and_stay_inside_what_is_possible() -> None:
    books = load_books()
    for seed in range(20):
        for truth in world_of(seed, books).truths:
            totals = [truth.totals[day] for day in sorted(truth.totals)]
            assert totals == sorted(totals)
            assert truth.item.window[0] <= totals[0] <= totals[-1] <= truth.item.window[1]


def test_a_study_that_adds_up_prints_its_counts_and_one_that_reads_the_whole_does_not() -> None:
    books = load_books()
    for seed in range(20):
        world = world_of(seed, books)
        money = money_of(world, seed, books)
        for truth in world.truths:
            counts = [one for one in money.claims if one.item == truth.item.id and one.provider == truth.provider]
            assert bool(counts) == (money.studies[truth.side] is Study.ADDED)
