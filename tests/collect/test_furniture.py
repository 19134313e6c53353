from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tallystick.collect.cues import Judge
from tallystick.collect.furniture import CHANGE, divide, find_furniture

GERMAN = (
    "Der Hafenmeister von Vellin zählte in der vergangenen Woche vierzig Schiffe, elf mehr als in der Woche davor. Die"
    " meisten brachten Getreide und Holz, wie die Behörde mitteilte, die das Verzeichnis der Ankünfte führt.",
    "„Wir haben nicht genug Lotsen“, sagte der Hafenmeister. „Wenn Sie im Juli hier sind, warten Sie drei Tage.“",
    "Zwei Tanker lagen bis Donnerstag vor der Mole. Im Vorjahr waren im selben Zeitraum 31 Schiffe eingelaufen.",
)
ENGLISH = (
    "The harbour master of Vellin counted forty ships last week, eleven more than in the week before, and most of them"
    " carried grain and timber, said the port authority, which keeps the register of arrivals.",
    '"We are short of pilots," he said. "If you come in July, you will wait outside for three days."',
    "Two tankers lay outside the breakwater until Thursday. Thirty-one ships had come in the same week last year.",
)
RUSSIAN = (
    "Начальник порта насчитал на прошлой неделе сорок судов, на одиннадцать больше, чем неделей ранее. Большинство из"
    " них доставило зерно и лес, сообщило управление порта, которое ведёт реестр прибытий.",
    "Два танкера простояли у волнореза до четверга, потому что лоцманы были в отпуске.",
)
TAILS = {
    "de": [
        "Das könnte Sie auch interessieren\nWarum die Möwen 2.000 Eier legten\nZehn Häfen, die man kennen muss",
        "Hafenhelfer (m/w/d)\nKranführer (m/w/d) in Teilzeit\nBürokraft für das Verzeichnis der Schiffe",
        "Wir verwenden Cookies, um Ihnen diese Seite zu zeigen.\nEinstellungen | Impressum | Datenschutz",
        "Kommentare werden moderiert.\nWir bitten darum, höflich zu bleiben und beim Gegenstand zu sein, auch wenn es"
        " schwer fällt, und auf Beleidigungen anderer Leserinnen und Leser zu verzichten.\nNetiquette",
        "Anzeige: Jetzt zwei Wochen lesen für 3 Euro!",
        "Nichts mehr verpassen? Abonnieren Sie unseren Newsletter!",
    ],
    "en": [
        "Read also:\nWhy gulls laid 2,000 eggs\nTen ports everyone should know",
        "Sign up for our newsletter and get the harbour news every morning.",
        "Comments are moderated. Please stay polite.\nLeave a comment\nYour email address will not be published.",
        "We use cookies to make your visit better.\nAccept all | Settings | Privacy policy",
        "© 2024 Vellin Post. All rights reserved.",
        "Follow us on Facebook and Instagram!\nShare this article",
        "An earlier version of this article gave the number of ships as fifty.",
    ],
    "ru": [
        "© Велльский вестник, 2024. Перепечатка запрещена\n@vellpost, тел. 02-000-1234",
        "Читать: 1. Чайки 2. Маяк 3. Лоцманы\nКомментарии: 12. Выделите текст и нажмите Ctrl+Enter",
    ],
}
BODIES = {"de": GERMAN, "en": ENGLISH, "ru": RUSSIAN}
CASES = [(language, tail) for language, tails in TAILS.items() for tail in tails]


def furniture(lines: Sequence[str], language: str, title: str | None = None) -> str:
    text = "\n".join(lines)
    return "\n".join(text[start:end] for start, end in find_furniture(text, title, language))


@pytest.mark.parametrize(("language", "tail"), CASES)
def test_furniture_after_the_text_is_marked_and_nothing_else(language: str, tail: str) -> None:
    assert furniture([*BODIES[language], tail], language) == tail


