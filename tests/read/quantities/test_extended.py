import pytest

from tests.read.reading import lines

ATTRIBUTES = [
    ("Rund 900 nach Somalia entsandte ugandische Soldaten bewachen den Flughafen.", "personnel UG>SO troops: 900..900"),
    ("Ghana hat 14 von Togo im Mai zugesagte alte Haubitzen erhalten.", "transfer TG>GH artillery guns: 14..14"),
]


@pytest.mark.parametrize(("text", "wanted"), ATTRIBUTES)
def test_a_number_reaches_past_a_participle_and_adjectives_to_its_noun(text: str, wanted: str) -> None:
    assert [line.split(" count")[0] for line in lines(text, "de")] == [wanted]
