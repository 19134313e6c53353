import pytest

from tests.read.reading import lines

MORE = [
    ("es", "El FMI prestó a Kenia 2.000 millones de dólares en créditos y aprobó otros 500 millones."),
    ("uk", "МВФ виплатив Кенії кредит у 2 млрд доларів і схвалив ще 500 млн."),
    ("pl", "MFW wypłacił Kenii pożyczkę w wysokości 2 mld dolarów i zatwierdził następne 500 mln."),
]


@pytest.mark.parametrize(("language", "text"), MORE)
def test_more_of_a_loan_is_a_loan(language: str, text: str) -> None:
    assert lines(text, language)[1] == "transfer IMF>KE loan: 500_000_000..500_000_000 USD, pledged"


COVERED = [
    ("es", "Argelia cubrió el 40 % de las importaciones portuguesas de gas y Catar apenas el 5 %."),
    ("it", "L'Algeria ha coperto il 40% dell'import portoghese di gas, il Qatar appena il 5%."),
    ("pl", "Algieria pokryła 40 proc. portugalskiego importu gazu, Katar zaledwie 5 proc."),
]


@pytest.mark.parametrize(("language", "text"), COVERED)
def test_each_covers_its_share(language: str, text: str) -> None:
    assert lines(text, language) == [
        "transfer DZ>PT gas: 40..40 %, delivered",
        "transfer QA>PT gas: 5..5 %, delivered",
    ]


def test_the_goods_of_a_contract_that_will_come_are_pledged() -> None:
    made = lines("Сербія та Марокко підписали контракт, за яким Рабат отримає 30 гаубиць.", "uk")
    assert made[1] == "transfer RS>MA artillery guns: 30..30 count, pledged"


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            "A $2 billion sale of helicopters to Morocco was approved by the United States.",
            "value US>MA helicopters: 2_000_000_000..2_000_000_000 USD, pledged",
        ),
        (
            "Washington announced a $300 million package of weapons for Taiwan.",
            "value US>TW arms: 300_000_000..300_000_000 USD, pledged",
        ),
    ],
)
def test_the_sum_of_a_sale_or_package_is_what_its_goods_are_worth(text: str, claim: str) -> None:
    assert claim in lines(text)


def test_a_part_of_a_loan_is_lent_and_its_whole_stays_promised() -> None:
    assert lines("Egypt has received $820 million of an $8 billion loan from the IMF.") == [
        "transfer IMF>EG loan: 820_000_000..820_000_000 USD, delivered",
        "transfer IMF>EG loan: 8_000_000_000..8_000_000_000 USD, pledged",
    ]


MORE = [
    ("en", "Jordan gave Lebanon 40 tonnes of diesel for its power plants, with a further 25 to follow in May."),
    ("de", "Jordanien gab dem Libanon 40 Tonnen Diesel für seine Kraftwerke, weitere 25 sollen im Mai folgen."),
]


@pytest.mark.parametrize(("language", "text"), MORE)
def test_a_further_number_counts_what_the_number_before_counts(language: str, text: str) -> None:
    assert [line.split(",")[0] for line in lines(text, language)] == [
        "transfer JO>LB petroleum products: 40..40 t",
        "transfer JO>LB petroleum products: 25..25 t",
    ]
