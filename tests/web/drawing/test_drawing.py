"""Pictures drawn by ourselves are sound XML whatever the words are, and keep their marks inside their frame."""

import re
from datetime import date
from itertools import pairwise
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tallystick.web.drawing.calendar import Calendar
from tallystick.web.drawing.canvas import Canvas, measure, wrap
from tallystick.web.drawing.courses import Course, Told, draw_courses
from tallystick.web.drawing.events import Happening, Scene, draw_events
from tallystick.web.drawing.frame import BOLD, EDGE, SLIM, WIDE, Label, Look
from tallystick.web.drawing.mirror import Bar, Mirror, draw_mirror

MONTHS = tuple(f"{month}." for month in range(1, 13))
ENDS = (1.0, 2.0, 3.0, 4.0, 5.0)
HOSTILE = '</text><script>alert(1)</script>"&\x00\ufffe'


def label(words: str = "Words") -> Label:
    return Label("name", words, words, words, words)


@pytest.mark.parametrize("width", [WIDE, SLIM])
@pytest.mark.parametrize("words", ["Short", "포탄 " * 40, HOSTILE, "word" * 60])
def test_a_picture_is_sound_and_carries_no_markup_of_its_words(words: str, width: float) -> None:
    bar = Bar("given", words, words, ENDS, "/why?a=1&b=2")
    drawn = draw_mirror(label(words), Look(width), Mirror((bar,), (bar,), (words, words), ((2.0, words),)))
    tree = ElementTree.fromstring(drawn)  # noqa: S314  # our own drawing
    assert not [one for one in tree.iter() if one.tag.endswith("script")]


@given(st.text(max_size=200), st.floats(40, 400))
def test_wrapping_keeps_every_letter_and_no_line_is_too_long(text: str, width: float) -> None:
    lines = wrap(text, width)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(measure(line) <= width or len(line) == 1 for line in lines)


def test_years_stand_opposite_each_other() -> None:
    early, late = Bar("given", "2023", "a", ENDS), Bar("received", "2024", "b", ENDS)
    assert Mirror((early,), (late,), ("", ""), aligned=True).rows == [(early, None), (None, late)]


def test_a_claim_is_drawn_as_wide_as_its_date_is_vague() -> None:
    first, last = date(2024, 1, 1), date(2024, 12, 31)
    told = Told(date(2024, 3, 1), date(2024, 6, 30), 1.0, 2.0, "somebody")
    course = Course("given", "shells", ((first, ENDS), (last, ENDS)), ("a", "b"), (told,), ((5.0, "5"),))
    drawn = draw_courses(label(), Look(WIDE), [course])
    calendar = Calendar(first, last, 6.0, WIDE - 6.0)
    wanted = calendar.at(told.last) - calendar.at(told.first)
    widths = [float(one) for one in re.findall(r'data-says="somebody"[^>]*>.*?width="([0-9.]+)"', drawn)]
    assert widths == [pytest.approx(wanted, abs=0.1)]


def test_ticks_of_days_never_crowd() -> None:
    for years in range(1, 40):
        calendar = Calendar(date(2000, 1, 1), date(2000 + years, 1, 1), 0.0, 900.0)
        places = [x for x, *_ in calendar.ticks()]
        assert all(right - left > 40 for left, right in pairwise(places))


def test_a_colour_of_the_page_may_change_with_the_reader() -> None:
    canvas = Canvas(100)
    canvas.box((0, 0), (1, 1), "given")
    assert 'fill="var(--given,#a8510a)"' in canvas.svg("a", "b", "c", 10)


def told(drawn: str) -> list[ElementTree.Element]:
    """The texts of a picture."""
    tree = ElementTree.fromstring(drawn)  # noqa: S314  # our own drawing
    return [one for one in tree.iter() if one.tag.endswith("text")]


@given(st.lists(st.sampled_from(("payment", "within", "compensation", "systems", "oil")), min_size=1, max_size=8))
def test_a_bold_name_beside_the_middle_stays_inside_the_picture(words: list[str]) -> None:
    bars = (Bar("given", " ".join(words), "US$ 9.0 m", ENDS, total=True),)
    for width in (WIDE, SLIM):
        drawn = draw_mirror(label(), Look(width), Mirror(bars, bars, ("a", "b"), ((2.0, "2"),)))
        names = [one for one in told(drawn) if one.get("font-weight") == "bold" and one.get("text-anchor") != "end"]
        assert names
        for one in names:
            assert float(one.get("x", 0)) + BOLD * measure(one.text or "") <= width + EDGE


def test_words_at_the_ends_of_the_scale_are_not_broken() -> None:
    day = date(2024, 5, 1)
    words = ("nur Reibung", "nur Zusammenarbeit")
    scene = Scene((Happening(day, day, friction=True, says="a"),), ((day, 1.0),), (("a", "/a"),), words, MONTHS)
    said = [one.text for one in told(draw_events(label(), Look(SLIM), scene))]
    assert "Zusammenarbeit" in " ".join(one or "" for one in said).split()
