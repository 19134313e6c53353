from pathlib import Path

import pytest

from tallystick.books import Books, ItemTree
from tallystick.books.items import load_items
from tallystick.model.finding import Stop
from tallystick.model.ident import ItemId
from tests.books.conftest import Spoil

LABELS = (Path(__file__).parent / "labels.txt").read_text(encoding="utf-8").split("\n")[:-1]


@pytest.fixture
def tree(books: Books) -> ItemTree:
    return books.items


def test_every_label_of_the_guideline_is_in_the_tree(tree: ItemTree) -> None:
    assert len(LABELS) == 107
    assert [label for label in LABELS if tree.get(ItemId(label)) is None] == []


def test_every_parent_and_everything_spanned_is_in_the_tree(tree: ItemTree) -> None:
    named = {item.parent for item in tree if item.parent} | {one for item in tree for one in item.spans}
    assert named <= tree.items.keys()


def test_every_designation_stands_for_an_item_of_the_guideline(tree: ItemTree) -> None:
    assert len(tree.designations) >= 250
    assert set(tree.designations.values()) <= set(LABELS)


def test_covering_is_transitive(tree: ItemTree) -> None:
    for broad in tree.items:
        assert all(tree.covered[narrow] <= tree.covered[broad] for narrow in tree.covered[broad])


def test_no_item_covers_or_descends_from_itself(tree: ItemTree) -> None:
    assert not any(tree.covers(name, name) or tree.descends(name, name) for name in tree.items)


def test_kin_stand_on_one_branch_of_the_tree(tree: ItemTree) -> None:
    narrow, broad, aside = ItemId("Shahed drones"), ItemId("drones"), ItemId("rice")
    assert tree.akin(narrow, broad)
    assert tree.akin(broad, narrow)
    assert tree.akin(aside, aside)
    assert not tree.akin(narrow, aside)


def test_whatever_stands_below_an_item_is_covered_by_it(tree: ItemTree) -> None:
    assert all(tree.covers(above, name) for name in tree.items for above in tree.ancestors(name))


def test_ancestors_come_nearest_first(tree: ItemTree) -> None:
    above = tree.ancestors(ItemId("152 mm shells"))
    assert above[0] == "artillery shells"
    assert above[-1] == "arms"


def test_compensation_covers_food_and_air_defence_but_is_not_above_them(tree: ItemTree) -> None:
    whole = ItemId("compensation")
    for part in (ItemId("rice"), ItemId("Pantsir systems"), ItemId("foreign currency")):
        assert tree.covers(whole, part)
        assert not tree.descends(part, whole)


def test_a_name_may_be_typed_in_any_case(tree: ItemTree) -> None:
    assert tree.covers_name(" Compensation ", ItemId("rice"))
    assert not tree.covers_name("moonbeams", ItemId("rice"))


def test_an_unknown_item_is_nowhere(tree: ItemTree) -> None:
    unknown = ItemId("moonbeams")
    assert tree.get(unknown) is None
    assert tree.ancestors(unknown) == ()
    assert not tree.covers(ItemId("arms"), unknown)


def test_a_part_never_exceeds_its_whole(tree: ItemTree) -> None:
    for item in tree:
        above = tree.get(item.parent) if item.parent else None
        if above and above.unit == item.unit:
            assert item.window[1] <= above.window[1], item.id


def test_old_shells_are_marked_down_and_new_calibres_are_not(tree: ItemTree) -> None:
    assert tree.items[ItemId("152 mm shells")].condition == (0.40, 0.66, 1.00)
    assert tree.items[ItemId("155 mm shells")].condition == (1.0, 1.0, 1.0)


@pytest.mark.parametrize(
    ("file", "old", "new", "says"),
    [
        ("tree.yaml", "arms:\n  unit: count\n", "arms:\n", "needs a unit and a window"),
        ("tree.yaml", "window: [0.5, 1e10]", "window: [9, 1]", "0 < low < high"),
        ("tree.yaml", "condition: [0.40, 0.66, 1.00]", "condition: [0.9, 0.66, 1.00]", "0 < low <= likely <= high"),
        ("tree.yaml", "spans: [arms, troops]", "spans: [arms, unicorns]", "spans 'unicorns'"),
        ("tree.yaml", "spans: [arms, troops]", "spans: [arms, military aid]", "spans something that holds it"),
        ("tree.yaml", "    killed:\n", "    killed:\n    arms:\n", "stands in the tree twice"),
        ("designations.yaml", "tanks:", "war elephants:", "there is no such item"),
        ("designations.yaml", "[Marder,", "[Leopard, Marder,", "already stands for 'tanks'"),
    ],
)
def test_a_tree_that_contradicts_itself_is_refused(spoil: Spoil, file: str, old: str, new: str, says: str) -> None:
    data = spoil(f"items/{file}", old, new)
    with pytest.raises(Stop, match=says):
        load_items(data)
