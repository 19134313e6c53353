"""What verbs at the end, particles and runs of signs make of corrections, shares, parts, conditions and retorts."""

import pytest

from tests.read.reading import lines

CASES = [
    ("ko", "가나는 토고에 트럭 40대가 아니라 60대를 보냈다.", ["transfer GH>TG vehicles: 60..60 count, delivered"]),
    ("ja", "ガーナはトーゴにトラック40台ではなく60台を送った。", ["transfer GH>TG vehicles: 60..60 count, delivered"]),
    ("ko", "케냐가 수입한 밀의 30%를 루마니아가 공급했다.", ["transfer RO>KE wheat: 30..30 %, delivered"]),
    ("ja", "ケニアが輸入した小麦の3割をルーマニアが供給した。", ["transfer RO>KE wheat: 30..30 %, delivered"]),
    (
        "ko",
        "페루가 쓰는 연료의 20%를 에콰도르산이 차지한다.",
        ["transfer EC>PE petroleum products: 20..20 %, delivered"],
    ),
    (
        "ko",
        "칠레가 수입한 석탄 가운데 콜롬비아산은 10%였으나 올해는 25%로 올랐다.",
        ["transfer CO>CL coal: 10..10 %, delivered", "transfer CO>CL coal: 25..25 %, delivered"],
    ),
    (
        "ja",
        "チリが輸入する石炭のうちコロンビア産は10%だったが、今年は25%に達した。",
        ["transfer CO>CL coal: 10..10 %, delivered", "transfer CO>CL coal: 25..25 %, delivered"],
    ),
    (
        "ko",
        "캐나다는 이미 라트비아에 장갑차 40대를 보냈다고 반박했다.",
        ["transfer CA>LV armoured vehicles: 40..40 count, delivered, 캐나다"],
    ),
    (
        "ja",
        "カナダはすでにラトビアへ装甲車40両を送ったと反論した。",
        ["transfer CA>LV armoured vehicles: 40..40 count, delivered, カナダ"],
    ),
    (
        "ko",
        "캐나다는 라트비아에 장갑차를 보냈다는 보도를 반박했다.",
        ["transfer CA>LV armoured vehicles: -, denied, 캐나다"],
    ),
    (
        "ko",
        "노르웨이가 몰도바에 발전기 30대를 판다면 계약 위반이다.",
        ["transfer NO>MD generators: 30..30 count, possible"],
    ),
    (
        "ja",
        "ノルウェーがモルドバに発電機30台を渡せば、契約違反だ。",
        ["transfer NO>MD generators: 30..30 count, possible"],
    ),
    (
        "ko",
        "네팔은 부탄에 트럭 12대를 넘기는 방안을 논의 중이지만 아직 협정은 체결되지 않았다.",
        ["transfer NP>BT vehicles: 12..12 count, possible", "agreement NP>BT cooperation agreement: -, absent"],
    ),
    (
        "ko",
        "말리 정부는 가나로부터 식량도 연료도 받지 않았다고 밝혔다.",
        ["transfer GH>ML food: -, denied, 말리 정부", "transfer GH>ML petroleum products: -, denied, 말리 정부"],
    ),
    (
        "ja",
        "マリ政府はガーナから食料も燃料も受け取っていないと述べた。",
        ["transfer GH>ML food: -, denied, マリ政府", "transfer GH>ML petroleum products: -, denied, マリ政府"],
    ),
    (
        "ja",
        "タイはイエメンの武装組織フーシ派に小銃200丁を渡した。",
        ["transfer TH>Houthis small arms: 200..200 count, delivered"],
    ),
    (
        "ko",
        "태국은 예멘의 무장세력 후티에 소총 200정을 넘겼다.",
        ["transfer TH>Houthis small arms: 200..200 count, delivered"],
    ),
    ("ko", "오만은 이탈리아 시칠리아주에 의사 30명을 파견했다.", ["personnel OM>IT doctors: 30..30 count, delivered"]),
    (
        "ko",
        "체코는 약속한 소총 900정 가운데 절반을 몰도바에 인도했다.",
        ["transfer CZ>MD small arms: 900..900 count, pledged", "transfer CZ>MD small arms: 50..50 %, delivered"],
    ),
    (
        "ko",
        "수단은 오만이 약속한 2억 달러 가운데 9000만 달러를 받지 못했다.",
        [
            "transfer OM>SD financial aid: 200_000_000..200_000_000 USD, pledged",
            "transfer OM>SD financial aid: 90_000_000..90_000_000 USD, absent",
        ],
    ),
    (
        "ja",
        "スーダンはオマーンが約束した2億ドルのうち9000万ドルを受け取っていない。",
        [
            "transfer OM>SD financial aid: 200_000_000..200_000_000 USD, pledged",
            "transfer OM>SD financial aid: 90_000_000..90_000_000 USD, absent",
        ],
    ),
    ("zh", "越南向老挝提供了至多价值300万美元的药品。", ["value VN>LA medical supplies: ..3_000_000 USD, delivered"]),
    (
        "ko",
        "프랑스 외교부 대변인은 자국이 차드에 드론을 팔았다는 로이터통신 보도를 부인했다.",
        ["transfer FR>TD drones: -, denied, 프랑스 외교부 대변인 < 로이터통신"],
    ),
    (
        "ja",
        "フランス外務省は、チャドにドローンを売却したとのロイター通信の報道を否定した。",
        ["transfer FR>TD drones: -, denied, フランス外務省 < ロイター通信"],
    ),
    (
        "ja",
        "ペルー国防省は、ボリビアがパラグアイに送った兵士を約80人と推計している。",
        ["personnel BO>PY troops: 80..80 count, estimated, ペルー国防省"],
    ),
    ("ko", "병력 300명이 앙골라에서 모잠비크로 옮겨졌다.", ["personnel AO>MZ troops: 300..300 count, delivered"]),
    (
        "ko",
        "케냐도 우간다도 소말리아에 무기를 보내지 않았다.",
        ["transfer KE>SO arms: -, absent", "transfer UG>SO arms: -, absent"],
    ),
    (
        "ja",
        "ケニアもウガンダもソマリアに武器を送っていない。",
        ["transfer KE>SO arms: -, absent", "transfer UG>SO arms: -, absent"],
    ),
    (
        "ko",
        "루마니아가 몰도바에 약속한 장갑차 20대 가운데 5대가 몰도바 국경을 넘었다.",
        [
            "transfer RO>MD armoured vehicles: 20..20 count, pledged",
            "transfer RO>MD armoured vehicles: 5..5 count, delivered",
        ],
    ),
    (
        "ko",
        "브라질은 앙골라에 5000만 달러어치의 물품을 보냈으며 대부분은 의약품과 식량이었다.",
        ["value BR>AO goods: 50_000_000..50_000_000 USD, delivered"],
    ),
    (
        "ja",
        "ブラジルはアンゴラに5000万ドル相当の物資を送り、大半は医薬品と食料だった。",
        ["value BR>AO goods: 50_000_000..50_000_000 USD, delivered"],
    ),
]


@pytest.mark.parametrize(("language", "text", "expected"), CASES)
def test_a_sentence_is_read_as_it_was_written_down(language: str, text: str, expected: list[str]) -> None:
    assert sorted(lines(text, language)) == sorted(expected)
