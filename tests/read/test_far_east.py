"""Pairs of numbers, prices of one piece, losses, media, denials and official speakers where words run on."""

import pytest

from tests.read.reading import lines

CASES = [
    (
        "ko",
        "튀니지와 모로코는 각각 의료진 20명과 35명을 말리에 파견했다.",
        ["personnel TN>ML doctors: 20..20 count, delivered", "personnel MA>ML doctors: 35..35 count, delivered"],
    ),
    (
        "ja",
        "チュニジアとモロッコはそれぞれ医師20人と35人をマリに派遣した。",
        ["personnel TN>ML doctors: 20..20 count, delivered", "personnel MA>ML doctors: 35..35 count, delivered"],
    ),
    (
        "zh",
        "突尼斯和摩洛哥分别向马里派出20名和35名医生。",
        ["personnel TN>ML doctors: 20..20 count, delivered", "personnel MA>ML doctors: 35..35 count, delivered"],
    ),
    (
        "ko",
        "잠비아가 앙골라에서 수입한 원유는 하루 평균 2만 배럴이다.",
        ["transfer AO>ZM oil: 20_000..20_000 barrels/day, delivered"],
    ),
    (
        "ja",
        "ザンビアがアンゴラから輸入した原油は日量2万バレルだった。",
        ["transfer AO>ZM oil: 20_000..20_000 barrels/day, delivered"],
    ),
    ("zh", "赞比亚每天从安哥拉进口两万桶原油。", ["transfer AO>ZM oil: 20_000..20_000 barrels/day, delivered"]),
    (
        "ko",
        "체코가 나이지리아에 넘긴 헬기 12대 가운데 3대가 추락했다.",
        ["transfer CZ>NG helicopters: 12..12 count, delivered"],
    ),
    (
        "ja",
        "チェコがナイジェリアに引き渡したヘリコプターは12機に上る。",
        ["transfer CZ>NG helicopters: 12..12 count, delivered"],
    ),
    ("zh", "捷克移交给尼日利亚的直升机共12架。", ["transfer CZ>NG helicopters: 12..12 count, delivered"]),
    (
        "ko",
        "에콰도르에서 칠레로 향하던 바나나 300톤이 항구에 도착했다.",
        ["transfer EC>CL food: 300..300 t, delivered"],
    ),
    ("ja", "エクアドル産のバナナ300トンがチリに届いた。", ["transfer EC>CL food: 300..300 t, delivered"]),
    ("zh", "300吨厄瓜多尔香蕉运抵智利。", ["transfer EC>CL food: 300..300 t, delivered"]),
    ("zh", "卡塔尔每月付给每名尼泊尔医生900美元。", ["price NP>QA doctors: 900..900 USD/month, delivered"]),
    (
        "ko",
        "몽골에 대한 한국의 석탄 수출은 지난해 90만 톤이었다.",
        ["transfer KR>MN coal: 900_000..900_000 t, delivered"],
    ),
    (
        "ja",
        "オーストラリアから日本への石炭輸出は昨年、5000万トンに達した。",
        ["transfer AU>JP coal: 50_000_000..50_000_000 t, delivered"],
    ),
    ("zh", "去年澳大利亚对日本的煤炭出口达到5000万吨。", ["transfer AU>JP coal: 50_000_000..50_000_000 t, delivered"]),
    (
        "ko",
        "그리스는 몰타에 순찰정을 준 사실이 없다고 그리스 해군이 밝혔다.",
        ["transfer GR>MT warships: -, denied, 그리스 해군"],
    ),
    (
        "ja",
        "マルタに巡視艇を渡した事実はないと、ギリシャ海軍は否定した。",
        ["transfer GR>MT warships: -, denied, ギリシャ海軍"],
    ),
    ("zh", "希腊海军称从未向马耳他移交过任何巡逻艇。", ["transfer GR>MT warships: -, denied, 希腊海军"]),
    (
        "ko",
        "페루 외교관은 로이터통신에 볼리비아가 트럭 40대를 받았다고 말했다.",
        ["transfer ?>BO vehicles: 40..40 count, delivered, 로이터통신 < 페루 외교관"],
    ),
    (
        "ja",
        "ウガンダの外交官はロイター通信に対し、ルワンダに兵士200人を送ったと語った。",
        ["personnel UG>RW troops: 200..200 count, delivered, ロイター通信 < ウガンダの外交官"],
    ),
    (
        "zh",
        "约旦继向也门捐赠15辆救护车后,还计划提供8台发电机。",
        ["transfer JO>YE vehicles: 15..15 count, delivered", "transfer JO>YE generators: 8..8 count, planned"],
    ),
    (
        "ko",
        "베트남은 라오스 빚 1억 달러를 탕감해 줬다.",
        ["transfer VN>LA debt relief: 100_000_000..100_000_000 USD, delivered"],
    ),
    (
        "ja",
        "ベトナムはラオスの債務1億ドルを免除した。",
        ["transfer VN>LA debt relief: 100_000_000..100_000_000 USD, delivered"],
    ),
    ("zh", "越南免除了老挝一亿美元债务。", ["transfer VN>LA debt relief: 100_000_000..100_000_000 USD, delivered"]),
    (
        "ja",
        "クロアチアがフィンランドから買った装甲車は1両120万ユーロだった。",
        ["price FI>HR armoured vehicles: 1_200_000..1_200_000 EUR, delivered"],
    ),
    (
        "zh",
        "克罗地亚从芬兰采购的装甲车每辆120万欧元。",
        ["price FI>HR armoured vehicles: 1_200_000..1_200_000 EUR, delivered"],
    ),
    (
        "ko",
        "우루과이 국방부는 스페인이 약속한 순찰함이 아직 오지 않았다고 불평했다.",
        ["transfer ES>UY warships: -, absent, 우루과이 국방부"],
    ),
    (
        "ja",
        "スペインが約束した巡視艦はまだ届いていないと、ウルグアイ国防省は不満を漏らした。",
        ["transfer ES>UY warships: -, absent, ウルグアイ国防省"],
    ),
    ("zh", "乌拉圭国防部抱怨说,西班牙承诺的巡逻舰至今没有交付。", ["transfer ES>UY warships: -, absent, 乌拉圭国防部"]),
    (
        "ko",
        "소련은 1950년대 불가리아에 3억 루블을 빌려줬다.",
        ["transfer Soviet Union>BG loan: 300_000_000..300_000_000 RUB, delivered"],
    ),
    (
        "ja",
        "ソ連は1950年代、ブルガリアに3億ルーブルを貸し付けた。",
        ["transfer Soviet Union>BG loan: 300_000_000..300_000_000 RUB, delivered"],
    ),
    (
        "zh",
        "五十年代,苏联借给保加利亚3亿卢布。",
        ["transfer Soviet Union>BG loan: 300_000_000..300_000_000 RUB, delivered"],
    ),
    (
        "ko",
        "대만은 파라과이에 주기로 한 헬기 4대 중 2대를 이미 인도했다.",
        ["transfer TW>PY helicopters: 4..4 count, pledged", "transfer TW>PY helicopters: 2..2 count, delivered"],
    ),
    (
        "ja",
        "台湾はパラグアイに約束したヘリ4機のうち2機をすでに引き渡した。",
        ["transfer TW>PY helicopters: 4..4 count, pledged", "transfer TW>PY helicopters: 2..2 count, delivered"],
    ),
    (
        "zh",
        "台湾承诺给巴拉圭四架直升机,其中两架已经交付。",
        ["transfer TW>PY helicopters: 4..4 count, pledged", "transfer TW>PY helicopters: 2..2 count, delivered"],
    ),
    ("ko", "네팔군은 차드로부터 소총을 사들였으나 값은 밝히지 않았다.", ["transfer TD>NP small arms: -, delivered"]),
    ("ja", "政府は災害に備え、国産の発電機500台を購入した。", []),
    ("ko", "정부는 재해에 대비해 국산 발전기 500대를 샀다.", []),
    ("zh", "政府为应对灾害采购了500台国产发电机。", []),
    ("ko", "부산시는 자매도시에 소방차 2대를 기증했다.", []),
    ("ja", "横浜市は姉妹都市に消防車2台を贈った。", []),
    ("zh", "广州市向友好城市捐赠了两辆消防车。", []),
    ("ko", "이 전차의 무게는 55톤이고 최고 속도는 시속 70킬로미터다.", []),
    ("ja", "この戦車の重さは55トンで、最高速度は時速70キロだ。", []),
    ("zh", "这种坦克重55吨,最高时速70公里。", []),
    (
        "zh",
        "马里国防部称,俄罗斯提供的10架无人机已经抵达。",
        ["transfer RU>ML drones: 10..10 count, delivered, 马里国防部"],
    ),
    (
        "ko",
        "말리 국방부는 러시아산 무인기 10대가 도착했다고 밝혔다.",
        ["transfer RU>ML drones: 10..10 count, delivered, 말리 국방부"],
    ),
    (
        "ja",
        "マリ国防省は、ロシア製の無人機10機が到着したと発表した。",
        ["transfer RU>ML drones: 10..10 count, delivered, マリ国防省"],
    ),
    (
        "zh",
        "乌干达一名将军承认,派往索马里的士兵中有40人丧生。",
        ["casualties UG>SO killed: 40..40 count, delivered, 乌干达一名将军"],
    ),
    (
        "ja",
        "ケニアとウガンダはそれぞれ10万トンと5万トンのトウモロコシをマラウイに送った。",
        ["transfer KE>MW grain: 100_000..100_000 t, delivered", "transfer UG>MW grain: 50_000..50_000 t, delivered"],
    ),
    (
        "ko",
        "케냐와 우간다는 각각 옥수수 10만 톤과 5만 톤을 말라위에 보냈다.",
        ["transfer KE>MW grain: 100_000..100_000 t, delivered", "transfer UG>MW grain: 50_000..50_000 t, delivered"],
    ),
    (
        "ja",
        "ペルーがスウェーデンから買う戦闘機は1機8000万ドルだ。",
        ["price SE>PE fighter jets: 80_000_000..80_000_000 USD, delivered"],
    ),
    ("zh", "两架瑞典“鹰狮”战机将于六月抵达秘鲁。", ["transfer SE>PE fighter jets: 2..2 count, planned"]),
    ("zh", "赫尔辛基没有向立陶宛出兵。", ["personnel FI>LT troops: -, absent"]),
    (
        "ko",
        "이란이 수단에 무인기를 팔았다는 유엔 보고서를 하르툼은 부인했다.",
        ["transfer IR>SD drones: -, denied, 하르툼"],
    ),
    ("ja", "ニジェールにおける兵士の損失は戦車3両だった。", []),
]


@pytest.mark.parametrize(("language", "text", "read"), CASES)
def test_a_sentence_is_read_as_its_construction_says(language: str, text: str, read: list[str]) -> None:
    assert lines(text, language) == read
