"""Ways of saying it in the far east: what a number is put at, what is laid down, what has come of a whole."""

import pytest

from tallystick.read.short import shorten
from tests.read.reading import claims

CASES: list[tuple[str, str, list[str]]] = [
    (
        "ko",
        "서울은 러시아에 파견된 북한군 사망자를 약 2천 명으로 추산한다.",
        ["casualties KP>RU killed: 2_000..2_000 count, estimated"],
    ),
    (
        "ja",
        "ソウルはクルスクで戦死した北朝鮮兵の数を約2000人と推定している。",
        ["casualties KP>RU killed: 2_000..2_000 count, estimated"],
    ),
    (
        "zh",
        "首尔估计,在库尔斯克阵亡的朝鲜士兵人数约为2000人。",
        ["casualties KP>RU killed: 2_000..2_000 count, estimated"],
    ),
    (
        "zh",
        "美国国务院批准向波兰出售总值约10亿美元的导弹,其中空空导弹200枚。",
        [
            "transfer US>PL air-to-air missiles: 200..200 count, pledged",
            "value US>PL missiles: 1_000_000_000..1_000_000_000 USD, pledged",
        ],
    ),
    (
        "zh",
        "在合同规定的六艘潜艇中,巴基斯坦至今仍未收到中方最后两艘。",
        ["transfer CN>PK submarines: 2..2 count, absent", "transfer CN>PK submarines: 6..6 count, pledged"],
    ),
    (
        "ko",
        "중국이 낡은 이란 방공망을 보강하려고 이란에 레이더를 보낸 것으로 파악됐다.",
        ["transfer CN>IR radars: -, delivered"],
    ),
    (
        "ko",
        "한국은 폴란드에 K9 자주포 212문을 수출하는 24억 달러짜리 계약을 맺었다.",
        [
            "agreement KR>PL arms deal: -, delivered",
            "transfer KR>PL artillery guns: 212..212 count, pledged",
            "value KR>PL artillery guns: 2_400_000_000..2_400_000_000 USD, pledged",
        ],
    ),
    (
        "ko",
        "튀르키예는 말레이시아와 무인기 3대를 판매하는 계약을 체결했다.",
        ["agreement TR>MY arms deal: -, delivered", "transfer TR>MY drones: 3..3 count, pledged"],
    ),
    ("ko", "중국은 이란의 방공망을 강화하려고 이란에 레이더를 제공했다.", ["transfer CN>IR radars: -, delivered"]),
    (
        "ko",
        "약속한 전차 180대 가운데 폴란드가 한국에서 받은 것은 133대다.",
        ["transfer KR>PL tanks: 133..133 count, delivered", "transfer KR>PL tanks: 180..180 count, pledged"],
    ),
    ("ko", "쿠바는 러시아에 병력을 보낸 적이 없다고 부인했다.", ["personnel CU>RU troops: -, denied"]),
    ("ko", "이집트가 수입하는 밀의 60%는 러시아산이다.", ["transfer RU>EG wheat: 60..60 %, delivered"]),
    ("ko", "평양의 새 아파트 단지에는 1만 가구가 입주했다.", []),
    (
        "ja",
        "中国はイランの防空網を強化するためレーダー4基をテヘランに引き渡した。",
        ["transfer CN>IR radars: 4..4 count, delivered"],
    ),
    ("ja", "キューバは兵士をロシアに派遣したとの報道を否定した。", ["personnel CU>RU troops: -, denied"]),
    ("ja", "エジプトが輸入する小麦の6割はロシア産だ。", ["transfer RU>EG wheat: 60..60 %, delivered"]),
    (
        "ja",
        "トルコはソマリアの債務370万ドルを免除した。",
        ["transfer TR>SO debt relief: 3_700_000..3_700_000 USD, delivered"],
    ),
    ("ja", "同社の工場では月に300機の無人機を生産している。", []),
    (
        "zh",
        "美国国务院批准向日本出售总值约2亿美元的导弹,其中空对空导弹120枚。",
        [
            "transfer US>JP air-to-air missiles: 120..120 count, pledged",
            "value US>JP missiles: 200_000_000..200_000_000 USD, pledged",
        ],
    ),
    (
        "zh",
        "德国承诺向乌克兰提供军事装备,其中包括30辆坦克。",
        ["transfer DE>UA military equipment: -, pledged", "transfer DE>UA tanks: 30..30 count, pledged"],
    ),
    (
        "zh",
        "在承诺的40辆坦克中,乌克兰仍未收到西班牙最后十辆。",
        ["transfer ES>UA tanks: 10..10 count, absent", "transfer ES>UA tanks: 40..40 count, pledged"],
    ),
    ("zh", "埃及进口的小麦有六成来自俄罗斯。", ["transfer RU>EG wheat: 60..60 %, delivered"]),
    (
        "zh",
        "如果华盛顿批准出售,台北将获得33套海马斯火箭炮。",
        ["transfer US>TW rocket launchers: 33..33 count, possible"],
    ),
    ("zh", "土耳其免除了索马里370万美元的债务。", ["transfer TR>SO debt relief: 3_700_000..3_700_000 USD, delivered"]),
    ("zh", "该厂每月生产300架无人机。", []),
]


@pytest.mark.parametrize(("language", "text", "wanted"), CASES)
def test_far_eastern_ways_of_saying_it(language: str, text: str, wanted: list[str]) -> None:
    assert sorted(shorten(claim, sources=False) for claim in claims(text, language)) == sorted(wanted)
