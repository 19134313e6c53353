import pytest

from tests.read.reading import claims


@pytest.mark.parametrize(
    ("text", "language", "chain"),
    [
        ("Iran sold Sudan 40 drones, the ministry said.", "en", ("ministry",)),
        ("According to Reuters, Iran sold Sudan 40 drones.", "en", ("Reuters",)),
        ("Iran sold Sudan 40 drones, spokesman Ali Reza Navid said.", "en", ("Ali Reza Navid",)),
        ("Iran habe dem Sudan 40 Drohnen verkauft, schreibt die Autorin Vera Kolm.", "de", ("Vera Kolm",)),
        ("Laut einer Studie verkaufte Iran dem Sudan 40 Drohnen.", "de", ("Studie",)),
        ("Nach einer neuen Studie verkaufte Iran dem Sudan 40 Drohnen.", "de", ("Studie",)),
        ("Nach Armeeangaben verkaufte Iran dem Sudan 40 Drohnen.", "de", ("Armeeangaben",)),
        ("Teheran zufolge erhielt der Sudan 40 Drohnen aus China.", "de", ("Teheran",)),
        ("Iran sold Sudan 40 drones.", "en", ()),
        ("Иран продал Судану 40 дронов, пишет Bloomberg со ссылкой на чиновников.", "ru", ("Bloomberg", "чиновников")),
        ("Иран продал Судану 40 дронов, передаёт Reuters со ссылкой на МИД.", "ru", ("Reuters", "МИД")),
        ("Иран продал Судану 40 дронов, рассказал Bloomberg министр.", "ru", ("Bloomberg", "министр")),
        ("Иран продал Судану 40 дронов, по словам посла.", "ru", ("посла",)),
        ("Иран продал Судану 40 дронов, подсчитали аналитики Kpler.", "ru", ("аналитики Kpler",)),
        ("Иран продал Судану 40 дронов, утверждает портал Menadefense.", "ru", ("Menadefense",)),
        ("Иран продал Судану 40 дронов, сказал премьер Омана Ариф Навид.", "ru", ("Ариф Навид",)),
        ("Иран продал Судану 40 дронов, сказал посол в Аддис-Абебе Ариф Навид.", "ru", ("Ариф Навид",)),
        ("Иран продал Судану 40 дронов, сообщила газета «Хранитель».", "ru", ("Хранитель",)),
        ("Иран продал Судану 40 дронов, сообщил источник «Хранителя».", "ru", ("источник «Хранителя»",)),
        ("Iran sprzedał Sudanowi 40 dronów, napisał dziennik „Głos Norwegii”.", "pl", ("Głos Norwegii",)),
        ("Иран продал Судану 40 дронов, сказал глава МИД Омана Ариф Навид.", "ru", ("Ариф Навид",)),
        ("Иран продал Судану 40 дронов, сказал глава МИД Омана.", "ru", ("глава МИД Омана",)),
        ("Іран продав Судану 40 дронів, сказав міністр оборони Данії Ларс Кольм.", "uk", ("Ларс Кольм",)),
        (
            "Іран продав Судану 40 дронів, сказав речник президента Південної Кореї.",
            "uk",
            ("речник президента Південної Кореї",),
        ),
        ("Iran sprzedał Sudanowi 40 dronów, powiedział minister obrony Kanady Ewan Kolm.", "pl", ("Ewan Kolm",)),
        ("Iran sprzedał Sudanowi 40 dronów, powiedział wicepremier i minister obrony Jan Kolm.", "pl", ("Jan Kolm",)),
    ],
)
def test_the_source_is_named_as_in_the_text(text: str, language: str, chain: tuple[str, ...]) -> None:
    assert [one.said_by for one in claims(text, language)] == [chain]


def test_a_source_that_relies_on_another_makes_a_chain() -> None:
    (one,) = claims("Iran sold Sudan 40 drones, the report says, citing officials.")
    assert one.said_by == ("report", "officials")


def test_a_semicolon_ends_the_scope_of_a_source() -> None:
    made = claims("The ministry said Iran sold Sudan 40 drones; China sent Chad 20 tanks.")
    assert [one.said_by for one in made] == [("ministry",), ()]


@pytest.mark.parametrize(
    ("text", "language", "source"),
    [
        ("Iran sold Sudan 40 drones, the ministry also said.", "en", "ministry"),
        ("Iran sold Sudan 40 drones, army spokesman Emil Varga had said.", "en", "Emil Varga"),
        ("Iran sold Sudan 40 drones, Defence Minister Emil Varga had said.", "en", "Emil Varga"),
        ("- The ministry says Iran sold Sudan 40 drones.", "en", "ministry"),
        ("Iran hat dem Sudan 40 Drohnen verkauft, teilte das Ministerium dem Parlament mit.", "de", "Ministerium"),
        (
            "Der Geheimdienst hatte schon im Mai mitgeteilt, Iran habe dem Sudan 40 Drohnen verkauft.",
            "de",
            "Geheimdienst",
        ),
    ],
)
def test_a_source_ends_before_verbs_adverbs_dates_and_whom_it_told(text: str, language: str, source: str) -> None:
    assert [one.said_by for one in claims(text, language)] == [(source,)]


