"""Who spoke, who "he" is and whose an organ is, also where the sentence that says so holds no claim."""

from tallystick.read.binding.heard import REACH
from tests.read.reading import claims, lines


def said_by(text: str, language: str) -> list[tuple[str, ...]]:
    return [one.said_by for one in claims(text, language)]


def test_indirect_speech_goes_on_from_a_sentence_without_a_claim() -> None:
    text = "Der Sprecher Jens Holt sagte, das Wetter sei gut. Oslo habe Kiew 300 Granaten geliefert."
    assert said_by(text, "de") == [("Jens Holt",)]


def test_speech_does_not_go_on_for_ever() -> None:
    between = "Am Abend regnete es. " * REACH
    text = f"Der Sprecher Jens Holt sagte, das Wetter sei gut. {between}Oslo habe Kiew 300 Granaten geliefert."
    assert said_by(text, "de") == [()]


def test_he_is_the_person_of_a_sentence_without_a_claim() -> None:
    text = "Minister Anna Berg opened a museum. Oslo gave Kyiv 300 shells, she said."
    assert said_by(text, "en") == [("Anna Berg",)]


def test_an_organ_is_known_from_a_sentence_without_a_claim() -> None:
    text = "Chad's junta met on Monday. It rained. In May the junta got 12 drones from China."
    assert "transfer CN>TD drones: 12..12 count, delivered" in lines(text)


def test_only_the_first_sentence_is_a_heading() -> None:
    text = "It rained. Oslo gives 300 shells. Prague gave Kyiv ten tanks."
    assert lines(text)[0].startswith("transfer NO>?")
