"""Names where people type: each its own, in the reader's language, and ids for those who know them."""

import pytest
from django.conf import settings
from django.utils import translation

from tallystick.web.site.naming import ITEMS, PARTIES, UNITS, naming


@pytest.mark.parametrize("language", [code for code, _ in settings.LANGUAGES])
@pytest.mark.parametrize("of", [PARTIES, ITEMS, UNITS])
def test_each_name_leads_back_to_its_own_id(language: str, of: str) -> None:
    with translation.override(language):
        known = naming(of)
        assert len({name.casefold() for name in known.names.values()}) == len(known.names)
        assert all(known.id(name) == known.id(one) == one for one, name in known.names.items())


def test_a_name_is_typed_in_any_case_in_ones_own_language_or_the_books() -> None:
    with translation.override("de"):
        assert naming(PARTIES).name("KP") == "Nordkorea"
        assert [naming(PARTIES).id(typed) for typed in (" nordkorea ", "North Korea", "kp")] == ["KP"] * 3
        assert naming(ITEMS).id("Artilleriegranaten") == "artillery shells"


def test_several_who_act_as_one_are_named_one_by_one() -> None:
    with translation.override("de"):
        assert naming(PARTIES).name("KP+RU") == "Nordkorea + Russland"
        assert naming(PARTIES).id("Nordkorea + Russland") == "KP+RU"


def test_what_no_book_knows_stays_as_it_is_and_is_known_for_it() -> None:
    known = naming(ITEMS)
    assert (known.name("zeppelins"), known.id("zeppelins"), known.id("")) == ("zeppelins", "zeppelins", "")
    assert known.unknown("zeppelins")
    assert not known.unknown("troops")
