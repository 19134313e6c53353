"""Relative clauses before their goods, two parties beside each other, and heads counted, where verbs carry no mark."""

import pytest

from tests.read.reading import lines


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("秘鲁今年收到意大利交付的机车8台。", "transfer IT>PE locomotives: 8..8 count, delivered"),
        ("挪威承诺的20辆坦克已运抵里加。", "transfer NO>LV tanks: 20..20 count, delivered"),
        ("派驻乍得的匈牙利教官约有90人。", "personnel HU>TD instructors: 90..90 count, delivered"),
        ("加纳去年与印度签署了购买30辆装甲车的合同。", "transfer IN>GH armoured vehicles: 30..30 count, pledged"),
        ("老挝派出800名运输和后勤人员前往缅甸。", "personnel LA>MM troops: 800..800 count, delivered"),
    ],
)
def test_who_gives_and_who_gets_is_told_from_the_attribute(text: str, wanted: str) -> None:
    assert wanted in lines(text, "zh")


def test_two_beside_each_other_sign_together_and_two_set_apart_are_two_sides() -> None:
    assert lines("约旦与埃及签署了天然气协议。", "zh") == ["agreement JO>EG energy agreement: -, delivered"]
    assert lines("约旦上月与埃及签署了天然气协议。", "zh") == ["agreement JO>EG energy agreement: -, delivered"]


def test_who_disputes_behind_a_comma_leaves_what_was_said_before_standing() -> None:
    assert lines("媒体称，巴西向玻利维亚出售了12架直升机，巴西利亚予以否认。", "zh") == [
        "transfer BR>BO helicopters: 12..12 count, delivered, 媒体",
        "transfer BR>BO helicopters: -, denied, 巴西利亚",
    ]


def test_the_same_country_is_no_body_of_several() -> None:
    assert lines("突尼斯外交部驳斥联合国有关该国曾向利比亚输送步枪的说法。", "zh") == [
        "transfer TN>LY small arms: -, denied, 突尼斯外交部"
    ]
