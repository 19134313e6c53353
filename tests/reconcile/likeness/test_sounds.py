"""Names in several scripts."""

import pytest

from tallystick.reconcile.likeness.sounds import alike, comparable, sound, spelled


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Pistorius", "Писториус"),
        ("Park Sun-won", "박선원"),
        ("Lee Seong Kweun", "Lee Seong-kweun"),
        ("Kirby", "John Kirby"),
    ],
)
def test_spellings_of_one_name_are_alike(one: str, other: str) -> None:
    assert alike(spelled(one), spelled(other))
    assert alike(spelled(other), spelled(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Park Sun-won", "Kim Byung-kee"),
        ("Kim Byung-kee", "박선원"),
        ("source of 5", "source of 6"),
        ("Ministry of A", "Ministry of B"),
    ],
)
def test_other_names_are_not(one: str, other: str) -> None:
    assert not alike(spelled(one), spelled(other))


def test_a_sign_without_a_sound_is_left_out() -> None:
    assert sound("аль") == "R"


def test_names_in_two_scripts_cannot_be_told_apart_by_their_letters() -> None:
    assert comparable(spelled("Dienst"), spelled("agency"))
    assert not comparable(spelled("Dienst"), spelled("국정원"))
