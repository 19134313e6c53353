import pytest

from tests.read.reading import claims, lines


@pytest.mark.parametrize(
    "text",
    [
        "Two of the five boats Chad promised Togo are to arrive in May, the coast guard in Lomé said.",
        "Two of the five boats Chad promised Togo have been delivered.",
    ],
)
def test_a_part_goes_the_way_of_the_promised_whole(text: str) -> None:
    assert {(one.provider, one.recipient) for one in claims(text)} == {("TD", "TG")}


def test_what_is_paid_for_people_is_priced_between_sender_and_host() -> None:
    assert lines("Kuba hat 500 Ärzte nach Togo entsandt; je Arzt werden 4700 Euro im Monat fällig.", "de") == [
        "personnel CU>TG doctors: 500..500 count, delivered",
        "price CU>TG doctors: 4_700..4_700 EUR/month, delivered",
    ]
