"""Goods behind a relative clause without a number: what came of them, and what they were used for."""

import pytest

from tests.read.reading import lines


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ja", "チュニジア海軍がイタリアに発注した潜水艦は、まだ引き渡されていない。"),
        ("ko", "튀니지 해군이 이탈리아에 주문한 잠수함은 아직 인도되지 않았다."),
        ("zh", "突尼斯海军从意大利订购的潜艇至今没有交付。"),
    ],
)
def test_what_was_ordered_and_has_not_come_is_absent(language: str, text: str) -> None:
    assert lines(text, language) == ["transfer IT>TN submarines: -, absent"]


def test_what_goods_were_used_for_is_no_exchange() -> None:
    assert not lines("北朝鮮がロシアに供与した砲弾をロシア軍が前線で使用した。", "ja")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ja", "ガーナ外相は、マリ軍に加わっていた自国民14人が死亡したと述べた。"),
        ("ko", "가나 외무장관은 말리군에서 복무하던 자국민 14명이 숨졌다고 말했다."),
    ],
)
def test_its_own_citizens_are_of_the_state_named_first(language: str, text: str) -> None:
    assert [line.split(", ")[0] for line in lines(text, language)] == ["casualties GH>ML killed: 14..14 count"]


def test_an_army_at_the_head_of_its_clause_acts_for_its_state() -> None:
    assert lines("乌干达军队去年向索马里派出约900名士兵。", "zh") == [
        "personnel UG>SO troops: 900..900 count, delivered"
    ]


def test_a_currency_name_of_several_states_is_the_givers_own() -> None:
    assert lines("瑞典向摩尔多瓦赠送价值2亿克朗的卡车。", "zh") == [
        "value SE>MD vehicles: 200_000_000..200_000_000 SEK, delivered"
    ]
