"""Participles that say what the noun before them does, and relative clauses about who was sent."""

import pytest

from tests.read.reading import lines


@pytest.mark.parametrize(
    ("language", "text", "read"),
    [
        (
            "ru",
            "Индия, закупившая у России два миллиона тонн нефти, теперь ищет других поставщиков.",
            ["transfer RU>IN oil: 2_000_000..2_000_000 t, delivered"],
        ),
        (
            "ru",
            "Турция, поставившая Азербайджану 40 беспилотников, отказалась комментировать сделку.",
            ["transfer TR>AZ drones: 40..40 count, delivered"],
        ),
        (
            "pl",
            "Korea, dostarczająca Polsce 180 czołgów, nie komentuje sprawy.",
            ["transfer KR>PL tanks: 180..180 count, delivered"],
        ),
        (
            "ru",
            "В Хараре прибыли 106 северокорейских инструкторов, обучившие затем около 3500 бойцов.",
            [
                "personnel KP>ZW instructors: 106..106 count, delivered",
                "transfer KP>ZW training: 3_500..3_500 count, delivered",
            ],
        ),
        (
            "ru",
            "Венгрия отправила в Чад двести военных, которые обучают там пограничников.",
            ["personnel HU>TD troops: 200..200 count, delivered"],
        ),
        ("zh", "越南可能派两三百名工兵前往柬埔寨。", ["personnel VN>KH engineers: 200..300 count, possible"]),
        (
            "zh",
            "越南向老挝赠送了七八辆卡车和4万发炮弹。",
            [
                "transfer VN>LA vehicles: 7..8 count, delivered",
                "transfer VN>LA artillery shells: 40_000..40_000 count, delivered",
            ],
        ),
    ],
)
def test_a_participle_or_a_clause_about_who_was_sent_keeps_its_sides(language: str, text: str, read: list[str]) -> None:
    assert lines(text, language) == read


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Молдавия, которой Румыния подарила сорок автобусов, просит ещё."),
        ("uk", "Молдова, якій Румунія подарувала сорок автобусів, просить іще."),
        ("pl", "Mołdawia, której Rumunia podarowała czterdzieści autobusów, prosi o więcej."),
    ],
)
def test_a_pronoun_in_the_dative_is_who_gets_it(language: str, text: str) -> None:
    assert lines(text, language) == ["transfer RO>MD vehicles: 40..40 count, delivered"]
