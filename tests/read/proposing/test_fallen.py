import pytest

from tests.read.reading import lines

PARTS = [
    (
        "en",
        "Of the 900 Ugandan soldiers sent to Somalia, 54 had been killed and some 120 wounded.",
        ["personnel UG>SO troops: 900..900", "casualties UG>SO killed: 54..54", "casualties UG>SO wounded: 120..120"],
    ),
    (
        "en",
        "Rwanda has lost 23 of the 2,000 soldiers it sent to Mozambique.",
        ["casualties RW>MZ killed: 23..23", "personnel RW>MZ troops: 2_000..2_000"],
    ),
    (
        "en",
        "At least 60 of the 3,000 Chadians fighting for the RSF have died.",
        ["casualties TD>RSF killed: 60..", "personnel TD>RSF troops: 3_000..3_000"],
    ),
    (
        "de",
        "Im Jemen verlor der Sudan 400 der 30.000 Soldaten, die er Riad gestellt hatte.",
        ["casualties SD>SA killed: 400..400", "personnel SD>SA troops: 30_000..30_000"],
    ),
    (
        "de",
        "Von den 900 nach Somalia entsandten ugandischen Soldaten wurden 54 getötet und 120 verletzt.",
        ["personnel UG>SO troops: 900..900", "casualties UG>SO killed: 54..54", "casualties UG>SO wounded: 120..120"],
    ),
    ("de", "Ruanda verlor in Mosambik 23 Mann.", ["casualties RW>MZ killed: 23..23"]),
]


@pytest.mark.parametrize(("language", "text", "wanted"), PARTS)
def test_a_part_fell_of_those_who_were_sent(language: str, text: str, wanted: list[str]) -> None:
    assert [line.split(" count")[0] for line in lines(text, language)] == wanted


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Moscow lost 900 tanks in Kharkiv."),
        ("en", "Russia has lost 300,000 soldiers since January."),
        ("de", "Im Winterkrieg verlor die Rote Armee 126.000 Mann."),
    ],
)
def test_what_an_army_of_its_own_loses_is_no_exchange(language: str, text: str) -> None:
    assert lines(text, language) == []
