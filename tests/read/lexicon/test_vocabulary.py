from tallystick.read.lexicon.vocabulary import Vocabulary

KNOWN = Vocabulary(["포탄"], ["보내", "주"], ["ㅆ다", "고"])


def test_a_stem_is_known_alone_and_with_any_ending() -> None:
    assert all(word in KNOWN for word in ("포탄", "보내", "보내고", "주ㅆ다"))


def test_a_listed_word_takes_no_ending() -> None:
    assert "포탄고" not in KNOWN


def test_lengths_are_those_of_all_forms_the_longest_first() -> None:
    assert list(KNOWN.lengths("보")) == [4, 3, 2]
