"""Parties named together before the particle that marks them all."""

from tallystick.books.language import Marker
from tallystick.books.shelf import load_books
from tallystick.read.lexicon.lexicon import Lexicon
from tallystick.read.parties.actors import Actor, find_actors
from tallystick.read.parties.joint import join_behind


def test_the_last_of_a_list_carries_the_marker_of_all() -> None:
    assert [(one.party, one.marker, one.joined) for one in _parties("ポーランドとチェコに送った。")] == [
        ("PL", Marker.TO, False),
        ("CZ", Marker.TO, True),
    ]


def test_a_comma_between_two_parties_is_no_list() -> None:
    assert [one.joined for one in _parties("日本、ペルーに送った。")] == [False, False]


def test_a_party_before_and_that_no_other_follows_comes_along() -> None:
    assert [one.marker for one in _parties("日本はペルーと条約に署名した。")] == [None, Marker.WITH]


def test_a_short_name_may_stand_for_two_parties() -> None:
    assert {one.party for one in _parties("中朝は協定を結んだ。")} == {"CN", "KP"}


def _parties(text: str) -> list[Actor]:
    books = load_books()
    scan = Lexicon(books.languages["ja"], books).scan(text)
    return join_behind(scan, find_actors(scan))
