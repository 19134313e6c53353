"""Last names alone, after a name in full."""

import pytest

from tests.read.reading import claims

SENT = "North Korea sent Russia 1,000 containers of munitions, {} said on Friday. "
MORE = "{} said North Korea had sent 300 missiles to Russia as well."


def speakers(text: str, language: str = "en") -> list[tuple[str, ...]]:
    return [claim.said_by for claim in claims(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "full"),
    [
        ("en", SENT.format("John Kirby") + MORE.format("Kirby"), "John Kirby"),
        ("en", SENT.format("Kim Byung-kee") + MORE.format("Kim"), "Kim Byung-kee"),
        (
            "de",
            "Nordkorea hat Russland 1.000 Container Munition geliefert, sagte der Sprecher John Kirby am Freitag. "
            "Nordkorea habe Russland auch 300 Raketen geschickt, sagte Kirby.",
            "John Kirby",
        ),
        (
            "fr",
            "La Corée du Nord a livré 1 000 conteneurs de munitions à la Russie, a déclaré John Kirby. "
            "Selon Kirby, la Corée du Nord a livré 300 missiles à la Russie.",
            "John Kirby",
        ),
        (
            "es",
            "Corea del Norte entregó a Rusia 1.000 contenedores de municiones, dijo José Manuel Albares. "
            "Según Albares, Corea del Norte entregó 300 misiles a Rusia.",
            "José Manuel Albares",
        ),
        (
            "pl",
            "Korea Północna dostarczyła Rosji 1000 kontenerów amunicji, powiedział Jan Kowalski. "
            "Według Kowalskiego Korea Północna przekazała Rosji 300 pocisków.",
            "Jan Kowalski",
        ),
        (
            "ru",
            "Северная Корея поставила России 1000 контейнеров с боеприпасами, сообщил Джон Кирби. "
            "По словам Кирби, КНДР передала России 300 ракет.",
            "Джон Кирби",
        ),
        (
            "ko",
            "이성권 의원은 북한이 러시아에 컨테이너 1000개 분량의 탄약을 제공했다고 말했다. "
            "이 의원은 북한이 러시아에 미사일 300발을 보냈다고 말했다.",
            "이성권 의원",
        ),
    ],
)
def test_a_last_name_is_the_person_named_in_full(language: str, text: str, full: str) -> None:
    assert speakers(text, language) == [(full,), (full,)]


def test_a_last_name_of_two_persons_is_neither() -> None:
    second = SENT.format("Anna Smith").replace("1,000", "2,000")
    two = SENT.format("John Smith") + second + SENT.format("Smith").replace("1,000", "3,000")
    assert speakers(two) == [("John Smith",), ("Anna Smith",), ("Smith",)]


def test_a_last_name_that_the_text_gives_to_another_is_left_as_it_is() -> None:
    text = SENT.format("Kim Byung-kee") + MORE.format("Kim") + " Kim Jong Un was pleased."
    assert speakers(text) == [("Kim Byung-kee",), ("Kim",)]


def test_a_person_in_full_in_a_sentence_without_a_claim_is_remembered() -> None:
    text = "Spokesman John Kirby met reporters on Friday. " + MORE.format("Kirby")
    assert speakers(text) == [("John Kirby",)]


def test_names_do_not_pass_from_one_document_to_another() -> None:
    assert speakers(SENT.format("John Kirby")) == [("John Kirby",)]
    assert speakers(MORE.format("Kirby")) == [("Kirby",)]


def test_the_last_word_of_an_office_is_no_last_name() -> None:
    text = SENT.format("the Kyiv Ministry") + MORE.format("The ministry")
    assert speakers(text)[1] == ("ministry",)
