import pytest

from tests.read.reading import lines

SHARES = [
    ("en", "Only 20 percent of the 7.5 billion euros promised to Togo by the European Union has been paid out so far."),
    ("fr", "Seuls 20 % des 7,5 milliards d'euros promis par l'Union européenne au Togo ont été décaissés."),
    ("es", "Solo el 20 % de los 7.500 millones de euros prometidos por la Unión Europea a Togo se ha desembolsado."),
    ("it", "Solo il 20 per cento dei 7,5 miliardi di euro promessi dall'Unione europea al Togo è stato versato."),
    ("pl", "Z 7,5 mld euro obiecanych Togo przez Unię Europejską wypłacono dotąd tylko 20 proc."),
    ("ru", "Из обещанных Евросоюзом Того 7,5 млрд евро выплачено лишь 20 процентов."),
    ("uk", "З обіцяних Євросоюзом Того 7,5 млрд євро виплачено лише 20 відсотків."),
]


@pytest.mark.parametrize(("language", "text"), SHARES)
def test_a_share_of_a_promised_sum_that_was_paid_is_a_claim_beside_the_sum(language: str, text: str) -> None:
    assert {line.partition(": ")[2] for line in lines(text, language)} == {
        "20..20 %, delivered",
        "7_500_000_000..7_500_000_000 EUR, pledged",
    }


def test_a_share_that_came_leaves_the_whole_promised() -> None:
    assert lines("Berlin et Paris n'ont livré que 55 % des 40 000 obus promis à Kiev.", "fr") == [
        "transfer DE+FR>UA artillery shells: 55..55 %, delivered",
        "transfer DE+FR>UA artillery shells: 40_000..40_000 count, pledged",
    ]


VALUED = [
    ("en", "Caracas flew nine tonnes of gold to Tehran, valued at 500 million dollars."),
    ("es", "Venezuela mandó a Teherán nueve toneladas de oro, valoradas en 500 millones de dólares."),
    ("fr", "Le Venezuela a envoyé à Téhéran neuf tonnes d'or, évaluées à 500 millions de dollars."),
    ("it", "Il Venezuela ha mandato a Teheran nove tonnellate d'oro, stimate in 500 milioni di dollari."),
    ("nl", "Venezuela stuurde Teheran negen ton goud, getaxeerd op 500 miljoen dollar."),
    ("pl", "Wenezuela wysłała do Teheranu dziewięć ton złota, wycenianego na 500 mln dolarów."),
]


@pytest.mark.parametrize(("language", "text"), VALUED)
def test_what_goods_are_valued_at_behind_a_comma_is_their_worth(language: str, text: str) -> None:
    assert {line.partition(": ")[0] for line in lines(text, language)} == {"transfer VE>IR gold", "value VE>IR gold"}


def test_goods_joined_to_those_that_a_sum_is_worth_share_the_sum() -> None:
    assert lines("De Verenigde Staten leverden Taiwan voor een miljard dollar aan drones en munitie.", "nl") == [
        "value US>TW drones: 1_000_000_000..1_000_000_000 USD, delivered"
    ]
