"""Examples in pages are found, run in order in one shell, compared loosely, and can be written anew."""

from pathlib import Path

import pytest

from tools import examples

PAGE = """# A page

```console
$ echo one > note.txt
$ cat <<'END'
> two
> END
two
```

Text between.

```python
>>> 1 + 1
2
```

```console
$ cat note.txt
one
$ false
```

```sh
not run
```
"""


def test_commands_and_outputs_are_found_in_order() -> None:
    found = examples.find(PAGE)
    assert [one.expected for one in found] == ["", "two\n", "", "one\n", ""]
    assert found[1].command == "cat <<'END'\ntwo\nEND\n"


def test_a_page_runs_in_one_shell_and_keeps_its_files(tmp_path: Path) -> None:
    place = tmp_path / "page"
    place.mkdir()
    assert examples.run(examples.find(PAGE), place) == [("", 0), ("two\n", 0), ("", 0), ("one\n", 0), ("", 1)]


def test_a_doctest_that_fails_is_noticed(tmp_path: Path) -> None:
    place = tmp_path / "page"
    place.mkdir()
    [(_, code)] = examples.run(examples.find("```python\n>>> 1 + 1\n3\n```\n"), place)
    assert code != 0


@pytest.mark.parametrize(
    ("expected", "printed", "agree"),
    [
        ("a  b\n", "a b\n", True),
        ("a\n...\nd\n", "a\nb\nc\nd\n", True),
        ("total: ... bn\n", "total: 5.6 bn\n", True),
        ("a\n", "b\n", False),
        ("a\n", "a\nb\n", False),
        ("a (b)+\n", "a (b)+\n", True),
    ],
)
def test_outputs_are_compared_loosely(expected: str, printed: str, agree: bool) -> None:
    assert examples.agrees(expected, printed) is agree


def test_refreshing_replaces_only_what_no_longer_agrees() -> None:
    printed = [("", 0), ("three\n", 0), ("", 0), ("one\n", 0), ("", 0)]
    after = examples.refresh(PAGE, printed)
    assert after == PAGE.replace("> END\ntwo\n", "> END\nthree\n")
