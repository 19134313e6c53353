import pytest

from tests.read.reading import lines

ALTERED = [
    ("pl", "Berlin przekazał Pradze 14 czołgów.", "transfer DE>CZ tanks: 14..14 count, delivered"),
    ("pl", "Hadze Oslo sprzedało cztery radary.", "transfer NO>NL radars: 4..4 count, delivered"),
    ("pl", "Delhi dostarczyło Ankarze 40 ciężarówek.", "transfer IN>TR vehicles: 40..40 count, delivered"),
    ("uk", "Берлін передав Празі 14 танків.", "transfer DE>CZ tanks: 14..14 count, delivered"),
    ("uk", "Оттава надіслала Ризі шість гаубиць.", "transfer CA>LV artillery guns: 6..6 count, delivered"),
]


@pytest.mark.parametrize(("language", "text", "wanted"), ALTERED)
def test_a_form_whose_stem_is_altered_says_its_case(language: str, text: str, wanted: str) -> None:
    assert lines(text, language) == [wanted]
