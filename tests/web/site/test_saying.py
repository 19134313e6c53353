"""What the core says is said in the reader's language: by its phrase, with what fills its gaps."""

import pytest
from django.utils import translation

from tallystick.model.finding import Code, Finding
from tallystick.web.site.names import NAMES, name_of
from tallystick.web.site.saying import say, say_finding


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("last claim 258 days old", "letzte Aussage vor 258 Tagen"),
        ("priced like artillery shells, corn", "Preis wie bei: Artilleriegranaten, Mais"),
        ("at least 6e+06", "mindestens 6 Mio."),
        ("almost no chance", "so gut wie ausgeschlossen"),
    ],
)
def test_a_sentence_of_the_core_is_recognised_by_its_phrase(text: str, said: str) -> None:
    with translation.override("de"):
        assert say(text) == said


def test_a_finding_names_place_items_units_and_days_in_the_readers_language() -> None:
    stale = Finding.of(Code.STALE, "KP -> RU, troops", last="2024-10-28", days=471)
    with translation.override("ko"):
        said = say_finding(stale)
    assert said.startswith("북한 → 러시아, 병력: ")
    assert "2024년 10월 28일" in said


def test_a_reason_inside_a_finding_is_said_too() -> None:
    reason = "a running total cannot fall (1,000 to 1,250, then at most 500)"
    clash = Finding.of(Code.CONTRADICTION, "KP -> RU, corn", first="a", second="b", reason=reason)
    with translation.override("de"):
        assert "kann nicht sinken (1.000 bis 1.250, dann höchstens 500)" in say_finding(clash)


def test_a_finding_that_was_written_down_is_still_recognised() -> None:
    with translation.override("de"):
        assert say(Finding.of(Code.EMPTY, "reports/a.html").sentence).startswith("reports/a.html: die Datei ist leer")


@pytest.mark.parametrize(
    "reason",
    [
        "it leads to 10.0.0.7, which is not a public address",
        "'intranet' is a name for inside a network",
        "the server answered 404 (Not Found)",
        "its robots.txt cannot be read: the server answered 503 (Service Unavailable)",
        "it took longer than 30 seconds",
        "more than 1,000 files or 2,000,000 bytes came out of it",
    ],
)
@pytest.mark.parametrize("language", ["de", "ko"])
def test_a_reason_of_a_refusal_is_said_in_the_readers_language(reason: str, language: str) -> None:
    with translation.override(language):
        assert say(reason) != reason
        assert reason not in say(Finding.of(Code.FETCH_FAILED, "https://a.example/", reason=reason).sentence)


def test_words_of_sources_and_the_language_of_the_core_stay_as_they_are() -> None:
    with translation.override("ko"):
        assert say("Officials: nothing of the kind") == "Officials: nothing of the kind"
    with translation.override("en"):
        assert say("last claim 258 days old") == "last claim 258 days old"


@pytest.mark.parametrize("of", NAMES)
def test_every_short_word_has_a_name_of_its_own(of: str) -> None:
    with translation.override("ko"):
        names = [name_of(one.value, of) for one in NAMES[of]]
    assert len(set(names)) == len(names)
    assert not any(name.isascii() for name in names)
