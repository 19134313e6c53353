"""Lists of givers behind a colon, shares that say a number again, nothing signed, and whose soldiers are flown in."""

import pytest

from tests.read.reading import lines


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Togo has so far received the following: Ghana - six howitzers, Norway - eight, Chad - 14."),
        ("de", "Togo hat bislang erhalten: Ghana – sechs Haubitzen, Norwegen – acht, Tschad – 14."),
    ],
)
def test_who_stands_in_a_list_behind_who_got_it_gave_it(language: str, text: str) -> None:
    assert lines(text, language) == [
        "transfer GH>TG artillery guns: 6..6 count, delivered",
        "transfer NO>TG artillery guns: 8..8 count, delivered",
        "transfer TD>TG artillery guns: 14..14 count, delivered",
    ]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Chad supplied Togo with 20 billion cubic metres of gas, just under 34 percent of its imports."),
        ("de", "Der Tschad lieferte Togo 20 Milliarden Kubikmeter Gas, knapp 34 Prozent seiner Einfuhren."),
        (
            "it",
            "Il Ciad ha fornito al Togo 20 miliardi di metri cubi di gas, pari a circa il 34% delle sue importazioni.",
        ),
    ],
)
def test_a_share_that_says_the_number_again_is_no_claim(language: str, text: str) -> None:
    assert lines(text, language) == ["transfer TD>TG gas: 20_000_000_000..20_000_000_000 m3, delivered"]


def test_a_share_of_what_was_given_that_has_come_is_one() -> None:
    found = lines("Chad promised Togo 20,000 tonnes of rice, of which 34 percent has arrived.")
    assert "transfer TD>TG rice: 34..34 %, delivered" in found


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Lima is considering buying 24 Brazilian jets, the minister said, though nothing has been signed."),
        ("fr", "Lima envisage d'acheter 24 chasseurs brésiliens, mais rien n'a été signé."),
        ("es", "Lima estudia comprar 24 cazas brasileños, aunque nada se ha firmado."),
    ],
)
def test_nothing_signed_is_an_absent_agreement(language: str, text: str) -> None:
    found = [one.partition(", absent")[0] for one in lines(text, language)]
    assert found[1:] == ["agreement BR>PE arms deal: -"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Moscow flew in 900 Cuban soldiers to Ethiopia."),
        ("fr", "Moscou a envoyé 900 soldats cubains en Éthiopie."),
    ],
)
def test_soldiers_are_sent_by_the_state_whose_they_are(language: str, text: str) -> None:
    assert lines(text, language) == ["personnel CU>ET troops: 900..900 count, delivered"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Ghana stopped supplying drones to Togo in March."),
        ("de", "Ghana hat im März aufgehört, Togo Drohnen zu liefern."),
        ("fr", "Le Ghana a cessé en mars de fournir des drones au Togo."),
        ("it", "Il Ghana ha smesso a marzo di fornire droni al Togo."),
    ],
)
def test_who_stops_giving_gives_nothing(language: str, text: str) -> None:
    assert lines(text, language) == ["transfer GH>TG drones: -, absent"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Berne allowed Denmark to hand 20 tanks to Accra."),
        ("de", "Bern erlaubte Dänemark, Accra 20 Panzer zu überlassen."),
        ("fr", "Berne a autorisé le Danemark à céder 20 chars à Accra."),
        ("es", "Berna autorizó a Dinamarca a ceder 20 tanques a Acra."),
    ],
)
def test_who_is_allowed_to_give_gives(language: str, text: str) -> None:
    assert [one.rpartition(",")[0] for one in lines(text, language)] == ["transfer DK>GH tanks: 20..20 count"]


def test_a_year_before_a_number_is_no_range() -> None:
    found = lines("Rabat admitted in 1991 to 1,840 dead in Chad.")
    assert found == ["casualties MA>TD killed: 1_840..1_840 count, delivered, Rabat"]


GAPS = [
    ("en", "Poland sent Kyiv tanks, the Czechs howitzers, and Slovakia shells."),
    ("de", "Polen schickt Kiew Panzer, Tschechien Haubitzen, die Slowakei Granaten."),
]


@pytest.mark.parametrize(("language", "text"), GAPS)
def test_goods_behind_a_party_share_the_verb_before(language: str, text: str) -> None:
    assert lines(text, language) == [
        "transfer PL>UA tanks: -, delivered",
        "transfer CZ>UA artillery guns: -, delivered",
        "transfer SK>UA artillery shells: -, delivered",
    ]


def test_who_shares_the_verb_is_not_whom_the_others_give_to() -> None:
    assert sorted(lines("Oslo supplied 22 tanks, Copenhagen 19 howitzers, Stockholm only money.")) == [
        "transfer DK>? artillery guns: 19..19 count, delivered",
        "transfer NO>? tanks: 22..22 count, delivered",
        "transfer SE>? payment: -, delivered",
    ]
