import pytest

from tests.read.reading import lines

REFUSED = [
    ("en", "Brazil rejected a request from Germany for 27,000 tank rounds."),
    ("en", "Brazil turned down a German request for 27,000 tank rounds."),
    ("de", "Brasilien lehnte eine deutsche Bitte um 27.000 Panzergranaten ab."),
    ("de", "Brasilien lehnte eine Bitte aus Berlin um 27.000 Panzergranaten ab."),
]


@pytest.mark.parametrize(("language", "text"), REFUSED)
def test_whose_request_is_refused_gets_nothing(language: str, text: str) -> None:
    assert lines(text, language) == ["transfer BR>DE tank rounds: 27_000..27_000 count, absent"]


def test_what_an_unlisted_noun_is_given_for_goes_its_own_way() -> None:
    assert lines("Der Irak lieferte dem Libanon im Tausch gegen Gesundheitsdienste 900 Tonnen Heizöl.", "de") == [
        "transfer IQ>LB petroleum products: 900..900 t, delivered"
    ]


def test_who_denies_is_named_without_an_article() -> None:
    assert lines("Der Iran dementierte Berichte, er habe Moskau Raketen geliefert.", "de") == [
        "transfer IR>RU missiles: -, denied, Iran"
    ]
