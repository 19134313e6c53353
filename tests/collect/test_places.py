from pathlib import Path

from tallystick.collect.places import Address, count, find, show
from tallystick.model.finding import Code, Finding


def findings(folder: Path) -> list[Finding]:
    return [one for one in find([str(folder)]) if isinstance(one, Finding)]


def names(folder: Path) -> list[str]:
    return [one.relative_to(folder).as_posix() for one in find([str(folder)]) if isinstance(one, Path)]


def test_folders_are_walked_in_order(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", "a/b/c.txt", "c.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("text")
    assert names(tmp_path) == ["a/b/c.txt", "a/z.txt", "b.txt", "c.txt"]


def test_hidden_files_in_a_folder_are_passed_over_and_told(tmp_path: Path) -> None:
    (tmp_path / ".hidden").mkdir()
    (tmp_path / ".hidden/a.txt").write_text("text")
    assert names(tmp_path) == []
    assert [one.code for one in findings(tmp_path)] == [Code.PASSED_OVER]


def test_a_hidden_file_named_by_itself_is_taken(tmp_path: Path) -> None:
    (tmp_path / ".note.txt").write_text("text")
    assert list(find([str(tmp_path / ".note.txt")])) == [tmp_path / ".note.txt"]


def test_a_link_out_of_the_folder_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "outside.txt").write_text("secret")
    (tmp_path / "inside").mkdir()
    (tmp_path / "inside/link.txt").symlink_to(tmp_path / "outside.txt")
    assert names(tmp_path / "inside") == []
    assert [one.code for one in findings(tmp_path / "inside")] == [Code.PASSED_OVER]


def test_a_link_to_a_file_inside_is_followed(tmp_path: Path) -> None:
    (tmp_path / "text.txt").write_text("text")
    (tmp_path / "again.txt").symlink_to(tmp_path / "text.txt")
    assert names(tmp_path) == ["again.txt", "text.txt"]


def test_a_folder_that_links_to_itself_ends(tmp_path: Path) -> None:
    (tmp_path / "self").symlink_to(tmp_path)
    (tmp_path / "text.txt").write_text("text")
    assert names(tmp_path) == ["text.txt"]


def test_what_is_not_there_is_said() -> None:
    (finding,) = find(["no/such/file.txt"])
    assert isinstance(finding, Finding)
    assert finding.code is Code.NOT_FOUND


def test_a_name_with_a_zero_byte_is_not_found() -> None:
    (finding,) = find(["a\0b"])
    assert isinstance(finding, Finding)


def test_a_device_is_not_read() -> None:
    (finding,) = find(["/dev/zero"])
    assert isinstance(finding, Finding)
    assert finding.code is Code.UNREADABLE


def test_addresses_are_told_from_paths() -> None:
    assert list(find(["https://example.org/a"])) == [Address("https://example.org/a")]


def test_counting_counts_files_and_addresses(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("text")
    (tmp_path / "b.txt").write_text("text")
    assert count([str(tmp_path), "https://example.org/", "nowhere"]) == 3


def test_names_cannot_steer_a_terminal() -> None:
    assert show("a\x1b[31mb\n\udcff") == "a\N{REPLACEMENT CHARACTER}[31mb\N{REPLACEMENT CHARACTER}?"
