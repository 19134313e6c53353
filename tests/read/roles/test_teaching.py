import pytest

from tests.read.reading import lines

TAUGHT = [
    ("en", "Turkish officers have trained 300 Somali recruits.", "TR>SO training: 300..300 count"),
    ("en", "300 Somali recruits were trained by Turkish officers.", "TR>SO training: 300..300 count"),
    ("en", "Turkish soldiers drill Somali recruits.", "TR>SO training: -"),
    ("de", "Türkische Offiziere haben 300 somalische Rekruten gedrillt.", "TR>SO training: 300..300 count"),
    ("de", "300 somalische Rekruten haben türkische Offiziere gedrillt.", "TR>SO training: 300..300 count"),
    ("de", "Türkische Soldaten bilden somalische Rekruten aus.", "TR>SO training: -"),
]


@pytest.mark.parametrize(("language", "text", "wanted"), TAUGHT)
def test_who_teaches_gives_the_training(language: str, text: str, wanted: str) -> None:
    assert lines(text, language) == [f"transfer {wanted}, delivered"]


def test_teachers_with_a_number_are_people_sent() -> None:
    assert lines("Some 200 Italian engineers taught 90 Libyan sappers.") == [
        "personnel IT>LY engineers: 200..200 count, delivered",
        "transfer IT>LY training: 90..90 count, delivered",
    ]
