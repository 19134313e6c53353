import pytest

from tests.read.reading import lines

PAID = [
    ("en", "Moscow paid Pyongyang in wheat and fuel."),
    ("nl", "Rusland betaalde Noord-Korea met tarwe en brandstof."),
    ("fr", "La Russie a payé la Corée du Nord en blé et en carburant."),
    ("es", "Rusia pagó a Corea del Norte con trigo y combustible."),
    ("it", "La Russia ha pagato la Corea del Nord con grano e carburante."),
    ("ru", "Россия рассчиталась с Северной Кореей пшеницей и топливом."),
]


@pytest.mark.parametrize(("language", "text"), PAID)
def test_what_one_pays_with_goes_to_whoever_is_paid(language: str, text: str) -> None:
    goods = {line.split(": ")[0] for line in lines(text, language)}
    assert {"transfer RU>KP wheat", "transfer RU>KP petroleum products"} <= goods


def test_what_a_sum_is_spent_on_is_not_what_one_pays_with() -> None:
    assert lines("Tunis has spent 500 million euros on ships from Italy.") == [
        "transfer TN>IT payment: 500_000_000..500_000_000 EUR, delivered"
    ]


def test_how_goods_were_paid_is_no_claim_beside_them() -> None:
    assert lines("Oran a reçu de Prague 300 chars, réglés pour moitié en vin.", "fr") == [
        "transfer CZ>? tanks: 300..300 count, delivered"
    ]


FOR_WHICH = [
    ("pl", "Iran wysłał Rosji 2000 dronów, za które Moskwa zapłaciła złotem."),
    ("ru", "Иран отправил России 2000 дронов, за которые Москва заплатила золотом."),
    ("nl", "Iran stuurde Rusland 2000 drones, waarvoor Moskou met goud betaalde."),
]


@pytest.mark.parametrize(("language", "text"), FOR_WHICH)
def test_what_is_paid_for_goods_does_not_say_who_gave_them(language: str, text: str) -> None:
    assert lines(text, language)[0] == "transfer IR>RU drones: 2_000..2_000 count, delivered"


def test_doctors_for_whom_their_host_pays_are_sent_to_it() -> None:
    text = "Cuba heeft 1.200 artsen in Qatar, waarvoor Doha 7.000 dollar per persoon per maand betaalt."
    assert lines(text, "nl") == [
        "personnel CU>QA doctors: 1_200..1_200 count, delivered",
        "price CU>QA doctors: 7_000..7_000 USD/month, delivered",
    ]
