from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tallystick.books.page import MAX_BYTES, data_files, place, read_csv, read_json, read_yaml
from tallystick.model.finding import Code, Stop


def written(folder: Path, text: str | bytes) -> Path:
    file = folder / "page.yaml"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return file


def refusal(file: Path) -> str:
    with pytest.raises(Stop) as stopped:
        read_yaml(file)
    assert stopped.value.finding.code is Code.BOOK
    return stopped.value.finding.sentence


@pytest.mark.parametrize("word", ["NO", "no", "on", "y", "2024-05-01", "12:30", "1_2:3", "0x1F", "1.2.3"])
def test_what_yaml_1_1_would_change_stays_text(tmp_path: Path, word: str) -> None:
    assert read_yaml(written(tmp_path, f"- {word}\n")) == [word]


@pytest.mark.parametrize(("word", "value"), [("1e6", 1e6), ("0.5", 0.5), ("12", 12), ("true", True), ("null", None)])
def test_numbers_and_truth_are_read_as_such(tmp_path: Path, word: str, value: object) -> None:
    assert read_yaml(written(tmp_path, f"- {word}\n")) == [value]


@given(st.floats(min_value=1e-9, max_value=1e18), st.integers(min_value=-(10**12), max_value=10**12))
def test_every_number_survives_being_written(
    tmp_path_factory: pytest.TempPathFactory, number: float, whole: int
) -> None:
    file = written(tmp_path_factory.getbasetemp(), f"[{number!r}, {whole}]")
    assert read_yaml(file) == [number, whole]


def test_a_key_that_stands_twice_is_refused_with_its_line(tmp_path: Path) -> None:
    sentence = refusal(written(tmp_path, "a: 1\nb: 2\na: 3\n"))
    assert "line 3" in sentence
    assert "'a' stands here twice" in sentence


def test_anchors_are_refused(tmp_path: Path) -> None:
    assert "anchors" in refusal(written(tmp_path, "a: &x [1]\nb: *x\n"))


def test_objects_of_python_are_refused(tmp_path: Path) -> None:
    assert "could not determine a constructor" in refusal(written(tmp_path, "!!python/object/apply:os.getcwd []\n"))


def test_broken_yaml_is_refused_with_its_line(tmp_path: Path) -> None:
    assert "line 2" in refusal(written(tmp_path, "a: [1\nb: 2\n"))


def test_a_file_beyond_the_limit_is_refused(tmp_path: Path) -> None:
    assert "more than the limit" in refusal(written(tmp_path, b"# " + b"x" * MAX_BYTES))


def test_a_file_that_is_not_utf_8_is_refused(tmp_path: Path) -> None:
    assert "not UTF-8" in refusal(written(tmp_path, b"a: \xff\n"))


def test_a_missing_file_and_a_missing_folder_are_refused(tmp_path: Path) -> None:
    assert "cannot be read" in refusal(tmp_path / "none.yaml")
    with pytest.raises(Stop, match="the folder is missing"):
        list(data_files(tmp_path / "none", ".yaml"))


def test_broken_json_is_refused_with_its_line(tmp_path: Path) -> None:
    with pytest.raises(Stop, match="line 2"):
        read_json(written(tmp_path, '{"a": 1,\n}'))


def test_a_row_with_too_few_cells_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Stop, match="as many cells"):
        read_csv(written(tmp_path, "# why\na,b\n1\n"))


def test_comments_and_empty_cells_of_a_table_are_understood(tmp_path: Path) -> None:
    assert read_csv(written(tmp_path, "# why\na,b\n1,\n")) == [{"a": "1", "b": None}]


def test_a_place_is_named_from_the_data_folder_on() -> None:
    assert place(Path("/somewhere/data/items/tree.yaml")) == "data/items/tree.yaml"
