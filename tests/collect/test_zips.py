import io
import struct
import zipfile

import pytest

from tallystick.collect import Blob, Limits, gather
from tallystick.collect.zips import Unpacker, directory_bytes
from tallystick.model.finding import Code, Finding
from tests.collect.making import word, zipped


def unpack(data: bytes, limits: Limits | None = None) -> list[Blob | Finding]:
    return list(Unpacker(limits or Limits()).unpack(io.BytesIO(data), "a.zip"))


def codes(made: list[Blob | Finding]) -> list[Code]:
    return [one.code for one in made if isinstance(one, Finding)]


def names(made: list[Blob | Finding]) -> list[str]:
    return [one.name for one in made if isinstance(one, Blob)]


def encrypted(members: dict[str, bytes]) -> bytes:
    data = bytearray(zipped(members))
    for sign, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = data.find(sign)
        data[start + place] |= 1
    return bytes(data)


def test_members_are_told_apart_by_their_content() -> None:
    made = unpack(zipped({"b.txt": b"words", "a/report": word(["Text."])}))
    assert names(made) == ["a.zip/b.txt", "a.zip/a/report"]
    assert [one.media_type.rpartition(".")[2] for one in made if isinstance(one, Blob)] == ["text/plain", "document"]


def test_archives_within_archives_are_opened_up_to_a_depth() -> None:
    data = zipped({"deep.txt": b"words"})
    for _ in range(2):
        data = zipped({"inner.zip": data})
    assert names(unpack(data)) == ["a.zip/inner.zip/inner.zip/deep.txt"]
    assert codes(unpack(data, Limits(depth=2))) == [Code.ARCHIVE_LIMIT]


def test_a_bomb_is_stopped_by_its_ratio() -> None:
    made = unpack(zipped({"bomb.txt": bytes(9_000_000), "good.txt": b"words"}))
    assert codes(made) == [Code.ARCHIVE_LIMIT]
    assert names(made) == ["a.zip/good.txt"]


def test_a_member_beyond_the_limit_is_left_out_and_the_rest_goes_on() -> None:
    members = {"large.txt": bytes(range(256)) * 10, "good.txt": b"words"}
    made = unpack(zipped(members), Limits(file_bytes=1000))
    assert codes(made) == [Code.TOO_LARGE]
    assert names(made) == ["a.zip/good.txt"]


def test_all_members_together_are_bounded() -> None:
    members = {f"{n}.txt": b"x" * 600 for n in range(5)}
    made = unpack(zipped(members), Limits(archive_bytes=1500))
    assert names(made) == ["a.zip/0.txt", "a.zip/1.txt"]
    assert codes(made)[-1] is Code.ARCHIVE_LIMIT


def test_nested_members_count_for_the_outermost_archive() -> None:
    inner = zipped({f"{n}.txt": b"x" for n in range(5)})
    made = unpack(zipped({"one.zip": inner, "two.zip": inner}), Limits(archive_files=8))
    assert len(names(made)) == 6
    assert Code.ARCHIVE_LIMIT in codes(made)


def test_a_directory_of_too_many_names_is_not_loaded() -> None:
    data = zipped({f"{n:04}": b"" for n in range(200)})
    assert directory_bytes(io.BytesIO(data)) > 2 * 1024
    made = unpack(data, Limits(archive_files=2))
    assert codes(made) == [Code.ARCHIVE_LIMIT]
    assert names(made) == []


def test_a_directory_in_the_large_format_is_measured_too() -> None:
    record = struct.pack("<4sQHHLLQQQQ", b"PK\x06\x06", 44, 45, 45, 0, 0, 9, 9, 123456, 0)
    locator = struct.pack("<4sLQL", b"PK\x06\x07", 0, 0, 1)
    end = struct.pack("<4sHHHHLLH", b"PK\x05\x06", 0, 0, 9, 9, 0xFFFFFFFF, 0, 0)
    assert directory_bytes(io.BytesIO(b"x" * 99 + record + locator + end)) == 123456


def test_a_locked_member_is_told() -> None:
    assert codes(unpack(encrypted({"a.txt": b"words"}))) == [Code.LOCKED]


def test_a_damaged_member_leaves_the_others() -> None:
    data = bytearray(zipped({"bad.txt": b"words" * 50, "good.txt": b"fine"}, zipfile.ZIP_STORED))
    data[data.find(b"words")] ^= 0xFF
    made = unpack(bytes(data))
    assert codes(made) == [Code.BROKEN]
    assert names(made) == ["a.zip/good.txt"]


def test_uncommon_packing_is_told() -> None:
    assert codes(unpack(zipped({"a.txt": b"words"}, zipfile.ZIP_BZIP2))) == [Code.BROKEN]


@pytest.mark.parametrize(
    "data",
    [b"PK\x03\x04", b"PK\x05\x06", b"PK\x03\x04" + bytes(100), zipped({"a": b"b"})[:-9]],
    ids=["a start", "an end", "a start and nothing", "an archive cut off"],  # a ZIP holds the time it was made
)
def test_a_damaged_archive_is_broken(data: bytes) -> None:
    assert codes(unpack(data)) == [Code.BROKEN]


def test_hidden_members_are_told_once_for_each_folder() -> None:
    members = {"__MACOSX/._a": b"x", "__MACOSX/._b": b"x", ".DS_Store": b"x", "a.txt": b"words"}
    made = unpack(zipped(members))
    assert codes(made) == [Code.PASSED_OVER, Code.PASSED_OVER]
    assert names(made) == ["a.zip/a.txt"]


def test_links_in_archives_lead_nowhere() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        link = zipfile.ZipInfo("link.txt")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
    assert codes(unpack(file.getvalue())) == [Code.PASSED_OVER]


def test_names_that_climb_out_are_only_names(tmp_path: object) -> None:
    made = unpack(zipped({"../../evil.txt": b"words"}))
    assert codes(made) == [Code.PASSED_OVER]


def test_an_archive_too_large_to_hold_is_read_from_its_file(tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("big") / "big.zip"
    path.write_bytes(zipped({f"{n}.txt": b"words %d" % n for n in range(20)}))
    made = list(gather([str(path)], Limits(file_bytes=500)))
    assert len(names(made)) == 20
