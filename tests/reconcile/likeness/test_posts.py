"""Which office and party a speaker's name holds, whatever the language."""

import pytest

from tallystick.books import load_books
from tallystick.reconcile.likeness.posts import Post, Posts, Relation, related

POSTS = Posts(load_books())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("Ukrainian defence ministry", "en"), ("ukrainische Verteidigungsministerium", "de")),
        (("ministre britannique de la Défense", "fr"), ("British defence secretary", "en")),
        (("Dutch defence minister", "en"), ("minister van Defensie", "nl")),
        (("Chinese customs", "en"), ("중국 세관", "ko")),
        (("Iranian air force commander", "en"), ("comandante de la fuerza aérea iraní", "es")),
        (("prosecutor general of Ukraine", "en"), ("українська прокуратура", "uk")),
        (("伊朗外交部", "zh"), ("Iran's foreign ministry", "en")),
    ],
)
def test_one_office_is_known_in_two_languages(one: tuple[str, str], other: tuple[str, str]) -> None:
    assert related(POSTS.of(*one), POSTS.of(*other)) is Relation.SAME


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Ukrainian defence ministry", "Russian defence ministry", Relation.OTHER_PARTY),
        ("Russian defence ministry", "Russian foreign ministry", Relation.OTHER_OFFICE),
        ("Kyiv", "Ukraine's general staff", Relation.OPEN),
        ("Polish lawmakers", "Poland's military intelligence", Relation.OPEN),
        ("central bank", "an internal memo", Relation.OTHER),
        ("Kyiv", "the institute", Relation.OTHER),
        ("Merrow Group", "Oakhurst", Relation.UNKNOWN),
    ],
)
def test_posts_stand_to_each_other_as_readers_would_say(one: str, other: str, expected: Relation) -> None:
    assert related(POSTS.of(one, "en"), POSTS.of(other, "en")) is expected
    assert related(POSTS.of(other, "en"), POSTS.of(one, "en")) is expected


def test_abbreviations_are_told_from_words() -> None:
    assert POSTS.of("UN inspectors", "en").parties == {"UN"}
    assert POSTS.of("un témoin", "fr") == Post(frozenset(), frozenset())


def test_the_rest_of_a_name_may_be_a_proper_name() -> None:
    proper = [POSTS.of(name, "en").proper for name in ("consultancy Oakhurst", "the defence ministry", "a witness")]
    assert proper == [True, False, False]