@pytest.mark.parametrize(("language", "place"), [("de", 2), ("en", 2), ("en", 3)])
def test_furniture_before_the_text_is_marked_as_well(language: str, place: int) -> None:
    head = TAILS[language][place]
    assert furniture([head, *BODIES[language]], language) == head


def test_a_teaser_between_paragraphs_is_marked() -> None:
    teaser = "Lesen Sie auch: Zehn Häfen, die man kennen muss"
    assert furniture([GERMAN[0], teaser, *GERMAN[1:]], "de") == teaser


@pytest.mark.parametrize("language", BODIES)
def test_a_text_without_furniture_has_none(language: str) -> None:
    assert furniture(BODIES[language], language) == ""


@pytest.mark.parametrize(
    "line",
    [
        "Ein Wochenende im Hafen",
        "1. Getreide",
        "- rund 12.000 Tonnen Getreide",
        "Ware | 2023 | 2024",
        "Holz | 1.200 | 3.400",
        "Was folgt daraus?",
        "Der Newsletter der Behörde erscheint seit 2019 und nennt die Zahl der Schiffe, die in einer Woche einliefen.",
    ],
)
def test_headings_lists_tables_and_prose_about_such_things_stay_text(line: str) -> None:
    assert furniture([*GERMAN[:2], line, GERMAN[2]], "de") == ""


def test_a_table_at_the_end_stays_text() -> None:
    rows = ["Ware | 2023 | 2024", "Holz | 1.200 | 3.400", "Kohle | 70 | 80", "Getreide | 9 | 10"]
    assert furniture([*GERMAN, *rows], "de") == ""


def test_a_list_of_goods_at_the_end_stays_text() -> None:
    goods = ["- 4 Kräne", "- 20.000 Säcke Mehl", "- Ersatzteile", "- Schleusentore", "- Bojen und Leuchtfeuer"]
    assert furniture([*GERMAN, *goods], "de") == ""


def test_words_of_one_language_do_not_count_in_another() -> None:
    assert furniture([*RUSSIAN, "Lesen Sie auch"], "ru") == ""


def test_the_pages_own_title_in_quotes_speaks_for_furniture() -> None:
    title = "Vierzig Schiffe im Hafen von Vellin"
    reasons = dict(Judge(title, "de").reasons(f'Was meinen Sie zu "{title}"?'))
    assert "own title" in reasons
    assert "own title" not in dict(Judge(title, "de").reasons(f"{title}: Die Behörde zählt nach."))


def test_a_text_in_one_endless_line_is_text() -> None:
    assert furniture(["Newsletter und Kommentare " * 6000], "de") == ""


def test_paragraphs_without_blanks_between_words_count_as_long() -> None:
    paragraph = (
        "港口负责人上周清点了四十艘船，比前一周多十一艘。其中大部分运载粮食和木材，负责登记到港船只的港务局如此表示。"
    )
    assert dict(Judge(None, "zh").reasons(paragraph * 2))["long"] < 0


@given(st.text(), st.sampled_from(["de", "en", "ko", None]))
def test_stretches_are_in_order_inside_the_text_and_do_not_touch(text: str, language: str | None) -> None:
    ends = [end for stretch in find_furniture(text, None, language) for end in stretch]
    assert ends == sorted(set(ends))
    assert all(0 <= end <= len(text) for end in ends)


@given(st.lists(st.floats(-9, 9), max_size=12))
def test_the_division_is_the_best_of_all(points: list[float]) -> None:
    def worth(marks: Sequence[bool]) -> float:
        changes = sum(one != other for one, other in pairwise(marks))
        return sum(point for point, mark in zip(points, marks, strict=True) if mark) - CHANGE * (
            changes + bool(marks and marks[0])
        )

    every = [[bool(number >> place & 1) for place in range(len(points))] for number in range(1 << len(points))]
    assert worth(divide(points)) == pytest.approx(max(worth(one) for one in every))
