from hypothesis import given
from hypothesis import strategies as st

from tallystick.read.lexicon.segments import Segments
from tallystick.read.lexicon.vocabulary import Vocabulary
from tallystick.read.material.words import split

PARTICLES = ["에", "를", "に", "を"]
SEGMENTS = Segments(Vocabulary(["러시아", "포탄", "정부", "무기", "ロシア", "砲弾", *PARTICLES]), PARTICLES)


def cut(text: str) -> list[str]:
    return [part.text for word in split(text) for part in SEGMENTS.cut(word, behind=False)]


def test_a_particle_is_cut_off_a_known_and_an_unknown_word() -> None:
    assert cut("러시아에 모모를") == ["러시아", "에", "모모", "를"]


def test_a_particle_within_an_unknown_word_is_no_particle() -> None:
    assert cut("모에모") == ["모에모"]


def test_an_unknown_stretch_ends_where_the_script_changes() -> None:
    assert cut("ロシアに迫撃砲弾を") == ["ロシア", "に", "迫撃", "砲弾", "を"]


def test_digits_and_latin_letters_stand_apart() -> None:
    assert cut("포탄1만5000발") == ["포탄", "1", "만", "5000", "발"]


@given(st.text(alphabet="러시아포탄에를 ab1ㄱ\u1105\u1165", max_size=40))
def test_places_cover_every_letter_once_and_in_order(text: str) -> None:
    parts = [part for word in split(text) for part in SEGMENTS.cut(word, behind=False)]
    assert "".join(part.text for part in parts) == "".join(text.split())
    assert all(text[one.start : one.end] == one.text for one in parts)


def test_a_short_name_stands_only_beside_what_shows_it() -> None:
    short = Segments(Vocabulary(["战争", "俄罗斯", "援", "俄", "中"]), [], ["俄", "中"], (["援"], ["军"]))
    words = [part.text for word in split("战争中俄罗斯援俄") for part in short.cut(word, behind=False)]
    assert words == ["战争", "中", "俄罗斯", "援", "俄"]
    assert short.misread("战争中俄罗斯", split("战争中俄罗斯")[0]._replace(text="中", low="中", start=2, end=3))
