from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tallystick.collect import Blob, Limits, extract, gather, kinds
from tallystick.collect.parsed import Parsed
from tallystick.collect.parsing import FORMATS, parse
from tallystick.model.finding import Finding
from tests.collect.making import PARAGRAPHS, page, pdf, word, zipped

SUFFIXES = [".html", ".txt", ".md", ".pdf", ".docx", ".zip", ".xml", ".rss", ".csv", ".gz", ""]
SEEDS = {
    kinds.HTML: page('<p style="color:red">Red</p><table><tr><td>1</td></tr></table>').encode(),
    kinds.TEXT: "\n\n".join(PARAGRAPHS).encode("utf-16"),
    kinds.MARKDOWN: b"---\ntitle: x\n---\n# Ships\n\n| a | b |\n|---|---|\n| 1 | 2 |\n",
    kinds.PDF: pdf([["Ships", PARAGRAPHS[0]]]),
    kinds.DOCX: word(list(PARAGRAPHS), rows=[["a", "1"]]),
}
ZIPS = {"a.txt": b"words", "b.zip": zipped({"c.txt": b"more"}), "d.html": page().encode()}


@st.composite
def damaged(draw: st.DrawFn, whole: bytes) -> bytes:
    """Bytes with some cut out, some changed, some put in."""
    start, end = sorted((draw(st.integers(0, len(whole))), draw(st.integers(0, len(whole)))))
    piece = draw(st.binary(max_size=40))
    return whole[:start] + piece + whole[min(end, start + draw(st.integers(0, 60))) :]


@pytest.mark.parametrize("media_type", FORMATS)
@given(data=st.binary(max_size=300))
@settings(deadline=None, max_examples=40)
def test_arbitrary_bytes_are_read_or_refused(media_type: str, data: bytes) -> None:
    assert isinstance(parse(Blob(data, "a", media_type), Limits()), Parsed | Finding)


@pytest.mark.parametrize("media_type", FORMATS)
@given(data=st.data())
@settings(deadline=None, max_examples=40)
def test_damaged_documents_are_read_or_refused(media_type: str, data: st.DataObject) -> None:
    bad = data.draw(damaged(SEEDS[media_type]))
    assert isinstance(parse(Blob(bad, "a", media_type), Limits()), Parsed | Finding)


@given(data=st.binary(max_size=300), suffix=st.sampled_from(SUFFIXES))
@settings(deadline=None, max_examples=60)
def test_arbitrary_files_are_gathered_and_extracted_without_an_error(
    tmp_path_factory: pytest.TempPathFactory, data: bytes, suffix: str
) -> None:
    path = tmp_path_factory.mktemp("any") / f"file{suffix}"
    path.write_bytes(data)
    for one in gather([str(path)], Limits()):
        assert isinstance(one, Finding) or len(extract(one, Limits()).made) <= 1


@given(data=damaged(zipped(ZIPS)))
@settings(deadline=None, max_examples=60)
def test_damaged_archives_give_blobs_and_findings_only(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    path = Path(tmp_path_factory.mktemp("any"), "a.zip")
    path.write_bytes(data)
    assert all(isinstance(one, Blob | Finding) for one in gather([str(path)], Limits()))
