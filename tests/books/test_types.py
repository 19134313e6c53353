"""Names of weapons as parts of their class, and how a text names one."""

import pytest

from tallystick.books import Books
from tallystick.model.ident import ItemId

JETS, AIRCRAFT, TANKS = ItemId("fighter jets"), ItemId("aircraft"), ItemId("tanks")


@pytest.mark.parametrize(
    ("item", "exact", "behind", "type_"),
    [
        (JETS, "12 Su-35s", " and 2 MiG-29s", "Su-35 jets"),
        (AIRCRAFT, "2 самолёта Як-130", "", "Yak-130"),
        (AIRCRAFT, "2 літаки", " Як-130 до Ірану", "Yak-130"),
        (AIRCRAFT, "2 samoloty", " Jak-130.", "Yak-130"),
        (AIRCRAFT, "2 Flugzeuge", " vom Typ „Jak-130“", "Yak-130"),
        (AIRCRAFT, "deux avions", " de type Yak-130", "Yak-130"),
        (AIRCRAFT, "dos aviones Yak-130", "", "Yak-130"),
        (AIRCRAFT, "due aerei", " di tipo Yak-130", "Yak-130"),
        (AIRCRAFT, "dois aviões Yak-130", "", "Yak-130"),
        (JETS, "수호이-35 전투기 24대", "", "Su-35 jets"),
        (JETS, "24架苏-35战斗机", "", "Su-35 jets"),
        (JETS, "戦闘機スホイ35を24機", "", "Su-35 jets"),
        (TANKS, "18 «Леопард 2", "»", "Leopard 2 tanks"),
        (TANKS, "14 Leopardów 2A4", "", "Leopard 2A4"),
        (TANKS, "31 Abramsów", "", "Abrams tanks"),
    ],
)
def test_a_type_is_seen_in_every_language(books: Books, item: ItemId, exact: str, behind: str, type_: str) -> None:
    assert books.items.typed(item, exact, behind) == type_
    assert books.items.covers(item, ItemId(type_))


@pytest.mark.parametrize(
    ("item", "exact", "behind"),
    [
        (JETS, "26 Su-35", " and MiG-29 jets"),  # counted together
        (JETS, "24 jets", " for Su-35 pilots"),
        (AIRCRAFT, "40 aircraft", ", including 24 Su-35"),
        (TANKS, "14 Leopard tanks", ""),  # of two types that the tree has
        (ItemId("artillery shells"), "500 shells for the Leopard 2", ""),
        (JETS, "35 jets", ""),
        (JETS, "24 Su-350", ""),
    ],
)
def test_what_is_not_of_one_type_stays_of_its_class(books: Books, item: ItemId, exact: str, behind: str) -> None:
    assert books.items.typed(item, exact, behind) == item


@pytest.mark.parametrize(
    ("one", "other"),
    [("10 M142 launchers", "10 HIMARS"), ("two Yak-130", "two Jak-130"), ("4 Patriot", "4 MIM-104")],
)
def test_two_names_of_one_type_are_one(books: Books, one: str, other: str) -> None:
    items, classes = books.items, [item.id for item in books.items]
    told = {items.typed(item, text, "") for text in (one, other) for item in classes if item in items.types.within}
    assert len(told - items.types.within) == 1


def test_a_sort_of_a_type_is_a_part_of_it(books: Books) -> None:
    assert books.items.ancestors(ItemId("M1A1"))[:2] == ("Abrams tanks", TANKS)
    assert books.items.ancestors(ItemId("Leopard 2A6"))[:2] == ("Leopard 2 tanks", TANKS)


def test_types_are_looked_up_like_items_but_not_listed_among_them(books: Books) -> None:
    assert set(books.items.types.items) <= set(books.items.items)
    assert set(books.items.types.items).isdisjoint(one.id for one in books.items)
    assert len(books.items) == len(list(books.items))


def test_a_type_has_the_unit_and_the_window_of_its_class(books: Books) -> None:
    for name, item in books.items.types.items.items():
        parent = books.items.items[books.items.types.parents[name]]
        assert (item.unit, item.window) == (parent.unit, parent.window)
