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
]


@pytest.mark.parametrize(("language", "text", "wanted"), CASES)
def test_far_eastern_ways_of_saying_it(language: str, text: str, wanted: list[str]) -> None:
    assert sorted(shorten(claim, sources=False) for claim in claims(text, language)) == sorted(wanted)
