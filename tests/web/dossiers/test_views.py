"""The dossier page: one sentence from the numbers, choices in the address, every figure in every form."""

import csv
import io
import json
import re
from dataclasses import replace
from typing import Any

import pytest
from django.test import Client

from tallystick.publish.outline import least_of
from tallystick.store import Store
from tallystick.web.dossiers.pictures import PICTURES
from tallystick.web.dossiers.rows import side_table, study_rows
from tallystick.web.dossiers.sketch import Sketch
from tallystick.web.dossiers.speech import Speech
from tallystick.web.dossiers.verdict import verdict
from tallystick.web.drawing.frame import Look
from tallystick.web.question import Question
from tallystick.web.weighing import weighed
from tests.sites import DOSSIER

PAGE = f"/d/{DOSSIER}"


def text(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def test_the_page_opens_with_one_sentence_of_all_that_counts(client: Client, site: Store) -> None:
    page = text(client, PAGE)
    for part in ("North Korea gave Russia US$", "and received", "of what was given", "independent origins"):
        assert part in page


def test_the_sentence_says_ranges_at_the_level_that_is_chosen(client: Client, site: Store) -> None:
    assert "50\u00a0% range" in text(client, f"{PAGE}?level=50")
    assert "90\u00a0% range" not in text(client, f"{PAGE}?level=50")


def test_a_choice_stays_in_every_address_of_the_page(client: Client, site: Store) -> None:
    assert f"{PAGE}/why/total-given?basis=market" in text(client, f"{PAGE}?basis=market")


def test_a_choice_that_makes_no_sense_is_named_and_the_page_shown_without_it(client: Client, site: Store) -> None:
    answer = client.get(f"{PAGE}?as_of=soon")
    assert (answer.status_code, "as_of" in answer.content.decode()) == (400, True)
    assert "North Korea gave Russia" in answer.content.decode()
    assert "A date is written" in answer.content.decode()
    assert "A date is written" not in client.get(f"{PAGE}?basis=gold").content.decode()  # no advice on what is right


@pytest.mark.parametrize(
    ("query", "told", "untold"),
    [
        ("basis=free", "What prices measure is one of these: <code>contract</code>, ", "A date is written"),
        ("level=95", "Ranges hold one of these shares: <code>50</code>, ", "What prices measure is one of"),
        ("leave=rumour", "Sorts of source to leave out are these: <code>official</code>, ", "A date is written"),
        ("as_of=soon", "A date is written 2025-03-31 or 2025-03.", "Ranges hold one of"),
    ],
)
def test_advice_fits_what_was_not_understood(site: Store, client: Client, query: str, told: str, untold: str) -> None:
    answer = client.get(f"{PAGE}?{query}")
    page = answer.content.decode()
    assert (answer.status_code, told in page, untold in page) == (400, True, False)


def test_a_day_before_anything_was_known_is_an_empty_page_that_explains_itself(client: Client, site: Store) -> None:
    page = text(client, f"{PAGE}?as_of=1990-01-01")
    assert "Nothing can be drawn yet" in page
    assert "no claim was known of anything that North Korea gave Russia or received." in page
    assert not re.search(r"\b0 (independent|claims|origins)", page)


def test_no_page_promises_more_of_what_came_back_than_an_open_end_allows(site: Store) -> None:
    speech = Speech.of(weighed(DOSSIER, Question()), Question())

    found = speech.balance.asymmetry
    assert found is not None

    def told(**known: Any) -> tuple[str, str]:
        balance = replace(speech.balance, asymmetry=replace(found, **known))
        heard, outline = replace(speech.weighed, balance=balance), replace(speech.outline, balance=balance)
        now = replace(speech, weighed=heard, outline=outline)
        return now.comparison(), verdict(Sketch(now, Look()))[-1].carried[0]

    sentence, large = told(most=3.0, p_received_ge_given=0.95, words=None)
    assert "95" not in sentence + large
    assert "whether as much came back is open, as nothing bounds what was given above" in sentence
    assert large == "Whether as much came back is open, as nothing bounds what was given above"
    sentence, large = told(most=0.6, p_received_ge_given=0.12, words="very unlikely")
    assert "(at most 12\u00a0%)" in sentence
    assert "(at most 12\u00a0%)" in large


def test_claims_of_which_none_counts_are_told_as_such(site: Store) -> None:
    speech = Speech.of(weighed(DOSSIER, Question()), Question())
    none = tuple((name, replace(one, claims_used=0, origins=0)) for name, one in speech.balance.coverage)
    balance = replace(speech.balance, coverage=none)
    heard, outline = replace(speech.weighed, balance=balance), replace(speech.outline, balance=balance)
    speech = replace(speech, weighed=heard, outline=outline)
    assert speech.sentence().endswith("; no claim that was known counts.")
    assert "; no claim that counts; " in speech.source()
    assert "; no claim that counts; " in speech.outline.source()


@pytest.mark.parametrize("kind", ["json", "csv", "svg", "png"])
@pytest.mark.parametrize("name", [None, *PICTURES])
def test_every_figure_answers_in_every_form(client: Client, site: Store, name: str | None, kind: str) -> None:
    answer = client.get(f"{PAGE}/figures/{name}.{kind}" if name else f"{PAGE}.{kind}")
    body = answer.content
    assert answer.status_code == 200
    if kind == "json":
        assert json.loads(body)["as_of"]
    elif kind == "csv":
        assert len({len(row) for row in csv.reader(io.StringIO(body.decode()))}) == 1
    else:
        assert body.startswith(b"\x89PNG" if kind == "png" else b"<svg")
    assert "script" not in answer["Content-Security-Policy"]


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_says_inside_what_when_and_where_from(client: Client, site: Store, name: str) -> None:
    drawn = text(client, f"{PAGE}/figures/{name}.svg")
    words = " ".join(re.findall(r"<text[^>]*>([^<]*)</text>", drawn))
    for part in ("As of", "Tallystick 0", f"testserver{PAGE}"):
        assert part in words


def test_who_has_the_answer_already_is_told_so(client: Client, site: Store) -> None:
    tag = client.get(f"{PAGE}.json")["ETag"]
    assert client.get(f"{PAGE}.json", headers={"if-none-match": tag}).status_code == 304
    assert client.get(f"{PAGE}.json?level=50", headers={"if-none-match": tag}).status_code == 200


def test_what_is_not_there_is_not_found(client: Client, site: Store) -> None:
    for address in ("/d/atlantis", f"{PAGE}/figures/pie.svg", "/d/atlantis.json", f"{PAGE}.xml"):
        assert client.get(address).status_code == 404


def test_nobody_changes_anything_by_reading(client: Client, site: Store) -> None:
    assert client.post(PAGE).status_code == 405


@pytest.mark.parametrize(
    ("language", "said"),
    [("de", "unabhängigen Ursprüngen"), ("ko", "독립된 원출처")],
)
def test_the_sentence_is_said_in_the_readers_language(client: Client, site: Store, language: str, said: str) -> None:
    page = client.get(PAGE, headers={"accept-language": language}).content.decode()
    assert said in page
    assert "independent origins" not in page


@pytest.mark.parametrize(
    ("day", "language", "said"),
    [
        ("2024-12-31", "en", "North Korea: 15 % of the total is of unknown date and in no year"),
        ("2024-12-31", "de", "Nordkorea: 15 % der Summe sind ohne bekanntes Datum und in keinem Jahr"),
        ("2023-12-31", "en", "North Korea: all of it is of unknown date and in no year"),
    ],
)
def test_the_years_say_what_is_in_none_of_them(client: Client, site: Store, day: str, language: str, said: str) -> None:
    drawn = client.get(f"{PAGE}/figures/years.svg", {"as_of": day}, headers={"accept-language": language})
    words = " ".join(re.sub(r"<[^>]*>", " ", drawn.content.decode()).split())
    assert said in words


def test_nothing_that_counts_is_cut_off_by_the_scale_of_the_bars(site: Store) -> None:
    sketch = Sketch(Speech.of(weighed(DOSSIER), Question()), Look(), "", "")
    for side in sketch.speech.outline.sides:
        table = side_table(sketch, side)
        lines = {row.address: row for row in table.rows}
        for line in (*side.lines, *side.stated):
            row = lines.get(sketch.why(line))
            if row and row.bar and line.value and (line.in_total or line in side.stated) and least_of(line) is None:
                assert row.bar[2] == pytest.approx(100 * line.value.high / sketch.speech.scale, abs=0.01)
                assert row.bar[2] <= 100


def test_a_count_that_nothing_bounds_above_is_told_as_its_least_beside_a_study(site: Store) -> None:
    sketch = Sketch(Speech.of(weighed(DOSSIER), Question()), Look(), "", "")
    rows = [one for one in study_rows(sketch) if one.item == "air defence systems"]
    assert [(one.theirs, one.ours) for one in rows] == [("at least 1", "at least 1")]


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("name", PICTURES)
def test_no_line_parts_a_share_from_its_sign(client: Client, site: Store, name: str, language: str) -> None:
    answer = client.get(f"{PAGE}/figures/{name}.svg?size=slim", headers={"accept-language": language})
    lines = re.findall(r"<text[^>]*>([^<]*)</text>", answer.content.decode())
    assert lines
    assert not [line for line in lines if line.lstrip().startswith("%")]
