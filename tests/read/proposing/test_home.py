"""Goods that a state buys at home or that no state gives are no exchange, where particles or runs of signs say so."""

import pytest

from tests.read.reading import lines

AT_HOME = [
    ("ko", "육군은 국산 자주포 24문을 추가로 도입하기 위해 3000억 원을 배정했다."),
    ("ko", "방위사업청은 8일 국내 업체와 소총 1만6000정 구매 계약을 맺었다."),
    ("ja", "陸上自衛隊は国産の装輪装甲車26両を新たに調達するため233億円を計上した。"),
    ("ja", "防衛装備庁は国内メーカーと小銃1万丁の購入契約を結んだ。"),
    ("zh", "陆军为采购24门国产榴弹炮拨款3亿美元。"),
    ("zh", "印度国防部8日与本国企业签订了采购1.6万支步枪的合同。"),
]
NO_STATE = [
    ("ko", "대전시는 자매도시인 우크라이나 하르키우에 구급차 5대를 기증했다."),
    ("ja", "横浜市は姉妹都市のオデーサに救急車5台を寄贈した。"),
    ("zh", "上海市向友好城市敖德萨捐赠了5辆救护车。"),
]


@pytest.mark.parametrize(("language", "text"), [*AT_HOME, *NO_STATE])
def test_no_claim_is_made_of_it(language: str, text: str) -> None:
    assert lines(text, language) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ko", "가나 정부는 토고에 구급차 5대를 기증했다."),
        ("ja", "ガーナ政府はトーゴに救急車5台を寄贈した。"),
        ("zh", "加纳政府向多哥捐赠了5辆救护车。"),
    ],
)
def test_what_a_state_gives_still_counts(language: str, text: str) -> None:
    (line,) = lines(text, language)
    assert line.startswith("transfer GH>TG")
