"""Every name leads to one party, and what is mistyped to what it is most like."""

from tallystick.books import load_books
from tallystick.books.naming import naming_of, parties_by_any_name


def test_every_party_is_found_by_code_and_by_the_books_own_name() -> None:
    known, books = parties_by_any_name(), load_books()
    assert all(known.id(party.id) == known.id(known.names[party.id]) == party.id for party in books.parties)


def test_a_name_that_two_have_is_nobodys_and_both_are_near() -> None:
    known = parties_by_any_name()
    assert known.id("Congo") == "Congo"
    assert {"CG", "CD"} <= set(known.near("Congo"))


def test_what_is_mistyped_is_like_names_and_codes_each_told_once() -> None:
    known = naming_of({"AB": "Abland", "CD": "Cedonia"}, {"AB": "Ablandia", "CD": "Cedonia"})
    assert known.near("ablan") == ("AB",)
    assert known.near("cedonja") == ("CD",)
    assert known.near("zzz") == ()
