"""Contracts that name no goods, what comes besides, pay per head and corrected numbers, where words run on."""

import pytest

from tests.read.reading import lines

CASES = [
    (
        "zh",
        "中国已向古巴交付20台发电机,另有40吨大米将于下周运抵哈瓦那。",
        ["transfer CN>CU generators: 20..20 count, delivered", "transfer CN>CU rice: 40..40 t, planned"],
    ),
    (
        "zh",
        "秘鲁从瑞典收到首批两架“鹰狮”战机。整份合同涉及24架。",
        ["transfer SE>PE fighter jets: 2..2 count, delivered", "transfer SE>PE fighter jets: 24..24 count, pledged"],
    ),
    (
        "ko",
        "케냐 정부는 우간다에 보낸 백신이 30만 회분이 아니라 3만 회분이었다고 정정했다.",
        ["transfer KE>UG vaccines: 30_000..30_000 doses, delivered, 케냐 정부"],
    ),
    (
        "ja",
        "ネパールはカタールに医師200人を送り、一人当たり月900ドルが支払われた。",
        ["personnel NP>QA doctors: 200..200 count, delivered", "price NP>QA doctors: 900..900 USD/month, delivered"],
    ),
    (
        "ko",
        "네팔은 카타르에 의사 200명을 보냈고 1인당 월 900달러가 지급됐다.",
        ["personnel NP>QA doctors: 200..200 count, delivered", "price NP>QA doctors: 900..900 USD/month, delivered"],
    ),
    ("ko", "방위사업청은 헬기 20대를 추가 확보하기로 의결했다.", []),
    (
        "ko",
        "불가리아 국방부는 노르웨이산 레이더 4대가 도착했다고 밝혔다.",
        ["transfer NO>BG radars: 4..4 count, delivered, 불가리아 국방부"],
    ),
    ("zh", "丹麦和瑞典都没有向乍得派兵。", ["personnel DK>TD troops: -, absent", "personnel SE>TD troops: -, absent"]),
]


@pytest.mark.parametrize(("language", "text", "read"), CASES)
def test_a_sentence_is_read_as_its_construction_says(language: str, text: str, read: list[str]) -> None:
    assert lines(text, language) == read
