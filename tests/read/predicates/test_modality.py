import pytest

from tests.read.reading import claims, lines


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Sweden sent Ukraine 10 tanks.", "delivered"),
        ("Sweden promised Ukraine 10 tanks.", "pledged"),
        ("Sweden plans to send Ukraine 10 tanks.", "planned"),
        ("Sweden might send Ukraine 10 tanks.", "possible"),
        ("Analysts estimate that Sweden sent Ukraine 10 tanks.", "estimated"),
        ("Sweden sent Ukraine no tanks.", "absent"),
        ("Sweden denies having sent tanks to Ukraine.", "denied"),
    ],
)
def test_each_modality_has_its_cue(text: str, modality: str) -> None:
    assert [one.modality for one in claims(text)] == [modality]


def test_the_whole_of_a_part_stays_promised() -> None:
    made = claims("Of the 31 tanks that Washington promised Kyiv, 19 have arrived.")
    assert [(one.amount.low, one.modality) for one in made] == [(31, "pledged"), (19, "delivered")]


def test_the_month_of_may_makes_nothing_possible() -> None:
    assert [one.modality for one in claims("In May Sweden sent Ukraine 10 tanks.")] == ["delivered"]


@pytest.mark.parametrize(
    ("text", "language", "flow"),
    [
        ("The Kremlin has again rejected reports that Iran supplies drones to Russia.", "en", ("IR", "RU", "Kremlin")),
        ("Iran rejected allegations of drone deliveries to Sudan.", "en", ("IR", "SD", "Iran")),
        (
            "Teheran hat Berichte über die Entsendung von Soldaten nach Kenia zurückgewiesen.",
            "de",
            ("IR", "KE", "Teheran"),
        ),
    ],
)
def test_who_rejects_a_report_denies_what_it_says(text: str, language: str, flow: tuple[str, str, str]) -> None:
    (one,) = claims(text, language)
    assert (one.provider, one.recipient, one.said_by[0], one.modality) == (*flow, "denied")


def test_a_negation_behind_a_comma_is_of_another_verb() -> None:
    text = "Ob Ghana Togo auch Panzer überlassen hat, vermochten die Ermittler nicht zu klären."
    assert lines(text, "de") == ["transfer GH>TG tanks: -, possible"]


def test_goods_set_against_what_is_denied_have_come() -> None:
    text = "Ghana hat Togo keinen einzigen Kampfjet überlassen, wohl aber ein Flugabwehrsystem."
    assert lines(text, "de") == [
        "transfer GH>TG fighter jets: -, absent",
        "transfer GH>TG air defence systems: -, delivered",
    ]


def test_goods_of_which_none_came_are_absent() -> None:
    text = "Lastwagen im Wert von 30 Millionen Euro hat Ghana an Togo verschenkt, Waffen dagegen keine."
    assert lines(text, "de")[-1] == "transfer GH>TG arms: -, absent"


def test_a_condition_may_open_with_its_verb() -> None:
    text = "Liefert Ghana die bestellten Hubschrauber, zahlt Togo 200 Millionen Dollar."
    assert lines(text, "de") == [
        "transfer GH>TG helicopters: -, possible",
        "transfer TG>GH payment: 200_000_000..200_000_000 USD, possible",
    ]


def test_none_of_a_promised_whole_is_a_pledge_and_an_absence() -> None:
    text = "Kein einziger der zwölf zugesagten Kampfjets hat Togo bisher aus Ghana erreicht."
    assert lines(text, "de") == [
        "transfer GH>TG fighter jets: 12..12 count, pledged",
        "transfer GH>TG fighter jets: -, absent",
    ]
    assert len(lines("None of the 60 tanks promised by Ghana has reached Togo.")) == 2


OWN_WORD = [
    ("pl", "Szwecja wyśle Mołdawii 40 ciężarówek.", "transfer SE>MD vehicles: 40..40 count, pledged"),
    (
        "ru",
        "Чехия отправит Молдавии 40 грузовиков и 12 вертолётов.",
        "transfer CZ>MD helicopters: 12..12 count, pledged",
    ),
    ("es", "Chile enviará a Haití 40 camiones.", "transfer CL>HT vehicles: 40..40 count, pledged"),
]


@pytest.mark.parametrize(("language", "text", "claim"), OWN_WORD)
def test_what_the_giver_will_give_is_pledged_where_nobody_else_says_so(language: str, text: str, claim: str) -> None:
    assert claim in lines(text, language)


def test_what_an_outsider_says_will_be_given_is_planned() -> None:
    assert lines("Según un diplomático peruano, Chile enviará a Haití 40 camiones.", "es") == [
        "transfer CL>HT vehicles: 40..40 count, planned, diplomático peruano"
    ]


