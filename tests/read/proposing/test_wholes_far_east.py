import pytest

from tests.read.reading import lines

PARTS = [
    ("zh", "德国承诺借给乌克兰的20亿美元，截至5月底只到账了四成。", "transfer DE>UA loan: 40..40 %, delivered"),
    (
        "ja",
        "中国がカンボジアに貸し付けた15億ドル余りのうち、3億ドルの返済が免除された。",
        "transfer CN>KH debt relief: 300_000_000..300_000_000 USD, delivered",
    ),
]


@pytest.mark.parametrize(("language", "text", "wanted"), PARTS)
def test_a_part_is_between_those_whom_the_clause_of_its_whole_names(language: str, text: str, wanted: str) -> None:
    assert wanted in lines(text, language)


def test_a_name_in_quotation_marks_parts_no_clause_from_its_goods() -> None:
    assert lines("埃及从韩国订购的“K9”自行火炮已经运抵。", "zh") == ["transfer KR>EG artillery guns: -, delivered"]


def test_goods_that_the_main_clause_puts_at_a_number_are_one_claim() -> None:
    assert lines("トルコがロシアから買った原油は昨年、日量208万バレルに達した。", "ja") == [
        "transfer RU>TR oil: 2_080_000..2_080_000 barrels/day, delivered"
    ]


def test_an_agreement_on_joint_production_is_no_joint_production() -> None:
    assert lines("埃及和土耳其至今仍未签署无人机联合生产协议。", "zh") == [
        "agreement EG>TR cooperation agreement: -, absent"
    ]


SIGNED = [
    ("es", "Ankara y Yakarta firmaron en junio un contrato por 48 cazas.", "TR>ID"),
    ("it", "Roma e Tunisi hanno firmato un contratto per sei motovedette.", "IT>TN"),
    ("ru", "Париж и Белград подписали контракт на 12 истребителей.", "FR>RS"),
    ("nl", "Parijs en Belgrado tekenden een contract voor twaalf gevechtsvliegtuigen.", "FR>RS"),
]


@pytest.mark.parametrize(("language", "text", "sides"), SIGNED)
def test_of_two_who_sign_for_goods_the_first_sells(language: str, text: str, sides: str) -> None:
    assert [line.split()[:2] for line in lines(text, language)] == [["agreement", sides], ["transfer", sides]]
