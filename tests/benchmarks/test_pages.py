"""The benchmark of main texts scores stretches that are kept and stretches that are left out."""

import json
from pathlib import Path

import pytest

from benchmarks import pages

TEXT = "The harbour of the old town was dredged for the third time since the war, and the ferries came back in May."
PAGE = f"""<html><head><title>Harbour</title></head><body><nav><a href="/">Start page of the paper</a></nav>
<article><h1>Harbour</h1><p>{TEXT}</p><p>{TEXT.replace("third", "fourth")}</p></article></body></html>"""


def copy(folder: Path) -> Path:
    (folder / "tests" / "eval").mkdir(parents=True)
    (folder / "tests" / "eval" / "one.html").write_text(PAGE, "utf-8")
    told = {"file": "one.html", "with": ["dredged for the third  time"], "without": ["Start page of the paper"]}
    urls = {"https://harbour.de/one": told, "https://harbour.com/two": told}
    (folder / "tests" / "evaldata.json").write_text(json.dumps(urls), "utf-8")
    return folder


def test_all_tools_are_scored_on_the_pages_of_the_hosts(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pages.main([str(copy(tmp_path)), "--json"])
    rows = {one["tool"]: one for one in json.loads(capsys.readouterr().out)}
    assert rows["tallystick"]["pages"] == 1
    assert (rows["tallystick"]["recall"], rows["tallystick"]["precision"]) == (100, 100)
