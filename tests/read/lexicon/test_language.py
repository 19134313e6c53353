import pytest

from tallystick.read.lexicon.language import tell_language


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Die Regierung hat gestern ein neues Paket beschlossen.", "de"),
        ("The government agreed on a new package yesterday.", "en"),
    ],
)
def test_the_likeliest_of_the_known_languages_is_told(text: str, code: str) -> None:
    assert tell_language(text, ["de", "en"], {}) == code


def test_a_script_of_one_language_decides_before_anything_else() -> None:
    assert tell_language("정부는 어제 발표했다 tanks", ["en", "ko"], {"HANGUL": "ko"}) == "ko"


def test_an_empty_text_is_in_some_known_language() -> None:
    assert tell_language("", ["de", "en"], {}) in ("de", "en")