ENDING = [
    ("it", "Il Cile invierà ad Haiti 40 camion, ha promesso la ministra Lucía Rojas.", "Lucía Rojas"),
    ("uk", "Чехія надішле Молдові 40 вантажівок, пообіцяв міністр Ян Новак.", "Ян Новак"),
    ("ru", "Чехия отправит Молдавии 40 грузовиков, пообещал министр Ян Новак.", "Ян Новак"),
]


@pytest.mark.parametrize(("language", "text", "who"), ENDING)
def test_who_promises_behind_what_is_promised_is_its_source(language: str, text: str, who: str) -> None:
    assert [line.split("count, ")[1] for line in lines(text, language)] == [f"pledged, {who}"]


def test_a_negation_reaches_past_small_words_to_its_verb() -> None:
    assert lines("La Spagna non ha ancora consegnato al Perù 12 elicotteri.", "it") == [
        "transfer ES>PE helicopters: 12..12 count, absent"
    ]


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Russia to send 500 troops to Mali", "pledged"),
        ("South Korea's Hanwha to deliver 12 howitzers to Egypt", "pledged"),
        ("Poland to buy 180 tanks from South Korea", "planned"),
        ("Russia sends 500 troops to Mali", "delivered"),
    ],
)
def test_a_headline_says_with_an_infinitive_what_is_to_come(text: str, modality: str) -> None:
    assert [one.modality for one in claims(text)] == [modality]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Ghana said it would not send Togo any shells.", "en"),
        ("“We will not lend Togo a single ship,” Ghana's defence minister said.", "en"),
        ("Man werde Togo keine Panzer überlassen, sagte der Verteidigungsminister von Ghana.", "de"),
        ("Wir werden Togo keine Munition verkaufen, sagte der ghanaische Präsident.", "de"),
    ],
)
def test_a_giver_who_will_not_give_rejects_no_statement(text: str, language: str) -> None:
    (one,) = claims(text, language)
    assert (one.provider, one.recipient, one.modality) == ("GH", "TG", "absent")


def test_a_giver_who_says_that_nothing_was_given_denies_it() -> None:
    (one,) = claims("Ghana said it had not sent Togo any shells.")
    assert one.modality == "denied"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Ghana announced that it had delivered 20 tanks to Togo.", "en"),
        ("Ghana has handed 20 tanks to Togo, the agency announced.", "en"),
        ("Ghana announced having delivered 20 tanks to Togo.", "en"),
        ("Die Agentur kündigte an, dass Ghana dem Togo 20 Panzer geliefert habe.", "de"),
        ("Het persbureau kondigde aan dat Ghana 20 tanks aan Togo heeft geleverd.", "nl"),
        ("L'agence a annoncé que le Ghana a livré 20 chars au Togo.", "fr"),
        ("Le Ghana a livré 20 chars au Togo, a annoncé l'agence.", "fr"),
        ("Le Ghana a annoncé avoir livré 20 chars au Togo.", "fr"),
        ("La agencia anunció que Ghana entregó 20 tanques a Togo.", "es"),
        ("Ghana anunció haber entregado 20 tanques a Togo.", "es"),
        ("L'agenzia ha annunciato che il Ghana ha consegnato 20 carri armati al Togo.", "it"),
        ("Gana anunciou ter entregado 20 tanques ao Togo.", "pt"),
        ("Agencja ogłosiła, że Ghana dostarczyła Togo 20 czołgów.", "pl"),
        ("Агентство объявило, что Гана поставила Того 20 танков.", "ru"),
        ("Агентство оголосило, що Гана поставила Того 20 танків.", "uk"),
    ],
)
def test_who_announces_what_has_happened_promises_nothing(text: str, language: str) -> None:
    (one,) = claims(text, language)
    assert (one.provider, one.recipient, one.modality) == ("GH", "TG", "delivered")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Ghana announced that 20 tanks are to be delivered to Togo.", "en"),
        ("Ghana announced that it had agreed to send Togo 20 tanks.", "en"),
        ("Ghana hat angekündigt, dass es 20 Panzer an Togo liefern wird.", "de"),
        ("Le Ghana a annoncé qu'il livrerait 20 chars au Togo.", "fr"),
        ("Ghana anunció que ha decidido entregar 20 tanques a Togo.", "es"),
        ("Ghana kondigde aan dat het 20 tanks aan Togo zal leveren.", "nl"),
    ],
)
def test_who_announces_what_is_to_come_promises_it(text: str, language: str) -> None:
    (one,) = claims(text, language)
    assert (one.provider, one.recipient, one.modality) == ("GH", "TG", "pledged")
