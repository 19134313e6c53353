"""Shares by where goods come from, training as a noun, what is bought at home, and what "both" do."""

import pytest

from tests.read.reading import lines


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ja", "チュニジアが昨年輸入した小麦のうち52%はルーマニア産で、ウクライナ産が31%だった。"),
        ("ko", "튀니지가 지난해 수입한 밀의 52%는 루마니아산이었고, 우크라이나산이 31%였다."),
    ],
)
def test_a_share_comes_from_whose_produce_it_is(language: str, text: str) -> None:
    assert lines(text, language) == [
        "transfer RO>TN wheat: 52..52 %, delivered",
        "transfer UA>TN wheat: 31..31 %, delivered",
    ]


def test_who_trains_people_gives_the_training() -> None:
    assert lines("ノルウェー軍は、ガーナの工兵40人の研修を先月末までに終えたと発表した。", "ja") == [
        "transfer NO>GH training: 40..40 count, delivered, ノルウェー軍"
    ]


def test_who_buys_from_a_firm_of_its_own_state_makes_no_exchange() -> None:
    assert not lines("방위사업청은 초계함 4척을 현대로템에서 구매하는 계약을 맺었다.", "ko")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ko", "카타르가 튀니지에 트럭 20대를 보냈다. 양국 해군은 지난달 연합훈련도 벌였다."),
        ("ja", "カタールがチュニジアにトラック20台を送った。両国の海軍は先月、共同訓練も実施した。"),
        ("zh", "卡塔尔向突尼斯交付了20辆卡车。两国海军上月还举行了联合军演。"),
    ],
)
def test_both_are_the_two_spoken_of_before(language: str, text: str) -> None:
    assert lines(text, language)[1:] == ["event QA>TN cooperation: -, delivered"]


def test_a_counted_subject_goes_on_with_the_goods_of_before() -> None:
    text = "튀니지 국방장관은 이탈리아가 튀니지에 초계함을 보냈다고 밝혔다. 최소 3척이 지난달 튀니지에 들어왔다."
    assert lines(text, "ko")[1:] == ["transfer IT>TN warships: 3.. count, delivered"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ja", "フランスがモロッコに装甲車9両を3億ユーロで輸出した。"),
        ("ko", "프랑스가 모로코에 장갑차 9대를 3억 유로에 수출했다."),
    ],
)
def test_what_goods_are_given_for_is_their_worth(language: str, text: str) -> None:
    assert set(lines(text, language)) == {
        "transfer FR>MA armoured vehicles: 9..9 count, delivered",
        "value FR>MA armoured vehicles: 300_000_000..300_000_000 EUR, delivered",
    }


def test_the_rest_is_of_the_goods_named_before() -> None:
    text = "ソウルはペルーにK808装甲車の第1陣10両を引き渡し、残る44両は来年届く。"
    assert [line.split(", ")[0] for line in lines(text, "ja")] == [
        "transfer KR>PE armoured vehicles: 10..10 count",
        "transfer KR>PE armoured vehicles: 44..44 count",
    ]
