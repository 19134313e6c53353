"""Shares, wholes and parts told by nouns, attributes and relative clauses; who is forbidden to give; who is meant."""

from tests.read.reading import lines


def test_a_share_told_by_a_noun_is_given_by_its_owner_and_got_by_who_imported() -> None:
    text = "На долю Индии пришлось 43 процента вооружений, ввезённых Арменией."
    assert lines(text, "ru") == ["transfer IN>AM arms: 43..43 %, delivered"]


def test_who_imports_the_goods_of_a_share_gets_them() -> None:
    assert lines("L'Algeria fornisce il 40 per cento del gas che l'Italia importa.", "it")[0].startswith(
        "transfer DZ>IT gas: 40..40 %"
    )


def test_what_befell_a_part_is_not_said_of_those_who_were_sent() -> None:
    found = lines("Plus de 600 des 15 000 soldats dépêchés par Pyongyang à Moscou ont péri.", "fr")
    assert not any("15_000" in line and line.startswith("casualties") for line in found)


def test_who_is_forbidden_to_give_is_the_giver_of_what_is_not_given() -> None:
    text = "La Svizzera ha vietato alla Danimarca di girare all'Ucraina 20 blindati."
    assert lines(text, "it") == ["transfer DK>UA armoured vehicles: 20..20 count, absent"]


def test_fourteen_african_states_are_none_that_is_named() -> None:
    line = lines("Alger avait effacé 900 millions de dollars de dettes de quatorze pays africains.", "fr")[0]
    assert line.startswith("transfer DZ>? debt relief")


def test_a_relative_pronoun_of_cooperation_means_the_party_before_it() -> None:
    text = "Cento cannoni sono arrivati a Mosca, che in cambio aiuta Pyongyang ad aggirare le sanzioni."
    assert any(line.startswith("event RU>KP cooperation") for line in lines(text, "it"))


def test_total_exports_are_no_trade_with_someone() -> None:
    assert lines("Российский экспорт пшеницы превысил 55 млн тонн.", "ru") == []


def test_a_number_that_ends_a_sentence_is_no_ordinal() -> None:
    text = "Praga dała Kijowowi 38 czołgów, a Warszawa ponad 300."
    assert lines(text, "pl")[-1].startswith("transfer PL>UA tanks: 300.. count")


def test_ships_that_unload_other_goods_are_only_their_carriers() -> None:
    text = "Cinque petroliere iraniane hanno scaricato in Venezuela 300 tonnellate di benzina."
    assert lines(text, "it") == ["transfer IR>VE petroleum products: 300..300 t, delivered"]


def test_people_spoken_of_before_are_paid_by_the_head() -> None:
    text = "Узбекистан отправит в Южную Корею 300 рабочих. Платить им будут 1500 долларов в месяц."
    assert lines(text, "ru")[-1].startswith("price UZ>KR")


def test_a_relative_clause_may_stand_between_a_share_and_its_verb() -> None:
    text = "Mehr als die Hälfte der Munition, die Chile verschießt, stammt aus Peru."
    assert lines(text, "de") == ["transfer PE>CL ammunition: 50.. %, delivered"]


def test_who_uses_the_goods_of_a_share_gets_them() -> None:
    text = "More than half of the ammunition Chile fires comes from Peru."
    assert lines(text) == ["transfer PE>CL ammunition: 50.. %, delivered"]


def test_a_share_of_what_was_promised_goes_between_the_two() -> None:
    text = "Only 18 percent of the 60,000 tonnes of flour Chile promised Peru has so far arrived."
    assert lines(text)[0] == "transfer CL>PE flour: 18..18 %, delivered"


def test_of_two_givers_as_near_the_one_between_the_commas_counts() -> None:
    text = "19 der peruanischen Kampfjets stammen aus Chile, 24 aus Ghana."
    assert "transfer GH>PE fighter jets: 24..24 count, delivered" in lines(text, "de")


def test_goods_that_somebody_gives_unload_nothing() -> None:
    text = "Lastwagen im Wert von 30 Millionen Euro hat Chile an Peru verschenkt, Waffen dagegen keine."
    assert lines(text, "de")[0] == "value CL>PE vehicles: 30_000_000..30_000_000 EUR, delivered"
