from tests.read.reading import lines


def test_the_first_of_several_verbs_says_how_firm_the_next_is() -> None:
    assert lines("挪威承诺向摩尔多瓦提供10辆坦克。", "zh") == ["transfer NO>MD tanks: 10..10 count, pledged"]


def test_what_is_asked_for_is_not_given() -> None:
    assert lines("挪威请求摩尔多瓦提供10辆坦克。", "zh") == []


def test_traditional_characters_are_read_as_simplified_ones() -> None:
    assert lines("挪威向摩爾多瓦提供了十餘輛坦克。", "zh") == ["transfer NO>MD tanks: 10.. count, delivered"]


def test_digits_in_a_quoted_name_of_goods_count_nothing() -> None:
    assert lines("挪威向越南移交了6架“幻影2000-5”战机。", "zh") == [
        "transfer NO>VN fighter jets: 6..6 count, delivered"
    ]


def test_goods_and_then_their_number_are_one_claim() -> None:
    assert lines("挪威向越南提供了炮弹，总计20万发。", "zh") == [
        "transfer NO>VN artillery shells: 200_000..200_000 count, delivered"
    ]
