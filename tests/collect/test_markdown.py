from tests.collect.making import parsed


def test_marks_are_left_out_and_words_stay() -> None:
    made = parsed("# Ships\n\nForty **ships**, see [the\nregister](http://example.org).\n\n- grain\n- `coal`\n", "a.md")
    assert made.text == "Ships\n\nForty ships, see the register.\n\n- grain\n\n- coal"
    assert made.facts.title == "Ships"


def test_tables_give_a_row_a_line() -> None:
    made = parsed("| item | count |\n|---|---|\n| grain | 40 |\n", "a.md")
    assert made.text == "item | count\n\ngrain | 40"


def test_front_matter_gives_facts_and_no_text() -> None:
    made = parsed(
        '---\ntitle: "Forty ships"\ndate: 2024-06-12\noutlet: Vellin Post\nlayout: x\n---\nText here.\n', "a.md"
    )
    facts = made.facts
    assert made.text == "Text here."
    assert (facts.title, facts.published, facts.outlet) == ("Forty ships", "2024-06-12", "Vellin Post")


def test_comments_and_tags_are_no_text() -> None:
    made = parsed("Before <b>bold</b> word.\n\n<!-- say a million -->\n\n<div>kept <i>words</i></div>\n", "a.md")
    assert made.text == "Before bold word.\n\nkept words"


def test_numbered_lists_keep_their_numbers() -> None:
    assert parsed("3. grain\n4. coal\n", "a.md").text == "3. grain\n\n4. coal"