@pytest.mark.parametrize("study", ["der Studie", "einer Studie", "dem Bericht der Behörde"])
def test_a_postposition_takes_only_the_phrase_before_it(study: str) -> None:
    (one,) = claims(f"40 Drohnen lieferte Iran {study} zufolge an den Sudan.", "de")
    assert (one.provider, one.recipient, one.said_by) == ("IR", "SD", (study.partition(" ")[2],))


def test_who_cites_someone_before_the_verb_is_named_first() -> None:
    text = "The agency Orbis, citing the port authority, reported that Chile had sent Peru 40 tanks."
    assert [(one.provider, one.said_by) for one in claims(text)] == [("CL", ("agency Orbis", "port authority"))]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Emil Varga, head of the agency, said Iran sold Sudan 40 drones.", "en"),
        ("Emil Varga, who heads the agency, said Iran sold Sudan 40 drones.", "en"),
        ("Wie der Leiter des Amtes, Emil Varga, mitteilte, verkaufte Iran dem Sudan 40 Drohnen.", "de"),
        ("Bei einem Treffen der Minister sagte Varga, Iran habe dem Sudan 40 Drohnen verkauft.", "de"),
    ],
)
def test_who_speaks_may_be_described_before_the_verb_or_stand_behind_it(text: str, language: str) -> None:
    assert [one.said_by[0].split()[-1] for one in claims(text, language)] == ["Varga"]


def test_a_verb_that_says_and_promises_has_its_speaker_before_a_whole_clause() -> None:
    text = "Premier Jan Nowak zapowiedział, że do maja Czechy wyślą Mołdawii 40 ciężarówek."
    assert [(one.modality, *one.said_by) for one in claims(text, "pl")] == [("pledged", "Jan Nowak")]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Italy has sent 50 guns to Lebanon, according to a diplomat who spoke on condition of anonymity.", "diplomat"),
        ("Russia gave Cuba 12 trucks, said a trader who asked not to be named.", "trader"),
    ],
)
def test_a_relative_clause_is_no_part_of_a_source(text: str, who: str) -> None:
    assert [claim.said_by for claim in claims(text)] == [(who,)]


@pytest.mark.parametrize(
    ("text", "language", "said"),
    [
        ("Le Ghana a livré 20 chars au Togo, a annoncé l'agence Akwa le 2 mai 2023.", "fr", "agence Akwa"),
        ("Le Ghana a livré 20 chars au Togo, a annoncé le 2 mai l'agence Akwa.", "fr", "agence Akwa"),
        ("Ghana entregó 20 tanques a Togo, anunció la agencia Akwa el 2 de mayo de 2023.", "es", "agencia Akwa"),
        ("Ghana entregó 20 tanques a Togo, informó el 2 de mayo la agencia Akwa.", "es", "agencia Akwa"),
        (
            "Il Ghana ha consegnato 20 carri armati al Togo, ha annunciato l'agenzia Akwa il 2 maggio.",
            "it",
            "agenzia Akwa",
        ),
        ("Gana entregou 20 tanques ao Togo, anunciou a agência Akwa em 2 de maio de 2023.", "pt", "agência Akwa"),
        ("Ghana habe Togo 20 Panzer geliefert, gab die Agentur Akwa am 2. Mai 2023 bekannt.", "de", "Agentur Akwa"),
        ("Ghana heeft 20 tanks aan Togo geleverd, kondigde het bureau Akwa op 2 mei 2023 aan.", "nl", "bureau Akwa"),
        ("Ghana has delivered 20 tanks to Togo, the Akwa agency on May 2 announced.", "en", "Akwa agency"),
        ("Ghana dostarczyła Togo 20 czołgów, ogłosiła agencja Akwa 2 maja 2023 roku.", "pl", "agencja Akwa"),
        ("Гана поставила Того 20 танков, сообщило 2 мая агентство Akwa.", "ru", "агентство Akwa"),
        ("Гана поставила Того 20 танків, оголосило агентство Akwa 2 травня 2023 року.", "uk", "агентство Akwa"),
    ],
)
def test_the_day_on_which_it_was_said_hides_no_speaker(text: str, language: str, said: str) -> None:
    (one,) = claims(text, language)
    assert (one.provider, one.recipient, one.modality, one.said_by) == ("GH", "TG", "delivered", (said,))


@pytest.mark.parametrize(
    ("text", "language", "said"),
    [
        ("Агентство Akwa оголосило, що Гана поставила Того 20 танків.", "uk", "Агентство Akwa"),
        ("A agência Akwa anunciou que Gana entregou 20 tanques ao Togo.", "pt", "agência Akwa"),
    ],
)
def test_a_verb_that_promises_and_tells_only_tells_before_a_clause(text: str, language: str, said: str) -> None:
    (one,) = claims(text, language)
    assert (one.modality, one.said_by) == ("delivered", (said,))
