from tests.read.reading import claims, lines


def test_what_was_promised_and_has_come_is_delivered() -> None:
    assert [one.modality for one in claims("Sweden has delivered all 24 promised jets to Kenya.")] == ["delivered"]


def test_an_attribute_may_have_its_agent_before_it() -> None:
    text = "Kenia kreeg de door Zweden beloofde tanks niet."
    assert lines(text, "nl") == ["transfer SE>KE tanks: -, absent"]


def test_a_class_hung_on_a_type_number_is_one_item_with_it() -> None:
    assert lines("Zweden stuurde Kenia veertien Leopard 2-tanks.", "nl") == [
        "transfer SE>KE tanks: 14..14 count, delivered"
    ]


def test_a_party_before_its_own_number_shares_the_verb() -> None:
    made = lines("Zweden gaf 200 miljoen euro aan Kenia en Noorwegen nog eens 5 miljoen.", "nl")
    assert made == [
        "transfer SE>KE financial aid: 200_000_000..200_000_000 EUR, delivered",
        "transfer NO>KE financial aid: 5_000_000..5_000_000 EUR, delivered",
    ]


def test_the_whole_before_its_part_stays_promised() -> None:
    made = claims("Van de 31 door Zweden beloofde tanks zijn er 19 aangekomen.", "nl")
    assert [(one.amount.low, one.modality) for one in made] == [(31, "pledged"), (19, "delivered")]


def test_a_part_in_a_relative_clause_leaves_the_whole_to_its_own_verb() -> None:
    assert lines("Chile envió a Perú 22 aviones, de los cuales seis ya han llegado.", "es") == [
        "transfer CL>PE aircraft: 22..22 count, delivered",
        "transfer CL>PE aircraft: 6..6 count, delivered",
    ]


def test_a_declined_participle_with_an_infix_says_nothing_of_its_clause() -> None:
    text = "Togo stellt 40 Prozent der an der Front eingesetzten Waffen selbst her."
    assert not lines(text, "de")


def test_a_declined_participle_behind_the_finite_verb_is_an_attribute() -> None:
    text = "Ghana habe längst bezahlte Waffen nie herausgerückt, klagte Togos Präsident."
    assert lines(text, "de") == ["transfer GH>TG arms: -, absent, Togos Präsident"]
