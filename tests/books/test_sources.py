import pytest

from tallystick.books import Books, read_books
from tallystick.model.finding import Stop
from tests.books.conftest import Spoil


def test_a_service_is_one_source_under_all_its_names(books: Books) -> None:
    for word in ("NIS (South Korea)", "South Korea's National Intelligence Service", "국정원"):
        assert [one.id for one in books.sources if word in one.aliases] == ["nis"]


def test_no_name_belongs_to_two_sources(books: Books) -> None:
    names = [name for one in books.sources for name in {text.casefold() for text in (one.name, *one.aliases)}]
    assert len(names) == len(set(names))


def test_every_source_speaks_for_a_known_party_or_for_none(books: Books) -> None:
    assert all(books.parties.get(one.party) for one in books.sources if one.party)


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("party: KR", "party: Ruritania", "there is no party 'Ruritania'"),
        ("aliases: [RUSI]", "aliases: [RUSI, ISW]", "'ISW' already is a name of"),
        ("klass: study", "klass: rumour", "'rumour' is not one of"),
    ],
)
def test_a_register_that_contradicts_itself_is_refused(spoil: Spoil, old: str, new: str, says: str) -> None:
    data = spoil("sources.yaml", old, new)
    with pytest.raises(Stop, match=says):
        read_books(data, {})
